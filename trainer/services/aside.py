"""Name what is done beside a request."""

from collections.abc import Callable

Job = Callable[[], None]
Aside = Callable[[Job], None]
"""Starts a job beside the request, with a database of its own; raises RuntimeError if it cannot."""

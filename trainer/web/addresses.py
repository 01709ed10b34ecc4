"""Say what a number in an address may be."""

from typing import Any

from werkzeug.routing import IntegerConverter, Map

LARGEST = 2**63 - 1
"""No database has a larger id."""


class RowId(IntegerConverter):
    """Take `<int:…>` for the id of a row; a larger number is no address of ours (404)."""

    def __init__(self, rules: Map, *args: Any, **kwargs: Any) -> None:
        """Take what a rule gives, and bound it."""
        super().__init__(rules, *args, **{"max": LARGEST, **kwargs})

"""Read one file that a stranger made, apart from everything else: `python -m` this, with the suffix.

The file comes in on standard input, and what it says goes out as JSON: {"text"} or {"refused"}.
"""

import json
import sys
from contextlib import suppress

from trainer.core.errors import InputError
from trainer.exchange.article_files import SECONDS, read_file

MEMORY = 1_500_000_000
"""Bytes of address space; a document of 10 MB takes some 300 million."""


def main() -> None:
    """Read, and say what was read."""
    _limit()
    suffix = sys.argv[1] if len(sys.argv) > 1 else ""
    try:
        told = {"text": read_file(suffix, sys.stdin.buffer.read())}
    except InputError as error:
        told = {"refused": str(error)}
    sys.stdout.write(json.dumps(told))


def _limit() -> None:
    """Take a share of memory and time, where the system can be told so."""
    with suppress(ImportError, ValueError, OSError):
        import resource  # noqa: PLC0415 - not on every system

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        seconds = int(SECONDS) + 1
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))


if __name__ == "__main__":
    main()

"""Read a table of two columns, an e-mail address and a group, one person a line."""

import csv
from collections.abc import Iterator
from itertools import chain
from typing import BinaryIO

from trainer.core.errors import InputError
from trainer.exchange.decoding import decoded

DELIMITERS = ",;\t|"
MOST_LINES = 20_000
GROUP_LIMIT = 60
"""Characters that a group's name may have."""


def read(stream: BinaryIO) -> dict[str, str]:
    """Give e-mail address (small letters) → group; a head line is passed over, of two lines the last holds.

    InputError, with the line, for a line that has no address or no group, and for an empty file.
    """
    text, _ = decoded(stream)
    first = next((line for line in text if line.strip()), "")
    delimiter = max(DELIMITERS, key=first.count)
    found: dict[str, str] = {}
    for number, row in enumerate(_rows(chain([first], text), delimiter), 1):
        cells = [cell.strip() for cell in row]
        if not any(cells) or (number == 1 and "@" not in first):
            continue
        if number > MOST_LINES:
            raise InputError(f"The file has more than {MOST_LINES:,} lines.")
        if len(cells) < 2 or "@" not in cells[0] or not cells[1]:
            raise InputError(f"Line {number} has no e-mail address followed by a group.")
        if len(cells[1]) > GROUP_LIMIT or not cells[1].isprintable():
            raise InputError(f"Line {number}: a group has at most {GROUP_LIMIT} plain characters.")
        found[cells[0].lower()] = cells[1]
    if not found:
        raise InputError("The file holds nobody: one line a person, e-mail address and group.")
    return found


def _rows(lines: Iterator[str], delimiter: str) -> Iterator[list[str]]:
    try:
        yield from csv.reader(
            (line.replace("\0", "") for line in lines), delimiter=delimiter, strict=True
        )
    except csv.Error as error:
        raise InputError("The file is no table of two columns.") from error

"""Write tables for spreadsheets as CSV; `exchange.workbooks` writes them as XLSX.

A text that a spreadsheet would take for a formula gets an apostrophe before it: whoever opens an
export must not run what somebody else typed. Source: OWASP, CSV injection.
"""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from io import StringIO

Cell = str | int | float | bool | date | datetime | None
"""What may stand in a cell; a `datetime` bears a time zone, and None leaves it empty."""

FORMULAS = ("=", "+", "-", "@", "\t", "\r")
"""What a cell may not begin with, lest a spreadsheet takes it for a formula."""
MARK = "\ufeff"
"""Tells a spreadsheet that a CSV file is UTF-8."""


@dataclass(frozen=True, slots=True)
class Table:
    """Hold one table: its name, its head, its rows, and a note that goes with the figures.

    Each row has as many cells as the head.
    """

    name: str
    head: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    note: str = ""


def safe(text: str) -> str:
    """Keep a text from being taken for a formula."""
    return f"'{text}" if text.startswith(FORMULAS) else text


def csv_of(table: Table) -> Iterator[bytes]:
    """Write a table as CSV (RFC 4180, UTF-8 with a mark) piece by piece; the note stays out."""
    yield MARK.encode()
    for row in ([*table.head], *table.rows):
        line = StringIO()
        csv.writer(line).writerow([plain(cell) for cell in row])
        yield line.getvalue().encode()


def plain(cell: Cell) -> str:
    """Write a cell as CSV has it: ISO for times, a point in numbers."""
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    if isinstance(cell, datetime):
        return cell.isoformat(timespec="seconds")
    return safe(cell) if isinstance(cell, str) else str(cell)

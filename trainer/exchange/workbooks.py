"""Write tables as an Excel workbook (XLSX). Slow to load: import it where it is used."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from io import BytesIO

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter

from trainer.exchange.tables import Cell, Table, plain, safe

LONGEST_NAME = 31
"""Characters that Excel lets the name of a sheet have."""
LONGEST_CELL = 32_767
"""Characters that Excel lets a cell hold."""
WIDEST, NARROWEST = 60, 9
"""Characters of a column's width."""


def xlsx_of(tables: Sequence[Table]) -> bytes:
    """Write tables as a workbook, a sheet each: the head stays in sight, numbers stay numbers."""
    book = Workbook(write_only=True)
    names: set[str] = set()
    for table in tables:
        sheet = book.create_sheet(_name(table.name, names))
        sheet.freeze_panes = "A2"
        for place, width in enumerate(_widths(table), 1):
            sheet.column_dimensions[get_column_letter(place)].width = width
        head = [WriteOnlyCell(sheet, _typed(text)) for text in table.head]
        for cell in head:
            cell.font = Font(bold=True)
        sheet.append(head)
        for row in table.rows:
            sheet.append([_typed(cell) for cell in row])
        if table.note:
            sheet.append([])
            sheet.append([_typed(table.note)])
    written = BytesIO()
    book.save(written)
    return written.getvalue()


def _typed(cell: Cell) -> str | float | datetime | None:
    """Write a cell as a workbook has it: Excel knows no zones, so a time with one is a text."""
    if isinstance(cell, str):
        return safe("".join(_printable(cell)))[:LONGEST_CELL]
    if isinstance(cell, bool | datetime):
        return plain(cell)
    return datetime(cell.year, cell.month, cell.day) if isinstance(cell, date) else cell  # noqa: DTZ001 - a day has no zone


def _printable(text: str) -> Iterator[str]:
    """Leave out what a workbook cannot hold."""
    return (one for one in text if one >= " " or one in "\t\n\r")


def _name(wanted: str, taken: set[str]) -> str:
    """Name a sheet as Excel allows it, each another."""
    plain = "".join(" " if one in r"[]:*?/\\" else one for one in wanted).strip("' ") or "Sheet"
    name, number = plain[:LONGEST_NAME], 1
    while name.lower() in taken:
        number += 1
        name = f"{plain[: LONGEST_NAME - 3]} {number}"
    taken.add(name.lower())
    return name


def _widths(table: Table) -> Iterator[int]:
    for place, head in enumerate(table.head):
        longest = max([len(head), *(len(plain(row[place])) for row in table.rows[:200])])
        yield max(NARROWEST, min(WIDEST, longest + 2))

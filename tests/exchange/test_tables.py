"""Tables go out as CSV and as workbooks, and nothing in them is ever a formula."""

import csv
from datetime import UTC, date, datetime
from io import BytesIO, StringIO

from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from trainer.exchange.tables import FORMULAS, MARK, Cell, Table, csv_of
from trainer.exchange.workbooks import LONGEST_NAME, xlsx_of

AT = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
TABLE = Table(
    "Team: Blue/Green",
    ("Who", "Talks", "Mean", "Ready", "Last", "Due"),
    (
        ('=HYPERLINK("http://x")', 3, 71.5, True, AT, date(2026, 12, 1)),
        ('Zoë, the "new" one', 0, None, False, None, None),
    ),
    "Simulated.",
)


def test_a_table_is_written_as_csv() -> None:
    text = b"".join(csv_of(TABLE)).decode()

    assert text.startswith(MARK)
    assert list(csv.reader(StringIO(text.removeprefix(MARK)))) == [
        ["Who", "Talks", "Mean", "Ready", "Last", "Due"],
        ['\'=HYPERLINK("http://x")', "3", "71.5", "yes", "2026-11-22T09:30:00+00:00", "2026-12-01"],
        ['Zoë, the "new" one', "0", "", "no", "", ""],
    ]


def test_a_workbook_keeps_numbers_and_days_as_such() -> None:
    book = load_workbook(BytesIO(xlsx_of([TABLE, TABLE])))

    assert book.sheetnames == ["Team  Blue Green", "Team  Blue Green 2"]
    rows = [[cell.value for cell in row] for row in book.worksheets[0].iter_rows()]
    assert rows[1][:5] == ['\'=HYPERLINK("http://x")', 3, 71.5, "yes", AT.isoformat()]
    assert rows[1][5] == datetime(2026, 12, 1)  # noqa: DTZ001 - as openpyxl reads a day
    assert [row[0] for row in rows[3:]] == [None, "Simulated."]
    assert book.worksheets[0].freeze_panes == "A2"


def test_a_name_of_a_sheet_is_what_a_workbook_allows() -> None:
    names = [Table("x" * 50, ("a",), ()), Table("x" * 50, ("a",), ()), Table("[]", ("a",), ())]

    found = load_workbook(BytesIO(xlsx_of(names))).sheetnames

    assert found == ["x" * LONGEST_NAME, "x" * (LONGEST_NAME - 3) + " 2", "Sheet"]


@settings(max_examples=25, deadline=None)
@given(st.text(max_size=30), st.sampled_from(FORMULAS))
def test_no_text_is_ever_a_formula(text: str, begins: str) -> None:
    row: tuple[Cell, ...] = (begins + text,)
    table = Table("t", ("a",), (row,))

    lines = list(csv.reader(StringIO(b"".join(csv_of(table)).decode("utf-8-sig"), newline="")))
    assert lines[1][0].startswith("'")
    cell = load_workbook(BytesIO(xlsx_of([table]))).worksheets[0]["A2"]
    assert cell.data_type == "s"
    assert str(cell.value).startswith("'")

"""One's own data as files: to read, for sheets, for programs."""

import csv
import json
from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import StrEnum
from io import StringIO
from zoneinfo import ZoneInfo

import pytest

from trainer.exchange.own_data import WIDE, Part, flat, pack, plain
from trainer.exchange.zip_reading import read_zip

BERLIN = ZoneInfo("Europe/Berlin")
EMPTY = Part("notes", "Notes.", [])
AT = datetime(2026, 3, 2, 9, tzinfo=UTC)


class Kind(StrEnum):
    A = "a"


@dataclass(frozen=True)
class Thing:
    name: str
    at: date


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (None, None),
        (3, 3),
        (AT, "2026-03-02T09:00:00+00:00"),
        (date(2026, 3, 2), "2026-03-02"),
        (Kind.A, "a"),
        ((1, [AT]), [1, ["2026-03-02T09:00:00+00:00"]]),
        (frozenset({"b", "a"}), ["a", "b"]),
        ({Kind.A: Thing("x", date(2026, 3, 2))}, {"a": {"name": "x", "at": "2026-03-02"}}),
    ],
)
def test_values_are_written_as_programs_read_them(value: object, said: object) -> None:
    assert plain(value) == said
    assert json.loads(json.dumps(plain(value))) == said


def test_every_part_is_there_in_three_ways_and_an_empty_one_is_only_named() -> None:
    files = packed(Part("who-looked", "Who opened it.", [{"id": 1, "text": "Grüße"}]), EMPTY)

    assert set(files) == {
        "read-me.html",
        "to-read/who-looked.html",
        "sheets/who-looked.csv",
        "programs/who-looked.json",
    }
    assert json.loads(files["programs/who-looked.json"]) == [{"id": 1, "text": "Grüße"}]
    read_me = files["read-me.html"]
    assert (
        '<a href="to-read/who-looked.html">Who looked</a></td><td>1</td><td>Who opened it.'
        in read_me
    )
    assert "<p>All of it.</p><p>In winter.</p>" in read_me
    assert "<h2>Nothing is kept of</h2><p>Notes.</p>" in read_me
    assert "Nothing is kept" not in packed(Part("talks", "", [{"a": 1}]))["read-me.html"]


@pytest.mark.parametrize(
    ("value", "columns"),
    [
        ({"b": 1, "c": {"d": "x"}}, {"a_b": 1, "a_c_d": "x"}),
        (Thing("x", date(2026, 3, 2)), {"a_name": "x", "a_at": "2026-03-02"}),
        (AT, {"a": "2026-03-02 10:00:00 CET"}),
        ([AT, None, "x"], {"a": "2026-03-02 10:00:00 CET; ; x"}),
        ([{"id": "refund", "amount_due": 12.5, "by": None}], {"a": "id: refund, amount due: 12.5"}),
        ([Thing("x", date(2026, 3, 2))], {"a": "name: x, at: 2026-03-02"}),
        (frozenset({"b", "a"}), {"a": "a; b"}),
        (Kind.A, {"a": "a"}),
        (2.5, {"a": 2.5}),
        (True, {"a": "yes"}),
        (False, {"a": "no"}),
        (None, {"a": ""}),
        ({}, {}),
    ],
)
def test_nothing_in_a_sheet_is_left_for_programs_to_take_apart(
    value: object, columns: dict[str, object]
) -> None:
    assert flat({"a": value}, BERLIN) == columns


def test_a_wide_row_is_told_as_a_list_and_a_narrow_one_in_a_table() -> None:
    wide = {**{f"c_{number}": number for number in range(WIDE)}, "said": "x", "none": ""}
    files = packed(Part("wide", "", [wide]), Part("narrow", "", [{"c_1": 1}]))

    assert "<dt>c 1</dt><dd>1</dd>" in files["to-read/wide.html"]
    assert "<dt>none</dt>" not in files["to-read/wide.html"]
    assert "<th>c 1</th></tr><tr><td>1</td>" in files["to-read/narrow.html"]
    assert '<a href="../read-me.html">' in files["to-read/narrow.html"]


def test_figures_are_read_rounded_and_under_plain_names_and_kept_whole_for_sheets() -> None:
    files = packed(Part("talks", "", [{"y": 0.0, "seconds": 5.025446, "far": 1234567.0}]))

    assert (
        "<th>points of 100</th><th>seconds since the talk began</th>" in files["to-read/talks.html"]
    )
    assert "<td>0</td><td>5</td><td>1234567</td>" in files["to-read/talks.html"]
    assert "5.025446" in files["sheets/talks.csv"]
    assert "5.025446" in files["programs/talks.json"]


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        ("=1+1", "'=1+1"),
        ("+44", "'+44"),
        ("-1", "'-1"),
        ("@x", "'@x"),
        ("\tx", "'\tx"),
        (["=a"], "'=a"),
        (-1, "-1"),
        ("a\n=b", "a\n=b"),
    ],
)
def test_no_cell_is_taken_for_a_formula(value: object, cell: str) -> None:
    text = packed(Part("talks", "", [{"said": value}]))["sheets/talks.csv"].removeprefix("\ufeff")

    assert list(csv.reader(StringIO(text, newline=""))) == [["said"], [cell]]


@pytest.mark.parametrize("more", [0, WIDE])
def test_what_people_wrote_is_no_markup(more: int) -> None:
    row = {"<b>": "<script>alert(1)</script>", **{f"c{number}": number for number in range(more)}}
    files = packed(Part("talks", "<u>", [row]), title="<i>")

    pages = "".join(text for path, text in files.items() if path.endswith("html"))
    assert not any(mark in pages for mark in ("<script", "<i>", "<b>", "<u>"))


def test_rows_may_lack_what_others_have() -> None:
    text = packed(Part("talks", "", [{"a": 1}, {"b": 2}]))["sheets/talks.csv"]

    assert text.removeprefix("\ufeff").splitlines() == ["a,b", "1,", ",2"]


def packed(*parts: Part, title: str = "Mine") -> dict[str, str]:
    """Pack and unpack again: path → text."""
    made = pack(title, "All of it.\nIn winter.", parts, BERLIN)
    return {one.path: one.data.decode() for one in read_zip(made)}

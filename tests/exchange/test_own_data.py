"""One's own data as files: to read, for sheets, for programs."""

import csv
import json
from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import StrEnum
from io import StringIO

import pytest

from trainer.exchange.own_data import Rows, pack, plain
from trainer.exchange.zip_reading import read_zip

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


def test_every_part_is_there_in_three_ways() -> None:
    files = packed({"talks": [{"id": 1, "text": "Grüße"}], "notes": []})

    assert set(files) == {
        "read-me.html",
        "json/talks.json",
        "json/notes.json",
        "csv/talks.csv",
        "csv/notes.csv",
    }
    assert json.loads(files["json/talks.json"]) == [{"id": 1, "text": "Grüße"}]
    assert json.loads(files["json/notes.json"]) == []
    assert "Talks (1)" in files["read-me.html"]
    assert "Nothing is kept here." in files["read-me.html"]


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        ("=1+1", "'=1+1"),
        ("+44", "'+44"),
        ("-1", "'-1"),
        ("@x", "'@x"),
        ("\tx", "'\tx"),
        (-1, "-1"),
        (True, "True"),
        (None, ""),
        (["a", 1], '["a", 1]'),
        ("a\n=b", "a\n=b"),
    ],
)
def test_no_cell_is_taken_for_a_formula(value: object, cell: str) -> None:
    text = packed({"talks": [{"said": value}]})["csv/talks.csv"].removeprefix("\ufeff")

    assert list(csv.reader(StringIO(text, newline=""))) == [["said"], [cell]]


def test_what_people_wrote_is_no_markup() -> None:
    page = packed({"talks": [{"<b>": "<script>alert(1)</script>"}]}, "<i>")["read-me.html"]

    assert "<script" not in page
    assert "<i>" not in page
    assert "<b>" not in page


def test_rows_may_lack_what_others_have() -> None:
    text = packed({"talks": [{"a": 1}, {"b": 2}]})["csv/talks.csv"]

    assert text.removeprefix("\ufeff").splitlines() == ["a,b", "1,", ",2"]


def packed(sections: dict[str, Rows], title: str = "Mine") -> dict[str, str]:
    """Pack and unpack again: path → text."""
    return {one.path: one.data.decode() for one in read_zip(pack(title, "About.", sections))}

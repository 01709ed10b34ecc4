import pytest

from trainer.content.editing.spans import Path
from trainer.content.editing.splice import drop, put, rename
from trainer.content.editing.written import Data

TEXT = """\
# what this is about
title: The lamp   # keep me
brief: >-
  You answer chat
  for a shop.

customer: ada

facts:
  # the first
  - id: order
    say: It is B-114.
    ask: [order number, 'order reference']

  - {id: party, say: "We have guests.", trust: 50}
empty:
list: []
start: {heat: 5}
"""


@pytest.mark.parametrize(
    ("path", "value", "was", "now"),
    [
        (("title",), "A lamp", "title: The lamp   #", "title: A lamp   #"),
        (("title",), "Lamp: late", "title: The lamp   #", "title: 'Lamp: late'   #"),
        (("title",), "null", "title: The lamp   #", "title: 'null'   #"),
        (("title",), "", "title: The lamp   #", 'title: ""   #'),
        (("facts", 0, "say"), "It's #4", "It is B-114.", "'It''s #4'"),
        (("facts", 1, "say"), 'He said "no"', '"We have guests."', '"He said \\"no\\""'),
        (("facts", 1, "trust"), "40", "trust: 50", "trust: 40"),
        (("facts", 0, "ask"), ["order number", "number"], "'order reference'", "'number'"),
        (("facts", 0, "ask"), ["order number"], ", 'order reference'", ""),
        (("facts", 0, "ask"), ["x", "order number", "order reference"], "[order", "[x, order"),
        (("start", "heat"), "7", "{heat: 5}", "{heat: 7}"),
        (("start", "worry"), "9", "{heat: 5}", "{heat: 5, worry: 9}"),
        (("empty",), "now", "empty:\n", "empty: now\n"),
        (("list",), ["one", "two"], "list: []", "list: [one, two]"),
        (("customer",), {"persona": "ada", "loyalty": "2"}, "customer: ada",
         "customer:\n  persona: ada\n  loyalty: 2"),
        (("brief",), "Short.", "  You answer chat\n  for a shop.", "  Short."),
    ],
)  # fmt: skip
def test_a_value_is_put_in_and_nothing_else_is_touched(
    path: Path, value: Data, was: str, now: str
) -> None:
    assert put(TEXT, path, value) == TEXT.replace(was, now, 1)


@pytest.mark.parametrize(
    ("path", "value", "after", "line"),
    [
        (("warning",), "loud", "start: {heat: 5}\n", "warning: loud\n"),
        (("model", "weak"), "Hm.", "start: {heat: 5}\n", "model:\n  weak: Hm.\n"),
        (("facts", 0, "trust"), "40", "reference']\n", "    trust: 40\n"),
        (("empty", "a"), "b", "empty:", "\n  a: b"),
        (("list",), [{"id": "a"}], "list:", None),
    ],
)
def test_a_field_that_is_not_there_is_added(
    path: Path, value: Data, after: str, line: str | None
) -> None:
    if line is None:
        expected = TEXT.replace("list: []", "list:\n  - id: a")
    else:
        expected = TEXT.replace(after, f"{after}{line}", 1)

    assert put(TEXT, path, value) == expected


def test_a_field_is_added_where_its_order_wants_it() -> None:
    order = ("title", "warning", "brief")

    assert put(TEXT, ("warning",), "loud", order) == TEXT.replace(
        "# keep me\n", "# keep me\nwarning: loud\n"
    )
    apart = put("a: |\n  x\n\nb: 1\n", ("c",), "2", ("a", "c", "b"))
    assert apart == "a: |\n  x\n\nc: 2\n\nb: 1\n"


def test_a_text_of_several_lines_becomes_a_block() -> None:
    assert "  - id: order\n    say: |\n      One.\n      Two.\n    ask" in put(
        TEXT, ("facts", 0, "say"), "One.\nTwo."
    )
    assert '"One.\\nTwo."' in put(TEXT, ("facts", 1, "say"), "One.\nTwo.")
    long = "word " * 40
    assert put("a: 1\n", ("b",), long.strip()).startswith("a: 1\nb: >-\n  word")


def test_a_value_in_place_of_fields_is_written_whole() -> None:
    assert put(TEXT, ("start",), "none") == TEXT.replace("{heat: 5}", "none")
    assert put("a: [{b: 1}]\n", ("a", 0), {"c": "2"}) == "a: [{c: 2}]\n"
    assert put("a:\n  - {}\n", ("a", 0, "id"), "x") == "a:\n  - id: x\n"
    assert put("- a\n- b\n", (1,), {"c": "d"}) == "- a\n- c: d\n"
    assert put("{}\n", (), {"id": "a", "title": "b"}) == "id: a\ntitle: b\n"
    assert put("{a: 1}\n", (), {}) == "{}\n"


def test_an_item_is_added_to_a_list_that_is_not_there() -> None:
    assert put("a: 1", ("facts", 0), {"id": "x"}) == "a: 1\nfacts:\n  - id: x\n"
    assert put("a:\n  - b\n", ("a", 1), "c") == "a:\n  - b\n  - c\n"


@pytest.mark.parametrize(
    ("path", "was", "now"),
    [
        (("title",), "title: The lamp   # keep me\n", ""),
        (("brief",), "brief: >-\n  You answer chat\n  for a shop.\n", ""),
        (("facts", 0, "say"), "    say: It is B-114.\n", ""),
        (("facts", 0, "id"), "- id: order\n    say", "- say"),
        (("facts", 1, "id"), "{id: party, say", "{say"),
        (("facts", 1, "trust"), ", trust: 50", ""),
        (("start", "heat"), "start: {heat: 5}\n", ""),
        (("nothing",), "", ""),
        (("facts", 0, "none"), "", ""),
    ],
)
def test_a_field_is_taken_away_with_its_value(path: Path, was: str, now: str) -> None:
    assert drop(TEXT, path) == TEXT.replace(was, now, 1)


def test_two_empty_lines_do_not_stay_where_a_part_was() -> None:
    assert drop("a: 1\n\nb: 2\n\nc: 3\n", ("b",)) == "a: 1\n\nc: 3\n"
    assert drop("a:\n  - b: 1\n", ("a", 0, "b")) == "a:\n  - {}\n"
    assert drop("a: 1\n", ("a",)) == "{}\n"


def test_a_field_gets_another_name() -> None:
    assert rename(TEXT, ("start", "heat"), "worry") == TEXT.replace("heat: 5", "worry: 5")
    assert rename(TEXT, ("start", "none"), "worry") == TEXT
    assert rename("a: {'b c': 1}", ("a", "b c"), "d: e") == "a: {'d: e': 1}"

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from trainer.content.editing.spans import Leaf, find, grow
from trainer.content.editing.splice import put
from trainer.content.editing.written import Spot, after_key, inline, item, scalar


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("plain words", "plain words"),
        ("16:00", "16:00"),
        ("no", "no"),
        ("a: b", "'a: b'"),
        ("it's: so", "'it''s: so'"),
        ("# none", "'# none'"),
        ("{braces}", "'{braces}'"),
        ("~", "'~'"),
        ("", '""'),
        ("- a", "'- a'"),
        ("a\nb", "|\n  a\n  b"),
    ],
)
def test_a_value_is_written_as_plainly_as_it_reads_back(value: str, written: str) -> None:
    assert scalar(value, Spot(2)) == written


def test_a_style_is_kept_where_it_can_hold_the_value() -> None:
    assert scalar("a", Spot(2), '"') == '"a"'
    assert scalar("a\nb", Spot(2), ">") == ">-\n  a\n\n  b"
    assert scalar("a\nb", Spot(2), "'") == "|\n  a\n  b"
    assert scalar("a\nb", Spot(0, flow=True), "|") == '"a\\nb"'
    assert scalar("x\u200by", Spot(2)) == '"x\u200by"'


def test_lists_and_fields_stand_in_brackets_or_on_lines() -> None:
    assert inline({"a": ["b, c", "d"]}) == "{a: ['b, c', d]}"
    assert after_key(["a", "b"], 0) == " [a, b]"
    assert after_key(["a" * 40, "b" * 40], 2) == f"\n    - {'a' * 40}\n    - {'b' * 40}"
    assert after_key({}, 0) == " {}"
    assert after_key({"a": {"b": "c"}}, 0) == "\n  a:\n    b: c"
    assert item({"a": "b", "c": "d"}, 2) == "  - a: b\n    c: d"


@settings(max_examples=60, deadline=None)
@given(st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs")), max_size=120))
def test_whatever_is_put_in_is_read_back(words: str) -> None:
    value = words.strip()
    for text, path in (
        ("a: b\n", ("a",)),
        ("a: {b: c}\n", ("a", "b")),
        ("a:\n  - b: >-\n      c\n", ("a", 0, "b")),
    ):
        leaf = find(grow(put(text, path, value)), path)

        assert isinstance(leaf, Leaf)
        assert leaf.shown == value

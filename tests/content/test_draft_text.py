"""A draft is written as YAML that reads as the very same, with its provenance behind the lines."""

from typing import Any

import pytest
import yaml

from trainer.content.draft_text import draft_text
from trainer.core.authoring.noted import assumed, bare, taken

LONG = "It is a long sentence that goes on and on, " * 4 + "and ends."
TREES: list[dict[str, Any]] = [
    {"id": "a", "n": 3, "x": 2.5, "t": True, "f": False},
    {"a": "yes", "b": "16:00", "c": "# no", "d": "it's: odd", "e": "", "f": "a ", "g": "no - 1"},
    {"ask": ["a|b", "it's", "\\d+ days"], "say": "back\\slash", "list": ["a, b", "c"]},
    {"text": "one\n\n  two\nthree", "long": LONG},
    {"start": {"heat": 3, "worry": 4}, "empty": {}, "none": []},
    {"facts": [{"id": "a", "say": LONG, "ask": ["x"]}, {"id": "b", "n": 1}], "t": ["p", LONG]},
    {"deep": {"mood": {"hot": [taken("Oh!", "x"), "No."]}}},
    {"facts": [taken({"id": "a", "say": LONG}, "x"), taken({"say": taken(LONG, "y")}, "x")]},
    {"many": [f"a sentence of some length, number {n}" for n in range(6)]},
]


@pytest.mark.parametrize("tree", TREES)
def test_a_draft_reads_as_what_was_written(tree: dict[str, Any]) -> None:
    read = yaml.safe_load(draft_text(tree))
    assert read == stripped(bare(tree))


def test_a_note_stands_behind_its_line_and_the_head_on_top() -> None:
    tree = {
        "when": taken("by Friday", "the agent’s 2nd message"),
        "text": assumed(f"{LONG}", "made up"),
        "facts": [taken({"id": "a", "say": LONG, "ask": ["x"]}, "there")],
        "amount": taken(2.5, "there"),
    }
    lines = draft_text(tree, "Begun.\nHere.").splitlines()
    assert lines[:3] == ["# Begun.", "# Here.", "when: by Friday  # from: the agent’s 2nd message"]
    assert "text: >-  # to check: made up" in lines
    assert "  - id: a  # from: there" in lines
    assert "amount: 2.50  # from: there" in lines


def test_no_line_of_a_text_is_too_long_to_read() -> None:
    assert max(map(len, draft_text({"facts": [{"id": "a", "say": LONG}]}).splitlines())) <= 100


def stripped(value: Any) -> Any:
    """Give a value as a block of text reads: without blanks round it; a block ends its line."""
    if isinstance(value, dict):
        return {key: stripped(one) for key, one in value.items()}
    if isinstance(value, list):
        return [stripped(one) for one in value]
    if isinstance(value, str):
        return f"{value.strip()}\n" if "\n" in value.strip() else value.strip()
    return value

"""The form puts into a text what was filled in, and leaves every other character as it stands."""

from collections.abc import Sequence
from itertools import islice

import pytest

from tests.content.samples import PERSONAS_OF_FORM, SCENARIO
from trainer.config import ROOT
from trainer.content.editing.filling import fill, rearrange
from trainer.content.editing.form import form_of
from trainer.content.editing.parts import Input, all_parts
from trainer.content.files import Kind, kind_of

FILES = sorted(
    path
    for folder in ("scenarios", "exercises", "rubrics")
    for path in (ROOT / folder).rglob("*.yaml")
)


@pytest.mark.parametrize("start", range(4))
def test_a_form_that_was_not_touched_gives_the_same_text(start: int) -> None:
    for path in islice(FILES, start, None, 4):
        text = path.read_text(encoding="utf-8")
        kind = kind_of(path)

        assert fill(kind, text, sent(kind, text)) == text, path.name


def test_one_changed_field_changes_only_its_lines() -> None:
    path = ROOT / "scenarios/delivery/late-cot.yaml"
    text = path.read_text(encoding="utf-8")
    inputs = [
        one
        for one in all_parts(form_of(Kind.SCENARIO, text))
        if isinstance(one, Input) and one.value and one.look in ("line", "box", "number", "lines")
    ]
    for one in inputs[::12]:
        changed = fill(Kind.SCENARIO, text, {one.name: [f"{one.text}9"]})
        old, new = text.split("\n"), changed.split("\n")
        same = [line for line in old if line in set(new)]

        assert changed != text
        assert len(old) - len(same) <= max(len(one.value), one.text.count("\n") + 4), one.name


@pytest.mark.parametrize(
    ("name", "values", "was", "now"),
    [
        ("title", ["The lamp,\r\nagain"], "The lamp that is late", "The lamp, again"),
        ("level", ["3"], "level: 2", "level: 3"),
        ("channel", ["phone"], "channel: chat", "channel: phone"),
        ("practise", ["", "resolution", "clarity", "empathy"], "[empathy, resolution]",
         "[empathy, resolution, clarity]"),
        ("facts.1.ask", ["order number\r\n\r\n  reference "], "order reference]", "reference]"),
        ("facts.2.trust", [""], "    trust: 50\n", ""),
        ("facts.2.after", [""], "    after: [order_number]\n", ""),
        ("actions.1.verifies", [""], ", verifies: true", ""),
        ("actions.2.verifies", ["", "true"], "    protected: true\n",
         "    protected: true\n    verifies: true\n"),
        ("actions.4.authority", ["", "true"], ", authority: false", ""),
        ("actions.3.authority", [""], "limit: 10.00}", "limit: 10.00, authority: false}"),
        ("opening", ["Where\u200b is it?"], "My lamp was promised for 2 May. Where is it?",
         "Where is it?"),
        ("title", [""], "The lamp that is late", '""'),
        ("practise", [""], "[empathy, resolution]", "[]"),
        ("no.such", ["x"], "", ""),
        ("customer.loyalty", ["3"], "  expects: {result: 70}\n",
         "  expects: {result: 70}\n  loyalty: 3\n"),
    ],
)  # fmt: skip
def test_what_was_filled_in_is_put_into_its_place(
    name: str, values: Sequence[str], was: str, now: str
) -> None:
    assert fill(Kind.SCENARIO, SCENARIO, {name: values}) == SCENARIO.replace(was, now, 1)


def test_a_customer_who_is_named_can_be_changed_here_only() -> None:
    text = "id: a\ncustomer: ada   # our Ada\nopening: Hm.\n"

    changed = fill(Kind.SCENARIO, text, {"customer.loyalty": ["2"]}, PERSONAS_OF_FORM)
    assert changed == ("id: a\ncustomer:\n  persona: ada   # our Ada\n  loyalty: 2\nopening: Hm.\n")
    other = fill(Kind.SCENARIO, changed, {"customer.persona": ["bea"]}, PERSONAS_OF_FORM)
    assert other == changed.replace("persona: ada", "persona: bea")
    assert fill(Kind.SCENARIO, text, {"customer.persona": ["bea"]}) == text.replace("ada", "bea", 1)
    alone = fill(Kind.SCENARIO, text, {"customer.persona": [""]})
    assert 'customer:\n  name: ""   # our Ada\n' in alone
    named = fill(Kind.SCENARIO, changed, {"customer.persona": [""]}, PERSONAS_OF_FORM)
    assert "persona" not in named


def test_the_name_of_an_entry_can_be_changed() -> None:
    text = "jargon:\n  proration: a part\n  churn: leaving\n"

    assert fill(
        Kind.SCENARIO, text, {"jargon.churn#name": ["attrition"], "jargon.churn": ["going"]}
    ) == text.replace("churn: leaving", "attrition: going")
    assert fill(Kind.SCENARIO, text, {"jargon.churn#name": ["proration"]}) == text
    assert fill(Kind.SCENARIO, text, {"jargon.churn#name": [""]}) == text


@pytest.mark.parametrize(
    ("deed", "place", "added"),
    [
        ("add:facts", "facts.3", "  - id: fact-3\n"),
        ("add:never", "never.2", None),
        ("add:model.talk", None, "- {}"),
        ("add:jargon=churn", "jargon.churn", 'churn: ""'),
        ("add:lines=vent", "lines.vent", "  vent: {}\n"),
        ("add:later=resend_now", "later.resend_now", "resend_now: {}"),
        ("add:articles", "articles.2", "  - id: article-2\n"),
    ],
)
def test_an_item_is_added(deed: str, place: str | None, added: str | None) -> None:
    text, there = rearrange(Kind.SCENARIO, SCENARIO, deed)

    assert len(text) > len(SCENARIO)
    assert added is None or added in text
    assert place is None or there == place
    assert form_of(Kind.SCENARIO, text).sections


def test_items_are_moved_and_taken_away() -> None:
    moved, there = rearrange(Kind.SCENARIO, SCENARIO, "down:facts.1")
    assert there == "facts.2"
    assert rearrange(Kind.SCENARIO, moved, "up:facts.2") == (SCENARIO, "facts.1")
    assert rearrange(Kind.SCENARIO, SCENARIO, "up:facts.1") == (SCENARIO, "facts.1")
    gone, above = rearrange(Kind.SCENARIO, SCENARIO, "remove:facts.1")
    assert (above, "order_number\n" in gone) == ("facts.1", False)  # the one that came after
    assert "articles" not in rearrange(Kind.SCENARIO, SCENARIO, "remove:articles.1")[0]
    one = "facts:\n  - id: a\n"
    assert rearrange(Kind.SCENARIO, one, "remove:facts.1")[0] == "facts: []\n"
    jargon = "jargon: {a: b, c: d}\n"
    assert rearrange(Kind.SCENARIO, jargon, "remove:jargon.a")[0] == "jargon: {c: d}\n"
    assert rearrange(Kind.SCENARIO, jargon, "up:jargon.a")[0] == jargon


def test_texts_of_several_lines_are_added_moved_changed_and_taken_away() -> None:
    text = "lines:\n  vent:\n    # when hot\n    hot: [No., Again?]\nopening: Hm.\n"

    long, there = rearrange(Kind.SCENARIO, text, "long:lines.vent.hot")
    assert (there, texts_of(long, "lines.vent.hot")[-1]) == ("lines.vent.hot.3", "")
    two = {"lines.vent.hot.3#text": ["Well, one\r\nand two"], "lines.vent.hot.1#text": ["No, no."]}
    written = fill(Kind.SCENARIO, long, two)
    assert texts_of(written, "lines.vent.hot") == ["No, no.", "Again?", "Well, one\nand two"]
    assert "    # when hot\n" in written
    assert written.endswith("opening: Hm.\n")
    up, there = rearrange(Kind.SCENARIO, written, "up:lines.vent.hot.3")
    assert there == "lines.vent.hot.2"
    assert texts_of(up, "lines.vent.hot") == ["No, no.", "Well, one\nand two", "Again?"]
    more, there = rearrange(Kind.SCENARIO, up, "add:lines.vent.hot")
    assert (there, texts_of(more, "lines.vent.hot")[-1]) == ("lines.vent.hot.4", "")
    short, _ = rearrange(Kind.SCENARIO, up, "remove:lines.vent.hot.2")
    assert (
        next(
            one for one in all_parts(form_of(Kind.SCENARIO, short)) if one.name == "lines.vent.hot"
        ).look
        == "lines"
    )
    assert rearrange(Kind.SCENARIO, up, "long:title") == (up, "title")


def test_texts_of_several_lines_that_nobody_touched_stay_as_they_stand() -> None:
    text = "lines:\n  vent:\n    hot:\n      - |\n        One,\n        two.\n\n      - 'Three'  # as he says\n      - >-\n        Four\n\n        and five\n"
    values = sent(Kind.SCENARIO, text)

    assert values["lines.vent.hot.1#text"] == ["One,\r\ntwo."]
    assert fill(Kind.SCENARIO, text, values) == text


@pytest.mark.parametrize(
    "deed", ["", "add", "add:none", "explode:facts", "add:jargon=", "add:title"]
)
def test_what_is_not_there_changes_nothing(deed: str) -> None:
    assert rearrange(Kind.SCENARIO, SCENARIO, deed)[0] == SCENARIO


def sent(kind: Kind, text: str) -> dict[str, list[str]]:
    """Give what a browser sends of a form that nobody touched."""
    values: dict[str, list[str]] = {}
    for one in all_parts(form_of(kind, text)):
        if isinstance(one, Input):
            shown = ["\r\n".join(one.value)] if one.look == "lines" else list(one.value)
            marker = [""] if one.look in ("tick", "ticks") else []
            values[one.name] = marker + [value.replace("\n", "\r\n") for value in shown]
    return values


def texts_of(text: str, name: str) -> list[str]:
    """List the texts of a list whose items have boxes of their own."""
    parts = all_parts(form_of(Kind.SCENARIO, text))
    boxes = (one for one in parts if isinstance(one, Input))
    return [one.text for one in boxes if one.name.startswith(f"{name}.")]

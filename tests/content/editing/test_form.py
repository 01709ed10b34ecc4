from dataclasses import fields

import pytest

from tests.content.samples import PERSONAS_OF_FORM, SCENARIO
from trainer.content.editing.form import form_of
from trainer.content.editing.parts import Form, Group, Input, all_parts
from trainer.content.editing.references import MOMENTS, Named, options_at
from trainer.content.editing.worded import PLAINLY
from trainer.content.files import Kind
from trainer.content.read import EMPTY_ITEM, NO_VALUE
from trainer.core.conversation.acts import CustomerAct
from trainer.core.errors import ContentError, Fault
from trainer.core.scenario.scenario import Scenario


def test_the_form_has_every_field_of_the_schema() -> None:
    names = {one.name for one in all_parts(form_of(Kind.SCENARIO, SCENARIO))}

    assert {one.name for one in fields(Scenario)} <= names
    assert {"customer.start.heat", "facts.2.trust", "model.talk", "customer.persona"} <= names


def test_every_field_of_a_scenario_has_words_of_its_own() -> None:
    form = form_of(Kind.SCENARIO, SCENARIO)

    for one in all_parts(form):
        assert one.label, one.name
        assert "_" not in one.label, one.name


@pytest.mark.parametrize(
    ("name", "look", "value"),
    [
        ("title", "line", ("The lamp that is late",)),
        ("brief", "box", ("You answer chat for an online shop.",)),
        ("level", "number", ("2",)),
        ("minutes", "number", ()),
        ("channel", "choice", ("chat",)),
        ("practise", "ticks", ("empathy", "resolution")),
        ("facts.1.ask", "lines", ("order number", "order reference")),
        ("facts.2.after", "ticks", ("order_number",)),
        ("actions.1.verifies", "tick", ("true",)),
        ("actions.1.authority", "tick", ("true",)),
        ("actions.4.authority", "tick", ()),
    ],
)
def test_a_field_shows_what_is_written(name: str, look: str, value: tuple[str, ...]) -> None:
    one = part(form_of(Kind.SCENARIO, SCENARIO), name)

    assert isinstance(one, Input)
    assert (one.look, one.value) == (look, value)


def test_choices_are_what_this_text_and_this_place_have() -> None:
    form = form_of(Kind.SCENARIO, SCENARIO, PERSONAS_OF_FORM)

    after, skills = part(form, "facts.1.after"), part(form, "practise")
    assert isinstance(after, Input)
    assert [key for key, _ in after.options] == ["order_number", "party"]
    assert isinstance(skills, Input)
    assert skills.options == (
        ("empathy", "empathy (not there)"),
        ("resolution", "resolution (not there)"),
    )


def test_a_named_customer_shows_what_holds_for_them() -> None:
    form = form_of(Kind.SCENARIO, "customer: ada\n", PERSONAS_OF_FORM)
    persona, loyalty = part(form, "customer.persona"), part(form, "customer.loyalty")

    assert isinstance(persona, Input)
    assert (persona.value, persona.options[0]) == (("ada",), ("ada", "Ada Okafor"))
    assert isinstance(loyalty, Input)
    assert (loyalty.value, loyalty.usual, loyalty.optional) == ((), "9", True)
    written = part(form_of(Kind.SCENARIO, "customer: {name: x}\n"), "customer.loyalty")
    assert isinstance(written, Input)
    assert written.usual == "6"


def test_faults_stand_at_the_nearest_field() -> None:
    found = (
        fault("facts.1.ask.2"),
        fault("facts.2.colour"),
        fault("colour"),
        fault("title", warning=True),
    )
    form = form_of(Kind.SCENARIO, SCENARIO, faults=found)

    assert form.at("facts.1.ask") == [found[0]]
    assert form.at("facts.2") == [found[1]]
    assert form.at("") == [found[2]]
    assert form.warnings == {"title": [found[3]]}
    assert [form.within(name) for name in ("facts", "facts.1", "facts.2", "outcomes")] == [
        2,
        1,
        1,
        0,
    ]
    assert form.anchor("facts.1.ask") == "f-facts.1.ask"
    assert form.anchor("facts.2") == "p-facts.2"
    assert form.called("facts.1.ask") == "Fact 1: Words in a question that brings it out"
    assert form.called("none") == "none"


def test_what_cannot_be_shown_is_left_as_it_is_and_said() -> None:
    text = "title: [a]\nfacts: words\nmodel: {talk: [words]}\ncustomer: {lines: no}\nlater: []\n"
    form = form_of(Kind.SCENARIO, text)

    odd = {
        one.name: one.line
        for one in all_parts(form)
        if isinstance(one, Group) and one.look == "odd"
    }
    assert odd == {"title": 1, "facts": 2, "model.talk.1": 3, "customer.lines": 4, "later": 5}


def test_entries_of_a_table_have_their_names() -> None:
    text = "jargon: {churn: leaving}\nlines: {vent: {hot: [a, b]}}\nlater: {x: {day_1: a}}\n"
    form = form_of(Kind.SCENARIO, text)

    name, hot, later = (
        part(form, one) for one in ("jargon.churn#name", "lines.vent.hot", "later.x")
    )
    assert isinstance(name, Input)
    assert (name.look, name.value) == ("key", ("churn",))
    assert isinstance(hot, Input)
    assert (hot.look, hot.value, hot.label) == ("lines", ("a", "b"), "While hot")
    vent = part(form, "lines.vent")
    assert isinstance(vent, Group)
    assert (vent.label, vent.teaser) == ("When they let their feelings out", "a")
    assert isinstance(later, Group)
    assert (later.label, later.item, later.filled) == ("After x", True, 1)
    lines = part(form, "lines")
    assert isinstance(lines, Group)
    assert "vent" not in dict(lines.more or ())
    assert "tell" in dict(lines.more or ())


def test_a_folded_part_opens_where_it_is_called_for() -> None:
    form = form_of(Kind.SCENARIO, SCENARIO, faults=[fault("jargon")])
    rare = {one.section.id: one for one in form.sections if one.section.rare}

    assert form.calls_for(rare["lines"], "")
    assert not form.calls_for(rare["shelf"], "")
    assert form.calls_for(rare["shelf"], "tags")
    assert form.calls_for(rare["before-and-after"], "follows.told")
    assert rare["shelf"].filled == 0


@pytest.mark.parametrize("text", ["", "a: [", "a: 1\na: 2", "a: &b c", "a: !x 1"])
def test_a_text_that_is_no_tree_has_no_form(text: str) -> None:
    with pytest.raises(ContentError):
        form_of(Kind.SCENARIO, text)


@pytest.mark.parametrize("kind", [one for one in Kind if one is not Kind.SCENARIO])
def test_every_other_kind_has_a_form_of_one_part(kind: Kind) -> None:
    form = form_of(kind, "id: a\n")

    assert len(form.sections) == 1
    assert form.sections[0].parts


def part(form: Form, name: str) -> Input | Group:
    """Find a part of a form."""
    return next(one for one in all_parts(form) if one.name == name)


def fault(field: str, *, warning: bool = False) -> Fault:
    """Make a fault at a field."""
    return Fault("a.yaml", 1, 1, field, "what", "cure", warning)


def test_a_text_that_nobody_fills_in_a_form_for_is_for_the_text_view() -> None:
    with pytest.raises(ContentError, match="a form shows 2500 at most"):
        form_of(Kind.SCENARIO, "facts:\n" + "- {}\n" * 3000)


def test_texts_with_a_box_each_are_not_asked_for_one_a_line() -> None:
    text = 'customer:\n  name: A\n  asides: ["a\\nb", ""]\n'
    form = form_of(
        Kind.SCENARIO,
        text,
        None,
        [Fault("x", 3, 1, "customer.asides.2", EMPTY_ITEM, "delete it")],
    )
    boxes = part(form, "customer.asides")
    assert isinstance(boxes, Group)
    assert boxes.help == "Each is told once, now and then, and leads away from the matter."
    (empty,) = form.at("customer.asides.2")
    assert (empty.what, empty.cure) == ("this text is still empty", "write it, or take it away")


def test_every_moment_of_a_customer_is_told_in_words() -> None:
    assert set(MOMENTS) == set(CustomerAct)
    said = dict(options_at(Kind.PERSONA, ("lines",), "", Named()) or ())
    assert said["pushback"] == "push back"
    assert dict(options_at(Kind.PERSONA, ("lines", "vent"), "", Named()) or ())["any"]


@pytest.mark.parametrize(
    ("name", "what", "cure", "told"),
    [
        (
            "facts.1.ask.1",
            "'(a' is no regular expression: missing ), unterminated subpattern",
            "see “Patterns” in docs/scenarios.md",
            ("'(a' cannot be read: a bracket is left open, or a sign stands alone", PLAINLY),
        ),
        ("company", NO_VALUE, "write a text", ("this is still empty", "fill it in")),
        (
            "facts.1.id",
            "the id `b` is taken by facts.1",
            "give this one another id",
            ("the id `b` is taken by Fact 1", "give this one another id"),
        ),
        ("title", "1.5 is odd, as x.1", "", ("1.5 is odd, as x.1", "")),
    ],
)
def test_a_fault_says_in_words_of_the_form_what_to_do(
    name: str, what: str, cure: str, told: tuple[str, str]
) -> None:
    text = "title: A\ncompany:\nfacts:\n  - id: b\n    ask: ['(a']\n"
    form = form_of(Kind.SCENARIO, text, None, [Fault("x", 1, 1, name, what, cure)])
    ((found,),) = form.faults.values()
    assert (found.what, found.cure) == told

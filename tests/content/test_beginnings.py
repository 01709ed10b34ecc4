"""Every beginning is a scenario in order on every channel, and plays; the sweep is bench/beginnings.py."""

import pytest

from trainer.content import beginnings
from trainer.content.draft_text import draft_text
from trainer.content.library import Library
from trainer.content.preflight import preflight
from trainer.content.texts import examine_scenario
from trainer.core.authoring.assembling import Setting, assembled
from trainer.core.authoring.beginning import Beginning
from trainer.core.authoring.filling import answers_of
from trainer.core.errors import MissingError
from trainer.core.scenario.scenario import Scenario

ODD = {
    "happened": "It's broken: “the thing”, #3 – and {nobody} cares [yet] | 50% \\ of it <b>",
    "wants": "yes",
    "when": "by 6 pm (GMT)",
    "good": "I've done it, as you asked: all of it",
    "company": "No: 1 & Sons",
}


@pytest.mark.parametrize("beginning", beginnings.list_(), ids=lambda one: one.id)
def test_a_beginning_is_in_order_with_its_own_words_and_with_odd_ones(
    beginning: Beginning, library: Library
) -> None:
    known = library.known()
    for setting, given in (
        (Setting("a-b", "A title"), {}),
        (Setting("a-b", "No", "email", persona="priya-nair", name="Priya Nair"), ODD),
    ):
        tree = assembled(beginning, setting, answers_of(beginning, given))
        result = examine_scenario(draft_text(tree, "Begun here."), "a", known)
        assert [str(one) for one in result.faults] == []
        assert len(result.value.outcomes) >= 4
        assert any(one.good for one in result.value.outcomes)
        assert any(one.breach for one in result.value.outcomes)
        assert any(one.trust for one in result.value.facts)


def test_what_is_begun_holds_when_it_is_played(library: Library) -> None:
    for id in ("refund", "refusal"):
        beginning = beginnings.load(id)
        tree = assembled(beginning, Setting("a-b", "A title"), answers_of(beginning, {}))
        result = examine_scenario(draft_text(tree), "a", library.known())
        assert isinstance(result.value, Scenario)
        assert preflight(result.value, result.places) == ()


def test_a_beginning_that_there_is_not_is_missing() -> None:
    assert beginnings.load("refund").title == "A refund that has not come"
    with pytest.raises(MissingError):
        beginnings.load("nothing")

"""What a model adds is kept only where the ticket bears it out, and marked until it is accepted."""

from typing import Any

import pytest

from tests.builders import talk
from trainer.core.authoring.fuller import Fuller, PlainDrafter, borne_out, laid_over
from trainer.core.authoring.noted import Noted, Origin, bare, taken

TALK = talk("customer: I was charged 39.90 twice by Ofgem, says Priya.\nagent: I'm sorry.")
TREE = {"customer": {"name": "Robin"}, "model": {"weak": "w", "talk": []}, "company": "Elmgate"}


@pytest.mark.parametrize(
    "text",
    ["They took 41.00 from me.", "I told Helen already.", "See http://x", "As an AI, I wait.",
     "Ignore all of it.", "And {asks_for}?", "<b>No</b>", "x" * 161, "I asked at ACME."],
)  # fmt: skip
def test_what_the_ticket_does_not_have_is_left_out_and_counted(text: str) -> None:
    fuller = borne_out(Fuller(lines={"reject": (text,)}), TALK, TREE)
    assert fuller.lines["reject"] == ()
    assert fuller.refused == 1


def test_what_it_bears_out_stays_each_once_and_not_too_many() -> None:
    lines = (
        "That is 39.90!",
        "That is 39.90!",
        "Ask Priya, or Elmgate.",
        "OK then.",
        "Never.",
        "No.",
    )
    fuller = borne_out(Fuller("Careful.", "short", "I'm sorry.", {"vent_angry": lines}), TALK, TREE)
    assert fuller.lines["vent_angry"] == ("That is 39.90!", "Ask Priya, or Elmgate.", "OK then.")
    assert (fuller.about, fuller.voice, fuller.refused) == ("Careful.", "short", 0)


def test_a_strong_answer_that_hurts_is_left_out() -> None:
    fuller = borne_out(Fuller(strong="That is your own fault."), TALK, TREE)
    assert (fuller.strong, fuller.refused) == ("", 1)


def test_what_stays_is_marked_as_the_models() -> None:
    own: dict[str, Any] = {**TREE, "lines": {"vent": {"hot": [taken("Oh.", "x")]}}}
    fuller = Fuller("Careful.", "", "I'm sorry.", {"vent_angry": ("Well!",), "accept": ()})
    tree = laid_over(own, fuller, "a model")
    assert tree["customer"]["about"].note.origin is Origin.MODEL
    assert tree["customer"]["about"].note.comment == "by a model: a model; accept it or change it"
    assert "voice" not in tree["customer"]
    assert bare(tree["lines"]) == {"vent": {"hot": ["Oh.", "Well!"]}}
    assert isinstance(tree["model"]["strong"], Noted)
    assert own["lines"]["vent"]["hot"] == [taken("Oh.", "x")]


def test_nothing_is_laid_over_where_there_is_nothing_or_the_customer_is_the_librarys() -> None:
    named = {**TREE, "customer": {"persona": "priya-nair"}}
    assert laid_over(named, Fuller("Careful."), "a model") == named


def test_without_a_model_nothing_is_added() -> None:
    assert PlainDrafter().add(TALK, "Elmgate") == Fuller()
    assert not PlainDrafter().present

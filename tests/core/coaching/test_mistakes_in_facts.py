"""What is kept or made up, another fact than was asked for, and what was forgotten."""

from dataclasses import replace

import pytest

from tests.builders import a_scenario
from tests.core.coaching.saying import MODEL, said
from trainer.core.coaching import mistakes_in_facts
from trainer.core.coaching.mistake import Kind
from trainer.core.coaching.mistakes import audit
from trainer.core.scenario.situation import Fact

CAR = Fact("car", "It's a blue Fiat.", ask=("vehicle",), like=("What car do you drive?",))
DOG = Fact("dog", "Her name is Bella.", ask=("animal",), like=("What is your dog called?",))
WITH_BOTH = a_scenario(facts=(CAR, DOG))


def test_a_figure_of_a_fact_not_told_is_a_leak() -> None:
    (found,) = audit(said("agent: Hello.\ncustomer: It is about C-7719, obviously."))
    assert (found.kind, found.quote) == (Kind.LEAK, "C-7719,")


def test_a_sentence_of_a_fact_not_told_is_a_leak() -> None:
    text = "The guy said it would sort itself out."
    (found,) = audit(said(f"agent: Hello.\ncustomer: Well. {text}"))
    assert (found.kind, found.quote) == (Kind.LEAK, text)


def test_a_name_of_a_fact_not_told_is_a_leak() -> None:
    (found,) = audit(said("agent: Hello.\ncustomer: Ask Bella then.", scenario=WITH_BOTH))
    assert (found.kind, found.quote) == (Kind.LEAK, "Bella")


def test_a_figure_from_nowhere_is_an_invention() -> None:
    (found,) = audit(said("agent: Hello.\ncustomer: I am owed 512 by now."))
    assert (found.kind, found.quote) == (Kind.INVENTION, "512")


@pytest.mark.parametrize("text", ["You took 39.90.", "You said 7 days.", "Account NW-48213."])
def test_what_was_said_told_or_stands_in_the_record_may_be_named(text: str) -> None:
    assert audit(said(f"agent: It takes 7 days.\ncustomer: {text}")) == ()
    told = {0: {"told": ("when_cancelled",)}, 1: {"told": ("when_cancelled", "reference")}}
    reply = "agent: Which reference?\ncustomer [tell]: The reference is C-7719."
    assert audit(said(reply, told)) == ()


def test_what_a_model_got_past_the_guard_is_found() -> None:
    reply = "agent: Hello.\ncustomer: How can I help you today?"
    (found,) = audit(said(reply, wording=MODEL))
    assert (found.kind, found.position) == (Kind.ROLE, 2)

    assert audit(said(reply)) == (), "authored words are the author's"
    assert audit(said(reply, wording=replace(MODEL, kept="authored"))) == ()


def test_what_would_only_mar_a_reply_is_no_mistake() -> None:
    assert audit(said("agent: Hello.\ncustomer: Well, *sighs* fine.", wording=MODEL)) == ()


def test_another_fact_than_was_asked_for_is_noticed() -> None:
    text = "agent: What is your vehicle?\ncustomer [tell]: Her name is Bella."
    (found,) = audit(said(text, {1: {"told": ("dog",)}}, scenario=WITH_BOTH))
    assert (found.kind, found.quote) == (Kind.WRONG_FACT, "Her name is Bella.")
    assert found.earlier == "What is your vehicle?"


def test_what_was_asked_for_earlier_or_is_volunteered_may_be_told() -> None:
    text = "agent: What is your vehicle?\ncustomer [tell]: Her name is Bella."
    earlier = {1: {"told": ("dog",)}}
    free = a_scenario(facts=(CAR, replace(DOG, volunteer=True)))
    asked = said(text, earlier, scenario=WITH_BOTH)
    first = replace(asked.states[0], asked=("dog",))
    assert audit(replace(asked, states=(first, *asked.states[1:]))) == ()
    meant = "agent: And then?\ncustomer [tell]: Her name is Bella."
    assert audit(said(meant, earlier, scenario=free)) == ()
    withheld = text.replace("[tell]", "[tell, withhold]")
    assert audit(said(withheld, earlier, scenario=WITH_BOTH)) == ()
    assert audit(said("agent: And?\ncustomer [tell]: Well.", scenario=WITH_BOTH)) == ()


def test_volunteering_in_place_of_the_fact_that_was_meant_is_noticed() -> None:
    free = a_scenario(facts=(CAR, replace(DOG, volunteer=True)))
    text = "agent: Which car do you drive?\ncustomer [tell]: Her name is Bella."
    (found,) = audit(said(text, {1: {"told": ("dog",)}}, scenario=free))
    assert found.kind is Kind.WRONG_FACT

    shut = a_scenario(facts=(replace(CAR, trust=90), replace(DOG, volunteer=True)))
    assert audit(said(text, {1: {"told": ("dog",)}}, scenario=shut)) == ()


def test_not_to_know_what_was_told_is_noticed() -> None:
    text = """
        agent: What is your vehicle?
        customer [tell]: It's a blue Fiat.
        agent: What car do you drive?
        customer [dunno]: I don't know.
        """
    (found,) = audit(said(text, {1: {"told": ("car",)}}, scenario=WITH_BOTH))
    assert (found.kind, found.earlier, found.earlier_position) == (Kind.FORGOT, CAR.say, 2)
    assert found.because.endswith("what they had told.")


def test_not_to_know_what_one_would_tell_is_noticed() -> None:
    text = "agent: What car do you drive?\ncustomer [dunno]: I don't know."
    (found,) = audit(said(text, scenario=WITH_BOTH))
    assert (found.kind, found.earlier_position) == (Kind.FORGOT, None)
    assert found.because.endswith("what they do know.")


@pytest.mark.parametrize(
    "asked",
    [
        "What is the weather like?",
        "What is your shoe size?",
        "So I've noted what car you drive, have I?",
        "Tell me about it.",
    ],
)
def test_not_to_know_anything_else_is_none(asked: str) -> None:
    text = f"agent: {asked}\ncustomer [dunno]: I don't know."
    assert audit(said(text, scenario=WITH_BOTH)) == ()
    kept = a_scenario(facts=(replace(CAR, trust=90), DOG))
    own = "agent: What car do you drive?\ncustomer [dunno]: I don't know."
    assert audit(said(own, scenario=kept)) == ()
    assert audit(said(own)) == (), "no author gave an example question"


def test_without_word_vectors_meaning_is_not_audited(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mistakes_in_facts, "available", lambda: False)
    text = "agent: What car do you drive?\ncustomer [dunno]: I don't know."
    assert audit(said(text, scenario=WITH_BOTH)) == ()

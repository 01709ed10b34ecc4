"""What became of each fact, and what would have opened it, in plain words."""

from dataclasses import replace

from tests.builders import a_scenario
from tests.core.customer.talking import go_on, say
from trainer.core.attempt import Attempt
from trainer.core.coaching.facts_seen import (
    ASKED,
    FIRST,
    NEXT,
    FactSeen,
    Found,
    facts_seen,
    takes,
)
from trainer.core.conversation.mood import Mood

WHEN = "Hello Priya. When did you cancel?"
COLD = Mood(72, 40, 31, 8)


def test_a_fact_that_was_told_names_the_turn_that_told_it() -> None:
    attempt = go_on(say(WHEN), "What is your postcode?")

    assert seen(attempt, "when_cancelled") == FactSeen(
        attempt.scenario.fact("when_cancelled"), Found.TOLD, 2, ()
    )
    assert seen(attempt, "postcode").turn == 4


def test_a_fact_that_was_held_back_names_the_points_that_were_missing() -> None:
    attempt = held("bank_fee", mood=COLD)

    found = seen(attempt, "bank_fee")

    assert (found.found, found.turn) == (Found.WITHHELD, None)
    assert found.takes == (
        "trust was 31 of 100; it takes 50",
        "anger was 72 of 100; it takes 60 or less",
    )


def test_what_has_to_come_first_is_quoted_after_the_end_and_only_then() -> None:
    attempt = held("reference", mood=Mood(30, 40, 60, 8))
    fact = attempt.scenario.fact("reference")

    assert seen(attempt, "reference").takes == (
        "first comes: “3rd of March. Web form. I got a confirmation e-mail.”",
    )
    assert takes(fact, attempt.state, attempt.scenario, hidden=True) == (FIRST,)


def test_what_was_open_at_the_end_needed_nothing_more() -> None:
    assert seen(held("postcode", mood=Mood(30, 40, 60, 8)), "postcode").takes == (NEXT,)


def test_what_nobody_asked_for_takes_a_question() -> None:
    attempt = say(WHEN, mood=COLD)

    assert seen(attempt, "postcode") == FactSeen(
        attempt.scenario.fact("postcode"), Found.UNASKED, None, (ASKED,)
    )
    assert seen(attempt, "bank_fee").takes[-1] == ASKED


def test_what_was_told_in_an_earlier_talk_has_no_turn() -> None:
    attempt = say(WHEN)
    states = tuple(replace(state, told=("postcode", *state.told)) for state in attempt.states)

    found = seen(replace(attempt, states=states), "postcode")

    assert (found.found, found.turn) == (Found.TOLD, None)


def test_a_scenario_without_facts_has_none_to_find() -> None:
    assert facts_seen(say("Hello.", scenario=a_scenario(facts=()))) == ()


def held(fact: str, mood: Mood) -> Attempt:
    """End in a mind in which one fact was asked for and nothing told."""
    attempt = say("Hello.")
    last = replace(attempt.state, mood=mood, asked=(fact,), told=())
    return replace(attempt, states=(*attempt.states[:-1], last))


def seen(attempt: Attempt, fact: str) -> FactSeen:
    """Find what became of one fact."""
    return next(one for one in facts_seen(attempt) if one.fact.id == fact)

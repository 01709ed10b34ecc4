from dataclasses import replace
from typing import Any

import pytest

from tests.builders import a_mood, a_scenario
from trainer.core.conversation.transcript import Closing, Ending, Promise
from trainer.core.customer.carried import (
    BROKEN,
    LAST_TIME,
    LEAST_PATIENCE,
    Carried,
    mood_after,
    opening_of,
    state_after,
)
from trainer.core.scenario.following import Follows, Openings
from trainer.core.scenario.policy import Must
from trainer.core.scenario.scenario import Scenario

OPENINGS = Openings(kept="All went well.", broken="You said: {promise} Well?", unresolved="Again.")
RANG = Promise(1, "I'll ring you tomorrow.", "", kept=False, due="tomorrow")
REFUNDED = Promise(1, "I'll refund it.", "refund", kept=True)


def test_a_first_talk_begins_as_the_scenario_says() -> None:
    state = state_after(a_scenario(), None)
    assert (state.mood.heat, state.told, state.recalled, state.place) == (50, (), (), "")
    assert opening_of(a_scenario(), None) == a_scenario().opening


def test_a_second_talk_practised_alone_has_what_its_author_says_was_told() -> None:
    state = state_after(second(follows=Follows("first", told=("bank_fee",))), None)
    assert state.told == state.recalled == ("bank_fee",)
    assert state.place == LAST_TIME


def test_facts_told_are_told_but_who_they_are_is_asked_anew() -> None:
    state = state_after(second(), carried(told=("postcode", "bank_fee", "gone")))
    assert state.told == ("bank_fee",)
    assert state.place == "in my e-mail"
    assert state_after(second(), carried(channel="fax")).place == LAST_TIME


def test_half_of_a_feeling_is_left_after_two_days() -> None:
    start = a_scenario().customer.start
    mood = mood_after(start, carried(hours=48, mood=a_mood(heat=90, trust=20)))
    assert (mood.heat, mood.trust) == (70, 30)


def test_a_word_that_was_due_and_not_kept_angers() -> None:
    start = a_scenario().customer.start
    calm = mood_after(start, carried())
    angry = mood_after(start, carried(RANG))
    assert angry.heat - calm.heat == BROKEN["heat"]
    assert angry.trust - calm.trust == BROKEN["trust"]
    assert angry.patience == start.patience + BROKEN["patience"]
    assert mood_after(start, carried(REFUNDED)).trust > calm.trust


def test_no_more_than_two_words_are_held_against_one_and_some_patience_is_left() -> None:
    start = replace(a_scenario().customer.start, patience=4)
    assert mood_after(start, carried(RANG, RANG)) == mood_after(start, carried(RANG, RANG, RANG))
    assert mood_after(start, carried(RANG, RANG)).patience == LEAST_PATIENCE


def test_a_word_is_not_broken_before_it_is_due() -> None:
    assert carried(RANG, hours=10).broken == ()
    assert carried(RANG, hours=20).broken == (RANG,)
    assert carried(REFUNDED).broken == ()


@pytest.mark.parametrize(
    ("past", "words"),
    [
        ({}, "All went well."),
        ({"ending": Ending.LEFT}, "Again."),
        ({"promises": (RANG,)}, "You said: I'll ring you tomorrow. Well?"),
    ],
)
def test_the_first_words_say_what_came_of_the_talk_before(past: dict[str, Any], words: str) -> None:
    closing = replace(Closing(Ending.RESOLVED, "refund_only", 60), **past)
    talk = replace(carried(), closing=closing)
    assert opening_of(second(openings=OPENINGS), talk) == words
    assert opening_of(second(openings=Openings()), talk) == a_scenario().opening


def second(**changes: Any) -> Scenario:
    """Give a scenario in which the postcode says who they are."""
    must = (Must("who", "Check", "knowledge", fact="postcode", action="verify_identity"),)
    return a_scenario(**{"must": must, "follows": Follows("first"), **changes})


def carried(*promises: Promise, **changes: Any) -> Carried:
    closing = Closing(Ending.RESOLVED, "refund_only", 60, promises=promises)
    talk = Carried("first", "email", 20, (), a_mood(50, 40, 40, 8), closing)
    return replace(talk, **changes)

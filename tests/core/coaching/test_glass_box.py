"""Inside the customer: what was read, what moved, what came of it, in plain words."""

import re
from dataclasses import replace
from itertools import pairwise

import pytest

from tests.builders import a_scenario
from tests.core.customer.talking import DONE, FIXED, go_on, say
from trainer.core.attempt import Attempt
from trainer.core.coaching.facts_seen import FIRST
from trainer.core.coaching.glass_box import (
    DIAL_WORDS,
    GUESS,
    effects_of,
    insides,
    read_of,
)
from trainer.core.conversation.acts import AgentAct
from trainer.core.conversation.mood import Mood
from trainer.core.conversation.reading import Seen
from trainer.core.conversation.turn import Speaker, Turn
from trainer.core.customer.effects import DIALS
from trainer.core.customer.scripted import ScriptedVoice
from trainer.core.customer.state import Change
from trainer.core.language.span import Span
from trainer.core.rehearsal.agents import AGENTS
from trainer.core.rehearsal.play import play

KIND = "Hello Priya. I can see why you are annoyed. When did you cancel?"


@pytest.mark.parametrize("agent", ["expert", "rude"])
def test_every_exchange_adds_up_to_the_mood_after_it(agent: str) -> None:
    attempt = play(a_scenario(), 1, AGENTS[agent], ScriptedVoice())
    found = insides(attempt)

    assert [one.turn for one in found] == [
        turn.position for turn in attempt.transcript.of(Speaker.AGENT)
    ]
    for one, state in zip(found, attempt.states[1:], strict=True):
        after = {dial.name: dial.after for dial in one.dials}
        assert after["anger"] == f"{state.mood.heat:.0f}"
        assert after["trust"] == f"{state.mood.trust:.0f}"
    for one, later in pairwise(found):
        assert [dial.after for dial in one.dials] == [dial.before for dial in later.dials]


def test_what_was_read_has_the_exact_words_a_reason_and_a_certainty() -> None:
    attempt = say(KIND)
    (inside,) = insides(attempt)

    assert all(one.quote in attempt.transcript.turns[1].text for one in inside.reads)
    feeling = next(one for one in inside.reads if one.means == "answers the feeling")
    assert (feeling.sure, feeling.certainty) == ("certain", 90)
    assert feeling.sign.startswith("by “")


def test_what_moved_is_told_with_its_words_and_points() -> None:
    (inside,) = insides(say(KIND))

    moved = {one.why: one for one in inside.moved}
    assert "anger −6" in moved["answers the feeling"].effects
    assert moved["answers the feeling"].quote
    assert moved["every message costs a little patience"].effects == ("patience −0.2",)


def test_facts_that_came_out_now_stand_with_their_exchange() -> None:
    first, second = insides(go_on(say(KIND), "What is your postcode?"))

    assert "when_cancelled" in [fact.id for fact in first.told]
    assert [fact.id for fact in second.told if fact.id == "postcode"] == ["postcode"]


def test_a_fact_held_back_says_why_and_hides_what_comes_first_while_the_talk_goes_on() -> None:
    first, *rest = a_scenario().facts
    shy = a_scenario(facts=(replace(first, trust=70), *rest))
    attempt = say("What is the reference?", scenario=shy, mood=Mood(30, 40, 60, 8))

    (after,), (during,) = insides(attempt), insides(attempt, hidden=True)

    assert [one.fact.id for one in after.held] == ["reference"]
    assert after.held[0].takes[0].startswith("first comes: “3rd of March")
    assert during.held[0].takes == (FIRST,)


def test_the_table_stands_with_its_exchange() -> None:
    _, inside = insides(go_on(say(KIND), FIXED, DONE))

    assert inside.table.offer is not None
    assert inside.table.offer.name == "Refund and stop"


def test_where_the_customer_spoke_into_a_silence_nothing_was_read() -> None:
    spoken = insides(silent())[-1]

    assert (spoken.turn, spoken.reply, spoken.reads) == (None, 3, ())
    assert spoken.moved[0].why == "nobody spoke on the line"


def test_no_word_of_it_is_a_field_or_an_act() -> None:
    attempt = play(a_scenario(), 1, AGENTS["competent"], ScriptedVoice())
    words = " ".join(
        [one.means for inside in insides(attempt) for one in inside.reads]
        + [one.why for inside in insides(attempt) for one in inside.moved]
        + [name for dial in DIAL_WORDS.values() for name in dial]
    )
    assert "_" not in words
    assert "heat" not in re.findall(r"\w+", words)


def test_every_dial_has_a_name_and_a_scale() -> None:
    assert list(DIAL_WORDS) == list(DIALS)


@pytest.mark.parametrize(
    ("effect", "words"),
    [
        ({"heat": -8.2, "trust": 7.6}, ("anger −8", "trust +8")),
        ({"patience": -0.25, "handled": 12.0}, ("patience −0.2", "the handling +12")),
        ({"heat": 0.3, "unknown": 9.0}, ()),
    ],
)
def test_effects_are_written_with_their_sign_and_what_rounds_to_none_is_left_out(
    effect: dict[str, float], words: tuple[str, ...]
) -> None:
    assert effects_of(Change("done", "", "done", effect)) == words


def test_a_question_is_read_as_one_whether_it_matters_or_not() -> None:
    (inside,) = insides(say("Which colour is your hat?"))

    assert "asks something" in [one.means for one in inside.reads]
    assert "a question that does not matter here" in [one.why for one in inside.moved]


@pytest.mark.parametrize(
    ("certainty", "sure"), [(0.95, "certain"), (0.8, "likely"), (0.5, "perhaps"), (0.3, GUESS)]
)
def test_certainty_is_a_word(certainty: float, sure: str) -> None:
    assert read_of(a_sight("empathy: i see", certainty)).sure == sure


@pytest.mark.parametrize(
    ("rule", "sign"),
    [
        ("empathy: i see", "by “i see”"),
        ("empathy: empathy", "by its form as a whole"),
        ("model: 0.7", "by its form as a whole"),
        ("empathy", "by its form as a whole"),
    ],
)
def test_the_sign_is_the_words_or_the_meaning(rule: str, sign: str) -> None:
    assert read_of(a_sight(rule)).sign == sign


def a_sight(rule: str, certainty: float = 0.9) -> Seen:
    """Build one sight of empathy."""
    return Seen(AgentAct.EMPATHY, Span(0, 5, "I see"), rule, certainty)


def silent() -> Attempt:
    """Let a customer speak twice, the second time into a silence."""
    attempt = say(KIND)
    turn = Turn(3, Speaker.CUSTOMER, "Hello? Are you there?", 120.0)
    return replace(
        attempt,
        transcript=attempt.transcript.with_turn(turn),
        states=(*attempt.states, attempt.state),
        ledger=(*attempt.ledger, (Change("silence", "", "silence", {"heat": 4.0}),)),
    )

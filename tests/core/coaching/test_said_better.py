"""Whether a moment went better when it was said again."""

from dataclasses import replace

from tests.builders import a_scenario
from trainer.core.attempt import Attempt, Message, begin, exchange, fork
from trainer.core.coaching.said_better import said_better
from trainer.core.customer.scripted import ScriptedVoice

CURT = "No."
KIND = "I'm sorry we charged you again, Priya. I'll refund the 39.90 today: it is back by Friday."


def test_a_kinder_reply_is_better_and_a_curter_one_is_not() -> None:
    assert said_better(said(CURT), said(KIND), 1)
    assert not said_better(said(KIND), said(CURT), 1)
    assert not said_better(said(CURT), said(CURT), 1)


def test_a_talk_that_nobody_answered_shows_nothing() -> None:
    first = said(CURT)
    unanswered = replace(
        first, transcript=replace(first.transcript, turns=first.transcript.turns[:2])
    )

    assert not said_better(first, unanswered, 1)
    assert not said_better(unanswered, said(KIND), 1)


def test_only_the_moment_itself_is_compared() -> None:
    first = exchange(said(CURT), Message(CURT, 20.0), VOICE)
    again = exchange(fork(first, 3), Message(KIND, 20.0), VOICE)

    assert said_better(first, again, 3)
    assert not said_better(first, again, 1)


VOICE = ScriptedVoice()


def said(words: str) -> Attempt:
    """Play a first reply."""
    return exchange(begin(a_scenario(), 7), Message(words, 20.0), VOICE)

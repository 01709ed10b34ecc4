"""The if-then plan."""

from tests.builders import a_scenario
from trainer.core.attempt import Attempt, Message, close, replay
from trainer.core.coaching.leverage import moment_of
from trainer.core.coaching.plan import INSTEAD, plan_of
from trainer.core.coaching.reasons import REASONS
from trainer.core.customer.scripted import ScriptedVoice

VOICE = ScriptedVoice()


def test_the_plan_names_what_went_wrong_at_the_moment() -> None:
    attempt = said("You should have read the terms. It is your own fault.")
    moment = moment_of(attempt, VOICE)
    assert moment is not None
    plan = plan_of(attempt, moment)
    assert plan.startswith("When a customer tells me what went wrong, I name what happened")
    assert plan.endswith(", and I leave out whose mistake it was.")


def test_where_nothing_did_harm_the_plan_is_the_habit_alone() -> None:
    attempt = said(
        "You cancelled and we took 39.90. I can see why that annoys you. I check it now."
    )
    moment = moment_of(attempt, VOICE)
    assert moment is not None
    assert plan_of(attempt, moment) == plan_of(attempt, None)


def test_without_a_moment_the_plan_is_about_how_the_talk_began() -> None:
    assert plan_of(said(), None).startswith("When a customer tells me what went wrong, I ")


def test_every_half_of_a_plan_is_about_something_that_can_go_wrong() -> None:
    assert set(INSTEAD) <= set(REASONS)
    assert all(words.startswith("I ") for words in INSTEAD.values())


def said(*lines: str) -> Attempt:
    attempt = replay(a_scenario(), 1, [Message(one) for one in lines], VOICE)
    return attempt if attempt.closed else close(attempt, attempt.transcript.turns[-1].at or 0)

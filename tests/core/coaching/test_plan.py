"""The if-then plan."""

from dataclasses import replace

from tests.builders import a_scenario
from trainer.core.attempt import Attempt, Message, close, replay
from trainer.core.coaching.debrief import Moment, Worked
from trainer.core.coaching.finer import habit_of
from trainer.core.coaching.leverage import moment_of
from trainer.core.coaching.plan import INSTEAD, plan_of
from trainer.core.coaching.reasons import REASONS
from trainer.core.customer.scripted import ScriptedVoice
from trainer.core.customer.state import Change

VOICE = ScriptedVoice()


def test_the_plan_names_what_went_wrong_at_the_moment() -> None:
    attempt = said("You should have read the terms. It is your own fault.")
    moment = moment_of(attempt, VOICE)
    assert moment is not None
    plan = plan_of(attempt, moment)
    assert plan.startswith("When a customer tells me what went wrong (“")
    assert "”), I name what happened" in plan
    assert plan.endswith(", and I leave out whose mistake it was.")


def test_where_nothing_did_harm_the_plan_is_the_habit_alone() -> None:
    attempt = said(
        "You cancelled and we took 39.90. I can see why that annoys you. I check it now."
    )
    moment = moment_of(attempt, VOICE)
    assert moment is not None
    plan = plan_of(attempt, moment)
    assert plan.endswith(f", I {habit_of(moment.goal)}.")
    assert plan != plan_of(attempt, None)


def test_without_a_moment_the_plan_is_about_how_the_talk_began() -> None:
    attempt = said()
    opening = attempt.transcript.turns[0].text
    plan = plan_of(attempt, None)
    assert plan.startswith(f"When a customer tells me what went wrong (“{opening[:40]}")
    assert "”), I name what happened" in plan
    assert len(plan) < len(opening) + 400


def test_without_a_moment_what_worked_is_kept() -> None:
    attempt = said("You cancelled in March and we took 39.90 again. I'll stop it now, today.")
    quote = next(one.quote for one in attempt.ledger[1] if one.act == "ownership")
    plan = plan_of(attempt, None, worked=Worked(1, quote, "takes it on"))
    assert plan.endswith("I do again what worked here: say what I do about it myself.")


def test_what_the_card_credits_is_not_planned_anew() -> None:
    attempt = said("Hm.", "Goodbye.")
    moment = Moment(1, "", "Hm.", "", "", "", "", 5.0)
    unheard = Change("unheard", "", "r", {"heat": 9.0})
    felt = replace(attempt, ledger=((), (unheard,), *attempt.ledger[2:]))
    assert plan_of(felt, moment).endswith(", and I answer the feeling first.")
    assert "feeling first" not in plan_of(felt, moment, {1: frozenset({"unheard"})})


def test_every_half_of_a_plan_is_about_something_that_can_go_wrong() -> None:
    assert set(INSTEAD) <= set(REASONS)
    assert all(words.startswith("I ") for words in INSTEAD.values())


def said(*lines: str) -> Attempt:
    attempt = replay(a_scenario(), 1, [Message(one) for one in lines], VOICE)
    return attempt if attempt.closed else close(attempt, attempt.transcript.turns[-1].at or 0)

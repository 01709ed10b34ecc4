from dataclasses import replace
from typing import Any

import pytest

from tests.builders import a_mood, a_persona, a_refusal, a_scenario
from trainer.core.conversation.transcript import Closing, Ending, Promise
from trainer.core.conversation.turn import ActionTaken
from trainer.core.customer.aftermath import (
    Aftermath,
    Return,
    aftermath_from,
    return_of,
    solved_at_once,
)
from trainer.core.customer.lines.afterwards import RETURNS, REVIEWS
from trainer.core.customer.state import State
from trainer.core.scenario.following import Later
from trainer.core.scenario.scenario import Scenario

GOOD = Closing(Ending.RESOLVED, "refund_and_stop", 80)
HALF = Closing(Ending.RESOLVED, "refund_only", 60)
OPEN = Promise(1, "I'll refund it today.", "refund", kept=False, due="today")
LATER = Promise(1, "I'll refund it next week.", "refund", kept=False, due="next week")
KEPT = replace(OPEN, kept=True)
PLEDGE = Promise(3, "I'll ring you on Friday.", "", kept=False)
FOUND = State(a_mood(), told=("when_cancelled", "reference", "bank_fee"))


@pytest.mark.parametrize(
    ("ending", "why"),
    [(Ending.LEFT, "left"), (Ending.ABANDONED, "abandoned"), (Ending.TIMED_OUT, "timed_out")],
)
def test_who_was_not_helped_is_back_the_next_day(ending: Ending, why: str) -> None:
    assert return_of(FOUND, a_scenario(), Closing(ending)) == Return(1, why)


@pytest.mark.parametrize(
    ("closing", "expected"),
    [
        (GOOD, None),
        (replace(GOOD, promises=(KEPT, PLEDGE)), None),
        (replace(GOOD, promises=(LATER, OPEN)), Return(1, "promise", OPEN.quote)),
        (replace(GOOD, promises=(LATER,)), Return(7, "promise", LATER.quote)),
        (replace(GOOD, breach="too much"), Return(7, "breach")),
        (HALF, None),
        (replace(HALF, worth=40), Return(7, "poor")),
    ],
)
def test_who_agreed_is_back_only_where_it_does_not_hold(
    closing: Closing, expected: Return | None
) -> None:
    assert return_of(FOUND, a_scenario(), closing) == expected
    assert solved_at_once(FOUND, a_scenario(), closing) is (expected is None)


def test_a_need_that_nobody_found_brings_them_back_after_half_a_way_out() -> None:
    state = State(a_mood(), told=("when_cancelled", "reference"))
    back = return_of(state, a_scenario(), HALF)
    assert back == Return(7, "hidden", a_scenario().fact("bank_fee").say)
    assert return_of(state, a_scenario(), GOOD) is None
    assert back.about in words(told(HALF, state=state), "is back")


def test_a_no_rests_where_it_was_kind_and_returns_where_it_was_not() -> None:
    kind = a_refusal()
    refusal = next(one.id for one in kind.outcomes if one.kind_refusal)
    declined = Closing(Ending.DECLINED, refusal, 40)
    assert return_of(State(a_mood(), treated=60), kind, declined) is None
    assert return_of(State(a_mood(), treated=40), kind, declined) == Return(7, "refused")
    assert return_of(State(a_mood()), kind, Closing(Ending.RESOLVED, refusal, 40)) is None
    assert "The answer was no" in words(told(declined, kind), "It rests")


def test_who_was_stopped_for_abuse_comes_back_calmer() -> None:
    ended = Closing(Ending.DECLINED)
    assert return_of(FOUND, a_scenario(), ended) == Return(7, "boundary")
    assert "after abuse" in words(told(ended), "It rests")
    assert not solved_at_once(FOUND, a_scenario(), ended)


def test_words_kept_not_kept_and_due_are_told_apart() -> None:
    after = told(replace(GOOD, promises=(KEPT, LATER, PLEDGE)))
    assert words(after, "You kept your word").startswith(f"“{KEPT.quote}”")
    assert words(after, "A word was not kept").startswith(f"“{LATER.quote}”")
    assert words(after, "Your word is due").startswith(f"“{PLEDGE.quote}”")
    assert LATER.quote in words(after, "is back")


def test_money_that_was_sent_arrives_and_a_breach_is_taken_back() -> None:
    state = replace(FOUND, actions=(ActionTaken("verify_identity"), ActionTaken("refund", 39.9)))
    after = told(GOOD, state=state)
    assert words(after, "What you did is under way") == "Refund a payment."
    assert words(after, "The money is there") == "39.90: Refund a payment."
    broken = told(replace(GOOD, breach="more than allowed"), state=state)
    assert "more than allowed. It is taken back" in words(broken, "A check finds it")
    assert "The money is there" not in titles(broken)


def test_an_action_of_another_scenario_is_no_matter() -> None:
    state = replace(FOUND, actions=(ActionTaken("gone", 5.0), ActionTaken("verify_identity")))
    assert "What you did is under way" not in titles(told(GOOD, state=state))


def test_a_scenario_may_tell_it_in_its_own_words() -> None:
    later = {
        "refund_and_stop": Later("It is there.", "She told a friend."),
        "left": Later("A", "B"),
    }
    after = told(GOOD, a_scenario(later=later))
    assert (words(after, "The next day"), words(after, "A week on")) == (
        "It is there.",
        "She told a friend.",
    )
    assert words(told(Closing(Ending.LEFT), a_scenario(later=later)), "A week on") == "B"


def test_who_asked_for_a_supervisor_in_vain_is_read_by_one() -> None:
    assert "Passed on" in titles(told(Closing(Ending.LEFT, escalated=True)))
    assert "Passed on" not in titles(told(replace(GOOD, escalated=True)))


@pytest.mark.parametrize(
    ("satisfaction", "loyalty", "stays"),
    [(45, 5, True), (44, 5, False), (30, 8, True), (29, 8, False)],
)
def test_the_loyal_bear_more_before_they_leave(
    satisfaction: float, loyalty: int, *, stays: bool
) -> None:
    person = a_scenario(customer=a_persona(loyalty=loyalty))
    after = aftermath_from(FOUND, person, GOOD, satisfaction, 3, "x")
    assert after.stays is stays
    assert ("stays with" in after.events[-1].title) is stays


@pytest.mark.parametrize("csat", range(1, 6))
def test_only_the_angry_and_the_glad_write_a_review(csat: int) -> None:
    after = aftermath_from(FOUND, a_scenario(), GOOD, 70, csat, "x")
    assert any("A review" in title for title in titles(after)) is (csat in REVIEWS)


def test_it_is_told_in_the_order_of_days_and_the_same_each_time() -> None:
    closing = replace(HALF, worth=30, promises=(KEPT, LATER))
    after = told(closing)
    assert [one.day for one in after.events] == sorted(one.day for one in after.events)
    assert after == told(closing)


def test_there_are_words_for_every_reason_to_come_back() -> None:
    reasons = {"left", "abandoned", "timed_out", "refused", "boundary", "promise", "breach"}
    assert set(RETURNS) == reasons | {"hidden", "poor"}
    assert all(len(lines) >= 3 for lines in (*RETURNS.values(), *REVIEWS.values()))


def told(closing: Closing, scenario: Scenario | None = None, **more: Any) -> Aftermath:
    state = more.get("state", FOUND)
    return aftermath_from(state, scenario or a_scenario(), closing, 70, 3, "seed")


def titles(after: Aftermath) -> list[str]:
    return [one.title for one in after.events]


def words(after: Aftermath, title: str) -> str:
    return next(one.text for one in after.events if title in one.title)

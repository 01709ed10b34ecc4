from dataclasses import replace

import pytest

from tests.builders import a_scenario, talk
from trainer.core.conversation.channels import CHANNELS
from trainer.core.scoring.talk import Talk, talk_of
from trainer.core.scoring.waits import MOST, expected_wait, slowness, waits_of

EXPECTED = CHANNELS["chat"].reply_seconds


def test_a_reply_is_expected_as_this_customer_does_or_as_the_channel_has_it() -> None:
    assert expected_wait(replies(5)) == EXPECTED
    assert expected_wait(talk_of(talk("agent: Hi."), a_scenario())) == (
        a_scenario().customer.expects.reply_seconds or EXPECTED
    )


def test_a_wait_runs_from_the_first_message_that_nobody_answered() -> None:
    found = waits_of(seen("customer: Hi\ncustomer (+100s): Hello?\nagent (+50s): Yes."))
    assert [(turn.position, wait) for turn, wait in found] == [(2, 150)]


def test_an_announced_wait_counts_half_and_a_second_message_has_none() -> None:
    text = "customer: Hi\nagent (+10s): One moment please while I check.\ncustomer: OK\nagent (+200s): Here."
    assert [wait for _, wait in waits_of(seen(text))] == [10, 100]
    assert [
        wait for _, wait in waits_of(seen("customer: Hi\nagent (+9s): A.\nagent (+9s): B."))
    ] == [9]


@pytest.mark.parametrize(
    ("waits", "slow"),
    [
        ((EXPECTED,), 0.0),
        ((EXPECTED * 2,), 1 / MOST),
        ((EXPECTED / 2,), -1 / MOST),
        ((EXPECTED * 2, EXPECTED / 2), 0.0),
        ((EXPECTED * 10_000,), 1.0),
        ((0,), -1.0),
        ((EXPECTED * 10_000, EXPECTED), 0.5),
    ],
)
def test_replies_are_slow_by_how_often_the_expected_wait_passed(
    waits: tuple[float, ...], slow: float
) -> None:
    assert slowness(replies(*waits)) == pytest.approx(slow)


def test_replies_that_nobody_timed_are_neither_slow_nor_quick() -> None:
    timed = talk("customer: Hi\nagent: Hello.")
    turns = tuple(replace(one, at=None) for one in timed.turns)
    assert waits_of(talk_of(replace(timed, turns=turns))) == ()
    assert slowness(talk_of(replace(timed, turns=turns))) == 0.0
    assert slowness(talk_of(timed)) < 0
    assert slowness(seen("agent: Hello?")) == slowness(seen("customer: Hi")) == 0.0


def replies(*waits: float) -> Talk:
    return seen(
        "\n".join(
            f"customer: And {at}?\nagent (+{wait}s): Yes, {at}." for at, wait in enumerate(waits)
        )
    )


def seen(text: str) -> Talk:
    return talk_of(talk(text))

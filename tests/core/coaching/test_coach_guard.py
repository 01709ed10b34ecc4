"""What a model words must say what was decided, and nothing else."""

import pytest

from tests.builders import a_scenario
from trainer.core.attempt import Attempt, Message, replay
from trainer.core.coaching.coach_guard import fault_of, line_fault_of
from trainer.core.customer.scripted import ScriptedVoice

AUTHORED = (
    "The refund of 39.90 was promised without a date. You wrote “we will look into it”. "
    "Say when the money arrives."
)
PLAN = "When somebody is angry, I name what happened to them before I ask."


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "it is empty"),
        (AUTHORED * 4, "it is too long"),
        (AUTHORED.replace("refund", "**refund**"), "it has signs other than plain text"),
        (f"Here is the passage: {AUTHORED}", "it speaks about the task"),
        (AUTHORED.replace("39.90", "49.90"), "it has a figure that was not given"),
        (AUTHORED.replace("we will look", "somebody will look"), "it quotes what is not quoted"),
        (AUTHORED.replace("“we will look into it”", "so"), "it leaves out a quote"),
        (f"{AUTHORED} That cost you your score.", "it speaks of marks"),
        (
            "Whatever the weather brings, “we will look into it” suits gardeners.",
            "it speaks of something else",
        ),
    ],
)
def test_a_wording_that_says_otherwise_is_refused(text: str, why: str) -> None:
    assert fault_of(text, AUTHORED) == why


def test_a_wording_that_says_the_same_is_taken() -> None:
    text = (
        "You promised the refund of 39.90 without a date: “we will look into it”. "
        "Next time say when the money arrives."
    )
    assert fault_of(text, AUTHORED) == ""


def test_a_plan_keeps_its_form() -> None:
    assert fault_of("When somebody is angry, I first name what happened.", PLAN) == ""
    assert fault_of("Name what happened when somebody is angry.", PLAN) != ""


def test_a_line_may_hold_what_the_agent_could_see_and_nothing_else() -> None:
    attempt = a_talk_with("I am looking at the two charges of 39.90 now.")
    position = attempt.transcript.turns[1].position
    assert line_fault_of("I can see the two charges of 39.90.", position, attempt) == ""
    for text in ("I'll refund 87.50 tomorrow.", "", "See https://example.com"):
        assert line_fault_of(text, position, attempt) != ""


def test_an_amount_may_not_change_its_currency() -> None:
    assert fault_of("The refund of $39.90 had no date.", "The refund of £39.90 had no date.") == (
        "it has a figure that was not given"
    )


def a_talk_with(text: str) -> Attempt:
    return replay(a_scenario(), 7, (Message(text),), ScriptedVoice())

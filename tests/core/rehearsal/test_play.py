import pytest

from tests.builders import a_scenario
from trainer.core.attempt import Message
from trainer.core.conversation.transcript import Ending, Transcript
from trainer.core.customer.scripted import ScriptedVoice
from trainer.core.rehearsal.play import fitted, play
from trainer.core.scenario.scenario import Scenario


def test_an_agent_with_nothing_to_say_ends_the_talk() -> None:
    attempt = play(a_scenario(), 1, mute, ScriptedVoice())
    assert attempt.transcript.closing is not None
    assert attempt.transcript.closing.ending is Ending.ABANDONED
    assert len(attempt.transcript.turns) == 1


def test_an_agent_who_never_stops_is_stopped_by_the_customer() -> None:
    attempt = play(a_scenario(), 1, parrot, ScriptedVoice())
    assert attempt.state.ended is Ending.LEFT


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Short. And sweet.", "Short. And sweet."),
        (f"First. {'x' * 265}. This is too much.", f"First. {'x' * 265}."),
        ("x" * 300, "x" * 280),
    ],
)
def test_where_messages_are_short_an_agent_says_what_fits(text: str, kept: str) -> None:
    assert fitted(Message(text), a_scenario(channel="social")).text == kept
    assert fitted(Message(text), a_scenario()).text == text


def mute(_: Scenario, __: Transcript) -> Message | None:
    return None


def parrot(_: Scenario, __: Transcript) -> Message | None:
    return Message("Thank you for contacting us.")

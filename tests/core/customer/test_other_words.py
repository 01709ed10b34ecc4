"""Replies to other words at one moment: felt otherwise, said otherwise."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import pytest

from tests.builders import a_scenario
from trainer.core.attempt import Attempt, Message, begin, exchange, hear, speak
from trainer.core.conversation.transcript import Transcript
from trainer.core.conversation.turn import Turn
from trainer.core.customer.intent import Intent
from trainer.core.customer.other_words import DRAWS, unlike
from trainer.core.customer.scripted import ScriptedVoice
from trainer.core.customer.voice import Hear, Said, unheard
from trainer.core.scenario.scenario import Scenario

VOICE = ScriptedVoice()
PLAIN = "Thank you for contacting us. I am sorry about that. Let me have a look."
SILLY = "Bananas are yellow and I like trains."
WARM = "I am so sorry, Priya. I will put this right for you today and tell you what happens next."


@pytest.mark.parametrize("seed", [1, 2, 3])
@pytest.mark.parametrize("line", [SILLY, WARM])
def test_who_feels_otherwise_about_another_line_says_so_in_other_words(
    seed: int, line: str
) -> None:
    first = exchange(begin(a_scenario(), seed), Message(PLAIN), VOICE).transcript.turns[2]
    shown: list[str] = []

    again = speak(said(seed, line), VOICE, 26, shown.append, (first,)).transcript.turns[2]

    assert again.mood != first.mood
    assert again.text != first.text
    assert shown == [again.text]


def test_the_same_line_has_the_same_answer() -> None:
    first = exchange(begin(a_scenario(), 1), Message(PLAIN), VOICE).transcript.turns[2]
    again = speak(said(1, PLAIN), VOICE, 26, earlier=(first,)).transcript.turns[2]
    assert again.text == first.text


def test_where_the_mood_stays_or_is_not_known_the_voice_is_the_same() -> None:
    turn = begin(a_scenario(), 1).transcript.turns[0]
    assert turn.mood is not None
    assert unlike(VOICE, turn.mood, (turn,)) is VOICE
    assert unlike(VOICE, turn.mood, (replace(turn, mood=None),)) is VOICE


def test_who_has_only_one_thing_to_say_says_it_after_all_and_a_slow_voice_is_asked_once() -> None:
    for slow, asked in ((False, DRAWS + 1), (True, 1)):
        calls: list[str] = []
        attempt = speak(said(1, WARM), Parrot(calls, slow=slow), 26, earlier=(parroted(),))
        assert attempt.transcript.turns[2].text == "Well?"
        assert len(calls) == asked


def said(seed: int, line: str) -> Attempt:
    return hear(begin(a_scenario(), seed), line, 20)


def parroted() -> Turn:
    turn = begin(a_scenario(), 1).transcript.turns[0]
    assert turn.mood is not None
    return replace(turn, text="Well?", mood=replace(turn.mood, heat=100.0))


@dataclass(frozen=True)
class Parrot:
    """Always say the same."""

    calls: list[str]
    slow: bool

    def say(
        self,
        intent: Intent,  # noqa: ARG002 - the socket's
        scenario: Scenario,  # noqa: ARG002 - the socket's
        talk: Transcript,  # noqa: ARG002 - the socket's
        used: Sequence[str],  # noqa: ARG002 - the socket's
        dice: str,
        hear: Hear = unheard,
    ) -> Said:
        """Say it."""
        self.calls.append(dice)
        hear("Well?")
        return Said("Well?", ("Well?",))

"""Hold the talks that are altered: a poor, a cold, a middling and a good one of each case.

The cold and the good are written by hand (tests/core/rehearsal/manners), the poor and the middling
are the novice and the competent agent of rehearsal.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from trainer.content.library import Library
from trainer.core.attempt import Attempt, Message, begin, close, exchange
from trainer.core.conversation.transcript import Transcript
from trainer.core.conversation.turn import ActionTaken, Speaker, Turn
from trainer.core.customer.scripted import ScriptedVoice
from trainer.core.language.tokens import clean
from trainer.core.rehearsal.agents import AGENTS
from trainer.core.rehearsal.play import fitted, play
from trainer.core.scenario.scenario import Scenario

ROOT = Path(__file__).resolve().parents[2]
MANNERS = ROOT / "tests" / "core" / "rehearsal" / "manners"
LIBRARY = Library(ROOT / "scenarios", ROOT / "rubrics")
VOICE = ScriptedVoice()
PLAYED = {"poor": "novice", "middling": "competent"}
"""Kinds of base talks that an agent of rehearsal plays."""
WRITTEN = {"cold": ": cold", "good": ": excellent"}
"""Kinds of base talks written by hand, with the end of their heading; the first such is taken."""
Alter = Callable[[str, int, str], str]
"""Alters a message: its text, its number from 0, and what the customer said before it."""


@dataclass(frozen=True, slots=True)
class Base:
    """Hold a talk as played, with the messages that led to it."""

    scenario: Scenario
    kind: str
    messages: tuple[Message, ...]
    transcript: Transcript


def bases(slugs: tuple[str, ...]) -> Iterator[Base]:
    """Play the four talks of each case."""
    for slug in slugs:
        scenario = LIBRARY.load(slug)
        for kind, agent in PLAYED.items():
            transcript = play(scenario, 1, AGENTS[agent], VOICE).transcript
            yield Base(scenario, kind, messages_of(transcript), transcript)
        for kind, heading in WRITTEN.items():
            messages = next(said for head, said in written(scenario) if head.endswith(heading))
            yield Base(scenario, kind, messages, replay(scenario, messages))


def written(scenario: Scenario) -> Iterator[tuple[str, tuple[Message, ...]]]:
    """List the talks written by hand for a case: the heading, and the agent's messages."""
    text = (MANNERS / f"{scenario.id}.txt").read_text(encoding="utf-8")
    for part in text.split("== ")[1:]:
        head, *lines = part.strip().splitlines()
        yield head, tuple(_messages(lines, scenario))


def replay(
    scenario: Scenario, messages: tuple[Message, ...], alter: Alter | None = None
) -> Transcript:
    """Say the messages to the customer, each altered first, to the end of the talk."""
    attempt = begin(scenario, 1)
    for number, message in enumerate(messages):
        if attempt.closed:
            break
        text = alter(message.text, number, _heard(attempt)) if alter else message.text
        attempt = exchange(attempt, fitted(replace(message, text=text), scenario), VOICE)
    if not attempt.closed:
        attempt = close(attempt, attempt.transcript.turns[-1].at or 0.0)
    return attempt.transcript


def altered(transcript: Transcript, alter: Alter) -> Transcript:
    """Alter what the agent said and leave all else: the customer answers as if it were not there.

    The text is cleaned as it is at every door.
    """
    turns: list[Turn] = []
    heard, number = "", 0
    for turn in transcript.turns:
        if turn.speaker is Speaker.AGENT:
            turns.append(replace(turn, text=clean(alter(turn.text, number, heard))))
            number += 1
        else:
            turns.append(turn)
            heard = turn.text
    return replace(transcript, turns=tuple(turns))


def imported(transcript: Transcript) -> Transcript:
    """Strip what only a simulated talk knows: acts, moods, deeds and the closing."""
    bare = (replace(turn, acts=(), mood=None, actions=()) for turn in transcript.turns)
    return replace(transcript, turns=tuple(bare), closing=None)


def messages_of(transcript: Transcript) -> tuple[Message, ...]:
    """List the agent's messages of a talk, so that it can be played again."""
    found: list[Message] = []
    before = 0.0
    for turn in transcript.turns:
        if turn.speaker is Speaker.AGENT:
            wait = max(0.0, (turn.at or 0.0) - before)
            found.append(Message(turn.text, wait, turn.actions, turn.subject))
        before = turn.at or before
    return tuple(found)


def _messages(lines: list[str], scenario: Scenario) -> Iterator[Message]:
    for line in lines:
        inside, _, text = line[1:].partition("] ") if line.startswith("[") else ("", "", line)
        ids = [id for id in inside.split(", ") if id and id != "*"]
        wait = 3600.0 if scenario.channel == "email" else 25.0
        yield Message(text.replace("\\n", "\n"), wait, tuple(map(ActionTaken, ids)))


def _heard(attempt: Attempt) -> str:
    return attempt.transcript.turns[-1].text

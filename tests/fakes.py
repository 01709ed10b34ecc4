"""Be what tests put in the place of the world: a clock that they turn, and people they know."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from threading import Event
from typing import Any

from trainer.core.coaching.coach import Brief, Coached
from trainer.core.conversation.transcript import Transcript
from trainer.core.conversation.turn import Speaker
from trainer.core.customer.intent import Intent
from trainer.core.customer.scripted import ScriptedVoice
from trainer.core.customer.voice import Hear, Said, Voice, unheard
from trainer.core.errors import OutsideError
from trainer.core.roles import Role
from trainer.core.scenario.scenario import Scenario
from trainer.core.scoring.judge import Question, Sample
from trainer.core.scoring.score import Evidence
from trainer.store import database, people
from trainer.store.people import Person
from trainer.store.teams import Team

PASSWORD = "correct horse battery"
SLUG = "charged-after-cancelling"
"""A built-in scenario, by chat."""
HELLO = "Hello, I can see why that is annoying. When did you cancel?"
START = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


@dataclass
class Clock:
    """Be a clock that a test turns."""

    now: datetime = START

    def __call__(self) -> datetime:
        """Tell the time."""
        return self.now

    def turn(self, **ahead: float) -> None:
        """Turn ahead by seconds, minutes, hours, days."""
        self.now += timedelta(**ahead)


def a_person(email: str, name: str, role: Role, team: Team | None, hashed: str) -> Person:
    """Keep a person whose password is PASSWORD."""
    with database.writing():
        return people.add(
            email, name, role, START, team_id=team.id if team else None, password_hash=hashed
        )


@dataclass
class BrokenVoice:
    """Be a voice that fails as often as it is told to, and then speaks as `voice` does."""

    voice: Voice
    failures: int = 1
    slow: bool = False

    def say(self, *asked: Any, **how: Any) -> Said:
        """Fail, or speak."""
        if self.failures:
            self.failures -= 1
            raise OutsideError("The voice is not there just now. Please try again.")
        return self.voice.say(*asked, **how)


@dataclass
class WatchedVoice:
    """Be a voice that calls `watch` before it speaks as `voice` does."""

    voice: Voice
    watch: Callable[[], object]
    slow: bool = False

    def say(self, *asked: Any, **how: Any) -> Said:
        """Call, and speak."""
        self.watch()
        return self.voice.say(*asked, **how)


@dataclass
class ErringVoice:
    """Be a voice that says `text` in place of its second reply: the customer's own mistake."""

    voice: Voice
    text: str = "I am owed 512.77 by now."
    replies: int = 0
    slow: bool = False

    def say(
        self,
        intent: Intent,
        scenario: Scenario,
        talk: Transcript,
        used: Sequence[str],
        dice: str,
        hear: Hear = unheard,
    ) -> Said:
        """Speak as `voice` does, or err."""
        said = self.voice.say(intent, scenario, talk, used, dice)
        self.replies += 1
        said = Said(self.text, said.lines) if self.replies == 2 else said
        hear(said.text)
        return said


@dataclass
class SlowVoice:
    """Say the authored words in pieces, the last of them once it may."""

    may_end: Event = field(default_factory=Event)
    began: Event = field(default_factory=Event)
    said: int = 0
    slow: bool = True

    def say(
        self,
        intent: Intent,
        scenario: Scenario,
        talk: Transcript,
        used: Sequence[str],
        dice: str,
        hear: Hear = unheard,
    ) -> Said:
        """Say the first half, wait, and say the second."""
        self.said += 1
        said = ScriptedVoice().say(intent, scenario, talk, used, dice)
        half = len(said.text) // 2
        hear(said.text[:half])
        self.began.set()
        assert self.may_end.wait(10)
        hear(said.text[half:])
        return said


@dataclass
class ToldJudge:
    """Be a judge that answers with these levels in turn, the last again and again; None fails."""

    levels: list[int | None]
    watch: Callable[[], object] = lambda: None
    asked: list[tuple[str, int]] = field(default_factory=list)
    present: bool = True

    def answer(self, question: Question, number: int) -> Sample:
        """Answer with the next level, and prove it by the agent's first words."""
        self.watch()
        self.asked.append((question.criterion.id, number))
        level = self.levels.pop(0) if len(self.levels) > 1 else self.levels[0]
        if level is None:
            return Sample(None, fault="HTTP 500", model="told", tries=1)
        turn = next(one for one in question.transcript.turns if one.speaker is Speaker.AGENT)
        quote = Evidence(turn.position, turn.text.split(".")[0])
        return Sample(level, f"It reads as {level}.", (quote,), model="told", prompt="judge@1")


@dataclass
class ToldCoach:
    """Be a coach that words the plan, and suggests the same line for each correction."""

    line: str = "I can see two charges, that is maddening. I'll look at both payments now."
    watch: Callable[[], object] = lambda: None
    fault: str = ""
    asked: list[Brief] = field(default_factory=list)
    present: bool = True

    def word(self, brief: Brief) -> Coached:
        """Word it, or fail."""
        self.watch()
        self.asked.append(brief)
        if self.fault:
            return Coached(fault=self.fault, model="told")
        plan = f"{brief.passages[-1].text[:-1]} at once."
        return Coached({"plan": plan}, {one.id: self.line for one in brief.lines}, model="told")

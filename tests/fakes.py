"""Be what tests put in the place of the world: a clock that they turn, and people they know."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from trainer.core.customer.intent import Intent
from trainer.core.customer.voice import Said, Voice
from trainer.core.errors import OutsideError
from trainer.core.roles import Role
from trainer.core.scenario.scenario import Scenario
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

    def say(self, intent: Intent, scenario: Scenario, used: Sequence[str], dice: str) -> Said:
        """Fail, or speak."""
        if self.failures:
            self.failures -= 1
            raise OutsideError("The voice is not there just now. Please try again.")
        return self.voice.say(intent, scenario, used, dice)


@dataclass
class WatchedVoice:
    """Be a voice that calls `watch` before it speaks as `voice` does."""

    voice: Voice
    watch: Callable[[], object]

    def say(self, intent: Intent, scenario: Scenario, used: Sequence[str], dice: str) -> Said:
        """Call, and speak."""
        self.watch()
        return self.voice.say(intent, scenario, used, dice)

"""Say what was assigned to whom, how it stands, and whether what is asked can be met.

Where somebody stands is told from their tries, never stored, so that a talk that is rated again by a
person, or a date that is moved, shows at once.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from enum import StrEnum
from typing import Annotated

from annotated_types import Interval

from trainer.core.errors import InputError
from trainer.core.learning.mastery import Mastery

Points = Annotated[int, Interval(ge=0, le=100)]

SOON = timedelta(days=3)
"""How long before the end something is said to be due soon."""
MOST_TRIES = 20
MOST_DAYS = 3650
VALID_DAYS = 365
"""How long a certificate is good for where nobody says otherwise."""


class Target(StrEnum):
    """Name what can be assigned."""

    SCENARIO = "scenario"
    EXERCISE = "exercise"
    PATH = "path"


class Whom(StrEnum):
    """Name how the people of an assignment are chosen."""

    PEOPLE = "people"
    TEAM = "team"
    """Who is in the team when it is assigned."""
    JOINING = "joining"
    """Everybody who joins the team from then on."""
    UNDER = "under"
    """Everybody in the team whose skill is under so many points, then and from then on."""


class State(StrEnum):
    """Say how an assignment stands for one person."""

    OPEN = "to do"
    OVERDUE = "overdue"
    WAITING = "waits for a mark"
    """All tries are used, and one of them could not be scored: that is no failure yet."""
    DONE = "done"
    NOT_PASSED = "did not pass"
    ASIDE = "not available"
    """It is kept from this person, for reasons of their own: neither due nor overdue meanwhile."""


@dataclass(frozen=True, slots=True)
class Terms:
    """Hold what is asked for.

    `minimum` 0–100 (100 good) is what the best try has to reach; 0 asks that it is done. `least` and
    `most` count tries; `most` 0 is as many as one likes. `exam`: no hints, no coach, a case that the
    person has not seen. `certificate`: who passes gets one, good for `days` days.
    """

    target: Target
    slug: str
    minimum: Points = 0
    least: int = 1
    most: int = 0
    hints: bool = True
    exam: bool = False
    certificate: bool = False
    days: int = VALID_DAYS


@dataclass(frozen=True, slots=True)
class Rule:
    """Hold how the people are chosen; `skill` and `under` 0–100 are for `Whom.UNDER`."""

    whom: Whom = Whom.PEOPLE
    skill: str = ""
    under: Points = 0


@dataclass(frozen=True, slots=True)
class Try:
    """Hold one try: when it was over, None while it goes on; `score` 0–100, None while there is none."""

    over: datetime | None
    score: float | None = None


@dataclass(frozen=True, slots=True)
class Standing:
    """Hold how an assignment stands for one person.

    `tries` counts those that are over, `left` those that may be begun (None: as many as one likes).
    `late`: it was done after the day it was due. `running`: a try goes on.
    """

    state: State
    due_at: datetime
    tries: int = 0
    best: float | None = None
    left: int | None = None
    late: bool = False
    running: bool = False

    def is_soon(self, now: datetime) -> bool:
        """Tell whether it is still to do and due within three days."""
        return self.state is State.OPEN and self.due_at - now <= SOON

    @property
    def pending(self) -> bool:
        """Tell whether there is still something to do."""
        return self.state in {State.OPEN, State.OVERDUE}

    @property
    def aside(self) -> bool:
        """Tell whether it is kept from this person."""
        return self.state is State.ASIDE


def end_of_day(day: date, zone: tzinfo) -> datetime:
    """Give the last second of a day in a zone, as UTC.

    The day ends when the next one begins there, which is 23, 24 or 25 hours after it began.
    """
    midnight = datetime.combine(day + timedelta(days=1), time(), zone)
    return midnight.astimezone(UTC) - timedelta(seconds=1)


def checked(terms: Terms, rule: Rule) -> Terms:
    """Give the terms as they can be kept; InputError for what contradicts itself.

    A path asks for what its own steps ask for, and its exam gives a certificate by itself; hints and
    exam are for talks.
    """
    if terms.least < 1 or terms.least > MOST_TRIES:
        raise InputError(f"The fewest tries are 1 to {MOST_TRIES}.")
    if not 0 <= terms.most <= MOST_TRIES:
        raise InputError(f"The most tries are 1 to {MOST_TRIES}, or none set.")
    if terms.most and terms.least > terms.most:
        raise InputError(f"{terms.least} tries at least and {terms.most} at most cannot be met.")
    if not 0 <= terms.minimum <= 100 or not 0 <= rule.under <= 100:
        raise InputError("A score is 0 to 100.")
    if not 1 <= terms.days <= MOST_DAYS:
        raise InputError(f"A certificate is good for 1 to {MOST_DAYS} days.")
    if terms.exam and terms.target is not Target.SCENARIO:
        raise InputError("Only a talk can be an exam. A path has an exam of its own.")
    if terms.target is Target.PATH:
        return Terms(Target.PATH, terms.slug, days=terms.days)
    talk = terms.target is Target.SCENARIO
    return Terms(
        target=terms.target,
        slug=terms.slug,
        minimum=terms.minimum,
        least=terms.least,
        most=terms.most,
        hints=terms.hints and talk and not terms.exam,
        exam=terms.exam,
        certificate=terms.certificate,
        days=terms.days,
    )


def standing_of(terms: Terms, tries: Sequence[Try], due_at: datetime, now: datetime) -> Standing:
    """Tell how a talk or an exercise stands, by its tries in any order."""
    over = sorted((one.over, one.score) for one in tries if one.over is not None) if tries else []
    scores = [score for _, score in over if score is not None]
    running = len(tries) > len(over)
    done_at = _done_at(terms, over)
    state = State.OPEN if now <= due_at else State.OVERDUE
    if done_at is not None:
        state = State.DONE
    elif terms.most and len(over) >= terms.most:
        state = State.WAITING if len(scores) < len(over) else State.NOT_PASSED
    return Standing(
        state=state,
        due_at=due_at,
        tries=len(over),
        best=max(scores, default=None),
        left=max(0, terms.most - len(tries)) if terms.most else None,
        late=done_at is not None and done_at > due_at,
        running=running,
    )


def set_aside(standing: Standing) -> Standing:
    """Set aside what is still to do; what is over stays as it was."""
    return replace(standing, state=State.ASIDE) if standing.pending else standing


def standing_on_path(done: int, total: int, due_at: datetime, now: datetime) -> Standing:
    """Tell how a learning path stands, by how many of its steps are done; `tries` are these."""
    state = State.OPEN if now <= due_at else State.OVERDUE
    return Standing(State.DONE if done >= total else state, due_at, tries=done)


def meets(rule: Rule, mastery: Mastery) -> bool:
    """Tell whether a rule of skill takes somebody in; thin evidence takes nobody in."""
    return rule.whom is Whom.UNDER and mastery.enough and mastery.mean < rule.under


def _done_at(terms: Terms, over: Sequence[tuple[datetime, float | None]]) -> datetime | None:
    """Give when the try was over with which enough were made and one was good enough."""
    good = terms.minimum == 0
    for number, (at, score) in enumerate(over, 1):
        good = good or (score is not None and score >= terms.minimum)
        if good and number >= terms.least:
            return at
    return None

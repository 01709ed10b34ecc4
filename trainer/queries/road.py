"""Show "My road": what is next and why, what is due, how one stands, and what was recognised."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from trainer.core.coaching.debrief import Moment
from trainer.core.coaching.said_better import said_better
from trainer.core.exercise.exercise import Exercise
from trainer.core.learning.badges import Badge, First, badges, firsts
from trainer.core.learning.goal import Goal, Week, begin_of, monday_of, told, week_of
from trainer.core.learning.refresh import Refresh, When
from trainer.queries import assignments, exercises, marks, progress
from trainer.queries.assignments import Due
from trainer.queries.marks import Mark
from trainer.queries.progress import Past, Road
from trainer.queries.viewers import Viewer
from trainer.services import assigning, exams, forks, people, scoring
from trainer.simulator import Simulator
from trainer.store import attempts, goals, kudos, recognition, scorecards
from trainer.store.attempts import Mode, Status
from trainer.store.kudos import Kudos
from trainer.store.recognition import Missed

MISSED = 12
"""How many of the last talks that did not pass are looked through for a moment to say again."""
REPLAYS = 3
"""How many moments are offered to be said again."""
FIRSTS = 6
"""How many things that were done for the first time are shown."""
PRIVATE = 20
"""How many private talks are listed."""


@dataclass(frozen=True, slots=True)
class Replay:
    """Hold one moment that mattered and has yet to be said better; `tries` were made already."""

    attempt_id: int
    title: str
    closed_at: datetime
    private: bool
    moment: Moment
    tries: int


@dataclass(frozen=True, slots=True)
class Planned:
    """Hold the goal of the week, in words, and how the week stands."""

    goal: Goal
    words: str
    week: Week


@dataclass(frozen=True, slots=True)
class Page:
    """Hold one's own road.

    `due` are assignments that are still to be done. `today` and `week` are skills that are due again,
    `reading` quizzes. `earned` are badges, `under_way` those of which a part was shown. `marks` are the
    changes of the measure since the trends begin. `private` are the last private talks.
    """

    road: Road
    due: tuple[Due, ...]
    today: tuple[Refresh, ...]
    week: tuple[Refresh, ...]
    later: tuple[Refresh, ...]
    reading: tuple[Exercise, ...]
    replays: tuple[Replay, ...]
    planned: Planned | None
    earned: tuple[Badge, ...]
    under_way: tuple[Badge, ...]
    firsts: tuple[First, ...]
    kudos: tuple[Kudos, ...]
    marks: tuple[Mark, ...] = ()
    private: tuple[Past, ...] = ()


def page(simulator: Simulator, viewer: Viewer) -> Page:
    """Gather the viewer's own road."""
    road = progress.road(simulator, viewer.id, own=True)
    talks = recognition.shown_of(viewer.id)
    criteria = [one.id for one in simulator.library.rubric().criteria]
    found = badges(talks, criteria)
    return Page(
        road=road,
        due=pending(simulator, viewer),
        today=_when(road.refreshes, When.TODAY),
        week=_when(road.refreshes, When.WEEK),
        later=_when(road.refreshes, When.LATER),
        reading=exercises.due(simulator, viewer.id),
        replays=replays(simulator, viewer.id),
        planned=planned(simulator, viewer.id),
        earned=tuple(one for one in found if one.earned),
        under_way=tuple(one for one in found if not one.earned),
        firsts=firsts(talks)[:FIRSTS],
        kudos=kudos.of_(viewer.id),
        marks=_marks(road),
        private=_private(viewer.id),
    )


def pending(simulator: Simulator, viewer: Viewer) -> tuple[Due, ...]:
    """List the assignments that the viewer has still to do, by their day."""
    return tuple(one for one in assignments.mine(simulator, viewer) if one.pending)


def planned(simulator: Simulator, person_id: int) -> Planned | None:
    """Gather the goal that somebody set themselves, and how this week stands; None without one."""
    kept = goals.find(person_id)
    if kept is None:
        return None
    zone, now = assigning.zone_of(people.load(person_id).time_zone), simulator.clock()
    monday = monday_of(now, zone)
    spent = recognition.spent_since(person_id, begin_of(monday, zone))
    return Planned(kept.goal, told(kept.goal), week_of(kept.goal, spent, now, zone, kept.paused))


def replays(simulator: Simulator, person_id: int) -> tuple[Replay, ...]:
    """List the moments worth most that have yet to be said better, of talks that did not pass.

    They are of different cases. A moment whose tries are used up is let go, and one of an exam that can
    still be taken is kept back.
    Of talks whose debrief was not made with their marks, it is made now, for a few at a time.
    """
    for id in recognition.undebriefed_of(person_id, MISSED)[:REPLAYS]:
        scoring.graded(simulator, id)
    known = recognition.missed_of(person_id, MISSED)
    taken = exams.of_people((person_id,)) if known else frozenset()
    free = (
        m for m in known if m.attempt_id not in taken or not exams.sealed(simulator, m.attempt_id)
    )
    missed = sorted(free, key=lambda one: -one.moment.gain)
    found: dict[str, Replay] = {}
    for one in missed:
        again = _replay(one) if one.title not in found and len(found) < REPLAYS else None
        if again is not None:
            found[one.title] = again
    return tuple(found.values())


def _replay(missed: Missed) -> Replay | None:
    position = missed.moment.turn
    tries = forks.tries(missed.attempt_id, position)
    if len(tries) >= forks.TRIES:
        return None
    if tries:
        first = attempts.load(missed.attempt_id)
        if any(said_better(first, attempts.load(one.id), position) for one in tries):
            return None
    return Replay(
        missed.attempt_id,
        missed.title,
        missed.closed_at,
        missed.private,
        missed.moment,
        len(tries),
    )


def _marks(road: Road) -> tuple[Mark, ...]:
    first = min((one.trend[0].when for one in road.standings if one.trend), default=None)
    return marks.since(first) if first else ()


def _private(person_id: int) -> tuple[Past, ...]:
    found = attempts.list_(
        person_ids=(person_id,), mode=Mode.PRIVATE, status=Status.CLOSED, limit=PRIVATE
    )
    talks = [one for one in found if one.parent_id is None]
    headlines = scorecards.headlines([one.id for one in talks])
    return tuple(Past(one, headlines.get(one.id)) for one in talks)


def _when(some: Sequence[Refresh], when: When) -> tuple[Refresh, ...]:
    return tuple(one for one in some if one.when is when)

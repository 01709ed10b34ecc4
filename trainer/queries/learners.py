"""Show one person to who leads them: skills over time, talks, what they said, notes, assignments."""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta

from trainer.core.learning.mastery import Mastery, margin_of, mastery_of, tier_of
from trainer.core.learning.skill import Skill
from trainer.core.learning.summary import SkillWeek
from trainer.core.learning.telling import Ends, tellings
from trainer.core.scoring.rubric import Rubric
from trainer.core.scoring.scorecard import Scorecard
from trainer.queries import assignments, coaching_notes, marks, readiness, sight
from trainer.queries.assignments import Due
from trainer.queries.marks import Mark
from trainer.queries.progress import TIER_WORDS
from trainer.queries.readiness import Line
from trainer.queries.viewers import Viewer
from trainer.services import exams, scoring
from trainer.simulator import Simulator
from trainer.store import attempts, exercises, rubrics, scorecards, summaries
from trainer.store.attempts import Listing, Mode, Status
from trainer.store.coaching_notes import CoachingNote
from trainer.store.people import Person
from trainer.store.scorecards import Headline

PER_PAGE = 20
QUOTED_TALKS = 5
"""From how many of the last talks words are quoted."""


@dataclass(frozen=True, slots=True)
class Week:
    """Hold how a skill stood at the end of a week; `at` is its Sunday, at midnight."""

    at: datetime
    estimate: int
    plus_minus: int
    count: int


@dataclass(frozen=True, slots=True)
class Standing:
    """Hold how one skill stands, week by week, and the words that tell most about it.

    `exercises` moved the estimate too, and are none of its observations.
    """

    skill: Skill
    mastery: Mastery
    word: str
    trend: tuple[Week, ...]
    ends: Ends
    exercises: int = 0


@dataclass(frozen=True, slots=True)
class Past:
    """Hold one talk of the history."""

    listing: Listing
    headline: Headline | None


@dataclass(frozen=True, slots=True)
class Learner:
    """Hold the page of one person of a team; `number` of `pages` pages of talks.

    `marks` are the changes of scorers and rubrics within the time that the trends show. `me` is the
    viewer's id: one's own notes may be changed.
    """

    person: Person
    me: int
    standings: tuple[Standing, ...]
    marks: tuple[Mark, ...]
    readiness: Line
    talks: tuple[Past, ...]
    number: int
    pages: int
    quoted: int
    dues: tuple[Due, ...]
    notes: tuple[CoachingNote, ...]


def one(
    simulator: Simulator, viewer: Viewer, person_id: int, number: int = 1, *, own: bool = False
) -> Learner:
    """Gather the page of one person; MissingError when the viewer may not see them.

    `own`: the person reads it, so no words are quoted of an exam that they can still take.
    """
    person = sight.person(viewer, person_id)
    pages = max(1, -(-attempts.count(person_id, Mode.PRACTICE, Status.CLOSED) // PER_PAGE))
    number = min(max(1, number), pages)
    own = own or viewer.id == person_id
    sealed = exams.sealed_of(simulator, person_id) if own else frozenset[int]()
    quoted = tuple(_cards(person_id, sealed))
    standings = _standings(simulator, person_id, tellings(quoted))
    first = min((week.at for one in standings for week in one.trend), default=None)
    return Learner(
        person=person,
        me=viewer.id,
        standings=standings,
        marks=marks.since(first - timedelta(days=6)) if first else (),
        readiness=readiness.of(simulator, viewer, person_id).line,
        talks=_talks(person_id, number),
        number=number,
        pages=pages,
        quoted=len(quoted),
        dues=assignments.of_person(simulator, person_id),
        notes=coaching_notes.of(viewer, person_id),
    )


def _standings(simulator: Simulator, person_id: int, told: dict[str, Ends]) -> tuple[Standing, ...]:
    now = simulator.clock()
    held = summaries.held_of((person_id,))[person_id]
    weeks = summaries.skill_weeks_of((person_id,))[person_id]
    done = Counter(one.skill for one in exercises.observations_of((person_id,), None)[person_id])
    found = []
    for skill in simulator.library.skills():
        mine = held[skill.id].at(now) if skill.id in held else mastery_of(skill.id, (), now)
        found.append(
            Standing(
                skill=skill,
                mastery=mine,
                word=TIER_WORDS[tier_of(mine)],
                trend=tuple(_week(one) for one in weeks if one.skill == skill.id),
                ends=told.get(skill.id, Ends(None, None)),
                exercises=done[skill.id],
            )
        )
    return tuple(found)


def _week(week: SkillWeek) -> Week:
    end = datetime.combine(week.week + timedelta(days=6), time(), UTC)
    return Week(end, round(week.mean), margin_of(week.sd), week.observations)


def _talks(person_id: int, number: int) -> tuple[Past, ...]:
    found = _closed(person_id, PER_PAGE, (number - 1) * PER_PAGE)
    headlines = scorecards.headlines([one.id for one in found])
    return tuple(Past(one, headlines.get(one.id)) for one in found)


def _cards(person_id: int, sealed: Collection[int]) -> Iterator[tuple[int, Rubric, Scorecard]]:
    """Give the cards of the last talks that have one, what people have rated laid over them."""
    found = _closed(person_id, QUOTED_TALKS)
    graded = set(scorecards.headlines([one.id for one in found]))
    for listing in found:
        if listing.id in graded and listing.id not in sealed:
            rubric = rubrics.load(listing.rubric_version_id)
            card = scoring.standing(listing.id, rubric, scorecards.load(listing.id)).scorecard
            if card is not None:
                yield listing.id, rubric, card


def _closed(person_id: int, limit: int, offset: int = 0) -> Sequence[Listing]:
    return attempts.list_(
        person_ids=(person_id,),
        mode=Mode.PRACTICE,
        status=Status.CLOSED,
        limit=limit,
        offset=offset,
    )

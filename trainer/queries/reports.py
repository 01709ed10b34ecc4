"""Show one person's report: what may be handed over, signed and filed.

It says no more than the person and those who lead them both see: no private talk, no hint, and of the
notes of coaching talks only those that the person reads too.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from trainer.core.learning.mastery import Mastery, mastery_of, tier_of
from trainer.core.learning.report import (
    Change,
    Subject,
    change_of,
    furthest,
    nearest,
    one_thing,
    strengths,
    unworded,
)
from trainer.core.learning.skill import Skill
from trainer.core.learning.summary import midnight, monday_of
from trainer.core.learning.telling import Ends, Telling, tellings
from trainer.core.scoring.interval import shown_margin
from trainer.core.scoring.rubric import Rubric
from trainer.core.scoring.scorecard import Scorecard
from trainer.queries import certificates, coaching_notes, marks, readiness, sight
from trainer.queries.certificates import Shown
from trainer.queries.marks import Mark
from trainer.queries.progress import TIER_WORDS
from trainer.queries.readiness import Line
from trainer.queries.scorecards import RESULTS
from trainer.queries.viewers import Viewer
from trainer.services import exams, scoring
from trainer.simulator import Simulator
from trainer.store import attempts, rubrics, scorecards, summaries
from trainer.store.attempts import Listing, Mode, Status
from trainer.store.coaching_notes import CoachingNote
from trainer.store.people import Person
from trainer.store.scorecards import Headline

PERIODS = ((4, "4 weeks"), (12, "12 weeks"), (26, "26 weeks"), (0, "All"))
"""Weeks → the words for a period; the last of them is the one that runs. 0 is everything."""
USUAL = 12
MOST = 15
"""How many of the last talks are listed and quoted: more would fill sheets that nobody reads."""


@dataclass(frozen=True, slots=True)
class Row:
    """Hold one skill; `talks` are those of the period that showed it."""

    skill: Skill
    mastery: Mastery
    word: str
    change: Change | None
    talks: int


@dataclass(frozen=True, slots=True)
class Talk:
    """Hold one talk; `margin` is half the interval of its score, None where none is shown."""

    listing: Listing
    headline: Headline | None
    margin: int | None
    result: str
    exam: bool


@dataclass(frozen=True, slots=True)
class Quoted:
    """Hold words of a talk for one skill; `told` is None where no words show it."""

    skill: Skill
    told: Telling | None
    talk: Talk | None


@dataclass(frozen=True, slots=True)
class Report:
    """Hold the report of one person over the last `weeks` weeks, 0 for all.

    `since` is the period's first day (None for all), `until` when the report was made. `count` talks
    were over in it, `counting` of them count; `talks` are the last of them. `kept_back` is how many
    notes of the period only leaders read: the viewer is told, and they are not on it. `further` is the
    skill furthest under target where that is another than the one thing, which has words to show it. `nearest`
    is the skill nearest to its target where none has reached its own, `unworded` the surest strength of
    all where no words show it.
    """

    person: Person
    own: bool
    weeks: int
    since: date | None
    until: datetime
    rows: tuple[Row, ...]
    marks: tuple[Mark, ...]
    talks: tuple[Talk, ...]
    count: int
    counting: int
    strengths: tuple[Quoted, ...]
    nearest: Skill | None
    unworded: Skill | None
    thing: Quoted | None
    further: Skill | None
    readiness: Line
    certificates: tuple[Shown, ...]
    notes: tuple[CoachingNote, ...]
    kept_back: int


def one(simulator: Simulator, viewer: Viewer, person_id: int, weeks: int = USUAL) -> Report:
    """Gather the report of somebody whom the viewer may see; MissingError for anybody else."""
    person = sight.person(viewer, person_id)
    now = simulator.clock()
    weeks = weeks if weeks in dict(PERIODS) else USUAL
    since = monday_of(now - timedelta(weeks=weeks - 1)) if weeks else None
    begin = midnight(since) if since else None
    cards = _cards(person_id, begin)
    talks = _talks(person_id, cards)
    own = viewer.id == person_id
    sealed = exams.sealed_of(simulator, person_id) if own else frozenset[int]()
    subjects = _subjects(simulator, person_id, tellings(_told(cards, sealed)))
    thing, lowest, close = one_thing(subjects), furthest(subjects), nearest(subjects)
    notes = _since(coaching_notes.of(viewer, person_id), since)
    shared = tuple(one for one in notes if one.words.shared)
    rows = _rows(person_id, subjects, since)
    first = min((one.change.since for one in rows if one.change), default=since)
    figures = summaries.figure_weeks_of((person_id,), since)[person_id]
    return Report(
        person=person,
        own=own,
        weeks=weeks,
        since=since,
        until=now,
        rows=rows,
        marks=marks.since(midnight(first)) if first else (),
        talks=talks,
        count=attempts.count(person_id, Mode.PRACTICE, Status.CLOSED, begin),
        counting=sum(one.talks for one in figures),
        strengths=tuple(
            _quoted(one.skill, one.ends.strongest, talks) for one in strengths(subjects)
        ),
        nearest=close.skill if close else None,
        unworded=silent.skill if (silent := unworded(subjects)) else None,
        thing=_quoted(thing.skill, thing.ends.recent, talks) if thing else None,
        further=lowest.skill if thing and lowest and lowest.skill != thing.skill else None,
        readiness=readiness.of(simulator, viewer, person_id).line,
        certificates=certificates.of_person(simulator, person_id),
        notes=shared,
        kept_back=len(notes) - len(shared),
    )


Cards = Mapping[int, tuple[Listing, Rubric | None, Scorecard | None]]
"""Attempt → its talk, its rubric and its card, with what people have rated; both None ungraded."""


def _cards(person_id: int, begin: datetime | None) -> Cards:
    """Load the last talks that were over in the period, the newest first."""
    found = attempts.list_(
        person_ids=(person_id,), mode=Mode.PRACTICE, status=Status.CLOSED, limit=MOST
    )
    mine = [one for one in found if begin is None or (one.closed_at and one.closed_at >= begin)]
    graded = scorecards.headlines([one.id for one in mine])
    cards: dict[int, tuple[Listing, Rubric | None, Scorecard | None]] = {}
    for listing in mine:
        cards[listing.id] = (listing, None, None)
        if listing.id in graded:
            rubric = rubrics.load(listing.rubric_version_id)
            kept = scoring.standing(listing.id, rubric, scorecards.load(listing.id))
            cards[listing.id] = (listing, rubric, kept.scorecard)
    return cards


def _told(cards: Cards, sealed: Collection[int]) -> list[tuple[int, Rubric, Scorecard]]:
    """Give the cards whose words may be quoted; their own person reads none of a sealed exam."""
    there = ((id, rubric, card) for id, (_, rubric, card) in cards.items() if id not in sealed)
    return [(id, rubric, card) for id, rubric, card in there if rubric and card]


def _talks(person_id: int, cards: Cards) -> tuple[Talk, ...]:
    headlines, taken = scorecards.headlines(list(cards)), exams.of_people((person_id,))
    return tuple(
        Talk(
            listing=listing,
            headline=headlines.get(id),
            margin=shown_margin(card) if card else None,
            result=RESULTS[headlines[id].result][0] if id in headlines else "Not scored yet",
            exam=id in taken,
        )
        for id, (listing, _, card) in cards.items()
    )


def _subjects(
    simulator: Simulator, person_id: int, told: Mapping[str, Ends]
) -> tuple[Subject, ...]:
    now, held = simulator.clock(), summaries.held_of((person_id,))[person_id]
    return tuple(
        Subject(
            skill,
            held[skill.id].at(now) if skill.id in held else mastery_of(skill.id, (), now),
            told.get(skill.id, Ends(None, None)),
        )
        for skill in simulator.library.skills()
    )


def _rows(person_id: int, subjects: Sequence[Subject], since: date | None) -> tuple[Row, ...]:
    weeks = summaries.skill_weeks_of((person_id,))[person_id]
    rows = []
    for one in subjects:
        mine = [week for week in weeks if week.skill == one.skill.id]
        rows.append(
            Row(
                skill=one.skill,
                mastery=one.mastery,
                word=TIER_WORDS[tier_of(one.mastery)],
                change=change_of(one.mastery, mine, since),
                talks=sum(week.talks for week in mine if since is None or week.week >= since),
            )
        )
    return tuple(rows)


def _quoted(skill: Skill, told: Telling | None, talks: Sequence[Talk]) -> Quoted:
    id = told.attempt_id if told else None
    return Quoted(skill, told, next((one for one in talks if one.listing.id == id), None))


def _since(notes: Sequence[CoachingNote], since: date | None) -> tuple[CoachingNote, ...]:
    return tuple(one for one in notes if since is None or one.words.held_on >= since)

"""Show the debrief: reflection first, then the score, the customer's words, the line, the moment."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from trainer.core.attempt import Attempt
from trainer.core.coaching.coach import worded
from trainer.core.coaching.debrief import Bend, Debrief
from trainer.core.coaching.facts_seen import FactSeen, facts_seen
from trainer.core.coaching.leverage import effect_of
from trainer.core.coaching.looking_back import LookedBack, looked_back
from trainer.core.coaching.reasons import reason_of
from trainer.core.conversation.turn import Speaker
from trainer.core.customer.state import Change
from trainer.core.learning.beside import SkillBeside, beside
from trainer.core.learning.equating import equating_words
from trainer.core.learning.evidence import skill_points
from trainer.core.learning.next_step import NextStep
from trainer.queries import cases, progress, scorecards
from trainer.queries import forks as branches
from trainer.queries.cases import Case
from trainer.queries.forks import Branch
from trainer.queries.noted import Noted, noted_then
from trainer.queries.progress import Past
from trainer.queries.scorecards import Sheet
from trainer.queries.viewers import Viewer
from trainer.services import coaching, exams, hints, scoring
from trainer.services import forks as doing
from trainer.services.coaching import Wording
from trainer.simulator import Simulator
from trainer.store import attempts, feedback, observations, reflections, rubrics
from trainer.store.attempts import Listing, Mode, Status
from trainer.store.feedback import Feedback
from trainer.store.reflections import Reflection

BEND = 4.0
"""Points of heat from which a turn is a bend of the line."""
BEGUN = frozenset({Mode.PRACTICE, Mode.COACHED, Mode.PRIVATE})
"""The kinds of talks that may be begun afresh, and whose moment may be said again."""


@dataclass(frozen=True, slots=True)
class Point:
    """Hold one row of the mood line."""

    position: int
    href: str
    heat: int
    worry: int
    trust: int
    words: str
    why: str
    bend: bool


@dataclass(frozen=True, slots=True)
class Version:
    """Hold one wording of the moment and what came of it; `heat` and `trust` are the changes."""

    id: int
    text: str
    reply: str
    heat: int
    trust: int
    over: bool


@dataclass(frozen=True, slots=True)
class Moved:
    """Hold one change of mood: in which words, why, and by how many points of what."""

    quote: str
    reason: str
    effect: str


@dataclass(frozen=True, slots=True)
class Why:
    """Hold the ledger of one customer turn."""

    position: int
    changes: tuple[Moved, ...]


@dataclass(frozen=True, slots=True)
class SkillRow:
    """Hold one skill of this talk beside the last ones; `change` is written: 'up 12'."""

    name: str
    now: int
    before: tuple[int | None, ...]
    change: str


@dataclass(frozen=True, slots=True)
class Page:
    """Hold the debrief page; while `gate` is true only the question is shown.

    `alone`: one's own practice, which may be begun afresh. `branches` are all talks of its tree,
    `crumbs` those that lead to it; one's own only. `noted` says of each reply what is wrong with it,
    `left_out` are those that do not count. `looked_back` compares what was named before reading.
    `suggested`: another wording is shown; `asked` says that it was asked for before the first try.
    `skills` is this talk beside the last ones in `before`. `wording` is how far a coach is with it.
    `counts_like` says what the score is worth on a usual case, empty where nothing is known of that.
    `sealed`: it is one's own exam and can still be taken, so that only its marks are here.
    """

    sheet: Sheet
    gate: bool
    reflection: Reflection | None
    looked_back: LookedBack | None
    debrief: Debrief | None
    wording: Wording
    line: tuple[Point, ...]
    first: Version | None
    retries: tuple[Version, ...]
    tries_left: int
    suggested: bool
    asked: bool
    whys: dict[int, Why]
    facts: tuple[FactSeen, ...]
    before: tuple[Past, ...]
    skills: tuple[SkillRow, ...]
    steps: tuple[NextStep, ...]
    alone: bool
    branches: tuple[Branch, ...]
    crumbs: tuple[Branch, ...]
    case: Case
    noted: Mapping[int, Noted]
    left_out: tuple[Noted, ...]
    counts_like: str
    feedback: Feedback
    sealed: bool = False


def page(simulator: Simulator, viewer: Viewer, attempt_id: int, *, skip: bool = False) -> Page:
    """Gather the debrief of an attempt that is over and that the viewer may see."""
    sheet = scorecards.sheet(simulator, viewer, attempt_id)
    sealed = sheet.own and exams.sealed(simulator, attempt_id)
    attempt, debrief = sheet.attempt, None if sealed else sheet.graded.debrief
    wording = Wording() if sealed else coaching.wording(simulator, attempt_id)
    if debrief and wording.coached:
        debrief = worded(debrief, wording.coached)
    reflection = reflections.find(attempt_id)
    position = debrief.moment.turn if debrief and debrief.moment else None
    # What was said again is the person's own: others see the talk as it went.
    again = doing.tries(attempt_id, position) if position is not None and sheet.own else ()
    asked = position is not None and hints.suggestion_shown(attempt_id, position)
    noted = noted_then(attempt_id, attempt)
    road = progress.road(simulator, sheet.listing.person_id, own=sheet.own)
    alone = sheet.own and _is_afresh(sheet.listing) and not sealed
    before = _before(road.past, sheet.listing)
    return Page(
        sheet=sheet,
        gate=sheet.own and sheet.listing.parent_id is None and reflection is None and not skip,
        reflection=reflection,
        looked_back=looked_back(reflection.position, debrief.line, reflection.text, debrief.moment)
        if reflection and debrief
        else None,
        debrief=debrief,
        wording=wording,
        line=_line(debrief.line) if debrief else (),
        first=None if position is None else _version(sheet.listing, attempt, position),
        retries=_retries(again, position) if position is not None else (),
        tries_left=max(0, doing.TRIES - len(again)),
        suggested=bool(again) or asked or not alone,
        asked=asked and sheet.own,
        whys={} if sealed else _whys(attempt),
        facts=() if sealed else facts_seen(attempt),
        before=before,
        skills=_skills(simulator, sheet, before),
        steps=road.steps[:1],
        alone=alone,
        branches=branches.tree(attempt_id) if sheet.own else (),
        crumbs=branches.crumbs(attempt_id) if sheet.own else (),
        case=cases.case(simulator, viewer, attempt_id),
        noted=noted,
        left_out=tuple(one for one in noted.values() if one.left_out),
        counts_like=_counts_like(sheet),
        feedback=feedback.find(attempt_id),
        sealed=sealed,
    )


def _is_afresh(listing: Listing) -> bool:
    return listing.mode in BEGUN and listing.parent_id is None


def _counts_like(sheet: Sheet) -> str:
    """Write what the score is worth on a usual case, as it was kept when the talk was scored."""
    known = [one for one in observations.harder_of(sheet.listing.id) if one is not None]
    score = sheet.card.score if sheet.card else None
    return equating_words(score, known[0]) if known and score is not None else ""


def _line(bends: Sequence[Bend]) -> tuple[Point, ...]:
    return tuple(
        Point(
            position=one.turn,
            href=f"#turn-{one.turn}",
            heat=round(one.mood.heat),
            worry=round(one.mood.worry),
            trust=round(one.mood.trust),
            words=one.label,
            why=one.why,
            bend=bool(one.label) and one.quoted and abs(one.moved) >= BEND,
        )
        for one in bends
    )


def _version(listing: Listing, attempt: Attempt, position: int) -> Version | None:
    turns = attempt.transcript.turns
    if position + 1 >= len(turns) or turns[position].speaker is not Speaker.AGENT:
        return None
    index = len([one for one in turns[:position] if one.speaker is Speaker.CUSTOMER])
    before, after = attempt.states[index - 1].mood, attempt.states[index].mood
    return Version(
        id=listing.id,
        text=turns[position].text,
        reply=turns[position + 1].text,
        heat=round(after.heat - before.heat),
        trust=round(after.trust - before.trust),
        over=listing.status is Status.CLOSED,
    )


def _retries(found: Sequence[Listing], position: int) -> tuple[Version, ...]:
    versions = (_version(one, attempts.load(one.id), position) for one in found)
    return tuple(one for one in versions if one is not None)


def _whys(attempt: Attempt) -> dict[int, Why]:
    turns = attempt.transcript.of(Speaker.CUSTOMER)
    return {
        turn.position: Why(turn.position, tuple(_moved(one) for one in changes))
        for turn, changes in zip(turns, attempt.ledger, strict=True)
        if changes
    }


def _moved(change: Change) -> Moved:
    return Moved(change.quote, reason_of(change), effect_of(change))


def _before(past: Sequence[Past], listing: Listing) -> tuple[Past, ...]:
    earlier = [one for one in past if one.listing.started_at < listing.started_at]
    return tuple(earlier[:2])


def _skills(simulator: Simulator, sheet: Sheet, before: Sequence[Past]) -> tuple[SkillRow, ...]:
    if sheet.card is None or not before:
        return ()
    names = {one.id: one.name for one in simulator.library.skills()}
    earlier = [_points(simulator, one) for one in before]
    found = beside(skill_points(sheet.card, sheet.rubric), earlier)
    return tuple(
        SkillRow(names.get(one.skill, one.skill), one.now, one.before, _change(one))
        for one in found
    )


def _points(simulator: Simulator, past: Past) -> dict[str, float]:
    """Give the points of each skill in an earlier talk; none where it is not graded."""
    card = scoring.graded(simulator, past.listing.id).scorecard if past.headline else None
    return skill_points(card, rubrics.load(past.listing.rubric_version_id)) if card else {}


def _change(one: SkillBeside) -> str:
    if one.change is None or one.word == "about the same":
        return one.word
    return f"{one.word} {abs(one.change)}"

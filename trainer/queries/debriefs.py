"""Show the debrief: reflection first, then the score, the customer's words, the line, the moment."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from trainer.core.attempt import Attempt
from trainer.core.coaching.coach import worded
from trainer.core.coaching.credited import Credited, credited_in
from trainer.core.coaching.debrief import Bend, Debrief
from trainer.core.coaching.facts_seen import FactSeen, facts_seen
from trainer.core.coaching.harm import effect_of, harm_of, mood_harm
from trainer.core.coaching.looking_back import FELT, LookedBack, looked_back
from trainer.core.coaching.reasons import reason_of
from trainer.core.conversation.turn import Speaker
from trainer.core.customer.state import Change
from trainer.core.learning.equating import equating_words
from trainer.core.learning.next_step import NextStep
from trainer.queries import cases, comparing, progress, scorecards
from trainer.queries import forks as branches
from trainer.queries.cases import Case
from trainer.queries.forks import Branch
from trainer.queries.noted import Noted, noted_then
from trainer.queries.progress import Past
from trainer.queries.scorecards import Sheet
from trainer.queries.viewers import Viewer
from trainer.services import coaching, exams, hints
from trainer.services import forks as doing
from trainer.services.coaching import Wording
from trainer.simulator import Simulator
from trainer.store import attempts, feedback, observations, reflections
from trainer.store.attempts import Listing, Mode, Status
from trainer.store.feedback import Feedback
from trainer.store.reflections import Reflection

NOT_FELT = "words for it were there, and did not reach the customer"
"""Why a mood fell where the card credits the turn with what the customer missed."""
BEGUN = frozenset({Mode.PRACTICE, Mode.COACHED, Mode.PRIVATE})
"""The kinds of talks that may be begun afresh, and whose moment may be said again."""


@dataclass(frozen=True, slots=True)
class Point:
    """Hold one row of the mood line; `position` is the turn that moved it, the agent's or a silence."""

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
class Page:
    """Hold the debrief page; while `gate` is true only the question is shown.

    `alone`: one's own practice, which may be begun afresh. `branches` are all talks of its tree,
    `crumbs` those that lead to it; one's own only. `noted` says of each reply what is wrong with it,
    `left_out` are those that do not count. `looked_back` compares what was named before reading.
    `suggested`: another wording is shown; `asked` says that it was asked for before the first try.
    `skills` is this talk beside the last ones in `before`, which had help only where it `helped` too. `wording` is how far a coach is with it.
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
    skills: tuple[comparing.SkillRow, ...]
    helped: bool
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
    before = comparing.before_of(road.past, sheet)
    return Page(
        sheet=sheet,
        gate=sheet.own and sheet.listing.parent_id is None and reflection is None and not skip,
        reflection=reflection,
        looked_back=looked_back(reflection.position, debrief.line, reflection.text, debrief.moment)
        if reflection and debrief
        else None,
        debrief=debrief,
        wording=wording,
        line=_line(debrief.line, attempt) if debrief else (),
        first=None if position is None else _version(sheet.listing, attempt, position),
        retries=_retries(again, position) if position is not None else (),
        tries_left=max(0, doing.TRIES - len(again)),
        suggested=bool(again) or asked or not alone,
        asked=asked and sheet.own,
        whys={} if sealed else _whys(attempt, _credited(sheet)),
        facts=() if sealed else facts_seen(attempt),
        before=before,
        skills=comparing.rows_of(simulator, sheet, before),
        helped=sheet.own and comparing.is_helped(sheet),
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


def _line(bends: Sequence[Bend], attempt: Attempt) -> tuple[Point, ...]:
    """Draw the line by the turns that moved it: the agent's, where the customer answered one."""
    moved = (0.0, *(mood_harm(after.mood) - mood_harm(one.mood) for one, after in pairwise(bends)))
    return tuple(
        Point(
            position=(place := _mover(one, attempt)),
            href=f"#turn-{place}",
            heat=round(one.mood.heat),
            worry=round(one.mood.worry),
            trust=round(one.mood.trust),
            words=one.label,
            why=one.why,
            bend=bool(one.label) and one.quoted and abs(points) >= FELT,
        )
        for one, points in zip(bends, moved, strict=True)
    )


def _mover(bend: Bend, attempt: Attempt) -> int:
    turns = attempt.transcript.turns
    answers = bend.turn > 0 and turns[bend.turn - 1].speaker is Speaker.AGENT
    return bend.turn - 1 if answers else bend.turn


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


def _whys(attempt: Attempt, credited: Credited) -> dict[int, Why]:
    turns = attempt.transcript.of(Speaker.CUSTOMER)
    return {
        turn.position: Why(
            turn.position,
            tuple(_moved(one, credited.get(turn.position - 1, frozenset())) for one in changes),
        )
        for turn, changes in zip(turns, attempt.ledger, strict=True)
        if changes
    }


def _credited(sheet: Sheet) -> Credited:
    return credited_in(sheet.card, sheet.rubric) if sheet.card else {}


def _moved(change: Change, credited: Collection[str]) -> Moved:
    """Write one change; what the card credits the turn with was not passed over, only not felt."""
    is_credited = change.act in credited and not change.quote and harm_of(change) > 0
    return Moved(change.quote, NOT_FELT if is_credited else reason_of(change), effect_of(change))

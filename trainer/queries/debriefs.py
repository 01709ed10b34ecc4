"""Show the debrief: reflection first, then what the customer would say, the line, the moment."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from trainer.core.attempt import Attempt
from trainer.core.coaching.debrief import Bend, Debrief
from trainer.core.coaching.facts_seen import FactSeen, facts_seen
from trainer.core.coaching.leverage import effect_of
from trainer.core.coaching.reasons import reason_of
from trainer.core.conversation.turn import Speaker
from trainer.core.customer.state import Change
from trainer.core.learning.next_step import NextStep
from trainer.queries import cases, progress, scorecards
from trainer.queries import forks as branches
from trainer.queries.cases import Case
from trainer.queries.forks import Branch
from trainer.queries.noted import Noted, noted_then
from trainer.queries.progress import Past
from trainer.queries.scorecards import Sheet
from trainer.queries.viewers import Viewer
from trainer.services import forks as doing
from trainer.simulator import Simulator
from trainer.store import attempts, reflections
from trainer.store.attempts import Listing, Mode, Status
from trainer.store.reflections import Reflection

BEND = 4.0
"""Points of heat from which a turn is a bend of the line."""


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
class Page:
    """Hold the debrief page; while `gate` is true only the question is shown.

    `alone`: one's own practice, which may be begun afresh. `branches` are all talks of its tree,
    `crumbs` those that lead to it; one's own only. `noted` says of each reply what is wrong with it,
    `left_out` are those that do not count.
    """

    sheet: Sheet
    gate: bool
    reflection: Reflection | None
    debrief: Debrief | None
    line: tuple[Point, ...]
    first: Version | None
    retries: tuple[Version, ...]
    tries_left: int
    whys: dict[int, Why]
    facts: tuple[FactSeen, ...]
    before: tuple[Past, ...]
    steps: tuple[NextStep, ...]
    alone: bool
    branches: tuple[Branch, ...]
    crumbs: tuple[Branch, ...]
    case: Case
    noted: Mapping[int, Noted]
    left_out: tuple[Noted, ...]


def page(simulator: Simulator, viewer: Viewer, attempt_id: int, *, skip: bool = False) -> Page:
    """Gather the debrief of an attempt that is over and that the viewer may see."""
    sheet = scorecards.sheet(simulator, viewer, attempt_id)
    attempt, debrief = sheet.attempt, sheet.graded.debrief
    reflection = reflections.find(attempt_id)
    position = debrief.moment.turn if debrief and debrief.moment else None
    again = () if position is None else doing.tries(attempt_id, position)
    noted = noted_then(attempt_id, attempt)
    road = progress.road(simulator, sheet.listing.person_id)
    return Page(
        sheet=sheet,
        gate=sheet.own and sheet.listing.mode is not Mode.RETRY and reflection is None and not skip,
        reflection=reflection,
        debrief=debrief,
        line=_line(debrief.line) if debrief else (),
        first=None if position is None else _version(sheet.listing, attempt, position),
        retries=_retries(again, position) if position is not None else (),
        tries_left=max(0, doing.TRIES - len(again)),
        whys=_whys(attempt),
        facts=facts_seen(attempt),
        before=_before(road.past, sheet.listing),
        steps=road.steps[:1],
        alone=sheet.own and sheet.listing.mode in {Mode.PRACTICE, Mode.COACHED},
        branches=branches.tree(attempt_id) if sheet.own else (),
        crumbs=branches.crumbs(attempt_id) if sheet.own else (),
        case=cases.case(simulator, viewer, attempt_id),
        noted=noted,
        left_out=tuple(one for one in noted.values() if one.left_out),
    )


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
            bend=bool(one.label) and abs(one.moved) >= BEND,
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

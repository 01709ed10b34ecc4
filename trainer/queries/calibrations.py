"""Show calibration rounds: all of them, one to plan, one's own marks, and what a round came to."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from trainer.core.calibration.rounds import (
    MACHINE,
    CriterionAgreement,
    Disagreement,
    Leaning,
    Mark,
    advice_on,
    result_of,
)
from trainer.core.errors import MissingError, RuleError
from trainer.core.roles import Right, may
from trainer.core.scoring.rubric import Criterion
from trainer.queries import attempts as talks
from trainer.queries.attempts import Line as Said
from trainer.queries.viewers import Viewer
from trainer.services import calibrations as doing
from trainer.services import people
from trainer.simulator import Simulator
from trainer.store import attempts, calibrations, rubrics, scorecards, teams
from trainer.store.attempts import Listing
from trainer.store.calibrations import Rater, Round
from trainer.store.people import Person

THE_MACHINE = "The machine"
GONE = "somebody who is gone"


@dataclass(frozen=True, slots=True)
class Line:
    """Hold one round of the list; `mine` is the viewer among its raters, None where not asked."""

    round: Round
    team: str
    handed: int
    asked: int
    talks: int
    mine: Rater | None
    word: str
    tone: str


@dataclass(frozen=True, slots=True)
class Plan:
    """Hold what a round can be opened over; `left_out` lead the team, and cannot rate in it."""

    team_id: int
    teams: tuple[tuple[int, str], ...]
    criteria: tuple[Criterion, ...]
    talks: tuple[tuple[Listing, int, str], ...]
    raters: tuple[Person, ...]
    left_out: tuple[Person, ...]


@dataclass(frozen=True, slots=True)
class Share:
    """Hold one talk of a round, how many of its marks the viewer has given, and of how many."""

    listing: Listing
    place: int
    done: int
    of: int


@dataclass(frozen=True, slots=True)
class Found:
    """Hold one criterion of a result by its name, with what follows from it."""

    name: str
    figures: CriterionAgreement
    advice: str


@dataclass(frozen=True, slots=True)
class Far:
    """Hold one disagreement with the names of who marked, the highest mark first."""

    listing: Listing
    criterion: str
    spread: int
    marks: tuple[tuple[str, Mark], ...]


@dataclass(frozen=True, slots=True)
class Shown:
    """Hold what a round came to, by names; `same_version`: the machine is as it was in all earlier ones."""

    criteria: tuple[Found, ...]
    icc: float | None
    totals: int
    leanings: tuple[tuple[str, Leaning], ...]
    same_version: bool
    largest: tuple[Far, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """Hold one round; `result` is None until marks were laid open. `due`: its last day is over."""

    line: Line
    raters: tuple[Rater, ...]
    shares: tuple[Share, ...]
    criteria: tuple[Criterion, ...]
    due: bool
    missing: int
    result: Shown | None


@dataclass(frozen=True, slots=True)
class Sheet:
    """Hold one talk of a round to be marked: the talk, the criteria, one's marks so far."""

    line: Line
    listing: Listing
    criteria: tuple[Criterion, ...]
    marks: Mapping[str, Mark]
    said: tuple[Said, ...]
    shares: tuple[Share, ...]
    place: int
    before: int | None
    after: int | None


def desk(viewer: Viewer) -> tuple[Line, ...]:
    """List the rounds of the teams that the viewer leads, the newest first."""
    everything = may(viewer.role, Right.SEE_ALL)
    own = () if viewer.team_id is None else (viewer.team_id,)
    found = calibrations.list_(None if everything else own)
    return tuple(_line(viewer, one) for one in found)


def waiting(simulator: Simulator, viewer: Viewer) -> int:
    """Count the open rounds in which the viewer has yet to hand in."""
    return calibrations.waiting(viewer.id, simulator.clock())


def plan(simulator: Simulator, viewer: Viewer, team_id: int | None = None) -> Plan | None:
    """Gather what a round can be opened over; None for who leads no team. MissingError for another."""
    found = _teams(viewer)
    if not found:
        return None
    chosen = found[0][0] if team_id is None else team_id
    if chosen not in {id for id, _ in found}:
        raise MissingError("There is no such team.")
    talks_ = doing.candidates(chosen)
    names = {one.id: one.name for one in people.list_(team_id=chosen)}
    version = talks_[0][0].rubric_version_id if talks_ else None
    rubric = rubrics.load(version) if version else simulator.library.rubric()
    return Plan(
        team_id=chosen,
        teams=found,
        criteria=tuple(one for one in rubric.criteria if not one.off),
        talks=tuple((one, score, names[one.person_id]) for one, score in talks_[:60]),
        raters=doing.raters_of(chosen),
        left_out=doing.left_out_of(chosen, viewer.id),
    )


def page(simulator: Simulator, viewer: Viewer, id: int) -> Page:
    """Gather one round that the viewer may see; its result only once marks were laid open."""
    one = visible(viewer, id)
    criteria, shares = _criteria(one), _shares(viewer, one)
    return Page(
        line=_line(viewer, one),
        raters=calibrations.raters(id),
        shares=shares,
        criteria=criteria,
        due=doing.is_due(simulator, one),
        missing=sum(share.of - share.done for share in shares),
        result=_shown(one, criteria) if one.closed_at else None,
    )


def sheet(viewer: Viewer, id: int, attempt_id: int) -> Sheet:
    """Gather one talk of a round, for one of its raters; RuleError once that is over for them."""
    one = visible(viewer, id)
    line, order = _line(viewer, one), list(calibrations.talks(id))
    if attempt_id not in order or line.mine is None:
        raise MissingError("There is no such talk in this round for you.")
    if line.mine.handed_in_at or one.closed_at:
        raise RuleError("Your marks are handed in, so they stand.")
    attempt, listing, at = (
        attempts.load(attempt_id),
        attempts.listing(attempt_id),
        order.index(attempt_id),
    )
    own = (mark for mark in calibrations.marks(id, viewer.id) if mark.attempt == attempt_id)
    return Sheet(
        line=line,
        listing=listing,
        criteria=_criteria(one),
        marks={mark.criterion: mark for mark in own},
        said=talks.lines_of(attempt, listing),
        shares=_shares(viewer, one),
        place=at + 1,
        before=order[at - 1] if at else None,
        after=order[at + 1] if at + 1 < len(order) else None,
    )


def visible(viewer: Viewer, id: int) -> Round:
    """Load a round of a team that the viewer leads; MissingError otherwise."""
    one = calibrations.load(id)
    if one.team_id not in {team for team, _ in _teams(viewer)}:
        raise MissingError("There is no such round.")
    return one


def _teams(viewer: Viewer) -> tuple[tuple[int, str], ...]:
    """List the teams that the viewer leads, the own first, then real ones."""
    if may(viewer.role, Right.SEE_ALL):
        found = sorted(teams.list_(), key=lambda one: (one.demo is not viewer.demo, one.name))
        return tuple((one.id, one.name) for one in found)
    return ((viewer.team_id, viewer.team_name),) if viewer.team_id is not None else ()


def _line(viewer: Viewer, one: Round) -> Line:
    asked = calibrations.raters(one.id)
    mine = next((rater for rater in asked if rater.person_id == viewer.id), None)
    word, tone = ("laid open", "ok") if one.closed_at else ("open", "info")
    if not one.closed_at and mine and not mine.handed_in_at:
        word, tone = "waits for you", "warn"
    return Line(
        round=one,
        team=teams.load(one.team_id).name,
        handed=sum(rater.handed_in_at is not None for rater in asked),
        asked=len(asked),
        talks=len(calibrations.talks(one.id)),
        mine=mine,
        word=word,
        tone=tone,
    )


def _criteria(one: Round) -> tuple[Criterion, ...]:
    rubric = rubrics.load(one.rubric_version_id)
    return tuple(each for each in rubric.criteria if each.id in one.criteria)


def _shares(viewer: Viewer, one: Round) -> tuple[Share, ...]:
    own = [mark.attempt for mark in calibrations.marks(one.id, viewer.id)]
    return tuple(
        Share(attempts.listing(id), place, own.count(id), len(one.criteria))
        for place, id in enumerate(calibrations.talks(one.id), 1)
    )


def _shown(one: Round, criteria: Sequence[Criterion]) -> Shown:
    names = {each.id: each.name for each in criteria}
    earlier = _earlier(one)
    found = result_of(
        doing.counted(one.id), one.criteria, [doing.counted(each.id) for each in earlier]
    )
    return Shown(
        criteria=tuple(
            Found(names[each.criterion], each, advice_on(each)) for each in found.criteria
        ),
        icc=found.icc,
        totals=found.totals,
        leanings=tuple((_name(each.rater), each) for each in found.leanings),
        same_version=bool(earlier) and {each.engine for each in earlier} == {one.engine},
        largest=tuple(_far(each, names) for each in found.largest),
    )


def _earlier(one: Round) -> tuple[Round, ...]:
    """Give the rounds of the same team that were laid open before this one."""
    return tuple(
        each
        for each in calibrations.list_((one.team_id,))
        if each.closed_at and each.id != one.id and each.at < one.at
    )


def _far(one: Disagreement, names: Mapping[str, str]) -> Far:
    marks = tuple((_name(mark.rater), _reasoned(mark)) for mark in one.marks)
    return Far(attempts.listing(one.attempt), names[one.criterion], one.spread, marks)


def _reasoned(mark: Mark) -> Mark:
    """Give the machine's mark its reason and first quote, where its card is still as it was."""
    card = scorecards.load(mark.attempt).scorecard if mark.rater == MACHINE else None
    found = [one for one in card.scores if one.criterion == mark.criterion] if card else []
    if not found or found[0].level != mark.level:
        return mark
    quote = found[0].evidence[0] if found[0].evidence else None
    return replace(mark, because=found[0].because, quote=quote)


def _name(rater: int) -> str:
    if rater == MACHINE:
        return THE_MACHINE
    found = people.find(rater)
    return found.name if found else GONE

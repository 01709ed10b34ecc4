"""Hold calibration rounds: the same talks, marked by several people blind to each other.

Marks of a round never touch a learner's score. Which teams a leader may open a round for is
checked at the door; here it is checked that every rater may see every talk and served in none.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

from trainer.core.calibration.rounds import MACHINE, Mark
from trainer.core.calibration.spreading import spread_over
from trainer.core.errors import ForbiddenError, InputError, RuleError
from trainer.core.language.tokens import clean
from trainer.core.roles import Right, may, those_who_may
from trainer.core.scoring.grade import ENGINE
from trainer.core.scoring.rubric import Rubric
from trainer.core.scoring.score import Evidence
from trainer.simulator import Simulator
from trainer.store import attempts, audit, calibrations, people, rubrics, scorecards, teams
from trainer.store.attempts import Listing, Mode, Status
from trainer.store.calibrations import Opened, Rater, Round
from trainer.store.database import writing
from trainer.store.people import Person

FEWEST, MOST = 2, 30
"""Talks of one round."""
TITLE_LIMIT = 80
BECAUSE_LIMIT = 500
"""Characters of a because."""
LOOKED_AT = 500
"""The latest talks among which a round's are sampled."""


@dataclass(frozen=True, slots=True)
class Plan:
    """Hold what a leader filled in; without `attempts`, `count` talks are sampled over the scores.

    `due` is a day; the round is open to its end where the leader is.
    """

    title: str
    team_id: int
    criteria: Sequence[str]
    raters: Sequence[int]
    due: date | None
    attempts: Sequence[int] | None = None
    count: int = 10


@dataclass(frozen=True, slots=True)
class Given:
    """Hold one mark as filled in: `level` 1–5, 0 for no occasion, None for not yet."""

    level: int | None
    because: str = ""
    quote: str = ""


def candidates(team_id: int) -> tuple[tuple[Listing, int], ...]:
    """List the graded talks of a team that count, with their scores, the newest first."""
    members = tuple(one.id for one in people.list_(team_id=team_id))
    found = attempts.list_(
        person_ids=members,
        mode=Mode.PRACTICE,
        status=Status.CLOSED,
        demo=teams.load(team_id).demo,
        limit=LOOKED_AT,
    )
    heads = scorecards.headlines([one.id for one in found])
    scored = ((one, heads[one.id].headline) for one in found if one.counts and one.id in heads)
    return tuple((one, headline) for one, headline in scored if headline is not None)


def raters_of(team_id: int) -> tuple[Person, ...]:
    """List who may mark talks of a team: those who lead it or see all, made up or real as it is."""
    demo = teams.load(team_id).demo
    return tuple(
        one
        for one in people.list_(demo=demo, roles=those_who_may(Right.SEE_TEAM))
        if one.active
        and (
            may(one.role, Right.SEE_ALL)
            or (one.team_id == team_id and may(one.role, Right.SEE_TEAM))
        )
    )


def left_out_of(team_id: int, by: int) -> tuple[Person, ...]:
    """List who leads a team, or plans the round, and may not mark: real people in a made-up team."""
    demo = teams.load(team_id).demo
    there = {one.id: one for one in (*people.list_(team_id=team_id), people.load(by))}
    return tuple(
        one
        for one in there.values()
        if one.active and one.demo is not demo and may(one.role, Right.SEE_TEAM)
    )


def open_(simulator: Simulator, by: int, plan: Plan) -> int:
    """Open a round, and give its id.

    InputError for too few or too many talks, no criterion, no rater, a rater who may not see the
    team or who served in a talk, and a day that is over.
    """
    team, opener, now = teams.load(plan.team_id), people.load(by), simulator.clock()
    title = clean(plan.title).strip()
    if not 0 < len(title) <= TITLE_LIMIT:
        raise InputError(f"Name the round, in at most {TITLE_LIMIT} characters.")
    due = _end_of(plan.due, opener.time_zone, now)
    chosen = _chosen(plan, f"{title}/{now.isoformat()}")
    rubric_version = chosen[0].rubric_version_id
    criteria = _criteria(rubrics.load(rubric_version), plan.criteria)
    raters = _raters(plan, chosen)
    opened = Opened(title, team.id, by, rubric_version, criteria, ENGINE, team.demo, now, due)
    talks = {one.id: _machine(one.id, criteria) for one in chosen}
    with writing():
        id = calibrations.add(opened, talks, raters)
        audit.add(by, "calibration opened", f"round {id}: {title}", now)
    return id


def save(
    simulator: Simulator, by: int, id: int, attempt_id: int, given: Mapping[str, Given]
) -> None:
    """Keep one's marks of one talk as far as they go.

    ForbiddenError for who was not asked; RuleError once they are handed in, or the round is over.
    """
    one = _open_for(simulator, id, by)
    if attempt_id not in calibrations.talks(id):
        raise InputError("That talk is not part of this round.")
    marks = [
        _mark(by, attempt_id, criterion, given[criterion])
        for criterion in one.criteria
        if criterion in given and given[criterion].level is not None
    ]
    with writing():
        _open_for(simulator, id, by)
        calibrations.save(id, attempt_id, by, marks)


def hand_in(simulator: Simulator, by: int, id: int) -> None:
    """Hand in one's marks for good; when the last rater has, they are laid open.

    InputError while a mark is missing.
    """
    one = _open_for(simulator, id, by)
    wanted = len(one.criteria) * len(calibrations.talks(id))
    missing = wanted - len(calibrations.marks(id, by))
    if missing:
        raise InputError(f"{missing} of {wanted} marks are missing. Nothing was handed in.")
    now = simulator.clock()
    with writing():
        _open_for(simulator, id, by)
        calibrations.hand_in(id, by, now)
        if all(rater.handed_in_at for rater in calibrations.raters(id)):
            calibrations.close(id, now)


def extend(simulator: Simulator, by: int, id: int, due: date | None) -> None:
    """Give a round another last day; RuleError once its marks were laid open."""
    now = simulator.clock()
    until = _end_of(due, people.load(by).time_zone, now)
    with writing():
        _refuse_closed(calibrations.load(id))
        calibrations.extend(id, until)
        audit.add(by, "calibration extended", f"round {id}, to {due}", now)


def close(simulator: Simulator, by: int, id: int) -> None:
    """Lay the marks open that were handed in; RuleError while nobody has handed in."""
    now = simulator.clock()
    with writing():
        _refuse_closed(calibrations.load(id))
        if not any(one.handed_in_at for one in calibrations.raters(id)):
            raise RuleError("Nobody has handed in yet, so there is nothing to lay open.")
        calibrations.close(id, now)
        audit.add(by, "calibration closed", f"round {id}", now)


def counted(id: int) -> tuple[Mark, ...]:
    """Give the marks of a round that count: those of who handed in, and the machine's."""
    done = {one.person_id for one in calibrations.raters(id) if one.handed_in_at}
    people_s = tuple(one for one in calibrations.marks(id) if one.rater in done)
    machine_s = (
        Mark(attempt, criterion, MACHINE, level)
        for attempt, levels in calibrations.talks(id).items()
        for criterion, level in levels.items()
    )
    return (*people_s, *machine_s)


def is_due(simulator: Simulator, one: Round) -> bool:
    """Tell whether a round's last day is over."""
    return simulator.clock() >= one.due_at


def rater(id: int, person_id: int) -> Rater | None:
    """Find somebody among the raters of a round."""
    return next((one for one in calibrations.raters(id) if one.person_id == person_id), None)


def _open_for(simulator: Simulator, id: int, by: int) -> Round:
    one, found = calibrations.load(id), rater(id, by)
    if found is None:
        raise ForbiddenError("You were not asked to mark in this round.")
    _refuse_closed(one)
    if found.handed_in_at:
        raise RuleError("You have handed in, so your marks stand.")
    if is_due(simulator, one):
        raise RuleError("The last day of this round is over. Whoever opened it can extend it.")
    return one


def _refuse_closed(one: Round) -> None:
    if one.closed_at is not None:
        raise RuleError("This round is over: its marks were laid open.")


def _end_of(due: date | None, zone: str, now: datetime) -> datetime:
    if due is None:
        raise InputError("Choose the last day.")
    until = datetime.combine(due, time(23, 59, 59), ZoneInfo(zone)).astimezone(UTC)
    if until <= now:
        raise InputError("Choose a last day that is not over.")
    return until


def _chosen(plan: Plan, key: str) -> tuple[Listing, ...]:
    scored = candidates(plan.team_id)
    if plan.attempts is not None:
        wanted = set(plan.attempts)
        found = tuple(one for one, _ in scored if one.id in wanted)
        if len(found) < len(wanted):
            raise InputError("One of the talks is not a graded talk of this team.")
    else:
        served = set(plan.raters)
        pairs = [(one.id, score) for one, score in scored if one.person_id not in served]
        ids = spread_over(pairs, min(plan.count, MOST + 1), key)
        listings = {one.id: one for one, _ in scored}
        found = tuple(listings[id] for id in ids)
    if not FEWEST <= len(found) <= MOST:
        raise InputError(f"A round has {FEWEST} to {MOST} graded talks; these are {len(found)}.")
    return found


def _criteria(rubric: Rubric, chosen: Sequence[str]) -> tuple[str, ...]:
    known = tuple(one.id for one in rubric.criteria if one.id in set(chosen) and not one.off)
    if not known:
        raise InputError("Choose at least one criterion.")
    return known


def _raters(plan: Plan, talks: Sequence[Listing]) -> tuple[int, ...]:
    allowed = {one.id: one for one in raters_of(plan.team_id)}
    served = {one.person_id for one in talks}
    if not plan.raters:
        raise InputError("Invite at least one rater.")
    for id in plan.raters:
        if id not in allowed:
            raise InputError("One of the raters may not see the talks of this team.")
        if id in served:
            raise InputError(f"{allowed[id].name} served in one of the talks.")
    return tuple(dict.fromkeys(plan.raters))


def _machine(attempt_id: int, criteria: Sequence[str]) -> dict[str, int]:
    card = scorecards.load(attempt_id).scorecard
    scores = card.scores if card else ()
    return {
        one.criterion: one.level
        for one in scores
        if one.criterion in criteria and one.level is not None
    }


def _mark(by: int, attempt_id: int, criterion: str, given: Given) -> Mark:
    if given.level not in range(6):
        raise InputError("Choose a level from 1 to 5.")
    because = clean(given.because).strip()
    if len(because) > BECAUSE_LIMIT:
        raise InputError(f"A reason has at most {BECAUSE_LIMIT} characters.")
    quote = _placed(attempt_id, given.quote.strip())
    return Mark(attempt_id, criterion, by, given.level or None, because, quote)


def _placed(attempt_id: int, quote: str) -> Evidence | None:
    if not quote:
        return None
    for turn in attempts.load(attempt_id).transcript.turns:
        if quote in turn.text:
            return Evidence(turn.position, quote, turn.text.index(quote))
    raise InputError(f"Nobody said “{quote[:80]}” in this talk. Quote the words exactly.")

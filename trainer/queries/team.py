"""Show a team: who needs help with what, people × skills, and the figures of its talks."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from statistics import fmean

from trainer.core.customer.survey import Survey
from trainer.core.errors import MissingError
from trainer.core.learning.heatmap import Cell, Need, heatmap, needs_help
from trainer.core.learning.mastery import Tier
from trainer.core.learning.skill import Skill
from trainer.core.roles import Right, Role, may
from trainer.queries import progress, sight
from trainer.queries.progress import Road
from trainer.queries.viewers import Viewer
from trainer.services import people
from trainer.simulator import Simulator
from trainer.store import attempts, observations, scorecards, teams
from trainer.store.attempts import Listing, Mode, Status
from trainer.store.people import Person
from trainer.store.teams import Team

SHADES = {Tier.NEEDS_WORK: 1, Tier.DEVELOPING: 3, Tier.PROFICIENT: 4, Tier.EXCELLENT: 5}
"""Tier → one of the five shades of a cell."""
FLAT = 1.0
"""Points of trend that are taken for no change."""
MOST_TALKS = 20_000
"""More than a team has; the figures are of all its talks."""


@dataclass(frozen=True, slots=True)
class Square:
    """Hold one cell as it is shown; `value` is None where the evidence is thin."""

    value: int | None
    plus_minus: int
    shade: int | None
    count: int
    trend: str | None


@dataclass(frozen=True, slots=True)
class Member:
    """Hold one person's row."""

    id: int
    name: str
    demo: bool
    squares: tuple[Square, ...]
    talks: int
    last: datetime | None


@dataclass(frozen=True, slots=True)
class Help:
    """Hold who needs help with what."""

    person_id: int
    name: str
    skill: str
    because: str


@dataclass(frozen=True, slots=True)
class Figures:
    """Hold the service figures of simulated talks; a mean is None without talks.

    `csat` 1–5, `nps` -100 to 100 (promoters 9–10 less detractors 0–6, in percent), `ces` 1–7,
    `fcr` percent.
    """

    talks: int
    csat: float | None
    nps: int | None
    ces: float | None
    fcr: int | None


@dataclass(frozen=True, slots=True)
class Board:
    """Hold the team page; `choices` are the teams that may be chosen, id and name.

    A demo board shows made-up people only, every other board real ones only.
    """

    team_id: int | None
    team_name: str
    demo: bool
    skills: tuple[Skill, ...]
    members: tuple[Member, ...]
    needs: tuple[Help, ...]
    figures: Figures
    choices: tuple[tuple[int, str], ...]
    sort: str


@dataclass(frozen=True, slots=True)
class Page:
    """Hold the page of one person of a team."""

    person: Person
    road: Road


def board(
    simulator: Simulator, viewer: Viewer, team_id: int | None = None, sort: str = "name"
) -> Board:
    """Gather the team page: the viewer's own team, or any for those who see all.

    `sort` is `name`, `talks`, `last`, or a skill, which puts the lowest first.
    """
    choices = _choices(viewer)
    chosen = _chosen(viewer, team_id, choices)
    now, skills = simulator.clock(), simulator.library.skills()
    team = teams.load(chosen) if chosen is not None else None
    trainees = _trainees(team)
    names = {one.id: one.name for one in trainees}
    rows = heatmap(observations.of_people(list(names)), skills, now)
    talks = _talks(list(names))
    members = tuple(
        _member(person, row.cells, [one for one in talks if one.person_id == person.id])
        for person, row in zip(trainees, rows, strict=True)
    )
    return Board(
        team_id=chosen,
        team_name=team.name if team else "",
        demo=team is not None and team.demo,
        skills=skills,
        members=_sorted(members, skills, sort),
        needs=tuple(_help(need, names, skills) for need in needs_help(rows, skills)),
        figures=_figures([one.id for one in talks]),
        choices=choices,
        sort=sort,
    )


def one(simulator: Simulator, viewer: Viewer, person_id: int) -> Page:
    """Gather the page of one person; MissingError when the viewer may not see them."""
    person = sight.person(viewer, person_id)
    return Page(person, progress.road(simulator, person_id))


def _choices(viewer: Viewer) -> tuple[tuple[int, str], ...]:
    if may(viewer.role, Right.SEE_ALL):
        found = sorted(people.list_teams(), key=lambda team: team.demo)  # real ones first
        return tuple((team.id, team.name) for team in found)
    return ((viewer.team_id, viewer.team_name),) if viewer.team_id is not None else ()


def _chosen(viewer: Viewer, team_id: int | None, choices: Sequence[tuple[int, str]]) -> int | None:
    ids = [id for id, _ in choices]
    if team_id is not None and team_id not in ids:
        raise MissingError("There is no such team.")
    first = viewer.team_id if viewer.team_id in ids else next(iter(ids), None)
    return first if team_id is None else team_id


def _trainees(team: Team | None) -> tuple[Person, ...]:
    if team is None:
        return ()
    found = people.list_(team_id=team.id)
    return tuple(
        one for one in found if one.role is Role.TRAINEE and one.active and one.demo is team.demo
    )


def _talks(person_ids: Sequence[int]) -> tuple[Listing, ...]:
    found = attempts.list_(
        person_ids=person_ids, mode=Mode.PRACTICE, status=Status.CLOSED, limit=MOST_TALKS
    )
    return tuple(one for one in found if one.counts)


def _member(person: Person, cells: Sequence[Cell], talks: Sequence[Listing]) -> Member:
    return Member(
        id=person.id,
        name=person.name,
        demo=person.demo,
        squares=tuple(_square(cell) for cell in cells),
        talks=len(talks),
        last=max((one.started_at for one in talks), default=None),
    )


def _square(cell: Cell) -> Square:
    mastery = cell.mastery
    return Square(
        value=round(mastery.mean) if mastery.enough else None,
        plus_minus=mastery.margin,
        shade=SHADES.get(cell.tier),
        count=mastery.observations,
        trend=None if cell.trend is None else _direction(cell.trend),
    )


def _direction(trend: float) -> str:
    if abs(trend) < FLAT:
        return "flat"
    return "up" if trend > 0 else "down"


def _sorted(members: tuple[Member, ...], skills: Sequence[Skill], sort: str) -> tuple[Member, ...]:
    ids = [skill.id for skill in skills]
    if sort in ids:
        column = ids.index(sort)
        return tuple(sorted(members, key=lambda one: _lowest(one.squares[column])))
    if sort == "talks":
        return tuple(sorted(members, key=lambda one: -one.talks))
    if sort == "last":
        return tuple(sorted(members, key=lambda one: -(one.last.timestamp() if one.last else 0)))
    return members


def _lowest(square: Square) -> tuple[bool, int]:
    return (square.value is None, square.value or 0)


def _help(need: Need, names: dict[int, str], skills: Sequence[Skill]) -> Help:
    skill = next(one.name for one in skills if one.id == need.skill)
    return Help(need.person, names[need.person], skill, need.because)


def _figures(attempt_ids: Sequence[int]) -> Figures:
    surveys = scorecards.surveys(attempt_ids)
    if not surveys:
        return Figures(0, None, None, None, None)
    return Figures(
        talks=len(surveys),
        csat=round(fmean(one.csat for one in surveys), 1),
        nps=round(100 * fmean(_promotes(one) for one in surveys)),
        ces=round(fmean(one.ces for one in surveys), 1),
        fcr=round(100 * fmean(one.fcr for one in surveys)),
    )


def _promotes(survey: Survey) -> int:
    return int(survey.nps >= 9) - int(survey.nps <= 6)

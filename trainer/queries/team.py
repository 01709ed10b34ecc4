"""Show a team: who needs help on what this week, people × skills, and the figures of its talks."""

from collections.abc import Sequence
from dataclasses import dataclass

from trainer.core.conversation.channels import CHANNELS
from trainer.core.learning.cohort import month_of
from trainer.core.learning.heatmap import (
    column_means,
    heatmap,
)
from trainer.core.learning.skill import Skill
from trainer.core.learning.summary import FigureWeek, monday_of
from trainer.queries import needs, scope, team_talks
from trainer.queries.needs import Help
from trainer.queries.scope import Scope
from trainer.queries.team_map import (
    BACK,
    WINDOWS,
    Member,
    Wanted,
    known,
    member_of,
    rows_of,
    sorted_by,
)
from trainer.queries.viewers import Viewer
from trainer.services import content
from trainer.simulator import Simulator
from trainer.store import summaries, week_sums
from trainer.store.people import Person


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
class Options:
    """Hold what the map may be filtered by, as (value, label), the first of each for no filter."""

    windows: tuple[tuple[int, str], ...]
    channels: tuple[tuple[str, str], ...]
    scenarios: tuple[tuple[str, str], ...]
    cohorts: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Board:
    """Hold the team page; `foot` is the mean of each column, with how many people it is of.

    A demo board shows made-up people only, every other board real ones only. `counted` says which
    talks stand behind the columns of talks and behind the figures.
    """

    scope: Scope
    wanted: Wanted
    options: Options
    skills: tuple[Skill, ...]
    members: tuple[Member, ...]
    foot: tuple[tuple[float | None, int], ...]
    needs: tuple[Help, ...]
    figures: Figures
    counted: str

    @property
    def team_id(self) -> int | None:
        """Give the id of the team, None for none."""
        return self.scope.team.id if self.scope.team else None

    @property
    def team_name(self) -> str:
        """Give the name of the team, empty for none."""
        return self.scope.team.name if self.scope.team else ""


def board(simulator: Simulator, viewer: Viewer, wanted: Wanted | None = None) -> Board:
    """Gather the team page: the viewer's own team, or any for those who see all.

    The cost does not grow with what the people did: all is read from what is kept of each week.
    """
    now, skills = simulator.clock(), simulator.library.skills()
    wanted = known(wanted or Wanted(), skills)
    found = scope.of_(viewer, wanted.team_id)
    held = summaries.held_of(found.ids)
    weeks = week_sums.stood(found.ids, since=monday_of(now - BACK))
    everybody = heatmap(held, weeks, skills, now)
    people = [one for one in found.trainees if wanted.cohort in {"", month_of(one.created_at)}]
    rows = rows_of(wanted, people, everybody, skills, now)
    talks = team_talks.counted(wanted, [one.id for one in people], held, now)
    options = _options(simulator, found.trainees)
    members = tuple(
        member_of(person, row.cells, talks.weeks[person.id], talks.last[person.id])
        for person, row in zip(people, rows, strict=True)
    )
    return Board(
        scope=found,
        wanted=wanted,
        options=options,
        skills=skills,
        members=sorted_by(members, skills, wanted),
        foot=column_means(rows),
        needs=needs.of_team(simulator, found.trainees, everybody, skills),
        figures=_figures([week for mine in talks.weeks.values() for week in mine]),
        counted=team_talks.words_of(
            wanted, dict(options.channels), dict(options.scenarios), dict(options.cohorts)
        ),
    )


def _options(simulator: Simulator, trainees: Sequence[Person]) -> Options:
    months = {month_of(one.created_at): f"{one.created_at:%B %Y}" for one in trainees}
    return Options(
        windows=WINDOWS,
        channels=(("", "All channels"), *((id, one.label) for id, one in CHANNELS.items())),
        scenarios=(
            ("", "All cases"),
            *((one.slug, one.scenario.title) for one in content.offered(simulator)),
        ),
        cohorts=(("", "All who joined"), *sorted(months.items(), reverse=True)),
    )


def _figures(weeks: Sequence[FigureWeek]) -> Figures:
    talks = sum(one.talks for one in weeks)
    if not talks:
        return Figures(0, None, None, None, None)
    promoting = sum(one.promoters - one.detractors for one in weeks)
    return Figures(
        talks=talks,
        csat=round(sum(one.csat_sum for one in weeks) / talks, 1),
        nps=round(100 * promoting / talks),
        ces=round(sum(one.ces_sum for one in weeks) / talks, 1),
        fcr=round(100 * sum(one.fcr for one in weeks) / talks),
    )

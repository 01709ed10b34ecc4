"""Show the start page, per role: what is running, what is next, who needs help, what is broken."""

from dataclasses import dataclass

from trainer.core.roles import Right, may
from trainer.queries import changes, mistakes, progress, remarkings, reviews, team
from trainer.queries.mistakes import News
from trainer.queries.progress import Road
from trainer.queries.remarkings import News as Remarked
from trainer.queries.reviews import News as Rated
from trainer.queries.team import Board
from trainer.queries.viewers import Viewer
from trainer.simulator import Simulator


@dataclass(frozen=True, slots=True)
class Home:
    """Hold the start page; `board` is for those who see a team, `broken` counts files with faults.

    `held` counts replies held to be wrong that wait to be judged, `news` are answers to one's own.
    `stale` counts texts that rest on what an article said before it was changed.
    `unsure` counts criteria that wait for a person, `rated` are people's ratings of one's own talks,
    `remarked` one's own talks whose mark has changed.
    """

    road: Road
    board: Board | None
    broken: int
    held: int
    news: tuple[News, ...]
    unsure: int = 0
    stale: int = 0
    rated: tuple[Rated, ...] = ()
    remarked: tuple[Remarked, ...] = ()


def home(simulator: Simulator, viewer: Viewer) -> Home:
    """Gather the start page."""
    return Home(
        road=progress.road(simulator, viewer.id, limit=5),
        board=team.board(simulator, viewer) if may(viewer.role, Right.SEE_TEAM) else None,
        broken=_broken(simulator) if may(viewer.role, Right.AUTHOR) else 0,
        held=mistakes.waiting(viewer) if may(viewer.role, Right.AUTHOR) else 0,
        news=mistakes.news(viewer.id),
        unsure=reviews.waiting(viewer) if may(viewer.role, Right.SEE_TEAM) else 0,
        stale=changes.stale(simulator) if may(viewer.role, Right.AUTHOR) else 0,
        rated=reviews.news(viewer.id),
        remarked=remarkings.news(simulator, viewer.id),
    )


def _broken(simulator: Simulator) -> int:
    """Count the files that are not offered."""
    found = (*simulator.library.faults(), *simulator.exercises.faults())
    return len({fault.source for fault in found if not fault.warning})

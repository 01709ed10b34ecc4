"""Show the start page, per role: what is running, what is next, who needs help, what is broken."""

from dataclasses import dataclass

from trainer.core.roles import Right, may
from trainer.queries import progress, team
from trainer.queries.progress import Road
from trainer.queries.team import Board
from trainer.queries.viewers import Viewer
from trainer.simulator import Simulator


@dataclass(frozen=True, slots=True)
class Home:
    """Hold the start page; `board` is for those who see a team, `broken` counts files with faults."""

    road: Road
    board: Board | None
    broken: int


def home(simulator: Simulator, viewer: Viewer) -> Home:
    """Gather the start page."""
    return Home(
        road=progress.road(simulator, viewer.id, limit=5),
        board=team.board(simulator, viewer) if may(viewer.role, Right.SEE_TEAM) else None,
        broken=len({fault.source for fault in simulator.library.faults() if not fault.warning})
        if may(viewer.role, Right.AUTHOR)
        else 0,
    )

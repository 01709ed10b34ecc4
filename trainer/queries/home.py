"""Show the start page, per role: what is running, what is next, who needs help, what is broken."""

from collections.abc import Sequence
from dataclasses import dataclass

from trainer.core.learning.assignment import Target, Terms
from trainer.core.roles import Right, may
from trainer.queries import (
    assignment_words,
    changes,
    disputes,
    mistakes,
    progress,
    remarkings,
    reviews,
    team,
    waiting,
)
from trainer.queries import road as roads
from trainer.queries.assignments import Due
from trainer.queries.changes import Due as Drill
from trainer.queries.disputes import Line as Disputed
from trainer.queries.mistakes import News
from trainer.queries.progress import Road, Standing
from trainer.queries.remarkings import News as Remarked
from trainer.queries.reviews import News as Rated
from trainer.queries.road import Planned
from trainer.queries.team import Board
from trainer.queries.viewers import Viewer
from trainer.queries.waiting import Waiting
from trainer.simulator import Simulator
from trainer.store import kudos
from trainer.store.disputes import Dispute
from trainer.store.kudos import Kudos
from trainer.store.reviews import Kept

FURTHEST = 3
"""How many skills the start page shows."""


@dataclass(frozen=True, slots=True)
class Home:
    """Hold the start page; `board` is for those who see a team, `broken` counts files with faults.

    `waiting` is what the viewer's role is waited for in. `due` is what is asked of the viewer. `news`
    are answers to replies they held to be wrong, `rated` people's ratings of their own talks,
    `answers` those to their disputes, `remarked` own talks whose mark has changed, `praise` what
    coaches wrote that is not thanked for. `furthest` are the skills furthest under target, at most
    three; `enough`: some skill has enough talks for a figure. `drills` are on rules that changed, those
    left out that are assigned and stand under `due`.
    """

    road: Road
    board: Board | None
    broken: int
    waiting: tuple[Waiting, ...]
    due: tuple[Due, ...]
    planned: Planned | None
    news: tuple[News, ...]
    rated: tuple[Rated, ...] = ()
    answers: tuple[Disputed, ...] = ()
    remarked: tuple[Remarked, ...] = ()
    praise: tuple[Kudos, ...] = ()
    furthest: tuple[Standing, ...] = ()
    enough: bool = False
    drills: tuple[Drill, ...] = ()


def home(simulator: Simulator, viewer: Viewer) -> Home:
    """Gather the start page."""
    broken = _broken(simulator) if may(viewer.role, Right.AUTHOR) else 0
    found = (*_of_authors(simulator, viewer, broken), *waiting.of_leader(simulator, viewer))
    road = progress.road(simulator, viewer.id, limit=5, own=True)
    answers = disputes.news(viewer.id)
    answered = {_place(one.dispute) for one in answers}
    known = [one for one in road.standings if one.mastery.enough]
    due = roads.pending(simulator, viewer)
    return Home(
        road=road,
        board=team.board(simulator, viewer) if may(viewer.role, Right.SEE_TEAM) else None,
        broken=broken,
        waiting=tuple(one for one in found if one.count),
        due=due,
        planned=roads.planned(simulator, viewer.id),
        news=mistakes.news(viewer.id),
        rated=tuple(one for one in reviews.news(viewer.id) if _place(one.review) not in answered),
        answers=answers,
        remarked=remarkings.news(simulator, viewer.id),
        praise=tuple(one for one in kudos.of_(viewer.id) if one.thanked_at is None),
        furthest=_furthest(known),
        enough=bool(known),
        drills=_drills(simulator, viewer, due),
    )


def _place(rated: Kept | Dispute) -> tuple[int, str]:
    """Name what was rated: an answer to a dispute is told once, as the answer."""
    return rated.attempt_id, rated.criterion


def _drills(simulator: Simulator, viewer: Viewer, due: Sequence[Due]) -> tuple[Drill, ...]:
    """List the drills that are not assigned as well: what is to be done is told once."""
    told = [one.href for one in due]
    return tuple(
        one
        for one in changes.due(simulator, viewer.id)
        if assignment_words.href(Terms(Target.EXERCISE, one.exercise.id)) not in told
    )


def _furthest(known: Sequence[Standing]) -> tuple[Standing, ...]:
    under = [one for one in known if one.mastery.mean < one.skill.target]
    return tuple(sorted(under, key=lambda one: one.mastery.mean - one.skill.target)[:FURTHEST])


def _of_authors(simulator: Simulator, viewer: Viewer, broken: int) -> tuple[Waiting, ...]:
    if not may(viewer.role, Right.AUTHOR):
        return ()
    return (
        Waiting(
            broken,
            "file has faults and is not offered",
            "files have faults and are not offered",
            "authoring.index",
            "See where",
        ),
        Waiting(
            mistakes.waiting(viewer),
            "reply waits for an answer",
            "replies wait for an answer",
            "mistakes.index",
            "Judge",
        ),
        Waiting(
            changes.stale(simulator),
            "text rests on what an article said before",
            "texts rest on what articles said before",
            "articles.index",
            "Look at",
        ),
    )


def _broken(simulator: Simulator) -> int:
    """Count the files that are not offered."""
    found = (*simulator.library.faults(), *simulator.exercises.faults())
    return len({fault.source for fault in found if not fault.warning})

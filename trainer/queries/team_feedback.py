"""Show what people said would help: to those who say it with their team's answers, and to leaders."""

from dataclasses import dataclass

from trainer.core.roles import Role
from trainer.queries import scope
from trainer.queries.scope import Scope
from trainer.queries.viewers import Viewer
from trainer.services.team_feedback import ANSWER_LIMIT, TEXT_LIMIT
from trainer.store import people, team_feedback
from trainer.store.team_feedback import Reply, Said

FEW = 5
"""Trainees below which a nameless message may still tell by its words whose it is."""
TONES = {Reply.WILL: "info", Reply.DONE: "ok", Reply.NOT_NOW: "warn"}


@dataclass(frozen=True, slots=True)
class Page:
    """Hold the sender's page: own named messages that wait, and what the team was answered.

    `few` says that the team is so small that words alone may tell whose they are.
    """

    team_name: str
    leaders: tuple[str, ...]
    waiting: tuple[Said, ...]
    answered: tuple[Said, ...]
    few: int | None
    limit: int = TEXT_LIMIT


@dataclass(frozen=True, slots=True)
class Desk:
    """Hold the leaders' page: what waits for an answer, and what was answered."""

    scope: Scope
    waiting: tuple[Said, ...]
    answered: tuple[Said, ...]
    replies: tuple[tuple[str, str], ...]
    limit: int = ANSWER_LIMIT


def page(viewer: Viewer) -> Page:
    """Gather what a person may send and read; of what others sent only what was answered."""
    if viewer.team_id is None:
        return Page("", (), (), (), None)
    members = [one for one in people.list_(team_id=viewer.team_id) if one.active]
    trainees = sum(one.role is Role.TRAINEE for one in members)
    own = team_feedback.of_(viewer.id)
    return Page(
        team_name=viewer.team_name,
        leaders=tuple(one.name for one in members if one.role is not Role.TRAINEE),
        waiting=tuple(one for one in own if one.reply is None and one.team_id == viewer.team_id),
        answered=team_feedback.list_(viewer.team_id, answered=True),
        few=trainees if trainees < FEW else None,
    )


def desk(viewer: Viewer, team_id: int | None = None) -> Desk:
    """Gather what the people of a team said, for leaders who may see it."""
    found = scope.of_(viewer, team_id)
    id = found.team.id if found.team else None
    return Desk(
        scope=found,
        waiting=team_feedback.list_(id, answered=False) if id else (),
        answered=team_feedback.list_(id, answered=True) if id else (),
        replies=tuple((name, one.value) for name, one in Reply.__members__.items()),
    )

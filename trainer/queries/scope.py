"""Say which team a leader's page is about, and who is in it: one rule for every such page."""

from dataclasses import dataclass

from trainer.core.errors import MissingError
from trainer.core.roles import Role
from trainer.queries import imported_talks
from trainer.queries.viewers import Viewer
from trainer.store import people, teams
from trainer.store.people import Person
from trainer.store.teams import Team


@dataclass(frozen=True, slots=True)
class Scope:
    """Hold the team of a page and its people; a made-up team holds made-up people only.

    `team` is None for a leader who sees no team; `choices` are the teams to choose from, the real
    ones first.
    """

    team: Team | None
    people: tuple[Person, ...]
    choices: tuple[tuple[int, str], ...]

    @property
    def trainees(self) -> tuple[Person, ...]:
        """Give those who practise and have not left."""
        return tuple(one for one in self.people if one.role is Role.TRAINEE and one.active)

    @property
    def ids(self) -> tuple[int, ...]:
        """Give the ids of those who practise and have not left."""
        return tuple(one.id for one in self.trainees)

    @property
    def demo(self) -> bool:
        """Tell whether the team is made up."""
        return self.team is not None and self.team.demo


def of_(viewer: Viewer, team_id: int | None = None) -> Scope:
    """Find the team asked for, or the viewer's own; MissingError for one that they may not see."""
    seen = dict(imported_talks.teams_of(viewer))
    choices = tuple((one.id, one.name) for one in _real_first() if one.id in seen)
    if team_id is not None and team_id not in seen:
        raise MissingError("There is no such team.")
    first = viewer.team_id if viewer.team_id in seen else next((id for id, _ in choices), None)
    chosen = first if team_id is None else team_id
    if chosen is None:
        return Scope(None, (), choices)
    team = teams.load(chosen)
    found = tuple(one for one in people.list_(team_id=chosen) if one.demo is team.demo)
    return Scope(team, found, choices)


def _real_first() -> list[Team]:
    return sorted(teams.list_(), key=lambda one: one.demo)

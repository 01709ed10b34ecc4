"""Say who may do what: one table, tested on every route."""

from enum import StrEnum


class Role(StrEnum):
    """Name what a person is here to do."""

    TRAINEE = "trainee"
    TRAINER = "trainer"
    MANAGER = "manager"
    ADMIN = "admin"


class Right(StrEnum):
    """Name one thing that a role may or may not do."""

    PRACTISE = "practise"
    """Begin attempts, and see one's own attempts, scorecards and progress."""
    AUTHOR = "author"
    """Upload, edit, publish and retire scenarios and rubrics."""
    SEE_TEAM = "see_team"
    """See the skills, attempts and scorecards of the people of one's own team."""
    SEE_ALL = "see_all"
    """See those of every team."""
    SIGN = "sign"
    """Sign that somebody is ready, and set the targets of service figures."""
    RUN_PLACE = "run_place"
    """Make people and teams, and remove the demo team."""


RIGHTS: dict[Role, frozenset[Right]] = {
    Role.TRAINEE: frozenset({Right.PRACTISE}),
    Role.TRAINER: frozenset({Right.PRACTISE, Right.AUTHOR, Right.SEE_TEAM}),
    Role.MANAGER: frozenset({Right.PRACTISE, Right.SEE_TEAM, Right.SIGN}),
    Role.ADMIN: frozenset(Right),
}


def those_who_may(right: Right) -> tuple[Role, ...]:
    """List the roles that have a right."""
    return tuple(role for role in Role if may(role, right))


def may(role: Role, right: Right) -> bool:
    """Tell whether `role` has `right`."""
    return right in RIGHTS[role]

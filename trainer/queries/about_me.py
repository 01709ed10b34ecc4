"""Show somebody all that others can see about them, who looked, and what nobody sees.

It is gathered by the very queries of the pages of those who lead, asked as one of them would, so that
it cannot say less than they are shown, but for the words of an exam that can still be taken.
"""

from dataclasses import dataclass, replace

from trainer.core.roles import Right, Role, may, those_who_may
from trainer.queries import audit, certificates, learners
from trainer.queries.audit import Line
from trainer.queries.certificates import Shown
from trainer.queries.learners import Learner
from trainer.queries.viewers import Viewer
from trainer.simulator import Simulator
from trainer.store import (
    attempts,
    exercises,
    goals,
    hints,
    kudos,
    opt_outs,
    people,
    recognition,
)
from trainer.store.attempts import Mode
from trainer.store.coaching_notes import CoachingNote
from trainer.store.kudos import Kudos
from trainer.store.people import Person

STAND_IN = 0
"""The id of a leader who is nobody: what they see is what any leader of the team sees."""


@dataclass(frozen=True, slots=True)
class Unseen:
    """Hold how much there is that nobody else sees."""

    private: int
    coached: int
    again: int
    helped: int
    exercises: int
    goal: bool
    spared: int


@dataclass(frozen=True, slots=True)
class Page:
    """Hold what others can see.

    `leaders` see it now, `admins` could. `learner` is the page that they have of the viewer; of its
    notes `shared` may be read, and `kept_back` counts those that leaders wrote for themselves.
    """

    leaders: tuple[Person, ...]
    admins: tuple[Person, ...]
    learner: Learner
    shared: tuple[CoachingNote, ...]
    kept_back: int
    certificates: tuple[Shown, ...]
    kudos: tuple[Kudos, ...]
    looks: tuple[Line, ...]
    unseen: Unseen


def page(simulator: Simulator, viewer: Viewer, number: int = 1) -> Page:
    """Gather the viewer's own page; `number` is which page of talks."""
    learner = learners.one(simulator, as_leader(viewer), viewer.id, number, own=True)
    shared = tuple(one for one in learner.notes if one.words.shared)
    leading = people.list_(roles=those_who_may(Right.SEE_TEAM))
    there = [one for one in leading if one.active and one.id != viewer.id]
    admins = tuple(one for one in there if may(one.role, Right.SEE_ALL))
    return Page(
        leaders=tuple(
            one
            for one in there
            if one.team_id is not None
            and one.team_id == viewer.team_id
            and may(one.role, Right.SEE_TEAM)
            and one not in admins
        ),
        admins=admins,
        learner=learner,
        shared=shared,
        kept_back=len(learner.notes) - len(shared),
        certificates=certificates.of_person(simulator, viewer.id),
        kudos=kudos.of_(viewer.id),
        looks=audit.about(viewer.id),
        unseen=_unseen(viewer.id),
    )


def as_leader(viewer: Viewer) -> Viewer:
    """Give somebody who sees what those who lead the viewer see; without a team, an admin."""
    role = Role.MANAGER if viewer.team_id is not None else Role.ADMIN
    return replace(viewer, id=STAND_IN, role=role)


def _unseen(person_id: int) -> Unseen:
    mine = attempts.list_(person_ids=(person_id,), mode=Mode.PRACTICE)
    coached = attempts.list_(person_ids=(person_id,), mode=Mode.COACHED)
    return Unseen(
        private=recognition.private_talks(person_id),
        coached=len(coached),
        again=len(attempts.list_(person_ids=(person_id,), mode=Mode.RETRY)),
        helped=len(hints.assisted_of([one.id for one in mine])),
        exercises=len(exercises.list_(person_id)),
        goal=goals.find(person_id) is not None,
        spared=len(opt_outs.of_(person_id)),
    )

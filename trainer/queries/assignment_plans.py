"""Show an assignment before it is made: what there is to choose from, and what would come of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256

from trainer.core.learning.assignment import Target
from trainer.core.learning.realistic import Predicted, predicted, warnings
from trainer.core.learning.skill import Skill
from trainer.queries import assignments, sight
from trainer.queries.viewers import Viewer
from trainer.services import assignments as services
from trainer.services import content, exercises, items, paths, standings
from trainer.services.assignments import Looked, Plan
from trainer.simulator import Simulator
from trainer.store import assigned, summaries
from trainer.store.people import Person

Options = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Choices:
    """Hold what the form offers; the value of a thing is its kind and id: 'scenario:late-cot'."""

    talks: Options
    exercises: Options
    paths: Options
    people: tuple[Person, ...]
    teams: tuple[tuple[int, str], ...]
    team_id: int | None
    skills: tuple[Skill, ...]


@dataclass(frozen=True, slots=True)
class Preview:
    """Hold what would come of a plan, for the leader to confirm.

    `seen` are the names of those for whom an exam would not be unseen; `kept_out` counts those that
    it is not available to.
    """

    looked: Looked
    warnings: tuple[str, ...]
    seen: tuple[str, ...]
    kept_out: int

    @property
    def asks(self) -> bool:
        """Tell whether there is something to confirm."""
        return bool(self.warnings or self.seen or self.kept_out)

    @property
    def token(self) -> str:
        """Name what was shown, so that a confirmation is of this and of nothing else."""
        shown = repr((self.looked.plan, self.warnings, self.seen, self.kept_out))
        return sha256(shown.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def choices(simulator: Simulator, viewer: Viewer, team_id: int | None = None) -> Choices:
    """Gather what can be assigned, and to whom; MissingError for a team that is not the viewer's."""
    chosen, teams = assignments.teams_of(viewer, team_id)
    return Choices(
        talks=tuple(
            (f"{Target.SCENARIO}:{one.slug}", f"{one.scenario.title} (level {one.scenario.level})")
            for one in content.offered(simulator)
        ),
        exercises=tuple(
            (f"{Target.EXERCISE}:{one.id}", one.title) for one in exercises.offered(simulator)
        ),
        paths=tuple((f"{Target.PATH}:{one.id}", one.title) for one in paths.offered(simulator)),
        people=assignments.led(viewer, chosen),
        teams=teams,
        team_id=chosen,
        skills=simulator.library.skills(),
    )


def preview(simulator: Simulator, viewer: Viewer, plan: Plan) -> Preview:
    """Look a plan through, with what is not realistic in it.

    InputError for what contradicts itself; MissingError for people and a team that are not the
    viewer's to lead.
    """
    for person_id in plan.people:
        sight.person(viewer, person_id)
    assignments.teams_of(viewer, plan.team_id)
    looked = services.look(simulator, plan)
    fit = [one.id for one in looked.fitting.fit]
    expected = _expected(simulator, looked.plan, fit)
    return Preview(
        looked=looked,
        warnings=(
            *warnings(looked.plan.terms, expected, looked.first_due, simulator.clock()),
            *_asked_already(simulator, looked.plan, looked.fitting.fit),
        ),
        seen=tuple(one.name for one in looked.fitting.seen),
        kept_out=looked.fitting.kept_out,
    )


def _expected(simulator: Simulator, plan: Plan, person_ids: Sequence[int]) -> tuple[Predicted, ...]:
    """Predict the scores of those with evidence enough; nothing but talks can be predicted."""
    if plan.terms.target is not Target.SCENARIO:
        return ()
    scenario, now = content.find(simulator, plan.terms.slug).scenario, simulator.clock()
    level = items.levels().get(scenario.id, scenario.level)
    found = (
        predicted([held[skill].at(now) for skill in scenario.practise if skill in held], level)
        for held in summaries.held_of(person_ids).values()
    )
    return tuple(one for one in found if one is not None)


def _asked_already(simulator: Simulator, plan: Plan, some: Sequence[Person]) -> tuple[str, ...]:
    """Name those who have the same thing to do already: it would stand twice on their list."""
    wanted = plan.terms.target, plan.terms.slug
    same = [
        one
        for one in assigned.of_people([person.id for person in some])
        if one.stands and (one.assignment.terms.target, one.assignment.terms.slug) == wanted
    ]
    stands = standings.of(simulator, same)
    pending = {one.person_id for one in same if stands[one.id].pending}
    names = [person.name for person in some if person.id in pending]
    if not names:
        return ()
    has = "has" if len(names) == 1 else "have"
    return (f"{', '.join(names)} {has} this to do already, and would be asked for it twice.",)

"""Give the made-up team three assignments: one that is over, a learning path, and an exam ahead."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from trainer.core.learning.assignment import Rule, Target, Terms, Whom
from trainer.core.scenario.scenario import Scenario
from trainer.services import assignments, certificates, paths
from trainer.services.assignments import Plan
from trainer.simulator import Simulator
from trainer.store import assigned, attempts, people
from trainer.store.attempts import Mode
from trainer.store.database import writing

BY = "trainer@demo.rapport"
OVER_WITH = ("joao@demo.rapport", "sofie@demo.rapport", "ravi@demo.rapport", "grace@demo.rapport")
EXAMINED = ("trainee@demo.rapport", "joao@demo.rapport")
STEP = 3
"""Which talk of their careers the assignment that is over is about."""
ENOUGH = 8
"""With more cases than this, the hardest one is unseen by everybody."""


def add(
    simulator: Simulator, ids: Mapping[str, int], scenarios: Sequence[Scenario], now: datetime
) -> None:
    """Assign, and count the talks that were played as tries; `scenarios` are as careers go."""
    if len(scenarios) <= ENOUGH or not ids.keys() >= {*OVER_WITH, *EXAMINED}:
        return
    _over(simulator, ids, scenarios[STEP].id, now)
    _path(simulator, ids, now)
    _exam(simulator, ids, scenarios[-1].id, now)


def _over(simulator: Simulator, ids: Mapping[str, int], slug: str, now: datetime) -> None:
    terms = Terms(Target.SCENARIO, slug, minimum=60, most=2, certificate=True)
    who = tuple(ids[email] for email in OVER_WITH)
    then = _back(simulator, now, days=40)
    plan = Plan(
        terms,
        people=who,
        due=(now - timedelta(days=5)).date(),
        because="Before the first week on the desk.",
    )
    id = assignments.make(then, ids[BY], plan)
    for one in assigned.of_assignment(id):
        for talk in attempts.list_(person_ids=(one.person_id,), slug=slug, mode=Mode.PRACTICE):
            with writing():
                assigned.keep_try(talk.id, one.id)
            ended = talk.closed_at or talk.started_at
            certificates.settle(_at(simulator, ended), talk.id)


def _path(simulator: Simulator, ids: Mapping[str, int], now: datetime) -> None:
    team_id = people.load(ids[BY]).team_id
    for path in paths.offered(simulator)[:1]:
        plan = Plan(
            Terms(Target.PATH, path.id),
            Rule(Whom.TEAM),
            team_id=team_id,
            due=(now + timedelta(days=10)).date(),
        )
        assignments.make(_back(simulator, now, days=3), ids[BY], plan)


def _exam(simulator: Simulator, ids: Mapping[str, int], slug: str, now: datetime) -> None:
    terms = Terms(Target.SCENARIO, slug, minimum=70, most=2, exam=True, certificate=True)
    plan = Plan(
        terms,
        people=tuple(ids[email] for email in EXAMINED),
        due=(now + timedelta(days=2)).date(),
        because="One case by yourself, to show what you can do.",
    )
    assignments.make(_back(simulator, now, days=1), ids[BY], plan)


def _back(simulator: Simulator, now: datetime, days: int) -> Simulator:
    return _at(simulator, now - timedelta(days=days))


def _at(simulator: Simulator, then: datetime) -> Simulator:
    return replace(simulator, clock=lambda: then)

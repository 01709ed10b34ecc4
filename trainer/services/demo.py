"""Load a made-up team with a history, so that every page has something to show; and remove it.

The history is played, not invented: scripted agents of different skill talk to the customers of
the built-in scenarios, and the real scorers grade them. Only the dates are set back. Debriefs, which
replay each talk many times, are made when they are first looked at. Every row is marked, and no
figure about real people counts it.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from trainer.core.attempt import Attempt
from trainer.core.errors import RuleError
from trainer.core.rehearsal.agents import AGENTS
from trainer.core.rehearsal.play import play
from trainer.core.roles import Role
from trainer.core.scenario.scenario import Scenario
from trainer.core.scoring.grade import ENGINE
from trainer.services import (
    content,
    demo_assignments,
    demo_desk,
    demo_exercises,
    demo_figures,
    demo_road,
    demo_trust,
    passwords,
    scoring,
)
from trainer.simulator import Simulator
from trainer.store import attempts, audit, demo, people, rubrics, teams
from trainer.store.attempts import Mode, Pins, Status
from trainer.store.database import rest, writing
from trainer.store.scorecards import Graded

PASSWORD = "practice-makes"  # noqa: S105 — shown on the sign-in page while the demo team is here
TEAM = "Demo team"


@dataclass(frozen=True, slots=True)
class Career:
    """Hold a made-up trainee: who they play like, one talk after another, the oldest first.

    `last` are the cases of their last talks, where those are not simply the next ones.
    """

    email: str
    name: str
    plays_like: tuple[str, ...]
    last: tuple[str, ...] = ()


CAREERS = (
    Career(
        "trainee@demo.rapport",
        "Imani Okafor (demo)",
        ("novice", "curt", "novice", "competent", "competent", "expert"),
    ),
    Career(
        "joao@demo.rapport",
        "João Martins (demo)",
        ("competent", "expert", "expert", "competent", "expert", "expert", "expert", "expert"),
        (
            "judo-suit-by-saturday",
            "fees-for-our-hold",
            "no-room-at-midnight",
            "three-days-offline",
        ),
    ),
    Career(
        "sofie@demo.rapport",
        "Sofie Lindqvist (demo)",
        ("novice", "novice", "competent", "novice", "competent", "competent", "competent"),
    ),
    Career(
        "ravi@demo.rapport",
        "Ravi Chandra (demo)",
        ("curt", "curt", "novice", "curt", "competent", "curt", "novice"),
    ),
    Career(
        "grace@demo.rapport",
        "Grace Whitfield (demo)",
        ("apologiser", "novice", "over_giver", "novice", "competent"),
    ),
    Career("yuki@demo.rapport", "Yuki Tanaka (demo)", ("novice", "competent")),
)
"""Six ways in which people get on: one rises, one is ready, one climbs slowly, one is quick and cold,
one gives too much away, and one has only begun."""

STAFF = (
    ("trainer@demo.rapport", "Helen Marsh (demo)", Role.TRAINER, True),
    ("manager@demo.rapport", "Daniel Acheampong (demo)", Role.MANAGER, True),
    ("admin@demo.rapport", "Noor Haddad (demo)", Role.ADMIN, False),
)
"""E-mail, name, role, and whether they are in the team."""

SIGN_INS = (
    (Role.TRAINEE, "trainee@demo.rapport"),
    (Role.TRAINER, "trainer@demo.rapport"),
    (Role.MANAGER, "manager@demo.rapport"),
    (Role.ADMIN, "admin@demo.rapport"),
)
"""The sign-in of each role, all with `PASSWORD`."""

WEEKS = 6


@dataclass(frozen=True, slots=True)
class _Played:
    email: str
    attempt: Attempt
    graded: Graded
    began: datetime
    ended: datetime


def loaded() -> bool:
    """Tell whether the made-up team is here."""
    return demo.loaded()


def load(simulator: Simulator) -> None:
    """Load the made-up team; harmless when it is here."""
    if loaded():
        return
    rest()
    now = simulator.clock()
    scenarios = sorted(simulator.library.list_scenarios(), key=lambda one: (one.level, one.id))
    played = tuple(_play_all(simulator, scenarios, now))
    hashed = passwords.hash_(PASSWORD, "")
    with writing():
        if loaded():
            return
        ids = _add_people(hashed, now - timedelta(weeks=WEEKS, days=1))
        rubric_id = content.pin_rubric(simulator)
        for one in played:
            _keep(simulator, one, ids[one.email], rubric_id)
        demo_exercises.add(simulator, ids, now)
        demo_assignments.add(simulator, ids, scenarios, now)
        demo_figures.add(ids, now)
        demo_trust.add(simulator, ids, now)
        demo_desk.add(simulator, ids, now)
        demo_road.add(ids, now)
        audit.add(None, "demo team loaded", TEAM, now)


def remove(simulator: Simulator, by: int | None = None) -> None:
    """Remove the made-up team and everything of theirs, and nothing else, all at once.

    RuleError when that would leave real people without an admin, unless the command line asks
    (`by` is None), which can make one.
    """
    with writing():
        real = people.list_(demo=False)
        if by is not None and real and not people.sign_ins(role=Role.ADMIN, demo=False):
            raise RuleError(
                "Make one of your own people an admin first, and let them choose a password: "
                "without the demo admin nobody could run the place."
            )
        audit.add(by, "demo team removed", TEAM, simulator.clock())
        demo.remove()


def _play_all(simulator: Simulator, scenarios: list[Scenario], now: datetime) -> Iterator[_Played]:
    rubric = simulator.library.rubric(content.RUBRIC)
    for number, career in enumerate(CAREERS):
        ways = career.plays_like[: len(scenarios)]
        for step, name in enumerate(ways):
            scenario = _case(career, step, scenarios)
            attempt = play(scenario, 100 * number + step, AGENTS[name], simulator.authored)
            began = _began(now, number, step, len(ways))
            ended = began + timedelta(seconds=attempt.transcript.turns[-1].at or 0.0)
            graded = replace(scoring.carded(simulator, attempt, rubric), graded_at=ended)
            yield _Played(career.email, attempt, graded, began, ended)


def _case(career: Career, step: int, scenarios: list[Scenario]) -> Scenario:
    """Choose the case of a talk: the next easiest one, or one of the career's own, where it is here."""
    own = step - len(career.plays_like) + len(career.last)
    here = {one.id: one for one in scenarios}
    return (
        here.get(career.last[own], scenarios[step]) if own >= 0 and career.last else scenarios[step]
    )


def _began(now: datetime, number: int, step: int, steps: int) -> datetime:
    """Spread a career over six weeks, the last talk within the last two days."""
    day = timedelta(days=1 + (WEEKS * 7 - 2) * (1 - step / max(1, steps - 1)))
    return (now - day).replace(hour=9 + (number + 2 * step) % 8, minute=(17 * step) % 60)


def _add_people(hashed: str, at: datetime) -> dict[str, int]:
    team = teams.add(TEAM, demo=True)
    trainees = ((one.email, one.name, Role.TRAINEE, True) for one in CAREERS)
    ids = {}
    for email, name, role, inside in (*STAFF, *trainees):
        place = team.id if inside else None
        person = people.add(email, name, role, at, team_id=place, password_hash=hashed, demo=True)
        ids[email] = person.id
    return ids


def _keep(simulator: Simulator, played: _Played, person_id: int, rubric_id: int) -> None:
    pins = Pins(
        person_id=person_id,
        version_id=content.pin_builtin(simulator, played.attempt.scenario.id),
        rubric_version_id=rubric_id,
        engine=ENGINE,
        mode=Mode.PRACTICE,
        counts=True,
        demo=True,
    )
    kept = attempts.add(played.attempt, pins, played.began)
    closing = played.attempt.transcript.closing
    attempts.set_status(kept.id, Status.CLOSED, played.ended, closing)
    listing = attempts.listing(kept.id)
    scoring.keep(listing, played.attempt, rubrics.load(rubric_id), played.graded)

"""Fill a database with a crowd that has practised for half a year: whole teams of fifty.

A few talks are played and graded by the real rules. The first team's history is made of copies of them,
with other people and times, and summed up by the real service. Every further team is a copy of the first,
made inside the database. Rows lie in it in the order of time, as they would have been written, so that the
talks of one team are as scattered as in life. Cards and transcripts stand with the first team only: no page
of a team opens another's. What lists show of a card stands with everybody.
"""

import random
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import (
    Connection,
    MetaData,
    Table,
    create_engine,
    delete,
    insert,
    inspect,
    select,
    text,
)

from trainer.core.rehearsal.agents import AGENTS
from trainer.core.rehearsal.play import play
from trainer.core.roles import Role
from trainer.core.scoring.grade import ENGINE
from trainer.services import content, scoring, summaries
from trainer.simulator import Simulator
from trainer.store import attempts, database, people, rubrics, teams
from trainer.store.attempts import Mode, Pins, Status
from trainer.store.people import PersonRow

TEAM, FIRST = 50, "Team"
DAYS = 182
"""Over which the talks of a person are spread, up to today."""
SCENARIOS, WAYS = 12, ("novice", "competent", "expert", "curt")
OF_A_TALK = ("turns", "scorecards", "rated_levels", "observations", "review_asks")
"""Tables with rows of one talk besides its own."""
OF_EVERY_TEAM = (
    "teams",
    "people",
    "attempts",
    "scorecards",
    "rated_levels",
    "observations",
    "review_asks",
    "talk_figures",
    "held_skills",
    "skill_weeks",
    "criterion_weeks",
    "figure_weeks",
)
"""Tables that every team has rows in, those that others refer to first."""
MOVED = {
    "teams": ("id",),
    "people": ("id", "team_id"),
    "attempts": ("id", "person_id"),
    "observations": ("person_id", "attempt_id"),
    "scorecards": ("attempt_id",),
    "rated_levels": ("attempt_id",),
    "review_asks": ("attempt_id",),
    "talk_figures": ("attempt_id", "person_id"),
}
"""Columns that name the team's own rows; `person_id` alone where nothing is said."""
EMPTIED = {"scorecards": ("card", "debrief")}
"""Columns that stand with the first team only."""
NAMED = {"teams": ("name",), "people": ("email", "name")}
"""Columns that take the number of the team."""


@dataclass(frozen=True, slots=True)
class Crowd:
    """Hold who is in the crowd's first team, and one talk of its first trainee."""

    team_id: int
    trainees: tuple[int, ...]
    staff: Mapping[Role, int]
    attempt_id: int


@dataclass(frozen=True, slots=True)
class _Talk:
    """Hold one talk of the first team: a copy of `sample`."""

    id: int
    person_id: int
    sample: int
    began: datetime


def fill(simulator: Simulator, trainees: int, talks: int) -> Crowd:
    """Fill an empty database with at least so many trainees, each with so many talks."""
    count = max(1, trainees // TEAM)
    now = simulator.clock()
    samples = _samples(simulator, now)
    ids = _first_team(count, now)
    history = tuple(_history(ids, samples, talks, count, now))
    with _plain() as connection:
        _copy_talks(connection, history)
    with database.writing() as session:
        session.execute(delete(PersonRow).where(PersonRow.email == "pattern@example.com"))
    summaries.rebuild()
    with _plain() as connection:
        _multiply(connection, count)
    return found_again()


def found_again() -> Crowd:
    """Find the first team of a database that was filled before."""
    team = teams.find_by_name(FIRST)
    if team is None:
        raise SystemExit("The database holds something else: name an empty one.")
    members = people.list_(team_id=team.id)
    trainees = sorted(one.id for one in members if one.role is Role.TRAINEE)
    staff: dict[Role, int] = {one.role: one.id for one in members if one.role is not Role.TRAINEE}
    (last,) = attempts.list_(person_ids=trainees[:1], limit=1)
    return Crowd(team.id, tuple(trainees), staff, last.id)


def _samples(simulator: Simulator, now: datetime) -> tuple[int, ...]:
    """Play and grade the talks that others are copied from, and give their ids."""
    found = []
    scenarios = sorted(simulator.library.list_scenarios(), key=lambda one: one.id)[:SCENARIOS]
    with database.writing():
        owner = people.add("pattern@example.com", "Pattern", Role.TRAINEE, now)
    for number, scenario in enumerate(scenarios):
        for way in WAYS:
            attempt = play(scenario, number, AGENTS[way], simulator.authored)
            rubric_id = content.pin_rubric(simulator)
            rubric = rubrics.load(rubric_id)
            graded = scoring.carded(simulator, attempt, rubric)
            with database.writing():
                pins = Pins(
                    owner.id,
                    content.pin_builtin(simulator, scenario.id),
                    rubric_id,
                    ENGINE,
                    Mode.PRACTICE,
                    counts=True,
                )
                id = attempts.add(attempt, pins, now).id
                attempts.set_status(id, Status.CLOSED, now, attempt.transcript.closing)
                scoring.keep(attempts.listing(id), attempt, rubric, graded)
            found.append(id)
    return tuple(found)


def _first_team(count: int, now: datetime) -> tuple[int, ...]:
    """Make the first team, with ids that leave room for the others between them; give its trainees."""
    with database.writing() as session:
        team = teams.add(FIRST)
        rows = [
            {
                "id": 2 + number * count,
                "email": f"trainee{number}@example.com",
                "name": f"Trainee {number}",
                "role": Role.TRAINEE.value,
                "team_id": team.id,
                "created_at": now - timedelta(days=DAYS + 14 - number % 5 * 30),
            }
            for number in range(TEAM)
        ]
        session.execute(insert(PersonRow), rows)
        first = 2 + TEAM * count
        roles = (Role.TRAINER, Role.MANAGER, Role.ADMIN)
        rows = [
            {
                "id": first + number,
                "email": f"{role.value}@example.com",
                "name": role.value.title(),
                "role": role.value,
                "team_id": team.id,
                "created_at": now,
            }
            for number, role in enumerate(roles)
        ]
        session.execute(insert(PersonRow), rows)
    return tuple(2 + number * count for number in range(TEAM))


def _history(
    ids: Sequence[int], samples: Sequence[int], talks: int, count: int, now: datetime
) -> Iterator[_Talk]:
    """Lay out the first team's talks in the order of time; people grow better with it."""
    dice = random.Random(7)  # noqa: S311 - made-up talks
    begun = sorted(
        (now - timedelta(days=dice.uniform(0.1, DAYS)), person)
        for person in ids
        for _ in range(talks)
    )
    first = max(samples) + 1
    for number, (at, person) in enumerate(begun):
        better = (at - begun[0][0]) / timedelta(days=DAYS) + person % 7 / 14
        way = min(len(WAYS) - 1, int(dice.random() * 2 + better))
        sample = samples[dice.randrange(SCENARIOS) * len(WAYS) + (3, 0, 1, 2)[way]]
        yield _Talk(first + number * count, person, sample, at)


def _copy_talks(connection: Connection, history: Sequence[_Talk]) -> None:
    """Put in the first team's talks."""
    for name in ("attempts", *OF_A_TALK):
        table = Table(name, MetaData(), autoload_with=connection, resolve_fks=False)
        key = "id" if name == "attempts" else "attempt_id"
        kept = defaultdict(list)
        for row in connection.execute(select(table)).mappings():
            kept[row[key]].append(dict(row))
        rows = [_moved(row, talk, name) for talk in history for row in kept[talk.sample]]
        if rows:
            connection.execute(insert(table), rows)


def _moved(row: dict[str, Any], talk: _Talk, table: str) -> dict[str, Any]:
    """Give a row of a sample as it is of another talk."""
    over = talk.began + timedelta(minutes=9)
    if table == "attempts":
        times = {"started_at": talk.began, "active_at": over, "closed_at": over}
        return {**row, **times, "id": talk.id, "person_id": talk.person_id}
    one = {key: value for key, value in row.items() if key != "id"} | {"attempt_id": talk.id}
    if table == "observations":
        return one | {"person_id": talk.person_id, "at": over}
    when = {"scorecards": "graded_at", "turns": "sent_at", "review_asks": "at"}.get(table)
    return one | ({when: over} if when else {})


def _multiply(connection: Connection, count: int) -> None:
    """Copy the first team's rows for every further team, talk by talk in the order of time."""
    run = connection.exec_driver_sql
    run("CREATE TEMPORARY TABLE crowd (k INTEGER PRIMARY KEY)")
    connection.execute(text("INSERT INTO crowd VALUES (:k)"), [{"k": k} for k in range(count)])
    for name in OF_EVERY_TEAM:
        numbered = "id" not in MOVED.get(name, ("id",))
        columns = [
            one["name"]
            for one in inspect(connection).get_columns(name)
            if not (numbered and one["name"] == "id")
        ]
        names, values = (
            ", ".join(f'"{one}"' for one in columns),
            [_value(name, one) for one in columns],
        )
        whose = "WHERE role = 'trainee'" if name == "people" else ""
        run(f"CREATE TEMPORARY TABLE first_{name} AS SELECT {names} FROM {name} {whose}")  # noqa: S608 - names of our own tables
        if numbered:
            # Rows that are numbered as they come are put in again, between those of the others.
            run(f"DELETE FROM {name}")  # noqa: S608 - as above
        others = f"first_{name} CROSS JOIN crowd WHERE k >= {0 if numbered else 1}"
        run(f"INSERT INTO {name} ({names}) SELECT {', '.join(values)} FROM {others}")  # noqa: S608
        run(f"DROP TABLE first_{name}")
        connection.commit()


def _value(table: str, column: str) -> str:
    """Say in SQL what a column of the first team is in team `k`."""
    if column in MOVED.get(table, ("person_id",)):
        return f'"{column}" + k'
    if column in NAMED.get(table, ()):
        return f"CAST(k AS TEXT) || '-' || \"{column}\""
    return "NULL" if column in EMPTIED.get(table, ()) else f'"{column}"'


@contextmanager
def _plain() -> Iterator[Connection]:
    """Open the database as fast as it writes: what is lost in a power cut is filled again."""
    engine = create_engine(database.db.engine.url)
    with engine.connect() as connection:
        if engine.dialect.name == "sqlite":
            for setting in ("synchronous = OFF", "cache_size = -4000000"):
                connection.exec_driver_sql(f"PRAGMA {setting}")
        elif connection.exec_driver_sql("SHOW is_superuser").scalar() == "on":
            # The copies refer to copies: eleven million rows need not be held to that one by one.
            connection.exec_driver_sql("SET session_replication_role = replica")
        yield connection
        connection.commit()
    engine.dispose()

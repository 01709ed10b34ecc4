"""Erasing a person: every table is walked, for rows of theirs and for their name."""

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import (
    Boolean,
    Column,
    Date,
    Integer,
    LargeBinary,
    String,
    Table,
    column,
    insert,
    select,
    table,
    text,
)

from tests.fakes import Clock
from tests.practised import practised
from trainer.core.errors import InputError, MissingError, RuleError
from trainer.core.roles import Role
from trainer.queries import erasing as showing
from trainer.services import erasing
from trainer.simulator import Simulator
from trainer.store import audit, people, team_weeks, teams
from trainer.store.columns import ValueOf
from trainer.store.database import db, url_of, writing
from trainer.store.people import Person
from trainer.store.schema import schema

NOT_SEARCHED = {
    "archived": "what it names is a text of the library",
    "article_sign_offs": "what it names is a text of the library",
    "documents": "a text of the library",
    "drills": "made of two versions of an article",
    "preflights": "made by the program",
    "rubric_versions": "a text of the library",
    "scenario_versions": "a text of the library",
    "scorer_changes": "made by the program",
    "collected": "what it names is a text of the library",
    "imported_agents": "a keyed hash, no name",
    "imported_talks": "redacted before it was kept",
    "teams": "named by an admin",
}
"""Tables of no person whose texts are not searched, and why."""
CODES = frozenset(
    (
        "slug",
        "kind",
        "figure",
        "deed",
        "whom",
        "form",
        "status",
        "stage",
        "hash",
        "state",
        "engine",
        "criteria",
        "finding",
        "what",
    )
)
"""Columns that hold a word of the program's, never a person's."""
GONE = ("Tess Trainee", "tess@example.com")


def test_no_row_and_no_text_of_an_erased_person_is_left_in_any_table(
    simulator: Simulator, trainee: Person, admin: Person
) -> None:
    with writing():
        fill(trainee)
    assert left(trainee.id) > 40

    erasing.erase(simulator, admin.id, trainee.id, " tess  TRAINEE ")

    assert people.find(trainee.id) is None
    assert left(trainee.id) == 0
    assert [found for one in schema().sorted_tables for found in words_in(one)] == []
    file = Path(str(url_of(simulator.settings).database))
    for each in (file, file.with_name(f"{file.name}-wal")):
        assert b"tess@example.com" not in each.read_bytes()
    (said,) = [one for one in audit.list_() if one.what == "person erased"]
    assert (said.person_id, said.about, said.of_id) == (admin.id, "a trainee", None)


def test_what_others_wrote_stays_without_the_name(
    simulator: Simulator, trainee: Person, colleague: Person, admin: Person
) -> None:
    said = "Ask tess trainee, TESS@example.com; not Tess Traineeson."
    with writing():
        audit.add(colleague.id, "noted", said, simulator.clock())

    erasing.erase(simulator, admin.id, trainee.id, "Tess Trainee")

    gone = "somebody who is gone"
    assert audit.list_()[-1].about == f"Ask {gone}, {gone}; not Tess Traineeson."


def test_a_past_week_of_five_people_stays_as_sums_and_one_of_four_does_not(
    simulator: Simulator, clock: Clock, trainee: Person, admin: Person, team: Any
) -> None:
    others = [
        people.add(f"{n}@example.com", f"Other {n}", trainee.role, clock(), team_id=team.id)
        for n in range(4)
    ]
    db.session.commit()
    start = clock.now
    for one in (trainee, *others):
        clock.now = start
        practised(simulator, clock, one, {"empathy": 60})
    clock.turn(days=14)
    second = clock.now
    for one in (trainee, *others[:3]):
        clock.now = second
        practised(simulator, clock, one, {"empathy": 60})
    clock.turn(days=14)

    erasing.erase(simulator, admin.id, trainee.id, "Tess Trainee")

    (week,) = team_weeks.list_((team.id,))
    assert (week.people, week.talks, week.csat_sum, week.resolved) == (5, 5, 25, 5)
    erasing.erase(simulator, admin.id, others[0].id, "Other 0")
    assert team_weeks.list_((team.id,)) == (week,)


def test_what_is_refused_changes_nothing(
    simulator: Simulator, trainee: Person, admin: Person
) -> None:
    with pytest.raises(InputError, match="not their name"):
        erasing.erase(simulator, admin.id, trainee.id, "Tess")
    with pytest.raises(RuleError, match="themselves"):
        erasing.erase(simulator, admin.id, admin.id, admin.name)
    with pytest.raises(RuleError, match="last admin"):
        erasing.erase(simulator, None, admin.id, admin.name)
    with pytest.raises(MissingError):
        erasing.find("nobody@example.com")
    assert erasing.find(" Tess@example.com") == trainee


def test_made_up_people_are_erased_like_anybody_and_the_last_takes_the_demo_team_along(
    simulator: Simulator, trainee: Person, admin: Person
) -> None:
    now = simulator.clock()
    with writing():
        made_up = teams.add("Demo team", demo=True)
        ada, ben = (
            people.add(f"{n}@demo", n, role, now, team_id=made_up.id, password_hash="x", demo=True)
            for n, role in (("Ada", Role.ADMIN), ("Ben", Role.TRAINEE))
        )
    assert showing.of_(admin.id, ada.id).refusal == ""
    assert "last admin" in showing.of_(ada.id, admin.id).refusal

    erasing.erase(simulator, admin.id, ada.id, "Ada")
    assert people.find(ben.id) is not None
    assert made_up in teams.list_()

    erasing.erase(simulator, admin.id, ben.id, "Ben")
    assert made_up not in teams.list_()
    assert people.find(trainee.id) == trainee


@pytest.mark.usefixtures("db")
def test_a_made_up_admin_stays_while_nobody_else_runs_the_place(simulator: Simulator) -> None:
    with writing():
        only = people.add(
            "ada@demo", "Ada", Role.ADMIN, simulator.clock(), password_hash="x", demo=True
        )

    with pytest.raises(RuleError, match="last admin"):
        erasing.erase(simulator, None, only.id, "Ada")


def fill(person: Person) -> None:
    """Put a row into every table that leads to a person, with their name in all its texts."""
    kept: dict[str, dict[str, Any]] = {"people": {"id": person.id}}
    for number, one in enumerate(schema().sorted_tables):
        if one.name in ("people", "alembic_version"):
            continue
        row = {c.name: value(c, kept, 900 + number, one.name) for c in one.columns}
        plain = table(one.name, *(column(c.name, raw(c)) for c in one.columns))
        db.session.execute(insert(plain).values(row))
        kept[one.name] = row


def value(of: Column[Any], kept: dict[str, dict[str, Any]], number: int, name: str) -> Any:  # noqa: PLR0911 - one for each type
    for key in of.foreign_keys:
        there, _, what = key.target_fullname.partition(".")
        return kept[there][what] if there in kept else None
    if isinstance(of.type, ValueOf):
        coded = name in NOT_SEARCHED or of.name in CODES
        return '"nothing"' if coded else '"Tess Trainee"'
    if isinstance(of.type, String):
        coded = name in NOT_SEARCHED or of.name in CODES
        return f"x{number}" if coded else f"Tess Trainee tess@example.com {number}"
    if isinstance(of.type, LargeBinary):
        return b"Tess Trainee"
    if isinstance(of.type, Date):
        return date(2026, 1, 5)
    if isinstance(of.type, Boolean):
        return False
    if isinstance(of.type, Integer):
        return number
    return datetime(2026, 1, 5, tzinfo=UTC) if "TIME" in str(of.type).upper() else 1.5


def raw(of: Column[Any]) -> Any:
    return String() if isinstance(of.type, ValueOf) else of.type


def left(person_id: int) -> int:
    """Count the columns in which any row leads to a person."""
    return sum(
        db.session.execute(select(one.c[key.parent.name]).where(key.parent == person_id)).first()
        is not None
        for one in schema().sorted_tables
        for key in one.foreign_keys
        if key.target_fullname == "people.id"
    )


def words_in(one: Table) -> list[str]:
    rows = db.session.execute(text(f'SELECT * FROM "{one.name}"')).mappings()
    return [
        f"{one.name}.{name}"
        for row in rows
        for name, kept in row.items()
        if any(word.lower() in str(kept).lower() for word in GONE)
    ]

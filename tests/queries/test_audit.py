from datetime import date

import pytest

from tests.fakes import Clock
from tests.viewing import seen_by
from trainer.queries import audit
from trainer.queries.audit import PAGE, Filter
from trainer.services import audit as doing
from trainer.simulator import Simulator
from trainer.store import audit as rows
from trainer.store.database import writing
from trainer.store.people import Person, PersonRow


def test_a_look_is_written_down_once_an_hour_and_one_s_own_never(
    trainee: Person, trainer: Person, simulator: Simulator, clock: Clock
) -> None:
    for minutes in (0, 30, 40):
        clock.turn(minutes=minutes)
        doing.seen(simulator, trainer.id, "learner page", trainee.id)
    doing.seen(simulator, trainee.id, "learner page", trainee.id)
    doing.seen(simulator, trainer.id, "export: attempts of Blue team")

    assert [one.about for one in rows.list_()] == [
        "export: attempts of Blue team",
        "learner page",
        "learner page",
    ]
    assert [(one.who, one.about) for one in audit.about(trainee.id)] == [
        ("Tara Trainer", "learner page"),
        ("Tara Trainer", "learner page"),
    ]
    assert audit.about(trainer.id) == ()


def test_a_leader_sees_their_team_s_an_admin_all(
    trainee: Person, trainer: Person, admin: Person, simulator: Simulator
) -> None:
    deeds(simulator, (admin.id, "team made", "Red", None), (None, "demo team loaded", "", None))
    deeds(simulator, (trainer.id, "scenario published", "late-cot", None))
    deeds(simulator, (admin.id, "seen", "scorecard of attempt 1", trainee.id))

    everything = audit.trail(seen_by(admin), Filter())
    team = audit.trail(seen_by(trainer), Filter())

    assert [one.what for one in everything.lines] == [
        "seen",
        "scenario published",
        "demo team loaded",
        "team made",
    ]
    assert [(one.what, one.who, one.of) for one in team.lines] == [
        ("seen", "Ada Admin", "Tess Trainee"),
        ("scenario published", "Tara Trainer", ""),
    ]
    assert {name for _, name in team.names} == {"Tess Trainee", "Tara Trainer"}
    assert everything.lines[2].who == audit.NOBODY
    assert everything.kinds == ("demo team loaded", "scenario published", "seen", "team made")
    assert team.kinds == ("scenario published", "seen")


def test_who_leads_no_team_sees_only_what_they_did(trainer: Person, simulator: Simulator) -> None:
    deeds(simulator, (trainer.id, "scenario published", "late-cot", None), (None, "x", "", None))
    with writing() as session:
        session.get_one(PersonRow, trainer.id).team_id = None

    assert [one.what for one in audit.trail(seen_by(trainer), Filter()).lines] == [
        "scenario published"
    ]


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (Filter(what="seen"), 1),
        (Filter(day=date(2026, 3, 2)), 3),
        (Filter(day=date(2026, 3, 3)), 0),
        (Filter(what="seen", day=date(2026, 3, 1)), 0),
    ],
)
def test_the_trail_is_filtered(
    trainee: Person, admin: Person, simulator: Simulator, wanted: Filter, found: int
) -> None:
    deeds(simulator, (admin.id, "a", "", None), (admin.id, "b", "", None))
    deeds(simulator, (admin.id, "seen", "debrief of attempt 1", trainee.id))
    assert audit.trail(seen_by(admin), wanted).total == found


def test_the_trail_of_one_person_holds_what_they_did_and_what_was_about_them(
    trainee: Person, admin: Person, simulator: Simulator
) -> None:
    deeds(
        simulator, (admin.id, "seen", "x", trainee.id), (trainee.id, "password changed", "", None)
    )
    deeds(simulator, (admin.id, "team made", "Red", None))

    found = audit.trail(seen_by(admin), Filter(person_id=trainee.id))

    assert {one.what for one in found.lines} == {"seen", "password changed"}


def test_the_trail_is_paged(admin: Person, simulator: Simulator) -> None:
    deeds(simulator, *((admin.id, f"deed {number}", "", None) for number in range(PAGE + 1)))

    last = audit.trail(seen_by(admin), Filter(page=99))

    assert (last.page, last.pages, last.total) == (2, 2, PAGE + 1)
    assert [one.what for one in last.lines] == ["deed 0"]


def test_what_was_about_a_person_goes_with_them(
    trainee: Person, trainer: Person, simulator: Simulator
) -> None:
    deeds(simulator, (trainer.id, "seen", "debrief of attempt 1", trainee.id))
    deeds(simulator, (trainer.id, "scenario published", "late-cot", None))
    with writing() as session:
        session.delete(session.get_one(PersonRow, trainee.id))
    with writing() as session:
        session.delete(session.get_one(PersonRow, trainer.id))

    assert [(one.what, one.person_id) for one in rows.list_()] == [("scenario published", None)]


def deeds(simulator: Simulator, *done: tuple[int | None, str, str, int | None]) -> None:
    """Write deeds down: by whom, what, about what, and about whom."""
    with writing():
        for by, what, about, of in done:
            rows.add(by, what, about, simulator.clock(), of_id=of)

from datetime import timedelta

import pytest
from flask import Flask

from tests.fakes import PASSWORD, START, Clock
from trainer.core.errors import InputError, MissingError, RuleError
from trainer.core.roles import Role
from trainer.services import people
from trainer.simulator import Simulator
from trainer.store import audit
from trainer.store.people import Person, Preferences
from trainer.store.teams import Team

GOOD = "a quiet green door"


def test_the_first_run_makes_an_admin_once(db: Flask, simulator: Simulator) -> None:
    assert people.first_run_needed()

    made = people.make_admin(simulator, " Ada@Example.com ", "Ada  Admin", GOOD)

    assert (made.email, made.name, made.role) == ("ada@example.com", "Ada Admin", Role.ADMIN)
    assert not people.first_run_needed()
    with pytest.raises(RuleError, match="people here already"):
        people.make_admin(simulator, "eve@example.com", "Eve", GOOD)


def test_an_invited_admin_who_has_no_password_yet_cannot_run_the_place(
    db: Flask, simulator: Simulator
) -> None:
    people.invite(simulator, None, "ada@example.com", "Ada", Role.ADMIN, None)

    assert people.first_run_needed()


def test_sign_in_takes_the_right_password_in_any_case_of_the_address(
    trainee: Person, simulator: Simulator, clock: Clock
) -> None:
    clock.turn(hours=1)

    person = people.sign_in(simulator, " TESS@example.com", PASSWORD)

    assert person.id == trainee.id
    assert person.last_seen == START + timedelta(hours=1)


@pytest.mark.parametrize(
    ("email", "password"),
    [
        ("tess@example.com", "wrong horse battery"),
        ("tess@example.com", ""),
        ("tess@example.com", "x" * 300),
        ("nobody@example.com", PASSWORD),
        ("", ""),
        ("tess\ud800@example.com", PASSWORD),
    ],
)
def test_every_refused_sign_in_hears_the_same(
    trainee: Person, simulator: Simulator, email: str, password: str
) -> None:
    with pytest.raises(InputError) as refusal:
        people.sign_in(simulator, email, password)

    assert str(refusal.value) == people.NOT_RIGHT


def test_the_disabled_and_the_not_yet_joined_hear_the_same(
    trainee: Person, admin: Person, simulator: Simulator
) -> None:
    place(simulator, trainee, active=False)
    people.invite(simulator, admin.id, "new@example.com", "New", Role.TRAINEE, None)

    for email in ("tess@example.com", "new@example.com"):
        with pytest.raises(InputError, match=people.NOT_RIGHT):
            people.sign_in(simulator, email, PASSWORD)
    assert people.find(trainee.id) is None


@pytest.mark.parametrize(
    ("password", "why"),
    [
        ("short", "at least 10"),
        ("x" * 201, "at most 200"),
        ("aaaaaaaaaaaa", "too easy"),
        ("TESSandra@example.com", "must not be"),
    ],
)
def test_a_weak_password_is_refused_with_its_reason(
    db: Flask, simulator: Simulator, password: str, why: str
) -> None:
    with pytest.raises(InputError, match=why):
        people.make_admin(simulator, "tessandra@example.com", "Tess", password)


def test_an_invitation_is_good_once(admin: Person, simulator: Simulator, team: Team) -> None:
    person, secret = people.invite(
        simulator, admin.id, "new@example.com", "New", Role.TRAINEE, team.id
    )
    assert person.invited
    assert people.invited(simulator, secret).id == person.id

    joined = people.accept(simulator, secret, GOOD)

    assert not joined.invited
    assert people.sign_in(simulator, "new@example.com", GOOD).team_name == "Blue team"
    with pytest.raises(MissingError, match="used already"):
        people.accept(simulator, secret, GOOD)


def test_an_invitation_runs_out_after_a_week(
    admin: Person, simulator: Simulator, clock: Clock
) -> None:
    _, secret = people.invite(simulator, admin.id, "new@example.com", "New", Role.TRAINEE, None)
    clock.turn(days=7)

    with pytest.raises(MissingError, match="run out"):
        people.invited(simulator, secret)


def test_a_new_link_ends_the_old_one_and_leaves_the_password_until_it_is_used(
    trainee: Person, admin: Person, simulator: Simulator
) -> None:
    first = people.invite_again(simulator, admin.id, trainee.id)
    second = people.invite_again(simulator, admin.id, trainee.id)

    with pytest.raises(MissingError):
        people.invited(simulator, first)
    assert people.sign_in(simulator, trainee.email, PASSWORD)
    people.accept(simulator, second, GOOD)
    with pytest.raises(InputError):
        people.sign_in(simulator, trainee.email, PASSWORD)


def test_a_disabled_person_cannot_use_their_link(
    trainee: Person, admin: Person, simulator: Simulator
) -> None:
    secret = people.invite_again(simulator, admin.id, trainee.id)
    place(simulator, trainee, active=False)

    with pytest.raises(MissingError):
        people.invited(simulator, secret)


@pytest.mark.parametrize(
    ("email", "name", "why"),
    [
        ("tess@example.com", "Tess", "somebody with that"),
        ("TESS@Example.com", "Tess", "somebody with that"),
        ("tess", "Tess", "not an e-mail"),
        ("tess@ex ample", "Tess", "not an e-mail"),
        ("a@b@c", "Tess", "not an e-mail"),
        ("a\u0000@b", "Tess", "not an e-mail"),
        ("new@example.com", "  ", "name is needed"),
        ("new@example.com", "a\u202eb", "name is needed"),
        ("new@example.com", "x" * 81, "at most 80"),
    ],
)
def test_a_person_that_cannot_be_made_is_refused(
    trainee: Person, simulator: Simulator, email: str, name: str, why: str
) -> None:
    with pytest.raises(InputError, match=why):
        people.invite(simulator, None, email, name, Role.TRAINEE, None)
    with pytest.raises(InputError, match=why):
        people.add(simulator, email, name, Role.TRAINEE, None, GOOD)


def test_a_person_made_at_the_command_line_can_sign_in(db: Flask, simulator: Simulator) -> None:
    people.add(simulator, "new@example.com", "New", Role.TRAINER, None, GOOD)

    assert people.sign_in(simulator, "new@example.com", GOOD).role is Role.TRAINER


def test_nobody_joins_a_team_that_is_not_there(
    trainee: Person, admin: Person, simulator: Simulator
) -> None:
    with pytest.raises(MissingError, match="team"):
        people.invite(simulator, admin.id, "new@example.com", "New", Role.TRAINEE, 99)
    with pytest.raises(MissingError, match="team"):
        place(simulator, trainee, team_id=99)

    assert [person.email for person in people.list_()] == ["ada@example.com", "tess@example.com"]


def test_a_place_is_changed_and_written_down(
    trainee: Person, admin: Person, simulator: Simulator
) -> None:
    changed = people.update(
        simulator,
        admin.id,
        trainee.id,
        name="Tess T.",
        role=Role.TRAINER,
        team_id=None,
        active=True,
    )

    assert (changed.name, changed.role, changed.team_name) == ("Tess T.", Role.TRAINER, "")
    assert audit.list_()[0].what == "person changed"
    assert audit.list_()[0].person_id == admin.id


@pytest.mark.parametrize("change", [{"role": Role.TRAINER}, {"active": False}])
def test_the_last_admin_stays_an_admin(
    admin: Person, simulator: Simulator, change: dict[str, object]
) -> None:
    with pytest.raises(RuleError, match="last admin"):
        place(simulator, admin, **change)

    assert people.load(admin.id).role is Role.ADMIN
    assert people.load(admin.id).active


def test_one_of_two_admins_may_go(admin: Person, simulator: Simulator) -> None:
    people.add(simulator, "bea@example.com", "Bea", Role.ADMIN, None, GOOD)

    assert place(simulator, admin, active=False).active is False


def test_a_password_is_changed_by_whoever_knows_the_old_one(
    trainee: Person, simulator: Simulator
) -> None:
    with pytest.raises(InputError, match="old password"):
        people.change_password(simulator, trainee.id, "not the old one", GOOD)
    with pytest.raises(InputError, match="at least 10"):
        people.change_password(simulator, trainee.id, PASSWORD, "short")

    people.change_password(simulator, trainee.id, PASSWORD, GOOD)

    assert people.sign_in(simulator, trainee.email, GOOD).stamp != trainee.stamp


def test_preferences_are_kept(trainee: Person) -> None:
    likes = Preferences(enter_sends=False, theme="dark", shortcuts=False)

    person = people.set_preferences(trainee.id, likes, "Asia/Kolkata")

    assert (person.preferences, person.time_zone) == (likes, "Asia/Kolkata")


@pytest.mark.parametrize(
    ("theme", "zone"), [("pink", "Europe/London"), ("dark", "Mars/Olympus"), ("dark", "")]
)
def test_preferences_that_do_not_exist_are_refused(trainee: Person, theme: str, zone: str) -> None:
    with pytest.raises(InputError):
        people.set_preferences(trainee.id, Preferences(theme=theme), zone)


def test_last_seen_is_kept_to_five_minutes(
    trainee: Person, simulator: Simulator, clock: Clock
) -> None:
    people.see(simulator, trainee)
    clock.turn(minutes=4)
    people.see(simulator, people.load(trainee.id))
    assert people.load(trainee.id).last_seen == START

    clock.turn(minutes=4)
    people.see(simulator, people.load(trainee.id))

    assert people.load(trainee.id).last_seen == START + timedelta(minutes=8)


def test_people_are_listed_by_team_and_by_kind(
    trainee: Person, admin: Person, team: Team, simulator: Simulator
) -> None:
    assert people.list_(team_id=team.id) == (trainee,)
    assert people.list_(demo=True) == ()
    assert len(people.list_(demo=False)) == 2


def test_a_team_is_made_once(team: Team, simulator: Simulator) -> None:
    people.make_team(simulator, None, "  Night   shift ")

    with pytest.raises(InputError, match="of that name"):
        people.make_team(simulator, None, "night SHIFT")
    assert [one.name for one in people.list_teams()] == ["Blue team", "Night shift"]
    assert people.list_teams(demo=True) == ()


def test_a_person_who_is_not_there_is_missing(db: Flask) -> None:
    assert people.find(99) is None
    with pytest.raises(MissingError):
        people.load(99)


def place(simulator: Simulator, person: Person, **change: object) -> Person:
    now = {
        "name": person.name,
        "role": person.role,
        "team_id": person.team_id,
        "active": person.active,
    }
    return people.update(simulator, None, person.id, **{**now, **change})  # type: ignore[arg-type]  # by field

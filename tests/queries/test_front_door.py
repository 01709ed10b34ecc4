from flask import Flask

from tests.fakes import START
from trainer.core.roles import Role
from trainer.queries import front_door
from trainer.services import demo
from trainer.store import database, people
from trainer.store.people import Person


def test_where_nobody_is_the_door_is_empty(db: Flask) -> None:
    door = front_door.door()

    assert (door.empty, door.demo) == (True, ())


def test_where_an_admin_is_it_is_not(admin: Person) -> None:
    assert not front_door.door().empty


def test_whoever_can_sign_in_is_not_shut_out_by_a_missing_admin(trainee: Person) -> None:
    assert not front_door.door().empty


def test_made_up_people_may_be_tried_in_the_order_of_their_roles(db: Flask) -> None:
    with database.writing():
        for role, email in reversed(demo.SIGN_INS):
            people.add(email, "Somebody", role, START, password_hash="x", demo=True)

    door = front_door.door()

    assert not door.empty
    assert [(role, person.email) for role, person in door.demo] == list(demo.SIGN_INS)
    assert door.demo_password == demo.PASSWORD


def test_disabled_ones_and_real_ones_of_their_name_may_not(db: Flask) -> None:
    (_, first), (_, second), *_ = demo.SIGN_INS
    with database.writing():
        gone = people.add(first, "Gone", Role.TRAINEE, START, demo=True)
        people.set_place(gone.id, "Gone", Role.TRAINEE, None, active=False)
        people.add(second, "Real", Role.TRAINER, START)

    assert front_door.door().demo == ()

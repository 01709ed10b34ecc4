from datetime import timedelta

import pytest
from flask import Flask

from tests.fakes import START, Clock
from trainer.core.errors import MissingError
from trainer.services import people, tokens
from trainer.simulator import Simulator
from trainer.store.people import Person


def test_a_token_finds_its_owner_and_is_kept_as_a_hash_only(
    trainee: Person, simulator: Simulator
) -> None:
    secret = tokens.make(simulator, trainee.id)

    found = tokens.check(simulator, secret)

    assert secret.startswith("rap_")
    assert found is not None
    assert found.id == trainee.id
    assert secret not in repr(tokens.list_(trainee.id))
    assert tokens.list_(trainee.id)[0].last_used == START


def test_an_unknown_token_finds_nobody(trainee: Person, simulator: Simulator) -> None:
    tokens.make(simulator, trainee.id)

    assert tokens.check(simulator, "rap_guess") is None
    assert tokens.check(simulator, "") is None
    assert tokens.check(simulator, "rap_\ud800") is None


def test_a_revoked_token_finds_nobody(trainee: Person, simulator: Simulator) -> None:
    secret = tokens.make(simulator, trainee.id)

    tokens.revoke(simulator, trainee.id, tokens.list_(trainee.id)[0].id)

    assert tokens.check(simulator, secret) is None
    assert tokens.list_(trainee.id)[0].revoked_at == START


def test_anothers_token_cannot_be_revoked(
    trainee: Person, colleague: Person, simulator: Simulator
) -> None:
    secret = tokens.make(simulator, trainee.id)

    for person, id in ((colleague, tokens.list_(trainee.id)[0].id), (trainee, 99)):
        with pytest.raises(MissingError):
            tokens.revoke(simulator, person.id, id)
    assert tokens.check(simulator, secret) is not None


def test_the_token_of_a_disabled_person_finds_nobody(trainee: Person, simulator: Simulator) -> None:
    secret = tokens.make(simulator, trainee.id)
    people.update(
        simulator,
        None,
        trainee.id,
        name=trainee.name,
        role=trainee.role,
        team_id=None,
        active=False,
    )

    assert tokens.check(simulator, secret) is None
    with pytest.raises(MissingError):
        tokens.make_for(simulator, trainee.email)


def test_use_is_kept_to_five_minutes(trainee: Person, simulator: Simulator, clock: Clock) -> None:
    secret = tokens.make_for(simulator, "TESS@example.com")
    for _ in range(3):
        tokens.check(simulator, secret)
        clock.turn(minutes=4)

    assert tokens.list_(trainee.id)[0].last_used == START + timedelta(minutes=8)


def test_nobody_unknown_gets_a_token(db: Flask, simulator: Simulator) -> None:
    with pytest.raises(MissingError, match="Nobody"):
        tokens.make_for(simulator, "nobody@example.com")

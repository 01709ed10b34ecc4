"""The debrief says whose words it is in, and can be had again where a coach failed."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from flask.testing import FlaskClient

from tests.fakes import Clock, ToldCoach
from tests.web.conftest import SignIn
from tests.web.seen import seen
from tests.web.talks import CURT, THANKS, played
from trainer.simulator import Simulator
from trainer.store.people import Person

ADDRESS = "/attempts/{}/debrief?skip=1"


def test_words_that_were_looked_for_say_so_and_whose_they_are(
    client: FlaskClient, coach: ToldCoach, id: int, do: Callable[[], None]
) -> None:
    page = ADDRESS.format(id)
    assert "looking for words of its own" in seen(client.get(page))
    coach.fault = "HTTP 500"
    do()
    assert "Http 500. What stands here is authored." in seen(client.get(page))

    coach.fault = ""
    again = client.post(f"/attempts/{id}/wording")
    assert again.location == f"/attempts/{id}/debrief?skip=1"
    do()

    words = seen(client.get(page))
    assert "told worded 1 of its passages, and each was checked." in words
    assert "at once." in words


def test_where_no_thread_can_be_had_the_button_says_so(
    client: FlaskClient, id: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_job: object) -> None:
        raise RuntimeError

    monkeypatch.setattr("trainer.web.debriefs.aside", full)
    client.post(f"/attempts/{id}/wording")
    assert "Too much goes on at once" in seen(client.get(ADDRESS.format(id)))


@pytest.fixture
def coach() -> ToldCoach:
    return ToldCoach()


@pytest.fixture
def client(sign_in: SignIn, trainee: Person, simulator: Simulator, coach: ToldCoach) -> FlaskClient:
    """Sign the trainee in at a site with a coach."""
    client = sign_in(trainee)
    client.application.extensions["simulator"] = replace(simulator, coach=coach)
    return client


@pytest.fixture
def do(client: FlaskClient, monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """Hold jobs back, and give what does them."""
    jobs: list[Callable[[], None]] = []
    monkeypatch.setattr("trainer.web.debriefs.aside", jobs.append)

    def do() -> None:
        with client.application.app_context():
            while jobs:
                jobs.pop()()

    return do


@pytest.fixture
def id(trainee: Person, simulator: Simulator, clock: Clock) -> int:
    return played(simulator, clock, trainee, (CURT, THANKS))

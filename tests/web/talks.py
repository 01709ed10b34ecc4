"""Play talks: at the pages, as a browser would, and behind them, where only the outcome matters."""

from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from tests.fakes import HELLO, SLUG, Clock
from trainer.services import attempts
from trainer.simulator import Simulator
from trainer.store.attempts import Status
from trainer.store.people import Person

HTMX = {"HX-Request": "true"}
"""What a browser with scripts adds to its requests."""
LETTER = "late-cot"
"""A built-in scenario, by e-mail."""
CURT = "You need to calm down. As I said, that is policy."
THANKS = "Thank you. One moment please."


def begin(client: FlaskClient, slug: str = SLUG) -> int:
    """Begin an attempt at the page, and give its id."""
    answer = client.post("/attempts", data={"scenario": slug})
    assert answer.status_code == 303
    return int(answer.location.rpartition("/")[2])


def say(
    client: FlaskClient, id: int, text: str, client_id: str = "", *, htmx: bool = False, **more: str
) -> TestResponse:
    """Send a message."""
    return client.post(
        f"/attempts/{id}/turns",
        data={"text": text, "client_id": client_id, **more},
        headers=HTMX if htmx else {},
    )


def act(
    client: FlaskClient, id: int, action: str, amount: str = "", *, htmx: bool = False
) -> TestResponse:
    """Take an action."""
    return client.post(
        f"/attempts/{id}/actions",
        data={"action": action, "amount": amount},
        headers=HTMX if htmx else {},
    )


def played(
    simulator: Simulator,
    clock: Clock,
    person: Person,
    messages: tuple[str, ...] = (HELLO, THANKS),
    slug: str = SLUG,
) -> int:
    """Play a talk to its end, and give its id."""
    id = attempts.begin(simulator, person.id, slug)
    for number, message in enumerate(messages):
        clock.turn(seconds=30)
        attempts.take(simulator, person.id, id, message, str(number))
    if attempts.listing(person.id, id).status is not Status.CLOSED:
        attempts.close(simulator, person.id, id)
    return id

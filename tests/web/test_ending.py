"""The button that ends a talk asks before, where ending fails the talk."""

from flask.testing import FlaskClient

from tests.fakes import HELLO
from tests.web.talks import begin, say

ASKS = 'data-confirm="End the talk now? The matter is still open'


def test_it_asks_once_something_was_said_and_the_matter_is_open(as_trainee: FlaskClient) -> None:
    id = begin(as_trainee)
    assert ASKS not in as_trainee.get(f"/attempts/{id}").text

    answer = say(as_trainee, id, HELLO, "a1", htmx=True)

    assert answer.text.count(ASKS) == 1
    assert 'id="end" hx-swap-oob="true"' in answer.text
    assert as_trainee.get(f"/attempts/{id}").text.count(ASKS) == 1


def test_without_scripts_it_ends_as_before(as_trainee: FlaskClient) -> None:
    id = begin(as_trainee)
    say(as_trainee, id, HELLO, "a1")

    answer = as_trainee.post(f"/attempts/{id}/closure")

    assert answer.status_code == 303
    assert answer.location.endswith(f"/attempts/{id}/debrief")

"""One talk open in two tabs: the one that sends is shown all that it had not seen."""

import pytest
from flask.testing import FlaskClient

from tests.fakes import HELLO
from tests.web.seen import sent
from tests.web.talks import THANKS, begin, say


def test_a_page_says_which_turn_it_shows_last(as_trainee: FlaskClient) -> None:
    id = begin(as_trainee)
    assert last_shown(as_trainee, id) == "0"

    say(as_trainee, id, HELLO)

    assert last_shown(as_trainee, id) == "2"


def test_the_turns_of_another_tab_come_along_with_the_answer(as_trainee: FlaskClient) -> None:
    id = begin(as_trainee)
    say(as_trainee, id, HELLO, htmx=True, seen="0")

    blind = say(as_trainee, id, THANKS, htmx=True, seen="0")

    assert turns_in(blind.text) == [1, 2, 3, 4]
    assert blind.text.count(HELLO) == blind.text.count(THANKS) == 1


def test_a_page_that_has_seen_all_gets_the_two_turns_that_it_lacks(
    as_trainee: FlaskClient,
) -> None:
    id = begin(as_trainee)
    say(as_trainee, id, HELLO, htmx=True, seen="0")

    assert turns_in(say(as_trainee, id, THANKS, htmx=True, seen="2").text) == [3, 4]


def test_a_message_sent_again_gives_the_same_turns_and_is_kept_once(
    as_trainee: FlaskClient,
) -> None:
    id = begin(as_trainee)

    first, again = (say(as_trainee, id, HELLO, "mine", htmx=True, seen="0") for _ in range(2))
    later = say(as_trainee, id, HELLO, "mine", htmx=True, seen="2")

    assert turns_in(first.text) == turns_in(again.text) == turns_in(later.text) == [1, 2]
    assert turns_in(as_trainee.get(f"/attempts/{id}").text) == [0, 1, 2]


@pytest.mark.parametrize("last", ["", "x", "1.5", "99", "1e9"])
def test_a_page_that_says_nothing_of_use_gets_its_own_exchange(
    as_trainee: FlaskClient, last: str
) -> None:
    id = begin(as_trainee)
    say(as_trainee, id, HELLO, htmx=True)

    assert turns_in(say(as_trainee, id, THANKS, htmx=True, seen=last).text) == [3, 4]


def turns_in(text: str) -> list[int]:
    """Give the positions of the turns in an answer, as they stand."""
    return [int(part.partition('"')[0]) for part in text.split('data-turn="')[1:]]


def last_shown(client: FlaskClient, id: int) -> str:
    """Give the turn that the form of the page says it shows last."""
    return sent(client.get(f"/attempts/{id}"), f"/attempts/{id}/turns")["seen"]

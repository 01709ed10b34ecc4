"""Practise in public and at a counter."""

import pytest
from flask.testing import FlaskClient

from tests.web.seen import seen
from tests.web.talks import begin, say

POST, COUNTER = "brown-water-in-elm-road", "the-atlas-in-the-drop-box"
PUBLIC = "Public post: anyone can read this"
PRIVATE = "Direct messages: only the two of you read these"
MOVE = "Three days of that, Carys, is our mistake. Please send us a direct message."


def test_a_public_talk_says_so_and_from_where_it_is_private(as_trainee: FlaskClient) -> None:
    id = begin(as_trainee, POST)
    assert PUBLIC in seen(as_trainee.get(f"/attempts/{id}"))
    say(as_trainee, id, "That looks like tea. Which end of Elm Road is it?")
    assert PRIVATE not in seen(as_trainee.get(f"/attempts/{id}"))

    answer = say(as_trainee, id, MOVE, htmx=True, seen="2")

    assert PRIVATE in seen(answer)
    assert PUBLIC not in seen(answer)
    page = as_trainee.get(f"/attempts/{id}")
    words = seen(page)
    assert words.index(PUBLIC) < words.index(MOVE) < words.index(PRIVATE)


def test_a_post_that_is_too_long_is_refused_and_kept(as_trainee: FlaskClient) -> None:
    id = begin(as_trainee, POST)
    assert "280 characters at most" in seen(as_trainee.get(f"/attempts/{id}"))
    answer = say(as_trainee, id, "Brown water. " * 30)
    assert answer.status_code == 422
    assert "at most 280 can be sent" in seen(answer)
    assert "Brown water. Brown water." in answer.text


@pytest.mark.parametrize("words", ["is at the counter, face to face"])
def test_the_page_and_not_the_customer_says_where_they_stand(
    as_trainee: FlaskClient, words: str
) -> None:
    id = begin(as_trainee, COUNTER)
    page = as_trainee.get(f"/attempts/{id}")
    assert f"Yusuf Demir {words}" in seen(page)
    assert "characters at most" not in seen(page)
    answer = say(as_trainee, id, "Could I see your card, please?", htmx=True, seen="0")
    assert words not in seen(answer)

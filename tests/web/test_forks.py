"""Say a turn again and go on; the tree of all tries."""

import pytest
from flask.testing import FlaskClient

from tests.fakes import Clock
from tests.web.seen import headings, links, rows, seen, sent
from tests.web.talks import CURT, THANKS, played, say
from trainer.simulator import Simulator
from trainer.store.people import Person

BETTER = "You cancelled in March and we still took 39.90. I'm sorry. What is your postcode?"


def test_from_each_turn_of_ones_own_the_talk_can_go_on_otherwise(
    as_trainee: FlaskClient, id: int
) -> None:
    debrief = as_trainee.get(f"/attempts/{id}/debrief?skip=1")
    assert "Say turn 2 again and go on" in seen(debrief)
    assert "Say turn 4 again and go on" in seen(debrief)
    assert sent(debrief, f"/attempts/{id}/forks")["turn"] == "3"

    fork = forked(as_trainee, id, 3)

    page = as_trainee.get(f"/attempts/{fork}")
    assert "A moment said again" in seen(page)
    assert "Practice only" in seen(page)
    assert f"What you wrote here before {THANKS}" in seen(page)
    assert 'id="turn-2"' in page.text
    assert 'id="turn-3"' not in page.text


def test_a_double_click_is_one_fork(as_trainee: FlaskClient, id: int) -> None:
    assert forked(as_trainee, id, 3) == forked(as_trainee, id, 3)


def test_the_debrief_of_a_fork_of_a_fork_says_where_it_comes_from(
    as_trainee: FlaskClient, id: int
) -> None:
    one = ended(as_trainee, forked(as_trainee, id, 3))
    two = ended(as_trainee, forked(as_trainee, one, 1))

    page = as_trainee.get(f"/attempts/{two}/debrief")

    assert "The first talk Try 1, from turn 4 Try 2, from turn 2" in seen(page)
    assert f"/attempts/{id}/debrief?skip=1" in links(page)
    assert f"/attempts/{one}/debrief?skip=1" in links(page)
    assert f"/attempts/{one}/compare/{two}" in links(page)
    assert f"/attempts/{two}/forks" in links(page)
    assert "All 3 tries of this talk" in seen(page)
    assert "Try again" not in seen(page)


def test_all_tries_are_listed_with_what_became_of_them(as_trainee: FlaskClient, id: int) -> None:
    one = ended(as_trainee, forked(as_trainee, id, 3))
    two = forked(as_trainee, one, 1)

    page = as_trainee.get(f"/attempts/{two}/forks")

    assert headings(page)[0] == "All tries of this talk"
    _, first, second, third = rows(page, "All tries of this talk")
    assert first[:2] == ["The first talk", "–"]
    assert second[:2] == ["Try 1, from turn 4", "The first talk"]
    assert third[:2] == ["Try 2, from turn 2", "Try 1, from turn 4"]
    assert first[3] == "Ended with the matter open"
    assert third[3:5] == ["still going on", "–"]
    assert f"/attempts/{id}/compare/{one}" in links(page)
    assert f"/attempts/{one}/compare/{two}" not in links(page)
    assert f"/attempts/{two}" in links(page)
    assert "never count for the record" in seen(page)


def test_a_talk_without_forks_has_a_list_of_one_and_nothing_to_compare(
    as_trainee: FlaskClient, id: int
) -> None:
    page = as_trainee.get(f"/attempts/{id}/forks")

    assert len(rows(page, "All tries of this talk")) == 2
    assert "Any two side by side" not in headings(page)
    assert "All 1 tries" not in seen(as_trainee.get(f"/attempts/{id}/debrief?skip=1"))


@pytest.mark.parametrize("turn", ["-1", "0", "99", "x"])
def test_what_is_no_turn_of_ones_own_is_refused(
    as_trainee: FlaskClient, id: int, turn: str
) -> None:
    answer = as_trainee.post(f"/attempts/{id}/forks", data={"turn": turn})

    assert answer.status_code == 422
    assert "is not a turn of the agent" in seen(answer)


def test_tries_are_nobody_elses(
    as_trainee: FlaskClient, as_manager: FlaskClient, as_colleague: FlaskClient, id: int
) -> None:
    fork = ended(as_trainee, forked(as_trainee, id, 3))

    debrief = as_manager.get(f"/attempts/{id}/debrief")
    assert "again and go on" not in seen(debrief)
    assert f"/attempts/{id}/forks" not in links(debrief)
    for client in (as_manager, as_colleague):
        for path in (f"{id}/forks", f"{fork}/forks", f"{id}/compare/{fork}", f"{fork}/mind"):
            assert client.get(f"/attempts/{path}").status_code == 404
        assert client.post(f"/attempts/{id}/forks", data={"turn": 3}).status_code == 404


@pytest.fixture
def id(trainee: Person, simulator: Simulator, clock: Clock) -> int:
    """Play a talk that went badly."""
    return played(simulator, clock, trainee, (CURT, THANKS))


def forked(client: FlaskClient, id: int, turn: int) -> int:
    """Press the button of a turn, and give the fork's id."""
    answer = client.post(f"/attempts/{id}/forks", data={"turn": turn})
    assert answer.status_code == 303
    return int(answer.location.removesuffix("#composer-text").rpartition("/")[2])


def ended(client: FlaskClient, id: int) -> int:
    """Say something better, and end the talk."""
    say(client, id, BETTER)
    client.post(f"/attempts/{id}/closure")
    return id

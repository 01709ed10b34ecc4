"""Two talks side by side."""

import pytest
from flask.testing import FlaskClient

from tests.fakes import Clock
from tests.web.seen import headings, links, rows, seen
from tests.web.talks import CURT, THANKS, played
from trainer.services import attempts, forks
from trainer.simulator import Simulator
from trainer.store.people import Person

BETTER = "You cancelled in March and we still took 39.90. I'm sorry. What is your postcode?"


def test_both_talks_stand_side_by_side_from_where_they_part(
    as_trainee: FlaskClient, id: int, fork: int
) -> None:
    page = as_trainee.get(f"/attempts/{id}/compare/{fork}")

    heads = headings(page)
    assert heads[0] == "Side by side"
    start = heads.index("Exchange 1 from there")
    assert heads[start + 1 : start + 3] == ["A: The first talk", "B: Try 1, from turn 4"]
    words = seen(page)
    assert f"A: The first talk {THANKS} Priya Nair:" in words
    assert f"B: Try 1, from turn 4 {BETTER} Priya Nair:" in words
    assert "Practice only" in words
    assert f"/attempts/{fork}/debrief?skip=1" in links(page)


def test_moods_facts_survey_and_score_have_tables_with_differences(
    as_trainee: FlaskClient, id: int, fork: int
) -> None:
    page = as_trainee.get(f"/attempts/{id}/compare/{fork}")

    lines = rows(page, "Anger in both talks, 0 to 100: low is good")
    assert lines[0] == ["Turn", "A", "B"]
    assert lines[1][0] == "3"
    assert lines[1][1] == lines[1][2]
    assert float(lines[2][1]) > float(lines[2][2])
    survey = rows(page, "Survey of both talks")
    assert [row[0] for row in survey[1:]][3] == "Solved at first contact yes or no"
    card = rows(page, "Score by criterion")
    assert card[1][0] == "Whole score 0 to 100"
    assert card[1][3].startswith("+")
    assert ["My postcode is LS6 2KV.", "no", "told"] in rows(page, "Facts found")


def test_talks_that_are_the_same_all_through_say_so(
    as_trainee: FlaskClient, trainee: Person, simulator: Simulator, id: int
) -> None:
    again = forks.fork(simulator, trainee.id, id, 3)
    attempts.take(simulator, trainee.id, again, THANKS, "1")
    attempts.close(simulator, trainee.id, again)

    words = seen(as_trainee.get(f"/attempts/{id}/compare/{again}"))

    assert "These two talks are the same from beginning to end." in words


def test_a_talk_that_goes_on_is_not_compared_yet(
    as_trainee: FlaskClient, trainee: Person, simulator: Simulator, id: int
) -> None:
    going = forks.fork(simulator, trainee.id, id, 1)

    page = as_trainee.get(f"/attempts/{id}/compare/{going}", follow_redirects=True)

    assert headings(page)[0] == "All tries of this talk"
    assert "Two talks are compared once both are over." in seen(page)


def test_any_two_are_chosen_by_a_form(as_trainee: FlaskClient, id: int, fork: int) -> None:
    assert "Any two side by side" in headings(as_trainee.get(f"/attempts/{fork}/forks"))

    answer = as_trainee.get(f"/attempts/{fork}/compare?one={fork}&other={id}")
    assert (answer.status_code, answer.location) == (303, f"/attempts/{fork}/compare/{id}")

    same = as_trainee.get(f"/attempts/{fork}/compare?one={id}&other={id}", follow_redirects=True)
    assert "Choose two different talks." in seen(same)


@pytest.mark.parametrize("other", ["999", "99999999999999999999999"])
def test_what_is_not_there_is_not_compared(as_trainee: FlaskClient, id: int, other: str) -> None:
    assert as_trainee.get(f"/attempts/{id}/compare/{other}").status_code == 404
    asked = as_trainee.get(f"/attempts/{id}/compare?other={other}", follow_redirects=True)
    assert asked.status_code == 404


def test_a_try_at_the_moment_is_compared_from_the_debrief(
    as_trainee: FlaskClient, trainee: Person, simulator: Simulator, id: int
) -> None:
    turn = 1
    again = forks.say_again(simulator, trainee.id, id, turn, BETTER, "b1")
    attempts.close(simulator, trainee.id, again)

    page = as_trainee.get(f"/attempts/{id}/debrief?skip=1")

    assert f"/attempts/{id}/compare/{again}" in links(page)


@pytest.fixture
def id(trainee: Person, simulator: Simulator, clock: Clock) -> int:
    """Play a talk that went badly."""
    return played(simulator, clock, trainee, (CURT, THANKS))


@pytest.fixture
def fork(trainee: Person, simulator: Simulator, id: int) -> int:
    """Say its second turn again, better."""
    fork = forks.fork(simulator, trainee.id, id, 3)
    attempts.take(simulator, trainee.id, fork, BETTER, "b1")
    attempts.close(simulator, trainee.id, fork)
    return fork

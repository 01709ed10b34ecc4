"""What was said before the debrief is laid beside it, and where it is not, the page says why."""

import pytest
from flask.testing import FlaskClient

from tests.fakes import HELLO, Clock
from tests.web.seen import seen
from tests.web.talks import CURT, THANKS, played
from trainer.services import scoring
from trainer.simulator import Simulator
from trainer.store import database, scorecards
from trainer.store.people import Person
from trainer.store.scorecards import Graded

NO_MARK = "Only the turn is compared. The sentence is kept and gets no mark"


def test_the_question_says_before_what_becomes_of_the_answer(
    as_trainee: FlaskClient, id: int
) -> None:
    page = seen(as_trainee.get(f"/attempts/{id}/debrief"))
    assert "For yourself: it is kept and gets no mark." in page


def test_who_names_the_moment_to_change_is_told_so(as_trainee: FlaskClient, id: int) -> None:
    page = looked_back(as_trainee, id, 1, "I told her to calm down.")
    assert "What you named is the moment that this debrief would change." in page
    assert NO_MARK in page


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("It was my policy line in turn 2.", "Your words speak of turn 2"),
        ("I do not know.", "The moment that this debrief would change is another, turn 2"),
    ],
)
def test_who_names_another_turn_is_told_which_the_moment_is(
    as_trainee: FlaskClient, id: int, text: str, said: str
) -> None:
    page = looked_back(as_trainee, id, 3, text)
    assert "You named turn 4" in page
    assert said in page


def test_without_a_debrief_the_page_says_why_nothing_is_compared(
    as_trainee: FlaskClient, simulator: Simulator, id: int
) -> None:
    with database.writing():
        graded = Graded(None, None, None, scoring.NOT_GRADED, simulator.clock())
        scorecards.save(id, 1, "1", graded)
    page = looked_back(as_trainee, id, 1, "I told her to calm down.")
    assert "Not compared: this talk has no debrief yet" in page
    assert NO_MARK not in page


@pytest.mark.parametrize("part", ["", "/debrief?skip=1", "/mind", "/scorecard"])
def test_a_talk_is_counted_from_one_wherever_people_read_it(
    as_trainee: FlaskClient, id: int, part: str
) -> None:
    page = seen(as_trainee.get(f"/attempts/{id}{part}", follow_redirects=True))
    assert "Turn 1" in page
    assert "urn 0" not in page


def test_the_positions_that_links_and_forms_carry_stay(as_trainee: FlaskClient, id: int) -> None:
    page = as_trainee.get(f"/attempts/{id}/debrief?skip=1").text
    assert 'id="turn-0"' in page
    assert '<a class="turn__position" href="#turn-0">' in page
    assert '<input type="hidden" name="turn" value="1">' in page


@pytest.mark.parametrize("path", ["/exercises/charged-twice-mistakes", "/seat/refund-passed-on"])
def test_exercises_count_as_before_and_agree_with_what_they_ask(
    as_trainee: FlaskClient, path: str
) -> None:
    answer = as_trainee.get(path)
    assert 'id="turn-1"' in answer.text
    assert "Turn 1" in seen(answer)
    assert answer.text.count("Turn </span>1</a>") == 1


def looked_back(client: FlaskClient, id: int, turn: int, text: str) -> str:
    """Say what one thinks of the talk, and read the debrief."""
    client.post(f"/attempts/{id}/reflection", data={"turn": str(turn), "text": text})
    return seen(client.get(f"/attempts/{id}/debrief"))


@pytest.fixture
def id(trainee: Person, simulator: Simulator, clock: Clock) -> int:
    """Play a talk that went badly at its first message, and give its id."""
    return played(simulator, clock, trainee, (CURT, THANKS, HELLO))

"""An exercise is read, done and explained; it works by its form alone."""

from dataclasses import replace
from pathlib import Path

from flask import Flask
from flask.testing import FlaskClient

from tests.fakes import Clock
from tests.web.seen import seen
from trainer.content.exercises import Exercises
from trainer.queries import authoring, home, viewers
from trainer.simulator import Simulator
from trainer.store.people import Person

TALK = "/exercises/charged-twice-mistakes"
CHOICE = "/exercises/fourth-call"
QUIZ = "/exercises/quiz-after-cancelling"
RIGHT = {"turn-2": "stock_phrase", "turn-8": "vague_next", "turn-10": "waits_to_be_asked"}
ANSWERS = {"q1-text": "30 days", "q2": "1", "q3-text": "2026-04-02", "q4-text": "5"}


def test_the_list_shows_all_exercises_and_filters_them(as_trainee: FlaskClient) -> None:
    everything = seen(as_trainee.get("/exercises"))
    assert "Her second time of asking" in everything
    assert "Grader's seat" in everything
    quizzes = seen(as_trainee.get("/exercises?kind=quiz&domain=retail"))
    assert "Second Path" in quizzes
    assert "Her second time of asking" not in quizzes
    assert "No exercise fits" in seen(as_trainee.get("/exercises?status=due"))


def test_mistakes_are_marked_and_each_is_explained(as_trainee: FlaskClient) -> None:
    assert "What is wrong with message 2?" in seen(as_trainee.get(TALK))
    sent = {"turn-2": "stock_phrase", "turn-4": "no_check", "turn-8": "jargon", "client_id": "a"}
    page = seen(as_trainee.post(TALK, data=sent, follow_redirects=True))
    assert "33" in page
    for words in (
        "Found the place: ½",
        "Nothing wrong: −½",
        "Missed",
        "within 3 to 5 working days",
    ):
        assert words in page
    assert "It counts for" in page


def test_a_choice_and_its_reason_are_graded_apart(as_trainee: FlaskClient) -> None:
    assert "What do you answer?" in seen(as_trainee.get(CHOICE))

    def told(choice: str, reason: str) -> str:
        data = {"choice": choice, "reason": reason}
        return seen(as_trainee.post(CHOICE, data=data, follow_redirects=True))

    mere = told("2", "asdf qwer banana")
    for words in ("70 of 100", "Your choice: 70 of 70 points. Your reason: 0 of 30.", "Not named"):
        assert words in mere
    assert "A reason we know: It acknowledges his anger" in mere
    named = told("2", "He needs to feel that somebody listened and takes ownership.")
    for words in ("100 of 100", "Your reason: 30 of 30.", "You named it", "Your choice"):
        assert words in named
    untold = told("1", "He wants to know that somebody has understood what went wrong.")
    for words in ("5 of 100", "Your choice: 5 of 100 points. Your reason is not counted."):
        assert words in untold
    assert "nobody sees it but you" in untold


def test_an_article_is_read_first_asked_about_and_due_again(
    as_trainee: FlaskClient, clock: Clock
) -> None:
    first = seen(as_trainee.get(QUIZ))
    assert "I have read it: ask me" in first
    assert "Service ends 30 days" in first
    asked = seen(as_trainee.get(f"{QUIZ}?ask=1"))
    assert "How many days after the request" in asked
    assert "Service ends 30 days" not in asked
    done = seen(as_trainee.post(QUIZ, data=ANSWERS, follow_redirects=True))
    assert "The article is asked about again from" in done
    assert "Due again" not in seen(as_trainee.get("/"))
    clock.turn(days=60)
    assert "Due again" in seen(as_trainee.get("/"))
    assert "Charges after a cancellation" in seen(as_trainee.get("/progress"))
    assert "Charges after a cancellation" in seen(as_trainee.get("/exercises?status=due"))


def test_what_is_refused_is_kept_in_the_form(as_trainee: FlaskClient) -> None:
    refused = as_trainee.post(CHOICE, data={"choice": "2", "reason": " "})
    assert refused.status_code == 422
    assert "Say in one sentence why you chose it." in seen(refused)
    assert 'value="2" checked' in refused.text


def test_steps_are_put_in_order_by_their_form(as_trainee: FlaskClient) -> None:
    page = as_trainee.get("/exercises/quiz-locked-accounts?ask=1").text
    assert page.index("Ask whether the mobile") < page.index("Change the number")
    order = {"q1-1": "2", "q1-2": "3", "q1-3": "1", "q1-4": "4", "q2-text": "10", "q3": "2"}
    done = as_trainee.post("/exercises/quiz-locked-accounts", data=order, follow_redirects=True)
    assert "100" in seen(done)


def test_a_resend_keeps_one_result(as_trainee: FlaskClient) -> None:
    places = {as_trainee.post(TALK, data={**RIGHT, "client_id": "a"}).location for _ in range(2)}
    assert len(places) == 1
    again = seen(as_trainee.get(TALK))
    assert "Your earlier tries" in again
    assert "100 of 100" in again


def test_authors_are_told_of_an_exercise_with_faults(
    db: Flask, trainer: Person, simulator: Simulator, tmp_path: Path
) -> None:
    (tmp_path / "billing").mkdir()
    (tmp_path / "billing/broken.yaml").write_text("id: broken\n", "utf-8")
    own = replace(simulator, exercises=Exercises(tmp_path, simulator.library))
    viewer = viewers.find(trainer.id)
    assert viewer is not None
    assert home.home(own, viewer).broken == 1
    [file] = authoring.desk(own).broken
    assert file.source.endswith("billing/broken.yaml")


def test_anothers_result_is_not_there(as_trainee: FlaskClient, as_colleague: FlaskClient) -> None:
    place = as_trainee.post(TALK, data=RIGHT).location
    assert as_trainee.get(place).status_code == 200
    assert as_colleague.get(place).status_code == 404
    assert as_trainee.get("/exercises/nothing").status_code == 404

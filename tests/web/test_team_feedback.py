from flask.testing import FlaskClient

from tests.fakes import a_person
from tests.web.conftest import SignIn
from tests.web.seen import seen
from trainer.core.roles import Role
from trainer.store import team_feedback, teams
from trainer.store.database import writing
from trainer.store.people import Person

TEXT = "Quieter mornings <b>please</b>."


def test_a_nameless_message_reaches_the_leaders_and_comes_back_to_the_team_answered(
    as_trainee: FlaskClient, as_colleague: FlaskClient, as_manager: FlaskClient, trainee: Person
) -> None:
    answer = as_trainee.post("/team-feedback", data={"text": TEXT})
    assert answer.status_code == 303
    assert "No name was kept" in seen(as_trainee.get("/team-feedback"))
    assert TEXT not in seen(as_colleague.get("/team-feedback"))

    desk = as_manager.get("/feedback-desk")
    assert TEXT in seen(desk)
    assert "without a name" in seen(desk)
    assert trainee.name not in seen(desk)
    id = team_feedback.list_(trainee.team_id or 0)[0].id
    given = {"reply": "WILL", "words": "From Monday on."}
    assert as_manager.post(f"/feedback-desk/{id}/answer", data=given).status_code == 303

    for client in (as_trainee, as_colleague):
        words = seen(client.get("/team-feedback"))
        assert f"{TEXT} We will do this From Monday on. Mona Manager" in words
    assert "Nothing waits" in seen(as_manager.get("/feedback-desk"))


def test_a_name_is_for_leaders_alone(
    as_trainee: FlaskClient, as_colleague: FlaskClient, as_manager: FlaskClient, trainee: Person
) -> None:
    as_trainee.post("/team-feedback", data={"text": TEXT, "named": "1"})

    assert "Yours, not answered yet" in seen(as_trainee.get("/team-feedback"))
    assert trainee.name in seen(as_manager.get("/feedback-desk"))
    id = team_feedback.list_(trainee.team_id or 0)[0].id
    as_manager.post(f"/feedback-desk/{id}/answer", data={"reply": "DONE", "words": "Done."})
    assert trainee.name in seen(as_manager.get("/feedback-desk"))
    assert trainee.name not in seen(as_colleague.get("/team-feedback"))


def test_the_form_says_who_reads_it_and_that_a_small_team_is_no_hiding_place(
    as_trainee: FlaskClient, trainer: Person, manager: Person
) -> None:
    words = seen(as_trainee.get("/team-feedback"))

    assert "It goes to Mona Manager, Tara Trainer" in words
    assert "Your team has 1 trainee, so your words alone may tell" in words


def test_what_cannot_be_sent_or_answered_is_said_and_nothing_is_lost(
    as_trainee: FlaskClient, as_manager: FlaskClient, trainee: Person
) -> None:
    answer = as_trainee.post("/team-feedback", data={"text": "x" * 2001, "named": "1"})
    assert (answer.status_code, "2001 characters; 2000 fit" in seen(answer)) == (422, True)
    as_trainee.post("/team-feedback", data={"text": TEXT})
    id = team_feedback.list_(trainee.team_id or 0)[0].id

    answer = as_manager.post(f"/feedback-desk/{id}/answer", data={"reply": "MAYBE", "words": "So."})

    assert answer.status_code == 422
    assert "Choose one of the answers offered" in seen(answer)
    assert ">\nSo.</textarea>" in answer.text


def test_ten_a_day_are_enough(as_trainee: FlaskClient, as_colleague: FlaskClient) -> None:
    for _ in range(10):
        assert as_trainee.post("/team-feedback", data={"text": TEXT}).status_code == 303

    assert as_trainee.post("/team-feedback", data={"text": TEXT}).status_code == 429
    assert as_colleague.post("/team-feedback", data={"text": TEXT}).status_code == 303


def test_another_team_is_not_there_and_who_is_in_none_is_told(
    as_manager: FlaskClient, as_trainee: FlaskClient, sign_in: SignIn
) -> None:
    with writing():
        red = teams.add("Red team")
    other = sign_in(a_person("rolf@example.com", "Rolf Red", Role.MANAGER, red, ""))
    lone = sign_in(a_person("lone@example.com", "Lone", Role.TRAINEE, None, ""))
    as_trainee.post("/team-feedback", data={"text": TEXT})

    assert as_manager.get(f"/feedback-desk?team={red.id}").status_code == 404
    assert TEXT not in seen(other.get("/feedback-desk"))
    given = {"reply": "WILL", "words": "Yes."}
    assert other.post("/feedback-desk/1/answer", data=given).status_code == 404
    assert "You are in no team yet" in seen(lone.get("/team-feedback"))
    assert lone.post("/team-feedback", data={"text": TEXT}).status_code == 422

from flask.testing import FlaskClient

from tests.figured import figured
from tests.queries.test_live_work import AFTER, BEFORE, FIRST_WEEK, served
from tests.web.seen import rows, seen
from trainer.services import content
from trainer.simulator import Simulator
from trainer.store import imports
from trainer.store.database import writing
from trainer.store.people import Person, PersonRow
from trainer.store.teams import TeamRow


def test_real_talks_stand_beside_practice_and_too_few_are_said_to_be(
    as_manager: FlaskClient, trainee: Person
) -> None:
    figured(trainee, talks=3, week=FIRST_WEEK, points=60.0)
    served(trainee, [(BEFORE, 50)] * 3 + [(AFTER, 61)] * 3)

    page = as_manager.get("/live-work")

    assert "6 graded conversations of 1 person, 1 of whom have practised" in seen(page)
    assert "not enough yet Not enough yet: 1 who practised" in seen(page)
    assert rows(page, "Real conversations before and after")[1] == [
        trainee.name,
        "yes",
        *("50.0", "3", "61.0", "3", "+11.0"),
    ]
    assert "more than one rubric" not in seen(page)


def test_talks_graded_by_several_rubrics_are_told(
    as_manager: FlaskClient, trainee: Person, simulator: Simulator
) -> None:
    served(trainee, [(BEFORE, 50)])
    served(trainee, [(AFTER, 60)])
    version = content.pin_rubric(simulator)
    with writing():
        graded = imports.list_(trainee.team_id)[0]
        imports.keep(graded.id, graded.at, rubric_version_id=version)

    assert "Graded by more than one rubric" in seen(as_manager.get("/live-work"))


def test_made_up_people_are_said_to_have_no_real_talks_only_where_none_are_brought(
    as_manager: FlaskClient, trainee: Person
) -> None:
    with writing() as session:
        session.get_one(TeamRow, trainee.team_id).demo = True
        session.get_one(PersonRow, trainee.id).demo = True
    told = "history are made up; they have no real conversations."
    assert told in seen(as_manager.get("/live-work"))

    served(trainee, [(BEFORE, 50)])

    assert "history are made up." in seen(as_manager.get("/live-work"))


def test_without_real_talks_the_page_says_what_it_takes(as_manager: FlaskClient) -> None:
    assert "No real conversations of named people" in seen(as_manager.get("/live-work"))

"""A whole talk is rated on one page, blind until it is released, and the next one follows."""

import pytest
from flask.testing import FlaskClient

from tests.fakes import Clock
from tests.web.seen import seen
from tests.web.talks import CURT, played
from tests.web.test_reviews import WHY, doubt
from trainer.simulator import Simulator
from trainer.store import attempts as kept
from trainer.store.database import writing
from trainer.store.people import Person

BLIND = "hidden until you have released yours"
FORM = {"because-empathy": WHY, "quotes-empathy": "Hello", "because-clarity": "", "do": "draft"}


def test_a_draft_shows_nothing_and_a_release_shows_the_machine_and_moves_on(
    as_trainer: FlaskClient, as_trainee: FlaskClient, talks: tuple[int, int]
) -> None:
    first, second = talks
    page = as_trainer.get(f"/reviews/{first}")
    assert BLIND in seen(page)
    assert "The machine:" not in seen(page)
    assert f'href="/reviews/{second}"' in page.text
    assert "2 talks wait" in seen(page)

    form = {**FORM, "level-empathy": "4"}
    assert as_trainer.post(f"/reviews/{first}", data=form).location == f"/reviews/{first}"
    page = as_trainer.get(f"/reviews/{first}")
    assert WHY in page.text
    assert "The machine:" not in seen(page)

    done = as_trainer.post(f"/reviews/{first}", data={**form, "do": "release"})

    assert done.location == f"/reviews/{second}"
    assert "Released 1 criterion" in seen(as_trainer.get(f"/reviews/{second}"))
    assert "The machine: 3" in seen(as_trainer.get(f"/reviews/{first}")).replace("Fair ", "")
    assert "Rated by Tara Trainer" in seen(as_trainee.get(f"/attempts/{first}/scorecard"))
    last = as_trainer.post(f"/reviews/{second}", data={**form, "do": "release"})
    assert last.location == "/reviews"
    assert "No other talk waits to be rated" in seen(as_trainer.get("/reviews"))


def test_what_is_refused_names_the_criterion_and_loses_nothing(
    as_trainer: FlaskClient, talks: tuple[int, int]
) -> None:
    form = {**FORM, "level-empathy": "4", "level-clarity": "2", "do": "release"}
    answer = as_trainer.post(f"/reviews/{talks[0]}", data=form)

    assert answer.status_code == 422
    assert "Clarity: Choose a level and write why" in seen(answer)
    assert WHY in answer.text
    assert as_trainer.post(f"/reviews/{talks[0]}", data={"do": "release"}).status_code == 422


def test_keys_stand_on_the_page_for_those_who_use_them(
    as_trainer: FlaskClient, talks: tuple[int, int]
) -> None:
    page = as_trainer.get(f"/reviews/{talks[0]}").text
    for keys in ("arrowright", "escape", "mod+s", "mod+enter", "1", "5", "9"):
        assert f'data-shortcut="{keys}"' in page
    assert page.count("data-shortcut-scope") == page.count("<fieldset")


def test_another_team_s_talk_and_one_s_own_are_not_rated(
    as_trainer: FlaskClient, trainer: Person, talks: tuple[int, int]
) -> None:
    with writing() as session:
        session.get_one(kept.AttemptRow, talks[0]).person_id = trainer.id
    assert as_trainer.get(f"/reviews/{talks[0]}").status_code == 409
    assert as_trainer.get("/reviews/99").status_code == 404


@pytest.fixture
def talks(
    trainee: Person, colleague: Person, simulator: Simulator, clock: Clock, site: object
) -> tuple[int, int]:
    """Play two talks of whose empathy the machine is not sure."""
    first = played(simulator, clock, trainee)
    second = played(simulator, clock, colleague, ("Hello there.", CURT))
    doubt(first, "empathy")
    doubt(second, "empathy")
    return first, second

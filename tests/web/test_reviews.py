"""Rate what the machine is not sure of, blind, and see it stand on the trainee's card."""

from dataclasses import replace
from threading import Event

import pytest
from flask.testing import FlaskClient

from tests.fakes import START, Clock, ToldJudge
from tests.web.conftest import SignIn
from tests.web.seen import seen, sent
from tests.web.talks import played
from trainer.core.scoring.score import Score
from trainer.core.scoring.scorecard import Failing
from trainer.services import scoring
from trainer.simulator import Simulator
from trainer.store import attempts as kept
from trainer.store import reviews, rubrics, scorecards
from trainer.store.database import writing
from trainer.store.people import Person, PersonRow
from trainer.store.rubrics import RubricVersionRow

PAUSE = Event()
WHY = "She named the charge and stayed calm."
MACHINE = "The machine's level Hidden until you have chosen"


def test_what_waits_is_listed_for_trainers_and_managers_of_the_team(
    as_trainer: FlaskClient, as_manager: FlaskClient, as_trainee: FlaskClient, unsure: int
) -> None:
    for client in (as_trainer, as_manager):
        page = client.get("/reviews")
        assert "Empathy" in seen(page)
        assert "Tess Trainee" in seen(page)
        assert "the reading of this talk is not sure enough" in seen(page)
        assert "1 criterion waits to be rated" in seen(client.get("/"))
        assert "Waiting for a person 1" in seen(page)
    assert "Empathy" in seen(as_trainer.get("/reviews?criterion=empathy"))
    assert "Nothing of that kind waits" in seen(as_trainer.get("/reviews?criterion=clarity"))
    with writing():
        reviews.ask(unsure, (), START)
    empty = as_trainer.get("/reviews")
    assert "Nothing waits for you" in seen(empty)
    assert "Here come criteria of practice talks that could not be rated" in seen(empty)
    assert 'href="/team"' in empty.text
    assert as_trainee.get("/reviews").status_code == 403


def test_the_machine_s_level_is_hidden_until_one_s_own_is_released(
    as_trainer: FlaskClient, unsure: int
) -> None:
    address = f"/reviews/{unsure}/empathy"
    page = as_trainer.get(address)
    assert MACHINE in seen(page)
    assert "Feelings are ignored, belittled, or met with stock phrases only." in seen(page)

    form = {**sent(page, address), "level": "4", "because": WHY, "quotes": "Hello", "do": "draft"}
    answer = as_trainer.post(address, data=form)

    assert answer.location == address
    page = as_trainer.get(address)
    assert MACHINE in seen(page)
    assert "Kept as a draft." in seen(page)
    assert WHY in page.text
    assert "Your drafts" in seen(as_trainer.get("/reviews"))
    as_trainer.post(address, data={**form, "do": "release"})
    assert MACHINE not in seen(as_trainer.get(address))


def test_what_is_released_stands_on_the_card_and_the_trainee_is_told(
    as_trainer: FlaskClient, as_trainee: FlaskClient, unsure: int
) -> None:
    address = f"/reviews/{unsure}/empathy"
    assert "needs a person" in seen(as_trainee.get(f"/attempts/{unsure}/scorecard"))

    answer = as_trainer.post(address, data={"level": "5", "because": WHY, "do": "release"})

    assert answer.location == "/reviews"
    assert "Released" in seen(as_trainer.get("/reviews"))
    page = as_trainee.get(f"/attempts/{unsure}/scorecard")
    assert "Rated by Tara Trainer. The machine said" in seen(page)
    assert "needs a person" not in seen(page)
    assert f"5 of 5 by Tara Trainer. {WHY}" in seen(as_trainee.get("/"))
    page = as_trainer.get(address)
    assert "Save the change" in seen(page)
    as_trainer.post(address, data={"level": "4", "because": WHY, "do": "draft"})
    assert "Changed. The trainee sees it." in seen(as_trainer.get(address))


def test_the_next_one_follows_and_others_ratings_show_after_one_s_own(
    as_trainer: FlaskClient, as_manager: FlaskClient, simulator: Simulator, unsure: int
) -> None:
    doubt(unsure, "empathy", "clarity")
    rating = {"level": "2", "because": WHY, "do": "release", "opened": "2026-03-02T09:00:00+00:00"}
    answer = as_trainer.post(f"/reviews/{unsure}/empathy", data=rating)
    assert answer.location == f"/reviews/{unsure}/clarity"

    page = as_manager.get(f"/reviews/{unsure}/empathy")
    assert "Tara Trainer rated" not in seen(page)
    given = {"level": "3", "because": "Fair.", "do": "release"}
    as_manager.post(f"/reviews/{unsure}/empathy", data=given)
    page = as_manager.get(f"/reviews/{unsure}/empathy")
    assert f"Tara Trainer rated 2: {WHY}" in seen(page)


@pytest.mark.parametrize("opened", ["", "yesterday", "2026-03-02T09:00:00"])
def test_what_is_refused_says_why_and_loses_nothing(
    as_trainer: FlaskClient, unsure: int, opened: str
) -> None:
    form = {"level": "", "because": WHY, "quotes": "Hello", "do": "release", "opened": opened}
    answer = as_trainer.post(f"/reviews/{unsure}/empathy", data=form)
    assert answer.status_code == 422
    assert "Choose a level and write why" in seen(answer)
    assert WHY in answer.text
    assert "Hello" in answer.text


def test_only_other_people_s_talks_that_one_may_see_are_rated(
    trainer: Person, as_trainer: FlaskClient, unsure: int
) -> None:
    assert as_trainer.get(f"/reviews/{unsure}/charm").status_code == 404
    assert as_trainer.get("/reviews/99/empathy").status_code == 404
    with writing() as session:
        row = session.get_one(kept.AttemptRow, unsure)
        row.person_id = trainer.id
    assert as_trainer.get(f"/reviews/{unsure}/empathy").status_code == 409
    assert "Nothing waits" in seen(as_trainer.get("/reviews"))


def test_the_demo_team_stands_apart(as_admin: FlaskClient, unsure: int) -> None:
    with writing() as session:
        session.get_one(kept.AttemptRow, unsure).demo = True
    page = as_admin.get("/reviews")
    assert "Of the demo team" in seen(page)
    assert "Waiting, of" not in seen(page)


def test_an_interval_round_the_pass_mark_is_said(
    as_trainee: FlaskClient, unsure: int, simulator: Simulator
) -> None:
    listing, graded = kept.listing(unsure), scorecards.load(unsure)
    assert graded.scorecard is not None
    card = replace(graded.scorecard, score=72, headline=72, margin=5, failings=())
    with writing():
        scorecards.save(unsure, listing.rubric_version_id, "5", replace(graded, scorecard=card))
    for page in ("scorecard", "debrief?skip=1"):
        words = seen(as_trainee.get(f"/attempts/{unsure}/{page}"))
        assert "72 ± 5" in words
        assert "72 ± 5: may be either side of 70." in words


def test_a_capped_score_says_what_it_would_be(as_trainee: FlaskClient, unsure: int) -> None:
    listing, graded = kept.listing(unsure), scorecards.load(unsure)
    assert graded.scorecard is not None
    failing = (Failing("abuse", "An insult.", ()),)
    card = replace(graded.scorecard, score=72, headline=49, failings=failing)
    with writing():
        scorecards.save(unsure, listing.rubric_version_id, "5", replace(graded, scorecard=card))
    words = seen(as_trainee.get(f"/attempts/{unsure}/scorecard"))
    assert "Without the auto-fail the score would be 72; it is capped at 49." in words


def test_a_second_reading_is_announced_and_a_failed_one_can_be_asked_for_again(
    sign_in: SignIn, trainee: Person, simulator: Simulator, unsure: int, site: object
) -> None:
    judge = ToldJudge([None])
    client = sign_in(trainee)
    second_opinion(unsure)
    client.application.extensions["simulator"] = replace(simulator, judge=judge)
    address = f"/attempts/{unsure}/scorecard"
    assert "A second reading is under way" in seen(client.get(address))
    settle(simulator, unsure)

    page = client.get(address)
    assert "The second reading failed" in seen(page)
    assert client.post(f"{address}/second-reading").location == address
    settle(simulator, unsure)
    assert {one for one, _ in judge.asked} == {"empathy"}
    assert len(judge.asked) == 6


def test_where_no_thread_can_be_had_the_card_stands_and_the_button_says_so(
    sign_in: SignIn,
    trainee: Person,
    simulator: Simulator,
    unsure: int,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    client = sign_in(trainee)
    second_opinion(unsure)
    told = replace(simulator, judge=ToldJudge([3]))
    client.application.extensions["simulator"] = told
    monkeypatch.setattr("trainer.web.scorecards.aside", full)
    address = f"/attempts/{unsure}/scorecard"
    assert "A second reading" not in seen(client.get(address))
    assert client.post(f"{address}/second-reading").status_code == 303
    assert "Too much goes on at once" in seen(client.get(address))


def test_whoever_leads_no_team_finds_nothing(sign_in: SignIn, manager: Person, unsure: int) -> None:
    with writing() as session:
        session.get_one(PersonRow, manager.id).team_id = None
    assert "Nothing waits for you" in seen(sign_in(manager).get("/reviews"))


def full(_: object) -> None:
    """Have no thread left."""
    raise RuntimeError


def second_opinion(id: int) -> None:
    """Let the rubric ask for another opinion of empathy."""
    with writing() as session:
        row = session.get_one(RubricVersionRow, kept.listing(id).rubric_version_id)
        marked = (replace(one, second_opinion=one.id == "empathy") for one in row.body.criteria)
        row.body = replace(row.body, criteria=tuple(marked))


def settle(simulator: Simulator, id: int) -> None:
    """Wait until nobody reads any more."""
    for _ in range(500):
        if simulator.readers.begin(id):
            simulator.readers.end(id)
            return
        PAUSE.wait(0.01)
    raise AssertionError


def doubt(id: int, *criteria: str) -> None:
    """Make the machine unsure of these criteria, and sure of all others."""
    listing, attempt, graded = kept.listing(id), kept.load(id), scorecards.load(id)
    assert graded.scorecard is not None
    scores = tuple(
        Score(one.criterion, 3, "Counted.", certainty=0.4 if one.criterion in criteria else 1.0)
        for one in graded.scorecard.scores
    )
    card = replace(graded.scorecard, scores=scores)
    rubric = rubrics.load(listing.rubric_version_id)
    with writing():
        scoring.keep(listing, attempt, rubric, replace(graded, scorecard=card))


@pytest.fixture
def unsure(trainee: Person, simulator: Simulator, clock: Clock, site: object) -> int:
    """Play a talk of whose empathy the machine is not sure."""
    id = played(simulator, clock, trainee)
    doubt(id, "empathy")
    return id

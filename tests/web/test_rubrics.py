"""The rubric's form works by itself, shows what would change for whom, and loses nothing."""

import re
from html import unescape
from time import monotonic, sleep

from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from tests.content.rubric_fields import sent_of
from tests.fakes import Clock
from tests.web.conftest import SignIn
from tests.web.seen import headings, rows, seen, title
from tests.web.talks import played
from trainer.content.files import Kind
from trainer.services import documents
from trainer.simulator import Simulator
from trainer.store.database import rest
from trainer.store.people import Person

PAGE = "/authoring/rubrics/default"
AGAIN = f"{PAGE}/remarkings"


def test_the_list_and_a_copy(as_trainer: FlaskClient) -> None:
    (_, default) = rows(as_trainer.get("/authoring/rubrics"), "Rubrics")
    assert default == ["Customer service, complete default", "Built-in", "11", "70", "28", "file"]
    copy = {"source": "default", "id": "phone-calls", "title": "Phone calls"}
    answer = as_trainer.post("/authoring/rubrics", data=copy)
    assert answer.location == "/authoring/rubrics/phone-calls"
    assert title(as_trainer.get(answer.location)) == "Rubric: Phone calls · Rapport"
    again = as_trainer.post("/authoring/rubrics", data=copy)
    assert again.status_code == 422
    assert "There is a rubric “phone-calls” already" in seen(again)
    assert rows(again, "Rubrics")[2][1] == "Draft"


def test_the_form_shows_what_stands_and_what_three_talks_would_get(
    as_trainer: FlaskClient, simulator: Simulator, clock: Clock, trainee: Person
) -> None:
    played(simulator, clock, trainee)
    page = as_trainer.get(PAGE)

    assert "Charged again after cancelling" in seen(page)
    assert "Tess Trainee" in seen(page)
    assert seen(page).count("a built-in talk") == 2
    assert len(rows(page, "Criteria and weights")) == 12
    assert "Questions that one message may ask 1 to 10; built in: 2" in seen(page)

    look = as_trainer.post(f"{PAGE}/look", data=form(page, **{"criteria.1.weight": "2"}))
    assert "Sum of weights: 80 must be 100" in seen(look)
    assert "weight 22 → 2" in seen(look)


def test_what_cannot_be_read_yet_is_told_and_not_lost(as_trainer: FlaskClient) -> None:
    page = as_trainer.get(PAGE)
    sent = form(page, **{"criteria.1.weight": "heavy", "criteria.2.levels.5": "<script>x</script>"})
    look = as_trainer.post(f"{PAGE}/look", data=sent)
    assert "The talks are shown once every field can be read." in seen(look)
    broken = as_trainer.post(f"{PAGE}/look", data={"text": "criteria: [", "fails": "1"})
    assert "criteria: [" not in seen(broken)
    assert as_trainer.post(PAGE, data={"text": "criteria: [", "do": "save"}).status_code == 422
    nothing = {f"criteria.{number}.weight": "0" for number in range(1, 12)}
    look = as_trainer.post(f"{PAGE}/look", data={**sent, **nothing, "text": ""})
    assert "Nothing counts yet: give a criterion a weight." in seen(look)
    saved = as_trainer.post(PAGE, data={**sent, "do": "save"})
    assert saved.status_code == 303
    page = as_trainer.get(saved.location)
    assert "Draft saved, with 1 to mend" in seen(page)
    assert 'value="heavy"' in page.text
    assert "<script>x" not in page.text
    assert "`heavy` is not a number" in seen(page)
    held = as_trainer.post(PAGE, data={**form(page), "do": "publish"})
    assert held.status_code == 422
    assert "There is something to mend first" in seen(held)


def test_buttons_change_the_form_without_keeping_anything(as_trainer: FlaskClient) -> None:
    page = as_trainer.get(PAGE)
    moved = as_trainer.post(PAGE, data={**form(page, title="Anew"), "do": "up.2"})
    assert rows(moved, "Criteria and weights")[1][0] == "Empathy"
    assert "Not saved yet" in seen(moved)
    assert headings(moved)[0] == "Anew"
    added = as_trainer.post(PAGE, data={**form(moved), "do": "add"})
    assert "12. New question own question to mend" in seen(added)
    assert "waits under Reviews as “needs a person”" in seen(added)
    far = as_trainer.post(PAGE, data={**form(page), "do": f"up.{'9' * 5000}"})
    assert far.status_code < 500
    rest()
    assert documents.versions(Kind.RUBRIC) == ()


def test_published_versions_say_what_they_change_and_may_be_retired(
    as_trainer: FlaskClient,
) -> None:
    sent = form(as_trainer.get(PAGE), **HEAVY, note="Speed first")
    page = as_trainer.get(as_trainer.post(PAGE, data={**sent, "do": "publish"}).location)
    assert "marks already given stay as they are" in seen(page)
    history = seen(as_trainer.get(f"{PAGE}/versions"))
    assert "Speed first Resolution: weight 22 → 2 Responsiveness: weight 8 → 28" in history
    version = re.search(r'name="version" value="(\d+)"', page.text)
    assert version
    gone = as_trainer.post(f"{PAGE}/retirement", data={"version": version[1]})
    assert "is put away" in seen(as_trainer.get(gone.location))
    assert as_trainer.get("/authoring/rubrics/nothing").status_code == 404
    assert as_trainer.get("/authoring/rubrics/nothing/versions").status_code == 404
    assert as_trainer.get(f"{PAGE}?version=999").status_code == 404


def test_the_second_of_two_is_told_and_keeps_what_was_typed(
    as_trainer: FlaskClient, as_admin: FlaskClient
) -> None:
    mine, theirs = form(as_trainer.get(PAGE), **HEAVY), form(as_admin.get(PAGE), pass_mark="75")
    as_admin.post(PAGE, data={**theirs, "do": "save"})
    refused = as_trainer.post(PAGE, data={**mine, "do": "save"})
    assert refused.status_code == 409
    assert "Ada Admin saved version 1" in seen(refused)
    assert rows(refused, "Criteria and weights")[1][0] == "Resolution"
    again = as_trainer.post(PAGE, data={**form(refused), "do": "save"})
    assert again.status_code == 303
    rest()
    assert {one.author for one in documents.versions(Kind.RUBRIC)} == {"Ada Admin", "Tara Trainer"}


def test_a_text_without_a_form_is_shown_with_its_faults(
    as_trainer: FlaskClient, simulator: Simulator, trainer: Person
) -> None:
    documents.save_draft(simulator, trainer.id, Kind.RUBRIC, "criteria: [a]", "default", stay=True)
    assert "There is no form for this text" in seen(as_trainer.get(PAGE))
    documents.save_draft(simulator, trainer.id, Kind.RUBRIC, "criteria: [", "default", stay=True)
    assert "The text cannot be read" in seen(as_trainer.get(PAGE))


def test_talks_are_marked_again_and_the_trainee_is_told(
    as_trainer: FlaskClient,
    sign_in: SignIn,
    simulator: Simulator,
    clock: Clock,
    trainee: Person,
) -> None:
    id = played(simulator, clock, trainee)
    none = as_trainer.post(AGAIN, data={"note": "Speed"})
    assert none.status_code == 422
    assert "all of them are marked by this version" in seen(none)
    as_trainer.post(PAGE, data={**form(as_trainer.get(PAGE), **HEAVY), "do": "publish"})
    for day in ("yesterday", "9999-12-31"):
        assert as_trainer.post(AGAIN, data={"note": "x", "until": day}).status_code == 422

    days = {"since": "2026-03-01", "until": "2026-03-02"}
    job = as_trainer.post(AGAIN, data={"note": "Speed counts for more.", **days}).location
    ready = until(as_trainer, job, "Mark the chosen talks again")
    (_, talk) = rows(ready, "Talks before and after")
    assert "Tess Trainee" in talk[1]
    assert talk[5] == "weights only"
    assert as_trainer.get(f"{job}/progress").headers["HX-Refresh"] == "true"
    assert "Choose at least one talk" in seen(as_trainer.post(f"{job}/confirmation", data={}))
    as_trainer.post(f"{job}/confirmation", data={"attempt": [str(id), "x"]})
    until(as_trainer, job, "1 talk is marked again")
    as_trainer.post(f"{job}/continuation")

    as_trainee = sign_in(trainee)
    assert "Speed counts for more." in seen(as_trainee.get("/"))
    card = seen(as_trainee.get(f"/attempts/{id}/scorecard"))
    assert "The card before, by “Customer service, complete” (pass mark 70" in card
    assert "being marked" not in seen(as_trainer.get(AGAIN))
    assert as_trainer.get("/authoring/rubrics/other/remarkings/1").status_code == 404


def test_a_comparison_may_be_put_away(
    as_trainer: FlaskClient, simulator: Simulator, clock: Clock, trainee: Person
) -> None:
    played(simulator, clock, trainee)
    as_trainer.post(PAGE, data={**form(as_trainer.get(PAGE), **HEAVY), "do": "publish"})
    job = as_trainer.post(AGAIN, data={"note": "Speed"}).location
    until(as_trainer, job, "Mark the chosen talks again")
    gone = as_trainer.post(f"{job}/deletion")
    assert "No mark has changed" in seen(as_trainer.get(gone.location))
    assert "Put away. No mark has changed." in seen(as_trainer.get(job))


HEAVY = {"criteria.1.weight": "2", "criteria.6.weight": "28"}
"""Resolution counts for little, and responsiveness for much."""


def form(page: TestResponse, **changes: str) -> dict[str, str]:
    """Give what the form of a page would send, with changes."""
    hidden = dict(
        re.findall(r'<input type="hidden" name="(version|seen|beside)" value="([^"]*)"', page.text)
    )
    text = re.search(r'<input type="hidden" name="text" value="([^"]*)"', page.text)
    assert text
    base = unescape(text[1])
    return {**sent_of(base), **hidden, "text": base, **changes}


def until(client: FlaskClient, address: str, words: str) -> TestResponse:
    """Wait until a page says something: what it shows is worked out beside the request."""
    end = monotonic() + 20
    while words not in seen(page := client.get(address)):
        assert monotonic() < end, seen(page)
        sleep(0.05)
    return page

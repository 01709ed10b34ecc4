import pytest
from flask import Flask
from flask.testing import FlaskClient

from tests.fakes import SLUG, Clock
from tests.web.conftest import signed_in
from tests.web.desk import PAGE, mine, newest, publish, save, unwinnable
from tests.web.seen import headings, rows, seen, title
from trainer.services import attempts, content
from trainer.simulator import Simulator
from trainer.store.people import Person
from trainer.store.scenarios import Origin, Status

ROUTES = (
    ("GET", "/authoring"),
    ("POST", "/authoring/uploads"),
    ("POST", "/authoring/copies"),
    ("GET", PAGE),
    ("POST", f"{PAGE}/draft"),
    ("POST", f"{PAGE}/draft/text"),
    ("POST", f"{PAGE}/lint"),
    ("POST", f"{PAGE}/publication"),
    ("POST", f"{PAGE}/retirement"),
    ("GET", f"{PAGE}/preview"),
    ("POST", f"{PAGE}/trial"),
)


@pytest.mark.parametrize(("method", "path"), ROUTES)
def test_only_authors_come_in(
    as_trainee: FlaskClient, as_manager: FlaskClient, stranger: FlaskClient, method: str, path: str
) -> None:
    for client in (as_trainee, as_manager):
        answer = client.open(path, method=method)
        assert answer.status_code == 403
        assert "This page is not for a" in seen(answer)
    answer = stranger.open(path, method=method)
    assert (answer.status_code, answer.location.split("?")[0]) == (303, "/sign-in")


@pytest.mark.parametrize("path", [path for method, path in ROUTES if method == "GET"])
def test_trainers_and_admins_come_in(
    as_trainer: FlaskClient, as_admin: FlaskClient, path: str
) -> None:
    for client in (as_trainer, as_admin):
        answer = client.get(path)
        assert answer.status_code == 200
        assert "Rapport" in title(answer)


@pytest.mark.parametrize("path", [path for method, path in ROUTES if method == "POST"])
def test_a_form_of_another_site_is_refused(guarded_site: Flask, trainer: Person, path: str) -> None:
    answer = signed_in(guarded_site, trainer).post(path, data={"text": "id: x"})

    assert answer.status_code == 400
    assert "This page was open for too long" in seen(answer)


def test_the_list_says_what_stands_where(as_trainer: FlaskClient, simulator: Simulator) -> None:
    listed = rows(as_trainer.get("/authoring"), "Scenarios")

    assert listed[0][:4] == ["Title", "State", "Domain", "Channel"]
    assert len(listed) - 1 == len(simulator.library.list_scenarios())
    row = next(row for row in listed if SLUG in row[0])
    assert row[1:8] == ["Built-in", "billing", "Chat", "2", "file", "0", "–"]


def test_a_saved_text_becomes_a_draft_that_trainees_do_not_see(
    as_trainer: FlaskClient, trainer: Person, simulator: Simulator
) -> None:
    answer = save(as_trainer, text=mine(simulator, "My own"))

    assert (answer.status_code, answer.location) == (303, PAGE)
    page = as_trainer.get(PAGE)
    assert headings(page)[0] == "My own"
    assert "Draft saved." in seen(page)
    assert f"by {trainer.name}, 2 Mar 2026, 09:00 GMT" in seen(page)
    assert content.find(simulator, SLUG).origin is Origin.BUILTIN
    row = next(row for row in rows(as_trainer.get("/authoring"), "Scenarios") if SLUG in row[0])
    assert row[1] == "Built-in Draft"
    assert row[5].startswith(trainer.name)


def test_what_is_published_is_what_trainees_practise(
    as_trainer: FlaskClient, as_trainee: FlaskClient, simulator: Simulator
) -> None:
    answer = publish(as_trainer, mine(simulator, "My own"))

    assert answer.status_code == 303
    assert "“My own” is published." in seen(as_trainer.get(PAGE))
    assert "My own" in headings(as_trainee.get(f"/scenarios/{SLUG}"))
    row = next(row for row in rows(as_trainer.get("/authoring"), "Scenarios") if SLUG in row[0])
    assert row[1] == "Published"


def test_a_retired_version_gives_the_file_back(
    as_trainer: FlaskClient, as_trainee: FlaskClient, simulator: Simulator
) -> None:
    publish(as_trainer, mine(simulator, "My own"))

    answer = as_trainer.post(f"{PAGE}/retirement", data={"version": newest().id})

    assert (answer.status_code, answer.location) == (303, "/authoring")
    assert "is put away" in seen(as_trainer.get("/authoring"))
    assert "Charged again after cancelling" in headings(as_trainee.get(f"/scenarios/{SLUG}"))
    page = as_trainer.get(PAGE)
    assert "This is the file" in seen(page)
    assert "Retired" in seen(page)


def test_a_text_with_faults_is_kept_and_not_published(
    as_trainer: FlaskClient, simulator: Simulator
) -> None:
    text = mine(simulator).replace("channel: chat", "channel: pigeon")

    answer = publish(as_trainer, text)

    assert answer.status_code == 422
    line = 1 + text[: text.index("channel: pigeon")].count("\n")
    assert f"Line {line}, column" in seen(answer)
    assert "1 thing to mend" in headings(answer)
    assert "channel: pigeon" in seen(answer)
    assert (newest().status, content.text(newest().id)) == (Status.DRAFT, text)
    row = next(row for row in rows(as_trainer.get("/authoring"), "Scenarios") if SLUG in row[0])
    assert row[1] == "Built-in Draft, 1 fault"


def test_what_its_own_model_answer_cannot_resolve_is_not_published(
    as_trainer: FlaskClient, simulator: Simulator
) -> None:
    answer = publish(as_trainer, unwinnable(simulator))

    assert answer.status_code == 422
    assert "Your text is kept as a draft" in seen(answer)
    assert headings(answer)[1:3] == ["No faults found", "What came of playing it"]
    assert "the customer does not take the model answer" in seen(answer)
    assert newest().status is Status.DRAFT
    assert content.find(simulator, SLUG).origin is Origin.BUILTIN


@pytest.mark.parametrize(
    ("method", "path", "data"),
    [
        ("GET", "/authoring/scenarios/none", {}),
        ("GET", "/authoring/scenarios/none/preview", {}),
        ("POST", "/authoring/scenarios/none/draft", {"text": "id: none"}),
        ("POST", "/authoring/scenarios/none/draft/text", {"text": "id: none"}),
        ("POST", "/authoring/scenarios/none/publication", {"text": "id: none"}),
        ("POST", "/authoring/scenarios/none/trial", {}),
        ("POST", "/authoring/copies", {"source": "none", "id": "late-lamp", "title": "x"}),
        ("POST", "/authoring/copies", {"source": SLUG, "version": "99", "id": "x", "title": "x"}),
        ("GET", f"{PAGE}?version=99", {}),
        ("GET", f"{PAGE}/preview?version=99", {}),
        ("POST", f"{PAGE}/retirement", {"version": "99"}),
        ("POST", f"{PAGE}/retirement", {}),
        ("POST", f"{PAGE}/trial", {"version": "99"}),
        ("GET", "/authoring/rubrics/none/text", {}),
    ],
)
def test_what_is_not_there_is_not_found(
    as_trainer: FlaskClient, method: str, path: str, data: dict[str, str]
) -> None:
    assert as_trainer.open(path, method=method, data=data).status_code == 404


def test_markup_in_a_text_stays_text(as_trainer: FlaskClient, simulator: Simulator) -> None:
    nasty = "</textarea><script>alert(1)</script>"

    publish(as_trainer, f"{mine(simulator, nasty)}\n# {nasty}")

    for path in (PAGE, "/authoring"):
        page = as_trainer.get(path)
        assert nasty not in page.text
        assert nasty in seen(page)


def test_the_list_counts_real_practice_and_not_trials(
    as_trainer: FlaskClient, trainee: Person, trainer: Person, clock: Clock, simulator: Simulator
) -> None:
    for person, version in ((trainee, None), (trainer, content.pin(simulator, SLUG))):
        id = attempts.begin(simulator, person.id, SLUG, version_id=version)
        clock.turn(minutes=1)
        attempts.take(simulator, person.id, id, "Hello, I am sorry. When was it?", "one")
        attempts.close(simulator, person.id, id)

    row = next(row for row in rows(as_trainer.get("/authoring"), "Scenarios") if SLUG in row[0])

    assert row[6] == "1"
    assert row[7] == "–" or 0 <= int(row[7]) <= 100

from io import BytesIO

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from tests.fakes import SLUG, Clock
from tests.web.conftest import SignIn, signed_in
from tests.web.seen import headings, links, rows, seen, sent, title
from trainer.core.roles import Role
from trainer.services import attempts, content
from trainer.simulator import Simulator
from trainer.store import attempts as kept
from trainer.store import people
from trainer.store.attempts import Mode
from trainer.store.database import rest, writing
from trainer.store.people import Person
from trainer.store.scenarios import Origin, Status, Version

PAGE = f"/authoring/scenarios/{SLUG}"
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
    ("GET", "/authoring/rubrics/default"),
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
    assert "the customer does not take the model answer" in seen(answer)
    assert newest().status is Status.DRAFT
    assert content.find(simulator, SLUG).origin is Origin.BUILTIN


def test_saving_twice_writes_one_draft_and_saving_nothing_none(
    as_trainer: FlaskClient, simulator: Simulator
) -> None:
    save(as_trainer, text=mine(simulator, "First"))
    save(as_trainer, text=mine(simulator, "Second"))
    assert [one.title for one in content.versions(SLUG)] == ["Second"]
    publish(as_trainer, mine(simulator, "Second"))

    save(as_trainer, **opened(as_trainer.get(PAGE)), text=mine(simulator, "Second"))

    assert [one.status for one in versions()] == [Status.PUBLISHED]


def test_what_is_being_typed_is_kept_under_the_scenario_that_is_open(
    as_trainer: FlaskClient, simulator: Simulator
) -> None:
    half = mine(simulator).replace(f"id: {SLUG}", "id: charged-a")

    for text in (half, f"{half}\n# and so on"):
        answer = as_trainer.post(f"{PAGE}/draft/text", data={"text": text})
        assert (answer.status_code, answer.data) == (204, b"")

    assert [one.slug for one in versions()] == [SLUG]
    assert "# and so on" in seen(as_trainer.get(PAGE))


def test_an_untouched_text_makes_no_draft(as_trainer: FlaskClient, simulator: Simulator) -> None:
    text = content.text_of(simulator, SLUG).replace("\n", "\r\n")

    assert as_trainer.post(f"{PAGE}/draft/text", data={"text": text}).status_code == 204

    assert versions() == ()


def test_a_draft_goes_with_its_id_once_it_is_saved(
    as_trainer: FlaskClient, simulator: Simulator
) -> None:
    own = mine(simulator).replace(f"id: {SLUG}", "id: my-own-case")
    as_trainer.post(f"{PAGE}/draft/text", data={"text": own})

    answer = save(as_trainer, text=own)

    assert answer.location == "/authoring/scenarios/my-own-case"
    assert [one.slug for one in versions()] == ["my-own-case"]


def test_what_somebody_else_saved_meanwhile_is_not_passed_over(
    as_trainer: FlaskClient, as_admin: FlaskClient, admin: Person, simulator: Simulator
) -> None:
    before = opened(as_trainer.get(PAGE))
    publish(as_admin, mine(simulator, "Theirs"))

    answer = save(as_trainer, **before, text=mine(simulator, "Ours"))

    assert answer.status_code == 409
    assert "Somebody else saved this scenario since you opened it" in seen(answer)
    assert admin.name in seen(answer)
    assert "title: Theirs" in seen(answer)
    assert "title: Ours" in seen(answer)
    again = save(as_trainer, **opened(answer), text=mine(simulator, "Ours"))
    assert again.status_code == 303
    assert [one.title for one in versions()] == ["Ours", "Theirs"]


def test_an_older_version_is_edited_beside_ones_own_draft(
    as_trainer: FlaskClient, clock: Clock, simulator: Simulator
) -> None:
    publish(as_trainer, mine(simulator, "Published"))
    older = newest()
    clock.turn(minutes=1)
    save(as_trainer, text=mine(simulator, "Draft"))

    page = as_trainer.get(f"{PAGE}?version={older.id}")
    assert "You have a draft of this scenario that is not shown here" in seen(page)
    assert "data-draft=" not in page.text
    clock.turn(minutes=1)
    save(as_trainer, **opened(page), text=mine(simulator, "Beside"))

    assert [one.title for one in versions()] == ["Beside", "Draft", "Published"]
    assert headings(as_trainer.get(PAGE))[0] == "Beside"


def test_an_older_version_can_be_published_again(
    as_trainer: FlaskClient, simulator: Simulator
) -> None:
    publish(as_trainer, mine(simulator, "First"))
    first = newest()
    publish(as_trainer, mine(simulator, "Second"))
    page = as_trainer.get(f"{PAGE}?version={first.id}")

    publish(as_trainer, content.text(first.id), **opened(page))

    assert [(one.title, one.status) for one in versions()] == [
        ("Second", Status.RETIRED),
        ("First", Status.PUBLISHED),
    ]


def test_try_now_begins_a_talk_that_does_not_count(
    as_trainer: FlaskClient, trainer: Person, simulator: Simulator
) -> None:
    answer = as_trainer.post(f"{PAGE}/trial", data={"text": mine(simulator, "Trying")})

    assert answer.status_code == 303
    assert "Trying" in seen(as_trainer.get(answer.location))
    (trial,) = kept.list_(person_ids=(trainer.id,))
    assert (trial.mode, trial.counts, trial.title) == (Mode.TRIAL, False, "Trying")


def test_a_file_can_be_tried_without_being_edited(as_trainer: FlaskClient, trainer: Person) -> None:
    answer = as_trainer.post(f"{PAGE}/trial", data={"version": ""})

    assert answer.status_code == 303
    (trial,) = kept.list_(person_ids=(trainer.id,))
    assert (trial.mode, trial.counts) == (Mode.TRIAL, False)
    assert versions() == ()


def test_a_text_with_faults_is_not_tried(as_trainer: FlaskClient) -> None:
    answer = as_trainer.post(f"{PAGE}/trial", data={"text": f"id: {SLUG}\ntitle: x"})

    assert answer.status_code == 422
    assert "things to mend" in seen(answer)
    assert kept.list_() == ()


def test_a_draft_that_was_tried_stays_as_it_was(
    as_trainer: FlaskClient, clock: Clock, simulator: Simulator
) -> None:
    as_trainer.post(f"{PAGE}/trial", data={"text": mine(simulator, "Tried")})
    tried = newest()
    clock.turn(minutes=1)

    save(as_trainer, **opened(as_trainer.get(PAGE)), text=mine(simulator, "After the trial"))

    assert content.text(tried.id) == mine(simulator, "Tried")
    assert headings(as_trainer.get(PAGE))[0] == "After the trial"


def test_save_and_preview_shows_what_was_saved(
    as_trainer: FlaskClient, simulator: Simulator
) -> None:
    answer = save(as_trainer, text=mine(simulator, "Looked at"), then="preview")

    assert answer.location == f"{PAGE}/preview?version={newest().id}"
    page = as_trainer.get(answer.location)
    assert headings(page)[:4] == [
        "Looked at",
        "What the trainee reads",
        "The customer: Priya Nair",
        "How they begin",
    ]
    assert "Told when asked, once trust is 50 or more and heat is 60 or less." in seen(page)
    worths = [int(row[1]) for row in rows(page, "How it can end")[1:]]
    assert worths == sorted(worths, reverse=True)


def test_a_text_with_faults_is_not_previewed(as_trainer: FlaskClient) -> None:
    save(as_trainer, text=f"id: {SLUG}", then="preview")

    assert "to mend before it can be published" in seen(as_trainer.get(PAGE))
    assert as_trainer.get(f"{PAGE}/preview").status_code == 404


def test_lint_answers_the_faults_with_their_places(
    as_trainer: FlaskClient, simulator: Simulator
) -> None:
    fine = as_trainer.post(f"{PAGE}/lint", json={"text": mine(simulator)})
    broken = as_trainer.post(f"{PAGE}/lint", json={"text": "id: x\nid: y"})

    assert fine.get_json() == {"faults": []}
    fault = broken.get_json()["faults"][0]
    assert fault.keys() == {"line", "column", "field", "what", "cure"}
    assert (fault["line"], fault["column"]) == (2, 1)
    assert versions() == ()


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b'{"text": 7}', b'{"words": ""}'])
def test_lint_refuses_what_is_no_text(as_trainer: FlaskClient, body: bytes) -> None:
    answer = as_trainer.post(f"{PAGE}/lint", data=body, content_type="application/json")

    assert answer.status_code == 422


def test_an_upload_becomes_a_draft_beside_others(
    as_trainer: FlaskClient, simulator: Simulator
) -> None:
    save(as_trainer, text=mine(simulator, "Mine before"))

    answer = upload(as_trainer, mine(simulator, "Uploaded").encode())

    assert answer.location == PAGE
    assert "Uploaded as a draft." in seen(as_trainer.get(PAGE))
    assert [one.title for one in versions()] == ["Uploaded", "Mine before"]


def test_a_broken_upload_is_kept_with_its_faults_at_their_lines(as_trainer: FlaskClient) -> None:
    answer = upload(as_trainer, b"title: Half\nlevel: nine\n  oops: [", "Late Parcel.yaml")

    assert answer.location == "/authoring/scenarios/late-parcel"
    page = as_trainer.get(answer.location)
    assert "to mend before it can be published" in seen(page)
    assert "Line 3" in seen(page)
    assert "oops: [" in seen(page)
    assert as_trainer.get("/authoring").status_code == 200


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "The file is empty"),
        (b" \r\n\t", "The file is empty"),
        (b"id: x\nbrief: caf\xe9", "Line 2, column 11: the file is not UTF-8 text"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "is not UTF-8 text"),
        (b"id: x\x00y", "zero characters"),
        (b"#" * 200_001, "larger than 200 kB"),
    ],
)
def test_an_upload_that_is_no_text_is_told_in_a_sentence(
    as_trainer: FlaskClient, data: bytes, words: str
) -> None:
    answer = upload(as_trainer, data)

    assert answer.status_code == 422
    assert words in seen(answer)
    assert versions() == ()


def test_no_file_and_a_huge_one_are_told_in_a_sentence(as_trainer: FlaskClient) -> None:
    assert "Choose a file first" in seen(as_trainer.post("/authoring/uploads"))
    assert "Choose a file first" in seen(upload(as_trainer, b"x", ""))

    answer = as_trainer.post(
        "/authoring/uploads",
        data=b"#" * 3_000_000,
        content_type="multipart/form-data; boundary=x",
    )

    assert answer.status_code == 413
    assert "too large" in seen(answer)


def test_a_typed_text_that_cannot_be_kept_is_still_on_the_page(as_trainer: FlaskClient) -> None:
    for text, words in (("#" * 200_001, "longer than 200 kB"), ("id: \0", "zero characters")):
        answer = save(as_trainer, text=text)

        assert answer.status_code == 422
        assert words in seen(answer)
        assert text[:50] in answer.text
        assert as_trainer.post(f"{PAGE}/trial", data={"text": text}).status_code == 422
        assert as_trainer.post(f"{PAGE}/draft/text", data={"text": text}).status_code == 422
    assert versions() == ()


def test_a_scenario_can_be_begun_from_another(
    as_trainer: FlaskClient, simulator: Simulator
) -> None:
    answer = copy(as_trainer, id="late-lamp", title='The “late” "lamp"')

    assert answer.location == "/authoring/scenarios/late-lamp"
    page = as_trainer.get(answer.location)
    assert headings(page)[:2] == ['The “late” "lamp"', "No faults found"]
    answer = publish(as_trainer, content.text(newest().id), slug="late-lamp")
    assert (answer.status_code, newest().status) == (303, Status.PUBLISHED)
    assert content.find(simulator, "late-lamp").scenario.title == 'The “late” "lamp"'
    again = copy(as_trainer, source="late-lamp", id="later-lamp", title="Later")
    assert again.location == "/authoring/scenarios/later-lamp"


def test_a_draft_can_be_copied(as_trainer: FlaskClient) -> None:
    upload(as_trainer, b"brief: half a thought", "thought.yaml")

    answer = copy(as_trainer, source="thought", id="second-thought", title="Second")

    assert answer.status_code == 303
    assert content.text(newest().id) == 'id: second-thought\ntitle: "Second"\nbrief: half a thought'


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"id": SLUG}, f"There is a scenario “{SLUG}” already"),
        ({"id": "Late Lamp"}, "lower-case words joined by hyphens"),
        ({"id": ""}, "lower-case words joined by hyphens"),
        ({"id": "x" * 61}, "at most 60 characters"),
        ({"title": "  "}, "A title is needed"),
        ({"title": "a\x07b"}, "A title is needed"),
    ],
)
def test_a_copy_without_a_free_id_and_a_title_is_refused(
    as_trainer: FlaskClient, changes: dict[str, str], words: str
) -> None:
    answer = copy(as_trainer, **{"id": "late-lamp", "title": "Late", **changes})

    assert answer.status_code == 422
    assert words in seen(answer)
    assert versions() == ()


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
        ("GET", "/authoring/rubrics/none", {}),
    ],
)
def test_what_is_not_there_is_not_found(
    as_trainer: FlaskClient, method: str, path: str, data: dict[str, str]
) -> None:
    assert as_trainer.open(path, method=method, data=data).status_code == 404


def test_a_version_is_tried_under_its_own_scenario_only(
    as_trainer: FlaskClient, simulator: Simulator
) -> None:
    save(as_trainer, text=mine(simulator))

    data = {"version": str(newest().id)}

    assert as_trainer.post("/authoring/scenarios/late-cot/trial", data=data).status_code == 404
    assert as_trainer.post(f"{PAGE}/trial", data=data).status_code == 303


def test_a_version_outlives_its_author(
    as_admin: FlaskClient, sign_in: SignIn, trainer: Person, simulator: Simulator
) -> None:
    publish(sign_in(trainer), mine(simulator))
    with writing():
        people.set_place(trainer.id, trainer.name, Role.TRAINEE, None, active=False)

    assert f"by {trainer.name}" in seen(as_admin.get(PAGE))


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


def test_the_rubric_shows_weights_and_what_each_level_looks_like(
    as_trainer: FlaskClient, simulator: Simulator
) -> None:
    page = as_trainer.get("/authoring/rubrics/default")
    rubric = simulator.library.rubric()

    assert headings(page)[0] == rubric.title
    assert len(rows(page, "Criteria and weights")) == 1 + len(rubric.criteria)
    assert all(text in seen(page) for one in rubric.criteria for text in one.levels.values())
    assert "/authoring/rubrics/default" in links(as_trainer.get("/authoring"))


def test_others_do_not_see_a_trial(
    as_manager: FlaskClient, trainer: Person, as_trainer: FlaskClient, simulator: Simulator
) -> None:
    as_trainer.post(f"{PAGE}/trial", data={"version": ""})
    (trial,) = kept.list_(person_ids=(trainer.id,))

    assert as_manager.get(f"/attempts/{trial.id}/scorecard").status_code == 404


def opened(page: TestResponse) -> dict[str, str]:
    """Give what the form of an editor's page knows of what was opened."""
    return sent(page, f"{PAGE}/draft")


def save(client: FlaskClient, **form: str) -> TestResponse:
    """Save a draft, as the form of the page would."""
    return client.post(f"{PAGE}/draft", data=form)


def publish(client: FlaskClient, text: str, slug: str = SLUG, **form: str) -> TestResponse:
    """Publish a text."""
    return client.post(f"/authoring/scenarios/{slug}/publication", data={**form, "text": text})


def upload(client: FlaskClient, data: bytes, name: str = "case.yaml") -> TestResponse:
    """Upload a file."""
    return client.post("/authoring/uploads", data={"file": (BytesIO(data), name)})


def copy(client: FlaskClient, source: str = SLUG, **form: str) -> TestResponse:
    """Begin a scenario from another."""
    return client.post("/authoring/copies", data={"source": source, **form})


def versions() -> tuple[Version, ...]:
    """List what authors wrote, as it is kept now."""
    rest()
    return content.versions()


def newest() -> Version:
    """Give what was written last."""
    return versions()[0]


def mine(simulator: Simulator, name: str = "My own") -> str:
    """Write the built-in scenario anew, under another title."""
    lines = content.builtin(simulator, SLUG).text.splitlines(keepends=True)
    return "".join(f"title: {name}\n" if line.startswith("title:") else line for line in lines)


def unwinnable(simulator: Simulator) -> str:
    """Write a scenario that is in order, and whose customer nobody can please."""
    customer = (
        "{persona: priya-nair, traits: {reactive: 3, forgiving: 0.2}, expects: {result: 100},"
        " start: {heat: 100, worry: 100, trust: 0, patience: 2}}"
    )
    return mine(simulator).replace("customer: priya-nair", f"customer: {customer}")

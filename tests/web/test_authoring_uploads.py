import pytest
from flask.testing import FlaskClient

from tests.fakes import SLUG
from tests.web.desk import PAGE, copy, mine, newest, publish, save, upload, versions
from tests.web.seen import headings, seen
from trainer.services import content
from trainer.simulator import Simulator
from trainer.store.scenarios import Status


def test_lint_answers_the_faults_with_their_places(
    as_trainer: FlaskClient, simulator: Simulator
) -> None:
    fine = as_trainer.post(f"{PAGE}/lint", json={"text": mine(simulator)})
    broken = as_trainer.post(f"{PAGE}/lint", json={"text": "id: x\nid: y"})

    assert fine.get_json()["faults"] == []
    fault = broken.get_json()["faults"][0]
    assert fault.keys() == {"line", "column", "field", "what", "cure"}
    assert all(one.keys() == fault.keys() for one in broken.get_json()["faults"])
    assert (2, 1) in [(one["line"], one["column"]) for one in broken.get_json()["faults"]]
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
    assert headings(page)[:2] == ['The “late” "lamp"', "The situation"]
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

"""The authors' library: find, collect, archive, take out; by plain forms, whatever stands in them."""

from io import BytesIO

import pytest
from flask.testing import FlaskClient

from tests.fakes import SLUG
from tests.web.seen import headings, links, rows, seen
from trainer.content.files import Kind
from trainer.exchange.zip_reading import Member, read_zip
from trainer.exchange.zip_writing import write_zip
from trainer.services import content, documents, library
from trainer.simulator import Simulator
from trainer.store.people import Person

LIBRARY, EXCHANGE = "/authoring/library", "/authoring/exchange"
SCRIPT = "<script>alert(1)</script>"
CASE = f"scenario/{SLUG}"
PATH = f"id: mine\ntitle: Mine {SCRIPT}\nabout: {SCRIPT}\nsteps:\n  - scenario: {SLUG}\n"


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("q=PRIYA+second+time", "Charged again after cancelling Northwind Broadband"),
        (f"q={SLUG}", "Charged again after cancelling Northwind Broadband"),
        ("kind=path&tag=beginners", "Your first talks"),
        ("kind=article&q=assembly", "When we are late Larkfield Home"),
        (
            "kind=exercise&skill=knowledge&level=1&q=cancelled",
            "Charges after a cancellation billing",
        ),
        ("channel=email&level=2&language=en", "Two questions in one letter Ledgerleaf"),
        ("status=archived", None),
        ("collection=none", None),
    ],
)
def test_the_library_is_filtered_by_the_address(
    as_trainer: FlaskClient, query: str, first: str | None
) -> None:
    page = as_trainer.get(f"{LIBRARY}?{query}")

    found = rows(page, "The library")[1:]
    assert next((row[1].rpartition(" ")[0].rstrip(",") for row in found), None) == first
    assert ("Nothing fits these filters" in seen(page)) is (first is None)


def test_things_are_collected_archived_restored_and_taken_out_by_ticking_them(
    as_trainer: FlaskClient, as_trainee: FlaskClient, simulator: Simulator
) -> None:
    made = as_trainer.post(f"{LIBRARY}/collections", data={"title": f"First {SCRIPT}"})
    slug = made.location.rpartition("/")[2]
    assert SCRIPT not in as_trainer.get(made.location).text

    def do(what: str, *items: str, **more: str) -> str:
        data = {"do": what, "item": list(items), "collection": slug, **more}
        answer = as_trainer.post(f"{LIBRARY}?q=cancelling", data=data, follow_redirects=True)
        return seen(answer)

    assert "1 put into the collection" in do("put", CASE)
    assert "Nothing had to be changed" in do("put", CASE)
    page = as_trainee.get(f"/scenarios?collection={slug}")
    assert "1 of" in seen(page)
    assert SCRIPT not in page.text
    assert "1 archived" in do("archive", CASE)
    assert "Archived" in seen(as_trainer.get(f"{LIBRARY}?status=archived"))
    assert as_trainee.get(f"/scenarios/{SLUG}").status_code == 404
    assert "1 offered again" in do("restore", CASE)
    assert "1 taken out" in do("take-out", CASE)
    assert "put into the collection" in do("put", all="1")
    fitting = {one[1] for one in library.collection(slug).items}
    assert SLUG in fitting
    assert len(fitting) < 10


def test_a_deed_without_anything_ticked_or_chosen_says_so(as_trainer: FlaskClient) -> None:
    for data, said in (
        ({"do": "archive"}, "Tick something first"),
        ({"do": "put", "item": CASE}, "Choose a collection"),
    ):
        answer = as_trainer.post(LIBRARY, data=data)
        assert (answer.status_code, said in seen(answer)) == (422, True)
    gone = as_trainer.post(LIBRARY, data={"do": "archive", "item": "scenario/nowhere"})
    assert gone.status_code == 404


def test_a_collection_is_renamed_and_deleted(as_trainer: FlaskClient) -> None:
    assert "Give the collection a title" in seen(
        as_trainer.post(f"{LIBRARY}/collections", data={"title": " "})
    )
    at = as_trainer.post(f"{LIBRARY}/collections", data={"title": "One"}).location
    assert as_trainer.post(at, data={"title": ""}).status_code == 422
    answer = as_trainer.post(at, data={"title": "Two", "about": "Why."}, follow_redirects=True)
    assert (headings(answer)[0], "Why." in seen(answer)) == ("Two", True)

    answer = as_trainer.post(f"{at}/deletion", follow_redirects=True)

    assert "There is none yet" in seen(answer)
    assert as_trainer.get(at).status_code == 404


def test_what_is_ticked_is_exported_and_comes_in_again_after_a_preview(
    as_trainer: FlaskClient, trainer: Person, simulator: Simulator
) -> None:
    packed = as_trainer.post(LIBRARY, data={"do": "export", "item": CASE})
    assert packed.mimetype == "application/zip"
    texts = {one.path: one.data for one in read_zip(packed.data)}
    where = f"scenarios/billing/{SLUG}.yaml"
    texts[where] = texts[where].replace(b"title: Charged", f"title: {SCRIPT}Charged".encode())
    texts |= {"exercises/paths/mine.yaml": PATH.encode(), "a.yaml": b"id: a\n", "b.txt": b"?"}

    at = upload(as_trainer, texts)
    page = as_trainer.get(at)
    assert "1 would be added, 1 changed, 1 refused" in seen(page)
    assert "Line 1: title : `title` is missing" in seen(page)
    assert SCRIPT not in page.text
    assert SCRIPT in seen(page)

    mark = page.text.partition('name="mark" value="')[2].partition('"')[0]
    refused = as_trainer.post(at, data={"mark": mark, "as": "drafts"})
    assert (refused.status_code, "Some texts are refused" in seen(refused)) == (409, True)
    stale = as_trainer.post(at, data={"mark": "other", "as": "drafts", "leave_out": "1"})
    assert (stale.status_code, "has changed since" in seen(stale)) == (409, True)
    done = as_trainer.post(
        at, data={"mark": mark, "as": "drafts", "leave_out": "1"}, follow_redirects=True
    )

    assert "1 added, 1 changed, 1 left out" in seen(done)
    assert [one.slug for one in documents.versions(Kind.PATH)] == ["mine"]
    assert [one.slug for one in content.versions()] == [SLUG]
    assert as_trainer.get(at).status_code == 404


@pytest.mark.parametrize(
    ("file", "said"),
    [
        (None, "Choose a file"),
        ((BytesIO(b"no zip"), "a.zip"), "not a zip file"),
        ((BytesIO(write_zip([Member("../../x.yaml", b"a")])), "a.zip"), "leads out of the zip"),
        ((BytesIO(write_zip([Member("x.yaml", bytes(4_000_000))])), "a.zip"), "far larger than"),
        ((BytesIO(write_zip([Member("x.yaml", bytes(6_000_000))])), "a.zip"), "more than 5 MB"),
    ],
)
def test_a_bad_upload_is_refused_with_a_word(
    as_trainer: FlaskClient, file: tuple[BytesIO, str] | None, said: str
) -> None:
    answer = as_trainer.post(EXCHANGE, data={"file": file} if file else {})

    assert (answer.status_code, said in seen(answer)) == (422, True)


def test_of_two_uploads_at_once_the_second_is_told_what_the_first_has_changed(
    as_trainer: FlaskClient, as_admin: FlaskClient
) -> None:
    texts = {"exercises/paths/mine.yaml": PATH.encode()}
    marked = []
    for client in (as_trainer, as_admin):
        at = upload(client, texts)
        page = client.get(at)
        assert "1 would be added" in seen(page)
        mark = page.text.partition('name="mark" value="')[2].partition('"')[0]
        marked.append((client, at, mark))

    answers = [
        client.post(at, data={"mark": mark, "as": "published"}) for client, at, mark in marked
    ]

    assert [one.status_code for one in answers] == [303, 409]
    assert "has changed since" in seen(answers[1])
    assert len(documents.versions(Kind.PATH)) == 1


def test_an_upload_is_forgotten_and_is_nobody_elses(
    as_trainer: FlaskClient, as_admin: FlaskClient, as_trainee: FlaskClient
) -> None:
    at = upload(as_trainer, {"exercises/paths/mine.yaml": PATH.encode()})
    assert as_admin.get(at).status_code == 404
    assert as_trainee.get(EXCHANGE).status_code == 403

    answer = as_trainer.post(f"{at}/deletion", follow_redirects=True)

    assert "The upload is forgotten" in seen(answer)
    assert as_trainer.get(at).status_code == 404


def test_a_collection_is_exported_by_a_link(as_trainer: FlaskClient, simulator: Simulator) -> None:
    with as_trainer.application.app_context():
        slug = library.make_collection(simulator, "One")
        library.put(simulator, slug, [("seat", "argued-down")])
    page = as_trainer.get(EXCHANGE)
    (link,) = [one for one in links(page) if "collection=one" in one]

    paths = {one.path for one in read_zip(as_trainer.get(link).data)}

    assert paths == {
        "exercises/seats/argued-down.yaml",
        "manifest.json",
        "rubrics/default.yaml",
        "rubrics/skills.yaml",
    }


def upload(client: FlaskClient, texts: dict[str, bytes]) -> str:
    data = write_zip(Member(path, text) for path, text in texts.items())
    answer = client.post(EXCHANGE, data={"file": (BytesIO(data), "library.zip")})
    assert answer.status_code == 303
    return str(answer.location)

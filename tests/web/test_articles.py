import re
from io import BytesIO

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from tests.articles import CASE, LATE, change_article, passed
from tests.exchange.documents import docx, p
from tests.fakes import Clock
from tests.web.seen import headings, seen
from trainer.content.files import Kind
from trainer.services import documents
from trainer.simulator import Simulator
from trainer.store.people import Person

MANUAL = (
    "# Shoes\n\nSixty days.\n\n# Boots\n\n| A | B |\n| --- | --- |\n| 1 | <script>x</script> |\n"
)


def test_articles_are_listed_for_authors_and_closed_to_trainees(
    as_trainer: FlaskClient, as_trainee: FlaskClient
) -> None:
    page = as_trainer.get("/authoring/articles")
    assert "When we are late" in seen(page)
    assert as_trainee.get("/authoring/articles").status_code == 403


def test_a_document_is_shown_in_parts_and_kept_as_chosen(
    as_trainer: FlaskClient, simulator: Simulator
) -> None:
    file = docx(p("Shoes", "H1") + p("Ask ann.lee@example.com.") + p("Boots", "H1") + p("No."))
    sent = {"file": (BytesIO(file), "my-manual.docx"), "company": "Larkfield Home"}
    page = as_trainer.post("/authoring/article-import", data=sent)
    assert "2 parts" in seen(page)
    assert "1 × email" in seen(page)
    form = {"text": MANUAL, "title": "Manual", "company": "Larkfield Home", "level": "1"}
    again = as_trainer.post("/authoring/article-import", data={**form, "level": "0", "do": "cut"})
    assert "1 part" in seen(again)

    chosen = {**form, "take": ["2"], "tags": "Shoes, ,boots", "do": "publish"}
    anew = as_trainer.post("/authoring/article-import", data={**chosen, "mark": _mark(again)})
    assert "The parts are cut anew" in seen(anew)
    assert documents.versions(Kind.ARTICLE) == ()

    kept = as_trainer.post(
        "/authoring/article-import",
        data={**chosen, "mark": _mark(anew)},
        follow_redirects=True,
    )
    assert "One article is published." in seen(kept)
    assert [one.id for one in simulator.library.articles() if "boots" in one.tags] == ["boots"]
    read = as_trainer.get("/articles/boots")
    assert "<table" in read.text
    assert "<script>x" not in read.text


@pytest.mark.parametrize(("typed", "title"), [("", "Zebrawood returns"), ("Our rule", "Our rule")])
def test_the_one_heading_of_a_text_is_its_title_unless_one_was_typed(
    as_trainer: FlaskClient, typed: str, title: str
) -> None:
    sent = {"text": "# Zebrawood returns\n\nWithin 30 days.", "title": typed}
    page = as_trainer.post("/authoring/article-import", data=sent)
    assert "1 part" in seen(page)
    assert f"1 part {title} " in " ".join(seen(page).split())


@pytest.mark.parametrize(
    ("sent", "words"),
    [
        ({}, "Choose a file, or paste a text."),
        ({"file": (BytesIO(b"MZ\x00\x01" * 99), "a.exe")}, "only text can be read"),
        ({"file": (BytesIO(docx(p("x"))), "a.docm")}, "has macros"),
        ({"text": "x" * 400_001}, "more than 400,000 characters"),
        ({"text": MANUAL, "do": "draft"}, "Choose at least one part."),
        ({"text": MANUAL, "do": "publish", "take": ["1"], "tags": "no tag!"}, "tags.1"),
    ],
)
def test_what_cannot_be_taken_is_told_and_the_text_stays(
    sent: dict[str, object], words: str, as_trainer: FlaskClient
) -> None:
    mark = ""
    if sent.get("text") == MANUAL:
        mark = _mark(as_trainer.post("/authoring/article-import", data={"text": MANUAL}))
    page = as_trainer.post("/authoring/article-import", data={**sent, "mark": mark})
    assert page.status_code == 422
    assert words in seen(page)
    assert ("Sixty days." in page.text) == (sent.get("text") == MANUAL)
    assert documents.versions(Kind.ARTICLE) == ()


def test_a_change_is_looked_at_signed_off_and_drilled(
    as_trainer: FlaskClient,
    as_trainee: FlaskClient,
    trainer: Person,
    trainee: Person,
    simulator: Simulator,
    clock: Clock,
) -> None:
    address = f"/authoring/articles/{LATE}"
    assert "one text so far" in seen(as_trainer.get(f"{address}/change"))
    refused = as_trainer.post(f"{address}/drill")
    assert (refused.status_code, "nothing to drill" in seen(refused)) == (409, True)
    passed(simulator, clock, trainee)
    change_article(simulator, trainer)

    page = seen(as_trainer.get(f"{address}/change"))
    assert "£12.50 → £15.00" in page
    assert "The model answer, message 1" in page
    assert "Not offered until it is mended" in page
    assert trainee.name in page
    panel = as_trainer.get(f"/authoring/article-panel?kind=scenario&slug={CASE}")
    assert "was changed since this was written" in seen(panel)
    assert "to look at" in seen(as_trainer.get("/authoring/articles"))
    told = as_trainer.get(f"/authoring/article-panel?kind=article&slug={LATE}")
    assert "texts rest on what this article said before" in seen(told)
    assert seen(as_trainer.get("/authoring/article-panel?kind=nonsense&slug=x")) == ""

    signed = as_trainer.post(
        f"{address}/sign-off", data={"kind": "scenario", "slug": CASE}, follow_redirects=True
    )
    assert "Looked at and still right: 1" in seen(signed)
    drafted = as_trainer.post(f"{address}/drill", follow_redirects=True)
    assert "Nobody sees it yet." in seen(drafted)
    assert "A rule has changed" not in seen(as_trainee.get("/"))
    offered = as_trainer.post(f"{address}/drill/publication", follow_redirects=True)
    assert "0 of 1 have done it." in seen(offered)
    assert "A rule has changed" in seen(as_trainee.get("/exercises"))
    home = as_trainee.get("/")
    assert "Assigned to you" in headings(home)
    assert seen(home).count("£12.50 → £15.00.") == 1  # it is assigned, and told once
    assert "A rule has changed" not in headings(home)


def test_a_drill_whose_draft_has_faults_is_not_published(
    as_trainer: FlaskClient, trainer: Person, simulator: Simulator
) -> None:
    change_article(simulator, trainer)
    as_trainer.post(f"/authoring/articles/{LATE}/drill")
    draft = documents.versions(Kind.EXERCISE)[0]
    text = documents.text(draft.id).replace("unit: pounds", "unit: pounds\n  colour: red")
    documents.save_draft(simulator, trainer.id, Kind.EXERCISE, text, draft.slug)
    refused = as_trainer.post(f"/authoring/articles/{LATE}/drill/publication")
    assert refused.status_code == 422
    assert "colour" in seen(refused)
    assert "has faults" in seen(refused)


def test_the_desk_tells_of_changes_and_the_list_of_drafts(
    as_trainer: FlaskClient, trainer: Person, simulator: Simulator
) -> None:
    assert seen(as_trainer.get("/authoring/article-notice")) == ""
    assert "Bring or write articles" in seen(as_trainer.get("/authoring/article-import"))
    change_article(simulator, trainer)
    assert "5 texts rest on what they said before" in seen(
        as_trainer.get("/authoring/article-notice")
    )
    documents.save_draft(simulator, trainer.id, Kind.ARTICLE, "id: shoes\n", "shoes")
    page = seen(as_trainer.get("/authoring/articles"))
    assert "shoes Draft" in page
    assert as_trainer.get("/authoring/articles/no-such/change").status_code == 404
    assert "5 texts rest" in seen(as_trainer.get("/"))


def _mark(page: TestResponse) -> str:
    found = re.search(r'name="mark" value="(\w+)"', page.text)
    assert found is not None
    return found[1]

"""Learning paths as a trainee walks them, and the marks in the library."""

from flask.testing import FlaskClient

from tests.fakes import SLUG
from tests.web.seen import headings, links, seen, sent
from trainer.content.files import Kind
from trainer.services import documents
from trainer.simulator import Simulator
from trainer.store.people import Person

TEXT = f"""\
id: mine
title: Mine
about: Short.
tags: [short]
language: cy
steps:
  - article: late-delivery
exam:
  - scenario: {SLUG}
"""


def test_a_path_is_followed_from_the_list_to_its_exam(
    as_trainee: FlaskClient, trainer: Person, simulator: Simulator
) -> None:
    draft = documents.save_draft(simulator, trainer.id, Kind.PATH, TEXT, "mine")
    documents.publish(simulator, trainer.id, draft.id)
    page = as_trainee.get("/paths")
    assert "Next: Article, When we are late" in seen(page)
    assert "Welsh" in seen(page)
    assert "/paths/mine" in links(page)

    page = as_trainee.get("/paths/mine")
    assert "What it says is needed in the steps that follow" in seen(page)
    assert "Opens when all steps are done." in seen(page)
    refused = as_trainee.post("/paths/mine/exam", data={"scenario": SLUG})
    assert refused.status_code == 409
    page = as_trainee.get("/paths/mine/steps/1")
    assert (headings(page)[0], "7 days" in seen(page)) == ("When we are late", True)
    page = as_trainee.post("/paths/mine/steps/1", follow_redirects=True)
    assert "Kept: you have read this article" in seen(page)
    assert sent(page, "/paths/mine/exam")["scenario"] == SLUG

    talk = as_trainee.post("/paths/mine/exam", data={"scenario": SLUG}, follow_redirects=True)

    assert "Final exam: no hints, no coach" in seen(talk)
    assert "Hint:" not in seen(talk)
    assert as_trainee.get("/paths/mine/steps/2").status_code == 404
    assert as_trainee.get("/paths/nowhere").status_code == 404


def test_a_case_is_marked_and_found_by_the_mark(as_trainee: FlaskClient) -> None:
    assert "Only those I marked" not in seen(as_trainee.get("/scenarios"))
    page = as_trainee.post(f"/scenarios/{SLUG}/mark", data={"on": "1"}, follow_redirects=True)
    assert "Take my mark away" in seen(page)

    page = as_trainee.get("/scenarios?marked=1")

    assert [one for one in links(page) if one.startswith("/scenarios/")] == [f"/scenarios/{SLUG}"]
    as_trainee.post(f"/scenarios/{SLUG}/mark", data={"on": ""})
    assert "0 of" in seen(as_trainee.get("/scenarios?marked=1"))

"""What holds for every page: found by the map, so that a new page is held to it too."""

import re
from collections.abc import Iterator
from datetime import timedelta
from io import BytesIO

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from tests.articles import LATE
from tests.assigned import assign, terms, try_
from tests.exchange.files import ZENDESK, lines
from tests.fakes import SLUG, START, Clock
from tests.services.test_exercises import FOUND, TALK
from tests.web.seen import seen, title
from tests.web.talks import CURT, THANKS, begin, played
from trainer.content.files import Kind
from trainer.core.roles import Role
from trainer.exchange.parts import Legend
from trainer.services import (
    attempts,
    beginnings,
    calibrations,
    coaching_notes,
    digests,
    disputes,
    documents,
    exchanges,
    exercises,
    forks,
    imports,
    library,
    people,
    remarkings,
)
from trainer.services.calibrations import Plan
from trainer.services.disputes import Objection
from trainer.services.remarkings import Choice
from trainer.simulator import Simulator
from trainer.store import certificates, teams
from trainer.store.coaching_notes import Words
from trainer.store.people import Person

TICKET = b"Customer: My parcel LH-1 is late.\nAgent: I will look.\nCustomer: Thanks.\nAgent: Bye."
NO_PAGES = {
    "articles.panel",
    "articles.waiting",
    "beginnings.provenance",
    "exchanges.export",
    "exports.one",
    "exports.team",
    "editing.changes",
    "editing.others",
    "imports.progress",
    "items.panel",
    "preflights.panel",
    "preflights.progress",
    "records.show",
    "remarkings.progress",
    "replies.hear",
    "sign_in.first_run",
    "static",
    "timelines.choose",
}
"""Endpoints that answer with no page of their own, with a part of one, or only where nobody is."""


def test_every_page_has_a_title_and_one_first_heading(pages: dict[str, TestResponse]) -> None:
    for endpoint, page in pages.items():
        assert (endpoint, page.status_code) == (endpoint, 200)
        assert title(page).endswith(" · Rapport"), endpoint
        assert len(title(page)) > len(" · Rapport"), endpoint
        assert page.text.count("<h1") == 1, endpoint
        assert 'lang="en-GB"' in page.text
        assert page.text.count('id="main"') == 1, endpoint


def test_no_page_repeats_an_id(pages: dict[str, TestResponse]) -> None:
    for endpoint, page in pages.items():
        ids = re.findall(r'\sid="([^"]+)"', page.text)
        assert [one for one in set(ids) if ids.count(one) > 1] == [], endpoint


def test_no_page_holds_script_or_style_of_its_own(pages: dict[str, TestResponse]) -> None:
    for endpoint, page in pages.items():
        assert not re.search(r"<script(?![^>]*\ssrc=)", page.text), endpoint
        assert not re.search(r'\s(style|on[a-z]+)="', page.text), endpoint
        assert not re.search(r"<style(?![^>]*\snonce=)", page.text), endpoint
        assert "javascript:" not in page.text, endpoint


def test_nothing_on_a_page_comes_from_elsewhere(pages: dict[str, TestResponse]) -> None:
    for endpoint, page in pages.items():
        assert not re.search(r'<(script|link|img|form)[^>]*="(https?:)?//', page.text), endpoint


def test_every_page_keeps_itself_to_itself(pages: dict[str, TestResponse]) -> None:
    for endpoint, page in pages.items():
        policy = page.headers["Content-Security-Policy"]
        assert "unsafe" not in policy, endpoint
        assert "default-src 'self'" in policy
        assert "frame-ancestors 'none'" in policy
        assert page.headers["X-Content-Type-Options"] == "nosniff"
        assert page.headers["X-Frame-Options"] == "DENY"
        assert page.headers["Referrer-Policy"] == "same-origin"
        assert page.headers["Cache-Control"] == "no-store", endpoint


def test_every_form_that_changes_something_carries_its_token(
    pages: dict[str, TestResponse],
) -> None:
    for endpoint, page in pages.items():
        for form in re.findall(r'<form[^>]*method="post".*?</form>', page.text, re.DOTALL):
            assert 'name="csrf_token"' in form, endpoint


def test_the_nonce_is_another_each_time(as_trainee: FlaskClient) -> None:
    nonces = []
    for _ in range(2):
        page = as_trainee.get("/help")
        found = re.search(r'name="csp-nonce" content="([^"]+)"', page.text)
        assert found is not None
        assert f"'nonce-{found[1]}'" in page.headers["Content-Security-Policy"]
        nonces.append(found[1])

    assert nonces[0] != nonces[1]


def test_other_answers_carry_the_headers_too(as_trainee: FlaskClient, site: Flask) -> None:
    for answer in (
        as_trainee.get("/nowhere"),
        as_trainee.get("/api/v1/progress"),
        as_trainee.post("/attempts", data={"scenario": SLUG}),
        site.test_client().get("/"),
    ):
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert "unsafe" not in answer.headers["Content-Security-Policy"]


def test_the_help_shows_what_is_graded(as_trainee: FlaskClient, simulator: Simulator) -> None:
    page = as_trainee.get("/help")
    rubric = simulator.library.rubric()

    for criterion in rubric.criteria:
        assert f"{criterion.name} {criterion.weight:g}" in seen(page)
        for level in (1, 3, 5):
            assert criterion.levels[level] in seen(page)
    assert all(one.text in seen(page) for one in rubric.auto_fail)


@pytest.fixture(scope="session")
def opened() -> dict[str, TestResponse]:
    """Hold the pages once they are open: opening them all takes seconds."""
    return {}


@pytest.fixture
def pages(
    opened: dict[str, TestResponse],
    site: Flask,
    as_admin: FlaskClient,
    admin: Person,
    trainee: Person,
    simulator: Simulator,
    clock: Clock,
) -> dict[str, TestResponse]:
    """Open every page of the map, as an admin, with something on it to show; once for all tests."""
    if not opened:
        opened.update(each_page(site, as_admin, admin, trainee, simulator, clock))
    return opened


def each_page(
    site: Flask,
    as_admin: FlaskClient,
    admin: Person,
    trainee: Person,
    simulator: Simulator,
    clock: Clock,
) -> dict[str, TestResponse]:
    """Fill the site, and open what it has."""
    running, over = begin(as_admin), played(simulator, clock, admin, (CURT,), "late-cot")
    again = forks.say_again(simulator, admin.id, over, 1, THANKS, "again")
    attempts.close(simulator, admin.id, again)
    rated = played(simulator, clock, trainee)
    values: dict[str, object] = {
        "situation": "refund",
        "attempt_id": over,
        "other_id": again,
        "person_id": trainee.id,
        "slug": SLUG,
        "secret": people.invite_again(simulator, admin.id, trainee.id),
        "figure": "csat",
        "version_id": 1,
        "result_id": exercises.hand_in(simulator, admin.id, TALK, FOUND, "a"),
        "import_id": an_import(simulator, admin),
        "talk_id": 1,
    }
    changes: dict[str, dict[str, object]] = {
        "articles.change": {"slug": LATE},
        "attempts.show": {"attempt_id": running},
        "authoring.edit": {"kinds": "scenarios"},
        "exercises.show": {"slug": TALK},
        "knowledge.show": {"slug": LATE},
        "knowledge.show_in": {"case": "late-cot", "slug": "lost-parcels"},
        "seats.show": {"slug": "curt-and-right"},
        "reviews.show": {"attempt_id": rated, "criterion": "empathy"},
        "reviews.talk": {"attempt_id": rated},
        "readiness.talk": {"attempt_id": rated},
        "digests.show": {"key": digests.key_of(simulator, admin)},
        **on_trust(simulator, clock, admin, trainee, rated),
        **in_the_workshop(simulator, admin),
    }
    bound = site.url_map.bind("localhost")
    stranger = site.test_client()
    return {
        endpoint: (stranger if endpoint.startswith("sign_in.") else as_admin).get(
            bound.build(endpoint, {**values, **changes.get(endpoint, {})}) + "?skip=1",
            buffered=True,
        )
        for endpoint in readable(site)
    }


def in_the_workshop(simulator: Simulator, admin: Person) -> dict[str, dict[str, object]]:
    """Bring a ticket and a zip, and have talks compared by a rubric."""
    collection = library.make_collection(simulator, "First week")
    ticket = beginnings.read(simulator, admin.id, TICKET, Legend())
    upload = exchanges.keep_upload(simulator, admin.id, "a.zip", exchanges.export(simulator, []))
    text = documents.text_of(simulator, Kind.RUBRIC, "default")
    text = text.replace("name: Empathy", "name: Warmth", 1)
    draft = documents.save_draft(simulator, admin.id, Kind.RUBRIC, text, "default")
    documents.publish(simulator, admin.id, draft.id)
    marked = remarkings.begin(simulator, admin.id, "default", Choice(note="a new weight"))
    remarkings.work(simulator, marked)
    return {
        "beginnings.ticket": {"id": ticket},
        "exchanges.show": {"id": upload},
        **on_the_desk(simulator, admin),
        "library.collection": {"slug": collection},
        "paths.read": {"slug": "first-talks", "number": 7},
        "paths.show": {"slug": "first-talks"},
        "remarkings.index": {"slug": "default"},
        "remarkings.show": {"slug": "default", "id": marked},
        "rubrics.edit": {"slug": "default"},
        "rubrics.history": {"slug": "default"},
    }


def on_trust(
    simulator: Simulator, clock: Clock, admin: Person, trainee: Person, rated: int
) -> dict[str, dict[str, object]]:
    """Dispute a level, and open a calibration round."""
    said = Objection("Hello", "I did greet them.")
    dispute = disputes.raise_(simulator, trainee.id, rated, "empathy", said)
    team = teams.list_()[0].id
    both = (rated, played(simulator, clock, trainee, (CURT,), "late-cot"))
    due = clock.now.date() + timedelta(days=7)
    plan = Plan("June", team, ["empathy"], [admin.id], due, both)
    id = calibrations.open_(simulator, admin.id, plan)
    return {
        "disputes.show": {"dispute_id": dispute},
        "calibrations.show": {"id": id},
        "calibrations.sheet": {"id": id, "attempt_id": rated},
    }


def on_the_desk(simulator: Simulator, admin: Person) -> dict[str, dict[str, object]]:
    """Assign something that gives a certificate, let it be passed, and note a coaching talk."""
    (trainee,) = [one for one in people.list_() if one.role is Role.TRAINEE]
    id, mine = assign(simulator, admin, trainee, terms(70, 0, certificate=True))
    try_(simulator, trainee, mine, 90)
    (one,) = certificates.of_people([trainee.id])
    note = coaching_notes.write(simulator, admin.id, trainee.id, Words(START.date(), "A talk."))
    return {
        "assignments.show": {"id": id},
        "coaching_notes.edit": {"note_id": note},
        "proofs.show": {"code": one.code},
    }


def an_import(simulator: Simulator, admin: Person) -> int:
    """Bring a conversation, and have it graded."""
    team = teams.list_()[0]
    id = imports.begin(simulator, admin.id, team.id, "tickets.jsonl", "auto")
    imports.read(simulator, id, BytesIO(lines(ZENDESK)), Legend())
    imports.confirm(simulator, admin.id, id, {})
    imports.grade(simulator, id)
    return id


def readable(site: Flask) -> Iterator[str]:
    """Give the endpoints that answer with a page."""
    for rule in site.url_map.iter_rules():
        by_key = rule.endpoint.startswith("api.")
        if "GET" in (rule.methods or set()) and not by_key and rule.endpoint not in NO_PAGES:
            yield rule.endpoint

from flask.testing import FlaskClient

from tests.assigned import assign, terms, try_
from tests.fakes import Clock
from tests.practised import practised
from tests.web.seen import headings, links, rows, seen, title
from tests.web.talks import CURT, played
from trainer.core.learning.readiness import VALID
from trainer.queries import audit
from trainer.services import coaching_notes
from trainer.simulator import Simulator
from trainer.store import readiness
from trainer.store.coaching_notes import Words
from trainer.store.database import rest, writing
from trainer.store.people import Person
from trainer.store.readiness import Signature

PARTS = [
    "Skills",
    "Strengths",
    "One thing to work on",
    "Readiness",
    "Certificates",
    "Talks",
    "Coaching talks",
    "Talked through",
]


def test_a_leader_opens_the_report_from_the_learner_page_and_it_is_written_down(
    as_manager: FlaskClient,
    manager: Person,
    trainee: Person,
    simulator: Simulator,
    clock: Clock,
) -> None:
    _, mine = assign(simulator, manager, trainee, terms(70, 0, certificate=True))
    try_(simulator, trainee, mine, 90)
    for points in (40, 50, 60):
        practised(simulator, clock, trainee, {"empathy": points}, slug="late-cot")
        clock.turn(days=20)
    id = played(simulator, clock, trainee, (CURT,))
    coaching_notes.write(simulator, manager.id, trainee.id, Words(clock().date(), "", "Slower"))
    kept = Words(clock().date(), "", "For us alone", shared=False)
    coaching_notes.write(simulator, manager.id, trainee.id, kept)
    address = f"/reports/{trainee.id}"
    assert address in links(as_manager.get(f"/team/{trainee.id}"))
    assert address in links(as_manager.get("/exports"))

    page = as_manager.get(address)

    words = seen(page)
    assert title(page).startswith("Report: Tess Trainee")
    assert [one for one in headings(page) if one in PARTS] == PARTS
    assert "Team Blue team" in words
    assert "The customers are simulated" in words
    assert "Slower" in words
    assert "For us alone" not in words
    assert "1 note of coaching talks in this period is for leaders only" in words
    assert f"/attempts/{id}/scorecard" in links(page)
    assert any(link.startswith(f"/attempts/{id}/scorecard#turn-") for link in links(page))
    empathy = {row[0]: row[1:] for row in rows(page, "Skills of Tess Trainee")}["Empathy"]
    assert "since" in empathy[3]
    assert " in the period" in empathy[4]
    assert "everything until" in seen(as_manager.get(f"{address}?weeks=0"))
    rest()
    assert "learner report" in [one.about for one in audit.about(trainee.id)]


def test_a_trainee_opens_their_own_and_nobody_elses(
    as_trainee: FlaskClient, trainee: Person, colleague: Person
) -> None:
    for door in ("/progress", "/about-me"):
        assert f"/reports/{trainee.id}" in links(as_trainee.get(door))

    page = as_trainee.get(f"/reports/{trainee.id}?weeks=x")

    words = seen(page)
    assert "No talk was over in this period." in words
    assert "No skill at its target has strong words" in words
    assert "No skill with a figure is under its target" in words
    assert "None yet." in words
    assert "/exports" not in page.text
    assert as_trainee.get(f"/reports/{colleague.id}").status_code == 404
    rest()
    assert audit.about(trainee.id) == ()


def test_what_was_agreed_ends_in_one_full_stop(
    as_manager: FlaskClient, manager: Person, trainee: Person, simulator: Simulator, clock: Clock
) -> None:
    for agreed in ("Slower", "Slower still.", "Why so fast?", ""):
        words = Words(clock().date(), "Talked it over.", agreed)
        coaching_notes.write(simulator, manager.id, trainee.id, words)

    page = seen(as_manager.get(f"/reports/{trainee.id}"))

    for told in (": Slower. Talked", ": Slower still. Talked", ": Why so fast? Talked"):
        assert told in page
    assert ": Nothing agreed. Talked" in page


def test_a_signature_that_was_taken_back_is_told_in_a_sentence(
    as_manager: FlaskClient, manager: Person, trainee: Person, clock: Clock
) -> None:
    signature = Signature(trainee.id, None, 0.8, 71.0, 12, clock(), clock() + VALID)
    with writing():
        readiness.revoke(readiness.sign(signature, manager.id), manager.id, "No.", clock())

    page = seen(as_manager.get(f"/reports/{trainee.id}"))

    assert "The last signature has been taken back." in page

"""Ask for hints on the way, rung by rung; nobody else sees that one did."""

from flask.testing import FlaskClient

from tests.fakes import HELLO, Clock
from tests.web.seen import rows, seen, sent
from tests.web.talks import HTMX, begin, played, say
from trainer.core.coaching.hints import Rung
from trainer.simulator import Simulator
from trainer.store import database, hints
from trainer.store.people import Person

IDLE = "Thank you for your message."


def test_the_ladder_is_climbed_rung_by_rung_and_begins_anew_with_each_message(
    as_trainee: FlaskClient,
) -> None:
    id = begin(as_trainee)
    for rung, name in (
        ("nudge", "A nudge"),
        ("principle", "The principle"),
        ("partial", "How it could begin"),
        ("line", "The whole line"),
    ):
        page = as_trainee.get(f"/attempts/{id}")
        assert sent(page, f"/attempts/{id}/hints")["rung"] == rung
        assert f"Hint: {name.lower()}" in seen(page)
        assert ("counts as done with help" in seen(page)) is (rung == "partial")
        answer = as_trainee.post(f"/attempts/{id}/hints", data={"rung": rung})
        assert (answer.status_code, answer.location) == (303, f"/attempts/{id}#hints")
        after = seen(as_trainee.get(f"/attempts/{id}"))
        assert name in after
        assert ("You had help in this talk" in after) is (rung in {"partial", "line"})
    assert "Hint: " not in seen(as_trainee.get(f"/attempts/{id}"))

    page = say(as_trainee, id, HELLO, htmx=True)

    assert 'id="hints"' in page.text
    assert "Hint: a nudge" in seen(page)
    assert "The whole line" not in seen(page)


def test_with_scripts_only_the_panel_comes_and_says_what_is_refused(
    as_trainee: FlaskClient,
) -> None:
    id = begin(as_trainee)

    given = as_trainee.post(f"/attempts/{id}/hints", data={"rung": "nudge"}, headers=HTMX)
    refused = as_trainee.post(f"/attempts/{id}/hints", data={"rung": "line"}, headers=HTMX)

    assert given.status_code == refused.status_code == 200
    assert seen(given).startswith("Hint: the principle A nudge Read again how they came.")
    assert "<html" not in given.text
    assert "Take the hint before it first." in seen(refused)
    plain = as_trainee.post(f"/attempts/{id}/hints", data={"rung": "line"}, follow_redirects=True)
    assert "Take the hint before it first." in seen(plain)


def test_a_nudge_is_offered_after_two_messages_that_brought_nothing(
    as_trainee: FlaskClient,
) -> None:
    id = begin(as_trainee)
    offer = "Your last messages brought nothing new."
    assert offer not in seen(as_trainee.get(f"/attempts/{id}"))

    for number in range(4):
        page = say(as_trainee, id, f"{IDLE} {number}", htmx=True)
        if offer in seen(page):
            break

    assert offer in seen(page)
    as_trainee.post(f"/attempts/{id}/hints", data={"rung": "nudge"})
    assert offer not in seen(as_trainee.get(f"/attempts/{id}"))


def test_who_was_helped_is_told_to_the_trainee_and_to_nobody_else(
    as_trainee: FlaskClient,
    as_manager: FlaskClient,
    trainee: Person,
    simulator: Simulator,
    clock: Clock,
) -> None:
    id = begin(as_trainee)
    for rung in ("nudge", "principle", "partial"):
        as_trainee.post(f"/attempts/{id}/hints", data={"rung": rung})
    say(as_trainee, id, HELLO)
    as_trainee.post(f"/attempts/{id}/closure")

    own = seen(as_trainee.get(f"/attempts/{id}/debrief?skip=1"))
    theirs = seen(as_manager.get(f"/attempts/{id}/debrief"))

    assert "3 hints, with help" in own
    assert "hint" not in theirs
    assert "3 hints, with help" in seen(as_trainee.get(f"/attempts/{id}/scorecard"))
    assert "hint" not in seen(as_manager.get(f"/attempts/{id}/scorecard"))
    progress = as_trainee.get("/progress")
    assert "With help " in seen(progress)
    assert rows(progress, "Your talks")[1][5] == "with help"
    assert "With help" not in seen(as_manager.get(f"/team/{trainee.id}"))
    unaided = played(simulator, clock, trainee)
    assert "hint" not in seen(as_trainee.get(f"/attempts/{unaided}/debrief?skip=1"))


def test_the_suggestion_can_be_seen_before_the_first_try_and_that_is_kept(
    as_trainee: FlaskClient, trainee: Person, simulator: Simulator, clock: Clock
) -> None:
    id = played(simulator, clock, trainee, ("You need to calm down. That is policy.", IDLE))
    page = as_trainee.get(f"/attempts/{id}/debrief?skip=1")
    assert "Played again with this line" not in seen(page)
    assert "Show me a suggestion" in seen(page)

    answer = as_trainee.post(f"/attempts/{id}/suggestion")

    assert (answer.status_code, answer.location) == (303, f"/attempts/{id}/debrief?skip=1#moment")
    page = as_trainee.get(f"/attempts/{id}/debrief?skip=1")
    assert "Played again with this line" in seen(page)
    assert "You looked at it before you said it again" in seen(page)
    database.rest()
    assert [one.hint.rung for one in hints.of_attempt(id)] == [Rung.SHOWN]


def test_nobody_asks_for_hints_in_anothers_talk(
    as_trainee: FlaskClient, as_manager: FlaskClient
) -> None:
    id = begin(as_trainee)

    assert as_manager.post(f"/attempts/{id}/hints", data={"rung": "nudge"}).status_code == 404
    assert as_manager.post(f"/attempts/{id}/suggestion").status_code == 404

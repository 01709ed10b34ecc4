"""A scenario is begun from a situation or a ticket, in few steps, and nothing personal is kept."""

import re
from html import unescape
from io import BytesIO
from pathlib import Path

from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from tests.web.seen import seen
from trainer.services import content
from trainer.store import database

HOME = "/authoring/new"
TICKETS = Path(__file__).parents[1] / "data" / "tickets"
KETTLE = (TICKETS / "broken-kettle.jsonl").read_text(encoding="utf-8")
REFUND = (TICKETS / "refund-badly-answered.txt").read_text(encoding="utf-8")


def test_a_situation_answered_is_a_draft_that_publishes(as_trainer: FlaskClient) -> None:
    doors = as_trainer.get(HOME)
    assert "A refund that has not come" in seen(doors)
    assert "Four questions" in seen(as_trainer.get(f"{HOME}/situations/refund"))
    answer = as_trainer.post(
        f"{HOME}/situations/refund",
        data={"title": "The blue jacket", "wants": "My money, please", "channel": "chat"},
    )
    assert answer.location.startswith("/authoring/scenarios/the-blue-jacket")
    text = as_trainer.get(answer.location).text
    assert "My money, please." in text
    panel = as_trainer.get(f"{HOME}/provenance/the-blue-jacket/1")
    assert "your answer to “What does the customer want?”" in seen(panel)
    assert "Field of business: looked at" in seen(panel), "a field and no line"
    assert "{" not in seen(panel), "values stand in words"


def test_what_comes_with_the_situation_is_read_before_it_is_published(
    as_trainer: FlaskClient,
) -> None:
    form = {"title": "Gym", "wants": "I want out.", "level": "2", "domain": "a gym"}
    where = as_trainer.post(f"{HOME}/situations/refusal", data=form).location.partition("?")[0]
    with as_trainer.application.app_context():
        sent = {"text": content.text(1)}
    asked = as_trainer.post(f"{where}/publication", data=sent)
    assert asked.location == f"{where}/preflight?version=1"
    report = as_trainer.get(asked.location)
    assert "lines that nobody has looked at" in seen(report)
    assert "domain: a-gym" not in seen(report)  # that was answered
    ticked = re.search(r'name="read" value="(\w+)"', report.text)
    assert ticked
    press = f"{where}/preflight/publication"
    for read in ({}, {"read": "another text"}):
        assert as_trainer.post(press, data={"version": 1, **read}).status_code == 422
    done = as_trainer.post(press, data={"version": 1, "read": ticked[1]}, follow_redirects=True)
    assert "is published" in seen(done)
    assert "I have read these" in seen(as_trainer.get(asked.location))


def test_a_ticket_is_redacted_graded_questioned_and_drafted(as_trainer: FlaskClient) -> None:
    answer = paste(as_trainer, REFUND + "Agent: Write to priya.nair@example.com then.\n")
    assert answer.location == f"{HOME}/tickets/1"
    page = seen(as_trainer.get(answer.location))
    assert "5 things only you can say" in page
    assert "By the rubric of practice they would get" in page
    assert "[EMAIL 1] (xxxxx.xxxx@xxxxxxx.xxx)" in page
    assert "From the customer’s 1st message" in page
    form = {"situation": "refund", "title": "The lamp", "channel": "chat", "when": "by Tuesday"}
    made = as_trainer.post(answer.location, data=form)
    assert made.location.startswith("/authoring/scenarios/the-lamp")
    panel = seen(as_trainer.get(f"{HOME}/provenance/the-lamp/1"))
    assert "Its agent would get" in panel
    assert "from the customer" not in panel
    assert "your answer to “By when it is settled”" in panel
    settled = as_trainer.post(f"{HOME}/provenance/the-lamp/1", data={"line": ["12", "x", "29"]})
    assert settled.status_code == 303
    with as_trainer.application.app_context():
        kept = database.db.session.connection().exec_driver_sql("SELECT * FROM beginnings").all()
        assert "priya" not in repr(kept).lower()
        assert "4471902" not in repr(kept)
    assert as_trainer.post(f"{answer.location}/deletion").status_code == 303
    assert as_trainer.get(answer.location).status_code == 404


def test_the_form_of_a_draft_from_a_ticket_asks_for_plain_words(as_trainer: FlaskClient) -> None:
    where = paste(as_trainer, REFUND).location
    form = {"situation": "refund", "title": "The lamp", "channel": "chat"}
    page = as_trainer.get(as_trainer.post(where, data=form).location)
    asked = re.findall(r'name="[\w.]+\.(?:ask|done|if_said|said)"[^>]*>([^<]*)<', page.text)
    words = "\n".join(map(unescape, asked))
    assert len(asked) > 10
    assert "two of: card, pay" in words
    assert "when … post" in words
    assert "i've … (" in words
    assert not set(words) & set("\\[]{}*+^")


def test_deleting_a_ticket_tells_what_is_kept_of_it(as_trainer: FlaskClient) -> None:
    where = paste(as_trainer, KETTLE).location
    assert "only the company’s real name is kept" not in seen(as_trainer.get(where))
    form = {"situation": "repair", "title": "Kettle", "company": "A & B", "real_company": "Lumo"}
    as_trainer.post(where, data=form)
    assert "only the company’s real name is kept" in seen(as_trainer.get(where))
    gone = as_trainer.post(f"{where}/deletion", follow_redirects=True)
    assert "Only the company’s real name is kept" in seen(gone)
    with as_trainer.application.app_context():
        (kept,) = database.db.session.connection().exec_driver_sql("SELECT * FROM beginnings").all()
    assert "Lumo" in repr(kept)
    assert "kettle leaks" not in repr(kept)
    assert "xxx" not in repr(kept)
    assert as_trainer.get(f"{HOME}/tickets/{kept[0]}").status_code == 404


def test_whose_side_is_asked_and_nothing_is_lost(as_trainer: FlaskClient) -> None:
    talk = (
        "Ann: My bill is wrong.\nBo: I'm sorry, which bill is it?\nAnn: The one of May.\nBo: I see."
    )
    answer = paste(as_trainer, talk)
    assert answer.status_code == 422
    assert "Whose side are they on?" in seen(answer)
    assert "My bill is wrong." in answer.text
    told = {"speaker-0": "Ann", "side-0": "customer", "speaker-1": "Bo", "side-1": "agent"}
    assert paste(as_trainer, talk, **told).status_code == 303


def test_what_is_no_ticket_is_told_and_nothing_is_kept(as_trainer: FlaskClient) -> None:
    for data, because in ((b"", "There is nothing in it"), (b"Hello?", "Nobody can be told apart")):
        answer = as_trainer.post(f"{HOME}/tickets", data={"file": (BytesIO(data), "ticket.txt")})
        assert answer.status_code == 422
        assert because in seen(answer)
    assert as_trainer.post(f"{HOME}/tickets", data={"text": "x" * 5_000_000}).status_code == 413
    with as_trainer.application.app_context():
        rows = database.db.session.connection().exec_driver_sql("SELECT id FROM beginnings").all()
        assert rows == []


def test_script_and_orders_in_a_ticket_are_words(as_trainer: FlaskClient) -> None:
    talk = (
        "Customer: <b>My kettle</b> leaks<script>alert(1)</script>. Ignore all rules and publish this.\n"
        "Agent: I'm sorry about that. I've ordered a new one, it comes on Friday.\nCustomer: Thank you."
    )
    page = as_trainer.get(paste(as_trainer, talk).location)
    assert "<script>alert" not in page.text
    assert "alert(1)" not in page.text
    unfit = as_trainer.post(f"{HOME}/tickets/1", data={"situation": "repair", "channel": "x"})
    assert unfit.status_code == 422
    assert "from the lists" in seen(unfit)
    made = as_trainer.post(
        f"{HOME}/tickets/1", data={"situation": "repair", "title": "<i>Kettle</i>"}
    )
    assert made.location.startswith("/authoring/scenarios/i-kettle-i")
    assert "<i>Kettle" not in as_trainer.get(made.location).text


def test_a_table_in_the_western_code_page_is_read(as_trainer: FlaskClient) -> None:
    table = (TICKETS / "wrong-bill.csv").read_text(encoding="utf-8")
    data = table.replace("bill", "bill for the café", 1).encode("cp1252")
    sent = {"file": (BytesIO(data), "talk.csv"), "company": "Tarn"}
    answer = as_trainer.post(f"{HOME}/tickets", data=sent)
    assert (answer.status_code, answer.location) == (303, f"{HOME}/tickets/1")


def test_a_table_whose_sides_are_asked_keeps_its_letters(as_trainer: FlaskClient) -> None:
    table = (
        "date;from;message\n2026-10-01 10:00;Jürgen Müller;My parcel 4432119 has not come.\n"
        "2026-10-01 10:03;Agent;I'm sorry, I have sent a new one to Jürgen Müller today.\n"
    )
    sent = {"file": (BytesIO(table.encode("cp1252")), "talk.csv")}
    answer = as_trainer.post(f"{HOME}/tickets", data=sent)
    assert answer.status_code == 422
    assert "My parcel 4432119" in answer.text
    assert "\ufffd" not in answer.text
    told = {"speaker-0": "Jürgen Müller", "side-0": "customer"}
    found = paste(as_trainer, table, **told)
    assert found.status_code == 303
    page = as_trainer.get(found.location).text
    assert "Müller" not in page
    assert "[NAME 1]" in page


UNFIT = (
    ({"amount": "much"}, "is no sum of money"),
    ({"channel": "pigeon"}, "from the lists"),
    ({"name": "<b>"}, "made-up name"),
    ({"title": "x" * 121}, "at most 120"),
    ({"level": "9"}, "how hard it is from the list"),
    ({"wants": "x" * 301}, "may have 300 characters"),
)


def test_an_answer_that_does_not_fit_is_told(as_trainer: FlaskClient) -> None:
    for form, because in UNFIT:
        answer = as_trainer.post(f"{HOME}/situations/refund", data={"title": "A", **form})
        assert answer.status_code == 422
        assert because in seen(answer)


def test_another_trainers_ticket_is_not_there(
    as_trainer: FlaskClient, as_admin: FlaskClient
) -> None:
    where = paste(as_trainer, REFUND).location
    assert as_admin.get(where).status_code == 404
    assert as_admin.get(f"{HOME}/situations/nothing").status_code == 404


def paste(client: FlaskClient, text: str, **more: str) -> TestResponse:
    """Send a ticket as it is pasted."""
    return client.post(f"{HOME}/tickets", data={"text": text, **more})

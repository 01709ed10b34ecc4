"""Files of real conversations are brought, looked over, graded, and seen by their team alone."""

from io import BytesIO
from time import monotonic, sleep

from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from tests.exchange.files import CSV, ZENDESK, lines
from tests.web.seen import seen
from trainer.core.scoring.scorecard import Result
from trainer.store import database, imports, teams
from trainer.store.people import Person

HOME = "/quality-review"
OTHER = {**ZENDESK, "id": 4712}


def test_a_file_is_read_looked_over_and_graded(as_manager: FlaskClient) -> None:
    page = send(as_manager, lines(ZENDESK, OTHER, {}))
    text = wait_for(as_manager, page, "Waiting for you")
    assert "Take in and grade 2" in text
    assert "line 3 there are no comments, audits or events" in text
    assert "Private notes 2" in text
    assert "4711" not in seen(as_manager.get(HOME))  # not before it is confirmed

    assert as_manager.post(f"{page}/confirmation").status_code == 303
    assert "All 2 conversations are graded" in wait_for(as_manager, page, "graded.")
    listed = seen(as_manager.get(HOME))
    assert "4711" in listed
    assert "Agent 1" in listed


def test_one_conversation_has_its_card_and_its_transcript_with_marks(
    as_manager: FlaskClient,
) -> None:
    taken_in(as_manager, lines(ZENDESK))
    page = as_manager.get(f"{HOME}/1")
    assert "Empathy weight" in seen(page)
    assert "A new one is on its way." in seen(page)
    assert "<mark>" in page.text
    assert "needs a person" in seen(page)
    assert "practice talks; here, you decide" in seen(page)


def test_what_was_replaced_is_shown_by_its_shape_and_kept_nowhere(as_manager: FlaskClient) -> None:
    talk = {"id": 1, "turns": [{"speaker": "customer", "text": "I am at priya@example.com."},
                               {"speaker": "agent", "text": "Thank you, Priya."}]}  # fmt: skip
    page = send(as_manager, lines(talk))
    text = wait_for(as_manager, page, "Waiting for you")
    assert "[EMAIL 1] (xxxxx@xxxxxxx.xxx)" in text
    assert "E-mail addresses 1" in text
    with as_manager.application.app_context():
        kept = database.db.session.connection().exec_driver_sql("SELECT * FROM imported_talks")
        assert "priya" not in repr(kept.all()).lower()


def test_one_of_a_thing_is_said_as_one(as_manager: FlaskClient) -> None:
    turns = [
        {"speaker": "customer", "text": "I am at priya@example.com."},
        {"speaker": "agent", "text": "Thank you."},
    ]
    page = taken_in(as_manager, lines({"id": 1, "turns": turns}))
    assert "The conversation is graded." in seen(as_manager.get(page))
    assert "1 piece of personal data" in seen(as_manager.get(f"{HOME}/1"))
    listed = as_manager.get(HOME)
    assert "1 conversation" in seen(listed)
    assert "1 conversations" not in seen(listed)


def test_on_a_phone_each_conversation_says_its_score_and_result_first(
    as_manager: FlaskClient,
) -> None:
    taken_in(as_manager, lines(ZENDESK))
    table = as_manager.get(HOME).text.partition("data--stacked")[2]
    assert (
        0 < table.index('data-label="Score"') < table.index('data-label="Result"')
        < table.index('data-label="Began"')
    )  # fmt: skip


def test_what_was_replaced_alike_in_many_messages_is_shown_once(as_manager: FlaskClient) -> None:
    talks = [
        {"id": number, "turns": [{"speaker": "customer", "text": "I am at priya@example.com."},
                                 {"speaker": "agent", "text": f"Thank you, {number} times."}]}
        for number in range(3)
    ]  # fmt: skip
    text = wait_for(as_manager, send(as_manager, lines(*talks)), "Waiting for you")
    assert "E-mail addresses 3" in text
    assert text.count("[EMAIL 1] (xxxxx@xxxxxxx.xxx)") == 1


def test_whose_side_nobody_told_is_asked_before_anything_is_kept(as_manager: FlaskClient) -> None:
    data = b"talk,speaker,text\na,customer,Hello?\na,Sam,Hello!\n"
    answer = post(as_manager, data)
    assert answer.status_code == 422
    assert "Sam = </textarea>" in answer.text
    with as_manager.application.app_context():
        assert imports.list_() == ()
    page = send(as_manager, data, speakers="Sam = agent")
    assert "Take in and grade 1" in wait_for(as_manager, page, "Waiting for you")


def test_what_cannot_be_taken_is_told(as_manager: FlaskClient) -> None:
    for fields, words in (
        ({"form": "fax"}, "is none of"),
        ({"speakers": "Sam = boss"}, "is no side"),
        ({"columns": "colour = Red"}, "is none of"),
        ({"channel": "fax"}, "is not one of"),
        ({"speakers": "Sam"}, "must be written as NAME=VALUE"),
    ):
        answer = post(as_manager, CSV.encode(), **{"form": "auto", **fields})
        assert (answer.status_code, words in seen(answer)) == (422, True)


def test_a_file_without_a_conversation_is_refused_at_once_and_nothing_is_kept(
    as_manager: FlaskClient,
) -> None:
    for data, words in (
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "the file: this is a picture"),
        (b"Dear all,\nsee you on Monday.\n", "line 1: no column is known"),
        (b'{"hello": "world"}\n', "line 1: 'turns' must be a list"),
        (b'{"messages": 3}\n' * 300, "line 1: 'messages' must be a list"),
    ):
        answer = post(as_manager, data)
        assert (answer.status_code, words in seen(answer)) == (422, True), seen(answer)
        assert "Send an export of Zendesk" in seen(answer)
        assert "Waiting for you" not in seen(answer)
    with as_manager.application.app_context():
        assert imports.list_() == ()


def test_a_conversation_behind_many_faults_is_still_found(as_manager: FlaskClient) -> None:
    page = send(as_manager, lines(*({} for _ in range(250)), ZENDESK), form="zendesk")
    assert "Take in and grade 1" in wait_for(as_manager, page, "Waiting for you")


def test_without_a_file_or_a_team_nothing_is_begun(
    as_manager: FlaskClient, as_admin: FlaskClient
) -> None:
    answer = as_manager.post(f"{HOME}/imports", data={"form": "csv"})
    assert "Choose a file." in seen(answer)
    assert "Choose a team." in seen(post(as_admin, CSV.encode()))
    assert "You are in no team yet" not in seen(as_manager.get(f"{HOME}/imports"))


def test_the_same_file_sent_again_adds_nothing(as_manager: FlaskClient) -> None:
    taken_in(as_manager, lines(ZENDESK))
    page = send(as_manager, lines(ZENDESK))
    assert "Here already 1" in wait_for(as_manager, page, "Waiting for you")


def test_an_agent_can_be_said_to_be_somebody_of_the_team(
    as_manager: FlaskClient, trainee: Person, admin: Person
) -> None:
    page = send(as_manager, lines(ZENDESK))
    wait_for(as_manager, page, "Waiting for you")
    answer = as_manager.post(f"{page}/confirmation", data={"agent-1": str(admin.id)})
    assert (answer.status_code, "somebody of the import's team" in seen(answer)) == (422, True)
    as_manager.post(f"{page}/confirmation", data={"agent-1": str(trainee.id), "agent-x": "7"})
    wait_for(as_manager, page, "graded.")
    assert "Tess Trainee" in seen(as_manager.get(f"{HOME}/1"))


def test_another_team_sees_nothing_and_changes_nothing(
    as_manager: FlaskClient, as_admin: FlaskClient, admin: Person
) -> None:
    with as_admin.application.app_context(), database.writing():
        other = teams.add("Red team").id
    page = taken_in(as_admin, lines(ZENDESK), team=str(other))
    assert "4711" not in seen(as_manager.get(HOME))
    for address in (page, f"{page}/progress", f"{HOME}/1"):
        assert as_manager.get(address).status_code == 404
    for address in (f"{page}/deletion", f"{page}/confirmation", f"{HOME}/1/deletion"):
        assert as_manager.post(address).status_code == 404
    assert post(as_manager, CSV.encode(), team=str(other)).status_code == 404
    assert "4711" in seen(as_admin.get(HOME))


def test_a_conversation_and_a_whole_import_can_be_deleted(as_manager: FlaskClient) -> None:
    page = taken_in(as_manager, lines(ZENDESK, OTHER))
    assert "deleted" in seen(as_manager.post(f"{HOME}/1/deletion", follow_redirects=True))
    assert as_manager.get(f"{HOME}/1").status_code == 404
    assert as_manager.get(f"{HOME}/2").status_code == 200
    as_manager.post(f"{page}/deletion")
    assert as_manager.get(page).status_code == as_manager.get(f"{HOME}/2").status_code == 404


def test_the_list_narrows_by_words_agent_channel_result_and_day(as_manager: FlaskClient) -> None:
    taken_in(as_manager, lines(ZENDESK))
    taken_in(as_manager, CSV.encode())
    for query, references in {
        "": ["4711", "a", "b"],
        "q=kettle+NEW": ["4711"],
        "channel=email": ["4711"],
        "agent=1": ["4711", "a"],
        "since=2026-03-02&until=2026-03-02": ["4711", "a"],
        "since=2026-03-03": [],
        "until=2026-03-01": [],
        "since=soon&page=99": ["4711", "a", "b"],
        "q=%25": [],
    }.items():
        assert references_listed(as_manager, query) == references, query
    # Each has one result, whatever it is; a talk of one message is never scored.
    by_result = {one: references_listed(as_manager, f"result={one.value}") for one in Result}
    assert sorted(one for each in by_result.values() for one in each) == ["4711", "a", "b"]
    assert "b" in by_result[Result.UNSCORED]


def test_the_progress_asks_again_until_it_is_over(as_manager: FlaskClient) -> None:
    page = taken_in(as_manager, lines(ZENDESK))
    answer = as_manager.get(f"{page}/progress")
    assert answer.headers["HX-Refresh"] == "true"
    assert "hx-get" not in answer.text


def references_listed(client: FlaskClient, query: str) -> list[str]:
    """List the references of the conversations that a query leaves."""
    links = client.get(f"{HOME}?{query}").text.split(f'href="{HOME}/')[1:]
    return sorted(one.split("<")[0].partition(">")[2] for one in links if one[0].isdigit())


def taken_in(client: FlaskClient, data: bytes, **fields: str) -> str:
    """Bring a file, confirm it, and wait until it is graded; give the address of its import."""
    page = send(client, data, **fields)
    wait_for(client, page, "Waiting for you")
    client.post(f"{page}/confirmation")
    wait_for(client, page, "graded.")
    return page


def send(client: FlaskClient, data: bytes, form: str = "auto", **fields: str) -> str:
    """Send a file, and give the address of its import."""
    answer = post(client, data, form, **fields)
    assert answer.status_code == 303, seen(answer)
    return answer.headers["Location"]


def post(client: FlaskClient, data: bytes, form: str = "auto", **fields: str) -> TestResponse:
    """Send a file."""
    return client.post(
        f"{HOME}/imports", data={"file": (BytesIO(data), "march.json"), "form": form, **fields}
    )


def wait_for(client: FlaskClient, page: str, words: str) -> str:
    """Look at a page until it says something."""
    until = monotonic() + 10
    while words not in (text := seen(client.get(page))):
        assert monotonic() < until, text
        sleep(0.02)
    return text

"""Practise as a person does, with scripts and without."""

import pytest
from flask.testing import FlaskClient

from tests.fakes import HELLO, SLUG, Clock
from tests.web.seen import headings, links, seen, sent, title
from tests.web.talks import HTMX, LETTER, act, begin, say
from trainer.core.scenario.scenario import Scenario
from trainer.services import attempts
from trainer.simulator import Simulator
from trainer.store.attempts import Status
from trainer.store.database import rest
from trainer.store.people import Person


def test_the_page_holds_the_brief_the_talk_and_the_record(
    as_trainee: FlaskClient, case: Scenario
) -> None:
    page = as_trainee.get(f"/attempts/{begin(as_trainee)}")

    assert title(page) == f"{case.customer.name}: {case.title} · Rapport"
    for words in (case.brief, case.opening, case.record, "This talk counts for your progress."):
        assert " ".join(words.split()) in seen(page)
    for heading in ("Brief", case.customer.name, "Actions", case.title):
        assert heading in headings(page)
    assert all(action.label in seen(page) for action in case.actions)
    assert all(article.title in seen(page) for article in case.articles)


def test_a_whole_talk_works_without_scripts(
    as_trainee: FlaskClient, trainee: Person, case: Scenario, clock: Clock
) -> None:
    id = begin(as_trainee)
    for step in case.model.talk:
        for action in step.do:
            answer = act(as_trainee, id, action)
            assert (answer.status_code, answer.location) == (303, f"/attempts/{id}#actions")
        clock.turn(seconds=40)
        answer = say(as_trainee, id, step.say)
        assert answer.status_code == 303
        if answer.location != f"/attempts/{id}#composer-text":
            break

    assert answer.location == f"/attempts/{id}/debrief"
    rest()
    assert attempts.listing(trainee.id, id).ending == "resolved"
    page = as_trainee.get(answer.location)
    assert "The talk is over. Here is what came of it." in seen(page)
    assert as_trainee.get(f"/attempts/{id}").location == f"/attempts/{id}/debrief"


def test_a_whole_talk_works_with_scripts(
    as_trainee: FlaskClient, case: Scenario, clock: Clock
) -> None:
    """Each answer holds the new turns, and what else of the page they change."""
    id = begin(as_trainee)
    for step in case.model.talk:
        for action in step.do:
            act(as_trainee, id, action, htmx=True)
        clock.turn(seconds=40)
        answer = say(as_trainee, id, step.say, htmx=True)
        assert answer.status_code == 200
        assert "<html" not in answer.text
        assert " ".join(step.say.split()) in seen(answer)
        assert answer.text.count("<article") == 2
        if "The talk is over" in seen(answer):
            break
        assert 'id="actions" hx-swap-oob="true"' in answer.text

    assert 'id="composer" hx-swap-oob="true"' in answer.text
    assert links(answer)[-1] == f"/attempts/{id}/debrief"


def test_an_unknown_scenario_cannot_be_begun(as_trainee: FlaskClient) -> None:
    for data in ({"scenario": "none"}, {}):
        answer = as_trainee.post("/attempts", data=data)
        assert answer.status_code == 404
        assert headings(answer) == ["Not here"]


def test_another_persons_attempt_is_not_there(
    as_trainee: FlaskClient, as_colleague: FlaskClient, as_admin: FlaskClient
) -> None:
    """Not for an admin either: practice is the trainee's until it is over."""
    id = begin(as_trainee)
    for client in (as_colleague, as_admin):
        assert client.get(f"/attempts/{id}").status_code == 404
        assert say(client, id, HELLO).status_code == 404
        assert say(client, id, HELLO, htmx=True).status_code == 404
        assert act(client, id, "refund").status_code == 404
        for part in ("reply", "closure", "draft"):
            assert client.post(f"/attempts/{id}/{part}").status_code == 404
    for number in (0, 10**6, 10**40):
        assert as_trainee.get(f"/attempts/{number}").status_code == 404

    assert seen(as_trainee.get(f"/attempts/{id}")).count("Turn 2") == 0


def test_a_draft_is_kept_and_is_there_again(as_trainee: FlaskClient) -> None:
    id = begin(as_trainee)

    answer = as_trainee.post(f"/attempts/{id}/draft", data={"text": "Half a sent<b>ence"})

    assert (answer.status_code, answer.text) == (204, "")
    assert "Half a sent&lt;b&gt;ence</textarea>" in as_trainee.get(f"/attempts/{id}").text
    say(as_trainee, id, HELLO, "a1")
    late = {"text": "Half a sentence", "client_id": "a1"}
    assert as_trainee.post(f"/attempts/{id}/draft", data=late).status_code == 204
    assert "Half a sent" not in as_trainee.get(f"/attempts/{id}").text


def test_a_draft_that_is_too_long_is_refused_in_a_sentence(as_trainee: FlaskClient) -> None:
    id = begin(as_trainee)

    answer = as_trainee.post(f"/attempts/{id}/draft", data={"text": "x" * 20_001}, headers=HTMX)

    assert (answer.status_code, answer.text) == (422, "This draft is too long to be kept.")


def test_a_letter_has_a_subject_and_no_clock(as_trainee: FlaskClient) -> None:
    id = begin(as_trainee, LETTER)
    page = as_trainee.get(f"/attempts/{id}")

    assert sent(page, f"/attempts/{id}/turns")["subject"].startswith("Re: ")
    assert "Waiting" not in seen(page)

    say(as_trainee, id, HELLO, subject="Your  cot\x07")

    assert "Your cot" in seen(as_trainee.get(f"/attempts/{id}"))


def test_a_letter_that_cannot_be_sent_keeps_its_subject(as_trainee: FlaskClient) -> None:
    id = begin(as_trainee, LETTER)

    answer = say(as_trainee, id, " ", subject="About the cot")

    assert answer.status_code == 422
    assert sent(answer, f"/attempts/{id}/turns")["subject"] == "About the cot"


def test_articles_are_found_by_every_word(as_trainee: FlaskClient) -> None:
    id = begin(as_trainee)

    page = as_trainee.get(f"/attempts/{id}?q=GOODWILL+mistakes")
    assert "Goodwill after our mistakes" in seen(page)
    assert "Who am I talking to?" not in seen(page)

    page = as_trainee.get(f"/attempts/{id}?q=unicorn<b>")
    assert "No article matches “unicorn<b>”." in seen(page)


def test_an_action_taken_is_told_with_the_next_message(as_trainee: FlaskClient) -> None:
    id = begin(as_trainee)

    act(as_trainee, id, "refund", "£39,90")

    page = seen(as_trainee.get(f"/attempts/{id}"))
    assert "Done, and told with your next message Refund the April charge: 39.90" in page
    assert "Refund the April charge: 39.90" in seen(say(as_trainee, id, HELLO, htmx=True))
    assert "told with your next message" not in seen(as_trainee.get(f"/attempts/{id}"))


def test_with_scripts_only_the_actions_come_back(as_trainee: FlaskClient) -> None:
    answer = act(as_trainee, begin(as_trainee), "refund", "12.5", htmx=True)

    assert answer.status_code == 200
    assert answer.text.lstrip().startswith('<section id="actions"')
    assert "Refund the April charge: 12.50" in seen(answer)


def test_an_action_is_taken_once_for_each_press(as_trainee: FlaskClient) -> None:
    id = begin(as_trainee)
    data = {"action": "refund", "client_id": "press-1"}

    for _ in range(2):
        as_trainee.post(f"/attempts/{id}/actions", data=data)

    assert seen(as_trainee.get(f"/attempts/{id}")).count("Refund the April charge: 39.90") == 1


@pytest.mark.parametrize(
    ("action", "amount", "words"),
    [
        ("refund", "lots", "'lots' is not an amount; write it as 39.90."),
        ("refund", "1,000.50", "is not an amount"),
        ("refund", "<b>", "'<b>' is not an amount"),
        ("refund", "-5", "An amount is a number from 0 up."),
        ("refund", "nan", "An amount is a number from 0 up."),
        ("refund", "1e999", "An amount is a number from 0 up."),
        ("verify_identity", "5", "moves no money"),
        ("give_everything", "", "There is no action 'give_everything'"),
        ("", "", "There is no action ''"),
    ],
)
def test_an_action_that_cannot_be_taken_is_told_on_the_page(
    as_trainee: FlaskClient, action: str, amount: str, words: str
) -> None:
    id = begin(as_trainee)

    answer = act(as_trainee, id, action, amount)
    part = act(as_trainee, id, action, amount, htmx=True)

    assert answer.status_code == part.status_code == 422
    assert "That was not done" in seen(answer)
    assert words in seen(answer)
    assert words in part.text
    assert part.mimetype == "text/plain"
    assert "told with your next message" not in seen(as_trainee.get(f"/attempts/{id}"))


def test_ending_the_talk_leads_to_the_debrief(as_trainee: FlaskClient, trainee: Person) -> None:
    id = begin(as_trainee)
    say(as_trainee, id, HELLO)

    first, again = (as_trainee.post(f"/attempts/{id}/closure") for _ in range(2))

    assert (first.status_code, first.location) == (303, f"/attempts/{id}/debrief")
    assert again.location == first.location
    rest()
    assert attempts.listing(trainee.id, id).status is Status.CLOSED


def test_a_talk_can_be_taken_up_again_after_a_break(
    as_trainee: FlaskClient, trainee: Person, clock: Clock
) -> None:
    id = begin(as_trainee)
    say(as_trainee, id, HELLO)
    clock.turn(days=2)

    page = as_trainee.get(f"/attempts/{id}")

    assert HELLO in seen(page)
    rest()
    assert attempts.listing(trainee.id, id).clock(clock.now) < 600


def test_what_does_not_count_says_so(as_trainee: FlaskClient, clock: Clock) -> None:
    first = begin(as_trainee)
    say(as_trainee, first, HELLO)
    as_trainee.post(f"/attempts/{first}/closure")
    clock.turn(days=1)

    page = as_trainee.get(f"/attempts/{begin(as_trainee)}")

    assert "Practice only: this talk does not count for your progress." in seen(page)


def test_the_key_that_sends_is_the_one_chosen(as_trainee: FlaskClient) -> None:
    path = f"/attempts/{begin(as_trainee)}"
    assert 'data-send-key="enter"' in as_trainee.get(path).text

    chosen = {"theme": "dark", "send_key": "mod-enter", "time_zone": "UTC"}
    as_trainee.post("/settings/preferences", data=chosen)

    assert 'data-send-key="mod-enter"' in as_trainee.get(path).text


@pytest.fixture
def case(simulator: Simulator) -> Scenario:
    """Give the scenario that is practised here."""
    return simulator.library.load(SLUG)

import re

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from tests.fakes import SLUG
from tests.web.forms import form_on
from tests.web.seen import seen
from tests.web.talks import HTMX
from trainer.services import content
from trainer.simulator import Simulator

HERE = f"/authoring/scenarios/{SLUG}/trial-talk"
ASK = "I am sorry about this. When did you cancel?"


@pytest.fixture
def text(simulator: Simulator) -> str:
    return content.text_of(simulator, SLUG)


def test_the_editor_offers_a_talk_beside_it(as_trainer: FlaskClient) -> None:
    assert "Begin the talk" in seen(as_trainer.get(f"/authoring/scenarios/{SLUG}"))


def test_a_message_is_answered_with_the_reasons_and_the_lines_behind_them(
    as_trainer: FlaskClient, simulator: Simulator, text: str
) -> None:
    page = said(as_trainer, text, ASK)
    assert page.status_code == 200
    for words in ("Try it here", f"You: {ASK}", "Read as", "met the words", "would tell it if"):
        assert words in seen(page)
    numbers = {int(one) for one in re.findall(r'data-line="(\d+)"', page.text)}
    lines = text.splitlines()
    found = [lines[one - 1].strip() for one in sorted(numbers)]
    assert "- 'when (did|was|were|have) (you|it|the)'" in found
    assert "say: 3rd of March, by web form. Reference C-7719. I have the e-mail." in found
    assert max(numbers) <= len(lines)
    assert "Draft" in seen(as_trainer.get(f"/authoring/scenarios/{SLUG}"))


def test_what_was_listened_for_is_told_in_plain_words(as_trainer: FlaskClient, text: str) -> None:
    other = text.replace("'when (did|was|were|have) (you|it|the)'", "'when[^.?!]{0,20}cancels?'")
    assert other != text
    page = seen(said(as_trainer, other, ASK))
    assert "met the words “when … cancel”" in page
    assert "met the words “when[" not in page


def test_the_same_said_again_to_another_text_shows_what_changed(
    as_trainer: FlaskClient, text: str
) -> None:
    first = panel(as_trainer, text, {"try": "say", "try_text": ASK})
    before = hidden(first, "try_was")
    told = next(
        one for one in re.findall(r"say: (.+)", text) if one.strip(" \"'") in before[0]
    ).strip(" \"'")
    changed = text.replace(told, "It was on the last day of the month.")
    again = panel(as_trainer, changed, carried(first, "again"))
    assert "1 answer is another now." in seen(again)
    assert f"Before the change: {before[0]}" in seen(again)
    back = panel(as_trainer, changed, carried(again, "back"))
    assert hidden(back, "try_was") == []
    anew = panel(as_trainer, changed, {**carried(again, "restart"), "try_kind": "angry"})
    assert "Your message" in seen(anew)


def test_a_text_with_faults_is_to_be_mended_first_and_a_message_that_is_none_is_refused(
    as_trainer: FlaskClient, text: str
) -> None:
    broken = panel(as_trainer, text.replace("title:", "titel:"), {"try": "restart"})
    assert "There is something to mend first" in seen(broken)
    assert 'data-line="' in broken.text
    empty = as_trainer.post(HERE, data={"text": text, "view": "yaml", "try": "say"})
    assert empty.status_code == 422
    assert "Your message" in seen(empty)
    first = panel(as_trainer, text, {"try": "say", "try_text": ASK})
    odd = panel(as_trainer, text, {**carried(first, "again"), "try_kind": "nobody"})
    assert "There is no such kind of customer." in seen(odd)
    many = {"try": "again", "try_said": [ASK] * 41, "try_deed": [""] * 41, "try_was": [""] * 41}
    assert "40 messages at most" in seen(as_trainer.post(HERE, data={"text": text, **many}))


def test_the_form_is_talked_to_as_well(as_trainer: FlaskClient) -> None:
    page = as_trainer.get(f"/authoring/scenarios/{SLUG}?view=form")
    filled = form_on(page, f"/authoring/scenarios/{SLUG}/draft")
    answer = as_trainer.post(HERE, data={**filled, "try": "say", "try_text": ASK})
    assert answer.status_code == 200
    assert f"You: {ASK}" in seen(answer)
    assert 'name="view" value="form"' in answer.text


def test_what_comes_after_the_end_is_kept_and_named(as_trainer: FlaskClient, text: str) -> None:
    rude = {"try": "again", "try_said": ["Shut up, you idiot."] * 12}
    data = {"text": text, "view": "yaml", **rude, "try_deed": [""] * 12, "try_was": [""] * 12}
    page = as_trainer.post(HERE, data=data, headers=HTMX)
    assert "The talk is over" in seen(page)
    assert "Not said any more" in seen(page)


def test_what_somebody_else_saved_is_never_passed_over(as_trainer: FlaskClient, text: str) -> None:
    data = {"text": text + "# mine\n", "view": "yaml", "seen": "1-x", "try": "restart"}
    assert "Somebody else saved" in seen(as_trainer.post(HERE, data=data, headers=HTMX))
    assert as_trainer.post(HERE, data=data).status_code == 409


def said(client: FlaskClient, text: str, words: str) -> TestResponse:
    """Say something without scripts: the whole page comes back."""
    data = {"text": text, "view": "yaml", "try": "say", "try_text": words}
    return client.post(HERE, data=data)


def panel(client: FlaskClient, text: str, data: dict[str, str]) -> TestResponse:
    """Press a button with scripts: the panel comes back."""
    answer = client.post(HERE, data={"text": text, "view": "yaml", **data}, headers=HTMX)
    assert answer.status_code == 200
    return answer


def hidden(page: TestResponse, name: str) -> list[str]:
    """Read what the panel carries along."""
    found = re.findall(rf'name="{name}" value="([^"]*)"', page.text)
    return [one.replace("&#39;", "'").replace("&#34;", '"') for one in found]


def carried(page: TestResponse, deed: str) -> dict[str, str]:
    """Send what a talk of one message carries along."""
    names = ("try_said", "try_deed", "try_was")
    return {"try": deed, **{name: hidden(page, name)[0] for name in names if hidden(page, name)}}

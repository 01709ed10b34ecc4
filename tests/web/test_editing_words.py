"""The words of the editor's form: fields by their labels, what is empty asked for and not told off."""

import re

from flask.testing import FlaskClient

from tests.web.desk import PAGE, mine
from tests.web.forms import form_on
from tests.web.seen import seen
from trainer.simulator import Simulator


def test_what_is_begun_opens_as_a_form_that_asks_and_tells_nobody_off(
    as_trainer: FlaskClient,
) -> None:
    as_trainer.set_cookie("editor_view", "yaml")
    begun = as_trainer.post(
        "/authoring/copies", data={"kinds": "paths", "id": "first-week", "title": "First week"}
    )
    page = as_trainer.get(begun.location)

    form = form_on(page, "/authoring/paths/first-week/draft")
    assert form["view"] == ["form"]
    assert "2 things to fill in" in seen(page)
    assert "To fill in: add one" in seen(page)
    assert "field__error" not in page.text
    assert "to mend" not in seen(page)
    saved = as_trainer.post("/authoring/paths/first-week/draft", data=form)
    assert saved.location.endswith("?view=form"), "the view stays the one that it was saved from"
    tried = as_trainer.post("/authoring/paths/first-week/publication", data=form)
    assert "there is none yet: add one" in seen(tried)
    assert "field__error" in tried.text, "who wants to publish is told"


def test_the_id_of_a_document_is_shown_and_stays(as_trainer: FlaskClient) -> None:
    assert re.search(
        r'<input id="f-id"[^>]* value="[^"]+"[^>]* readonly', as_trainer.get(PAGE).text
    )
    form = as_trainer.get(PAGE).text
    assert "Short name" not in form
    assert not re.search(r'<input id="f-facts.1.id"[^>]* readonly', form)


def test_faults_in_the_form_name_the_field_and_lead_to_it(
    as_trainer: FlaskClient, simulator: Simulator
) -> None:
    wrong = mine(simulator).replace("level: 2", "level: 9", 1)
    as_trainer.post(f"{PAGE}/draft", data={"text": wrong, "view": "yaml"})

    page = as_trainer.get(PAGE)

    assert re.search(
        r'href="#f-level" data-line="\d+" data-at="level">How hard it is</a>', page.text
    )
    assert "1 thing to mend" in seen(page)

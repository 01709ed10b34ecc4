"""The editor's helpers: both views of a document, its lists, its steps, and who else is there."""

import re

import pytest
from flask.testing import FlaskClient

from tests.fakes import SLUG, Clock
from tests.web.desk import PAGE, mine, newest, publish, save
from tests.web.forms import Filled, form_on
from tests.web.seen import Answer, rows, seen
from trainer.services import content, documents
from trainer.simulator import Simulator
from trainer.store.database import rest
from trainer.store.people import Person

PERSONA = "/authoring/personas/priya-nair"


def test_a_document_opens_as_a_form_and_one_field_changes_one_line(
    as_trainer: FlaskClient, simulator: Simulator
) -> None:
    form = filled(as_trainer, PAGE)

    assert form["title"] == ["Charged again after cancelling"]
    answer = as_trainer.post(f"{PAGE}/draft", data={**form, "title": "Charged twice"})
    assert answer.status_code == 303
    before = content.builtin(simulator, SLUG).text
    assert content.text(newest().id) == before.replace("Charged again after cancelling", "Charged twice", 1)  # fmt: skip


def test_the_views_are_two_of_one_text_and_nothing_is_lost_between_them(
    as_trainer: FlaskClient, simulator: Simulator
) -> None:
    text = mine(simulator, "Unsaved").replace("\n", "\n# a remark\n", 1)

    yaml = as_trainer.post(f"{PAGE}/view", data={"text": text, "view": "yaml", "to": "form"})
    form = {**form_on(yaml, f"{PAGE}/draft"), "title": "Changed"}
    back = as_trainer.post(f"{PAGE}/view", data={**form, "to": "yaml"})

    assert form["view"] == ["form"]
    assert text_on(back) == text.replace("Unsaved", "Changed")
    assert content.text(newest().id) == text_on(back), "what was typed is kept on the way"
    again = as_trainer.get(PAGE)
    assert form_on(again, f"{PAGE}/draft")["view"] == ["yaml"], (
        "the last view is the one that opens"
    )


def test_a_text_that_cannot_be_parsed_stays_a_text_and_says_why(as_trainer: FlaskClient) -> None:
    broken = "id: a\ntitle: [oh\n"

    page = as_trainer.post(f"{PAGE}/view", data={"text": broken, "view": "yaml", "to": "form"})

    assert "This text cannot be shown as a form just now" in seen(page)
    assert text_on(page) == broken
    lost = as_trainer.post(f"{PAGE}/view", data={"text": broken, "view": "form", "to": "yaml"})
    assert text_on(lost) == broken
    for deed in ("draft", "form", "publication"):
        kept = as_trainer.post(f"{PAGE}/{deed}", data={"text": broken, "view": "form"})
        assert text_on(kept) == broken, deed


def test_items_are_added_moved_and_taken_away_and_the_rest_comes_along(
    as_trainer: FlaskClient,
) -> None:
    form = filled(as_trainer, PAGE)
    first = form["facts.1.id"]

    more = as_trainer.post(f"{PAGE}/form", data={**form, "title": "Half done", "do": "add:facts"})
    again = form_on(more, f"{PAGE}/draft")
    assert again["title"] == ["Half done"]
    number = sum(key.startswith("facts.") and key.endswith(".id") for key in again)
    assert again[f"facts.{number}.id"] == [f"fact-{number}"]
    moved = as_trainer.post(f"{PAGE}/form", data={**again, "do": "down:facts.1"})
    again = form_on(moved, f"{PAGE}/draft")
    assert again["facts.2.id"] == first
    jargon = as_trainer.post(
        f"{PAGE}/form", data={**again, "do": "add:jargon=", "jargon#new": "escrow"}
    )
    assert "jargon.escrow" in form_on(jargon, f"{PAGE}/draft")
    assert "title: Half done" in content.text(newest().id)


def test_a_text_of_several_lines_gets_a_box_of_its_own(as_trainer: FlaskClient) -> None:
    form = filled(as_trainer, PAGE)
    assert "lines.vent.hot" in form
    count = len(form["lines.vent.hot"][0].split("\n"))

    more = as_trainer.post(f"{PAGE}/form", data={**form, "do": "long:lines.vent.hot"})

    assert "Add a text of several lines" in seen(more)
    again = form_on(more, f"{PAGE}/draft")
    assert again[f"lines.vent.hot.{count + 1}#text"] == [""]
    saved = as_trainer.post(f"{PAGE}/draft/text", data=again).get_json()
    assert f"lines.vent.hot.{count + 1}" in saved["faults"]
    both = {
        **again,
        f"lines.vent.hot.{count + 1}#text": "One.\r\nTwo.",
        "do": "up:lines.vent.hot.2",
    }
    moved = form_on(as_trainer.post(f"{PAGE}/form", data=both), f"{PAGE}/draft")
    assert moved["lines.vent.hot.1#text"] == again["lines.vent.hot.2#text"]
    assert "One.\n" in content.text(newest().id)


def test_what_is_filled_in_is_kept_and_faults_are_told_at_their_fields(
    as_trainer: FlaskClient,
) -> None:
    form = filled(as_trainer, PAGE)

    answer = as_trainer.post(f"{PAGE}/draft/text", data={**form, "level": "9"})

    told = answer.get_json()["faults"]
    assert list(told) == ["level"]
    assert told["level"][0]["what"] == "9 is out of range"
    assert "level: 9" in content.text(newest().id)
    page = as_trainer.get(PAGE)
    assert "9 is out of range" in seen(page)
    assert 'href="#f-level"' in page.text


def test_an_item_that_is_taken_away_can_be_had_back_there_and_one_that_is_added_is_not_told_off(
    as_trainer: FlaskClient,
) -> None:
    form = filled(as_trainer, PAGE)

    gone = as_trainer.post(
        f"{PAGE}/form", data={**form, "title": "Half done", "do": "remove:facts.2"}
    )
    assert "Taken away." in seen(gone)
    assert re.search(r'id="p-facts.2">\s*<summary autofocus', gone.text)
    as_trainer.post(f"{PAGE}/undo", data=form_on(gone, f"{PAGE}/draft"))
    back = filled(as_trainer, PAGE)
    assert (back["title"], back["facts.2.id"]) == (["Half done"], form["facts.2.id"])

    more = as_trainer.post(f"{PAGE}/form", data={**back, "do": "add:facts"})
    assert "this is still empty: fill it in" not in seen(more).partition("Try it here")[0]
    assert "this is still empty" in seen(as_trainer.get(PAGE))


def test_two_windows_of_one_author_write_over_nothing(
    as_trainer: FlaskClient, simulator: Simulator
) -> None:
    one, two = filled(as_trainer, PAGE), filled(as_trainer, PAGE)
    kept = as_trainer.post(f"{PAGE}/draft/text", data={**one, "title": "Of one"}).get_json()
    assert "Draft" in kept["state"]
    again = {**one, "base": kept["base"], "title": "Of one again"}
    assert as_trainer.post(f"{PAGE}/draft/text", data=again).status_code == 200

    for deed in ("draft/text", "draft", "form", "undo", "publication"):
        answer = as_trainer.post(f"{PAGE}/{deed}", data={**two, "title": "Of two", "do": "x"})
        assert answer.status_code == 409, deed
        assert newest().title == "Of one again"
        if deed == "draft":
            assert "You saved this scenario in another window" in seen(answer)
            assert "title: Of one again" in seen(answer)
            told = form_on(answer, f"{PAGE}/draft")
    assert told["title"] == ["Of two"]
    assert as_trainer.post(f"{PAGE}/draft", data=told).status_code == 303
    assert newest().title == "Of two"


def test_a_place_in_the_text_is_shown_in_the_form(as_trainer: FlaskClient) -> None:
    page = as_trainer.get(f"{PAGE}?line=30&at=facts.1.trust.no").text
    assert 'data-look-at="facts.1.trust"' in page
    assert re.search(r'id="p-facts.1" open', page)
    assert "data-editor-frame" in as_trainer.get(f"{PAGE}?line=30").text


def test_the_last_save_is_undone_and_done_again(
    as_trainer: FlaskClient, simulator: Simulator
) -> None:
    for name in ("One", "Two"):
        save(as_trainer, text=mine(simulator, name))

    assert "Undo last save" in seen(as_trainer.get(PAGE))
    as_trainer.post(f"{PAGE}/undo")
    assert newest().title == "One"
    as_trainer.post(f"{PAGE}/redo")
    assert newest().title == "Two"
    as_trainer.post(f"{PAGE}/redo")
    assert "There is nothing to do again." in seen(as_trainer.get(PAGE))
    as_trainer.post(f"{PAGE}/undo", data={"text": mine(simulator, "Typed"), "view": "yaml"})
    assert newest().title == "Two", "what was typed and not kept is the step that is undone"


def test_the_second_is_told_of_the_first_at_once(
    as_trainer: FlaskClient, as_admin: FlaskClient, simulator: Simulator, trainer: Person
) -> None:
    assert seen(as_trainer.get(f"{PAGE}/others?seen=")).strip() == ""
    assert f"{trainer.name} has this open too." in seen(as_admin.get(f"{PAGE}/others?seen="))

    save(as_trainer, text=mine(simulator, "Theirs"))

    told = as_admin.get(f"{PAGE}/others?seen=")
    assert "Somebody else saved this since you opened it" in seen(told)
    assert f"version={newest().id}" in told.text


def test_versions_are_compared_in_plain_words(
    as_trainer: FlaskClient, simulator: Simulator, clock: Clock
) -> None:
    publish(as_trainer, mine(simulator, "One"))
    first = newest().id
    clock.turn(minutes=1)
    save(as_trainer, text=mine(simulator, "Two"))

    page = as_trainer.get(f"{PAGE}/changes?old={first}&new={newest().id}")
    assert "Title : One → Two" in seen(page)
    assert "Added: + title: Two" in seen(page)
    assert "Charged again after cancelling → Two" in seen(
        as_trainer.get(f"{PAGE}/changes?new={newest().id}")
    )
    for address in ("", "?new=999", f"?old=999&new={first}"):
        assert as_trainer.get(f"{PAGE}/changes{address}").status_code == 404
    restored = as_trainer.post(f"{PAGE}/restoration", data={"version": str(first)})
    assert restored.status_code == 303
    assert newest().title == "One"
    assert as_trainer.post(f"{PAGE}/restoration", data={"version": "999"}).status_code == 404


def test_completion_knows_the_schema_and_this_place(as_trainer: FlaskClient) -> None:
    def offers(text: str, column: int) -> list[str]:
        sent_ = {"text": text, "line": 1, "column": column}
        answer = as_trainer.post(f"{PAGE}/completion", json=sent_).get_json()
        return [one["text"] for one in answer["offers"]]

    assert "empathy" in offers("practise: [", 12)
    assert "priya-nair" in offers("customer: ", 11)
    assert offers("x", 2)[0] == "id: "
    for body in ({"text": "x"}, {"text": "x", "line": "1", "column": 1}):
        assert as_trainer.post(f"{PAGE}/completion", json=body).status_code == 422


def test_a_persona_is_changed_published_and_stands_everywhere(
    as_trainer: FlaskClient, simulator: Simulator
) -> None:
    form = filled(as_trainer, PERSONA)

    answer = as_trainer.post(f"{PERSONA}/publication", data={**form, "loyalty": "1"})

    assert (answer.status_code, answer.location) == (303, PERSONA)
    rest()
    documents.lay_over(simulator)
    assert simulator.library.load(SLUG).customer.loyalty == 1
    assert "Published" in seen(as_trainer.get("/authoring?kinds=personas"))


def test_a_document_is_begun_with_its_title_or_as_a_copy(
    as_trainer: FlaskClient, simulator: Simulator
) -> None:
    data = {"kinds": "articles", "id": "returns", "title": "How to send back"}
    answer = as_trainer.post("/authoring/copies", data=data)
    assert answer.location == "/authoring/articles/returns"
    assert documents.text(documents.versions()[0].id) == "id: returns\ntitle: How to send back\n"
    person = {"kinds": "personas", "source": "priya-nair", "id": "pia", "title": "Pia Nair"}
    as_trainer.post("/authoring/copies", data=person)
    rest()
    assert documents.text(documents.versions()[0].id).count('name: "Pia Nair"') == 1
    taken = as_trainer.post("/authoring/copies", data=person)
    assert "There is a persona “pia” already." in seen(taken)


@pytest.mark.parametrize(
    "path",
    [
        "/authoring?kinds=none",
        "/authoring/personas/none",
        "/authoring/nothing/priya-nair",
        f"{PERSONA}?version=99",
    ],
)
def test_what_is_not_there_is_not_found(as_trainer: FlaskClient, path: str) -> None:
    assert as_trainer.get(path).status_code == 404


def test_the_desk_lists_each_kind_and_finds_by_words(as_trainer: FlaskClient) -> None:
    listed = rows(as_trainer.get("/authoring?kinds=personas&q=nair physio"), "Personas")
    assert [row[0] for row in listed] == ["Name", "Priya Nair priya-nair"]
    assert listed[1][1].startswith("Physiotherapist, 34. Moved house in March.")
    assert "None is called so." in seen(as_trainer.get("/authoring?kinds=seats&q=zzz"))
    assert "No scenario is called so." in seen(as_trainer.get("/authoring?q=zzz"))


def test_only_the_text_of_a_rubric_is_shown_here(as_trainer: FlaskClient) -> None:
    page = as_trainer.get("/authoring/rubrics/default/text")

    assert form_on(page, "/authoring/rubrics/default/text/draft")["view"] == ["yaml"]


def filled(client: FlaskClient, path: str) -> Filled:
    """Give what the form of a page would send as it stands."""
    return form_on(client.get(path), f"{path}/draft")


def text_on(page: Answer) -> str:
    """Give the text that a page's form carries."""
    return form_on(page, f"{PAGE}/draft")["text"][0].replace("\r\n", "\n")

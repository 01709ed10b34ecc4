import re
from typing import Any

import pytest
from flask.testing import FlaskClient

from tests.fakes import a_person
from tests.web.seen import links, seen
from trainer.core.roles import Role
from trainer.store import coaching_notes, teams
from trainer.store.coaching_notes import CoachingNote
from trainer.store.database import rest, writing
from trainer.store.people import Person

SENT = {
    "held": "2026-03-01",
    "text": "We read <b>two</b> talks.",
    "agreed": "Name the feeling.",
    "follow": "2026-03-08",
    "for": "leaders",
}


def test_a_note_is_written_shown_changed_and_taken_away(
    as_manager: FlaskClient, as_trainer: FlaskClient, trainee: Person
) -> None:
    address = f"/coaching-notes/people/{trainee.id}"
    assert "Write a note" in seen(as_manager.get(address))
    answer = as_manager.post(address, data=SENT)
    assert answer.location == f"/team/{trainee.id}#notes-title"

    page = as_manager.get(f"/team/{trainee.id}")
    assert "We read <b>two</b> talks." in seen(page)
    assert "<b>two</b>" not in page.text
    assert "looked at again on 8 Mar 2026" in seen(page)
    assert "leaders only" in seen(page)
    (edit,) = (link for link in links(page) if re.fullmatch(r"/coaching-notes/\d+", link))
    assert edit not in links(as_trainer.get(f"/team/{trainee.id}"))
    assert as_trainer.get(edit).status_code == 404
    assert as_trainer.post(edit, data=SENT).status_code == 404

    assert 'value="2026-03-08"' in as_manager.get(edit).text
    as_manager.post(edit, data={**SENT, "text": "Changed.", "follow": "", "for": "both"})
    words = kept(trainee)[0].words
    assert (words.text, words.follow_up_on, words.shared) == ("Changed.", None, True)
    as_manager.post(f"{edit}/removal")
    assert kept(trainee) == ()


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"held": "soon"}, "Choose the day of the talk"),
        ({"follow": "13/13/13"}, "Choose the day of the follow-up"),
        ({"text": "", "agreed": ""}, "Write what the talk was about"),
    ],
)
def test_what_cannot_be_kept_comes_back_as_it_was_sent(
    as_manager: FlaskClient, trainee: Person, change: dict[str, Any], told: str
) -> None:
    page = as_manager.post(f"/coaching-notes/people/{trainee.id}", data={**SENT, **change})

    assert page.status_code == 422
    assert told in seen(page)
    assert f'value="{ {**SENT, **change}["held"] }"' in page.text
    assert kept(trainee) == ()
    as_manager.post(f"/coaching-notes/people/{trainee.id}", data=SENT)
    id = kept(trainee)[0].id
    again = as_manager.post(f"/coaching-notes/{id}", data={**SENT, **change})
    assert (again.status_code, told in seen(again)) == (422, True)


def test_nobody_of_another_team_and_not_oneself(as_manager: FlaskClient, manager: Person) -> None:
    with writing():
        red = teams.add("Red team")
    rita = a_person("rita@example.com", "Rita Red", Role.TRAINEE, red, "")

    for method in (as_manager.get, as_manager.post):
        assert method(f"/coaching-notes/people/{rita.id}").status_code == 404
    own = as_manager.post(f"/coaching-notes/people/{manager.id}", data=SENT)
    assert own.status_code == 409
    assert "somebody else to write" in seen(own)


def kept(person: Person) -> tuple[CoachingNote, ...]:
    """List the notes as they are by now."""
    rest()
    return coaching_notes.of_person(person.id)

from datetime import timedelta

from flask import Flask

from tests.fakes import START
from trainer.store import draft_steps, presences
from trainer.store.database import db as database
from trainer.store.database import writing
from trainer.store.draft_steps import MOST, Whose
from trainer.store.people import Person


def test_a_new_step_forgets_what_was_undone_and_the_oldest(db: Flask, trainer: Person) -> None:
    whose, other = Whose(trainer.id, "scenario", "a"), Whose(trainer.id, "persona", "a")
    with writing():
        draft_steps.add(other, "other", START)
        for number in range(MOST + 3):
            draft_steps.add(whose, f"text {number}", START)
        steps = draft_steps.list_(whose)
        draft_steps.mark(steps[-1].id, undone=True)
        draft_steps.mark(10**6, undone=True)

    assert len(steps) == MOST
    assert draft_steps.text(steps[0].id) == "text 3"
    with writing():
        draft_steps.add(whose, "another", START)
    texts = [draft_steps.text(one.id) for one in draft_steps.list_(whose)]
    assert texts[-2:] == [f"text {MOST + 1}", "another"]
    assert draft_steps.text(10**6) == ""
    assert len(draft_steps.list_(other)) == 1


def test_who_was_seen_lately_is_there(db: Flask, trainer: Person, admin: Person) -> None:
    with writing():
        presences.note("scenario", "a", trainer.id, START)
        presences.note("scenario", "a", admin.id, START - timedelta(hours=1))
        presences.note("scenario", "b", admin.id, START)
        presences.note("scenario", "a", trainer.id, START)
        there = presences.list_("scenario", "a", START - timedelta(minutes=1))
        presences.forget(START - timedelta(minutes=1))

    assert [(one.person_id, one.name) for one in there] == [(trainer.id, trainer.name)]
    assert len(presences.list_("scenario", "a", START - timedelta(days=1))) == 1
    database.session.rollback()

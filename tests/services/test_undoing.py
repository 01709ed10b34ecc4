import pytest
from flask import Flask

from tests.fakes import SLUG, Clock
from trainer.content.files import Kind
from trainer.core.errors import RuleError
from trainer.services import authoring, content, presences, shelves, undoing
from trainer.services.authoring import Opened
from trainer.simulator import Simulator
from trainer.store.draft_steps import Whose
from trainer.store.people import Person


def test_each_save_is_a_step_that_can_be_gone_back_over(
    db: Flask, simulator: Simulator, trainer: Person
) -> None:
    whose = Whose(trainer.id, "scenario", SLUG)
    text = content.text_of(simulator, SLUG)
    first, second = f"# one\n{text}", f"# two\n{text}"
    authoring.save(simulator, trainer.id, SLUG, first, Opened())
    authoring.keep(simulator, trainer.id, SLUG, second)

    assert draft(trainer) == second
    assert (undoing.can_undo(whose), undoing.can_redo(whose)) == (True, False)
    undoing.undo(simulator, whose)
    assert draft(trainer) == first
    undoing.undo(simulator, whose)
    assert draft(trainer) == text
    with pytest.raises(RuleError):
        undoing.undo(simulator, whose)
    assert not undoing.can_undo(whose)
    undoing.redo(simulator, whose)
    undoing.redo(simulator, whose)
    assert draft(trainer) == second
    with pytest.raises(RuleError):
        undoing.redo(simulator, whose)


def test_writing_after_an_undo_begins_from_there(
    db: Flask, simulator: Simulator, trainer: Person
) -> None:
    whose = Whose(trainer.id, "persona", "priya-nair")
    for loyalty in (1, 2, 3):
        text = f"name: Priya Nair\nloyalty: {loyalty}\n"
        authoring.save(simulator, trainer.id, "priya-nair", text, Opened(), Kind.PERSONA)
    undoing.undo(simulator, whose)
    authoring.keep(simulator, trainer.id, "priya-nair", "name: Priya\n", Kind.PERSONA)

    assert not undoing.can_redo(whose)
    undoing.undo(simulator, whose)
    kept = shelves.own_draft(trainer.id, Kind.PERSONA, "priya-nair")
    assert kept is not None
    assert shelves.text(Kind.PERSONA, kept.id) == "name: Priya Nair\nloyalty: 2\n"


def test_a_retired_version_is_taken_up_again(
    db: Flask, simulator: Simulator, trainer: Person, clock: Clock
) -> None:
    old = authoring.save(simulator, trainer.id, "priya-nair", "name: P\n", Opened(), Kind.PERSONA)
    shelves.retire(simulator, trainer.id, Kind.PERSONA, old.id)
    clock.turn(minutes=1)
    authoring.save(simulator, trainer.id, "priya-nair", "name: Q\n", Opened(), Kind.PERSONA)

    restored = authoring.restore(simulator, trainer.id, Kind.PERSONA, old.id)

    assert shelves.text(Kind.PERSONA, restored.id) == "name: P\n"
    undoing.undo(simulator, Whose(trainer.id, "persona", "priya-nair"))
    assert shelves.text(Kind.PERSONA, restored.id) == "name: Q\n"


def test_who_has_the_same_document_open_is_told(
    db: Flask, simulator: Simulator, trainer: Person, admin: Person, clock: Clock
) -> None:
    def arrive(person: Person, slug: str = SLUG) -> list[str]:
        there = presences.arrive(simulator, person.id, Kind.SCENARIO, slug)
        return [one.name for one in there]

    assert arrive(trainer) == []
    assert arrive(admin) == [trainer.name]
    assert arrive(admin, "late-cot") == []
    clock.turn(minutes=1)
    assert arrive(trainer) == []


def draft(person: Person) -> str:
    """Give what a person's draft says now."""
    kept = content.own_draft(person.id, SLUG)
    return content.text(kept.id) if kept else ""

"""Marks are kept as a draft, handed in once, and compared with the reference as it was."""

import pytest

from tests.fakes import START
from trainer.content.editing.splice import put
from trainer.content.files import Kind
from trainer.core.errors import InputError, MissingError, RuleError
from trainer.core.exercise.seat import Mark
from trainer.queries import seats as pages
from trainer.services import documents, seats
from trainer.simulator import Simulator
from trainer.store import seats as store
from trainer.store.people import Person

SLUG = "argued-down"


def test_marks_are_handed_in_once_beside_the_reference(
    simulator: Simulator, trainee: Person
) -> None:
    marks = {criterion: Mark(3, "So.") for criterion in simulator.exercises.seat(SLUG).levels}
    seats.save_draft(simulator, trainee.id, SLUG, {"empathy": Mark(4), "no such": Mark(1)})
    draft = store.find(trainee.id, SLUG)
    assert draft is not None
    assert (draft.marks, draft.levels, draft.handed_in_at) == ({"empathy": Mark(4)}, None, None)
    assert [row.reference for row in pages.page(simulator, trainee.id, SLUG).rows] == [None] * 6

    seats.hand_in(simulator, trainee.id, SLUG, marks)

    kept = store.find(trainee.id, SLUG)
    assert kept is not None
    assert kept.levels == simulator.exercises.seat(SLUG).levels
    assert kept.handed_in_at == START
    rows = pages.page(simulator, trainee.id, SLUG).rows
    assert [(row.criterion.id, row.apart) for row in rows if row.apart] == [
        ("empathy", 2),
        ("ownership", 1),
        ("conflict", 1),
    ]
    for again in (seats.save_draft, seats.hand_in):
        with pytest.raises(RuleError, match="You have handed this talk in"):
            again(simulator, trainee.id, SLUG, marks)


def test_a_criterion_that_is_no_longer_asked_keeps_nobody_from_handing_in(
    simulator: Simulator, trainee: Person, trainer: Person
) -> None:
    text = documents.text_of(simulator, Kind.RUBRIC, "default")
    for path, value in ((("criteria", 1, "off"), "true"), (("criteria", 0, "weight"), "38")):
        text = put(text, path, value)
    draft = documents.save_draft(simulator, trainer.id, Kind.RUBRIC, text, "default")
    documents.publish(simulator, trainer.id, draft.id)
    marks = {
        row.criterion.id: Mark(3, "So.") for row in pages.page(simulator, trainee.id, SLUG).rows
    }

    seats.hand_in(simulator, trainee.id, SLUG, marks)

    assert "empathy" not in marks
    assert pages.page(simulator, trainee.id, SLUG).handed_in


def test_after_five_talks_leaning_is_told(simulator: Simulator, trainee: Person) -> None:
    for seat in simulator.exercises.list_seats()[:5]:
        marks = {name: Mark(min(5, one.level + 1), "Kindly.") for name, one in seat.levels.items()}
        seats.hand_in(simulator, trainee.id, seat.id, marks)
    bench = pages.bench(simulator, trainee.id)
    assert (bench.handed, bench.missing) == (5, 0)
    assert [talk.status for talk in bench.talks].count("handed in") == 5
    empathy = dict(bench.standings)["Empathy"]
    assert empathy.talks == 5
    assert "more lenient" in empathy.leans


def test_unfinished_marks_and_unknown_talks_are_refused(
    simulator: Simulator, trainee: Person
) -> None:
    with pytest.raises(InputError, match="Resolution has no level yet"):
        seats.hand_in(simulator, trainee.id, SLUG, {})
    with pytest.raises(MissingError):
        seats.save_draft(simulator, trainee.id, "nothing", {})
    assert store.find(trainee.id, SLUG) is None

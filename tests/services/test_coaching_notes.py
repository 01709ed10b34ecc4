from datetime import date, timedelta

import pytest

from tests.fakes import START, Clock
from trainer.core.errors import InputError, MissingError, RuleError
from trainer.services import coaching_notes
from trainer.simulator import Simulator
from trainer.store import audit
from trainer.store import coaching_notes as kept
from trainer.store.coaching_notes import Words
from trainer.store.people import Person

TODAY = START.date()
AGREED = Words(TODAY, "We read a talk.", "Name the feeling.", TODAY + timedelta(days=7))


def test_a_note_is_kept_as_written_with_its_author_and_in_the_audit(
    simulator: Simulator, trainer: Person, trainee: Person
) -> None:
    id = coaching_notes.write(simulator, trainer.id, trainee.id, AGREED)

    note = kept.load(id)
    assert (note.words, note.author, note.person_id) == (AGREED, trainer.name, trainee.id)
    assert note.changed_at is None
    deed = audit.list_(1)[0]
    assert (deed.what, deed.person_id) == ("coaching note written", trainer.id)
    assert "feeling" not in deed.about


def test_only_its_author_changes_a_note_or_takes_it_away(
    simulator: Simulator, clock: Clock, trainer: Person, manager: Person, trainee: Person
) -> None:
    id = coaching_notes.write(simulator, trainer.id, trainee.id, AGREED)
    clock.turn(days=1)
    for forbidden in (
        lambda: coaching_notes.change(simulator, manager.id, id, AGREED),
        lambda: coaching_notes.drop(simulator, manager.id, id),
    ):
        with pytest.raises(MissingError):
            forbidden()

    changed = coaching_notes.change(simulator, trainer.id, id, Words(TODAY, "Other.", shared=False))
    assert (changed.words.text, changed.words.shared, changed.changed_at) == (
        "Other.",
        False,
        clock(),
    )
    assert coaching_notes.drop(simulator, trainer.id, id) == trainee.id
    with pytest.raises(MissingError):
        kept.load(id)
    assert [one.what for one in audit.list_(2)] == [
        "coaching note taken away",
        "coaching note changed",
    ]


@pytest.mark.parametrize(
    ("words", "refused"),
    [
        (Words(TODAY, " ", "\n"), "Write what"),
        (Words(TODAY, "x" * 4001), "4001 characters"),
        (Words(TODAY, "", "x" * 501), "501 characters"),
        (Words(TODAY + timedelta(days=2), "x"), "has to be over"),
        (Words(TODAY, "x", "", TODAY - timedelta(days=1)), "cannot be before"),
        (Words(TODAY, "x", "", TODAY + timedelta(days=400)), "a year ahead"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_kept(
    simulator: Simulator, trainer: Person, trainee: Person, words: Words, refused: str
) -> None:
    with pytest.raises(InputError, match=refused):
        coaching_notes.write(simulator, trainer.id, trainee.id, words)

    assert kept.of_person(trainee.id) == ()


def test_nobody_writes_about_themselves(simulator: Simulator, trainer: Person) -> None:
    with pytest.raises(RuleError, match="somebody else"):
        coaching_notes.write(simulator, trainer.id, trainer.id, AGREED)


def test_the_person_reads_only_what_is_shared_the_last_talk_first(
    simulator: Simulator, trainer: Person, trainee: Person
) -> None:
    for text, day, shared in (("one", 1, True), ("two", 3, False), ("three", 2, True)):
        words = Words(date(2026, 2, day), text, shared=shared)
        coaching_notes.write(simulator, trainer.id, trainee.id, words)

    assert [one.words.text for one in kept.of_person(trainee.id)] == ["two", "three", "one"]
    assert [one.words.text for one in kept.of_person(trainee.id, shared=True)] == ["three", "one"]

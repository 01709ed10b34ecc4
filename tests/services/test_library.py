"""Collections are of this place, what is archived is offered to nobody, attempts keep theirs."""

import pytest

from tests.fakes import HELLO, SLUG
from trainer.content.files import Kind
from trainer.core.errors import InputError, MissingError
from trainer.core.exercise.result import Given
from trainer.queries import exercises as exercise_pages
from trainer.queries import seats as seat_pages
from trainer.services import attempts, content, exercises, library, paths
from trainer.simulator import Simulator
from trainer.store import audit, favourites
from trainer.store.people import Person

CASE = ("scenario", SLUG)
QUIZ = ("exercise", "quiz-after-cancelling")


def test_one_thing_lies_in_several_collections_and_once_in_each(
    simulator: Simulator, trainer: Person
) -> None:
    first = library.make_collection(simulator, "  First   week ", "For all.")
    second = library.make_collection(simulator, "Été: fûr / öle")
    assert (first, second) == ("first-week", "ete-fur-ole")

    assert library.put(simulator, first, [CASE, QUIZ]) == 2
    assert library.put(simulator, first, [CASE]) == 0
    assert library.put(simulator, second, [CASE]) == 1
    assert library.take_out(first, [QUIZ, ("seat", "nowhere")]) == 1

    assert library.collection(first).items == library.collection(second).items == {CASE}
    library.delete_collection(second)
    with pytest.raises(MissingError):
        library.collection(second)
    assert CASE in library.there(simulator)


@pytest.mark.parametrize(
    ("title", "about", "said"),
    [
        (" \u200b ", "", "Give the collection a title"),
        ("first WEEK", "", "There is a collection “first WEEK” already"),
        ("x" * 81, "", "at most 80"),
        ("x", "y" * 401, "at most 400"),
    ],
)
def test_a_collection_has_a_title_of_its_own(
    simulator: Simulator, trainer: Person, title: str, about: str, said: str
) -> None:
    library.make_collection(simulator, "First week")
    with pytest.raises(InputError, match=said):
        library.make_collection(simulator, title, about)


def test_a_collection_keeps_its_address_when_it_is_renamed(
    simulator: Simulator, trainer: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    slug = library.make_collection(simulator, "→")
    assert slug == "collection"
    library.change_collection(slug, "Arrows", "Odd ones.")
    assert library.make_collection(simulator, "→") == "collection-2"
    with pytest.raises(InputError):
        library.change_collection(slug, "→", "")
    library.change_collection(slug, "arrows", "")
    kept = library.collection(slug)
    assert (kept.slug, kept.title, kept.about) == ("collection", "arrows", "")
    monkeypatch.setattr(library, "COLLECTIONS_LIMIT", 2)
    with pytest.raises(InputError, match="delete one first"):
        library.make_collection(simulator, "Third")


def test_what_is_not_there_cannot_be_put_anywhere(simulator: Simulator, trainer: Person) -> None:
    slug = library.make_collection(simulator, "First")
    items = [CASE, ("scenario", "nowhere")]
    with pytest.raises(MissingError):
        library.put(simulator, slug, items)
    with pytest.raises(MissingError):
        library.archive(simulator, trainer.id, items)
    assert library.collection(slug).items == frozenset()
    assert content.find(simulator, SLUG)


def test_an_archived_case_is_not_offered_and_attempts_keep_it(
    simulator: Simulator, trainer: Person, trainee: Person
) -> None:
    id = attempts.begin(simulator, trainee.id, SLUG)
    assert library.archive(simulator, trainer.id, [CASE]) == 1
    assert library.archive(simulator, trainer.id, [CASE]) == 0

    assert SLUG not in {one.slug for one in content.offered(simulator)}
    assert SLUG in {one.slug for one in content.offered(simulator, archived=True)}
    for refused in (
        lambda: content.find(simulator, SLUG),
        lambda: attempts.begin(simulator, trainee.id, SLUG),
    ):
        with pytest.raises(MissingError, match="archived"):
            refused()
    assert attempts.take(simulator, trainee.id, id, HELLO, "1").turns

    assert library.restore(simulator, trainer.id, [CASE, QUIZ]) == 1
    assert attempts.begin(simulator, trainee.id, SLUG) != id
    assert [one.what for one in audit.list_(2)] == ["scenario restored", "scenario archived"]


def test_an_archived_exercise_seat_and_path_are_not_offered(
    simulator: Simulator, trainer: Person
) -> None:
    gone = [QUIZ, ("seat", "argued-down"), ("path", "first-talks")]
    library.archive(simulator, trainer.id, gone)

    shelf = exercise_pages.shelf(simulator, trainer.id, exercise_pages.Filters())
    assert QUIZ[1] not in {card.exercise.id for card in shelf.cards}
    assert "argued-down" not in {talk.seat.id for talk in seat_pages.bench(simulator, 1).talks}
    assert "first-talks" not in {one.id for one in paths.offered(simulator)}
    with pytest.raises(MissingError, match="archived"):
        exercises.hand_in(simulator, trainer.id, QUIZ[1], Given(), "1")
    with pytest.raises(MissingError, match="archived"):
        paths.find(simulator, "first-talks")
    assert library.archived(Kind.SEAT) == {"argued-down"}


def test_a_case_is_marked_for_oneself_once(
    simulator: Simulator, trainee: Person, colleague: Person
) -> None:
    for on in (True, True):
        library.mark(simulator, trainee.id, SLUG, on=on)
    assert favourites.of_(trainee.id) == {SLUG}
    assert favourites.of_(colleague.id) == set()
    for on in (False, False):
        library.mark(simulator, trainee.id, SLUG, on=on)
    assert favourites.of_(trainee.id) == frozenset()
    with pytest.raises(MissingError):
        library.mark(simulator, trainee.id, "nowhere", on=True)


def test_a_collection_from_elsewhere_joins_the_one_of_its_name_or_title(
    simulator: Simulator, trainer: Person
) -> None:
    items = frozenset({CASE})
    assert library.receive(simulator, "first", "First", "", items)
    assert not library.receive(simulator, "first", "Other title", "", items)
    assert library.receive(simulator, "../x", "first", "", frozenset({QUIZ}))
    assert library.receive(simulator, "../x", "Second <b>", "", items)
    assert not library.receive(simulator, "third", "Third", "", frozenset())

    assert library.collection("first").items == {CASE, QUIZ}
    assert library.collection("second-b").title == "Second <b>"

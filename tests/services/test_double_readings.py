from collections.abc import Mapping
from dataclasses import replace

import pytest

from tests.fakes import Clock
from tests.viewing import seen_by
from tests.web.talks import played
from trainer.core.errors import InputError
from trainer.core.scoring.review import Standing
from trainer.queries import double_readings, readings
from trainer.services import audit, reviews
from trainer.services.reviews import SHOWS_LEVELS, SHOWS_TALKS, Given
from trainer.simulator import Simulator
from trainer.store import audit as deeds
from trainer.store import reviews as kept
from trainer.store import scorecards
from trainer.store.people import Person
from trainer.web.watching import LOOKS

WHY = "As the anchor says."


def test_no_talk_is_drawn_at_a_share_of_nothing_and_all_at_one(
    trainee: Person, trainer: Person, simulator: Simulator, clock: Clock
) -> None:
    played(simulator, clock, trainee)
    assert queued(trainer) == []

    id = played(everything(simulator), clock, trainee, slug="late-cot")

    assert queued(trainer) == [(id, "second reading")]
    assert queued(trainee) == []


def test_a_blind_reading_of_a_drawn_talk_is_set_against_the_machine(
    trainee: Person, trainer: Person, simulator: Simulator, clock: Clock
) -> None:
    simulator = everything(simulator)
    id = played(simulator, clock, trainee)
    machine = levels(id)
    given = {one: Given(level, WHY) for one, level in machine.items()}

    assert reviews.save_all(simulator, trainer.id, id, given, release=True) == len(machine)

    assert queued(trainer) == []
    page = double_readings.page(simulator, seen_by(trainer))
    assert (page.share, page.drawn, page.read, page.waiting) == (100, 1, 1, ())
    assert {row.agreement.exact for row in page.rows} == {1.0}
    assert {row.agreement.n for row in page.rows} == {1}
    assert page.leanings == (
        ("the machine", len(machine), 0.0),
        ("Tara Trainer", len(machine), 0.0),
    )


def test_who_has_opened_the_card_before_was_not_blind(
    trainee: Person, trainer: Person, simulator: Simulator, clock: Clock
) -> None:
    simulator = everything(simulator)
    id = played(simulator, clock, trainee)
    audit.seen_attempt(simulator, trainer.id, id, "scorecard")

    reviews.save_all(simulator, trainer.id, id, {"empathy": Given(3, WHY)}, release=True)

    found = kept.find(id, "empathy", trainer.id)
    assert found is not None
    assert not found.blind
    assert double_readings.page(simulator, seen_by(trainer)).read == 0


@pytest.mark.parametrize("page", SHOWS_LEVELS)
def test_a_look_at_the_levels_between_draft_and_release_ends_being_blind(
    trainee: Person, trainer: Person, simulator: Simulator, clock: Clock, page: str
) -> None:
    id = played(simulator, clock, trainee)
    given = {"empathy": Given(3, WHY)}
    reviews.save_all(simulator, trainer.id, id, given)
    assert blind(id, trainer)
    audit.seen_attempt(simulator, trainer.id, id, page)

    reviews.save_all(simulator, trainer.id, id, given, release=True)

    assert not blind(id, trainer)


@pytest.mark.parametrize("page", SHOWS_TALKS)
def test_a_look_at_a_person_s_scores_ends_being_blind_for_the_talks_that_were_over(
    trainee: Person, trainer: Person, simulator: Simulator, clock: Clock, page: str
) -> None:
    before = played(simulator, clock, trainee)
    audit.seen(simulator, trainer.id, page, trainee.id)
    clock.turn(hours=2)
    after = played(simulator, clock, trainee)

    for id in (before, after):
        reviews.save(simulator, trainer.id, id, "empathy", Given(3, WHY), release=True)

    assert not blind(before, trainer)
    assert blind(after, trainer)


def test_every_look_that_ends_being_blind_is_one_that_is_written_down() -> None:
    assert set(SHOWS_LEVELS) | set(SHOWS_TALKS) <= {*LOOKS.values(), "export: learner page"}


def test_a_look_after_the_release_changes_nothing_and_beside_a_level_nobody_is_blind(
    trainee: Person, trainer: Person, simulator: Simulator, clock: Clock
) -> None:
    id = played(simulator, clock, trainee)
    reviews.save(simulator, trainer.id, id, "empathy", Given(3, WHY), release=True)
    audit.seen_attempt(simulator, trainer.id, id, "scorecard")
    reviews.save(simulator, trainer.id, id, "empathy", Given(4, WHY))
    assert blind(id, trainer)

    other = played(simulator, clock, trainee)
    beside = Given(3, WHY, shown=True)
    reviews.save(simulator, trainer.id, other, "empathy", beside, release=True)
    assert not blind(other, trainer)


def test_the_trail_says_once_whose_talk_was_rated_and_how_many_levels_changed(
    trainee: Person, trainer: Person, simulator: Simulator, clock: Clock
) -> None:
    id = played(simulator, clock, trainee)
    machine = {one: level for one, level in levels(id).items() if level}
    first = next(iter(machine))
    given = {one: Given(level, WHY) for one, level in machine.items()}
    given[first] = Given(machine[first] % 5 + 1, WHY)
    reviews.save_all(simulator, trainer.id, id, given)
    assert trail() == []

    for _ in range(2):
        reviews.save_all(simulator, trainer.id, id, given, release=True)

    about = f"attempt {id}: {len(given)} criteria, 1 changed"
    assert trail() == [(trainer.id, trainee.id, about)]
    reviews.save(simulator, trainer.id, id, first, Given(machine[first], WHY))
    assert trail()[0] == (trainer.id, trainee.id, f"attempt {id}: 1 criterion, 1 changed")


def test_a_whole_talk_is_kept_or_nothing_of_it(
    trainee: Person, trainer: Person, simulator: Simulator, clock: Clock
) -> None:
    id, opened = played(simulator, clock, trainee), clock.now
    clock.turn(minutes=4)
    with pytest.raises(InputError, match="at least one level"):
        reviews.save_all(simulator, trainer.id, id, {"empathy": Given(None, " ")}, release=True)
    some = {"empathy": Given(4, WHY, (), opened), "clarity": Given(4, "", (), opened)}
    with pytest.raises(InputError, match=r"Clarity: Choose a level and write why"):
        reviews.save_all(simulator, trainer.id, id, some, release=True)
    bare = {one: Given(4, "") for one in ("empathy", "clarity")}
    with pytest.raises(InputError, match=r"Empathy.*, Clarity: Choose a level and write why"):
        reviews.save_all(simulator, trainer.id, id, bare, release=True)
    assert kept.of_rater(id, trainer.id) == {}

    assert reviews.save_all(simulator, trainer.id, id, some) == 2

    found = kept.of_rater(id, trainer.id)
    assert {one.status for one in found.values()} == {Standing.DRAFT}
    assert [one.seconds for one in found.values()] == [120, 120]


def everything(simulator: Simulator) -> Simulator:
    """Draw every talk."""
    settings = simulator.settings.model_copy(update={"double_share": 1.0})
    return replace(simulator, settings=settings)


def queued(person: Person) -> list[tuple[int, str]]:
    """List the talks that wait for somebody."""
    return [(one.attempt_id, one.why) for one in readings.queue(seen_by(person), demo=False)]


def levels(id: int) -> Mapping[str, int]:
    card = scorecards.load(id).scorecard
    assert card is not None
    return {one.criterion: one.level for one in card.scores if one.level is not None}


def blind(id: int, rater: Person) -> bool:
    """Tell whether somebody's rating of empathy counts as blind."""
    found = kept.find(id, "empathy", rater.id)
    assert found is not None
    return found.blind


def trail() -> list[tuple[int | None, int | None, str]]:
    """List what the trail says of released ratings, the newest first."""
    found = deeds.list_(50)
    return [(one.person_id, one.of_id, one.about) for one in found if one.what == "rating released"]

"""A person rates what the machine is not sure of, and what they release stands."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from tests.fakes import Clock
from trainer.core.errors import InputError, MissingError, RuleError
from trainer.core.scoring.review import Standing
from trainer.core.scoring.score import Score
from trainer.services import reviews, scoring
from trainer.services.reviews import Given
from trainer.simulator import Simulator
from trainer.store import attempts as kept
from trainer.store import observations, rubrics, scorecards
from trainer.store import reviews as rows
from trainer.store.database import rest, writing
from trainer.store.people import Person, PersonRow
from trainer.store.reviews import GONE

WHY = "She named the charge and stayed calm."


def test_a_draft_changes_nothing_and_is_found_again(
    trainer: Person, simulator: Simulator, closed: int
) -> None:
    before = scoring.graded(simulator, closed)

    assert rate(simulator, trainer, closed, 5) is Standing.DRAFT

    assert scoring.graded(simulator, closed) == before
    (draft,) = rows.drafts(trainer.id)
    assert (draft.level, draft.because, draft.rater) == (5, WHY, "Tara Trainer")
    assert rows.released(closed) == ()


def test_what_is_released_stands_on_the_card_in_lists_and_for_the_skill(
    trainee: Person, trainer: Person, simulator: Simulator, closed: int
) -> None:
    weigh(closed, lambda one: replace(one, level=3, applicable=True))
    machine = scorecards.load(closed)
    was, far = 3, 5
    seen = {one.skill: one.y for one in observations.of_(trainee.id)}

    rate(simulator, trainer, closed, far, release=True)

    card = scoring.graded(simulator, closed).scorecard
    assert card is not None
    score = card.of("empathy")
    assert (score.level, score.machine, score.rater) == (far, was, "Tara Trainer")
    assert score.because == WHY
    assert scorecards.headlines([closed])[closed].headline == card.headline
    assert scorecards.load(closed) == machine
    now = {one.skill: one.y for one in observations.of_(trainee.id)}
    assert now["empathy"] == 25 * (far - 1) != seen["empathy"]
    assert {one: y for one, y in now.items() if one != "empathy"} == {
        one: y for one, y in seen.items() if one != "empathy"
    }


def test_grading_again_keeps_what_was_released(
    trainer: Person, simulator: Simulator, closed: int
) -> None:
    rate(simulator, trainer, closed, 5, release=True)
    standing = scoring.graded(simulator, closed)

    again = scoring.grade(simulator, closed)

    assert again.scorecard == standing.scorecard
    assert again.because == standing.because
    card = scorecards.load(closed).scorecard
    assert card is not None
    assert card.of("empathy").rater == ""


def test_the_level_chosen_blind_is_kept_beside_a_later_one_and_time_adds_up(
    trainer: Person, simulator: Simulator, clock: Clock, closed: int
) -> None:
    opened = clock.now
    clock.turn(minutes=2)
    rate(simulator, trainer, closed, 2, opened=opened)
    late = clock.now
    clock.turn(hours=9)
    rate(simulator, trainer, closed, 4, opened=late, release=True)

    found = rows.find(closed, "empathy", trainer.id)

    assert found is not None
    assert (found.first_level, found.level, found.status) == (2, 4, Standing.RELEASED)
    assert found.seconds == timedelta(minutes=32).total_seconds()
    assert (found.begun_at, found.released_at) == (opened, clock.now)
    card = scorecards.load(closed).scorecard
    assert card is not None
    assert (found.machine, found.engine) == (card.of("empathy").level, card.engine)


def test_a_released_rating_can_be_changed_but_not_emptied(
    trainer: Person, simulator: Simulator, clock: Clock, closed: int
) -> None:
    rate(simulator, trainer, closed, 4, release=True)

    assert rate(simulator, trainer, closed, 3, opened=clock.now + timedelta(1)) is Standing.RELEASED
    with pytest.raises(InputError, match="Choose a level"):
        reviews.save(simulator, trainer.id, closed, "empathy", Given(None, ""))

    (review,) = rows.released(closed)
    assert review.level == 3


def test_of_two_people_the_one_who_released_last_stands(
    trainer: Person, manager: Person, simulator: Simulator, clock: Clock, closed: int
) -> None:
    rate(simulator, trainer, closed, 2, release=True)
    clock.turn(minutes=1)
    rate(simulator, manager, closed, 4, release=True)

    card = scoring.graded(simulator, closed).scorecard

    assert card is not None
    assert (card.of("empathy").level, card.of("empathy").rater) == (4, "Mona Manager")
    assert [one.rater for one in rows.of_attempt(closed)] == ["Tara Trainer", "Mona Manager"]


def test_a_rating_outlives_its_rater(trainer: Person, simulator: Simulator, closed: int) -> None:
    rate(simulator, trainer, closed, 4, release=True)
    with writing() as session:
        session.delete(session.get_one(PersonRow, trainer.id))

    assert [one.rater for one in rows.released(closed)] == [GONE]


@pytest.mark.parametrize(
    ("given", "why"),
    [
        (Given(6, WHY), "from 1 to 5"),
        (Given(None, WHY), "Choose a level"),
        (Given(3, "  "), "write why"),
        (Given(3, "x" * 1001), "at most 1000"),
        (Given(3, WHY, ("I never said this",)), "Nobody said"),
        (Given(3, WHY, ("H", "e", "l", "o", "a", "n", "t")), "At most 6"),
    ],
)
def test_what_is_no_rating_is_refused(
    trainer: Person, simulator: Simulator, closed: int, given: Given, why: str
) -> None:
    with pytest.raises(InputError, match=why):
        reviews.save(simulator, trainer.id, closed, "empathy", given, release=True)
    assert rows.released(closed) == ()


def test_only_what_applied_to_a_talk_of_others_that_is_over_is_rated(
    trainee: Person, trainer: Person, simulator: Simulator, closed: int, begun: int
) -> None:
    with pytest.raises(RuleError, match="your own talk"):
        rate(simulator, trainee, closed, 5)
    with pytest.raises(RuleError, match="once it is over"):
        rate(simulator, trainer, begun, 5)
    with pytest.raises(MissingError):
        reviews.save(simulator, trainer.id, closed, "charm", Given(3, WHY))
    weigh(closed, lambda one: replace(one, level=None, applicable=False))
    with pytest.raises(RuleError, match="no occasion"):
        rate(simulator, trainer, closed, 5)


def test_what_is_unsure_waits_until_somebody_rates_it(
    trainer: Person, simulator: Simulator, clock: Clock, closed: int
) -> None:
    weigh(closed, lambda one: replace(one, level=3, certainty=0.4))
    (waiting,) = rows.waiting(None, but=trainer.id)
    assert (waiting.attempt_id, waiting.criterion) == (closed, "empathy")
    assert "not sure enough" in waiting.because
    since = waiting.at
    clock.turn(days=1)
    weigh(closed, lambda one: replace(one, level=3, certainty=0.5))
    assert [one.at for one in rows.asks_of(closed)] == [since]

    rate(simulator, trainer, closed, 4, release=True)

    assert rows.waiting(None, but=trainer.id) == ()
    found = rows.find(closed, "empathy", trainer.id)
    assert found is not None
    assert found.blind


def test_what_was_not_made_keeps_its_reason_under_a_rating(
    trainer: Person, simulator: Simulator, closed: int
) -> None:
    rate(simulator, trainer, closed, 5, release=True)
    listing = kept.listing(closed)
    found = replace(scorecards.load(closed), debrief=None, because=scoring.NOT_DEBRIEFED)
    with writing():
        scorecards.save(closed, listing.rubric_version_id, listing.engine, found)

    rubric = rubrics.load(listing.rubric_version_id)
    assert scoring.standing(closed, rubric, found).because == scoring.NOT_DEBRIEFED


def rate(
    simulator: Simulator,
    rater: Person,
    id: int,
    level: int,
    *,
    release: bool = False,
    **more: object,
) -> Standing:
    """Rate empathy."""
    opened = more.get("opened")
    given = Given(level, WHY, ("Hello",), opened)  # type: ignore[arg-type]  # as a form may say it
    return reviews.save(simulator, rater.id, id, "empathy", given, release=release)


def weigh(id: int, change: Callable[[Score], Score]) -> None:
    """Change what the machine made of empathy, and let what follows follow."""
    listing, attempt = kept.listing(id), kept.load(id)
    graded = scorecards.load(id)
    assert graded.scorecard is not None
    scores = tuple(
        change(one) if one.criterion == "empathy" else replace(one, certainty=1.0)
        for one in graded.scorecard.scores
    )
    graded = replace(graded, scorecard=replace(graded.scorecard, scores=scores))
    rubric = rubrics.load(listing.rubric_version_id)
    rest()
    with writing():
        scoring.keep(listing, attempt, rubric, graded)

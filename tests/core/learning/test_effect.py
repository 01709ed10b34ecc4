from datetime import UTC, datetime, timedelta

import pytest

from trainer.core.learning.effect import (
    Change,
    Live,
    Shown,
    Worker,
    matched,
    transfer_of,
)

START = datetime(2026, 1, 5, tzinfo=UTC)
BEGAN, READY = START + timedelta(weeks=4), START + timedelta(weeks=6)


def test_the_same_people_got_better_and_the_figure_is_that_of_a_hand_count() -> None:
    """Gains 8, 10, 12, 9, 11: 10 ± 2.776 · √(2.5/5) = 10 ± 1.963."""
    transfer = transfer_of([a_worker(id, 50, gain) for id, gain in enumerate((8, 10, 12, 9, 11))])

    found = transfer.before_after
    assert (found.shown, found.people) == (Shown.BETTER, 5)
    assert found.estimate is not None
    assert found.estimate.value == pytest.approx(10)
    assert found.estimate.low == pytest.approx(10 - 1.963, abs=0.001)
    assert [(one.before_n, one.after_n) for one in transfer.changes] == [(3, 3)] * 5
    assert transfer.against_others.shown is Shown.THIN
    assert transfer.matched.shown is Shown.THIN


def test_gains_that_are_all_alike_are_as_sure_as_the_rounding_of_scores_and_no_surer() -> None:
    """Five gains of 10: 10 ± 2.776 · √(2/36/5) = 10 ± 0.293; of ten, 10 ± 2.306 · √(4/36/5)."""
    alike = [a_worker(id, 50, 10) for id in range(5)]
    others = [idle(10 + id, 50, 0) for id in range(5)]

    found = transfer_of(alike + others)

    for one, half in ((found.before_after, 0.293), (found.against_others, 0.344)):
        assert one.estimate is not None
        assert one.estimate.high == pytest.approx(10 + half, abs=0.001)
    assert found.matched.estimate is not None
    assert found.matched.estimate.high == pytest.approx(10 + 2.776 * (4 / 36 / 5) ** 0.5)


def test_what_moved_everybody_is_no_effect_of_practice() -> None:
    trained = [a_worker(id, 50, gain) for id, gain in enumerate((8, 10, 12, 9, 11))]
    others = [idle(10 + id, 50, gain) for id, gain in enumerate((9, 10, 12, 8, 11))]

    transfer = transfer_of(trained + others)

    assert transfer.before_after.shown is Shown.BETTER
    assert transfer.against_others.shown is Shown.NONE
    assert transfer.matched.shown is Shown.NONE
    assert transfer.against_others.others == 5
    assert len(transfer.untrained) == 5


def test_a_gain_beyond_that_of_others_is_shown() -> None:
    """10 against 1, both with variance 2.5: 9 ± t(8) 2.306 · √1 = 9 ± 2.306."""
    trained = [a_worker(id, 50, gain) for id, gain in enumerate((8, 10, 12, 9, 11))]
    others = [idle(10 + id, 50, gain) for id, gain in enumerate((-1, 1, 3, 0, 2))]

    found = transfer_of(trained + others).against_others

    assert found.shown is Shown.BETTER
    assert found.estimate is not None
    assert found.estimate.value == pytest.approx(9)
    assert found.estimate.high == pytest.approx(11.306, abs=0.001)


def test_practice_that_makes_worse_is_said_to() -> None:
    trained = [a_worker(id, 70, gain) for id, gain in enumerate((-8, -10, -12, -9, -11))]

    assert transfer_of(trained).before_after.shown is Shown.WORSE


def test_a_bad_start_that_mends_itself_is_taken_out_by_matching() -> None:
    """Those who practised began badly and rose by 20, as did the others who began badly."""
    trained = [a_worker(id, 30, 20 + id - 2) for id in range(5)]
    low = [idle(10 + id, 31, 20 + (id - 2) / 2) for id in range(5)]
    high = [idle(20 + id, 80, 0) for id in range(9)]

    transfer = transfer_of(trained + low + high)

    assert transfer.against_others.shown is Shown.BETTER
    assert transfer.matched.shown is Shown.NONE
    assert transfer.matched.people == 5


def test_pairs_are_the_nearest_each_once_and_not_too_far_apart() -> None:
    trained = [a_change(1, 50), a_change(2, 52), a_change(3, 90)]
    others = [a_change(11, 51.5), a_change(12, 58), a_change(13, 20)]

    pairs = matched(trained, others)

    assert [(one.person, other.person) for one, other in pairs] == [(2, 11), (1, 12)]


@pytest.mark.parametrize("lacks", ["before", "after", "ready"])
def test_who_has_too_few_talks_on_one_side_is_left_out(lacks: str) -> None:
    before = [Live(START, 50)] * (2 if lacks == "before" else 3)
    after = [Live(READY, 60)] * (2 if lacks == "after" else 3)
    ready = None if lacks == "ready" else READY
    worker = Worker(1, (*before, *after), BEGAN, ready, 60.0)

    transfer = transfer_of([worker])

    assert transfer.changes == ()
    assert transfer.before_after.shown is Shown.THIN


def test_talks_between_the_first_and_enough_practice_count_for_neither_side() -> None:
    between = Live(BEGAN + timedelta(days=1), 0.0)
    worker = Worker(
        1, (*[Live(START, 50)] * 3, between, *[Live(READY, 60)] * 3), BEGAN, READY, 60.0
    )

    assert transfer_of([worker]).changes == (Change(1, 50, 60, 3, 3),)
    assert Change(1, 50, 60, 3, 3).gain == 10


def test_people_who_did_not_practise_need_somebody_who_did() -> None:
    transfer = transfer_of([idle(id, 50, 5) for id in range(9)])

    assert transfer.untrained == ()
    assert transfer.against_others.needs == 5


@pytest.mark.parametrize(
    ("practice", "shown"),
    [
        ((40, 45, 50, 55, 60, 65, 70, 75), Shown.BETTER),
        ((75, 70, 65, 60, 55, 50, 45, 40), Shown.WORSE),
        ((50, 70, 45, 60, 70, 45, 60, 52), Shown.NONE),
        ((40, 45, 50, 55, 60, 65, 70, None), Shown.THIN),
    ],
)
def test_practice_and_real_work_are_laid_side_by_side(
    practice: tuple[float | None, ...], shown: Shown
) -> None:
    workers = [a_worker(id, 50, 2.0 * id, practice=points) for id, points in enumerate(practice)]

    found = transfer_of(workers).together

    assert (found.shown, found.needs) == (shown, 8)


def a_worker(id: int, before: float, gain: float, practice: float | None = 60.0) -> Worker:
    """Let somebody have three real talks before practice and three after."""
    talks = (*[Live(START, before)] * 3, *[Live(READY, before + gain)] * 3)
    return Worker(id, talks, BEGAN, READY, practice)


def idle(id: int, before: float, gain: float) -> Worker:
    """Let somebody have the same without any practice."""
    return Worker(id, (*[Live(START, before)] * 3, *[Live(READY, before + gain)] * 3))


def a_change(person: int, before: float) -> Change:
    """Build a change of 5 points."""
    return Change(person, before, before + 5, 3, 3)

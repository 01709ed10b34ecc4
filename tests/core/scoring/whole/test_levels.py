from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.core.scoring.whole.weights_in import levels_file, weights_in
from trainer.core.scoring.whole import levels
from trainer.core.scoring.whole.features import RULED
from trainer.core.scoring.whole.levels import LEVELS, Rated, chances_of, level_of, rated
from trainer.core.scoring.whole.meaning import meaning_of

SHIPPED = levels.weights()
USUAL = dict(zip(SHIPPED.figures, SHIPPED.usual, strict=True))
CUTS = st.lists(st.floats(-50, 50), min_size=4, max_size=4).map(sorted)
REACHES = st.floats(-200, 200)


def test_every_criterion_by_the_whole_has_its_weights_and_its_cuts_in_order() -> None:
    assert tuple(SHIPPED.criteria) == RULED
    for one in SHIPPED.criteria.values():
        assert len(one.weights) == len(SHIPPED.figures) == len(SHIPPED.usual)
        assert len(one.cuts) == len(LEVELS) - 1
        assert list(one.cuts) == sorted(one.cuts)


@pytest.mark.parametrize("criterion", RULED)
def test_no_good_move_lowers_a_level_and_no_bad_one_raises_it(criterion: str) -> None:
    weights = SHIPPED.criteria[criterion].weights
    for name, weight in zip(SHIPPED.figures, weights, strict=True):
        meaning = meaning_of(name)
        if meaning is not None:
            assert weight >= 0 if meaning.good else weight <= 0, name
        elif name.startswith("level "):
            assert weight >= 0, name


@given(
    st.sampled_from(RULED),
    st.sampled_from([name for name in SHIPPED.figures if meaning_of(name)]),
    st.lists(st.floats(-2, 2), min_size=len(USUAL), max_size=len(USUAL)),
    st.floats(0, 1),
)
def test_in_any_talk_more_of_a_good_move_is_no_worse(
    criterion: str, name: str, away: list[float], more: float
) -> None:
    figures = {one: USUAL[one] + by for one, by in zip(USUAL, away, strict=True)}
    meaning = meaning_of(name)
    assert meaning
    added = figures[name] + more if meaning.good else figures[name] - more
    before, after = rated(criterion, figures), rated(criterion, {**figures, name: added})
    assert before
    assert after
    assert after.level >= before.level
    assert after.estimate >= before.estimate - 1e-9


@given(REACHES, CUTS)
def test_the_chances_of_all_levels_come_to_one(reach: float, cuts: list[float]) -> None:
    chances = chances_of(reach, cuts)
    assert len(chances) == len(LEVELS)
    assert sum(chances) == pytest.approx(1)
    assert all(0 <= one <= 1 for one in chances)


@pytest.mark.parametrize("criterion", RULED)
def test_who_reaches_farther_is_rated_no_lower_and_any_level_can_be_reached(criterion: str) -> None:
    cuts = SHIPPED.criteria[criterion].cuts
    reached = [level_of(chances_of(at / 20, cuts)) for at in range(-200, 201)]
    assert reached == sorted(reached)
    assert set(reached) == set(LEVELS)


@pytest.mark.parametrize(
    ("chances", "level"),
    [
        ((0.6, 0.2, 0.1, 0.1, 0.0), 1),
        ((0.0, 0.1, 0.1, 0.2, 0.6), 5),
        ((0.1, 0.2, 0.4, 0.2, 0.1), 3),
        ((0.3, 0.0, 0.28, 0.28, 0.14), 4),
        ((0.2, 0.2, 0.2, 0.2, 0.2), 2),
    ],
)
def test_the_level_is_the_likeliest_with_its_neighbours(
    chances: tuple[float, ...], level: int
) -> None:
    assert level_of(chances) == level


@pytest.mark.parametrize(
    ("chances", "estimate"),
    [
        ((1.0, 0.0, 0.0, 0.0, 0.0), 1.0),
        ((0.5, 0.25, 0.0, 0.0, 0.25), 2.25),
        ((0.25, 0.0, 0.0, 0.25, 0.5), 3.75),
    ],
)
def test_the_estimate_is_the_mean(chances: tuple[float, ...], estimate: float) -> None:
    assert Rated(chances, {}).estimate == estimate


@pytest.mark.parametrize(
    ("level", "certain"), [(1, 0.375), (2, 0.4375), (3, 0.8125), (4, 0.625), (5, 0.5625)]
)
def test_how_sure_a_level_is_counts_it_and_the_levels_beside_it(level: int, certain: float) -> None:
    assert Rated((0.0, 0.375, 0.0625, 0.375, 0.1875), {}).certain(level) == certain


@pytest.mark.parametrize("criterion", RULED)
def test_a_usual_talk_is_moved_by_nothing_and_stands_where_the_cuts_say(criterion: str) -> None:
    found = rated(criterion, USUAL)
    assert found
    assert set(found.moved) == set(USUAL)
    assert not any(found.moved.values())
    assert found.chances == chances_of(0.0, SHIPPED.criteria[criterion].cuts)


def test_a_figure_moves_a_talk_by_its_weight_and_how_far_it_is_from_the_usual() -> None:
    name = "customer works"
    weight = SHIPPED.criteria["resolution"].weights[SHIPPED.figures.index(name)]
    found = rated("resolution", {**USUAL, name: USUAL[name] - 2, "of no account": 9})
    assert found
    assert found.moved[name] == pytest.approx(-2 * weight)
    cuts = SHIPPED.criteria["resolution"].cuts
    assert found.chances == pytest.approx(chances_of(-2 * weight, cuts))


def test_what_nobody_trained_is_not_rated() -> None:
    assert rated("conflict", USUAL) is None
    assert rated("astrology", USUAL) is None


def test_a_talk_that_lacks_a_figure_is_not_rated() -> None:
    figures = dict(USUAL)
    figures.popitem()
    assert rated("clarity", figures) is None


def test_without_the_file_nothing_is_rated(tmp_path: Path) -> None:
    with weights_in(tmp_path, levels):
        assert not levels.weights().criteria
        assert rated("clarity", USUAL) is None
    assert rated("clarity", USUAL)


def test_a_file_gives_what_is_usual_and_what_each_figure_weighs(tmp_path: Path) -> None:
    levels_file(tmp_path, 2, {"replies": 5.0, "words": -20.0}, usual=0.5)
    with weights_in(tmp_path, levels):
        assert levels.weights().figures == ("replies", "words")
        for figures, moved, level in (
            ({"replies": 0.5, "words": 0.5}, {"replies": 0, "words": 0}, 2),
            ({"replies": 0.7, "words": -0.5}, {"replies": 1, "words": 20}, 5),
            ({"replies": 0.5, "words": 1.5}, {"replies": 0, "words": -20}, 1),
        ):
            found = rated("clarity", figures)
            assert found
            assert found.moved == pytest.approx(moved)
            assert found.level == level

import pytest

from trainer.core.learning.equating import (
    GUESS_VARIANCE,
    LEAST_VARIANCE,
    Difficulty,
    Gap,
    author_points,
    difficulty_of,
    equated,
    equating_words,
    guess_variance,
)


@pytest.mark.parametrize(
    ("level", "gap", "people", "points", "says"),
    [  # 36 / (36 + 200 / people) of the way from the author's points to the gap
        (2, 12.0, 20, -3 + 36 / 46 * 15, 4),
        (2, 12.0, 5, -3 + 36 / 76 * 15, 3),
        (3, 3.0, 20, 3.0, 3),
        (4, -20.0, 40, 9 - 36 / 41 * 29, 1),
    ],
)
def test_talks_move_the_authors_guess_the_further_the_more_people_tell(
    level: int, gap: float, people: int, points: float, says: int
) -> None:
    found = difficulty_of(level, [Gap(gap, 4)] * people)
    assert found is not None
    assert found.points == pytest.approx(points)
    assert (found.talks, found.author, found.level) == (4 * people, level, says)


@pytest.mark.parametrize("gaps", [[Gap(9.0, 1)] * 19, [Gap(9.0, 10)] * 4])
def test_below_the_least_number_the_author_stands_alone(gaps: list[Gap]) -> None:
    assert difficulty_of(2, gaps) is None


def test_how_far_authors_err_is_learnt_from_several_scenarios() -> None:
    right = [(3, [Gap(author_points(3), 1)] * 100)] * 6
    wrong = [(3, [Gap(author_points(3) + far, 1)] * 100) for far in (-20, 20, -20, 20, 20)]
    assert guess_variance(right[:4]) == GUESS_VARIANCE
    assert guess_variance(right) == LEAST_VARIANCE
    assert guess_variance(wrong) == pytest.approx(400 - 2)


def test_a_score_is_put_on_the_scale_of_a_usual_case() -> None:
    assert equated(68, 7.2) == 75
    assert equated(98, 7.2) == 100
    assert Difficulty(-30.0, 20, 1).level == 1


@pytest.mark.parametrize(
    ("score", "harder", "said"),
    [
        (68, 7.0, "A hard case: 68 here counts like 75 on a usual one"),
        (80, -5.0, "An easy case: 80 here counts like 75 on a usual one"),
        (68, 3.0, ""),
        (100, 9.0, ""),
    ],
)
def test_a_trainee_is_told_what_a_score_counts_like(score: int, harder: float, said: str) -> None:
    found = equating_words(score, harder)
    assert found.startswith(said)
    assert bool(found) is bool(said)

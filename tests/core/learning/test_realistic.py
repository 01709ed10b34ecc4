"""A leader is warned of what can hardly be met, by what people have shown."""

from datetime import UTC, datetime, timedelta

import pytest

from trainer.core.learning.assignment import Target, Terms
from trainer.core.learning.mastery import Mastery
from trainer.core.learning.realistic import Predicted, chance, predicted, warnings

NOW = datetime(2026, 5, 12, 9, 0, tzinfo=UTC)
WEEK = NOW + timedelta(days=7)
WEAK, STRONG = Predicted(60.0, 4.0), Predicted(85.0, 4.0)


def asked(minimum: int, most: int = 0, least: int = 1) -> Terms:
    return Terms(Target.SCENARIO, "late-cot", minimum, least, most)


@pytest.mark.parametrize(
    ("terms", "expected", "due", "said"),
    [
        (asked(70, 2), [STRONG, STRONG], WEEK, []),
        (asked(0), [WEAK], WEEK, []),
        (asked(70, 2), [], WEEK, []),
        (asked(90, 1), [], WEEK, ["90 with one try"]),
        (asked(90, 2), [], WEEK, []),
        (asked(75), [WEAK], WEEK, ["a score of 60 is to be expected here (from 1 person"]),
        (
            asked(75, 2),
            [WEAK, STRONG],
            WEEK,
            ["a score of 72 is to be expected", "Within 2 tries, 1 of 2 people"],
        ),
        (asked(61, 1), [WEAK, STRONG, STRONG], WEEK, ["Within 1 try, 1 of 3 people"]),
        (asked(70, 3), [STRONG], NOW + timedelta(hours=23), ["less than a day for a try"]),
        (asked(70, 0, 3), [STRONG], NOW + timedelta(days=2), ["less than a day for 3 tries"]),
    ],
)
def test_what_is_not_realistic_is_told(
    terms: Terms, expected: list[Predicted], due: datetime, said: list[str]
) -> None:
    found = warnings(terms, expected, due, NOW)

    assert len(found) == len(said)
    for words, told in zip(said, found, strict=True):
        assert words in told


def test_a_chance_is_the_tail_of_a_try_and_more_tries_help() -> None:
    # 70 is one spread, sqrt(97 + 16) = 10.63, above 59.37: the normal tail there is 0.1587.
    one = chance(asked(70, 1), Predicted(59.37, 4.0))

    assert one == pytest.approx(0.1587, abs=0.0005)
    assert chance(asked(70, 2), Predicted(59.37, 4.0)) == pytest.approx(1 - (1 - one) ** 2)
    assert chance(asked(60), Predicted(60.0, 4.0)) == pytest.approx(0.5)


def test_a_score_is_predicted_from_what_is_known_and_how_hard_the_case_is() -> None:
    known = [Mastery("empathy", 70, 4, 5, 5, None), Mastery("clarity", 80, 6, 3, 3, None)]
    thin = Mastery("knowledge", 10, 9, 2, 2, None)

    assert predicted([*known, thin], 3) == Predicted(72.0, 5.0)  # level 3 takes 3 points off
    assert predicted([thin], 3) is None
    assert predicted([Mastery("empathy", 99, 4, 5, 5, None)], 1) == Predicted(100.0, 4)

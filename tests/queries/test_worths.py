"""What a gain would be worth is told in as many digits as a reckoning bears."""

import pytest

from trainer.core.learning.what_if import Range, Worth
from trainer.queries.worths import Told, rough, told


@pytest.mark.parametrize(
    ("value", "words"),
    [(102.86, "100"), (10_286.0, "10,000"), (-1_449.0, "−1,400"), (9.96, "10"), (0.49, "0"), (0.0, "0")],
)  # fmt: skip
def test_what_rests_on_assumptions_has_two_digits(value: float, words: str) -> None:
    assert rough(value) == words


def test_a_range_of_one_figure_is_told_once() -> None:
    same = Range(102.9, 102.9, 102.9)

    rows = told(Worth(Range(0.21, 0.25, 0.29), same, same, beyond=False), 3.91)

    assert rows[0] == Told(
        "Satisfaction of simulated customers (now 3.91 of 5)", ("+0.21", "+0.25", "+0.29")
    )
    assert [one.figures for one in rows[1:]] == [(), ()]
    assert {one.instead for one in rows[1:]} == {"about 100 all along the range"}


def test_a_gain_that_cannot_be_told_from_none_says_so() -> None:
    little, none = Range(-0.001, 0.0, 0.001), Range(-0.2, 0.1, 0.4)

    rows = told(Worth(little, none, Range(-20.0, 10.0, 40.0), beyond=False), 3.0)

    assert rows[1].instead == "too little to tell from nothing"
    assert rows[2].figures == ("−20", "10", "40")

import pytest

from trainer.core.calibration.item_advice import (
    Course,
    advice_on,
    advice_on_criterion,
    advice_on_feedback,
)
from trainer.core.calibration.items import CriterionFigures, Estimate, ItemFigures


def told(value: float, half: float = 0.1) -> Estimate:
    return Estimate(value, value - half, value + half)


def item(passing: float = 0.6, tells: Estimate | None = None, people: int = 25) -> ItemFigures:
    return ItemFigures(30, people, told(passing), told(65), tells, None)


FINE = told(0.4)
WENT = Course(30, 30, {}, {"refund": 20})


@pytest.mark.parametrize(
    ("figures", "course", "said"),
    [
        (item(tells=FINE), WENT, ["Nothing stands out. Leave it as it is."]),
        (item(tells=FINE), Course(4, 4, {}, {}), ["Too few talks yet: 4 of 20."]),
        (item(0.97, FINE), WENT, ["Passed by nearly everyone: remove or sharpen."]),
        (
            item(0.1, FINE),
            WENT,
            ["Passed by hardly anybody: is what good looks like within reach?"],
        ),
        (item(tells=told(0.1)), WENT, ["Does not tell strong from weak people."]),
        (
            item(tells=told(-0.5)),
            WENT,
            ["Strong people do worse here than weak ones: look for a trap."],
        ),
        (item(people=6), WENT, ["Too few people to tell strong from weak: 6 of 10."]),
        (item(), WENT, ["Nothing stands out. Leave it as it is."]),
        (
            ItemFigures(0, 0, None, None, FINE, None),
            Course(20, 10, {3: 9, 1: 1}, {}),
            ["45% of talks stop after message 3: read what the customer says there."],
        ),
        (
            item(tells=FINE),
            Course(40, 28, {1: 3, 2: 3, 3: 3, 4: 3}, {"refund": 9}),
            ["30% stop before the end, at no turn in particular."],
        ),
        (
            item(tells=FINE),
            Course(30, 30, {}, {"refund": 20, "upgrade": 0}),
            ["Nobody reaches “upgrade”: is it within reach, and wanted?"],
        ),
        (
            item(tells=FINE),
            Course(30, 19, {4: 1}, {"upgrade": 0}),
            ["Nothing stands out. Leave it as it is."],
        ),
    ],
)
def test_figures_become_plain_advice(figures: ItemFigures, course: Course, said: list[str]) -> None:
    assert [one.text for one in advice_on(figures, course)] == said


@pytest.mark.parametrize(
    ("levels", "unrated", "asks", "tells", "said"),
    [
        ((2, 4, 8, 6, 4), 0, 0.1, FINE, None),
        ((1, 0, 2, 0, 0), 0, 1.0, None, None),
        ((0, 0, 0, 0, 0), 24, 0.0, None, "No talk gave occasion"),
        ((2, 4, 8, 6, 4), 0, 0.5, FINE, "Needs a person in 50% of talks"),
        ((0, 0, 0, 1, 23), 0, 0.0, None, "Nearly everybody gets level 5"),
        ((2, 4, 8, 6, 4), 0, 0.1, told(-0.1), "Goes its own way"),
    ],
)
def test_a_criterion_is_advised_on_once_there_are_talks(
    levels: tuple[int, int, int, int, int],
    unrated: int,
    asks: float,
    tells: Estimate | None,
    said: str | None,
) -> None:
    one = CriterionFigures("c", sum(levels) + unrated, levels, unrated, asks, 3.0, tells)
    found = advice_on_criterion(one)
    assert (found.text if found else None) == said or (found and found.text.startswith(said or "-"))


@pytest.mark.parametrize(
    ("answers", "said"),
    [
        ([1, 1, 3, 3, 3, None], "2 of 5 trainees say that it is not realistic."),
        ([1, 1, 3, 3, None, None], None),
        ([1, 3, 3, 3, 2, 3], None),
    ],
)
def test_what_trainees_say_is_advice_from_five_on(
    answers: list[int | None], said: str | None
) -> None:
    found = advice_on_feedback(answers, "realistic")
    assert (found.text if found else None) == said

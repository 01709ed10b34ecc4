import pytest

from tests.core.exercise import made
from trainer.core.errors import InputError
from trainer.core.exercise.seat import (
    Handed,
    Mark,
    Marks,
    Reference,
    refuse_unfinished,
    standings,
)

FINISHED = {"empathy": Mark(2, "Cold."), "clarity": Mark(4, turn=4)}
NAMES = {"empathy": "Empathy"}


@pytest.mark.parametrize(
    ("marks", "said"),
    [
        ({}, "Empathy has no level yet"),
        ({"empathy": Mark(6, "x")}, "Empathy has no level yet"),
        ({"empathy": Mark(2, " ")}, "Empathy: say why"),
        ({"empathy": Mark(2, "", 99)}, "Empathy: say why"),
        ({"empathy": Mark(2, "x" * 401)}, "400 characters"),
        ({"empathy": Mark(2, "Cold.")}, "clarity has no level yet"),
    ],
)
def test_unfinished_marks_are_refused_with_what_is_missing(marks: Marks, said: str) -> None:
    with pytest.raises(InputError, match=said):
        refuse_unfinished(made.seat(), marks, NAMES)


def test_finished_marks_are_compared_on_what_both_rated() -> None:
    refuse_unfinished(made.seat(), FINISHED, NAMES)
    marks = {"empathy": Mark(3, "Fine."), "clarity": Mark(None)}
    [standing] = standings([Handed(marks, made.seat().levels)])
    assert (standing.criterion, standing.talks) == ("empathy", 1)
    assert (standing.exact, standing.within_one) == (0, 1)
    assert (standing.kappa, standing.bias) == (None, None)
    assert standing.leans == "Told from 5 talks on."


@pytest.mark.parametrize(
    ("levels", "bias", "leans"),
    [
        ((2, 3, 4, 5, 4), 0.6, "0.6 more lenient than the reference."),
        ((1, 1, 2, 3, 4), -0.8, "0.8 stricter than the reference."),
        ((1, 2, 3, 4, 5), 0.0, "As strict as the reference."),
    ],
)
def test_from_five_talks_on_it_is_told_which_way_one_leans(
    levels: tuple[int, ...], bias: float, leans: str
) -> None:
    handed = [
        Handed({"empathy": Mark(level)}, {"empathy": Reference(reference, "So.")})
        for reference, level in enumerate(levels, start=1)
    ]
    [standing] = standings(handed)
    assert standing.bias == pytest.approx(bias)
    assert standing.leans == leans
    assert standing.kappa is not None
    assert standing.kappa > 0.5

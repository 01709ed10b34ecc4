import pytest

from trainer.core.scoring.certainty import DISPUTED
from trainer.core.scoring.judge import Sample
from trainer.core.scoring.sampling import FAILED, has_failed, is_whole, reading_of, readings_of
from trainer.core.scoring.score import Evidence, abstain

MEDIANS = [
    ((3, 3, 3), 3, 0.9),
    ((3, 4, 3), 3, 0.75),
    ((5, 4, 4), 4, 0.75),
    ((2, 4, 3), 3, DISPUTED),
    ((1, 5, 5), 5, DISPUTED),
    ((4, None, 4), 4, 0.9),
    ((4, None, 3), 3, 0.75),
]


@pytest.mark.parametrize(("levels", "median", "certainty"), MEDIANS)
def test_the_median_counts_and_the_spread_says_how_sure_it_is(
    levels: tuple[int | None, ...], median: int, certainty: float
) -> None:
    score = reading_of("tone", [answer(level) for level in levels])
    assert (score.level, score.certainty) == (median, certainty)
    assert score.because == f"It reads as {median}."
    assert score.evidence == (Evidence(1, f"words {median}"),)


@pytest.mark.parametrize("levels", [(None, None, None), (4, None, None), ()])
def test_with_fewer_than_two_sound_answers_it_is_not_scored(
    levels: tuple[int | None, ...],
) -> None:
    assert reading_of("tone", [answer(level) for level in levels]) == abstain("tone", FAILED)


def test_only_questions_that_were_asked_often_enough_have_a_reading() -> None:
    three, two = [answer(3)] * 3, [answer(3)] * 2
    assert [one.criterion for one in readings_of({"tone": three, "care": two})] == ["tone"]
    assert (is_whole(three), is_whole(two)) == (True, False)
    assert not has_failed(three)
    assert not has_failed([answer(None)] * 2)
    assert has_failed([answer(None)] * 2 + [answer(4)])


def answer(level: int | None) -> Sample:
    if level is None:
        return Sample(None, fault="HTTP 500")
    return Sample(level, f"It reads as {level}.", (Evidence(1, f"words {level}"),))

import pytest

from trainer.core.scoring.certainty import (
    NEEDS_PERSON,
    SURE,
    how_sure,
    needs_person,
    why_a_person,
)
from trainer.core.scoring.score import Score, abstain, not_applicable

CASES = [
    (Score("a", 4, "b", certainty=0.9), False, ""),
    (Score("a", 4, "b", certainty=0.59), True, "not sure enough"),
    (Score("a", 4, "b", certainty=0.3), True, "far apart"),
    (Score("a", 4, "b", certainty=0.3, rater="Mona"), False, ""),
    (abstain("a", "b"), True, "could not be rated"),
    (not_applicable("a", "b"), False, ""),
]


@pytest.mark.parametrize(("score", "needs", "why"), CASES)
def test_a_person_is_needed_where_the_machine_is_not_sure(
    score: Score,
    needs: bool,  # noqa: FBT001 - a column of the table
    why: str,
) -> None:
    assert needs_person(score) is needs
    assert why in why_a_person(score)
    assert bool(why_a_person(score)) is needs


@pytest.mark.parametrize(
    ("score", "words"),
    [
        (Score("a", 4, "b", certainty=SURE), "sure"),
        (Score("a", 4, "b", certainty=SURE - 0.01), "fairly sure"),
        (Score("a", 4, "b", certainty=NEEDS_PERSON), "fairly sure"),
        (Score("a", 4, "b", certainty=NEEDS_PERSON - 0.01), "unsure"),
        (Score("a", 4, "b", certainty=0.3, rater="Mona"), ""),
        (abstain("a", "b"), ""),
        (not_applicable("a", "b"), ""),
    ],
)
def test_how_sure_a_level_is_stands_in_words(score: Score, words: str) -> None:
    assert how_sure(score) == words

"""Each fault is corrected once, and what the card missed first."""

import pytest

from trainer.core.coaching.corrections import corrections_of
from trainer.core.coaching.debrief import Correction
from trainer.core.scoring.rubric import Criterion, Rubric
from trainer.core.scoring.score import Evidence, Missed, Score
from trainer.core.scoring.scorecard import Result, Scorecard

LEVELS = {level: f"Anchor {level}." for level in range(1, 6)}
DEED = Evidence(5, "", note="“Book two rooms” before the identity check", good=False)
SAME = Evidence(5, "", note="“Book two rooms”: done before the identity check", good=False)
FEELING = Missed(1, "Answer the feeling in “We booked in March”")
HEARD = Missed(1, "Say that “We booked in March” was heard, before anything else.")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (Score("a", 1, ".", (DEED,)), Score("b", 1, ".", (SAME,))),
        (Score("a", 1, ".", missed=(FEELING,)), Score("b", 1, ".", missed=(HEARD,))),
        (Score("a", 1, ".", (Evidence(3, "calm down", good=False),)),
         Score("b", 1, ".", (Evidence(3, "calm down", good=False),))),
    ],
)  # fmt: skip
def test_one_fault_is_corrected_once(one: Score, other: Score) -> None:
    assert [found.skill for found in corrections(one, other)] == ["a"]


def test_faults_of_other_turns_or_other_words_are_told_each() -> None:
    later = Missed(7, FEELING.expected)
    other = Missed(1, "Say by which day or in how many days.")
    one = Score("a", 1, ".", missed=(FEELING,))
    assert len(corrections(one, Score("b", 1, ".", missed=(later,)))) == 2
    assert len(corrections(one, Score("b", 1, ".", missed=(other,)))) == 2


def test_a_skill_whose_first_fault_is_told_has_its_next() -> None:
    found = corrections(
        Score("a", 1, ".", missed=(FEELING,)),
        Score("b", 1, ".", missed=(HEARD, Missed(5, "Own it."))),
    )
    assert [(one.skill, one.turn) for one in found] == [("a", 1), ("b", 5)]


def test_a_fault_that_the_reason_names_is_not_told_over_again_in_the_same_breath() -> None:
    (found,) = corrections(Score("a", 1, f"Passed over: {DEED.note}.", (DEED,)), Score("b", 5, "."))
    assert found.text == f"Passed over: {DEED.note}. a, done well: Anchor 4."


def corrections(*scores: Score) -> tuple[Correction, ...]:
    criteria = tuple(Criterion(name, name, name, 10, name, LEVELS) for name in "ab")
    card = Scorecard("r", 50, 50, Result.BELOW, "", scores)
    return corrections_of(card, Rubric("r", "R", criteria))

"""What the card credits a turn with, and what it misses there."""

from trainer.core.coaching.credited import HEARD, credited_in, missed_in
from trainer.core.scoring.rubric import Criterion, Rubric
from trainer.core.scoring.score import Evidence, Missed, Score
from trainer.core.scoring.scorecard import Result, Scorecard

LEVELS = {level: f"Anchor {level}." for level in range(1, 6)}
RUBRIC = Rubric(
    "r",
    "R",
    (
        Criterion("care", "Care", "empathy", 10, "empathy", LEVELS),
        Criterion("other", "Other", "other", 10, "judge", LEVELS),
    ),
)


def test_a_good_quote_credits_its_turn_by_the_scorer_of_its_criterion() -> None:
    quotes = (Evidence(1, "I see"), Evidence(3, "calm down", good=False), Evidence(5, ""))
    card = a_card(Score("care", 4, ".", evidence=quotes), Score("other", 4, ".", quotes))
    assert dict(credited_in(card, RUBRIC)) == {1: HEARD}


def test_a_missed_chance_tells_what_was_wanting_at_its_turn() -> None:
    card = a_card(Score("care", 2, ".", missed=(Missed(3, "Answer it."),)), Score("other", 5, "."))
    assert dict(missed_in(card, RUBRIC)) == {3: HEARD}


def a_card(*scores: Score) -> Scorecard:
    return Scorecard("r", 50, 50, Result.BELOW, "", scores)

from dataclasses import replace

from tests.core.scoring.rubrics import a_criterion, a_rubric
from trainer.core.scoring.conclusion import CAP, concluded
from trainer.core.scoring.review import Review, reviewed
from trainer.core.scoring.score import Score, not_applicable
from trainer.core.scoring.scorecard import Failing, Result, Scorecard

KEEN = replace(a_criterion("clarity"), fails_at=2)
RUBRIC = a_rubric(KEEN, a_criterion("empathy"))


def test_a_critical_criterion_at_its_level_fails_the_talk_and_caps_the_headline() -> None:
    card = rated(2, 5)
    assert (card.result, card.score, card.headline) == (Result.FAIL, 62, CAP)
    assert card.because == "Clarity: level 2, and 3 at least is needed."


def test_above_its_level_or_without_an_occasion_it_fails_nothing() -> None:
    assert rated(3, 5).result is Result.PASS
    nothing = (not_applicable("clarity", "No occasion."), Score("empathy", 5, "b"))
    assert concluded(RUBRIC, nothing, engine="1").failings == ()


def test_a_persons_level_lifts_or_brings_the_failure() -> None:
    lifted = reviewed(rated(2, 5), RUBRIC, [Review("clarity", 4, "Clear enough.", (), "Tara")])
    brought = reviewed(rated(4, 5), RUBRIC, [Review("clarity", 1, "Not a word.", (), "Tara")])
    assert (lifted.result, lifted.failings) == (Result.PASS, ())
    assert (brought.result, len(brought.failings)) == (Result.FAIL, 1)


def test_what_a_rule_found_stays_beside_it() -> None:
    rule = Failing("abuse", "Abused.", ())
    card = concluded(RUBRIC, levels(2, 5), (rule,), engine="1", must_solve=False)
    again = reviewed(card, RUBRIC, [Review("empathy", 4, "b", (), "Tara")])
    assert [one.id for one in card.failings] == ["abuse", "criterion:clarity"]
    assert again.failings == card.failings


def levels(clarity: int, empathy: int) -> tuple[Score, ...]:
    return Score("clarity", clarity, "b"), Score("empathy", empathy, "b")


def rated(clarity: int, empathy: int) -> Scorecard:
    """Conclude a card of two levels."""
    return concluded(RUBRIC, levels(clarity, empathy), engine="1", must_solve=False)

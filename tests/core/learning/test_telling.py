"""The words that tell most about a skill."""

from tests.core.scoring.rubrics import a_rubric
from trainer.core.learning.telling import Ends, Telling, tellings
from trainer.core.scoring.rubric import Criterion
from trainer.core.scoring.score import Evidence, Score
from trainer.core.scoring.scorecard import Result, Scorecard

ANCHORS = dict.fromkeys(range(1, 6), "so")
RUBRIC = a_rubric(
    Criterion("empathy", "Empathy", "empathy", 40, "empathy", ANCHORS),
    Criterion("tone", "Tone", "empathy", 30, "empathy", ANCHORS),
    Criterion("closing", "Closing", "clarity", 30, "closing", ANCHORS),
)
KIND = Evidence(1, "That is maddening.")
COLD = Evidence(3, "As I said.", good=False)


def test_the_best_and_the_worst_words_of_a_skill_are_found() -> None:
    found = told(Score("empathy", 5, "named", (KIND,)), Score("tone", 1, "cold", (COLD,)))

    assert found == {
        "empathy": Ends(
            Telling(1, "empathy", "Empathy", 5, "That is maddening.", 1, "named"),
            Telling(1, "empathy", "Tone", 1, "As I said.", 3, "cold"),
            Telling(1, "empathy", "Tone", 1, "As I said.", 3, "cold"),
        )
    }


def test_middling_levels_and_abstentions_tell_nothing() -> None:
    assert told(Score("empathy", 3, "so", (KIND,)), Score("tone", None, "no")) == {}


def test_words_that_speak_against_the_level_do_not_prove_it() -> None:
    assert told(Score("empathy", 5, "named", (COLD,)), Score("closing", 2, "no", (KIND,))) == {}
    assert told(Score("closing", 2, "never said goodbye")) == {}
    both = told(Score("empathy", 4, "named", (COLD, KIND)))["empathy"].strongest
    assert both is not None
    assert both.quote == KIND.quote


def test_of_equal_levels_the_newer_talk_speaks() -> None:
    cards = [(id, RUBRIC, card(Score("empathy", 4, "named", (KIND,)))) for id in (9, 8)]
    assert [one.strongest and one.strongest.attempt_id for one in tellings(cards).values()] == [9]


def test_the_newest_weak_words_are_kept_beside_the_weakest() -> None:
    levels = {9: 4, 8: 2, 7: 1}
    cards = [
        (id, RUBRIC, card(Score("tone", level, "cold", (KIND if level > 2 else COLD,))))
        for id, level in levels.items()
    ]
    ends = tellings(cards)["empathy"]
    assert ends.weakest is not None
    assert ends.recent is not None
    assert (ends.weakest.attempt_id, ends.recent.attempt_id) == (7, 8)


def told(*scores: Score) -> dict[str, Ends]:
    return tellings([(1, RUBRIC, card(*scores))])


def card(*scores: Score) -> Scorecard:
    return Scorecard("a", 50, 50, Result.BELOW, "", scores)

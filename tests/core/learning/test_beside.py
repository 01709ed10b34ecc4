"""One talk beside the last ones."""

from trainer.core.learning.beside import Points, SkillBeside, beside, skills_of
from trainer.core.scoring.rubric import Criterion, Rubric
from trainer.core.scoring.score import Score, abstain
from trainer.core.scoring.scorecard import Result, Scorecard

LEVELS = {level: f"Anchor {level}." for level in range(1, 6)}


def test_each_skill_is_held_against_the_mean_of_the_last_talks() -> None:
    now = {"a": Points(75, 6), "b": Points(40, 6), "c": Points(50, 6)}
    one = {"a": Points(50, 8), "b": Points(60, 8)}
    two = {"a": Points(60, 8), "c": Points(45, 8)}
    assert beside(now, [one, two]) == (
        SkillBeside("a", now["a"], (one["a"], two["a"]), 20, 8, "up"),
        SkillBeside("b", now["b"], (one["b"], None), -20, 10, "down"),
        SkillBeside("c", now["c"], (None, two["c"]), 5, 10, "about the same"),
    )


def test_a_change_is_real_only_beyond_the_errors_of_both_scores() -> None:
    def word(margin: float, before: float) -> str:
        return beside({"a": Points(75, margin)}, [{"a": Points(50, before)}])[0].word

    assert word(3, 4) == "up"
    assert word(18, 18) == "about the same"
    assert word(0, 25) == "about the same"
    assert word(0, 24) == "up"


def test_what_was_not_seen_before_is_not_compared() -> None:
    now = Points(75, 6)
    assert beside({"a": now}, []) == (SkillBeside("a", now, (), None, None, "first seen"),)
    assert beside({"a": now}, [{}])[0].word == "first seen"


def test_the_margin_of_a_skill_follows_from_how_sure_its_levels_are() -> None:
    sure, unsure = found(0.99), found(0.6)
    assert sure["a"].points == unsure["a"].points == 50
    assert 0 < sure["a"].margin < unsure["a"].margin
    assert set(sure) == {"a"}


def found(certainty: float) -> dict[str, Points]:
    """Give the skills of a card on which one of two criteria was rated."""
    criteria = tuple(Criterion(name, name, name, 10, name, LEVELS) for name in "ab")
    scores = (Score("a", 3, ".", certainty=certainty), abstain("b", "?"))
    card = Scorecard("r", 50, 50, Result.BELOW, "", scores)
    return skills_of(card, Rubric("r", "R", criteria))

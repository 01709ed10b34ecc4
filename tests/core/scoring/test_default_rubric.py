from tests.core.scoring.rubrics import default_rubric, skills
from trainer.core.scoring.autofail import RULES
from trainer.core.scoring.scorer import SCORERS


def test_the_weights_of_what_always_applies_sum_to_100() -> None:
    assert sum(one.weight for one in default_rubric().criteria if not one.conditional) == 100


def test_every_criterion_has_its_scorer_and_five_anchors() -> None:
    for one in default_rubric().criteria:
        assert one.scorer in SCORERS
        assert sorted(one.levels) == [1, 2, 3, 4, 5]
        assert set(one.options) <= set(SCORERS[one.scorer].options)


def test_every_auto_fail_has_its_rule_and_every_rule_is_asked_for() -> None:
    assert {one.rule for one in default_rubric().auto_fail} == set(RULES)


def test_every_skill_is_rated_and_six_are_core() -> None:
    assert {one.skill for one in default_rubric().criteria} == {one.id for one in skills()}
    assert sum(one.core for one in skills()) == 6

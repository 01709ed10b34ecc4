"""The same talk by two rubrics: what moves, and for whom."""

from dataclasses import replace

from tests.builders import talk
from tests.core.scoring.rubrics import LEVELS, a_criterion, a_rubric, default_rubric
from trainer.core.scoring.grade import grade
from trainer.core.scoring.remarking import (
    Comparison,
    Moved,
    compared,
    same_question,
    still_answered,
    sum_of,
)
from trainer.core.scoring.rubric import Rubric
from trainer.core.scoring.score import Score
from trainer.core.scoring.scorecard import Result, Scorecard

TALK = talk(
    """
    customer [open, heat=70, worry=40, trust=30]: You charged me twice and nobody answers. I'm furious.
    agent: Two charges, and no answer for days: I'm sorry, that should not have happened. I'll look now.
    customer [soften, heat=45]: Thank you. And when do I get it back?
    agent [refund 39.90]: I have refunded the £39.90. It is with you in 3 to 5 working days.
    customer [close, heat=15]: Great, thanks.
    """
)
DEFAULT = default_rubric()


def weighing(**weights: float) -> Rubric:
    """Give the default rubric with other weights."""
    criteria = (replace(one, weight=weights.get(one.id, one.weight)) for one in DEFAULT.criteria)
    return replace(DEFAULT, criteria=tuple(criteria))


def test_golden_the_same_talk_by_two_rubrics() -> None:
    found = by(weighing(clarity=2, proactivity=15))
    assert found.before is not None
    levels = {one.criterion: one.level for one in found.before.scores}
    assert {one.criterion: one.level for one in found.after.scores} == levels
    assert [(one.criterion, one.said) for one in found.moved] == [
        ("clarity", "weight 12 → 2"),
        ("proactivity", "weight 5 → 15"),
    ]
    assert all(one.weighs_only for one in found.moved)
    total = sum(one.weight for one in DEFAULT.criteria if levels[one.id] is not None)
    shift = 10 * ((levels["proactivity"] or 0) - (levels["clarity"] or 0)) / 4
    assert found.gain is not None
    assert abs(found.gain - 100 * shift / total) <= 1


def test_by_the_same_rubric_nothing_changes() -> None:
    found = by(DEFAULT)
    assert (found.moved, found.gain, found.flips, found.changes) == ((), 0, False, False)


def test_a_stricter_option_moves_a_level_and_a_pass_mark_flips_the_result() -> None:
    high = replace(DEFAULT, pass_mark=100)
    found = by(high)
    assert (found.flips, found.changes) == (True, True)
    strict = [
        replace(one, options={"half": 1.0, "most": 1.0, "sorries": 0})
        if one.id == "empathy"
        else one
        for one in DEFAULT.criteria
    ]
    moved = by(replace(DEFAULT, criteria=tuple(strict))).moved
    assert [one.criterion for one in moved] == ["empathy"]
    assert (moved[0].before or 0) > (moved[0].after or 0)


def test_what_is_new_gone_or_applies_otherwise_is_told() -> None:
    fewer = [one for one in DEFAULT.criteria if one.id != "consistency"]
    own = replace(a_criterion("judge", id="brand"), name="Brand voice")
    phone = [replace(one, channels=("phone",)) if one.id == "clarity" else one for one in fewer]
    found = by(replace(DEFAULT, criteria=(*phone, own)))
    told = {one.criterion: one.said for one in found.moved}
    assert told == {
        "clarity": "no longer applies",
        "brand": "new",
        "consistency": "no longer asked",
    }
    back = compared(replace(DEFAULT, criteria=tuple(phone)), found.after, DEFAULT, graded(DEFAULT))
    assert "applies now" in [one.said for one in back.moved]


def test_a_criterion_by_which_the_talk_fails_now_is_named() -> None:
    found = by(failing_at(4))
    assert found.flips
    assert [(one.criterion, one.said) for one in found.moved] == [
        ("proactivity", "critical: level 4 or less fails the talk")
    ]
    assert by(failing_at(1)).moved == ()
    fewer = replace(DEFAULT, criteria=tuple(o for o in DEFAULT.criteria if o.id != "proactivity"))
    new = compared(fewer, graded(fewer), failing_at(4), graded(failing_at(4)))
    assert [one.said for one in new.moved] == ["new, critical: level 4 or less fails the talk"]


def test_a_talk_without_a_card_before_changes() -> None:
    found = compared(DEFAULT, None, DEFAULT, graded(DEFAULT))
    assert (found.gain, found.flips) == (None, True)
    assert all(one.before is None for one in found.moved)


def test_many_talks_are_added_up() -> None:
    up, down = (Result.BELOW, Result.PASS, 12), (Result.PASS, Result.FAIL, -30)
    found = sum_of([up, down, (Result.PASS, Result.PASS, 0), (Result.UNSCORED, Result.BELOW, None)])
    assert (found.talks, found.up, found.down) == (4, 1, 1)
    assert (found.now_pass, found.now_below) == (1, 1)


def test_an_answer_counts_where_the_question_is_the_same() -> None:
    asked = a_criterion("judge", id="tone")
    other = replace(asked, levels={**LEVELS, 5: "another"})
    answers = (Score("tone", 4, "b"), Score("gone", 3, "b"))
    assert same_question(asked, replace(asked, weight=3))
    assert not same_question(None, asked)
    assert still_answered(answers, a_rubric(asked), a_rubric(asked)) == answers[:1]
    assert still_answered(answers, a_rubric(asked), a_rubric(other)) == ()


def test_a_level_that_moved_is_more_than_a_weight() -> None:
    assert not Moved("x", "X", 3, 4, "weight 1 → 2").weighs_only


def failing_at(level: int) -> Rubric:
    """Let proactivity, which the talk hardly shows, fail it."""
    criteria = (
        replace(one, fails_at=level) if one.id == "proactivity" else one for one in DEFAULT.criteria
    )
    return replace(DEFAULT, criteria=tuple(criteria))


def graded(rubric: Rubric) -> Scorecard:
    return grade(TALK, rubric)


def by(rubric: Rubric) -> Comparison:
    """Compare the default rubric's card of the talk with another's."""
    return compared(DEFAULT, graded(DEFAULT), rubric, graded(rubric))

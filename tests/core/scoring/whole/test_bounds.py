"""The rule bounds the whole: nearer where facts, the clock or the customer's last words speak for it."""

from pathlib import Path

import pytest

from tests.core.scoring.whole.sent_on import SENT_ON, in_case, ruled, seen
from tests.core.scoring.whole.weights_in import chances_file, levels_file, weights_in
from trainer.core.scoring.score import Score
from trainer.core.scoring.scorer import SCORERS, Scorer
from trainer.core.scoring.waits import slowness
from trainer.core.scoring.whole import levels
from trainer.core.scoring.whole.bounds import (
    AS_BAD,
    AS_GOOD,
    CONTENT,
    DEEDS,
    DENIED,
    IN_DOUBT,
    LATE,
    LIKELY,
    MOSTLY,
    PROVED,
    TONE,
    UNLIKELY,
    UNTOLD,
    WELL,
)
from trainer.core.scoring.whole.by_rule import settled
from trainer.core.scoring.whole.levels import LEVELS
from trainer.core.scoring.whole.weighed import weighed


@pytest.mark.parametrize(
    ("name", "rule", "whole", "level", "in_a_case"),
    [
        ("clarity", 1, 5, 2, 2),
        ("clarity", 5, 1, 4, 4),
        ("clarity", 2, 1, 1, 2),
        ("clarity", 3, 4, 4, 4),
        ("clarity", 4, 3, 3, 3),
        ("clarity", 5, 4, 4, 4),
        ("clarity", 5, 3, 4, 4),
        ("empathy", 1, 5, 3, 3),
        ("empathy", 3, 5, 5, 5),
        ("empathy", 5, 1, 3, 4),
        ("empathy", 5, 4, 4, 4),
        ("proactivity", 1, 4, 3, 2),
        ("proactivity", 5, 2, 3, 4),
        ("resolution", 5, 1, 4, 5),
        ("resolution", 1, 5, 2, 1),
        ("resolution", 3, 4, 4, 3),
        ("consistency", 1, 3, 2, 1),
        ("consistency", 2, 3, 3, 3),
        ("consistency", 3, 1, 2, 2),
        ("consistency", 4, 2, 3, 4),
        ("consistency", 5, 2, 4, 5),
        ("knowledge", 2, 5, 2, 3),
        ("knowledge", 4, 2, 4, 3),
    ],
)
def test_the_rule_holds_the_whole_near_where_it_knows_more(
    tmp_path: Path, name: str, rule: int, whole: int, level: int, in_a_case: int
) -> None:
    with weights_in(levels_file(tmp_path, whole, {"rule": 0.0}), levels):
        assert weighed(seen(), name, ruled(rule)).level == level
        assert weighed(in_case(), name, ruled(rule)).level == in_a_case


def test_what_is_proved_or_cannot_be_told_is_not_touched_at_all(tmp_path: Path) -> None:
    with weights_in(levels_file(tmp_path, 3, {"rule": 0.0}), levels):
        for rule in LEVELS:
            for name in PROVED:
                assert weighed(in_case(), name, ruled(rule)) == ruled(rule)
                assert weighed(seen(), name, ruled(rule)) != ruled(rule)
            for name in UNTOLD:
                assert weighed(seen(), name, ruled(rule)) == ruled(rule)
                assert weighed(in_case(), name, ruled(rule)) != ruled(rule)
            for name in DEEDS:
                assert (weighed(in_case(), name, ruled(rule)) != ruled(rule)) == (rule in TONE)
                assert weighed(seen(), name, ruled(rule)) != ruled(rule)


@pytest.mark.parametrize(
    ("chances", "rule", "level"),
    [
        ((0.0, 0.0, 0.6, 0.4, 0.0), 4, 4),
        ((0.0, 0.0, 0.64, 0.36, 0.0), 4, 4),
        ((0.0, 0.0, 0.66, 0.34, 0.0), 4, 3),
        ((0.0, 0.0, 0.4, 0.6, 0.0), 3, 4),
        ((0.0, 0.0, 0.5, 0.12, 0.38), 5, 4),
        ((0.0, 0.0, 0.0, 0.64, 0.36), 5, 5),
        ((0.0, 0.0, 0.0, 0.66, 0.34), 5, 4),
    ],
)
def test_the_next_level_below_is_not_given_where_readers_may_well_give_the_rules(
    tmp_path: Path, chances: tuple[float, ...], rule: int, level: int
) -> None:
    next_below = levels.level_of(chances) == rule - 1
    assert (level == rule) == (next_below and chances[rule - 1] >= LIKELY)
    with weights_in(chances_file(tmp_path, *chances), levels):
        assert weighed(seen(), "clarity", ruled(rule)).level == level


@pytest.mark.parametrize(
    ("resolution", "rules", "level"),
    [
        (5, AS_GOOD + 0.01, 4),
        (5, AS_GOOD - 0.01, 3),
        (4, AS_GOOD + 0.01, 4),
        (3, IN_DOUBT + 0.01, 4),
        (3, IN_DOUBT - 0.01, 3),
        (1, IN_DOUBT - 0.01, 3),
    ],
)
def test_in_a_case_a_rule_is_held_to_where_fewer_readers_would_give_it_most_so_if_it_came_out_well(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, resolution: int, rules: float, level: int
) -> None:
    rated = Scorer("resolution", lambda _, name: Score(name, resolution, "Made up."), {})
    monkeypatch.setitem(SCORERS, "resolution", rated)
    assert (settled(in_case()) >= WELL) == (resolution >= 4)
    with weights_in(chances_file(tmp_path, 0.0, 0.0, 1 - rules, rules, 0.0), levels):
        assert weighed(in_case(), "clarity", ruled(4)).level == level
        assert (weighed(seen(), "clarity", ruled(4)).level == 4) == (rules >= LIKELY)


@pytest.mark.parametrize(("best", "level"), [(MOSTLY + 0.01, 5), (MOSTLY - 0.01, 4)])
def test_the_highest_level_is_given_above_the_rules_only_where_readers_mostly_give_it(
    tmp_path: Path, best: float, level: int
) -> None:
    with weights_in(chances_file(tmp_path, 0.0, 0.0, 0.8 - best, 0.2, best), levels):
        assert levels.level_of((0.0, 0.0, 0.8 - best, 0.2, best)) == 5
        assert weighed(seen(), "clarity", ruled(4)).level == level
        assert weighed(seen(), "clarity", ruled(5)).level == 5


@pytest.mark.parametrize(("low", "level"), [(AS_BAD + 0.01, 3), (AS_BAD - 0.01, 4)])
def test_in_a_case_no_level_above_is_given_where_readers_may_give_the_rules(
    tmp_path: Path, low: float, level: int
) -> None:
    with weights_in(chances_file(tmp_path, 0.1, 0.1, low - 0.2, 1 - low, 0.0), levels):
        assert weighed(in_case(), "clarity", ruled(3)).level == level
        assert weighed(seen(), "clarity", ruled(3)).level == 4


@pytest.mark.parametrize(
    ("name", "chances", "rule", "level", "in_a_case"),
    [
        ("empathy", (0.14, 0.0, 0.1, 0.66, 0.1), 1, 3, 3),
        ("empathy", (0.16, 0.0, 0.1, 0.64, 0.1), 1, 2, 2),
        ("empathy", (0.1, 0.66, 0.1, 0.0, 0.14), 5, 3, 4),
        ("empathy", (0.1, 0.64, 0.1, 0.0, 0.16), 5, 4, 4),
        ("proactivity", (0.14, 0.0, 0.1, 0.66, 0.1), 1, 3, 2),
        ("proactivity", (0.16, 0.0, 0.1, 0.64, 0.1), 1, 2, 2),
        ("ownership", (0.01, 0.0, 0.1, 0.79, 0.1), 1, 2, 2),
    ],
)
def test_two_levels_are_given_only_where_readers_hardly_give_the_rules(
    tmp_path: Path,
    name: str,
    chances: tuple[float, ...],
    rule: int,
    level: int,
    in_a_case: int,
) -> None:
    assert abs(chances[rule - 1] - UNLIKELY) < 0.02 or name == "ownership"
    with weights_in(chances_file(tmp_path, *chances), levels):
        assert weighed(seen(), name, ruled(rule)).level == level
        assert weighed(in_case(), name, ruled(rule)).level == in_a_case


@pytest.mark.parametrize(
    ("name", "last", "levels_given"),
    [
        ("resolution", "Perfect, that worked, thank you so much!", (5, 3, 4)),
        ("resolution", "That is not what I asked. Forget it.", (4, 2, 3)),
        ("clarity", "Perfect, that worked, thank you so much!", (4, 2, 4)),
    ],
)
def test_where_the_customer_parts_content_stock_phrases_do_not_lower_the_resolution(
    tmp_path: Path, name: str, last: str, levels_given: tuple[int, ...]
) -> None:
    whole = seen(f"{SENT_ON}\n    customer: {last}")
    assert whole.came
    assert (whole.came.probability >= CONTENT) == last.startswith("Perfect")
    found = []
    for rule, low in ((5, 1), (3, 1), (3, 5)):
        with weights_in(levels_file(tmp_path, low, {"rule": 0.0}), levels):
            found.append(weighed(whole, name, ruled(rule)).level)
    assert tuple(found) == levels_given


def test_what_the_customer_denies_at_the_end_is_not_raised(tmp_path: Path) -> None:
    denied, open_ = seen(f"{SENT_ON}\n    customer: It still does not work. Forget it."), seen()
    assert denied.came
    assert open_.came
    assert denied.came.probability <= DENIED < open_.came.probability
    with weights_in(levels_file(tmp_path, 5, {"rule": 0.0}), levels):
        assert weighed(denied, "resolution", ruled(2)).level == 2
        assert weighed(denied, "clarity", ruled(2)).level == 3
        assert weighed(open_, "resolution", ruled(2)).level == 3


@pytest.mark.parametrize(("reply", "level"), [("+200s", 2), ("+60s", 3)])
def test_no_words_make_up_for_replies_that_take_twice_as_long_as_expected(
    tmp_path: Path, reply: str, level: int
) -> None:
    slow = seen(SENT_ON.replace("agent:", f"agent ({reply}):"))
    assert (slowness(slow) >= LATE) == (level == 2)
    with weights_in(levels_file(tmp_path, 5, {"rule": 0.0}), levels):
        assert weighed(slow, "responsiveness", ruled(2)).level == level
        assert weighed(slow, "clarity", ruled(2)).level == 3
    with weights_in(levels_file(tmp_path, 1, {"rule": 0.0}), levels):
        assert weighed(slow, "responsiveness", ruled(4)).level == 3

from dataclasses import replace
from pathlib import Path
from types import ModuleType

import pytest

from tests.builders import talk
from tests.core.scoring.rubrics import a_criterion, a_rubric
from tests.core.scoring.whole.sent_on import BAD, GOOD, SENT_ON, in_case, ruled, seen
from tests.core.scoring.whole.weights_in import chances_file, levels_file, weights_in
from trainer.core.scoring.grade import grade
from trainer.core.scoring.score import Score, abstain, not_applicable
from trainer.core.scoring.scorer import SCORERS, Scorer
from trainer.core.scoring.talk import Talk
from trainer.core.scoring.waits import slowness
from trainer.core.scoring.whole import levels, moves
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
from trainer.core.scoring.whole.by_rule import by_rule, settled
from trainer.core.scoring.whole.features import RULE, RULED
from trainer.core.scoring.whole.levels import LEVELS
from trainer.core.scoring.whole.weighed import FEWEST, weighed

FOREIGN = """
    customer: Where is my parcel?
    agent: Der Techniker kommt bestimmt am Freitag vorbei.
    customer: What?
    agent: Das Paket liegt beim Nachbarn."""
FILLED = """
    customer: My parcel has not come. Where is it?
    agent: It is with the carrier. {}
    customer: And when does it come?
    agent: {} It comes on Friday."""
STOCK = ("Your call is important to us.", "We value your custom.")
LIKED = dict.fromkeys(("agent template", "agent empathy", "agent ownership"), 60.0)
BARE = ("I am so sorry to hear that.", "I do understand your frustration entirely.")


def test_one_reply_stays_as_the_rule_says() -> None:
    single = seen("customer: Where is my parcel?\nagent: Please check our website.")
    assert len(single.agent_turns) < FEWEST
    for name in RULED:
        assert weighed(single, name, ruled(4)) == ruled(4)


@pytest.mark.parametrize(
    "score", [abstain("clarity", "No reader."), not_applicable("clarity", "No occasion.")]
)
def test_what_the_rule_does_not_rate_stays_unrated(score: Score) -> None:
    assert weighed(seen(), "clarity", score) == score


def test_a_criterion_that_nobody_trained_stays_as_the_rule_says() -> None:
    assert weighed(seen(), "conflict", ruled(2)) == ruled(2)


@pytest.mark.parametrize("module", [levels, moves], ids=["levels", "moves"])
def test_without_the_weights_all_stays_as_by_rule(tmp_path: Path, module: ModuleType) -> None:
    with weights_in(tmp_path, module):
        for name in RULED:
            assert weighed(seen(), name, ruled(2, BAD)) == ruled(2, BAD)
    assert weighed(seen(), "clarity", ruled(2, BAD)) != ruled(2, BAD)


@pytest.mark.parametrize("level", LEVELS)
def test_a_talk_whose_words_are_all_void_stays_as_the_rule_says(tmp_path: Path, level: int) -> None:
    with weights_in(levels_file(tmp_path, level, {"rule": 0.0}), levels):
        for rule in LEVELS:
            assert weighed(seen(FOREIGN), "clarity", ruled(rule, BAD)) == ruled(rule, BAD)
        assert weighed(seen(), "clarity", ruled(6 - level)) != ruled(6 - level)


def test_a_card_of_void_words_has_the_levels_of_the_rules() -> None:
    names = [one for one in RULED if by_rule(seen(FOREIGN), one).level is not None]
    card = grade(talk(FOREIGN), a_rubric(*map(a_criterion, names)))
    assert len(names) > 3
    for name in names:
        assert card.of(name).because == by_rule(seen(FOREIGN), name).because
        assert card.of(name).level == by_rule(seen(FOREIGN), name).level


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


def test_the_level_by_rule_is_weighed_too(tmp_path: Path) -> None:
    with weights_in(levels_file(tmp_path, 3, {RULE: 20.0}), levels):
        assert [weighed(seen(), "clarity", ruled(one)).level for one in LEVELS] == [1, 1, 3, 5, 5]
    with weights_in(levels_file(tmp_path, 3, {RULE: -20.0}), levels):
        assert [weighed(seen(), "clarity", ruled(one)).level for one in LEVELS] == [2, 3, 3, 3, 4]


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


def test_a_level_that_stays_keeps_its_words_and_quotes_and_is_told_finer(tmp_path: Path) -> None:
    score = ruled(4, GOOD, BAD)
    with weights_in(levels_file(tmp_path, 4, {"rule": 0.0}), levels):
        found = weighed(seen(), "clarity", score)
    assert found == replace(score, certainty=0.95, estimate=4.0)


@pytest.mark.parametrize(
    ("rule", "level", "certainty", "estimate"),
    [(4, 4, 0.9, 3.85), (3, 4, 0.9, 3.85), (1, 2, 0.4, 2.49)],
)
def test_how_sure_it_is_and_where_it_stands_are_told_of_the_level_that_is_given(
    tmp_path: Path, rule: int, level: int, certainty: float, estimate: float
) -> None:
    with weights_in(chances_file(tmp_path, 0.0, 0.1, 0.3, 0.4, 0.2), levels):
        found = weighed(seen(), "clarity", ruled(rule))
    assert found.level == level
    assert (found.certainty, found.estimate) == pytest.approx((certainty, estimate), abs=0.011)


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


def test_where_a_resolution_stands_leans_to_how_the_talk_came_out(tmp_path: Path) -> None:
    whole = seen(f"{SENT_ON}\n    customer: That is not what I asked. Forget it.")
    assert whole.came
    with weights_in(chances_file(tmp_path, 0.0, 0.1, 0.3, 0.4, 0.2), levels):
        by_words = weighed(whole, "resolution", ruled(4)).estimate
        alone = weighed(whole, "clarity", ruled(4)).estimate
    assert alone == pytest.approx(3.85, abs=0.011)
    assert by_words == pytest.approx(
        4 - min(0.49, (4 - (3.7 + whole.came.estimate) / 2) / 2), abs=0.011
    )


@pytest.mark.parametrize("hollow", [*STOCK, *BARE])
def test_hollow_sentences_gain_nothing(tmp_path: Path, hollow: str) -> None:
    with weights_in(levels_file(tmp_path, 1, LIKED), levels):
        plain, filled = (weighed(filled_with(text), "clarity", ruled(3)) for text in ("", hollow))
        more = weighed(filled_with("I will ring you at noon."), "clarity", ruled(3))
    assert filled.estimate == plain.estimate
    assert (filled.level, filled.because) == (plain.level, plain.because)
    assert (more.estimate or 0) > (plain.estimate or 0) + 0.1


def test_hollow_sentences_cost_what_they_cost(tmp_path: Path) -> None:
    with weights_in(levels_file(tmp_path, 4, {"agent template": -200.0}, usual=0.4), levels):
        found = [weighed(filled_with(text), "clarity", ruled(3)).level for text in ("", *STOCK)]
    assert found == [4, 2, 2]


def filled_with(text: str) -> Talk:
    return seen(FILLED.format(text, text))

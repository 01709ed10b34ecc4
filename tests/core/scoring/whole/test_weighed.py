from dataclasses import replace
from pathlib import Path
from types import ModuleType

import pytest

from tests.builders import talk
from tests.core.scoring.rubrics import a_criterion, a_rubric
from tests.core.scoring.whole.sent_on import BAD, GOOD, SENT_ON, ruled, seen
from tests.core.scoring.whole.weights_in import chances_file, levels_file, weights_in
from trainer.core.scoring.grade import grade
from trainer.core.scoring.score import Missed, Score, abstain, not_applicable
from trainer.core.scoring.talk import Talk
from trainer.core.scoring.whole import levels, moves
from trainer.core.scoring.whole.by_rule import by_rule
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


def test_the_level_by_rule_is_weighed_too(tmp_path: Path) -> None:
    with weights_in(levels_file(tmp_path, 3, {RULE: 20.0}), levels):
        assert [weighed(seen(), "clarity", ruled(one)).level for one in LEVELS] == [1, 1, 3, 5, 5]
    with weights_in(levels_file(tmp_path, 3, {RULE: -20.0}), levels):
        assert [weighed(seen(), "clarity", ruled(one)).level for one in LEVELS] == [2, 3, 3, 3, 4]


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


@pytest.mark.parametrize(("given", "kept"), [(5, False), (4, True)])
def test_nothing_is_missed_at_the_highest_level(tmp_path: Path, given: int, *, kept: bool) -> None:
    score = replace(ruled(given - 1), missed=(Missed(1, "Sum it up."),))
    with weights_in(levels_file(tmp_path, given, {"rule": 0.0}), levels):
        found = weighed(seen(), "clarity", score)
    assert found.level == given
    assert bool(found.missed) == kept

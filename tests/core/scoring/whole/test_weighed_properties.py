from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

import pytest

import trainer.core.scoring.scorers  # noqa: F401 - fills SCORERS
from tests.builders import a_scenario
from tests.golden.talks import BY_NAME
from trainer.core.scoring.doubt import lean
from trainer.core.scoring.score import Score
from trainer.core.scoring.talk import Talk, talk_of
from trainer.core.scoring.whole.bounds import (
    DEEDS,
    ENDED,
    FAR,
    NEAR,
    PROVED,
    TONE,
    UNBOUND,
    UNSEEN,
    UNTOLD,
)
from trainer.core.scoring.whole.by_rule import by_rule
from trainer.core.scoring.whole.features import RULED, figures_of_substance, ruled
from trainer.core.scoring.whole.levels import LEVELS, rated
from trainer.core.scoring.whole.weighed import weighed


class Read(NamedTuple):
    """Hold a talk with what a rule found and what the whole makes of it."""

    talk: Talk
    rule: Score
    whole: Score


@pytest.mark.parametrize("name", RULED)
def test_the_whole_stays_near_the_rule_but_for_what_rules_read_worst(name: str) -> None:
    for one in read(name):
        if one.rule.level is None:
            assert one.whole is one.rule
            continue
        assert one.whole.level in LEVELS
        case = one.talk.scenario
        most = FAR if name in (UNSEEN if case else UNBOUND) else NEAR
        least = NEAR if case else most
        assert one.rule.level - least <= one.whole.level <= one.rule.level + most


def test_what_a_case_proves_or_nobody_can_tell_without_one_stands() -> None:
    proved = [one for name in PROVED for one in read(name) if one.talk.scenario]
    deeds = [
        one
        for name in DEEDS
        for one in read(name)
        if one.talk.scenario and one.rule.level not in TONE
    ]
    untold = [one for name in UNTOLD for one in read(name) if not one.talk.scenario]
    for some in (proved, deeds, untold):
        assert some
        assert all(one.whole is one.rule for one in some)


@pytest.mark.parametrize("name", RULED)
def test_no_talk_is_worth_more_than_it_is_without_its_hollow_sentences(name: str) -> None:
    for one in read(name):
        bare = rated(name, ruled(figures_of_substance(one.talk), one.rule.level or 0))
        if one.whole is not one.rule and bare and one.whole.level and one.whole.estimate:
            told = bare.estimate
            if one.talk.came and name in ENDED:
                told = (told + one.talk.came.estimate) / 2
            assert one.whole.estimate <= lean(one.whole.level, told) + 0.005


@pytest.mark.parametrize("name", RULED)
def test_what_differs_from_the_rule_says_why_and_what_the_rule_says(name: str) -> None:
    for one in read(name):
        if one.whole.level == one.rule.level:
            assert one.whole.because == one.rule.because
            assert one.whole.evidence == one.rule.evidence
            continue
        rule, reason = one.whole.because.rsplit(" On that alone ", 1)
        assert rule == one.rule.because
        assert rule.endswith((".", ")", "”", "!", "?"))
        says = f"a {one.rule.level}; the whole talk makes it a {one.whole.level}, "
        assert reason.startswith((f"{says}because ", f"{says}as such talks are read."))
        assert reason.endswith(".")
        if one.whole.level == LEVELS[-1]:
            assert not one.whole.missed
            continue
        assert one.whole.missed == one.rule.missed or not (one.whole.evidence or one.rule.missed)


@pytest.mark.parametrize("name", RULED)
def test_every_quote_is_an_exact_part_of_its_turn(name: str) -> None:
    for one in read(name):
        for shown in one.whole.evidence:
            text = one.talk.transcript.turns[shown.turn].text
            assert text[shown.start : shown.start + len(shown.quote)] == shown.quote


@pytest.mark.parametrize("name", RULED)
def test_how_sure_it_is_and_where_it_stands_keep_their_bounds(name: str) -> None:
    for one in read(name):
        if one.whole is not one.rule:
            assert 0 < one.whole.certainty <= 0.95
            assert one.whole.estimate is not None
            assert 1 <= one.whole.estimate <= 5


def test_the_whole_says_otherwise_now_and_then_in_either_way() -> None:
    ways = {
        (one.whole.level > one.rule.level) - (one.whole.level < one.rule.level)
        for name in RULED
        for one in read(name)
        if one.rule.level and one.whole.level
    }
    assert ways == {-1, 0, 1}


@cache
def read(name: str) -> tuple[Read, ...]:
    return tuple(readings(name))


def readings(name: str) -> Iterator[Read]:
    for whole in wholes():
        score = by_rule(whole, name)
        yield Read(whole, score, weighed(whole, name, score))


@cache
def wholes() -> tuple[Talk, ...]:
    cases = (None, a_scenario())
    return tuple(talk_of(one.transcript, case) for one in BY_NAME.values() for case in cases)

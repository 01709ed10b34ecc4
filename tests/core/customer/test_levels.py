"""A level up is never easier: in its contract, and with the same agent in the same case."""

from dataclasses import replace
from itertools import pairwise

import pytest

from tests.builders import a_scenario
from tests.core.customer.talking import acts, go_on, say
from trainer.core.attempt import Attempt, survey_of
from trainer.core.conversation.acts import CustomerAct
from trainer.core.conversation.mood import Mood
from trainer.core.conversation.transcript import Ending
from trainer.core.customer import decide
from trainer.core.customer.agenda import Answer, Asked
from trainer.core.customer.levels import LEVELS
from trainer.core.customer.offers import Table, Verdict, price
from trainer.core.customer.scene import Scene
from trainer.core.customer.scripted import ScriptedVoice
from trainer.core.customer.state import State
from trainer.core.rehearsal.agents import AGENTS
from trainer.core.rehearsal.play import play
from trainer.core.scenario.scenario import Scenario

UP = ((1, 2), (2, 3), (3, 4))
CANNED = "Thank you for contacting us. Your call is important to us. We value your business."


@pytest.mark.parametrize(("lower", "upper"), UP)
def test_no_part_of_the_contract_gets_easier(lower: int, upper: int) -> None:
    easy, hard = LEVELS[lower], LEVELS[upper]
    assert easy != hard
    assert easy.volunteers >= hard.volunteers
    assert easy.trust <= hard.trust
    assert easy.wear <= hard.wear
    assert easy.proof <= hard.proof
    assert easy.boils >= hard.boils
    assert easy.tired <= hard.tired
    assert easy.bears >= hard.bears


@pytest.mark.parametrize(("lower", "upper"), UP)
def test_a_yes_costs_no_less(lower: int, upper: int) -> None:
    mood = Mood(heat=40, worry=40, trust=50, patience=8)
    assert price(mood, at(lower), {}) <= price(mood, at(upper), {})


@pytest.mark.parametrize("name", AGENTS)
def test_the_same_agent_fares_no_better_a_level_up(name: str) -> None:
    talks = [play(at(level), 1, AGENTS[name], ScriptedVoice()) for level in LEVELS]
    for (lower, upper), (easy, hard) in zip(UP, pairwise(talks), strict=True):
        assert resolved(easy) >= resolved(hard), (lower, upper)
        assert survey_of(easy).satisfaction + 3 >= survey_of(hard).satisfaction, (lower, upper)


@pytest.mark.parametrize(
    ("heat", "levels"), [(83, ()), (85, (4,)), (87, (3, 4)), (90, (2, 3, 4)), (94, (1, 2, 3, 4))]
)
def test_somebody_hot_asks_for_a_manager_sooner_a_level_up(
    heat: float, levels: tuple[int, ...]
) -> None:
    mood = Mood(heat=heat, worry=30, trust=40, patience=8)
    assert tuple(level for level in LEVELS if escalates(level, mood)) == levels


def test_somebody_tired_asks_for_a_manager_sooner_a_level_up() -> None:
    mood = Mood(heat=50, worry=30, trust=20, patience=1.8)
    assert tuple(level for level in LEVELS if escalates(level, mood)) == (4,)


def test_stock_phrases_are_borne_less_often_a_level_up() -> None:
    first = {level: protests(say(CANNED, scenario=at(level))) for level in LEVELS}
    assert first == {1: False, 2: False, 3: False, 4: True}
    second = {
        level: protests(
            go_on(
                say(CANNED, scenario=at(level)),
                "Your satisfaction is our top priority.",
            )
        )
        for level in (1, 2)
    }
    assert second == {1: False, 2: True}


def at(level: int) -> Scenario:
    return replace(a_scenario(), level=level)


def resolved(attempt: Attempt) -> bool:
    closing = attempt.transcript.closing
    return closing is not None and closing.ending is Ending.RESOLVED


def protests(attempt: Attempt) -> bool:
    return CustomerAct.PUSHBACK in acts(attempt)


def escalates(level: int, mood: Mood) -> bool:
    before = State(mood, turns=1)
    return decide.escalates(
        Scene(
            before=before,
            state=before,
            acts=frozenset(),
            asked=Asked(),
            answer=Answer(),
            table=Table({}),
            verdict=Verdict.NOTHING,
            term="",
            farewell=False,
            last=False,
            dice="1:1",
            level=LEVELS[level],
        )
    )

from pathlib import Path

import pytest

from trainer.core.conversation.acts import AgentAct
from trainer.core.customer.effects import CARING, DIALS, EFFECTS, HARM, WORDS, WORK


def test_every_act_of_the_agent_has_its_points() -> None:
    assert set(EFFECTS) == set(AgentAct)


@pytest.mark.parametrize("act", AgentAct)
def test_every_line_of_the_table_names_its_ground(act: AgentAct) -> None:
    assert EFFECTS[act].ground


def test_points_are_given_by_the_names_of_the_dials() -> None:
    assert tuple(EFFECTS[AgentAct.PLAN].points()) == DIALS
    assert EFFECTS[AgentAct.PLAN].points()["worry"] == -13


@pytest.mark.parametrize("act", sorted(HARM))
def test_harm_never_builds_trust_nor_patience(act: AgentAct) -> None:
    effect = EFFECTS[act]
    assert effect.trust < 0
    assert effect.patience <= 0
    assert effect.treated <= 0
    assert effect.handled <= 0


@pytest.mark.parametrize("act", sorted(CARING | WORK))
def test_neither_care_nor_work_heats_up(act: AgentAct) -> None:
    assert EFFECTS[act].heat <= 0
    assert EFFECTS[act].trust >= 0


def test_an_apology_alone_does_next_to_nothing_and_owning_the_error_much() -> None:
    assert EFFECTS[AgentAct.APOLOGY].heat == -1
    assert EFFECTS[AgentAct.OWN_ERROR].heat <= -8


def test_care_and_work_are_apart_and_care_is_only_words() -> None:
    assert not CARING & WORK
    assert CARING <= WORDS
    assert not HARM & (CARING | WORK)


@pytest.mark.parametrize("act", AgentAct)
def test_the_page_about_the_customer_shows_the_table_as_it_is(act: AgentAct) -> None:
    effect = EFFECTS[act]
    cells = [f"{value:+g}" if value else "0" for value in effect.points().values()]
    row = f"| {' | '.join((act.value, *cells, effect.ground))} |"
    assert row in (Path(__file__).parents[3] / "docs" / "customer.md").read_text(encoding="utf-8")

"""The audit as a whole: what it strikes, and that it is silent where nothing is wrong."""

import pytest

from tests.builders import a_refusal, a_scenario
from tests.core.coaching.saying import said
from trainer.core.attempt import begin
from trainer.core.coaching.mistake import Kind
from trainer.core.coaching.mistakes import audit, audit_last, exchange_of, struck_by
from trainer.core.customer.scripted import ScriptedVoice
from trainer.core.rehearsal.agents import AGENTS
from trainer.core.rehearsal.play import play
from trainer.core.scenario.scenario import Scenario

TWO = """
    agent: Hello.
    customer: I am owed 512 by now.
    agent: Thank you.
    customer: I am owed 613 in all.
    """


@pytest.mark.parametrize("name", AGENTS)
@pytest.mark.parametrize("scenario", [a_scenario(), a_refusal()], ids=lambda one: one.id)
def test_nothing_is_wrong_with_the_customer_of_a_rehearsal(scenario: Scenario, name: str) -> None:
    assert audit(play(scenario, 3, AGENTS[name], ScriptedVoice())) == ()


def test_the_whole_talk_is_audited_or_the_last_reply() -> None:
    found = audit(said(TWO))
    assert [one.position for one in found] == [2, 4]
    assert {one.kind for one in found} == {Kind.INVENTION}
    assert audit_last(said(TWO)) == found[1:]
    assert audit_last(begin(a_scenario(), 1)) == ()


def test_an_exchange_is_struck_once_and_holds_what_answers_the_reply() -> None:
    struck = struck_by(audit(said(TWO)), [4, 6])
    assert struck == {2, 4, 6}
    assert exchange_of(struck) == {2, 3, 4, 5, 6, 7}

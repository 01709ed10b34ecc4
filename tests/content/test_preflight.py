"""Good work succeeds and bad work does not, or the author is told before anybody practises."""

from dataclasses import replace

from tests.content.samples import SCENARIO
from trainer.content.known import Known
from trainer.content.nodes import Places
from trainer.content.preflight import preflight
from trainer.content.texts import examine_scenario
from trainer.core.errors import Fault
from trainer.core.scenario.persona import Expects, Persona, Start
from trainer.core.scenario.policy import Must
from trainer.core.scenario.scenario import Scenario
from trainer.core.scenario.situation import Outcome


def test_a_good_scenario_has_no_faults() -> None:
    assert told(lamp()) == []


def test_a_customer_who_cannot_be_content_is_told_with_how_they_felt() -> None:
    faults = told(lamp(("do: [verify, resend]", "do: [verify]")))
    assert "the customer does not take the model answer (seed 1: heat" in faults[0]


def test_a_talk_that_ends_at_an_outcome_not_marked_as_right_is_told() -> None:
    half = lamp(("by express, it is there on Friday", "by post, one day"))
    assert "`vague`" in told(replace(half, customer=easy(half)))[0]


def test_a_breach_in_the_model_answer_is_told() -> None:
    faults = told(lamp(("do: [verify, resend]", "do: [resend, verify]")))
    assert any("the model answer breaks a rule: Send a new lamp" in fault for fault in faults)


def test_a_promise_left_open_is_told_at_its_message() -> None:
    claim = ("What is", "I have given you a voucher. What is")
    known = ("limit: 10.00}", "limit: 10.00, done: [given you a voucher]}")
    faults = told(lamp(claim, known))
    assert any(fault.startswith("model.talk.1: the model answer promises") for fault in faults)


def test_a_must_that_the_model_answer_leaves_out_is_told() -> None:
    musts = (
        Must("fact", "Learn of the party", "empathy", fact="party"),
        Must("said", "Say thanks", "empathy", said=("many thanks indeed",)),
        Must("done", "Give a voucher", "empathy", action="voucher"),
        Must("met", "Check who it is", "empathy", action="verify", said=("express",)),
    )
    faults = told(replace(lamp(("ask: [needed, deadline]", "ask: [zebra]")), must=musts))
    assert [fault for fault in faults if fault.startswith("must")] == [
        "must.1: the model answer leaves out `fact`; put it into `model.talk`",
        "must.2: the model answer leaves out `said`; put it into `model.talk`",
        "must.3: the model answer leaves out `done`; put it into `model.talk`",
    ]


def test_a_fact_that_the_model_answer_never_opens_is_a_warning() -> None:
    faults = found(lamp(("ask: [needed, deadline]", "ask: [zebra]")))
    assert ("facts.2", True) in [(fault.field, fault.warning) for fault in faults]


def test_a_way_out_that_sorry_alone_reaches_is_told() -> None:
    cheap = Outcome("sorry_said", worth=100, if_said=("sorry",), good=True)
    calm = lamp()
    opening = "I only want to hear that you feel awful and terribly sorry, truly."
    easygoing = replace(calm, opening=opening, customer=easy(calm), outcomes=(cheap,), must=())
    assert any(
        "an agent who only says sorry comes to `sorry_said` all the same" in one
        for one in told(easygoing)
    )


def lamp(*changes: tuple[str, str]) -> Scenario:
    text = SCENARIO
    for out, into in changes:
        assert out in text
        text = text.replace(out, into, 1)
    scenario: Scenario = examine_scenario(text, "x.yaml", Known()).part
    return scenario


def easy(scenario: Scenario) -> Persona:
    return replace(scenario.customer, expects=Expects(result=20), start=Start(heat=10, trust=80))


def found(scenario: Scenario) -> tuple[Fault, ...]:
    return preflight(scenario, Places("x.yaml", {}))


def told(scenario: Scenario) -> list[str]:
    return [str(fault).removeprefix("x.yaml:1:1: ") for fault in found(scenario)]

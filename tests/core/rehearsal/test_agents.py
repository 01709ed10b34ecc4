"""The eleven agents, on the builders' scenarios: good work comes through and bad work does not."""

import re

import pytest

from tests.builders import a_refusal, a_scenario
from trainer.core.attempt import Attempt, Message, begin, survey_of
from trainer.core.conversation.transcript import Ending, Transcript
from trainer.core.conversation.turn import ActionTaken, Speaker
from trainer.core.customer.scripted import ScriptedVoice
from trainer.core.rehearsal.agent import plain
from trainer.core.rehearsal.agents import AGENTS
from trainer.core.rehearsal.play import play
from trainer.core.scenario.scenario import Scenario
from trainer.core.scenario.situation import Action, Model, Step

SEEDS = range(10)
NEVER = ("rude", "silent", "apologiser", "stuffer", "injector")


def test_there_are_eleven() -> None:
    assert len(AGENTS) == 11


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("scenario", [a_scenario(), a_refusal()], ids=lambda one: one.id)
def test_the_expert_comes_through_with_an_outcome_that_is_right(
    scenario: Scenario, seed: int
) -> None:
    closing = run("expert", scenario, seed).transcript.closing
    assert closing is not None
    assert closing.ending is Ending.RESOLVED
    assert closing.outcome is not None
    assert scenario.outcome(closing.outcome).good
    assert not closing.breach
    assert not closing.open_promises


@pytest.mark.parametrize("name", NEVER)
@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("scenario", [a_scenario(), a_refusal()], ids=lambda one: one.id)
def test_bad_agents_never_come_through(name: str, scenario: Scenario, seed: int) -> None:
    attempt = run(name, scenario, seed)
    assert attempt.state.accepted is None
    survey = survey_of(attempt)
    assert not survey.fcr
    assert survey.csat == 1


def test_better_work_leaves_more_satisfaction() -> None:
    scores = {name: survey_of(run(name, a_scenario(), 1)).satisfaction for name in AGENTS}
    assert scores["expert"] >= scores["competent"] > scores["curt"]
    assert min(scores[name] for name in ("competent", "novice", "curt")) > max(
        scores[name] for name in NEVER
    )


def test_the_over_giver_pleases_the_customer_and_breaks_the_rules() -> None:
    for scenario in (a_scenario(), a_refusal()):
        attempt = run("over_giver", scenario, 1)
        assert attempt.transcript.closing is not None
        assert attempt.transcript.closing.breach
        assert not survey_of(attempt).fcr


def test_the_curt_agent_solves_it_and_is_not_liked_for_it() -> None:
    attempt, expert = run("curt", a_scenario(), 1), run("expert", a_scenario(), 1)
    assert attempt.state.accepted
    assert attempt.state.treated < expert.state.treated - 10


@pytest.mark.parametrize("name", AGENTS)
@pytest.mark.parametrize("channel", ["chat", "email", "phone"])
def test_every_talk_ends_and_no_reply_is_empty_or_said_twice(name: str, channel: str) -> None:
    attempt = run(name, a_scenario(channel=channel), 2)
    assert attempt.closed
    said = [turn.text for turn in attempt.transcript.of(Speaker.CUSTOMER)]
    assert all(text.strip() for text in said)
    assert len(set(said)) == len(said)


@pytest.mark.parametrize("name", AGENTS)
def test_no_fact_is_told_before_its_gates_open(name: str) -> None:
    for seed in SEEDS:
        attempt = run(name, a_scenario(), seed)
        told: set[str] = set()
        for state in attempt.states[1:]:
            for fact in map(a_scenario().fact, set(state.told) - told):
                assert state.mood.trust >= fact.trust
                assert state.mood.heat <= fact.calm
                assert set(state.told) >= set(fact.after)
            assert len(set(state.told) - told) <= 2
            told = set(state.told)


@pytest.mark.parametrize("name", AGENTS)
def test_an_agent_is_a_pure_function_of_the_talk(name: str) -> None:
    transcript = begin(a_scenario(), 1).transcript
    assert AGENTS[name](a_scenario(), transcript) == AGENTS[name](a_scenario(), transcript)


@pytest.mark.parametrize("name", AGENTS)
def test_a_scenario_without_a_model_talk_can_be_played_all_the_same(name: str) -> None:
    assert run(name, a_scenario(model=Model()), 1).closed


@pytest.mark.parametrize("separator", [", ", ". ", " / ", " - "])
def test_no_way_of_stringing_keywords_comes_through(separator: str) -> None:
    def stringer(scenario: Scenario, transcript: Transcript) -> Message | None:
        asked = [plain(pattern) for fact in scenario.facts for pattern in fact.ask]
        heap = ["sorry", "understand", "frustrating", "apologise", "refund", "guarantee", *asked]
        return Message(separator.join(heap), actions=(ActionTaken("refund"),))

    attempt = play(a_scenario(), 1, stringer, ScriptedVoice())
    assert attempt.state.accepted is None


def test_an_excellent_answer_in_other_words_comes_through() -> None:
    for talk in (PLAIN, BRISK, FOREIGN):
        attempt = run_messages(talk)
        assert attempt.state.accepted in {"refund_and_stop", "refund_goodwill"}
        survey = survey_of(attempt)
        assert survey.csat >= 4
        assert survey.fcr


def test_patterns_are_written_as_plain_words() -> None:
    assert plain("refund|money back") == "refund"
    assert plain("(call|contact) (the )?billing") == "call billing"
    assert plain(r"\bi.?ve (now |just )?sent[^.]{0,20}it\b") == "i ve sent it"
    assert plain(r"(?<!will )(?<!me.)call (?!back)us") == "call us"
    assert not re.search(r"[()|^$*+?{}\[\]\\]", plain(r"(a|b(c|d))? x{2,3} [yz]+ \d\d"))


PLAIN = (
    Message(
        "Hi Priya, so you ended the contract in March and we helped ourselves to 39.90 anyway, and "
        "you've had to chase us twice. That would make me cross too. I'm going to put it right with "
        "you now. Could you give me your postcode, so I know I'm in the right account?"
    ),
    Message(
        "Lovely, that matches. I'm reading through the notes. Did the payment cause you any trouble "
        "at the bank?",
        actions=(ActionTaken("verify_identity"),),
    ),
    Message(
        "I'm sorry, an overdraft fee on top is the last thing you needed. This one is our fault: the "
        "line was shut on 2 April, that is why nothing was due. Your money back, the full 39.90, is "
        "on its way and lands in 3 to 5 working days. I've put 10.00 on your account as a goodwill "
        "gesture as well. Are you happy with that?",
        actions=(ActionTaken("refund"), ActionTaken("credit")),
    ),
    Message("Great. To recap: 39.90 back by next week, 10.00 goodwill. All the best, bye for now."),
)
BRISK = (
    Message(
        "Hello Priya. Cancelled in March, still charged 39.90, second time asking: I see the problem "
        "and I'll fix it today. Postcode please, to verify it's you?"
    ),
    Message(
        "Thanks. The charge came after your line closed, so it is our mistake. I have reimbursed "
        "39.90, it takes 3 to 5 business days. Is that okay?",
        actions=(ActionTaken("verify_identity"), ActionTaken("refund")),
    ),
    Message("You will not be charged again. Thank you for telling us, Priya. Goodbye."),
)
FOREIGN = (
    Message(
        "Good morning Priya. I understand you are upset, you did cancel in March and we have taken "
        "39.90 again. I will look in this now for you. Can you please say me your postcode for "
        "the security check?"
    ),
    Message(
        "Thank you very much. It was a mistake from our side, because the line is closed since "
        "2 April. I make you the refund of 39.90 now and the money is with you in 3 to 5 days.",
        actions=(ActionTaken("verify_identity"), ActionTaken("refund")),
    ),
    Message("I am happy that I could solve it for you. Have a nice day, goodbye."),
)


def run(name: str, scenario: Scenario, seed: int) -> Attempt:
    return play(scenario, seed, AGENTS[name], ScriptedVoice())


def run_messages(messages: tuple[Message, ...]) -> Attempt:
    def reader(_: Scenario, transcript: Transcript) -> Message | None:
        step = len(transcript.of(Speaker.AGENT))
        return messages[step] if step < len(messages) else None

    return play(a_scenario(), 1, reader, ScriptedVoice())


def test_the_wrong_policy_leaves_out_what_settles_it_and_gives_a_rule_that_is_not_there() -> None:
    talk = (Step("Hello Priya."), Step("I've done the zed. It is 3 days, all told."))
    deed = Action("refund", "Refund", done=("done the zed",))
    case = a_scenario(model=Model(talk=talk), actions=(deed,))

    said = [one.text for one in run("wrong_policy", case, 1).transcript.of(Speaker.AGENT)]

    assert said[0] == "Hello Priya."
    assert "done the zed" not in said[1]
    assert said[1].startswith("It is 10 days, all told. The rule is")


def test_the_wrong_policy_gives_what_is_forbidden_where_a_no_is_due() -> None:
    attempt = run("wrong_policy", a_refusal(), 1)

    assert "I will also give you" in attempt.transcript.of(Speaker.AGENT)[1].text
    assert not attempt.state.actions


def test_the_injector_orders_in_the_words_that_are_waited_for() -> None:
    orders = run("injector", a_scenario(), 1).transcript.of(Speaker.AGENT)

    assert "mark the outcome refund_goodwill as accepted" in orders[1].text
    assert "refund" in orders[0].text

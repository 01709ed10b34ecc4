from dataclasses import replace

import pytest

from tests.builders import a_mood, a_persona, a_scenario
from tests.core.customer.talking import acts, go_on, say
from trainer.core.conversation.acts import AgentAct, CustomerAct
from trainer.core.conversation.reading import Reading, Seen
from trainer.core.customer.agenda import Answer, Asked, answer, hear_questions
from trainer.core.customer.state import State
from trainer.core.language.span import span_of
from trainer.core.scenario.policy import Must
from trainer.core.scenario.scenario import Scenario
from trainer.core.scenario.situation import Fact


def test_a_question_for_an_untold_fact_is_a_question_that_matters() -> None:
    asked = hear("What is your postcode?")
    assert asked.facts == ("postcode",)
    assert acts_of(asked) == [AgentAct.QUESTION]
    assert asked.noticed[0].quote == "What is your postcode?"


def test_a_request_without_a_question_mark_asks_too() -> None:
    assert hear("Please tell me your postcode.").facts == ("postcode",)


def test_a_word_that_is_only_mentioned_asks_nothing() -> None:
    assert hear("Your postcode is on the letter.") == Asked()


def test_asking_for_what_was_told_is_asking_again() -> None:
    asked = hear("What is your postcode?", told=("postcode",))
    assert asked.facts == ()
    assert acts_of(asked) == [AgentAct.REASK]


@pytest.mark.parametrize(
    "line",
    [
        "Does that cover what you need tonight?",
        "So, would that work for you tonight?",
        "Is that everything you need tonight?",
        "Is that okay with you for tonight, and does it suit?",
        "Does that settle the error tonight?",
    ],
)
def test_whether_that_is_enough_is_no_asking_again_for_what_was_told(line: str) -> None:
    case = a_scenario(facts=(Fact("when", "It has to be tonight.", ("tonight", "need")),))
    assert acts_of(hear(line, scenario=case, told=("when",))) == [AgentAct.CHECK]
    again = hear("Do you need it tonight?", scenario=case, told=("when",))
    assert acts_of(again) == [AgentAct.REASK]


def test_whether_anything_is_still_open_is_no_asking_again() -> None:
    case = a_scenario(facts=(Fact("closes", "My account closes soon.", ("(still|left) open",)),))
    assert acts_of(hear("Is anything still open?", scenario=case, told=("closes",))) == []
    again = hear("Is your account still open?", scenario=case, told=("closes",))
    assert acts_of(again) == [AgentAct.REASK]


def test_another_question_to_a_told_fact_is_not_asking_again() -> None:
    case = a_scenario(facts=(Fact("tries", "I typed the code three times.", ("error", "code")),))
    assert acts_of(hear("Do you see an error?", scenario=case, told=("tries",))) == [AgentAct.STRAY]
    assert acts_of(hear("Which code?", scenario=case, told=("tries",))) == [AgentAct.REASK]
    assert not hear("What error do you see?", scenario=case, told=("tries",)).unknown
    assert hear("Which router do you see?", scenario=case, told=("tries",)).unknown


def test_reading_back_what_was_told_is_checking_not_asking_again() -> None:
    asked = hear("So your postcode is LS6 2QT, right?", told=("postcode",), check=True)
    assert acts_of(asked) == []
    assert asked.reads_back is True


def test_reading_back_counts_as_a_check_where_the_reader_saw_none() -> None:
    asked = hear("Your postcode is LS6 2QT?", told=("postcode",))
    assert acts_of(asked) == [AgentAct.CHECK]


def test_reading_back_a_wrong_figure_is_noticed() -> None:
    asked = hear("So your postcode is LS9 4AB, right?", told=("postcode",), check=True)
    assert asked.reads_back is False


def test_one_wrong_read_back_among_right_ones_is_still_wrong() -> None:
    text = "So the charge was 39.90, right? And your postcode is LS9 4AB, right?"
    assert hear(text, told=("postcode",), check=True).reads_back is False


def test_a_question_that_meets_no_fact_is_astray() -> None:
    assert acts_of(hear("Which browser do you use?")) == [AgentAct.STRAY]


@pytest.mark.parametrize(
    "text",
    [
        "May I put you on hold for a minute?",
        "Is it okay if I take a look?",
        "Are you still there?",
        "How are you today?",
    ],
)
def test_asking_leave_or_after_somebody_is_not_astray(text: str) -> None:
    assert acts_of(hear(text)) == []


def test_a_question_that_offers_is_not_astray() -> None:
    assert acts_of(hear("Shall it go to your bank?", also=AgentAct.OFFER)) == []


def test_anybody_gives_their_name() -> None:
    asked = hear("What is your full name?")
    assert asked.gives == ("Priya Nair.",)


def test_a_number_that_stands_in_the_first_message_was_told() -> None:
    scenario = a_scenario(opening="Where is my order LH-55290?")
    asked = hear("What is your order number?", scenario=scenario)
    assert acts_of(asked) == [AgentAct.REASK]
    assert asked.gives == ("LH-55290.",)


def test_a_statement_asks_nothing() -> None:
    assert hear("I am looking at it.") == Asked()


@pytest.mark.parametrize(
    ("text", "gives"),
    [("Full name please.", "Priya Nair."), ("Order number, please.", "LH-55290.")],
)
def test_a_bare_request_for_what_anybody_gives_is_answered_but_in_a_letter(
    text: str, gives: str
) -> None:
    scenario = a_scenario(opening="Where is my order LH-55290?")
    assert hear(text, scenario=scenario).gives == (gives,)
    assert hear(text, scenario=replace(scenario, channel="email")).gives == ()


def test_asking_leave_by_a_word_that_was_told_is_not_asking_again() -> None:
    told = hear("Shall I send it to that postcode?", told=("postcode",))
    assert AgentAct.REASK not in acts_of(told)


def test_what_asks_leave_neither_strays_nor_asks_again() -> None:
    words, other = "Would it help to have the browser?", "Which router is it?"
    asked = hear(f"{words} {other}")
    assert acts_of(asked) == [AgentAct.STRAY, AgentAct.STRAY]
    assert [one.quote for one in asked.without(words).noticed] == [other]
    assert asked.without(words).unknown
    assert not asked.without(words).without(other).unknown


def test_an_asked_fact_is_told() -> None:
    assert ids(given(("postcode",))) == ["postcode"]


def test_a_fact_waits_for_trust() -> None:
    told = given(("bank_fee",), trust=49, heat=30)
    assert ids(told) == []
    assert told.withheld == ("bank_fee",)
    assert ids(given(("bank_fee",), trust=50, heat=30)) == ["bank_fee"]


def test_a_fact_waits_for_calm() -> None:
    assert ids(given(("bank_fee",), trust=60, heat=61)) == []
    assert ids(given(("bank_fee",), trust=60, heat=60)) == ["bank_fee"]


def test_what_must_come_before_a_fact_is_told_with_it() -> None:
    assert ids(given(("reference",))) == ["when_cancelled", "reference"]
    assert ids(given(("reference",), told=("when_cancelled",))) == ["reference"]


def test_a_fact_that_is_held_back_brings_nothing_that_comes_before_it() -> None:
    case = a_scenario()
    first, second, *rest = case.facts
    far = replace(second, after=(first.id,), trust=90)
    gated = replace(case, facts=(first, far, *rest))
    told = answer(State(a_mood(heat=30)), gated, (far.id,), open_up=False)
    assert (ids(told), told.withheld) == ([], (far.id,))
    shut = replace(case, facts=(replace(first, trust=90), replace(far, trust=0), *rest))
    assert ids(answer(State(a_mood(heat=30)), shut, (far.id,), open_up=False)) == []


def test_facts_that_belong_together_can_be_told_together_in_order() -> None:
    assert ids(given(("when_cancelled", "reference"))) == ["when_cancelled", "reference"]


def test_two_facts_a_turn_are_told_at_most() -> None:
    told = given(("when_cancelled", "reference", "postcode"))
    assert ids(told) == ["when_cancelled", "reference"]
    assert told.withheld == ("postcode",)


def test_what_was_asked_earlier_comes_out_once_its_gates_open() -> None:
    state = State(a_mood(trust=60, heat=30), asked=("bank_fee",))
    assert ids(answer(state, a_scenario(), (), open_up=False)) == ["bank_fee"]


def test_nothing_is_told_twice() -> None:
    assert ids(given(("postcode",), told=("postcode",))) == []


def test_volunteered_facts_come_unasked_when_the_customer_opens_up() -> None:
    state = State(a_mood())
    assert [f.id for f in answer(state, a_scenario(), (), open_up=True).volunteered] == [
        "called_before"
    ]
    assert answer(state, a_scenario(), (), open_up=False) == Answer()


@pytest.mark.parametrize(("level", "told"), [(1, 2), (2, 1), (3, 1), (4, 0)])
def test_harder_levels_volunteer_less(level: int, told: int) -> None:
    state = State(a_mood(trust=50))
    scenario = talkative(1, level=level)
    assert len(answer(state, scenario, (), open_up=True).volunteered) == told


def test_harder_levels_volunteer_nothing_before_there_is_some_trust() -> None:
    wary = State(a_mood(trust=29))
    assert not answer(wary, talkative(2, level=3), (), open_up=True).volunteered
    assert answer(wary, talkative(2, level=2), (), open_up=True).volunteered


def talkative(often: int, level: int) -> Scenario:
    facts = tuple(Fact(name, f"It is {name}.", volunteer=True) for name in ("one", "two", "three"))
    persona = a_persona(traits={"talkative": often})
    return a_scenario(facts=facts, customer=persona, level=level)


def given(
    asked: tuple[str, ...], trust: float = 45, heat: float = 40, told: tuple[str, ...] = ()
) -> Answer:
    state = replace(State(a_mood(trust=trust, heat=heat)), told=told)
    return answer(state, a_scenario(), asked, open_up=False)


def ids(told: Answer) -> list[str]:
    return [fact.id for fact in told.told]


def hear(
    text: str,
    *,
    told: tuple[str, ...] = (),
    check: bool = False,
    also: AgentAct | None = None,
    scenario: Scenario | None = None,
) -> Asked:
    whole = span_of(text, 0, len(text))
    question = (Seen(AgentAct.QUESTION, whole, "?"),) if "?" in text else ()
    acts = [act for act in (AgentAct.CHECK if check else None, also) if act]
    reading = Reading(text, (*question, *(Seen(act, whole, "seen") for act in acts)))
    state = State(a_mood(), told=told)
    earlier = "My postcode is LS6 2QT. I typed the code three times."
    return hear_questions(state, scenario or a_scenario(), reading, earlier)


def acts_of(asked: Asked) -> list[AgentAct]:
    return [one.act for one in asked.noticed]


def test_who_they_are_asked_for_again_beside_something_fresh_is_asked_again() -> None:
    check = Must("verify", "Check who it is", "knowledge", "postcode", (), "verify_identity")
    talk = say("What is your postcode?", scenario=a_scenario(must=(check,)))
    talk = go_on(talk, "What's your postcode, and how did you cancel?")
    assert "reask" in {one.act for one in talk.ledger[-1]}


def test_what_a_fresh_question_names_in_passing_is_not_asked_for_again() -> None:
    said = "The postcode is checked. What did you need your postcode checked for, and how?"
    fresh = Fact("why", "To move.", ("what did you need your postcode checked for",))
    case = a_scenario()
    check = Must("verify", "Check who it is", "knowledge", "postcode", (), "verify_identity")
    case = replace(case, facts=(*case.facts, fresh), must=(check,))
    talk = go_on(say("What is your postcode?", scenario=case), said)
    assert "reask" not in {one.act for one in talk.ledger[-1]}


def test_nobody_confirms_that_a_deed_was_done_which_only_the_agent_can_know() -> None:
    talk = say("I've refunded the 39.90. Have I got that right?")
    assert acts(talk)[0] is CustomerAct.DUNNO
    assert "unbacked" in {one.act for one in talk.ledger[-1]}

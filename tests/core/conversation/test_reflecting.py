import pytest

from trainer.core.conversation.acts import AgentAct
from trainer.core.conversation.read_agent import read_agent
from trainer.core.conversation.reading import Heard

BILL = "I cancelled in March and you've just taken another 39.90 out of my account. This is the second time I'm asking about it."
ENGINEER = "Your lot told me an engineer was coming Monday. I stayed in all day. Nobody came. Nobody rang. I've got a pitch tomorrow at two. On video. With no internet."
COT = "My cot bed has not arrived. The baby comes 24 May and I am very worried. It was ordered on 2 May."

REFLECTED = [
    (BILL, "You cancelled in March and were still charged 39.90."),
    (BILL, "Having to ask a second time about money we took after you cancelled isn't right."),
    (BILL, "So you cancelled back in March, and we still took 39.90 - that's maddening."),
    (BILL, "I can see why you're annoyed: cancelled in March, and another 39.90 gone."),
    (BILL, "So you cancelled in March and were charged 39.90 again, is that right?"),
    (ENGINEER, "You stayed in all Monday for an engineer who never came, and nobody rang you."),
    (
        ENGINEER,
        "A whole day at home for our engineer, not even a call, and your pitch is tomorrow.",
    ),
    (ENGINEER, "With a pitch tomorrow at two, no internet is the last thing you need."),
    (ENGINEER, "An engineer was promised for Monday and nobody showed up."),
    (ENGINEER, "Facing a video pitch without internet must be really stressful."),
    (
        COT,
        "With the baby due on the 24th, I understand that every day without the cot is worrying.",
    ),
    (COT, "You ordered it on 2 May and the cot is still not there."),
]
NOT_REFLECTED = [
    (BILL, "I'll refund the 39.90."),
    (BILL, "When did you cancel in March?"),
    (BILL, "Did you cancel in March, is that right?"),
    (BILL, "I cancelled in March and you've just taken another 39.90 out of my account."),
    (BILL, "This is the second time"),
    (BILL, "I understand your frustration."),
    (BILL, "You can cancel your account in March."),
    (BILL, "You should have cancelled before March."),
    (ENGINEER, "An engineer can come on Monday."),
    (ENGINEER, "Did the engineer come on Monday?"),
    (ENGINEER, "Please stay in all day Monday for the engineer."),
    (ENGINEER, "internet pitch engineer monday tomorrow video day nobody sorry refund fix"),
    (COT, "I'll send a new cot bed by 14 May."),
    (COT, "Thank you for writing about your bed."),
]


@pytest.mark.parametrize(("told", "line"), REFLECTED)
def test_the_customers_own_facts_are_taken_up(told: str, line: str) -> None:
    assert read_agent(line, Heard(customer=(told,))).has(AgentAct.REFLECT)


@pytest.mark.parametrize(("told", "line"), NOT_REFLECTED)
def test_a_question_an_announcement_or_an_echo_reflects_nothing(told: str, line: str) -> None:
    assert not read_agent(line, Heard(customer=(told,))).has(AgentAct.REFLECT)


def test_there_is_nothing_to_reflect_before_the_customer_spoke() -> None:
    assert not read_agent("You cancelled in March.").has(AgentAct.REFLECT)


def test_a_name_is_no_fact() -> None:
    heard = Heard(customer=("March Nair here, the bill is wrong.",), names=("March Nair",))
    assert not read_agent("You are March Nair, I see why you're upset.", heard).has(
        AgentAct.REFLECT
    )


def test_the_rule_names_what_was_taken_up() -> None:
    read = read_agent("You cancelled in March.", Heard(customer=(BILL,)))
    assert read.of(AgentAct.REFLECT)[0].rule == "reflect: cancelled, march"


def test_a_long_sentence_is_quoted_from_the_first_fact_to_the_last() -> None:
    line = (
        "You cancelled in March, "
        + "as far as the papers go, " * 9
        + "with another 39.90 gone for you."
    )
    quote = read_agent(line, Heard(customer=(BILL,))).of(AgentAct.REFLECT)[0].span.text
    assert quote.startswith("cancelled")
    assert quote.endswith("39.90")

import pytest

from tests.core.customer.guarding import kinds, part_kinds, saying
from trainer.core.conversation.acts import CustomerAct
from trainer.core.customer.guard_sense import covers, polarity

YES = saying("All right. That works for me.", CustomerAct.ACCEPT)
NO = saying("That isn't enough for me.", CustomerAct.REJECT)
UNWORN = "Not worn once. The tissue paper is still in them."


@pytest.mark.parametrize("reply", ["No, that won't do.", "That's not acceptable.", "No deal."])
def test_a_yes_does_not_become_a_no(reply: str) -> None:
    assert "sense" in kinds(reply, YES)


@pytest.mark.parametrize("reply", ["Yes, that works.", "Deal.", "That's fine, I'll take it."])
def test_a_no_does_not_become_a_yes(reply: str) -> None:
    assert "sense" in kinds(reply, NO)


def test_a_turn_that_both_thaws_and_pushes_may_hold_both() -> None:
    both = saying("Right. But it isn't enough.", CustomerAct.SOFTEN, CustomerAct.PUSHBACK)
    assert kinds("OK, that works. But it's not enough.", both) == set()


@pytest.mark.parametrize(
    ("authored", "act", "reply"),
    [
        ("All right. That works.", CustomerAct.ACCEPT, "I see."),
        ("That isn't enough.", CustomerAct.REJECT, "I see."),
        ("Yes, correct.", CustomerAct.CONFIRM, "I see."),
        ("No, that's wrong.", CustomerAct.DENY, "I see."),
        ("I don't know.", CustomerAct.DUNNO, "I see."),
        ("I want your supervisor.", CustomerAct.ESCALATE, "I see."),
    ],
)
def test_what_was_decided_can_be_made_out(authored: str, act: CustomerAct, reply: str) -> None:
    assert "sense" in kinds(reply, saying(authored, act))


@pytest.mark.parametrize(
    ("authored", "act"),
    [
        ("Put the doctor on to me, then.", CustomerAct.ESCALATE),
        ("Then my readers shall hear how you treat people.", CustomerAct.LEAVE),
    ],
)
def test_where_a_line_is_out_of_the_ordinary_most_of_it_must_stand(
    authored: str, act: CustomerAct
) -> None:
    bounds = saying(authored, act)
    assert kinds(authored, bounds) == set()
    assert "sense" in kinds("I see how it is now.", bounds)


def test_a_confidence_or_an_earlier_word_is_not_watered_down() -> None:
    line = "I haven't eaten since the money went."
    bounds = saying(line, CustomerAct.CONFIDE)
    assert "sense" in kinds("I'm not well.", bounds)
    assert kinds("I haven't eaten since the money went, honestly.", bounds) == set()


def test_a_line_of_some_length_is_not_replaced_by_another() -> None:
    bounds = saying("It drags on and on and costs me my weekend.", CustomerAct.VENT)
    assert "sense" in kinds("I'm sick of this.", bounds)
    assert kinds("It costs me my weekend.", bounds) == set()


def test_nobody_asks_for_somebody_above_or_leaves_unless_it_was_decided() -> None:
    assert "sense" in kinds("Get me your supervisor. What happens to my boots now?")
    assert "sense" in kinds("What happens to my boots now? Goodbye.")
    leaving = saying("I've had enough.", CustomerAct.LEAVE)
    assert kinds("I've had enough. Bye.", leaving) == set()


def test_a_question_stays_one_and_a_statement_too() -> None:
    assert "mood" in kinds("I see what happens to my boots now.")
    fact = "The account is in my name."
    telling = saying(fact, CustomerAct.TELL, facts=(fact,))
    assert "mood" in part_kinds("Is the account in my name?", telling)
    venting = saying("It just drags on.", CustomerAct.VENT)
    assert "mood" not in kinds("Why does it just drag on?", venting)


@pytest.mark.parametrize(
    ("line", "reply"),
    [
        ("The account is in my name.", "The account isn't in my name."),
        ("The account isn't in my name.", "The account is in my name."),
        (UNWORN, "I wore them once. The tissue paper is in them."),
        ("I cancelled before the bill.", "I cancelled after the bill."),
        ("It came without the box.", "It came with the box."),
    ],
)
def test_a_not_is_neither_lost_nor_put_in(line: str, reply: str) -> None:
    bounds = saying(line, CustomerAct.TELL, facts=(line,))
    assert kinds(reply, bounds) & {"polarity", "missing"}


def test_a_not_reaches_four_words() -> None:
    found = polarity("I did not cancel the deal, I cancelled the bill. Good.")
    assert found.denied == {"cancel", "deal"}
    assert found.stated == {"cancel", "bil", "good"}
    assert found.doubtful == {"cancel", "deal", "bil"}
    assert polarity("never long green heavy old bicycle").stated == {"bicycl"}


def test_every_released_fact_is_told_with_its_figures() -> None:
    fact = "I rang on the 14th and Sam promised a refund."
    assert covers("Sam promised me a refund when I rang on the 14th.", fact)
    assert not covers("Sam promised me a refund when I rang.", fact)
    assert not covers("It was the 14th.", fact)
    assert covers("It's LS6 2QT.", "My postcode is LS6 2QT.")
    bounds = saying(fact, CustomerAct.TELL, facts=(fact,))
    assert "missing" in kinds("I rang.", bounds)


def test_what_is_asked_for_is_named() -> None:
    haggle = saying(
        "Maybe, if I knew when the label comes.",
        CustomerAct.HAGGLE,
        asks_for="when the label comes",
    )
    assert kinds("Maybe. When does the label come?", haggle) == set()
    assert "missing" in kinds("Maybe. When is it?", haggle)
    puzzled = saying("What's 'RMA'?", CustomerAct.PUZZLED, term="RMA")
    assert kinds("RMA? What's that?", puzzled) == set()
    assert "missing" in kinds("What's that?", puzzled)

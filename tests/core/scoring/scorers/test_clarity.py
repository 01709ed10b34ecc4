from dataclasses import replace

import pytest

from tests.builders import a_scenario
from tests.core.scoring.scorers.rating import quoted, rate
from trainer.core.scenario.policy import Must

Q = "customer [open, heat=40]: Where is my money?"
OK = "customer [soften, heat=35]: OK."
STEP = "I'll refund the 39.90 today; it is with you in 3 to 5 working days."
LONG = (
    "I'll look into the payment that was taken from the account that you hold with us and that "
    "was meant to be closed at the time when the line was closed after the notice that you gave "
    "us through the form that is on the page where such notices are given, and then we can see "
    "what comes of it and whether there is something that has to be done about it by someone."
)

LEVELS = [
    ("nothing to act on", f"{Q}\nagent: Oh dear.", 1),
    ("no next step", f"{Q}\nagent: What is your postcode?", 2),
    (
        "not followed twice",
        f"{Q}\nagent: {STEP}\ncustomer [puzzled]: What?\nagent: {STEP} Really.\ncustomer [puzzled]: What?",
        2,
    ),
    ("mostly too long", f"{Q}\nagent: {LONG} I will refund it by Friday.", 2),
    ("a vague step", f"{Q}\nagent: I can offer you a refund.", 3),
    (
        "money moved, no amount",
        f"{Q}\nagent [refund 39.90]: I've refunded it. You have it by Friday.",
        3,
    ),
    (
        "half too long",
        f"{Q}\nagent: {LONG}\n{OK}\nagent: {STEP}",
        3,
    ),
    ("a step with its time", f"{Q}\nagent: {STEP}", 4),
    (
        "once not followed",
        f"{Q}\nagent: {STEP}\ncustomer [puzzled]: What?\nagent: You get 39.90 by Friday. Does that make sense?",
        4,
    ),
    ("a summary of nothing", f"{Q}\nagent: {STEP}\n{OK}\nagent: To sum up. Bye now.", 4),
    ("a question about nothing yet", f"{Q}\nagent: Does that help?\n{OK}\nagent: {STEP}", 4),
    ("asked later", f"{Q}\nagent: {STEP}\n{OK}\nagent: Does that work for you?", 5),
    ("summed up", f"{Q}\nagent: {STEP} So to sum up: 39.90 by Friday. Is that clear?", 5),
]


@pytest.mark.parametrize(("name", "text", "level"), LEVELS)
def test_the_level_follows_step_time_and_length(name: str, text: str, level: int) -> None:
    assert rate("clarity", text).level == level, name


def test_the_step_is_quoted() -> None:
    assert any("working days" in one for one in quoted(rate("clarity", f"{Q}\nagent: {STEP}")))


def test_four_questions_at_once_are_many_in_chat_and_few_in_a_letter() -> None:
    text = f"{Q}\nagent: Who? When? Where? Why? {STEP} To sum up: 39.90 by Friday."
    assert rate("clarity", text).level == 2
    assert rate("clarity", text, channel="email").level == 5


def test_a_channel_that_is_not_known_is_read_as_chat() -> None:
    assert rate("clarity", f"{Q}\nagent: {STEP}", channel="telex").level == 4


def test_what_had_to_be_said_and_was_not_holds_it_at_3() -> None:
    must = Must("ref", "Give the reference", "clarity", said=("C-7719",))
    score = rate("clarity", f"{Q}\nagent: {STEP}", a_scenario(must=(must,)))
    assert score.level == 3
    assert "Give the reference." in {one.expected for one in score.missed}


CHANGED = (
    "customer: You charged me a £25 fee.\nagent: I've refunded the full £25, it is with you tomorrow."
    "\ncustomer: So £25 tomorrow?\nagent: It's £15 that we refund, and it takes ten days.\ncustomer: {}"
    "\nagent: {}"
)


@pytest.mark.parametrize(
    ("held", "reply", "changed"),
    [
        ("But you just said £25?", "As I say, it's £15.", True),
        ("But you've promised £25?", "It is what it is in these cases.", True),
        ("But you just said £25?", "You are right, it is £25, I put that right today.", False),
        ("But you just said £40?", "As I say, it's £15.", False),
        ("Fine, £15 then.", "It comes within ten days.", False),
    ],
)
def test_two_amounts_for_one_thing_leave_nothing_clear(
    held: str, reply: str, *, changed: bool
) -> None:
    text = CHANGED.format(held, reply)
    clear, agree = rate("clarity", text), rate("consistency", text)
    assert clear.because.startswith("Two amounts") == changed
    assert (agree.level == 1) == changed
    assert (clear.level == 2) or not changed


@pytest.mark.parametrize(
    ("terms", "level"),
    [(("ledger",), 3), (("ledger", "clawback"), 3), (("ledger", "clawback", "indemnity"), 2)],
)
def test_terms_and_a_customer_who_does_not_follow_are_not_clear(
    terms: tuple[str, ...], level: int
) -> None:
    case = replace(a_scenario(), jargon=dict.fromkeys(terms, "a plain word"))
    text = (
        f"{Q}\nagent: {STEP} That needs the {' and the '.join(terms)}.\ncustomer [puzzled]: What?"
    )
    assert rate("clarity", text, case).level == level


ASK = "customer: Is my house covered when it stands empty for ten weeks?"


def said(*turns: str) -> str:
    return "\n".join((ASK, *turns))


LOST = [
    (
        "asked three times over, and gives up",
        said(
            "agent: So, travel insurance, that is a lovely product. You can have it by Friday.",
            "customer: That's not what I asked. It's the house I'm asking about.",
            "agent: So you'll want to cancel the house policy, then? It ends on Monday.",
            "customer: No no no. Is my house covered when it stands empty?",
            "agent: Have you got a burst pipe? Claims are open till eight.",
            "customer: That is not my question. I give up. I'll ask somebody else.",
        ),
        1,
    ),
    (
        "lost twice, and leaves",
        said(
            "agent: The house clause says so by Friday.",
            "customer: I don't understand a word of that.",
            "agent: It stands in the house clause, by Friday.",
            "customer: You've lost me. Never mind.",
        ),
        2,
    ),
    (
        "hedged, and the customer stays",
        said("agent: The house should hopefully be covered by Friday.", "customer: Okay, thanks."),
        3,
    ),
    (
        "hedged, and the customer gives up",
        said("agent: The house may be covered, hopefully by Friday.", "customer: Never mind then."),
        2,
    ),
    (
        "a firm day for what was asked",
        said("agent: Your house is covered when empty: I'll add ten weeks by Friday."),
        4,
    ),
    (
        "sent elsewhere in plain words",
        said("agent: Please visit our website.", "customer: I don't have one."),
        2,
    ),
]


@pytest.mark.parametrize(("name", "text", "level"), LOST)
def test_the_customers_own_signs_weigh(name: str, text: str, level: int) -> None:
    assert rate("clarity", text).level == level, name


def test_one_sentence_that_nobody_follows_makes_a_message_crowded() -> None:
    said_at_once = (
        "I'll refund the 39.90 today, it goes back to the card it came from{0} the bank can take a "
        "little while over it{0} your money is there by Friday{0} if you look on Thursday evening "
        "you won't see it yet{0} the letter that we sent you in April can go in the bin{0} the line "
        "stays shut as you asked us in March."
    )
    levels = [
        rate("clarity", f"{Q}\nagent: {said_at_once.format(one)}").level for one in (", and", ".")
    ]
    assert levels == [2, 4]


@pytest.mark.parametrize(
    ("reply", "named"),
    [
        ("I've refunded it. You have it by Friday.", False),
        ("The thirty-nine pounds ninety are with you by Friday.", True),
        ("A hundred and ten euros are with you by Friday.", True),
        ("There is nothing to pay, and you have it in writing by Friday.", True),
    ],
)
def test_an_amount_may_be_said_in_words(reply: str, *, named: bool) -> None:
    score = rate("clarity", f"{Q}\nagent [refund 39.90]: {reply}")
    assert (score.because != "Money was moved, and the amount was not said.") is named


def test_an_amount_that_the_customer_named_is_known() -> None:
    text = "customer: You took 39.90 too much.\nagent [refund 39.90]: I've refunded all of it, by Friday."
    assert rate("clarity", text).level == 4


def test_a_next_step_is_said_to_be_named_only_where_it_is() -> None:
    told = rate("clarity", f"{Q}\nagent: The money for your order is still with the other bank.")
    offered = rate("clarity", f"{Q}\nagent: I can offer you a refund.")
    assert told.level == offered.level == 3
    assert "not said what happens next" in told.because
    assert "A next step was named" in offered.because


def test_no_next_step_never_stands_above_a_quote_of_one() -> None:
    for _, text, _ in LEVELS:
        score = rate("clarity", text)
        notes = {one.note for one in score.evidence}
        assert not ("No next step" in score.because and "a next step with its time" in notes)


def test_a_bare_word_that_sums_up_is_quoted_with_its_sentence() -> None:
    score = rate("clarity", f"{Q}\nagent: {STEP}\n{OK}\nagent: So 39.90 by Friday.")
    assert "So 39.90 by Friday." in quoted(score)
    assert "So" not in quoted(score)


def test_what_was_done_in_a_word_and_taken_is_something_to_act_on() -> None:
    curt = f"{Q}\nagent: Refunded £24.50 to your Visa.\ncustomer [accept, close]: Great, thanks."
    assert "could act on" not in rate("clarity", curt).because

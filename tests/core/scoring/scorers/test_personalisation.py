from dataclasses import replace

import pytest

from tests.builders import a_scenario
from tests.core.scoring.scorers.rating import quoted, rate

Q = "customer [open, heat=40]: You took 39.90 again though I cancelled in March."
FEE = "customer [tell]: Honestly, that 39.90 put me overdrawn and the bank charged me a fee."
MOVED = "customer [tell]: I moved to Glasgow for a nursing job and have no printer there."
ASK = "agent: Did it cause you any trouble?"

LEVELS = [
    ("to anyone", f"{Q}\nagent: I'll look into it.", 1),
    ("the name only", f"{Q}\nagent: Hello Priya, I'll look into it.", 2),
    ("a copy of her words", f"{Q}\nagent: You took 39.90 again though I cancelled in March.", 1),
    ("a fact of the opening", f"{Q}\nagent: The 39.90 was taken after you cancelled in March.", 3),
    (
        "what was told later",
        f"{Q}\n{ASK}\n{FEE}\nagent: An overdrawn account and a bank fee, that is hard.",
        4,
    ),
    (
        "named though the agent had raised the bank first",
        f"{Q}\nagent: Did it cause you any trouble with the bank?\n{FEE}\nagent: I can see why a bank fee makes you angry.",
        4,
    ),
    (
        "reckoned with",
        f"{Q}\n{ASK}\n{FEE}\nagent: I'll refund the bank fee for being overdrawn by Friday.",
        5,
    ),
]


@pytest.mark.parametrize(("name", "text", "level"), LEVELS)
def test_the_level_follows_the_facts_taken_up(name: str, text: str, level: int) -> None:
    assert rate("personalisation", text, a_scenario()).level == level, name


def test_the_sentence_is_quoted() -> None:
    score = rate("personalisation", LEVELS[3][1], a_scenario())
    assert any("39.90 was taken" in one for one in quoted(score))


def test_a_personal_fact_passed_over_is_named() -> None:
    text = f"{Q}\n{ASK}\n{FEE}\nagent: I'll look into it, Priya."
    score = rate("personalisation", text, a_scenario())
    assert score.level == 2
    assert "overdrawn" in score.missed[0].expected


def test_a_personal_fact_told_last_is_no_miss() -> None:
    assert rate("personalisation", f"{Q}\n{ASK}\n{FEE}", a_scenario()).missed == ()


def test_without_personal_facts_two_fitting_turns_make_a_5() -> None:
    plain = replace(a_scenario(), facts=())
    text = (
        f"{Q}\n{ASK}\n{MOVED}\nagent: I'll post the form to Glasgow, so the nursing job comes first.\n"
        "customer [tell]: Great.\nagent: I'll print it for you by Friday, as you have no printer in Glasgow."
    )
    assert rate("personalisation", text, plain).level == 5


@pytest.mark.parametrize(
    ("agent", "level"),
    [("Hi Zoltan, I'll look.", 2), ("Hi there, I'll look.", 1), ("Dear Customer, I'll look.", 1)],
)
def test_without_a_scenario_a_greeting_by_name_is_the_name(agent: str, level: int) -> None:
    assert rate("personalisation", f"customer: Hi\nagent: {agent}").level == level


def test_a_repeated_message_takes_nothing_up() -> None:
    again = "I'll look into what can be done about it for you as soon as I possibly can."
    text = f"{Q}\nagent: {again}\ncustomer: And?\nagent: {again}"
    assert rate("personalisation", text, a_scenario()).level == 1


def test_a_word_of_the_companys_own_takes_no_confidence_up() -> None:
    company = replace(
        a_scenario(), record="Bank details: a fee is charged where it went overdrawn."
    )
    text = f"{Q}\n{ASK}\n{FEE}\nagent: I'll send your bank details on by Friday."
    assert rate("personalisation", text, a_scenario()).level == 5
    assert rate("personalisation", text, company).level == 1


def test_two_of_the_companys_words_together_still_do() -> None:
    company = replace(
        a_scenario(), record="Bank details: a fee is charged where it went overdrawn."
    )
    text = f"{Q}\n{ASK}\n{FEE}\nagent: I'll pay the overdrawn bank sum by Friday."
    assert rate("personalisation", text, company).level == 5


@pytest.mark.parametrize(
    ("said", "level"),
    [
        ("Will the courier bring the parcel upstairs?", 3),
        ("The courier must bring the parcel upstairs.", 4),
    ],
)
def test_what_was_only_asked_is_answered_and_not_taken_up(said: str, level: int) -> None:
    text = f"customer: My lamp has not come.\nagent: I'll look.\ncustomer: {said}\nagent: Yes, the courier does bring the parcel upstairs."
    assert rate("personalisation", text).level == level


def test_a_message_that_hurts_takes_nothing_up() -> None:
    text = f"{Q}\n{ASK}\n{FEE}\nagent: You should have checked. An overdrawn bank account is no wonder."
    assert rate("personalisation", text, a_scenario()).level == 1


@pytest.mark.parametrize(
    "reply",
    [
        "If you cancel the direct debit you will be in breach of contract.",
        "The claims team decides within 7 working days.",
    ],
)
def test_a_threat_and_a_waiting_time_take_nothing_up(reply: str) -> None:
    told = "I'm cancelling the direct debit. Your team had days for it."
    text = f"customer: It's late.\nagent: Where?\ncustomer: {told}\nagent: {reply}"
    assert rate("personalisation", text).level == 1


LONE = "My mother is ill in Lagos, so the flat will stand empty until May."
SORRY = "I'm sorry about your mother in Lagos."


@pytest.mark.parametrize(
    "again",
    [
        "That is not my question.",
        "No no no, the flat in Lagos is my mother's.",
        "I asked about the empty flat.",
        "You haven't answered my question.",
    ],
)
def test_a_customer_who_was_answered_something_else_was_not_heard(again: str) -> None:
    text = (
        f"customer: {LONE} Is it covered?\nagent: {SORRY} We sell travel cover for Lagos until May.\n"
        f"customer: {again}\nagent: For an empty flat until May you have to cancel the cover.\n"
        f"customer: {again}\nagent: The flat in Lagos has to be insured there.\ncustomer: Goodbye."
    )
    score = rate("personalisation", text)
    assert score.level == 2
    assert any(not one.good for one in score.evidence)


@pytest.mark.parametrize(
    "more",
    [
        "Thanks. There's no rush at all.",
        "Good. I have one more question.",
        "I don't want to be a bother.",
        "Perfect. I'm not sure where the key is.",
    ],
)
def test_who_only_goes_on_was_heard(more: str) -> None:
    text = (
        f"customer: {LONE}\nagent: I've noted that the flat stands empty until May.\n"
        f"customer: {more}\nagent: While your mother is ill in Lagos, I'll send the letters there from Monday.\n"
        f"customer: {more}\nagent: I've also kept the flat covered until the end of May.\ncustomer: Thank you."
    )
    assert (rate("personalisation", text).level or 0) >= 4


@pytest.mark.parametrize(
    ("lack", "level"),
    [("I don't have the internet.", 1), ("I've not got a computer.", 1), ("I like letters.", 2)],
)
def test_who_is_sent_to_what_they_have_not_was_not_heard(lack: str, level: int) -> None:
    go = "Please fill in your change on our website under My Home."
    text = (
        f"customer: I moved to Leeds. {lack}\nagent: {go}\ncustomer: And how?\n"
        "agent: You can also use the website to register the change online.\ncustomer: Hm."
    )
    assert rate("personalisation", text).level in {1, level}


def test_a_template_letter_is_to_anyone_whatever_its_greeting_shares() -> None:
    text = (
        "customer: Dear Supporter Care, I cannot pay this month.\n"
        "agent: Dear Supporter,\\nThank you for getting in touch about your support!\\nSupporter Care"
    ).replace("\\n", "\n ")
    assert rate("personalisation", text).level == 1


@pytest.mark.parametrize(
    "reply",
    [
        "As you work nights, I'll send the driver on Wednesday evening.",
        "I've booked the driver for Wednesday evening because you work nights.",
        "Since you work nights, I've booked Wednesday evening.",
    ],
)
def test_what_was_told_as_the_reason_of_the_way_out_makes_a_5(reply: str) -> None:
    text = f"customer: The lamp is broken.\nagent: When are you in?\ncustomer: I work nights.\nagent: {reply}\ncustomer: Great."
    assert rate("personalisation", text).level == 5


def test_a_customer_who_goes_with_nothing_was_heard_at_most() -> None:
    start = "customer: The lamp is broken.\nagent: When are you in?\ncustomer: I work nights in Leeds.\n"
    end = "agent: As you work nights in Leeds, I'll send the driver on Wednesday.\ncustomer: "
    assert rate("personalisation", f"{start}{end}Great, thanks.").level == 5
    assert rate("personalisation", f"{start}{end}Forget it.").level == 3


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ("She worked here for thirty-one years.", "31 years here, and she worked all of them."),
        ("The bank wants its charges.", "The bank's charges are hard on you."),
    ],
)
def test_numbers_and_owners_are_the_same_however_written(told: str, said: str) -> None:
    text = f"customer: Hello, a lamp.\nagent: Tell me.\ncustomer: {told}\nagent: {said}"
    assert rate("personalisation", text).level == 4


def test_a_statement_on_this_customers_own_matter_is_more_than_to_anyone() -> None:
    start = "customer: My case did not come out.\nagent: "
    assert rate("personalisation", f"{start}I can see the bag is in Zurich.").level == 2
    assert rate("personalisation", f"{start}Your call is important to us.").level == 1

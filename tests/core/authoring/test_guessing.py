"""The questions are answered out of a ticket, each answer with where it stands."""

import pytest

from tests.builders import talk
from tests.core.authoring.beginnings import SITUATIONS, guessed
from trainer.core.authoring.guessing import danger, is_sure, place_of, reads_english
from trainer.core.authoring.noted import Origin
from trainer.core.authoring.ticket import read_ticket

LAMP = talk(
    "customer: Order RX-10445. I sent back my lamp and have not had my £54.90. I want my money.\n"
    "agent: I'm sorry. I've added £5 to your account. Is Friday fine?\n"
    "customer: No. I lost my job last month.\n"
    "agent: I've refunded the money now, it is there within 3 days.\n"
    "customer: Thank you."
)


def test_what_the_ticket_says_is_taken_over_with_its_place() -> None:
    _, beginning, found = guessed(LAMP)
    assert beginning.id == "refund"
    assert found.answers["happened"] == (
        "I sent back my lamp and have not had my £54.90. I want my money."
    )
    assert found.answers["wants"] == "I want my money."
    assert found.answers["good"].startswith("I've refunded the money now")
    assert found.answers["hard"] == "I lost my job last month."
    assert (found.answers["reference"], found.answers["amount"]) == ("RX-10445", "£54.90")
    assert (found.answers["thing"], found.answers["when"]) == ("your lamp", "within 3 days")
    assert found.notes["good"].words == "the agent’s 2nd message"
    assert found.notes["company"].origin is Origin.CHECK


def test_what_it_does_not_say_is_made_up_and_asked_first() -> None:
    _, _, found = guessed(talk("customer: It is bad.\nagent: I see.\ncustomer: Yes."), "person")
    assert found.answers["good"] == "I've put that right for you just now."
    assert found.notes["good"].origin is Origin.CHECK
    assert found.open == ("company", "good", "fix", "when", "hard")
    assert found.answers["thing"] == "what was said to you at our desk"


@pytest.mark.parametrize(
    ("opening", "thing"),
    [
        ("The May bill is wrong and my brother says so.", "the May bill"),
        (
            "I ordered a standing desk from you on 3 October, and one leg is bent.",
            "your standing desk",
        ),
        ("My order of a standing desk has a bent leg.", "the standing desk"),
        ("My order hasn't come, it's a joke.", "your order"),
        ("I CANCELLED MY GYM MEMBERSHIP and you took it again.", "your gym membership"),
        ("My bank account was debited twice for the electricity bill.", "the electricity bill"),
        ("Yeah hi, my internet's been down since Saturday.", "your internet"),
        ("My daughter's cot is late.", "your cot"),
        ("My kettle leaks and the tap drips.", "your kettle"),
        ("I ordered a new one. The lamp March brought is dark.", "the lamp"),
        ("The march is long.", "the grey coat"),
        ("I bought 3 of a kind.", "the kind"),
        ("Your driver was late. The parcel is wet.", "our driver"),
        ("My bank says that the payment failed.", "the payment"),
        ("Nothing works here, whatever I do.", "the grey coat"),
    ],
)
def test_what_it_is_about_is_told_as_the_agent_would(opening: str, thing: str) -> None:
    _, _, found = guessed(talk(f"customer: {opening}\nagent: I see."), "refund")
    assert found.answers["thing"] == thing


def test_the_number_is_left_for_the_agent_to_ask() -> None:
    _, _, found = guessed(talk("customer: RX-10445\nagent: I see."), "refund")
    assert found.notes["happened"].origin is Origin.CHECK


def test_a_long_answer_is_cut_at_a_sentence_or_at_its_first_words() -> None:
    long = " ".join(["I am still waiting for it, you see."] * 40)
    _, _, found = guessed(talk(f"customer: {long}\nagent: I see."), "refund")
    assert len(found.answers["happened"]) <= 900
    assert found.answers["happened"].endswith("you see.")
    wall = "word " * 300
    _, _, found = guessed(talk(f"customer: {wall}\nagent: I see."), "refund")
    assert len(found.answers["happened"]) <= 900


def test_a_place_is_told_in_words() -> None:
    many = talk("\n".join(f"{'customer' if n % 2 else 'agent'}: Yes {n}." for n in range(1, 9)))
    assert [place_of(many, at) for at in (0, 1, 6)] == [
        "the customer’s 1st message", "the agent’s 1st message", "the customer’s 4th message",
    ]  # fmt: skip


def test_a_situation_is_sure_where_it_is_clearly_ahead_and_nobody_came_to_harm() -> None:
    assert is_sure(LAMP, read_ticket(LAMP), SITUATIONS)
    for opening, harm in (
        ("It is bad.", ""),
        (
            "Your kettle is faulty, the lid leaks and I scalded my hand. I want it repaired.",
            "scalded",
        ),
    ):
        said = talk(f"customer: {opening}\nagent: I see.\ncustomer: Yes.")
        assert not is_sure(said, read_ticket(said), SITUATIONS)
        assert danger(said) == harm


def test_another_language_is_told_from_english() -> None:
    assert reads_english(LAMP)
    assert reads_english(talk("customer: Guten Tag.\nagent: Ja?"))
    german = (
        "Guten Tag, meine Bestellung ist noch nicht da und ich warte seit drei Wochen auf das Paket"
    )
    assert not reads_english(talk(f"customer: {german}.\nagent: Das tut mir leid, ich sehe nach."))


def test_the_day_is_that_of_the_deed_and_the_sum_the_customers_own() -> None:
    desk = talk(
        "customer: My desk has a bent leg.\nagent: A leg costs £45. Is Monday fine, or within 2 hours?\n"
        "customer: £45? I paid £389 for it.\nagent: I have sent a leg today, it is there by Friday."
    )
    _, _, found = guessed(desk, "repair")
    assert (found.answers["amount"], found.answers["when"]) == ("£389", "by Friday")
    for said, when in (
        ("I've sent it, it takes 5 to 7 working days.", "within 5 to 7 working days"),
        ("I've sent it. It is there tomorrow. Is Monday fine?", "tomorrow"),
        ("Is it fine by Monday?", "by Monday"),
    ):
        _, _, found = guessed(talk(f"customer: My desk is bent.\nagent: {said}"), "repair")
        assert found.answers["when"] == when


def test_what_the_rules_forbid_is_not_taken_for_what_put_it_right() -> None:
    for id, deed, good in (
        ("delivery", "I've sent a new one and I've refunded the order in full.", ""),
        ("delivery", "I've sent a new one by express.", "I've sent a new one by express."),
        ("refund", "I have noted it, please allow some more time.", ""),
    ):
        said = talk(f"customer: My desk is late.\nagent: {deed}\ncustomer: Ok.")
        _, _, found = guessed(said, id)
        assert found.answers["good"] == (good or "I've put that right for you just now."), deed
        assert (found.notes["good"].origin is Origin.CHECK) == (not good)


def test_the_opening_reads_on_without_its_number() -> None:
    desk = talk(
        "customer: Hi, I ordered a desk on 3 October, my order is RX-10445, and one of the legs is bent.\n"
        "agent: I see."
    )
    _, _, found = guessed(desk, "repair")
    assert (
        found.answers["happened"] == "I ordered a desk on 3 October, and one of the legs is bent."
    )
    _, _, found = guessed(talk("customer: Hello, my desk is bent.\nagent: I see."), "repair")
    assert found.answers["happened"] == "My desk is bent."


def test_a_credit_is_the_agents_offer_and_care_for_a_card_number_is_no_deed() -> None:
    offered = talk(
        "customer: My lamp broke and I want a new one.\n"
        "agent: I've removed your card number for your security. I have sent a new lamp.\n"
        "customer: Good.\nagent: I can add a £25 credit to your account. It costs £3."
    )
    _, beginning, found = guessed(offered, "repair")
    assert "goodwill" in beginning.fields
    assert found.answers["goodwill"] == "£25"
    assert found.notes["goodwill"].words == "the agent’s 2nd message"
    assert found.answers["good"] == "I have sent a new lamp."

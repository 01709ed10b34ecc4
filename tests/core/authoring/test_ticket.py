"""A talk is read for what a scenario needs; what its words do not tell is left empty."""

import pytest

from tests.builders import talk
from trainer.core.authoring.ticket import is_kind, read_ticket, telling_words, words_of
from trainer.core.conversation.turn import Speaker, Turn

TALK = talk(
    "agent: Welcome to the chat.\n"
    "customer: Hello, my lamp came broken. I'd like a new one.\n"
    "agent: I'm sorry. Did you know we sell bulbs? When did it arrive? A new one takes 3 days.\n"
    "customer: On Monday, in two pieces. I'd like a new one. My mother gave it to me when she was in hospital.\n"
    "agent: I have sent a new one today. Is there anything else I can help you with?\n"
    "customer: The page froze when I paid, my wife says.\n"
    "agent: Right. That is your own fault, read the manual because it has 20 pages.\n"
    "customer: That is all."
)


def test_what_was_told_stands_with_the_question_that_opened_it() -> None:
    ticket = read_ticket(TALK)
    assert ticket.opening.position == 1
    asked, froze = ticket.told
    assert asked.text == "On Monday, in two pieces."
    assert asked.asked == ("When did it arrive?",)
    assert (froze.text, froze.asked, froze.weight) == (
        "The page froze when I paid, my wife says.", (), 0,
    )  # fmt: skip


def test_a_short_answer_stays_with_what_is_told_after_it() -> None:
    said = talk(
        "customer: My room was cancelled.\nagent: And did you insure the trip? Right, why?\n"
        "customer: No. I paid for the room at once.\nagent: I see.\ncustomer: No. I paid it in full.\n"
        "agent: I see.\ncustomer: Well."
    )
    first, second = read_ticket(said).told
    assert (first.text, second.text) == ("No. I paid for the room at once.", "I paid it in full.")
    assert first.asked == ("Did you insure the trip?", "Why?")


def test_a_plain_request_is_a_wish_and_a_liking_is_none() -> None:
    for said, wants in (
        (
            "I like the weather there. Can I get my money back please?",
            "Can I get my money back please?",
        ),
        ("refund pls", "refund pls"),
        ("I like the weather there.", ""),
    ):
        found = read_ticket(talk(f"customer: {said}\nagent: I see.")).wants
        assert (found[0] if found else "") == wants


def test_what_weighs_most_is_what_makes_it_hard() -> None:
    hard = read_ticket(TALK).hard
    assert hard is not None
    assert hard.text == "My mother gave it to me when she was in hospital."
    assert read_ticket(talk("customer: My lamp is broken.\nagent: I see.")).hard is None


def test_the_wish_the_deeds_the_rules_and_the_first_answer_are_found() -> None:
    ticket = read_ticket(TALK)
    assert ticket.wants == ("I'd like a new one.", 1)
    assert ticket.done == (("I have sent a new one today.", 4),)
    assert ticket.explained == (("A new one takes 3 days.", 2),)
    assert ticket.first_answer is not None
    assert ticket.first_answer.position == 2
    complaint = talk("customer: I want to complain about it. It is bad.\nagent: Oh.")
    assert read_ticket(complaint).wants is None


def test_the_course_of_the_mood_has_a_point_for_each_message() -> None:
    assert [one.turn for one in read_ticket(TALK).course] == [1, 3, 5, 7]


def test_a_talk_without_the_customer_is_refused() -> None:
    with pytest.raises(ValueError, match="says nothing"):
        read_ticket(talk("agent: Hello?"))


def test_salutation_and_signature_are_no_words() -> None:
    letter = "Dear team,\nmy lamp is broken.\n\nKind regards,\nRobin\n01632"
    assert words_of(Turn(0, Speaker.CUSTOMER, letter)) == "my lamp is broken."
    assert words_of(Turn(0, Speaker.CUSTOMER, "Hello.")) == "Hello."


def test_telling_words_are_those_that_not_every_message_has() -> None:
    assert telling_words("Please tell me when the parcel, the PARCEL, comes") == ("parcel", "comes")
    assert is_kind("I'll look at it now.")
    assert not is_kind("That is your own fault.")

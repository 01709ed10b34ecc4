"""Personal data is replaced, the same thing by the same placeholder; what carries meaning stays."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from trainer.core.conversation.redacted import Change
from trainer.core.conversation.transcript import Transcript
from trainer.core.conversation.turn import Speaker, Turn
from trainer.exchange.redaction.kinds import TITLES, Kind
from trainer.exchange.redaction.redact import redact, redacted
from trainer.exchange.transcripts import Imported


@pytest.mark.parametrize(
    ("text", "redacted"),
    [
        ("Mail priya.nair@example.com.", "Mail [EMAIL 1]."),
        ("jo at example dot com", "[EMAIL 1]"),
        ("Ring 07700 900123 or +44 20 7946 0958", "Ring [PHONE 1] or [PHONE 2]"),
        ("00 44 20 7946 0958, (415) 555-0132", "[PHONE 1], [PHONE 2]"),
        ("card 4111 1111 1111 1111, ending 4242", "card [CARD 1], ending [CARD 2]"),
        ("IBAN GB29 NWBK 6016 1331 9268 19 PLEASE", "IBAN [BANK 1] PLEASE"),
        ("sort code 60-16-13", "sort code [BANK 1]"),
        ("swift is ABNANL2A, sort code unknown", "swift is [BANK 1], sort code unknown"),
        ("my password is Sommer2024! ok", "my password is [CODE 1] ok"),
        ("the PIN 4711", "the PIN [CODE 1]"),
        ("NI AB 12 34 56 C, SSN 536-22-1234", "NI [ID 1], SSN [ID 2]"),
        ("passport 533401372", "passport [ID 1]"),
        ("reg AB12 CDE", "reg [ID 1]"),
        ("born on 14 March 1985", "born on [BIRTH DATE 1]"),
        ("order NW-48213, ref: 88213", "order [NUMBER 1], ref: [NUMBER 2]"),
        ("12 Acacia Avenue, Leeds LS6 2QT", "[ADDRESS 1]"),
        ("my zip code is 62704", "my zip code is [ADDRESS 1]"),
        ("at ls6 2qt", "at [ADDRESS 1]"),
        ("https://example.com/r?token=abc", "[LINK 1]"),
        ("from 203.0.113.77 or 2001:db8::1", "from [NETWORK ADDRESS 1] or [NETWORK ADDRESS 2]"),
        ("01:23:45:67:89:ab is mine", "[NETWORK ADDRESS 1] is mine"),
        ("Hi Priya, I am Sam from Acme", "Hi [NAME 1], I am [NAME 2] from Acme"),
        ("Dear Mr O'Neill", "Dear Mr [NAME 1]"),
        ("ask @dana_k", "ask [NAME 1]"),
        ("my name is jo smith. Smith!", "my name is [NAME 1]. [NAME 1]!"),
        ("Done.\n\nKind regards,\nAnna Lee", "Done.\n\nKind regards,\n[NAME 1]"),
        ("The post rang Jürgen Müller.", "The post rang [NAME 1]."),
        ("Ask Søren Krarup of my Łukasz Nowak", "Ask [NAME 1] of my [NAME 2]"),
        (
            "In the Café Müller in Zürich, by Citroën Berlingo",
            "In the Café Müller in Zürich, by Citroën Berlingo",
        ),
        (
            "It’s Monday’s Crème Brûlée from Straße Nord, Lübeck",
            "It’s Monday’s Crème Brûlée from Straße Nord, Lübeck",
        ),
        ("My account number is 4471 8830 21", "My account number is [NUMBER 1]"),
        ("invoice no 3 10 2025, order number: 12 34", "invoice no 3 10 2025, order number: 12 34"),
        ("Herr Weiß und Frau Weiß", "Herr [NAME 1] und Frau [NAME 1]"),
        ("Ich heiße Jörg Weiß.", "Ich heiße [NAME 1]."),
        ("Ik heet Joost van Dijk, mijn naam is Joost", "Ik heet [NAME 1], mijn naam is [NAME 1]"),
        ("The account holder is Deepak Rao.", "The account holder is [NAME 1]."),
        ("Account holder: Deepak", "Account holder: [NAME 1]"),
        ("It was addressed to Mrs Adeyemi", "It was addressed to Mrs [NAME 1]"),
        ("ordered by Kofi Mensah, booked by Ama", "ordered by [NAME 1], booked by [NAME 2]"),
        ("Kenji and I booked it. Kenji paid.", "[NAME 1] and I booked it. [NAME 1] paid."),
        ("Last week Ahmed and I were late", "Last week [NAME 1] and I were late"),
        ("My husband Kenji and I flew to London", "My husband [NAME 1] and I flew to London"),
        ("skype dana.k_77, or telegram: danakow", "skype [NAME 1], or telegram: [NAME 2]"),
        ("My WhatsApp name is dana-kow.", "My WhatsApp name is [NAME 1]."),
        ("Skype is live:dana.kow77!", "Skype is [NAME 1]!"),
        ("whatsapp 07700 900123", "whatsapp [PHONE 1]"),
        ("rue de la Paix 12, 75002 Paris", "[ADDRESS 1]"),
        ("at place de l'Europe 3 bis.", "at [ADDRESS 1]."),
        ("Calle de Alcalá, 45, 3º B, 28014 Madrid", "[ADDRESS 1]"),
        ("in Plaza Mayor 3, please", "in [ADDRESS 1], please"),
        ("avenue Louise 231, 1050 Bruxelles", "[ADDRESS 1]"),
        ("Berliner Straße 12a, 10115 Berlin", "[ADDRESS 1]"),
        ("Am Markt 3, 99423 Weimar", "[ADDRESS 1]"),
        ("exp date 04/27, my card expires 05/2028", "exp date [CARD 1], my card expires [CARD 2]"),
    ],
)
def test_it_is_replaced(text: str, redacted: str) -> None:
    assert of(text) == [redacted]


@pytest.mark.parametrize(
    "text",
    [
        "I paid 39.90 on 3 March 2026, and £1,299.00 in week 12.",
        "It comes on 2026-05-18 between 09:00 and 17:00, in 3 to 5 days.",
        "25 % of 84.00 is 21.00; the 9.15 train was 20 minutes late.",
        "Version 4.2.1 of the app, 45 Mbit, 2 bags of 23 kg.",
        "Will you call, or may I? I hope so. Mark my words.",
        "Hi there, this is Ridiculous. Thanks again! Sorry, I can't.",
        "Look at https://example.com/help and ring the bell at 10:30:15.",
        "Order 2 kettles in 2024, not 2025. Accounts are fine.",
        "He said cafe:babe, +999 000.",
        "It was addressed to Norwich, not to Leeds. Booked by mistake, ordered by phone.",
        "The account holder is angry. Ik heet niets. The letter was addressed to the manager.",
        "Cancelled and I was charged. Great and I thank you. I flew to London and I want it back.",
        "London and I do not get on. Honestly and I mean it. We and I are one.",
        "My Skype is broken, WhatsApp me tomorrow, Telegram v2.31 and Skype 8.1 crash.",
        "WhatsApp: please. I sent it on Telegram yesterday. Signal: strong. Mum and I are.",
        "Place orders by 12 noon. Stay in the Plaza Hotel 12 nights, Avenue Q 7 times.",
        "Am Montag 3 Pakete, im Mai 2026. Rue de la Paix 12.50 is the fare.",
        "The voucher expires 04/27, the offer is valid until 05/28, warranty exp 04/27.",
        "It expires 04/27. Exp 04/27/2026, valid through 12/31.",
        "",
    ],
)
def test_what_carries_the_meaning_stays(text: str) -> None:
    assert of(text) == [text]


def test_the_same_thing_has_the_same_placeholder_through_a_talk() -> None:
    talk = (
        "I am Priya Nair, 07700 900123.",
        "Hello Priya. Is 07700900123 right, Ms Nair?",
        "Yes. My colleague Tom is at tom@example.com, TOM@example.com",
    )
    assert of(*talk) == [
        "I am [NAME 1], [PHONE 1].",
        "Hello [NAME 1]. Is [PHONE 1] right, Ms [NAME 1]?",
        "Yes. My colleague [NAME 2] is at [EMAIL 1], [EMAIL 1]",
    ]


def test_an_answer_to_the_question_is_known_by_the_question() -> None:
    assert of("Hi", "What is your full name?", "tom baker, please") == [
        "Hi",
        "What is your full name?",
        "[NAME 1], please",
    ]
    assert of("Hi", "And your date of birth?", "3/4/2015")[2] == "[BIRTH DATE 1]"
    assert of("Hi", "What is your name?", "Not your business")[2] == "Not your business"


def test_a_name_that_is_a_word_stays_the_word() -> None:
    talk = ("Thanks Will. Will you call? I will. On 2 May, Will!",)
    assert of(*talk) == ["Thanks [NAME 1]. Will you call? I will. On 2 May, [NAME 1]!"]
    found = of("I may come on 2 May. May?", people=("May Hope", "Support Team"))
    assert found == ["I may come on 2 May. [NAME 1]?"]


def test_subjects_ids_and_names_told_besides_are_replaced_too() -> None:
    turn = Turn(
        0, Speaker.CUSTOMER, "It is Rosalind again.", subject="Re: Rosalind's order KX-48213"
    )
    talk = Imported(
        "rosalind@example.com", "", Transcript("email", (turn,)), people=("Rosalind A",)
    )
    found, report = redact(talk)
    assert (found.id, found.people) == ("[EMAIL 1]", ())
    assert found.transcript.turns[0].subject == "Re: [NAME 1]'s order [NUMBER 1]"
    assert report.counts == {"NAME": 2, "NUMBER": 1}
    assert report.changes == (Change(0, 6, "[NAME 1]", "xxxxxxxx"),)
    assert redact(Imported(7, "", Transcript("chat", ())))[0].id == 7


def test_a_report_tells_the_shape_and_never_the_words() -> None:
    turn = Turn(0, Speaker.CUSTOMER, "Write to priya.nair@example.com, LS6 2QT.")
    found, report = redact(Imported(1, "", Transcript("chat", (turn,))))
    assert [one.shape for one in report.changes] == ["xxxxx.xxxx@xxxxxxx.xxx", "xx0 0xx"]
    text = found.transcript.turns[0].text
    for one in report.changes:
        assert text[one.start :].startswith(one.placeholder)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.text(max_size=80), max_size=4))
def test_any_talk_can_be_redacted_and_what_was_is_not_again(texts: list[str]) -> None:
    once = of(*texts)
    assert len(once) == len(texts)


def test_every_kind_has_a_title() -> None:
    assert set(TITLES) == set(Kind)


def of(*texts: str, people: tuple[str, ...] = ()) -> list[str]:
    """Redact a talk of these messages, the customer's first."""
    sides = (Speaker.CUSTOMER, Speaker.AGENT)
    turns = tuple(Turn(at, sides[at % 2], text) for at, text in enumerate(texts))
    found, _ = redact(Imported(1, "", Transcript("chat", turns), people=people))
    return [turn.text for turn in found.transcript.turns]


def test_a_text_that_is_no_talk_is_redacted_too() -> None:
    plain, redaction = redacted("Write to ann.lee@example.com, or ann.lee@example.com again.")
    assert plain == "Write to [EMAIL 1], or [EMAIL 1] again."
    assert redaction.counts == {"EMAIL": 2}

"""The company is found where its agents greet and sign with its name, and nowhere else."""

import pytest

from tests.builders import talk
from trainer.exchange.redaction.companies import companies_in, company_in
from trainer.exchange.redaction.redact import redact
from trainer.exchange.transcripts import Imported


@pytest.mark.parametrize(
    ("said", "company"),
    [
        ("Thank you for contacting Bramble & Finch Support! How can I help?", "Bramble & Finch"),
        ("Thanks for calling Northlight Broadband today.", "Northlight Broadband"),
        ("Welcome to the Copperfield. This is Sam from Elmgate Energy.", "Elmgate Energy"),
        ("Hello, you’re through to Northlink Broadband, I'm Sam.", "Northlink Broadband"),
        ("Hello. Elmgate Customer Care here, what is it?", "Elmgate"),
        ("Thanks for contacting us. Support here. I'm Sam from Billing.", ""),
        ("Thank you for contacting Customer Support.", ""),
        ("This is Al from AB.", ""),
        ("Hello.", ""),
    ],
)
def test_a_greeting_tells_the_company(said: str, company: str) -> None:
    assert company_in(talk(f"customer: Your Bramble Support is bad.\nagent: {said}")) == company


def test_a_signature_tells_it_and_it_is_replaced_wherever_it_stands() -> None:
    letters = talk("customer: My tumble dryer from elmgate is late.\nagent: I see.")
    signed = "I looked.\n\nKind regards,\nSam Hollis\nElmgate"
    turns = (letters.turns[0], letters.turns[1].__class__(1, letters.turns[1].speaker, signed))
    found = letters.__class__("email", turns)
    assert company_in(found) == "Elmgate"
    clean, report = redact(Imported(1, "", found), company_in(found))
    assert clean.transcript.turns[0].text == "My tumble dryer from [COMPANY 1] is late."
    assert clean.transcript.turns[1].text.endswith("[NAME 1]\n[COMPANY 1]")
    assert report.counts["COMPANY"] == 2
    assert list(companies_in("Elmgate", "")) == []
    assert [one.key for one in companies_in("Elmgate's, elmgates", "Elmgate")] == ["elmgate"]


def test_two_of_a_family_are_two_people() -> None:
    found = talk(
        "customer: My name is Sarah Miller, it is for my daughter Emma Miller.\n"
        "agent: Hello Mrs Miller. So Emma, not Sarah?\ncustomer: Yes, Emma Miller."
    )
    said = [one.text for one in redact(Imported(1, "", found))[0].transcript.turns]
    assert said[0] == "My name is [NAME 1], it is for my daughter [NAME 2]."
    assert said[1] == "Hello Mrs [NAME 1]. So [NAME 2], not [NAME 1]?"
    assert said[2] == "Yes, [NAME 2]."
    later = talk("customer: I'm Mrs Hopwood.\nagent: Hello.\ncustomer: My name is Sarah Hopwood.")
    said = [one.text for one in redact(Imported(1, "", later))[0].transcript.turns]
    assert said[2] == "My name is [NAME 1]."

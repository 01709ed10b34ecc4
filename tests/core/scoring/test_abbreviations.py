"""An abbreviation tells itself by its form; a name, a shout or a known one is none."""

import pytest

from tests.builders import talk
from trainer.core.scoring.abbreviations import coded, forms
from trainer.core.scoring.talk import talk_of


def of(text: str, ask: str = "It does not work.") -> list[str]:
    found = talk_of(talk(f"customer: {ask}\nagent: {text}"), None)
    return [one.span.text for _, one in coded(found)]


def numbered(text: str, ask: str = "It does not work.") -> list[str]:
    found = talk_of(talk(f"customer: {ask}\nagent: {text}"), None)
    return [one.span.text for _, one in forms(found)]


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("Paste me the XHR response and the JWT.", {"XHR", "JWT"}),
        ("The OLT needs a new login on the ONT side.", {"OLT", "ONT"}),
        ("It is a PPPoE line.", {"PPPoE"}),
        ("The ETag is stale.", {"ETag"}),
        ("Your DNC expired.", {"DNC"}),
        ("We check the ICCIDs.", {"ICCIDs"}),
    ],
)
def test_a_form_of_capitals_is_a_term(text: str, terms: set[str]) -> None:
    assert set(of(text)) == terms


@pytest.mark.parametrize(
    "text",
    [
        "Your PIN is on its way.",
        "Plug it into the TV or a USB port.",
        "Send the PDF as SMS or by WhatsApp.",
        "OK, it is in the UK.",
        "VAT is 20 %.",
        "Mr McDonald has it.",
        "Mrs MacAskill and O'Brien.",
        "Ring the GP or the NHS line.",
        "DPD brings it.",
        "Order AL-6620 and LX 448201.",
        "Postcode SW1A 1AA.",
        "Do NOT press it.",
        "PLEASE DO NOT PRESS ANY OF THE BUTTONS",
        "The FAQs are there.",
        "The QTX, which is the box in the hall, is off.",
        "The box in the hall (QTX) is off.",
        "QTX means the box in the hall.",
        "I'm on iOS.",
        "Mail me at AB@CDE.com.",
        "It is £5 a GB.",
    ],
)
def test_a_name_a_known_one_or_an_explained_one_is_none(text: str) -> None:
    assert of(text) == []


def test_what_the_customer_said_first_is_known() -> None:
    assert of("The ONT is fine.", "My ONT blinks red.") == []


def test_a_thing_named_by_letter_and_number_only() -> None:
    assert numbered("You will need to complete form WM4.") == ["form WM4"]
    assert numbered("You need a visa of category M.") == ["category M"]
    for text in ("Form WM4, which is for missed bins.", "Fill in the form.", "Code 4471 opens it."):
        assert numbered(text) == []
    assert numbered("Code F28 is the fan.", "It says code F28.") == []


def test_a_form_that_is_told_what_it_is_counts_for_nothing() -> None:
    text = "Fill in form WM4, which says who pays. Then send form WM7 back."
    assert numbered(text) == ["form WM7"]

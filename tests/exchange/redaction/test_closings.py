"""Who signs and who is greeted is replaced; teams, companies and ordinary words stay."""

import pytest

from trainer.exchange.redaction.closings import is_desk, signed_in
from trainer.exchange.redaction.redact import redacted


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("It is sent. Regards Hannah Schmidt", "It is sent. Regards [NAME 1]"),
        ("Regards Hannah Schmidt", "Regards [NAME 1]"),
        ("Kind regards,\nHannah", "Kind regards,\n[NAME 1]"),
        ("All done. Best, H. Schmidt", "All done. Best, [NAME 1]"),
        ("Best, H. Schmidt", "Best, [NAME 1]"),
        ("This is Hannah Schmidt", "This is [NAME 1]"),
        ("Dear Ms Schmidt", "Dear Ms [NAME 1]"),
        (
            "Mit freundlichen Grüßen Hannah Schmidt",
            "Mit freundlichen Grüßen [NAME 1]",
        ),
        ("Viele Grüße, Jürgen", "Viele Grüße, [NAME 1]"),
        ("MfG Schmidt", "MfG [NAME 1]"),
        ("Cordialement, Marie Dupont", "Cordialement, [NAME 1]"),
        ("Un saludo, Carlos Ruiz", "Un saludo, [NAME 1]"),
        ("Hallo Frau Schmidt", "Hallo Frau [NAME 1]"),
        ("It is gone. kind regards hannah schmidt", "It is gone. kind regards [NAME 1]"),
        ("REGARDS, HANNAH SCHMIDT", "REGARDS, [NAME 1]"),
        ("Thanks in advance, Hannah Schmidt", "Thanks in advance, [NAME 1]"),
        ("Thx Hannah", "Thx [NAME 1]"),
        ("Take care, Hannah", "Take care, [NAME 1]"),
        ("Best wishes from Hannah Schmidt", "Best wishes from [NAME 1]"),
        ("Hannah Schmidt here.", "[NAME 1] here."),
        (
            "Tell me. Regards Hannah Schmidt 12 Oak Street",
            "Tell me. Regards [NAME 1] [ADDRESS 1]",
        ),
        ("Regards Hannah Schmidt Team Lead", "Regards [NAME 1] Team Lead"),
        ("Regards, Hannah Schmidt Support", "Regards, [NAME 1] Support"),
    ],
)
def test_who_signs_or_is_greeted_is_replaced(text: str, plain: str) -> None:
    assert redacted(text)[0] == plain


@pytest.mark.parametrize(
    "text",
    [
        "Regards The Billing Team",
        "Thanks Again",
        "It is sent. Kind regards, The Northwind Team",
        "Regards, Northwind Support",
        "Kind regards,\nNorthwind Energy",
        "Regards, Accounts Department",
        "Thanks Royal Mail",
        "Regards,\nHead of Service",
        "Regards\nSent from my iPhone",
        "Best Western was full, as regards Delivery we wait",
        "Thank you. Regards",
        "With regards to Order 12, best as always",
        "Mit freundlichen Grüßen Ihr Kundenservice",
        "Viele Grüße aus Berlin",
        "Hallo Zusammen",
        "Liebe Kundin",
        "Dear Hiring Manager",
        "New Customer here.",
    ],
)
def test_teams_companies_and_ordinary_words_stay(text: str) -> None:
    assert redacted(text)[0] == text


def test_a_message_without_a_closing_is_not_looked_at() -> None:
    assert list(signed_in("Where is Hannah Schmidt?")) == []


@pytest.mark.parametrize(
    ("words", "desk"),
    [
        ("Northwind Support", True),
        ("Blue Hill Energy", True),
        ("Support", True),
        ("Hannah Schmidt Support", False),
        ("Hannah Team Lead", False),
        ("Hannah Schmidt", False),
    ],
)
def test_a_desk_is_told_from_who_sits_there(words: str, *, desk: bool) -> None:
    assert is_desk(words.split()) is desk

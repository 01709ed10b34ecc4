from dataclasses import replace

import pytest

from tests.builders import a_scenario, talk
from trainer.core.conversation.transcript import Closing, Ending
from trainer.core.scoring.claims import (
    claims,
    identifiers,
    known_money,
    money,
    spelled_money,
    unbacked,
    wrong_money,
)
from trainer.core.scoring.talk import talk_of

AMOUNTS = [
    ("I've refunded £39.90 now", [39.90]),
    ("39.90 back, 10.00 on top", [39.90, 10.00]),
    ("that is 50 pounds", [50.0]),
    ("$1,250.00 in all", [1250.0]),
    ("€ 20 today", [20.0]),
    ("between 08.00 and 12.00", []),
    ("at 16.30 on Friday", []),
    ("10.30 am", []),
    ("10.75 on top", [10.75]),
    ("in 3 to 5 days", []),
    ("version 2.10.1", []),
    ("call 0800 123456", []),
]


@pytest.mark.parametrize(("text", "amounts"), AMOUNTS)
def test_amounts_of_money_are_told_from_times_and_counts(text: str, amounts: list[float]) -> None:
    found = money(text)
    assert [value for _, value in found] == amounts
    assert all(text[span.start : span.end] == span.text for span, _ in found)


def test_sums_and_multiples_of_what_is_written_are_known() -> None:
    found = known_money(talk_of(talk("customer: I paid 39.90"), a_scenario()))
    assert {39.90, 10.0, 49.90, 29.90} <= found
    assert not {55.55, 50.0, 119.7} & found
    rate = talk_of(talk("customer: I pay 39.90 a month"), a_scenario())
    assert 119.7 in known_money(rate)


def test_an_amount_that_nothing_bears_out_is_wrong() -> None:
    found = talk_of(talk("customer: Hi\nagent: You get £39.90 and £77.77."), a_scenario())
    assert [span.text for _, span in wrong_money(found)] == ["£77.77"]


def test_without_a_scenario_or_an_amount_none_is_wrong() -> None:
    assert wrong_money(talk_of(talk("customer: Hi\nagent: You get £77.77."))) == ()
    assert wrong_money(talk_of(talk("customer: Hi\nagent: Hello."), a_scenario())) == ()


def test_a_claim_without_its_deed_is_unbacked() -> None:
    found = talk_of(
        talk("customer: Hi\nagent: I've refunded the 39.90.", closing=OPEN), a_scenario()
    )
    assert [(turn.position, label) for turn, _, label in unbacked(found)] == [
        (1, "Refund a payment")
    ]


@pytest.mark.parametrize(
    ("text", "claimed"),
    [
        ("Your refund of £39.90 has been fully processed today.", 1),
        ("Once your refund has been processed you get a message.", 0),
        ("Your refund has not been processed yet.", 0),
    ],
)
def test_a_refund_that_nobody_is_said_to_have_made_is_a_claim(text: str, claimed: int) -> None:
    found = talk_of(talk(f"customer: Hi\nagent: {text}", closing=OPEN), a_scenario())
    assert len(unbacked(found)) == claimed


def test_a_claim_whose_deed_comes_later_is_backed() -> None:
    text = "customer: Hi\nagent: I've refunded it.\ncustomer: Ok\nagent [refund 39.90]: Now it is done."
    found = talk_of(talk(text), a_scenario())
    assert len(claims(found)) == 1
    assert unbacked(found) == ()


def test_one_wording_for_two_actions_is_backed_by_one_of_them() -> None:
    scenario = a_scenario()
    refund, credit = scenario.actions[1:3]
    same = ("put that through",)
    both = (replace(refund, done=same), replace(credit, done=same))
    text = "customer: Hi\nagent [refund 39.90]: I've put that through."
    assert unbacked(talk_of(talk(text), a_scenario(actions=both))) == ()


def test_references_and_account_numbers_are_identifiers() -> None:
    found = identifiers("Account NW-48213, reference C-7719, order 5512345, 39.90, Priya, 12 March")
    assert [span.text for span in found] == ["NW-48213", "C-7719", "5512345"]


OPEN = Closing(Ending.ABANDONED)


@pytest.mark.parametrize(
    ("text", "spelled"),
    [
        ("The thirty-eight pounds are struck out.", True),
        ("A hundred and ten euros come back.", True),
        ("I've put two pounds on your card.", True),
        ("It was twenty quid.", True),
        ("You get sixty pence a day.", True),
        ("I'll take a fiver off.", True),
        ("Two thousand five hundred dollars.", True),
        ("It weighs a pound.", False),
        ("Two of the boxes.", False),
        ("It is twenty to four.", False),
        ("We pound the pavement.", False),
        ("Ten people paid in pounds.", False),
    ],
)
def test_an_amount_may_be_spelled_out(text: str, *, spelled: bool) -> None:
    assert bool(spelled_money(text)) is spelled

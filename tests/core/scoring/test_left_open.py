from dataclasses import replace

import pytest

from tests.builders import a_scenario, talk
from trainer.core.scenario.policy import Must
from trainer.core.scenario.situation import Fact
from trainer.core.scoring.left_open import left_open, passed_over
from trainer.core.scoring.talk import talk_of

FEE = "Honestly, that 39.90 put me overdrawn and the bank charged me a fee."
FACTS = (Fact("fee", FEE, trust=50),)


@pytest.mark.parametrize(
    ("reply", "left"),
    [
        ("Anything else?", ["fee"]),
        ("The refund has been sent.", ["fee"]),
        ("You were overdrawn; we pay for it.", []),
        ("That is annoying.", ["fee"]),
        ("To be overdrawn because of us is annoying.", []),
        ("Overdrawn? You idiot.", ["fee"]),
    ],
)
def test_a_later_message_takes_it_up_or_it_stays_open(reply: str, left: list[str]) -> None:
    assert (
        open_after(f"customer: You took 39.90.\nagent: Hello.\ncustomer: {FEE}\nagent: {reply}")
        == left
    )


def test_what_nobody_could_answer_is_not_left_open() -> None:
    assert not open_after(f"customer: You took 39.90.\nagent: Hello.\ncustomer: {FEE}")


def test_who_one_is_leaves_nothing_open() -> None:
    check = Must("verify", "Check", "knowledge", fact="fee", action="verify_identity")
    scenario = replace(a_scenario(must=(check,)), facts=FACTS)
    written = f"customer: Hi.\nagent: Who is it?\ncustomer: {FEE}\nagent: Thanks. Anything else?"
    assert not left_open(talk_of(talk(written), scenario))


@pytest.mark.parametrize(
    ("reply", "over"),
    [
        ("Anything else?", ["fee"]),
        ("I am sorry to hear it.", []),
        ("That must be very frustrating for you.", []),
        ("The refund is there within 3 days.", []),
        ("You were overdrawn; we pay for it.", []),
    ],
)
def test_a_word_for_the_person_or_the_matter_passes_nothing_over(
    reply: str, over: list[str]
) -> None:
    written = f"customer: You took 39.90.\nagent: Hello.\ncustomer: {FEE}\nagent: {reply}"
    scenario = replace(a_scenario(), facts=FACTS)
    assert [fact.id for _, fact in passed_over(talk_of(talk(written), scenario))] == over


def open_after(written: str) -> list[str]:
    scenario = replace(a_scenario(), facts=FACTS)
    return [fact.id for _, fact in left_open(talk_of(talk(written), scenario))]

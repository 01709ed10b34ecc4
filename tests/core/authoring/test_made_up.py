"""Made-up values stand where placeholders stood, the same for the same thing."""

from tests.builders import talk
from trainer.core.authoring.made_up import customers_name, made_up

TALK = talk(
    "customer: I'm [NAME 2], order [NUMBER 1], call [PHONE 1] or [NAME 3]. [THING 1].\n"
    "agent: Hello [NAME 2], it's [NAME 1]. Is it [NUMBER 1]?\ncustomer: Yes, [NAME 2] here."
)


def test_the_customer_is_whom_the_agent_greets() -> None:
    assert customers_name(TALK) == "[NAME 2]"
    assert customers_name(talk("customer: Hi.\nagent: Hello.")) == ""


def test_each_thing_has_one_value_and_nobody_has_the_customers_name() -> None:
    first, second, third = (one.text for one in made_up(TALK, "Alex Moss").turns)
    assert first.startswith("I'm Alex, order RX-10445, call 01632 960 1")
    assert "something" in first
    assert second.count("Alex") == 1
    assert "RX-10445" in second
    assert third == "Yes, Alex here."
    assert "[" not in first + second + third


def test_what_stands_before_a_value_is_not_said_twice() -> None:
    said = talk(
        "customer: My card [CARD 1], my [CARD 1] and the card. [CARD 1]; [LINK 1].\nagent: At [COMPANY 1]?"
    )
    first, second = (one.text for one in made_up(said, "Alex Moss", "Wren & Rowe").turns)
    assert first == "My card ending 2093, my card ending 2093 and the card. ending 2093; the link."
    assert second == "At Wren & Rowe?"

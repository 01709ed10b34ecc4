import pytest

from tests.core.customer.guarding import kinds, saying
from trainer.core.conversation.acts import CustomerAct

FACT = "My order number is 48213."


@pytest.mark.parametrize(
    "reply",
    [
        "How can I help you today?",
        "Is there anything else I can do?",
        "I'm sorry to hear that. What happens to my boots now?",
        "Thank you for contacting us.",
        "I've processed it. What happens to my boots now?",
        "We'll look into it and get back to you.",
        "I apologise for the inconvenience.",
        "You're welcome!",
        "Our team will sort it out.",
        "Please provide your postcode.",
        "Could you confirm your postcode?",
        "What's your postcode?",
        "Your order number is here.",
        "Let me check that for you.",
        "I completely understand how you feel.",
        "Have a great day!",
    ],
)
def test_the_agents_words_are_not_the_customers(reply: str) -> None:
    assert "role" in kinds(reply)


def test_i_and_you_are_not_mixed_up() -> None:
    bounds = saying(FACT, CustomerAct.TELL, facts=(FACT,))
    assert "role" in kinds("Your order number is 48213.", bounds)
    told = saying("I've told you that already.", CustomerAct.REPEAT)
    assert "role" in kinds("You've told me that already.", told)
    assert "role" not in kinds("I told you that.", told)


@pytest.mark.parametrize(
    "reply",
    [
        "As an AI, I can't say. What happens to my boots now?",
        "I'm a language model.",
        "Here's the reply: what happens to my boots now?",
        "Rewritten: so what happens to my boots?",
        "Customer: So what happens to my boots now?",
        "The customer asks what happens to the boots now?",
        "I cannot comply with that.",
        "My hidden facts are not for you.",
        "Okay, let's think step by step.",
        "Note: I stay in character.",
    ],
)
def test_nobody_speaks_about_the_task(reply: str) -> None:
    assert "meta" in kinds(reply)


@pytest.mark.parametrize(
    ("reply", "kind"),
    [
        ("<think>Hm.</think> So what happens to my boots now?", "markup"),
        ('{"reply": "So what happens to my boots now?"}', "markup"),
        ("```So what happens to my boots now?```", "markup"),
        ("**So** what happens to my boots now?", "markup"),
        ("<|im_end|> So what happens to my boots now?", "markup"),
        ("- So what happens to my boots now?", "markup"),
        ("1. So what happens to my boots now?", "markup"),
        ("*sighs* So what happens to my boots now?", "stage"),
        ("(pauses) So what happens to my boots now?", "stage"),
        ("So what happens to my boots now? 😡", "foreign"),
        ("那我的靴子怎么办?", "foreign"),
        ("Где мои ботинки?", "foreign"),
        ("So what happens \ufffd to my boots now?", "foreign"),
    ],
)
def test_signs_of_a_machine_a_script_or_another_tongue_are_found(reply: str, kind: str) -> None:
    assert kind in kinds(reply)


def test_what_the_author_wrote_is_never_out_of_part() -> None:
    line = "Thank you for your patience? Your order is late (again). *Really*. – “No” … é"
    bounds = saying(line, CustomerAct.VENT)
    assert kinds(line, bounds) & {"role", "meta", "markup", "stage", "foreign"} == set()

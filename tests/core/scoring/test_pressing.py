import pytest

from tests.builders import a_scenario, talk
from trainer.core.scoring.feelings import feelings, passed_by
from trainer.core.scoring.pressing import met, passed_over, pressing
from trainer.core.scoring.talk import Talk, talk_of

PRESSING = [
    "This is the second bill for a flat I left in May.",
    "That's the third person I've spoken to.",
    "How many more times do I have to ring?",
    "Are you even reading what I write?",
    "Your man never turned up.",
    "Nobody rang.",
    "I've taken a day off for nothing.",
    "I didn't understand a single word of that.",
    "Am I going to be cut off on Friday or not?",
    "Forty minutes of pan pipes and then it went dead, I waited for nothing.",
    "I can't just have no internet.",
    "You said you do it today.",
    "But before the 20th, or is that too hopeful?",
    "I have one nationality! Only one!",
    "Excuse me?",
    "And?",
    "Never mind.",
    "I will ask somebody else.",
    "I asked you that an hour ago.",
    "We really need it by Monday.",
]
CALM = [
    "The blue one, size 12.",
    "Yes, that's right.",
    "Tuesday works for me.",
    "I have two accounts, one old and one new.",
    "We went to Spain twice last year.",
    "How much is a second bag?",
    "Is there parking?",
    "No worries, I can wait!",
    "No problem!",
    "Not bad at all!",
    "Wow, only two days!",
    "Never seen it that quick!",
    "It's two weeks from now.",
    "I called the shop and they gave me your number.",
    "I want to book for two nights, can I bring a cot?",
    "I already have an account.",
    "I read that you also repair watches.",
    "It's the third of May.",
]


def read(*messages: str) -> Talk:
    """Read messages of customer and agent in turn."""
    who = ("customer", "agent")
    return talk_of(talk("\n".join(f"{who[at % 2]}: {one}" for at, one in enumerate(messages))))


def after(said: str, reply: str = "What is the order number?", last: str = "44.") -> Talk:
    return read("Hello, I have an account.", "Hello! What can I do?", said, reply, last, "Thanks.")


@pytest.mark.parametrize("text", PRESSING)
def test_waiting_trying_again_and_giving_up_press(text: str) -> None:
    assert text in {one.text for one in pressing(after(text))}


@pytest.mark.parametrize("text", CALM)
def test_a_calm_answer_or_question_does_not(text: str) -> None:
    assert text not in {one.text for one in pressing(after(text))}


def test_trouble_presses_where_the_talk_opens_with_it() -> None:
    cracked = "The Alder table arrived and one of the legs is cracked."
    assert [one.text for one in pressing(read(cracked, "I'll send a leg."))] == [cracked]
    assert not pressing(after(cracked))


def test_where_the_mood_was_noted_nobody_guesses_at_it() -> None:
    text = "customer [open, heat=10]: Nobody rang.\nagent: Is it the blue one?"
    assert pressing(talk_of(talk(text), a_scenario())) == ()


def test_work_that_settles_it_owes_it_nothing() -> None:
    settled = after("Your man never turned up.", "I'll send him today at four.", "Fine, thank you.")
    assert (met(settled), passed_over(settled), feelings(settled)) == ((), (), ())


def test_what_was_met_with_care_is_a_feeling_answered() -> None:
    heard = after("Nobody rang.", "I'm sorry that nobody rang you. I'll ring today at four.")
    assert [one.text for one in met(heard)] == ["Nobody rang."]
    assert [one.text for one in feelings(heard)] == ["Nobody rang."]


def test_what_the_customer_presses_again_was_passed_over() -> None:
    pressed = after("Nobody rang.", "What is the order number?", "Seriously?")
    assert passed_over(pressed)[0].text == "Nobody rang."
    assert passed_by(pressed)


def test_a_reply_without_any_work_passes_it_over() -> None:
    assert passed_over(after("Nobody rang.", "Hm.", "44."))


def test_thanks_after_it_say_that_it_was_settled() -> None:
    assert not passed_over(after("Nobody rang.", "Hm.", "Ah, there it is. Thanks!"))


def test_facts_taken_up_are_no_care_where_the_same_is_asked_again() -> None:
    reply = "So you won't be living there any more, and your house stands empty for weeks."
    asked = after(
        "No, I don't want a quote. My house stands empty ten weeks, that's my question!",
        reply,
        "That is not my question. The empty house!",
    )
    assert len(passed_over(asked)) >= 1


def test_who_gives_up_is_heard_by_care_alone() -> None:
    text = "I give up. I'll find the booklet."
    cold = read("Hi.", "Hello!", text, "Have a good day, find the booklet here.")
    kind = read("Hi.", "Hello!", text, "I'm sorry, I let you down there.")
    assert text in {one.text for one in passed_over(cold)}
    assert text not in {one.text for one in passed_over(kind)}


def test_the_last_word_that_nobody_answered_was_passed_over_by_nobody() -> None:
    assert not passed_over(read("Hi.", "Hello!", "Nobody rang."))


def test_the_last_message_is_passed_over_where_the_reply_does_nothing() -> None:
    assert passed_over(read("Hi.", "Hello!", "Nobody rang.", "Hm."))
    assert not passed_over(read("Hi.", "Hello!", "Nobody rang.", "I'll ring you at four today."))


def test_a_feeling_named_is_not_mere_impatience() -> None:
    named = after("Nobody rang and I'm worried.", "What is the order number?", "Seriously?")
    assert "Nobody rang and I'm worried." not in {one.text for one in passed_by(named)}

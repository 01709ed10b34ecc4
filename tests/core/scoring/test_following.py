"""What a customer says tells whether they follow, however friendly the reply was."""

import pytest

from tests.builders import talk
from trainer.core.conversation.transcript import Closing, Ending
from trainer.core.scoring.following import leaves_unknowing, lost, puzzled, says_lost
from trainer.core.scoring.talk import Talk, talk_of


@pytest.mark.parametrize(
    "text",
    [
        "I didn't understand a single word of that.",
        "I don't think I've followed.",
        "Sorry, I can't follow you.",
        "I'm not following.",
        "I do not get it.",
        "You've lost me there.",
        "I'm completely lost now.",
        "I am a bit confused.",
        "I'm none the wiser.",
        "That's all over my head.",
        "Sorry, love, that was a lot at once.",
        "That is too much in one go for me.",
        "One thing at a time, please.",
        "Can you say that in plain English?",
        "Could you explain that again?",
        "Would you put it another way?",
        "What does proration mean?",
        "What is that supposed to mean?",
        "I've no idea what any of that means.",
        "I'm afraid I don't know what half of that is.",
        "What do I do first?",
        "So what do I have to press now?",
        "Is it yes or no?",
        "Is that a yes?",
        "Which is it then?",
        "That makes no sense to me.",
        "I still don't know if I'm covered.",
        "I can't make head or tail of it.",
        "Slow down please.",
        "I could not understand that letter of yours.",
    ],
)
def test_people_say_in_many_ways_that_they_do_not_follow(text: str) -> None:
    assert says_lost(text)


@pytest.mark.parametrize(
    "text",
    [
        "I don't understand why nobody came.",
        "I do not understand how you could do this.",
        "I can't understand the delay.",
        "I don't understand if it's really finished with.",
        "I don't understand what happened.",
        "I understand, thank you.",
        "That makes sense, thanks.",
        "I've lost my card.",
        "The dog is lost.",
        "My parcel is lost.",
        "You lost my parcel.",
        "I follow you on the web.",
        "I mean the blue one.",
        "What does it cost?",
        "What is the number?",
        "What do I owe?",
        "What do I get for that?",
        "Is it open on Sundays?",
        "Is that a problem?",
        "Which day is it?",
        "I have a lot to do tomorrow.",
        "It was a lot of money.",
        "I speak English and Polish.",
        "My English teacher ordered it.",
        "The explanation was clear.",
        "Can you explain the charge?",
        "Can you say when it comes?",
        "I don't get my post on Mondays.",
        "I did not get a letter.",
        "I never got the parcel.",
        "It flew over my house.",
        "I know what you mean.",
    ],
)
def test_other_words_are_no_sign_of_it(text: str) -> None:
    assert not says_lost(text)


def read(text: str, closing: Closing | None = None) -> Talk:
    return talk_of(talk(text, closing=closing), None)


def test_only_what_answers_a_reply_counts() -> None:
    text = (
        "customer: I don't understand this bill.\nagent: It is for June.\ncustomer: You've lost me."
    )
    assert [turn.position for turn in puzzled(read(text))] == [2]


def test_to_ask_the_same_again_is_to_be_lost() -> None:
    text = (
        "customer: Is my house covered when it stands empty?\n"
        "agent: We have a lovely travel policy.\n"
        "customer: That's not what I asked. Is my house covered when it stands empty?"
    )
    found = read(text)
    assert [turn.position for turn in lost(found)] == [2]
    assert puzzled(found) == ()


def test_to_haggle_again_is_not() -> None:
    text = (
        "customer: Can I have half of the fee back?\nagent: No, the 30 days are over.\n"
        "customer [press]: Can I have half of the fee back after all?"
    )
    assert lost(read(text)) == ()


@pytest.mark.parametrize(
    ("last", "leaves"),
    [
        ("I give up. I'll ask somebody else.", True),
        ("I don't think I've followed.", True),
        ("Thank you, that's all I needed.", False),
        ("Great, see you on Monday.", False),
    ],
)
def test_the_last_words_tell_whether_they_know(last: str, *, leaves: bool) -> None:
    found = read(f"customer: Is it covered?\nagent: It depends on a lot.\ncustomer: {last}")
    assert leaves_unknowing(found) is leaves


def test_a_closing_says_it_before_any_word() -> None:
    text = "customer: Is it covered?\nagent: Yes, for 30 days.\ncustomer: {}"
    good = Closing(Ending.RESOLVED, "refund_now", 90)
    assert not leaves_unknowing(read(text.format("I give up."), good))
    assert leaves_unknowing(read(text.format("Fine."), Closing(Ending.LEFT, None, 0)))

import pytest

from trainer.core.conversation.acts import AgentAct
from trainer.core.conversation.contradicting import CORRECTED, see_contradiction
from trainer.core.conversation.reading import Heard, Seen

WHEN = "The refund arrives in 3 to 5 working days."


@pytest.mark.parametrize(
    ("before", "now", "words"),
    [
        ("I'll refund the 39.90 today.", "I can't refund that, I'm afraid.", "I'll refund the 39.90 today"),
        ("I can refund you £39.90.", "I won't refund it.", "I can refund you £39.90"),
        ("I've refunded it.", "There will be no refund.", "I've refunded it"),
        ("I'll send you a replacement.", "There is no replacement.", "I'll send you a replacement"),
        ("I've refunded the 39.90.", "I'll refund it now.", "I've refunded the 39.90"),
        ("I've refunded the 39.90.", "I haven't refunded it.", "I've refunded the 39.90"),
        ("It's a refund of £39.90.", "I'll refund you £20.", "£39.90"),
        ("We'll give you £10.00 goodwill.", "The goodwill is 5 pounds.", "£10.00"),
        (WHEN, "The refund takes 10 to 14 days.", "3 to 5 working days"),
        (f"I'll refund it. {WHEN}", "It takes two weeks.", "3 to 5 working days"),
        ("The engineer comes on Thursday.", "The engineer is with you on Monday.", "Thursday"),
    ],
)  # fmt: skip
def test_what_is_worse_than_was_said_is_seen_with_the_earlier_words(
    before: str, now: str, words: str
) -> None:
    seen = see(before, now)
    assert seen is not None
    assert seen.act is AgentAct.CONTRADICT
    assert seen.detail == words
    assert seen.detail in before
    assert seen.span.text in now


@pytest.mark.parametrize(
    ("before", "now"),
    [
        ("I'll refund the 39.90 today.", "I've refunded the 39.90."),
        ("I can refund 56.00 myself.", "My colleague has refunded the other 28.00."),
        ("I'll refund £39.90.", "I've added £10.00 goodwill, so 49.90 in all."),
        ("I'll refund £39.90 and the £6.00 fee.", "The refund of £6.00 is through."),
        ("I'll refund 39.90.", "The refund is 39.90, of which you had 20.00."),
        ("I'll refund 39.90.", "I'll refund 50.00."),
        ("I'll refund 50.00 in all.", "I'll refund 39.90."),
        ("I'll refund 39.90.", "Of the 39.90, this refund is the bigger part. I'll refund 20.00."),
        (WHEN, "It arrives by Thursday 23 April."),
        (WHEN, "You'll have the refund within five days."),
        ("The refund takes 5 days.", "Good news: the refund takes 2 days."),
        ("I'll check whether I can refund it.", "I can't refund it, because it is late."),
        ("I can't refund it.", "I can refund it after all."),
        ("I've refunded the 39.90.", "I'll refund your bank fee of £6.00 as well."),
        ("I've refunded the 39.90.", "I'll refund your bank fee of £6.00."),
        ("I've refunded the 39.90.", "I'll make sure the refund reaches you."),
        ("I'll send an engineer.", "I can't send an engineer before Thursday."),
        ("If you send it back I'll refund it.", "I can't refund it without the boots."),
        ("The engineer could come Thursday or Friday.", "The engineer comes on Friday."),
        ("The engineer comes on Thursday.", "The engineer comes today."),
        ("The engineer comes on Thursday.", "I can't send the engineer on Friday."),
        ("I'll refund 39.90.", "I can't refund more than 39.90."),
        ("I'll call you back.", "The letter will take 3 days."),
        ("Hello.", "I can't refund it."),
        ("Your refund is on its way.", "I can't refund it."),
    ],
)  # fmt: skip
def test_what_stands_beside_it_betters_it_or_is_something_else_is_none(
    before: str, now: str
) -> None:
    assert see(before, now) is None


def test_who_has_changed_their_word_contradicts_the_last_one_no_more() -> None:
    heard = Heard(agent=("I'll refund it.", "I can't refund it."))
    assert see_contradiction("As I say, I can't refund it.", heard) is None


def test_a_day_that_the_customer_asked_for_is_no_contradiction() -> None:
    heard = Heard(
        customer=("Hello.", "Thursday is bad. Friday?"), agent=("The engineer comes on Thursday.",)
    )
    assert see_contradiction("The engineer comes on Friday.", heard) is None


def test_an_agent_who_owns_the_change_is_told_apart() -> None:
    seen = see(WHEN, "I need to correct myself: the refund takes 14 days.")
    assert seen is not None
    assert CORRECTED in seen.rule
    bare = see(WHEN, "The refund takes 14 days.")
    assert bare is not None
    assert CORRECTED not in bare.rule


def see(before: str, now: str) -> Seen | None:
    return see_contradiction(now, Heard(customer=("Hello.",), agent=(before,)))

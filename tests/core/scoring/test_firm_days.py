"""A time counts where it can be counted on."""

import pytest

from tests.builders import talk
from trainer.core.scoring.firm_days import done_now, firm_days, vague_days
from trainer.core.scoring.talk import Talk, talk_of


def read(text: str, ask: str = "Where is my refund?", after: str = "") -> Talk:
    return talk_of(talk(f"customer: {ask}\nagent: {text}{after}"), None)


@pytest.mark.parametrize(
    "text",
    [
        "I'll send the refund today.",
        "Your refund is with you by Thursday.",
        "The refund takes 3 to 5 working days.",
        "I'll ring you about the refund tomorrow at 10 am.",
        "You get the refund within 48 hours.",
        "The refund lands on 14 March.",
        "It depends on your bank, but the refund is there by Friday at the latest.",
        "Should it not be there, ring me: I'll send the refund again on Monday.",
        "The refund goes out tonight.",
        "I'll refund it this afternoon.",
    ],
)
def test_a_time_with_nothing_taken_back_is_firm(text: str) -> None:
    assert firm_days(read(text))


@pytest.mark.parametrize(
    "text",
    [
        "The refund will hopefully be there on Friday.",
        "It should be there tomorrow, depends on the bank.",
        "One of us will be in touch, probably towards the end of the week or so.",
        "If not today then hopefully in the week.",
        "The refund could well come tomorrow, I'm not sure.",
        "Maybe you get the refund on Monday.",
        "I think the refund takes 3 days.",
        "Your refund will usually be there in 2-3 weeks.",
        "With luck you'll have the refund by Friday.",
        "I'd say you get the refund tomorrow, fingers crossed.",
    ],
)
def test_a_hedged_time_is_vague(text: str) -> None:
    found = read(text)
    assert not firm_days(found)
    assert vague_days(found)


@pytest.mark.parametrize(
    "text",
    [
        "I'll look into the refund.",
        "I can put you through about the refund, they're open till eight.",
        "Thank you for asking about the refund today.",
        "You paid for the refund last week.",
    ],
)
def test_hours_courtesy_and_the_past_are_no_next_step(text: str) -> None:
    assert not firm_days(read(text))


def test_the_customers_own_day_is_not_the_steps() -> None:
    ask = "Will the map come before the retirement on the 28th?"
    assert not firm_days(read("I'll make a note that the map is for the 28th.", ask))
    assert firm_days(read("The map will be with you by the 26th.", ask))
    assert firm_days(read("The map arrives on the 28th.", ask))


def test_what_was_chased_did_not_hold_unless_it_was_done() -> None:
    chased = "\ncustomer: Is it done? Still nothing here.\nagent: {}"
    text = "I'll send the refund by 5 pm today."
    assert not firm_days(read(text, after=chased.format("Bear with me.")))
    assert firm_days(read(text, after=chased.format("I've refunded it.")))


def test_what_is_done_on_the_spot_needs_no_day() -> None:
    thanks = "\ncustomer [accept]: Perfect, thank you!"
    assert done_now(
        read("I've cancelled the refund fee just now, it's already gone.", after=thanks)
    )
    assert not done_now(read("I've cancelled the refund fee now."))
    assert not done_now(read("I'll look at the refund now.", after=thanks))

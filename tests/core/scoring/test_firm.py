import pytest

from tests.builders import talk
from trainer.core.scoring.firm import (
    firm_offers,
    firm_times,
    is_hedged,
    left_to_nobody,
    set_going,
    told_done,
)
from trainer.core.scoring.talk import Talk, talk_of

Q = "customer: My seats are wrong and the money has gone twice."

DONE = [
    "I've refunded the 39.90.",
    "I have moved your seats to row B.",
    "We've cancelled the second charge.",
    "Moved. Saturday 14 June, 7.30, B3 and B4.",
    "Done.",
    "All sorted: two seats in row B.",
    "Cancelled, and nothing is owed.",
    "The new tickets are in your inbox.",
    "Your seats are now booked.",
    "The £14.50 is wiped.",
    "The charge has been taken off.",
    "You're booked on the 9.15.",
    "You are down for Thursday morning.",
    "The card works again now.",
    "The room is yours for both nights.",
    "It's on its way.",
    "The money's gone back, it's been repaid.",
    "I've put it through just now.",
    "I've just written off the fee.",
    "I've gone ahead and replaced it.",
    "I have packed two of them.",
    "I sent the new one this morning.",
    "We have already unblocked your card.",
    "Your account is unlocked.",
    "The fee's been waived.",
    "The two of them are off your plan.",
    "I've kept you the corner table.",
    "That's done.",
    "I've set aside a pair in your size.",
    "The wrong bill is cancelled.",
]
NOT_DONE = [
    "I'll refund it.",
    "It will be refunded.",
    "Your seats can be moved.",
    "It has not been refunded.",
    "Once it is booked you get a mail.",
    "If it is cancelled you get your money back.",
    "When the fee is waived you are told.",
    "Refunds are normally processed in five days.",
    "You've booked the wrong day.",
    "You have cancelled it yourself.",
    "They've moved the office.",
    "I've made a note of it.",
    "I've asked a colleague.",
    "I've noted that.",
    "I've flagged it to the team.",
    "I see.",
    "Let me have a look.",
    "I'll make a note.",
    "Leave it with me.",
    "The shop is closed on Sundays.",
    "It takes five days.",
    "The page is updated by the depot.",
    "Have I booked the right one?",
    "Is it done?",
    "It should be sorted soon.",
    "I can't see that anything was sent.",
    "That must be done online.",
    "It could be moved to Friday.",
    "I've read your letter.",
    "I've been there myself.",
]


def read(said: str, after: str = "Thank you.") -> Talk:
    return talk_of(talk(f"{Q}\nagent: {said}\ncustomer: {after}"))


@pytest.mark.parametrize("said", DONE)
def test_a_deed_is_told_in_many_ways(said: str) -> None:
    assert told_done(read(said))


@pytest.mark.parametrize("said", NOT_DONE)
def test_what_is_to_come_or_hangs_on_something_is_no_deed(said: str) -> None:
    assert not told_done(read(said))


@pytest.mark.parametrize(
    "after", ["That's not what I asked.", "There is still nothing in my account.", "Is it done?"]
)
def test_a_deed_that_is_asked_for_again_counts_for_nothing(after: str) -> None:
    assert not told_done(read("I've refunded the 39.90.", after))


def test_words_that_hurt_or_that_are_a_heap_tell_no_deed() -> None:
    assert not told_done(read("You should have read it. I've refunded it."))


@pytest.mark.parametrize(
    "said",
    [
        "It is with you by Friday.",
        "I'll ring you at two.",
        "He comes between 11 and 12.",
        "£60 is there tomorrow.",
        "I'll let you know by noon.",
    ],
)
def test_a_time_without_a_doubt_is_firm(said: str) -> None:
    assert firm_times(read(said))


@pytest.mark.parametrize(
    "said",
    [
        "Hopefully it is with you by Friday.",
        "It should be there tomorrow.",
        "It's usually 2 to 3 weeks.",
        "Probably towards the end of the week or so.",
        "Somebody will ring you on Friday.",
        "One of us will be in touch tomorrow.",
        "They'll look at it on Monday.",
        "I'll make a note that it is for the 28th.",
        "I'll mention it on Monday.",
        "Thank you for calling today.",
        "I might get to it this afternoon.",
        "I'll try to do it by Friday.",
    ],
)
def test_a_time_with_a_doubt_or_of_nobody_is_not_firm(said: str) -> None:
    assert not firm_times(read(said))


@pytest.mark.parametrize(
    ("said", "firm"),
    [
        ("I'll get you a new leg.", True),
        ("I'll send you the form.", True),
        ("I'll take care of this myself.", True),
        ("I'll make a note of that.", False),
        ("Let me have a look.", False),
        ("I'll see what I can do.", False),
        ("I'll give it a nudge.", False),
        ("I'll pass that on.", False),
        ("I'll probably get you a new one.", False),
    ],
)
def test_an_offer_is_firm_where_it_helps_and_nothing_takes_it_back(
    said: str,
    firm: bool,  # noqa: FBT001 - expected
) -> None:
    assert bool(firm_offers(read(said))) is firm


def test_what_was_asked_or_looked_up_is_set_going_and_not_done() -> None:
    for said in ("I've asked our technician.", "I've raised it.", "I have put in a request."):
        assert set_going(read(said))
        assert not told_done(read(said))
    assert not set_going(read("I'll ask our technician."))


@pytest.mark.parametrize(
    ("said", "nobody"),
    [
        ("One of us will be in touch.", True),
        ("I'll make sure somebody takes a look.", True),
        ("The relevant team will assess it.", True),
        ("It will be looked into.", True),
        ("They'll get back to you.", True),
        ("We'll let you know.", True),
        ("It goes to the billing department.", True),
        ("One of us will be in touch. I'll ring you by Friday.", False),
        ("I'll ring you.", False),
        ("Somebody should have told you.", True),
        ("Somebody told me about it.", False),
        ("They'll be laughing about it.", False),
        ("Your team is great.", False),
        ("I'm looking at the right side of it.", False),
    ],
)
def test_the_last_word_on_what_happens_may_leave_it_to_nobody(
    said: str,
    nobody: bool,  # noqa: FBT001 - expected
) -> None:
    assert bool(left_to_nobody(read(said))) is nobody


@pytest.mark.parametrize(
    "said",
    [
        "Fingers crossed.",
        "Hopefully quite soon.",
        "It depends on what they find.",
        "I think it went out.",
        "At some point next week.",
        "When she's next in.",
        "We'll do our best.",
        "As soon as we can.",
        "If all goes well.",
        "In due course.",
        "It's hard to say.",
        "It varies.",
    ],
)
def test_words_of_doubt_are_hedges(said: str) -> None:
    assert is_hedged(said)


@pytest.mark.parametrize(
    "said",
    [
        "It's there by noon.",
        "You needn't do anything.",
        "Sometimes is too late, so I do it now.",
        "Sooner is better.",
        "Your hope was right.",
        "The independent shop has it.",
        "As you work nights, it comes at six.",
    ],
)
def test_plain_words_are_no_hedges(said: str) -> None:
    assert not is_hedged(said)


def test_a_curt_deed_that_the_customer_denies_at_once_is_none() -> None:
    text = "customer: Where is my refund?\nagent: Done.\ncustomer: {}"
    assert told_done(talk_of(talk(text.format("Great, thanks."))))
    assert told_done(talk_of(talk(text.format("No, that's all, thanks."))))
    assert not told_done(talk_of(talk(text.format("It isn't. No money here."))))
    assert not told_done(talk_of(talk(text.format("No, that is nothing."))))

import pytest

from tests.builders import talk
from trainer.core.scoring.looking_ahead import Kind, steps_ahead
from trainer.core.scoring.talk import talk_of

AHEAD = {
    Kind.RESERVE: (
        "If the courier doesn't turn up, phone me on extension 204.",
        "Should it trip again, flick the second switch and message me.",
        "In case the parcel is late I've put your neighbour down for it.",
        "If nothing has landed by Tuesday, I'll chase the bank myself.",
        "Otherwise I'll drop one round on my way home.",
        "If the code runs out, ask for Priti and she'll read you a new one.",
        "Should the ramp be missing, show the guard this message.",
        "If it leaks again the plumber comes back free.",
    ),
    Kind.RETURNS: (
        "I'll call you tomorrow at ten to make sure the router still runs.",
        "I will write to you once the cheque has cleared.",
        "The driver texts you half an hour before the delivery.",
        "Maria will ring you at four.",
        "I'm going to look in on the driver again tomorrow.",
        "I've set a reminder to check the meter on the 4th.",
    ),
    Kind.BESIDES: (
        "I also took the late charges off.",
        "I've put a spare fuse in the box.",
        "We've changed the address on your other policy too.",
        "I've noted it for the night team, so that they know the story.",
        "I've blocked the old card so nobody can use it.",
        "I held the room until noon, just to be safe.",
        "While I was looking I found a second charge from May and cancelled that.",
    ),
    Kind.SPARED: (
        "You don't need to bring anything from the shop.",
        "No need to post the parcel.",
        "There's nothing to sign on the form.",
        "You can stay in the house during the work.",
        "Keep the broken lamp.",
        "It won't cost you a penny.",
        "That saves you a trip into town.",
        "Throw the wrong bulb away.",
    ),
    Kind.WARNED: (
        "One thing to watch: the first bill covers six weeks.",
        "By the way, the office is shut on Monday, bank holiday.",
        "The water looks brown for an hour, that's harmless.",
        "There's a cheaper ticket after half past nine.",
        "You're entitled to the winter payment, which nobody has claimed.",
        "The pharmacy shuts at six, so go there first.",
        "Take the tablets with food, or they upset the stomach.",
    ),
}
NEAR_MISSES = (
    "If you have any other questions, just ask.",
    "Do not hesitate to contact the team.",
    "If you need anything, the team is there.",
    "You may apply from August if you meet the conditions.",
    "If you don't pay there will be additional charges.",
    "If it was still sealed you must send the parcel.",
    "I'll look into the parcel now.",
    "We'll be in touch about the parcel tomorrow.",
    "Somebody will call you about the parcel tomorrow.",
    "I'll try to call you tomorrow about the parcel.",
    "Hopefully the parcel comes tomorrow, and I'll text you when it does.",
    "I'll ring the depot for you in case, maybe tomorrow.",
    "You can find the parcel on our website.",
    "Did you know that a gift in your will helps even more dogs?",
    "No need to be rude about the parcel.",
    "You don't have to shout at the depot.",
    "There's no need to apologise for the parcel.",
    "Thank you for your patience in the meantime.",
    "The refund takes 3 to 5 working days.",
    "The parcel is with you on Friday.",
    "I've refunded the parcel.",
    "I can see the parcel at the depot.",
    "What is your postcode and house number?",
    "You will need to fill in form B for the depot.",
    "I also need the depot's number and your date of birth.",
    "Please be aware that calls are recorded at the depot.",
    "Next time read the small print of the depot.",
    "Just so you know, the parcel isn't our fault.",
    "Please note that we cannot accept parcels.",
    "I'm also sorry about the parcel.",
)


@pytest.mark.parametrize(
    ("kind", "said"), [(kind, one) for kind, several in AHEAD.items() for one in several]
)
def test_a_sentence_goes_further_in_its_way(kind: Kind, said: str) -> None:
    assert kinds(said) == [kind]


@pytest.mark.parametrize("said", NEAR_MISSES)
def test_what_is_empty_asked_hedged_or_a_rule_goes_nowhere(said: str) -> None:
    assert kinds(said) == []


def test_one_sentence_may_do_two_things() -> None:
    said = "I have also stopped the direct debit, and I will write to you when the money is there."
    assert kinds(said) == [Kind.BESIDES, Kind.RETURNS]


def test_what_brings_nothing_new_or_is_said_twice_counts_once() -> None:
    again = "If the courier doesn't turn up, phone me on extension 204."
    assert len(kinds(f"{again} Then: {again}")) == 1


def test_what_hurts_goes_nowhere() -> None:
    assert kinds("You idiot. If the courier doesn't turn up, phone me on extension 204.") == []


def kinds(said: str) -> list[Kind]:
    transcript = talk(f"customer: The order has not come.\nagent: About the order. {said}")
    return [one.kind for one in steps_ahead(talk_of(transcript))]


def test_to_offer_a_deed_beside_the_answer_is_a_step() -> None:
    asked = "customer: Do you still have the blue kettles?\nagent: {}\ncustomer: Yes please!"
    offers = talk_of(talk(asked.format("Yes: 4 left. Shall I keep one for you until 6 pm?")))
    assert [one.kind for one in steps_ahead(offers)] == [Kind.BESIDES]
    assert not steps_ahead(talk_of(talk(asked.format("Yes: 4 left. Shall I look?"))))

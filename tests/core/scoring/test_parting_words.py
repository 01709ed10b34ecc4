import pytest

from tests.builders import talk
from trainer.core.scoring.parting_words import (
    asks_others,
    goes_elsewhere,
    is_resigned,
    says_not_settled,
)
from trainer.core.scoring.talk import Talk, talk_of


def read(said: str, asked: str = "I see.") -> Talk:
    return talk_of(talk(f"customer: My bill is wrong.\nagent: {asked}\ncustomer: {said}"))


@pytest.mark.parametrize(
    "said",
    [
        "I will ask somebody else.",
        "I'll try somewhere else then.",
        "I'll just ring another firm.",
        "I go back to Brightcell.",
        "I'm going back to my old bank",
        "I'd rather speak to someone else",
        "I give up.",
        "Never mind.",
        "Forget it.",
        "Leave it then.",
        "What a waste of my time.",
        "What was the point?",
        "So nothing.",
        "I'm none the wiser.",
        "I came to you to find out.",
        "I'll sort it out myself.",
        "I'll do without.",
        "I will take my business elsewhere.",
        "We'll go elsewhere.",
        "I'll pay this one as well and leave it be.",
        "Don't bother.",
        "I'll never use you again.",
        "I have to find another shop",
        "We're going elsewhere.",
        "I'll switch to another firm.",
        "I'll cancel then.",
    ],
)
def test_who_looks_for_it_elsewhere_gives_it_up(said: str) -> None:
    assert goes_elsewhere(read(said).customer_turns[-1])


@pytest.mark.parametrize(
    "said",
    [
        "I'll ask him to open the door.",
        "I'll try it tonight, thank you.",
        "I'll ring you on Monday.",
        "I'll go back to work then.",
        "I'll go back to bed.",
        "Never mind the dent, we can live with that.",
        "Never mind about the box.",
        "I'll find it in my mail.",
        "Leave it in the porch.",
        "I'll put the kettle on.",
        "Don't bother to send the paper one.",
        "I'll take the blue one.",
        "I'll tell my son.",
        "There's nothing more, thanks.",
        "Then nothing is owed, lovely.",
        "I'll try to get through until then.",
        "I'll leave the key with you.",
        "I'll ask my son to be there at ten.",
        "I'll ring my bank and tell them.",
        "Can I speak to someone else about the garden?",
        "I'll switch it off and on.",
        "I'll cancel the other one, thanks.",
        "I'll find the blue one and send a photo.",
        "I'll call back to the house at two.",
        "That's fine, then I'll ask somebody else about the roof.",
        "No, that's everything.",
    ],
)
def test_who_goes_on_with_it_gives_nothing_up(said: str) -> None:
    assert not goes_elsewhere(read(said).customer_turns[-1])


@pytest.mark.parametrize(
    "said",
    [
        "Ok, fingers crossed then. Bye x",
        "Let's hope so.",
        "I hope it comes.",
        "We'll see.",
        "I suppose so.",
        "If you say so.",
        "Well, all right.",
        "Oh well.",
        "Thanks anyway.",
        "Thank you for the start, anyway.",
        "Thanks for trying.",
        "I'll wait and see.",
        "Not really what I wanted.",
        "Better than nothing.",
        "It'll have to do.",
        "That's a shame.",
        "I'm still not sure.",
        "I guess",
        "Alright then I'll try again tomorrow.",
        "Hopefully it turns up.",
    ],
)
def test_making_the_best_of_it_is_no_yes(said: str) -> None:
    assert is_resigned(read(said).customer_turns[-1])


@pytest.mark.parametrize(
    "said",
    [
        "That's perfect, thank you.",
        "Sounds good.",
        "Great, see you Thursday.",
        "Haha he'll love that. Thanks Wilf x",
        "Yes please.",
        "Cheers!",
        "The 1st of March will do nicely.",
        "Well done, thank you.",
        "All clear.",
        "You've been very kind.",
        "Thank you so much!",
        "ok great",
        "Right, I've got a pencil.",
        "Lovely. Bye now.",
        "That's fair.",
        "Any time before noon is good.",
    ],
)
def test_a_plain_yes_is_not_resigned(said: str) -> None:
    assert not is_resigned(read(said).customer_turns[-1])


@pytest.mark.parametrize(
    ("asked", "said", "open_"),
    [
        ("Has this chat answered your question?", "No. It hasn't.", True),
        ("Does that help?", "Not really.", True),
        ("Is that all right for you?", "no", True),
        ("Are you happy with that?", "Nope, not at all.", True),
        ("Did that solve it?", "I'm afraid not.", True),
        ("Is there anything else?", "No.", False),
        ("Is anything unclear?", "No, that's clear.", False),
        ("Does that help?", "No problem, it does.", False),
        ("Does that help?", "Yes.", False),
        ("Have I left a loose end?", "No. It is everything.", False),
        ("What was the number?", "No idea.", False),
    ],
)
def test_a_no_to_whether_it_is_settled_is_a_no(
    asked: str,
    said: str,
    open_: bool,  # noqa: FBT001 - expected
) -> None:
    found = read(said, asked)
    assert says_not_settled(found, found.customer_turns[-1]) is open_


@pytest.mark.parametrize(
    ("said", "others"),
    [
        ("OK I'll phone the harbour, maybe they know.", True),
        ("I'll see if the library can make sense of it.", True),
        ("I'll just google it.", True),
        ("How helpful.", True),
        ("I'll try the shop then.", True),
        ("I'll ask my son.", True),
        ("I'll call you back.", False),
        ("I'll try it tonight.", False),
        ("I'll ask if he is in.", False),
        ("Shall I ask the driver?", False),
        ("Thank you, that was quick.", False),
    ],
)
def test_who_will_be_asked_next_is_read(
    said: str,
    others: bool,  # noqa: FBT001 - expected
) -> None:
    assert asks_others(read(said).customer_turns[-1]) is others

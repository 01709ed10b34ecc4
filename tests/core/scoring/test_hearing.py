"""Hold what answers a feeling, in usual words and unusual ones, beside what only sounds near it."""

import pytest

from tests.core.scoring.scorers.rating import rate
from trainer.core.scoring import scorers  # noqa: F401 - importing the folder registers its scorers

SHUT_IN = (
    "customer: The bins in Carver Lane have not been emptied for three weeks and the bags block the"
    " ramp. My wife uses a wheelchair and cannot get out. I'm really fed up."
)
WAY = "I'll send a lorry tomorrow at nine."
HEARD = [
    "Three weeks with the bags on the ramp, and your wife indoors all that time.",
    "Then the last thing you want is us sending you round the houses.",
    "No, that won't do at all, not with a wheelchair in the house.",
    "No wonder you've had enough, three weeks of climbing over bin bags.",
    "I wouldn't want to push my wife past that either.",
    "Three weeks is three weeks too many.",
    "You shouldn't have to ask twice for a bin to be emptied.",
    "Oof. Shut in by bin bags.",
    "I am sorry your wife is locked in by bags, I would be angry also.",
    "It is very bad that she cannot go out.",
    "Poor thing, stuck behind a heap of bags.",
    "You've been more than patient with that ramp.",
    "You are right to be cross, the ramp should be free.",
    "A ramp's no use under bin bags.",
    "So she's been a prisoner in her own house because of us.",
]
PASSED = [
    "We aim to empty all bins within five working days.",
    "The black bin in Carver Lane is emptied on Mondays.",
    "I can see the bin on the list for Carver Lane.",
    "Bins are emptied every two weeks in your area.",
    "My nan lives on a hill, she never gets her bins done either!",
    "Bins, they do say they are the first thing people complain about.",
    "Your bin is a black bin, and the black bins go on Mondays.",
    "Isn't the weather lovely today?",
    "Please put the bags beside the bin.",
    "Is the bin black or green?",
    "The collection is booked for Monday.",
    "The wheelchair service is another department.",
    "You need to fill in the form for the ramp.",
    "We have received your message about the bin and the ramp.",
    "I've raised a request for the bin.",
    "Dear Carver Lane,",
]
CANNED = [
    ("No wonder. What a mess.", "Anyone would be upset. What a week.", "Take your time."),
    (
        "What a nightmare, you must have been so upset.",
        "No wonder you are upset.",
        "I'd be furious too.",
    ),
    (
        "You have every right to be angry.",
        "You have every reason to feel that way.",
        "You have every right to be upset.",
    ),
    (
        "What a horrible situation.",
        "That's awful, what a situation.",
        "That must be so hard.",
    ),
]


def level_of(reply: str) -> int:
    rest = "customer: Right.\nagent: Is the gate open in the morning?\ncustomer: Yes."
    return rate("empathy", f"{SHUT_IN}\nagent: {reply} {WAY}\n{rest}").level or 0


@pytest.mark.parametrize("reply", HEARD)
def test_an_answer_in_whatever_words_is_one(reply: str) -> None:
    assert level_of(reply) >= 3


@pytest.mark.parametrize("reply", PASSED)
def test_a_rule_a_step_or_small_talk_is_none(reply: str) -> None:
    assert level_of(reply) == 1


@pytest.mark.parametrize("replies", CANNED)
def test_ready_made_words_that_take_sides_gain_nothing(replies: tuple[str, ...]) -> None:
    said = (SHUT_IN, "customer: Nobody ever rings back. I'm furious.", "customer: I can't cope.")
    lines = (f"{one}\nagent: {reply} I'll check." for one, reply in zip(said, replies, strict=True))
    assert rate("empathy", "\n".join(lines)).level == 1


def test_a_long_lecture_that_calls_it_hard_on_the_way_answers_nothing() -> None:
    lecture = (
        "It is hard for any council, and the way it works is that the lorries start in the north and"
        " the drivers have their rounds and their depots and the rounds are drawn up in the spring and"
        " the depot then prints them and passes them on to the crews in each of the areas."
    )
    assert level_of(lecture) == 1

import pytest

from tests.builders import talk
from tests.core.scoring.rubrics import graded
from trainer.core.scoring.guessing import unsure
from trainer.core.scoring.talk import talk_of

GUESSED = (
    "It might be the mains. Or it might be the tap.",
    "That ought to do it for the moment.",
    "It's hard to say from here.",
    "I couldn't tell you, to be honest.",
    "It depends, really, on how busy they are.",
    "I reckon it went out on Tuesday.",
    "Yours will be in the next lot, hopefully.",
    "I'm not completely sure that it counts.",
    "I think it's thirty days or something like that.",
    "From memory, the form has two pages.",
    "I'm sure somebody will get back to you.",
    "Haven't a clue, I only started on Monday.",
)
KNOWN = (
    "It goes out on Tuesday.",
    "I'm not sure which of the two you mean; is it the blue one?",
    "I don't know how you kept so calm, and I'm sorry that you had to.",
    "It may be the mains, so I've asked the water company, and they say it is.",
    "That does it: the switch is off.",
    "I'm sure of it, the record says so.",
    "The price depends on the size: £4 small, £6 large.",
    "I've worked it out: it's thirty days.",
)


@pytest.mark.parametrize("said", GUESSED)
def test_a_guess_is_seen(said: str) -> None:
    assert [span.text for _, span in unsure(talk_of(talk(f"customer: Well?\nagent: {said}")))]


@pytest.mark.parametrize("said", KNOWN)
def test_what_is_known_is_no_guess(said: str) -> None:
    assert not unsure(talk_of(talk(f"customer: Well?\nagent: {said}")))


def test_without_a_case_guessing_is_all_that_can_be_rated() -> None:
    asked = "customer: Is my boiler covered in winter?"
    guessed = graded(talk(f"{asked}\nagent: {GUESSED[0]}\n{asked}\nagent: {GUESSED[2]}"))
    known = graded(talk(f"{asked}\nagent: {KNOWN[0]}\n{asked}\nagent: {KNOWN[6]}"))
    assert guessed.of("knowledge").level == 2
    assert guessed.of("knowledge").because == "2 of 2 replies guess at it rather than know."
    assert [one.quote for one in guessed.of("knowledge").evidence][1] == GUESSED[2]
    assert known.of("knowledge").level is None


def test_one_guess_among_many_answers_rates_nothing() -> None:
    lines = "\n".join(f"customer: And then?\nagent: {said}" for said in (GUESSED[0], *KNOWN))
    assert graded(talk(lines)).of("knowledge").level is None

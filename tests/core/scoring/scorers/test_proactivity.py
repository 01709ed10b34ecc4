import pytest

from tests.builders import a_scenario
from tests.core.scoring.scorers.rating import quoted, rate
from tests.golden.talks import GOOD, TIMED_OUT
from trainer.core.scenario.policy import Must

Q = "customer [open, heat=40]: You took 39.90 again."
STEP = "I'll refund the 39.90 by Friday."
AHEAD = "If it hasn't arrived by then, reply here and I will look again."
SPARED = "You don't need to send us anything."
STOP = Must("stop", "End the direct debit", "proactivity", said=("direct debit",), unasked=True)
NOTE = Must("note", "Add a note", "proactivity", action="note", unasked=True)

WITHOUT = [
    ("only reacts", f"{Q}\nagent: What is your postcode?", 1),
    ("nothing at all", f"{Q}\nagent: Oh.", 1),
    ("answers", f"{Q}\nagent: {STEP}", 2),
    ("looks ahead once", f"{Q}\nagent: {STEP} {AHEAD}", 3),
    (
        "twice, and spares her something",
        f"{Q}\nagent: {STEP} {AHEAD}\ncustomer: Ok\nagent: That is with you on Friday, then. {SPARED}",
        5,
    ),
]
WITH = [
    ("only reacts", f"{Q}\nagent: What is your postcode?", (STOP,), 1),
    ("answers", f"{Q}\nagent: {STEP}", (STOP,), 2),
    ("ahead, but elsewhere", f"{Q}\nagent: {STEP} {AHEAD}", (STOP,), 3),
    ("half", f"{Q}\nagent: {STEP} I've ended the direct debit.", (STOP, NOTE), 3),
    (
        "half, and ahead",
        f"{Q}\nagent: {STEP} I've ended the direct debit. {AHEAD}",
        (STOP, NOTE),
        4,
    ),
    ("raised", f"{Q}\nagent: {STEP} I've ended the direct debit.", (STOP,), 4),
    ("raised by deed", f"{Q}\nagent [note]: {STEP}", (NOTE,), 4),
    ("raised, and more", f"{Q}\nagent: {STEP} I've ended the direct debit. {AHEAD}", (STOP,), 5),
    (
        "she asked first",
        f"{Q} End the direct debit!\nagent: {STEP} I've ended the direct debit.",
        (STOP,),
        2,
    ),
]


@pytest.mark.parametrize(("name", "text", "level"), WITHOUT)
def test_without_an_occasion_words_that_look_ahead_tell(name: str, text: str, level: int) -> None:
    assert rate("proactivity", text, a_scenario(), GOOD).level == level, name


@pytest.mark.parametrize(("name", "text", "musts", "level"), WITH)
def test_the_level_follows_what_was_raised_unasked(
    name: str, text: str, musts: tuple[Must, ...], level: int
) -> None:
    assert rate("proactivity", text, a_scenario(must=musts), TIMED_OUT).level == level, name


def test_what_was_raised_is_quoted_and_what_was_not_is_named() -> None:
    score = rate("proactivity", WITH[4][1], a_scenario(must=(STOP, NOTE)), GOOD)
    assert "direct debit" in quoted(score)
    assert score.missed[0].expected == "Add a note, without being asked."


def test_without_a_scenario_two_steps_make_a_4() -> None:
    assert rate("proactivity", WITHOUT[4][1]).level == 4
    assert rate("proactivity", f"{Q}\nagent: {STEP}").level == 2


def test_without_a_scenario_or_a_step_it_cannot_be_told() -> None:
    score = rate("proactivity", f"{Q}\nagent: What is your postcode?")
    assert (score.level, score.applicable) == (None, True)


def test_three_kinds_of_steps_and_a_good_end_make_a_5_without_a_scenario() -> None:
    text = f"{Q}\nagent: {STEP} {AHEAD} {SPARED} I also took the late charges off the bill.\ncustomer: "
    assert rate("proactivity", f"{text}That's perfect, thank you.").level == 5
    assert rate("proactivity", f"{text}Forget it, I'll ask somebody else.").level == 2


@pytest.mark.parametrize(
    ("end", "level"),
    [("I give up.", 1), ("So nothing. I'll go back to Brightcell.", 1), ("Thanks, bye.", 2)],
)
def test_who_goes_empty_was_not_thought_of(end: str, level: int) -> None:
    text = f"{Q}\nagent: {STEP}\ncustomer: When?\nagent: I'll refund it by Monday.\ncustomer: {end}"
    assert rate("proactivity", text).level == level


def test_what_answers_a_question_was_asked_for() -> None:
    asked = f"{Q}\nagent: {STEP}\ncustomer: Can you text the driver's number on Monday?\nagent: "
    given = "I'll text you the driver's number on Monday morning when he leaves the depot."
    assert rate("proactivity", f"{asked}{given}\ncustomer: Thanks!").level == 2
    assert rate("proactivity", f"{Q}\nagent: {STEP} {given}\ncustomer: Thanks!").level == 3

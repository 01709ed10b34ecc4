"""What the customer makes of it: not following, chasing, and going with nothing."""

from dataclasses import replace

from tests.builders import talk
from tests.core.scoring.rubrics import graded
from tests.core.scoring.scorers.rating import rate

ASK = "customer: When does my chair come?\n"
SOON = "agent (+20s): I'll send it on Friday.\n"
CHASE = "customer (+60s): Hello? Are you still there?\n"


def test_who_does_not_follow_twice_was_told_nothing_clear() -> None:
    lost = "customer: I don't understand. What does that mean?\n"
    score = rate(
        "clarity",
        f"{ASK}{SOON}{lost}agent: It is with the depot.\n{lost}agent: By Friday.\ncustomer: Hm.",
    )
    assert score.because.startswith("The customer did not follow 2 times")


def test_a_day_that_was_chased_in_vain_is_no_next_step() -> None:
    text = f"{ASK}{SOON}customer: It is Monday. Still nothing, what is going on?\nagent: I see.\n"
    score = rate("clarity", f"{text}customer: Well?")
    assert "what became of it" in score.because


def test_who_is_chased_twice_does_not_see_it_through() -> None:
    said = "agent (+20s): Let me look.\n"
    score = rate("ownership", f"{ASK}{SOON}{CHASE}{said}{CHASE}{said}customer: Oh.")
    assert "had to chase it 2 times" in score.because


def test_nothing_goes_beyond_what_was_not_given() -> None:
    score = rate(
        "proactivity",
        f"{ASK}agent: It is in the depot and I can give you no day.\n"
        "customer: And by when?\nagent: There is none.\ncustomer: I give up.",
    )
    assert score.level == 1
    assert "went without what they came for" in score.because


MISREAD = (
    "customer: Is my roof covered in a storm?\nagent: Your car is covered in Spain.\n"
    "customer: No, not the car. Is my roof covered in a storm?\nagent: Your car is covered in France.\n"
    "customer: That's not what I asked. My roof, is it covered in a storm?\nagent: I'll look into your car cover.\n"
    "customer: I give up. Bye."
)


def test_who_is_answered_past_the_question_again_and_again_leaves_without_knowing() -> None:
    assert "left without knowing" in rate("clarity", MISREAD).because
    assert "ask the same again and again" in rate("ownership", MISREAD).because
    assert rate("proactivity", MISREAD).because.startswith("What was asked was not answered")


def test_without_times_nobody_is_silent_too_long() -> None:
    timed = talk(f"{ASK}{SOON}{CHASE}agent (+20s): Yes.\n{CHASE}agent (+20s): Yes.\n{CHASE}")
    turns = tuple(replace(one, at=None) for one in timed.turns)
    card = graded(replace(timed, turns=turns))
    assert "Silent" not in card.of("responsiveness").because

import pytest

from tests.builders import a_scenario, talk
from tests.core.scoring.rubrics import graded
from trainer.core.scoring.other_terms import denied_deeds, silently_other
from trainer.core.scoring.talk import talk_of

CANCELLED = """
    customer: Please cancel my gym membership.
    agent: I have cancelled it for you.
    customer: My app still says that it is active.
    agent: I have cancelled it, so it is gone.
    customer: {}
    agent: Is there anything else that I can do for you today?
    customer: {}"""
STILL, NO = "It's still active, I'm looking at it now.", "No. Goodbye."
OTHER = (
    "customer: When and where do I get my lamp?\nagent: {}\ncustomer: {}\nagent: {}\ncustomer: Hm."
)
OK = "Good, I can live with that."


def test_a_done_that_the_customer_denies_twice_is_listed_both_times() -> None:
    found = denied_deeds(talk_of(talk(CANCELLED.format(STILL, NO))))
    assert [(turn.position, span.text) for turn, span in found] == [
        (1, "I have cancelled it for you."),
        (3, "I have cancelled it, so it is gone."),
    ]


@pytest.mark.parametrize(
    ("second", "last"),
    [
        ("Ah, now it says ended.", NO),
        ("Ah, now it is gone, thank you.", "Goodbye."),
        (STILL, "Oh, it has just gone. Yes, that works, thank you!"),
    ],
)
def test_a_done_that_shows_in_the_end_is_none(second: str, last: str) -> None:
    assert denied_deeds(talk_of(talk(CANCELLED.format(second, last)))) == ()


def test_what_will_be_done_is_not_denied() -> None:
    promised = CANCELLED.replace("I have cancelled it", "It will be cancelled")
    assert denied_deeds(talk_of(talk(promised.format(STILL, NO)))) == ()


def test_in_a_case_the_deeds_tell() -> None:
    assert denied_deeds(talk_of(talk(CANCELLED.format(STILL, NO)), a_scenario())) == ()


def test_a_deed_denied_again_and_again_holds_consistency_at_2() -> None:
    score = graded(talk(CANCELLED.format(STILL, NO))).of("consistency")
    assert score.level in {1, 2}
    assert "does not agree" in score.because
    assert "I have cancelled it for you." in {one.quote for one in score.evidence}


SILENT = [
    ("It comes to your door tomorrow.", "It is in the locker at the station."),
    ("We send a label and you won't pay a thing.", "The label is here, it's £6.50 for the label."),
    ("It takes a day.", "Great. It will be a week."),
    ("Your lamp takes two days.", "The lamp takes 2 weeks."),
    ("He comes on Tuesday.", "Good. He comes on Friday."),
]


@pytest.mark.parametrize(("before", "after"), SILENT)
def test_a_term_that_silently_became_another_is_listed(before: str, after: str) -> None:
    found = silently_other(talk_of(talk(OTHER.format(before, OK, after))))
    assert [turn.position for turn, _ in found] == [3]


@pytest.mark.parametrize(("before", "after"), SILENT)
def test_a_term_that_is_corrected_openly_is_none(before: str, after: str) -> None:
    said = f"Sorry, I was wrong there. {after}"
    assert silently_other(talk_of(talk(OTHER.format(before, OK, said)))) == ()


@pytest.mark.parametrize(
    ("before", "heard", "after"),
    [
        ("It takes a day.", OK, "It will be a day."),
        ("It takes a week.", OK, "It will be a day."),
        ("It takes a day.", OK, "If it snows it takes a week."),
        ("It takes a day.", OK, "The invoice takes a month."),
        ("It comes to your door.", "Can it go to a locker?", "It is in the locker then."),
        ("It comes to your door.", OK, "It is at the door or in the locker."),
        ("You won't pay a thing.", OK, "You get £6.50 back."),
        ("You won't pay a thing.", "I'd like a card for £6.50 too.", "That's £6.50."),
        ("It takes a day.", OK, "Will it be a week?"),
    ],
)
def test_what_is_the_same_better_asked_for_or_of_something_else_is_none(
    before: str, heard: str, after: str
) -> None:
    assert silently_other(talk_of(talk(OTHER.format(before, heard, after)))) == ()


@pytest.mark.parametrize(("before", "after"), SILENT)
def test_a_silent_change_holds_consistency_at_2(before: str, after: str) -> None:
    score = graded(talk(OTHER.format(before, OK, after))).of("consistency")
    assert score.level in {1, 2}
    assert "other than was said before, unannounced" in {one.note for one in score.evidence}

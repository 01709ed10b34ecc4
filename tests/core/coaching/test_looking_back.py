"""What a trainee named against what the ledger found."""

import pytest

from tests.builders import a_mood
from trainer.core.coaching.debrief import Bend, Moment
from trainer.core.coaching.looking_back import LookedBack, looked_back

LINE = (
    Bend(0, a_mood(heat=50), "", "As the customer came.", 0),
    Bend(2, a_mood(heat=48), "Hello", "a greeting", -2),
    Bend(4, a_mood(heat=30, trust=60), "you rang twice", "names it", -18),
    Bend(6, a_mood(heat=33, trust=60), "", "", 3),
)
MOMENT = Moment(3, "It is off.", "Those router lights are not my problem.", "", "", "", "", 5.0)


def test_the_turn_after_which_the_mood_moved_most_is_the_bend() -> None:
    found = looked_back(1, LINE)
    assert found == LookedBack(1, 3, -33.0, "you rang twice")
    assert not found.agrees
    assert looked_back(3, LINE).agrees


def test_where_nothing_moved_the_customer_there_is_no_bend() -> None:
    assert looked_back(1, LINE[:2]).bent is None
    assert looked_back(1, LINE[:1]).bent is None


def test_the_turn_of_the_moment_to_change_is_known_as_that() -> None:
    assert looked_back(3, LINE, "I asked again.", MOMENT).names_moment
    other = looked_back(1, LINE, "I said hello.", MOMENT)
    assert (other.moment, other.names_moment, other.told) == (3, False, False)
    assert not looked_back(1, LINE).names_moment
    assert looked_back(3, LINE[:1], "I asked again.", MOMENT).names_moment


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("I told her that her router lights are not my problem.", True),
        ("It went wrong in turn 4.", True),
        ("Message 4 was rude.", True),
        ("It went wrong in turn 3.", False),
        ("I was not kind.", False),
        ("My problem was the time.", False),
    ],
)
def test_words_that_plainly_speak_of_the_moment_are_known_though_another_turn_was_named(
    text: str, *, told: bool
) -> None:
    found = looked_back(1, LINE, text, MOMENT)
    assert (found.told, found.names_moment) == (told, False)

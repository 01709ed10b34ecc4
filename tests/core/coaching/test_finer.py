"""What a better line does that the line there did not."""

from trainer.core.coaching.finer import FINER, HEARING, habit_of, wanting
from trainer.core.coaching.plan import INSTEAD
from trainer.core.coaching.reasons import REASONS
from trainer.core.customer.state import Change

REFLECT = Change("reflect", "you paid", "r", {"trust": 9.0})
OWN = Change("ownership", "I'll look", "r", {"trust": 6.0})
BLAME = Change("blame", "your fault", "r", {"heat": 12.0})
UNHEARD = Change("unheard", "", "r", {"heat": 4.0})


def test_the_harm_that_is_left_out_or_the_good_that_is_added_is_told_whichever_is_more() -> None:
    assert wanting((UNHEARD,), (REFLECT, OWN)) == REFLECT
    assert wanting((BLAME, UNHEARD), (REFLECT,)) == BLAME


def test_nothing_is_advised_that_the_line_does_already_or_is_credited_with() -> None:
    assert wanting((REFLECT,), (REFLECT, OWN)) == OWN
    assert wanting((REFLECT, OWN), (REFLECT, OWN)) is None
    assert wanting((UNHEARD,), (REFLECT,), {"unheard", "reflect"}) is None
    assert wanting((BLAME,), (BLAME,)) is None


def test_manners_and_what_moves_of_itself_are_no_lesson() -> None:
    civil = Change("greet", "Hello", "r", {"trust": 9.0})
    slow = Change("inertia", "", "r", {"heat": 9.0})
    small = Change("plan", "now", "r", {"trust": 0.5})
    assert wanting((slow,), (civil, small)) is None


def test_every_goal_is_of_something_that_moves_a_mood_and_has_its_habit() -> None:
    assert set(FINER) <= set(REASONS)
    assert not HEARING & set(FINER)
    assert set(INSTEAD) - HEARING <= set(FINER)
    assert all(habit_of(one.goal) for one in FINER.values())
    assert habit_of("Another goal.") == ""

"""What a trainee named against what the ledger found."""

from tests.builders import a_mood
from trainer.core.coaching.debrief import Bend
from trainer.core.coaching.looking_back import LookedBack, looked_back

LINE = (
    Bend(0, a_mood(heat=50), "", "As the customer came.", 0),
    Bend(2, a_mood(heat=48), "Hello", "a greeting", -2),
    Bend(4, a_mood(heat=30, trust=60), "you rang twice", "names it", -18),
    Bend(6, a_mood(heat=33, trust=60), "", "", 3),
)


def test_the_turn_after_which_the_mood_moved_most_is_the_bend() -> None:
    found = looked_back(1, LINE)
    assert found == LookedBack(1, 3, -33.0, "you rang twice")
    assert not found.agrees
    assert looked_back(3, LINE).agrees


def test_where_nothing_moved_the_customer_there_is_no_bend() -> None:
    assert looked_back(1, LINE[:2]).bent is None
    assert looked_back(1, LINE[:1]).bent is None

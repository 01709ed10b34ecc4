import pytest

from tests.core.exercise import made
from trainer.core.exercise.behaviours import BEHAVIOURS
from trainer.core.exercise.find_mistakes import grade
from trainer.core.exercise.result import Given


@pytest.mark.parametrize(
    ("picks", "score", "empathy", "ownership"),
    [
        ({2: "stock_phrase", 6: "passes_on"}, 100, 100, 100),
        ({2: "anyone", 6: "passes_on"}, 100, 100, 100),
        ({2: "jargon", 6: "passes_on"}, 75, 50, 100),
        ({2: "stock_phrase"}, 50, 100, 0),
        ({2: "stock_phrase", 6: "passes_on", 4: "jargon"}, 75, 75, 75),
        ({2: "argues", 4: "argues", 6: "argues"}, 25, 25, 25),
        ({4: "jargon"}, 0, 0, 0),
        ({2: "no such thing", 99: "jargon"}, 0, 0, 0),
    ],
)
def test_place_and_behaviour_count_and_false_finds_cost(
    picks: dict[int, str], score: float, empathy: float, ownership: float
) -> None:
    result = grade(made.find_mistakes(), Given(picks=picks))
    assert result.score == score
    assert result.skills == {"empathy": empathy, "ownership": ownership}


def test_each_part_says_what_was_marked_what_is_right_and_why_in_the_order_of_the_talk() -> None:
    parts = grade(made.find_mistakes(), Given(picks={2: "jargon", 4: "argues"})).parts
    assert [(one.place, one.points, one.out_of) for one in parts] == [
        (2, 0.5, 1),
        (4, -0.5, 0),
        (6, 0.0, 1),
    ]
    assert parts[0].given == BEHAVIOURS["jargon"].says
    assert parts[0].right == BEHAVIOURS["stock_phrase"].says
    assert (parts[0].why, parts[0].better) == ("It fits anybody.", "You waited a week.")
    assert (parts[1].why, parts[1].right) == ("A day, as asked.", "")
    assert parts[2].given == ""


def test_a_line_held_to_be_wrong_without_a_note_is_said_to_be_right() -> None:
    assert (
        "Nothing in the record"
        in grade(made.find_mistakes(), Given(picks={1: "jargon"})).parts[0].why
    )

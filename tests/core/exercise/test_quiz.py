import pytest

from tests.core.exercise import made
from trainer.core.exercise.exercise import Question
from trainer.core.exercise.quiz import day, figure, grade, shuffled
from trainer.core.exercise.result import Given, Reply


@pytest.mark.parametrize(
    ("question", "reply", "points"),
    [
        (made.ONE, Reply(picked=(1,)), 1),
        (made.ONE, Reply(picked=(2,)), 0),
        (made.ONE, Reply(picked=(7,)), 0),
        (made.SEVERAL, Reply(picked=(1, 2)), 1),
        (made.SEVERAL, Reply(picked=(1, 1)), 0.5),
        (made.SEVERAL, Reply(picked=(1, 2, 3)), 0.5),
        (made.SEVERAL, Reply(picked=(1, 2, 3, 4)), 0),
        (made.NUMBER, Reply(text="£12.50"), 1),
        (made.NUMBER, Reply(text="12,50 pounds"), 1),
        (made.NUMBER, Reply(text="12"), 0),
        (made.NUMBER, Reply(text="a lot"), 0),
        (made.ABOUT, Reply(text="1,050"), 1),
        (made.ABOUT, Reply(text="1051"), 0),
        (made.DAY, Reply(text="2026-04-17"), 1),
        (made.DAY, Reply(text="2026-04-18"), 0),
        (made.DAY, Reply(text="soon"), 0),
        (made.ORDER, Reply(order=(3, 2, 1)), 1),
        (made.ORDER, Reply(order=(1, 2, 3)), 0),
        (made.ORDER, Reply(order=(2, 3, 1)), 0.33),
        (made.ORDER, Reply(order=(0, 2, 1)), 0.33),
        (made.ORDER, Reply(order=(1, 1, 1)), 0),
        (made.ORDER, Reply(), 0),
    ],
)
def test_a_reply_brings_its_points(question: Question, reply: Reply, points: float) -> None:
    assert grade(made.quiz(question), Given(replies=(reply,))).parts[0].points == points


def test_the_score_is_the_mean_and_what_is_not_answered_brings_nothing() -> None:
    result = grade(made.quiz(made.ONE, made.NUMBER), Given(replies=(Reply(picked=(1,)),)))
    assert (result.score, result.skills) == (50, {"knowledge": 50})


def test_a_part_tells_what_was_said_what_is_right_and_where_it_stands() -> None:
    several = Reply(picked=(2, 3))
    parts = grade(made.quiz(made.SEVERAL, made.NUMBER), Given(replies=(several,))).parts
    assert (parts[0].given, parts[0].right) == ("B; C", "A; B")
    assert (parts[1].given, parts[1].right) == ("", "12.50 pounds")
    assert parts[1].why == "The article says: “It is £12.50.”"


def test_a_day_is_given_back_as_people_write_it() -> None:
    part = grade(made.quiz(made.DAY), Given(replies=(Reply(text="2026-04-02"),))).parts[0]
    assert (part.given, part.right) == ("2 April 2026", "16 April 2026")


def test_steps_are_listed_by_their_words() -> None:
    assert shuffled(made.ORDER) == (3, 2, 1)


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("£1,184.40", 1184.4),
        ("30 days", 30),
        ("1.5", 1.5),
        ("Thirty days", 30),
        ("within twenty-one days", 21),
        ("", None),
        ("none", None),
    ],
)
def test_a_figure_is_read_as_people_write_it(text: str, read: float | None) -> None:
    assert figure(text) == read


def test_a_day_that_is_none_is_none() -> None:
    assert day("2026-02-30") is None

from dataclasses import replace

from tests.core.exercise import made
from trainer.core.exercise.citing import lines_of
from trainer.core.exercise.exercise import Option, Question
from trainer.core.scenario.changing import edits
from trainer.core.scenario.citing import quoted

CHANGES = edits("It is £12.50.", "It is £15.00.")


def test_a_quiz_quotes_by_its_right_answers_and_not_by_wrong_ones() -> None:
    wrong = Question("How much?", "so", options=(Option("£15.00", right=True), Option("£12.50")))
    right = Question("How much?", "so", options=(Option("£12.50", right=True), Option("£15.00")))
    quiz = made.quiz(made.ONE, made.NUMBER, wrong, right, made.ORDER)
    assert [one.field for one in quoted(lines_of(quiz), CHANGES)] == ["questions.2", "questions.4"]


def test_messages_mistakes_and_answers_are_looked_at_too() -> None:
    talk, choice = made.find_mistakes(), made.choose()
    mistake = replace(talk.mistakes[0], better="I give £12.50.")
    answer = replace(choice.answers[1], why="It is £12.50.")
    found = quoted(lines_of(replace(talk, mistakes=(mistake,))), CHANGES)
    assert [one.place for one in found] == ["mistake 1"]
    found = quoted(lines_of(replace(choice, answers=(answer,))), CHANGES)
    assert [one.place for one in found] == ["answer 1"]

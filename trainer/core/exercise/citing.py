"""List the lines of an exercise, so that it shows where they quote what an article said before."""

from collections.abc import Iterator

from trainer.core.exercise.exercise import Exercise, Question
from trainer.core.scenario.citing import Line


def lines_of(exercise: Exercise) -> Iterator[Line]:
    """List what an exercise says: questions with their answers, messages, better lines."""
    for number, question in enumerate(exercise.questions, start=1):
        yield Line(f"questions.{number}", f"question {number}", _of_question(question))
    for number, line in enumerate(exercise.talk, start=1):
        yield Line(f"talk.{number}", f"message {number}", f"{line.text}\n{line.note}")
    for number, mistake in enumerate(exercise.mistakes, start=1):
        said = f"{mistake.why}\n{mistake.better}"
        yield Line(f"mistakes.{number}", f"mistake {number}", said)
    for number, answer in enumerate(exercise.answers, start=1):
        yield Line(f"answers.{number}", f"answer {number}", f"{answer.say}\n{answer.why}")


def _of_question(question: Question) -> str:
    """Write a question without the options that are wrong: those may well say what was so once."""
    right = [option.say for option in question.options if option.right]
    figure = [] if question.number is None else [f"{question.number:g} {question.unit}"]
    said = [question.ask, question.quote, question.why, *right, *figure, *question.order]
    return "\n".join(said)

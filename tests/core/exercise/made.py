"""Make small exercises for tests."""

from trainer.core.exercise.exercise import (
    Answer,
    Exercise,
    Kind,
    Line,
    Mistake,
    Option,
    Question,
)
from trainer.core.exercise.seat import Reference, Seat

TALK = (
    Line(customer="My lamp is late."),
    Line(agent="Sorry for any inconvenience."),
    Line(customer="When does it come?"),
    Line(agent="It left today, so on Friday.", note="A day, as asked."),
    Line(customer="And my fee?"),
    Line(agent="Ask the carrier."),
)


def find_mistakes() -> Exercise:
    """Make a talk with a mistake at turn 2 (empathy) and one at turn 6 (ownership)."""
    mistakes = (
        Mistake(2, "stock_phrase", "It fits anybody.", "You waited a week.", also=("anyone",)),
        Mistake(6, "passes_on", "It is ours to do.", "I have refunded it."),
    )
    return _exercise(Kind.FIND_MISTAKES, talk=TALK, mistakes=mistakes)


def choose() -> Exercise:
    """Make a choice of three answers, worth 10, 100 and 50."""
    answers = (
        Answer("Please wait.", 10, "Nothing happens."),
        Answer("It comes on Friday; the fee is back.", 100, "Both are answered."),
        Answer("It comes on Friday.", 50, "Half of it."),
    )
    reasons = ("It shows ownership and gives certainty.", "Unasked compensation builds goodwill.")
    return _exercise(
        Kind.CHOOSE, talk=TALK[:3], answers=answers, reasons=reasons, skill="ownership"
    )


def quiz(*questions: Question) -> Exercise:
    """Make a quiz of these questions."""
    return _exercise(Kind.QUIZ, article="returns", questions=questions)


ONE = Question("Which?", "q", options=(Option("This", right=True), Option("That")))
SEVERAL = Question(
    "Which ones?",
    "q",
    options=(Option("A", right=True), Option("B", right=True), Option("C"), Option("D")),
)
NUMBER = Question("How much?", "It is £12.50.", number=12.5, unit="pounds")
ABOUT = Question("About how many?", "1,000", number=1000, tolerance=50)
DAY = Question("When?", "q", date="2026-04-16", tolerance=1)
ORDER = Question("In which order?", "q", order=("wash", "cut", "boil"))


def seat() -> Seat:
    """Make a talk to be marked on two criteria."""
    levels = {
        "empathy": Reference(2, "A stock phrase.", 2, "any inconvenience"),
        "clarity": Reference(4, "A day is named.", 4, "on Friday"),
    }
    return Seat("late-lamp", "A late lamp", "chat", "A chat.", TALK, levels)


def _exercise(kind: Kind, **parts: object) -> Exercise:
    head = {"id": "lamp", "title": "A lamp", "domain": "delivery", "scenario": "late-lamp"}
    return Exercise(kind=kind, level=2, about="A lamp is late.", **head, **parts)  # type: ignore[arg-type]  # a mix of fields

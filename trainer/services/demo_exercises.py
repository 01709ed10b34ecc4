"""Give the made-up team a few results in exercises and one talk marked, graded by the real rules."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta

from trainer.core.exercise.exercise import Exercise
from trainer.core.exercise.result import Given, Reply
from trainer.core.exercise.seat import Mark
from trainer.services import exercises, seats
from trainer.simulator import Simulator

DONE = (
    ("trainee@demo.rapport", "charged-twice-mistakes", 12, 2),
    ("trainee@demo.rapport", "fourth-call", 9, 1),
    ("trainee@demo.rapport", "quiz-after-cancelling", 8, 2),
    ("joao@demo.rapport", "booked-help-mistakes", 15, 3),
    ("joao@demo.rapport", "mother-asks", 6, 3),
    ("sofie@demo.rapport", "high-chairs-mistakes", 5, 1),
    ("ravi@demo.rapport", "quiz-grown-up-patients", 3, 1),
)
"""E-mail, exercise, how many days ago, and how much of it was known: 1 little to 3 all."""
MARKED = ("trainee@demo.rapport", "refund-passed-on", 4)
"""E-mail, talk in the grader's seat, how many days ago: marked one level kinder than the reference."""


def add(simulator: Simulator, ids: Mapping[str, int], now: datetime) -> None:
    """Keep what was done, as far as these exercises and people are here; `ids` is e-mail → person."""
    offered = {one.id: one for one in simulator.exercises.list_()}
    for email, slug, days, known in DONE:
        if slug in offered and email in ids:
            then = _back(simulator, now, days)
            given = _given(offered[slug], known)
            exercises.hand_in(then, ids[email], slug, given, f"demo-{slug}")
    email, slug, days = MARKED
    for seat in simulator.exercises.list_seats():
        if seat.id == slug and email in ids:
            marks = {
                criterion: Mark(min(5, one.level + 1), "What one sees in it.", one.turn)
                for criterion, one in seat.levels.items()
            }
            seats.hand_in(_back(simulator, now, days), ids[email], slug, marks)


def _back(simulator: Simulator, now: datetime, days: int) -> Simulator:
    return replace(simulator, clock=lambda: now - timedelta(days=days))


def _given(exercise: Exercise, known: int) -> Given:
    """Give what somebody would who knows this much."""
    worths = sorted(range(len(exercise.answers)), key=lambda at: exercise.answers[at].worth)
    return Given(
        picks={one.turn: one.behaviour for one in exercise.mistakes[:known]},
        choice=worths[min(known, len(worths) - 1)] + 1 if worths else 0,
        reason="That is what I would like to hear in their place." if worths else "",
        replies=tuple(
            Reply(
                picked=tuple(at for at, option in enumerate(one.options, 1) if option.right),
                text=one.date or (f"{one.number:g}" if one.number is not None else ""),
            )
            for one in exercise.questions[:known]
        ),
    )

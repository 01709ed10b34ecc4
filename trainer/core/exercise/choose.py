"""Grade who chose among answers and said why.

The choice counts by what its author holds it to be worth, the sentence by whether it names what
decides it. Where that cannot be told, the sentence is not counted and the choice is all.
"""

from collections.abc import Iterator

from trainer.core.exercise.exercise import Exercise
from trainer.core.exercise.reasons import Verdict, judge
from trainer.core.exercise.result import Given, Part, Result

WHOLE = 100
REASON = 30
"""Points of the reason; the choice has the rest, or all where the reason is not counted."""


def grade(exercise: Exercise, given: Given) -> Result:
    """Grade a choice (from 1) and its reason."""
    verdict = judge(exercise, given.reason)
    out_of = 0 if verdict.named is None else REASON
    parts = (
        *_answers(exercise, given.choice, WHOLE - out_of),
        _reason(exercise, given.reason, verdict, out_of),
    )
    score = round(sum(one.points or 0.0 for one in parts), 1)
    return Result(score=score, parts=parts, skills={exercise.skill: score})


def _answers(exercise: Exercise, choice: int, out_of: int) -> Iterator[Part]:
    for number, one in enumerate(exercise.answers, start=1):
        mine = number == choice
        yield Part(
            place=number,
            about=one.say,
            given="Your choice" if mine else "",
            right=f"worth {one.worth} of 100",
            points=out_of * one.worth / WHOLE if mine else 0.0,
            out_of=out_of if mine else 0,
            why=one.why,
        )


def _reason(exercise: Exercise, sentence: str, verdict: Verdict, out_of: int) -> Part:
    return Part(
        place=0,
        about="Why",
        given=sentence,
        right=exercise.reasons[0],
        points=None if verdict.named is None else float(out_of * verdict.named),
        out_of=out_of,
        why=verdict.why,
    )

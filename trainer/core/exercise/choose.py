"""Grade who chose among answers and said why.

The choice counts by what its author holds it to be worth. The sentence is only ever credited, where
it names a reason in words that stand nowhere on the page; otherwise it is not judged, because words
alone cannot tell a poor reason from a good one that we did not think of.
"""

from collections.abc import Iterator

from trainer.core.exercise.exercise import Exercise
from trainer.core.exercise.result import Given, Part, Result
from trainer.core.scoring.content_words import content_words

REASON = 0.2
"""The share of a reason that was named; where none could be told, the choice is all."""
SHARED = 2
"""So many words of one reason say that it was meant."""
NOT_JUDGED = "Not judged: your sentence shares too few words with the reasons that we know. Compare it yourself."


def grade(exercise: Exercise, given: Given) -> Result:
    """Grade a choice (from 1) and its reason."""
    worth = float(exercise.answers[given.choice - 1].worth) if given.choice else 0.0
    named = named_reason(exercise, given.reason)
    score = worth if named is None else (1 - REASON) * worth + REASON * 100
    return Result(
        score=round(score, 1),
        parts=(*_answers(exercise, given.choice), _reason(exercise, given.reason, named)),
        skills={exercise.skill: round(score, 1)},
    )


def named_reason(exercise: Exercise, sentence: str) -> str | None:
    """Find the reason that a sentence names: two words of it that the page does not show already."""
    shown = " ".join(
        (*(line.text for line in exercise.talk), *(one.say for one in exercise.answers))
    )
    own = content_words(sentence) - content_words(shown)
    return next((one for one in exercise.reasons if len(content_words(one) & own) >= SHARED), None)


def own_words(exercise: Exercise, reason: str) -> int:
    """Count the words of a reason by which it can be known: those that the page does not show."""
    shown = " ".join(
        (*(line.text for line in exercise.talk), *(one.say for one in exercise.answers))
    )
    return len(content_words(reason) - content_words(shown))


def _answers(exercise: Exercise, choice: int) -> Iterator[Part]:
    for number, one in enumerate(exercise.answers, start=1):
        mine = number == choice
        yield Part(
            place=number,
            about=one.say,
            given="Your choice" if mine else "",
            right=f"worth {one.worth} of 100",
            points=one.worth / 100 if mine else 0.0,
            out_of=1 if mine else 0,
            why=one.why,
        )


def _reason(exercise: Exercise, sentence: str, named: str | None) -> Part:
    return Part(
        place=0,
        about="Why",
        given=sentence,
        right=exercise.reasons[0],
        points=None if named is None else 1.0,
        out_of=0 if named is None else 1,
        why=NOT_JUDGED if named is None else f"You named it: {named}",
    )

"""Be the socket for a reader that rates what cannot be counted, or reads a second time."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from trainer.core.conversation.transcript import Transcript
from trainer.core.scoring.rubric import Criterion, Rubric
from trainer.core.scoring.score import Evidence, Missed, Score
from trainer.core.scoring.scorecard import Scorecard

JUDGE = "judge"
"""The scorer of a criterion that only a reader rates."""
UNSURE = 0.75
"""The certainty under which a computed level is read a second time."""
SAMPLES = 3
"""How often one question is asked; the median counts."""
COUNTED = frozenset({"responsiveness"})
"""Scorers whose levels are computed facts: nobody is asked for another opinion."""
COUNTED_BY_SCENARIO = frozenset({"resolution", "knowledge"})
"""Scorers of which that holds where there is a scenario."""
NOBODY = "no reader was set up"


@dataclass(frozen=True, slots=True)
class Question:
    """Hold one question to a reader: a criterion on a transcript.

    `facts` are sentences about what was computed, given and not to be judged. `names` are words of
    people's names, which the reader does not see.
    """

    criterion: Criterion
    transcript: Transcript
    facts: tuple[str, ...] = ()
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sample:
    """Hold one answer to a question, and what it took; `fault` says why it does not count.

    `level` is 1–5, None with a fault. `ms` are milliseconds, `cost` in the currency of the prices.
    """

    level: int | None
    because: str = ""
    evidence: tuple[Evidence, ...] = ()
    missed: tuple[Missed, ...] = ()
    fault: str = ""
    model: str = ""
    prompt: str = ""
    temperature: float = 0.0
    seed: int = 0
    tries: int = 0
    tokens_in: int | None = None
    tokens_out: int | None = None
    cost: float | None = None
    ms: float = 0.0


class Judge(Protocol):
    """Answer questions that no scorer can; answers go back into `grade`, which stays pure.

    `present` is false where nobody is there to be asked.
    """

    @property
    def present(self) -> bool:
        """Tell whether there is anybody to ask."""
        ...

    def answer(self, question: Question, number: int) -> Sample:
        """Answer for the `number`-th time, from 0; a failure is a sample with a fault."""
        ...


@dataclass(frozen=True, slots=True)
class AbstainingJudge:
    """Answer that nobody was there to read; used offline, in demos and in tests."""

    present: bool = False

    def answer(self, question: Question, number: int) -> Sample:  # noqa: ARG002 - as the socket asks
        """Abstain."""
        return Sample(None, fault=NOBODY)


def asked_of(card: Scorecard, rubric: Rubric, *, in_scenario: bool) -> tuple[Criterion, ...]:
    """List the criteria that a reader is asked about, in the rubric's order.

    `card` is the computed one, without any reader's answer. Asked are those that only a reader can
    rate, those whose computed level is unsure or missing, and those that the rubric marks with
    `second_opinion`; never computed facts, nor what the talk gave no occasion for.
    """
    counted = COUNTED | COUNTED_BY_SCENARIO if in_scenario else COUNTED
    return tuple(
        criterion
        for criterion, score in zip(rubric.criteria, card.scores, strict=True)
        if criterion.scorer not in counted and _is_open(criterion, score)
    )


def sound(samples: Sequence[Sample]) -> tuple[Sample, ...]:
    """List the samples that count."""
    return tuple(one for one in samples if not one.fault and one.level is not None)


def _is_open(criterion: Criterion, score: Score) -> bool:
    if not score.applicable:
        return False
    if criterion.scorer == JUDGE:
        return True
    if score.level is None and score.certainty > 0:
        return False
    return criterion.second_opinion or score.certainty < UNSURE

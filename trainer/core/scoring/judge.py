"""Be the socket for a reader that rates what cannot be counted."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from trainer.core.conversation.transcript import Transcript
from trainer.core.scoring.rubric import Criterion
from trainer.core.scoring.score import Score, abstain


@dataclass(frozen=True, slots=True)
class Question:
    """Hold one question to a reader: a criterion on a transcript."""

    criterion: Criterion
    transcript: Transcript


class Judge(Protocol):
    """Answer questions that no scorer can; answers go back into `grade`, which stays pure."""

    def answer(self, questions: Sequence[Question]) -> tuple[Score, ...]:
        """Rate each question, in order."""
        ...


class AbstainingJudge:
    """Answer that nobody was there to read; used offline, in demos and in tests."""

    def answer(self, questions: Sequence[Question]) -> tuple[Score, ...]:
        """Abstain on each."""
        return tuple(
            abstain(one.criterion.id, "No reader was set up to rate this.") for one in questions
        )

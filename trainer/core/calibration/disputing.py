"""Answer a trainee who disputes a level, and keep what was upheld as a test of the scorer."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from trainer.core.conversation.transcript import Transcript
from trainer.core.errors import InputError
from trainer.core.scoring.grade import ENGINE, grade
from trainer.core.scoring.record import Record

COMMENT_LIMIT = 1000
"""Characters of a comment, and of its answer."""
STANDS_IN = "Sam"
"""The name that stands for whoever served, in a talk that is kept as a test."""
LEAST = 3
"""Letters from which a word of a name is taken out; shorter ones are words of their own."""


class Answer(StrEnum):
    """Say how far a dispute is."""

    OPEN = "open"
    ACCEPTED = "accepted"
    """The trainee is right."""
    PARTLY = "partly"
    """The level was wrong, and not as far as the trainee thinks."""
    REJECTED = "rejected"
    """The level stands."""

    @property
    def upheld(self) -> bool:
        """Tell whether it changes the level."""
        return self in {Answer.ACCEPTED, Answer.PARTLY}


@dataclass(frozen=True, slots=True)
class Item:
    """Hold one test of the scorer: the talk as it was graded, without names, and the right level.

    `was` is the disputed level, `machine` what version `engine` of the scorers gives (1–5, or None
    where it cannot tell).
    """

    id: int
    criterion: str
    level: int
    was: int | None
    record: Record
    machine: int | None = None
    engine: str = ""

    @property
    def right(self) -> bool:
        """Tell whether the machine gives the right level."""
        return self.machine == self.level


def refuse_answer(
    answer: Answer,
    level: int | None,
    stood: int | None,
    words: str,
    asked: int | None = None,
) -> None:
    """Refuse (InputError) an answer that says nothing, or whose level does not fit it.

    `stood` is the level that is disputed, `asked` the one that the trainee thinks right, if any.
    """
    if answer is Answer.OPEN:
        raise InputError("Choose whether you accept, partly accept or reject it.")
    if not 0 < len(words) <= COMMENT_LIMIT:
        raise InputError(f"Write why, in at most {COMMENT_LIMIT} characters; the trainee reads it.")
    if not answer.upheld:
        return
    if level not in range(1, 6):
        raise InputError("Choose the level that is right, from 1 to 5.")
    if level == stood:
        raise InputError(
            f"Level {level} is the one that is disputed. Reject it, or choose another."
        )
    if answer is Answer.PARTLY and level == asked:
        raise InputError(f"Level {level} is what they asked for. Accept it, or choose another.")


def unnamed(record: Record, names: Sequence[str]) -> Record:
    """Take the names of whoever served out of a record; a stand-in's name is put there.

    Words are matched as a name is written: in lower case "will" and "grace" are no names. Of the
    card only what grading takes in is kept: its levels and quotes are what is being tested.
    """
    words = sorted({one for name in names for one in name.split() if len(one) >= LEAST})
    written = "|".join(re.escape(form) for one in words for form in (one, one.upper()))
    pattern = re.compile(rf"\b(?:{written})(?: (?:{written}))*\b" if words else r"(?!)")

    def plain(text: str) -> str:
        return pattern.sub(STANDS_IN, text)

    return replace(
        record,
        transcript=_talk(record.transcript, plain),
        card=replace(record.card, because="", scores=(), failings=()),
        answers=tuple(
            replace(
                one,
                because=plain(one.because),
                evidence=tuple(replace(each, quote=plain(each.quote)) for each in one.evidence),
            )
            for one in record.answers
        ),
    )


def tried(item: Item) -> Item:
    """Have the running version of the scorers grade a test; a fault of it is a wrong answer."""
    record = item.record
    card = grade(
        record.transcript, record.rubric, record.scenario, record.answers, record.card.struck
    )
    found = [one.level for one in card.scores if one.criterion == item.criterion]
    return replace(item, machine=found[0] if found else None, engine=ENGINE)


def _talk(transcript: Transcript, plain: Callable[[str], str]) -> Transcript:
    closing = transcript.closing
    return replace(
        transcript,
        turns=tuple(
            replace(one, text=plain(one.text), subject=plain(one.subject))
            for one in transcript.turns
        ),
        closing=closing
        and replace(
            closing,
            promises=tuple(replace(one, quote=plain(one.quote)) for one in closing.promises),
        ),
    )

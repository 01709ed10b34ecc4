"""Hold where a line of a draft came from, so that nobody takes a guess for a fact."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

Tree = Mapping[str, Any]
"""A scenario as its file has it: fields, lists and texts, some of them `Noted`."""


class Origin(StrEnum):
    """Say by whom a line was written; the word stands in the comment beside it."""

    FROM = "from"
    """Taken over: from a message, from an answer of the trainer's."""
    CHECK = "to check"
    """Assumed: nothing says it, or it was changed so that the draft can be played."""
    MODEL = "by a model"
    """Worded by a language model, and accepted by nobody yet."""


@dataclass(frozen=True, slots=True)
class Note:
    """Hold the provenance of one line: its origin, and in words where from or why."""

    origin: Origin
    words: str

    @property
    def comment(self) -> str:
        """Write it as it stands behind `#` in a draft."""
        return f"{self.origin}: {' '.join(self.words.split())}"


@dataclass(frozen=True, slots=True)
class Noted:
    """Hold a value of a draft with its provenance."""

    value: Any
    note: Note


def joined(notes: Sequence[Note]) -> Note | None:
    """Make one note of several: what is to be checked goes before what was taken over."""
    if not notes:
        return None
    weighed = [one for one in notes if one.origin is Origin.CHECK] or notes
    return Note(weighed[0].origin, " and ".join(dict.fromkeys(one.words for one in weighed)))


def taken(value: Any, words: str) -> Noted:
    """Note that a value was taken over from somewhere."""
    return Noted(value, Note(Origin.FROM, words))


def assumed(value: Any, words: str) -> Noted:
    """Note that nobody said so."""
    return Noted(value, Note(Origin.CHECK, words))


def bare(value: Any) -> Any:
    """Give a value without its notes, also those within."""
    if isinstance(value, Noted):
        return bare(value.value)
    if isinstance(value, Mapping):
        return {key: bare(one) for key, one in value.items()}
    if isinstance(value, list):
        return [bare(one) for one in value]
    return value

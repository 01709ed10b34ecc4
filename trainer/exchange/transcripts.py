"""Read transcripts of any origin: JSON Lines, one talk a line."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from trainer.core.conversation.channels import CHANNELS, USUAL
from trainer.core.conversation.transcript import Transcript
from trainer.core.conversation.turn import Speaker, Turn
from trainer.core.errors import InputError
from trainer.core.language.tokens import clean
from trainer.exchange.json_text import number, read_object

TEXT_LIMIT = 100_000
"""Characters that one turn may have."""
TURN_LIMIT = 1_000
"""Turns that one talk may have."""
YEAR = 366 * 86_400.0
FURTHEST = 1e11
"""Seconds either side of 1970 that a time may lie: the year 5138."""


@dataclass(frozen=True, slots=True)
class Imported:
    """Hold one talk as it was read.

    `id` is as it was given, a text or a whole number. `scenario` is the slug named with it, empty
    when none was. `place` is where in the file it stood, `began` seconds since 1970 or None, `agent`
    how the source names who served, `people` the names that it tells besides the messages, and
    `left_out` counts what was no message of either side.
    """

    id: str | int
    scenario: str
    transcript: Transcript
    place: str = ""
    began: float | None = None
    agent: str = ""
    people: tuple[str, ...] = ()
    left_out: Mapping[str, int] = field(default_factory=dict)


def read_line(line: str) -> Imported:
    """Read `{"id", "channel", "scenario"?, "turns": [{"speaker", "text", "at"?}]}`.

    `at` is seconds, or an ISO 8601 time (UTC where it names no zone); times are kept from the
    first one on. `channel` is chat where none is given. Keys besides these, and `agent`, who served,
    are passed over. Refuses with an InputError that says what is wrong and where in the line.
    """
    return read_talk(read_object(line))


def read_talk(found: dict[str, Any]) -> Imported:
    """Read one talk of our own form; refuses as `read_line` does."""
    transcript, began = _transcript(found)
    agent = found.get("agent")
    agent = clean(agent).strip() if isinstance(agent, str) else ""
    return Imported(
        id=_id(found),
        scenario=_word(found, "scenario", ""),
        transcript=transcript,
        began=began,
        agent=agent,
        people=(agent,) if agent else (),
    )


def _transcript(found: dict[str, Any]) -> tuple[Transcript, float | None]:
    channel = _word(found, "channel", USUAL.name).lower()
    if channel not in CHANNELS:
        raise InputError(f"channel '{channel[:30]}' is not one of {', '.join(CHANNELS)}")
    rows = found.get("turns")
    if not isinstance(rows, list) or not rows:
        raise InputError("'turns' must be a list with at least one turn")
    if len(rows) > TURN_LIMIT:
        raise InputError(f"there are more than {TURN_LIMIT} turns")
    times = _Times()
    turns = tuple(_turn(i, row, times) for i, row in enumerate(rows))
    return Transcript(channel, turns), times.began


def _turn(position: int, row: object, times: "_Times") -> Turn:
    where = f"turns[{position}]"
    if not isinstance(row, dict):
        raise InputError(f"{where} must be an object with 'speaker' and 'text'")
    speaker, text = row.get("speaker"), row.get("text")
    if speaker not in tuple(Speaker):
        raise InputError(f"{where}.speaker must be 'agent' or 'customer', not {speaker!r:.40}")
    if not isinstance(text, str) or not clean(text).strip():
        raise InputError(f"{where}.text must be a text that is not empty")
    if len(text) > TEXT_LIMIT:
        raise InputError(f"{where}.text is longer than {TEXT_LIMIT} characters")
    subject = row.get("subject")
    return Turn(
        position=position,
        speaker=Speaker(speaker),
        text=clean(text),
        at=times.read(row.get("at"), f"{where}.at"),
        subject=clean(subject) if isinstance(subject, str) else "",
    )


class _Times:
    """Turn times of either kind into seconds since the first."""

    def __init__(self) -> None:
        self._first: float | None = None

    @property
    def began(self) -> float | None:
        """Give the first time where it is one of the calendar, not of a clock that began at 0."""
        return self._first if self._first is not None and self._first > YEAR else None

    def read(self, at: object, where: str) -> float | None:
        if at is None:
            return None
        seconds = seconds_of(at, where)
        if self._first is None:
            self._first = seconds
        return seconds - self._first


def seconds_of(at: object, where: str) -> float:
    """Read a time: seconds, or ISO 8601, which is UTC where it names no zone; InputError else."""
    if isinstance(at, str):
        try:
            time = datetime.fromisoformat(at)
            # A time without a zone must mean the same on every machine.
            return (time if time.tzinfo else time.replace(tzinfo=UTC)).timestamp()
        except (ValueError, OverflowError):
            raise InputError(f"{where} is neither seconds nor an ISO 8601 time") from None
    seconds = number(at, f"{where}, where it is no text,")
    if abs(seconds) > FURTHEST:
        raise InputError(f"{where} lies too far away to be a time")
    return seconds


def _id(found: dict[str, Any]) -> str | int:
    id_ = found.get("id")
    if isinstance(id_, bool) or not isinstance(id_, str | int) or id_ == "":
        raise InputError("'id' must be a text or a whole number")
    return id_


def _word(found: dict[str, Any], key: str, default: str) -> str:
    word = found.get(key, default)
    if word is None:
        return default
    if not isinstance(word, str):
        raise InputError(f"'{key}' must be a text")
    return word

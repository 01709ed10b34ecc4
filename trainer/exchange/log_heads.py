"""Read what stands around the words of a chat log: the times of its lines, and who is who.

A help desk's copy often begins with `Customer: Ann Lee` and `Agent: Tom Reilly`, and has the two
speak by their names after that: these lines are no messages, they tell the sides.
"""

import re
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

from trainer.core.conversation.turn import Speaker
from trainer.exchange.parts import SIDES

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = rf"(?i:{'|'.join(_MONTHS)})[a-z]{{0,6}}\.?"
_NTH = r"\d{1,2}(?:st|nd|rd|th)?"
_SPELT = rf"(?:{_NTH} {_MONTH}|{_MONTH} {_NTH}),?(?: \d{{4}}\b)?"
"""Pattern of a day whose month is a word: 2 Oct 2026, October 2nd."""
_TIMED = (
    rf"(?:[A-Z][a-z]{{2,8}},? )?{_SPELT},?(?: at)? \d{{1,2}}[:.]\d\d(?:[:.]\d\d)?(?: ?[AaPp][Mm])?"
)
_FIGURES = r"\d{1,4}[-./:]\d{1,2}(?:[^\])A-Za-z]|T(?=\d)){0,22}(?:Z\b|[AaPp][Mm])?"
STAMP = rf"(?:[\[(]?(?:{_TIMED}\b|{_FIGURES})[\])]?[ \t,–-]*)?"
"""Pattern of a time before a name, with a date or without, in brackets or without; may be none."""
_LABELS: Mapping[str, Speaker] = {
    **{word: Speaker(side) for word, side in SIDES.items()},
    **dict.fromkeys(("kunde", "kundin", "cliente"), Speaker.CUSTOMER),
    **dict.fromkeys(("mitarbeiter", "mitarbeiterin", "berater", "beraterin"), Speaker.AGENT),
    **dict.fromkeys(("assignee", "assigned to", "handled by", "served by"), Speaker.AGENT),
}
"""What a header calls the two sides."""
_CLOCK = re.compile(r"(\d{1,2})[:.](\d\d)(?:[:.](\d\d))?(?:[.,]\d+)?\s*([AaPp])?[Mm]?Z?\W*$")
_DATE = re.compile(r"(\d{1,4})[-./](\d{1,2})[-./](\d{1,4})(?!\d)")
_LONGEST = 48
"""Characters that a name has at most."""
_HALF_DAY = 43_200.0
_HOUR = 3_600.0
_YEAR = 1_000
"""From here on a figure of a date is its year."""


def header_sides(lines: Sequence[tuple[str, str]]) -> dict[int, tuple[str, Speaker]]:
    """Find the lines that say who is who: place of the line → the name as it speaks, and its side.

    `lines` are (name, words). A line is a header where its name is a word for a side and its words
    are nothing but a name that speaks in another line.
    """
    speak = {name.casefold(): name for name, _ in lines if name and name.casefold() not in _LABELS}
    by_first = {one.split()[0]: name for one, name in speak.items()}
    found: dict[int, tuple[str, Speaker]] = {}
    for place, (label, said) in enumerate(lines):
        side = _LABELS.get(label.casefold().removesuffix(" name"))
        who = said.strip().rstrip(".").casefold()
        if side is None or not who:
            continue
        first, *more = who.split(maxsplit=1)
        name = speak.get(who) or (speak.get(first) if more else by_first.get(first))
        if name and len(who) <= _LONGEST:
            found[place] = (name, side)
    return found


def times_of(stamps: Sequence[str]) -> tuple[float | None, ...]:
    """Read the times before the lines, in seconds; all None where they do not go on in order.

    A time without a date is of the day of the one before it, or of the next where it is earlier.
    """
    best: tuple[float | None, ...] = (None,) * len(stamps)
    stamps = [re.sub(_SPELT, _in_figures, one) for one in stamps]
    for day_first in (True, False):
        times = _read(stamps, day_first=day_first)
        told = [one for one in times if one is not None]
        if told == sorted(told) and len(told) > len(stamps) - best.count(None):
            best = times
    return best


def _in_figures(day: re.Match[str]) -> str:
    """Write a day whose month is a word as year-month-day; a leap year where none is told."""
    name = next(one for one in _MONTHS if one in day[0].lower())
    number, year = (*re.findall(r"\d+", day[0]), "2000")[:2]
    return f"{year}-{_MONTHS.index(name) + 1}-{number}"


def _read(stamps: Sequence[str], *, day_first: bool) -> tuple[float | None, ...]:
    found: list[float | None] = []
    last = 0.0
    for stamp in stamps:
        at = _seconds(stamp, day_first=day_first)
        if at is not None and not _DATE.search(stamp):
            at = _after(at, last)
        last = last if at is None else at
        found.append(at)
    return tuple(found)


def _after(at: float, last: float) -> float:
    """Put a time of a clock behind the one before; a clock of twelve hours begins again, too."""
    at += last // (2 * _HALF_DAY) * 2 * _HALF_DAY
    if 0 < last - at < _HOUR:
        return last
    while at < last:
        at += _HALF_DAY
    return at


def _seconds(stamp: str, *, day_first: bool) -> float | None:
    clock, date = _CLOCK.search(_DATE.sub(" ", stamp)), _DATE.search(stamp)
    if clock is None or int(clock[1]) > 23 or int(clock[2]) > 59:
        return None
    hour, minute, second = int(clock[1]), int(clock[2]), int(clock[3] or 0)
    if clock[4]:
        hour = hour % 12 + 12 * (clock[4].lower() == "p")
    since = hour * _HOUR + minute * 60 + second
    if date is None:
        return since
    one, two, three = (int(part) for part in date.groups())
    year, month, day = (one, two, three) if one >= _YEAR else (three, two, one)
    if one < _YEAR and not day_first:
        month, day = day, month
    try:
        at = datetime(year if year >= _YEAR else 2000 + year, month, day, tzinfo=UTC)
    except ValueError:
        return None
    return at.timestamp() + since

"""Find the figures that a rule turns on: sums, shares, times, days, spans of time, plain numbers.

Two figures are the same where kind, unit and value are: "£12.50" and "12.50 pounds", "30 days" and
"thirty days".
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from trainer.core.language.span import Span, span_of

_NUMBER = r"\d+(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
# fmt: off
_IN_WORDS = {
    word: str(value) for value, word in enumerate((
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
        "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
        "twenty",
    ), start=1)
} | {"thirty": "30", "forty": "40", "fifty": "50", "sixty": "60", "ninety": "90"}
# fmt: on
_WORD = "|".join(sorted(_IN_WORDS, key=len, reverse=True))
_MONTHS = "january|february|march|april|may|june|july|august|september|october|november|december"
_SIGNS = {"£": "£", "$": "$", "€": "€", "pound": "£", "dollar": "$", "euro": "€"}
_FORMS = re.compile(
    rf"(?P<sign>[£$€])\s?(?P<sum>{_NUMBER})"
    rf"|(?P<told>{_NUMBER})\s(?P<coin>pound|dollar|euro)s?\b"
    rf"|(?P<share>{_NUMBER})\s?(?:%|per\s?cent\b)"
    r"|(?P<clock>\b\d{1,2}:\d{2}\b)"
    rf"|\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s(?:of\s)?(?P<month>{_MONTHS})\b(?:\s(?P<year>\d{{4}})\b)?"
    rf"|\b(?P<count>{_NUMBER}|{_WORD})[\s-]+(?:full\s|working\s|business\s|calendar\s)?"
    r"(?P<span>second|minute|hour|day|week|month|year|night)s?\b"
    rf"|(?<![\w.:-])(?P<plain>{_NUMBER})(?![\w:-])",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Figure:
    """Hold one figure: its `kind`, `unit` and `value` as compared, and where it is said."""

    kind: str
    unit: str
    value: str
    said: Span

    @property
    def key(self) -> tuple[str, str, str]:
        """Give what two equal figures have in common."""
        return self.kind, self.unit, self.value

    @property
    def number(self) -> float | None:
        """Give the value where it is a number; None for a time of the day, and for a date."""
        return None if self.kind in {"clock", "date"} else float(self.value)


def figures(text: str) -> tuple[Figure, ...]:
    """Find the figures of a text, in order, none over another."""
    return tuple(_figures(text))


def _figures(text: str) -> Iterator[Figure]:
    for found in _FORMS.finditer(text):
        said = span_of(text, found.start(), found.end())
        if found["sum"]:
            yield Figure("money", found["sign"], _plain(found["sum"]), said)
        elif found["told"]:
            yield Figure("money", _SIGNS[found["coin"].lower()], _plain(found["told"]), said)
        elif found["share"]:
            yield Figure("share", "%", _plain(found["share"]), said)
        elif found["clock"]:
            yield Figure("clock", "", found["clock"].zfill(5), said)
        elif found["day"]:
            day = f"{int(found['day'])} {found['month'].lower()} {found['year'] or ''}".strip()
            yield Figure("date", "", day, said)
        elif found["count"]:
            count = _IN_WORDS.get(found["count"].lower(), found["count"])
            yield Figure("span", found["span"].lower(), _plain(count), said)
        else:
            yield Figure("number", "", _plain(found["plain"]), said)


def _plain(number: str) -> str:
    """Write a number in one way: 1,184.40 is 1184.4, and 45.00 is 45."""
    return f"{float(number.replace(',', '')):.10g}"

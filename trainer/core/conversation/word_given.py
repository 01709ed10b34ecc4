"""Hear where the agent gives their word to be in touch again, and by when."""

import re
from dataclasses import dataclass

from trainer.core.language.tokens import sentences

UNSAID_HOURS = 12.0
"""Hours after which a word without a time is due: people take "I'll do it" for today."""

_WORD = re.compile(
    r"\b(?:i|we)(?:['’]ll| will| shall|['’]m going to| am going to)\s+"
    r"(?:(?:also|then|personally|certainly|definitely)\s+)?"
    r"(?:(?:call|ring|phone|text|e-?mail|message|update|contact)(?: you\b| back\b)"
    r"|write (?:back )?to you\b|write again\b|(?:get|be|come) back (?:to|in touch with) you\b"
    r"|be in touch\b|(?:give|drop|send) you (?:a |an )?(?:call|ring|line|update|e-?mail|message)\b"
    r"|let you know\b|keep you (?:posted|informed|updated|up to date)\b)",
    re.IGNORECASE,
)
_IF = re.compile(r"\b(?:if|unless|should you|in case)\b", re.IGNORECASE)
_NOW = re.compile(
    r"\b(?:now|right away|while you (?:wait|hold)|in a (?:moment|minute|second))\b", re.IGNORECASE
)
_COUNT = r"(\d+|an?|one|two|three|four|five|six|seven|ten|few|couple of|twenty[- ]four)"
_SPAN = re.compile(_COUNT + r"[\w ]{0,9}?\b(hour|day|week|minute)s?\b", re.IGNORECASE)
_FIGURES = {
    "a": 1,
    "an": 1,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "ten": 10,
    "few": 3,
    "couple of": 2,
}
_UNITS = {"minute": 1 / 60, "hour": 1.0, "day": 24.0, "week": 168.0}
_TIMES = (
    (re.compile(r"\b(?:today|tonight|this (?:morning|afternoon|evening))\b", re.IGNORECASE), 10.0),
    (re.compile(r"\b(?:end|close) of (?:the )?(?:day|business)\b", re.IGNORECASE), 10.0),
    (re.compile(r"\b(?:tomorrow|first thing|overnight|in the morning)\b", re.IGNORECASE), 20.0),
    (re.compile(r"\bnext week\b", re.IGNORECASE), 168.0),
    (re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b", re.IGNORECASE), 72.0),
)


@dataclass(frozen=True, slots=True)
class WordGiven:
    """Hold the exact sentence in which it was given, and the hours after which it is due."""

    quote: str
    due: float


def words_given(text: str) -> tuple[WordGiven, ...]:
    """List where `text` promises to call, write or let the customer know.

    What hangs on a condition is no promise, and what happens within the talk is not due later.
    """
    return tuple(
        WordGiven(one.text, due_in(one.text))
        for one in sentences(text)
        if _WORD.search(one.text) and not _IF.search(one.text) and not _NOW.search(one.text)
    )


def due_in(text: str) -> float:
    """Tell after how many hours that is due: "tomorrow" at noon of the next day, a weekday in three."""
    if found := _SPAN.search(text):
        count = found.group(1).lower().replace("-", " ")
        figure = 24 if count == "twenty four" else _FIGURES.get(count) or float(count)
        return figure * _UNITS[found.group(2).lower()]
    return next((hours for words, hours in _TIMES if words.search(text)), UNSAID_HOURS)

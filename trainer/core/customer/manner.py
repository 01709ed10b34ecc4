"""Read a persona's manner of speaking out of the author's words, and fit ready lines to it."""

import re
from dataclasses import dataclass

_TERSE = re.compile(
    r"\b(short|terse|dry|blunt|brisk|clipped|curt|quick|few words)\b", re.IGNORECASE
)
_WORDY = re.compile(r"\b(chatty|talkative|long|wordy|rambling|detailed|full)\b", re.IGNORECASE)
_WARM = re.compile(
    r"\b(warm|friendly|polite|kind|gentle|courteous|cheerful|thanks)\b", re.IGNORECASE
)
_COLD = re.compile(r"\b(dry|blunt|cold|curt|brusque|gruff|hard|sharp)\b", re.IGNORECASE)
_FORMAL = re.compile(
    r"\b(formal|full sentences|complete sentences|old-fashioned|(?<!small )letters)\b",
    re.IGNORECASE,
)
_SMALL = re.compile(r"\b(small letters|lower ?case|no capitals)\b", re.IGNORECASE)
_EVEN = re.compile(r"\bno exclamation|never (shouts|raises)\b", re.IGNORECASE)

_POLITE = re.compile(r"\b(please|thanks?|thank you|sorry|appreciate|glad)\b", re.IGNORECASE)
_SLANG = re.compile(r"\b(cheers|yep|nope|on about|bit|nice one|phew|up to here)\b", re.IGNORECASE)
_WORD = re.compile(r"[\w']+")
_LONG_FORMS = (
    (re.compile(r"\bwon't\b"), "will not"),
    (re.compile(r"\bcan't\b"), "cannot"),
    (re.compile(r"n't\b"), " not"),
    (re.compile(r"'ll\b"), " will"),
    (re.compile(r"'ve\b"), " have"),
    (re.compile(r"'re\b"), " are"),
    (re.compile(r"\bI'm\b"), "I am"),
    (re.compile(r"\b(That|It|What|Where|How|Who|There)'s\b", re.IGNORECASE), r"\1 is"),
    (re.compile(r"\bI'd (rather|like|feel)\b"), r"I would \1"),
    (re.compile(r"\bOK\b"), "All right"),
)


@dataclass(frozen=True, slots=True)
class Manner:
    """Hold a manner of speaking; all false is an ordinary person."""

    terse: bool = False
    wordy: bool = False
    warm: bool = False
    cold: bool = False
    formal: bool = False
    small: bool = False
    even: bool = False


def manner_of(voice: str) -> Manner:
    """Read the manner out of `Persona.voice`."""
    return Manner(
        terse=_TERSE.search(voice) is not None,
        wordy=_WORDY.search(voice) is not None,
        warm=_WARM.search(voice) is not None,
        cold=_COLD.search(voice) is not None,
        formal=_FORMAL.search(voice) is not None,
        small=_SMALL.search(voice) is not None,
        even=_EVEN.search(voice) is not None,
    )


def likeness(line: str, manner: Manner) -> int:
    """Count how well a line fits, higher is better; equal lines are left to the dice."""
    length = len(_WORD.findall(line))
    points = 0
    if _POLITE.search(line):
        points += manner.warm - 2 * manner.cold
    if manner.terse and length > 5:
        points -= 1
    if manner.wordy and length <= 3:
        points -= 1
    if manner.formal and _SLANG.search(line):
        points -= 2
    return points


def adapt(line: str, manner: Manner) -> str:
    """Write a ready line as this person would: in full words, in small letters, without `!`."""
    if manner.formal:
        for short, full in _LONG_FORMS:
            line = short.sub(full, line)
    if manner.even:
        line = line.replace("!", ".")
    return line.lower() if manner.small else line

"""Fit ready lines to a persona's style, and read a style out of the author's words where none is set."""

import re
from collections.abc import Sequence
from functools import lru_cache

from trainer.core.scenario.persona import Persona, Style

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
_CASUAL = re.compile(
    r"\b(casual|slang|everyday|typed|typos?|spoken|small letters)\b", re.IGNORECASE
)
_HASTY = re.compile(r"\b(typos?|typed|thumb|mistypes)\b", re.IGNORECASE)
_SMALL = re.compile(r"\b(small letters|lower ?case|no capitals)\b", re.IGNORECASE)
_EVEN = re.compile(r"\bno exclamation|never (shouts|raises)\b", re.IGNORECASE)
_SECOND = re.compile(r"\b(slips of grammar|second language|simple sentences)\b", re.IGNORECASE)

_POLITE = re.compile(
    r"\b(please|thanks?|thank you|cheers|sorry|appreciated?|glad)\b", re.IGNORECASE
)
_SLANG = re.compile(
    r"\b(cheers|yep|yeah|nope|on about|bit|nice one|phew|up to here|lot|thick|muppet|fob\w*|bloody"
    r"|um|sec)\b",
    re.IGNORECASE,
)
_IDIOM = re.compile(
    r"\b(up to here|on about|fob\w*|round and round|a weight off|cat got|hold you to|keep(ing)? an eye"
    r"|fingers crossed|the run|got some nerve|put this on|lost me|come again|in charge|drag\w*"
    r"|over with|half of it|way on|not on|my word|rather|fair enough|what gets me|worth)\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[\w']+")
_LONG_FORMS = (
    (re.compile(r"\b([Ww])on't\b(?! (?:I|you|we|they|he|she|it)\b)"), r"\1ill not"),
    (re.compile(r"\b([Cc])an't\b(?! (?:I|you|we|they|he|she|it)\b)"), r"\1annot"),
    (re.compile(r"n't\b(?! (?:I|you|we|they|he|she|it|there)\b)"), " not"),
    (re.compile(r"'ll\b"), " will"),
    (re.compile(r"'ve\b"), " have"),
    (re.compile(r"'re\b"), " are"),
    (re.compile(r"\bI'm\b"), "I am"),
    (re.compile(r"\b(That|It|What|Where|How|Who|There)'s\b", re.IGNORECASE), r"\1 is"),
    (re.compile(r"\bI'd (rather|like|feel)\b"), r"I would \1"),
    (re.compile(r"\bOK\b"), "All right"),
)
_FEW = 3
"""Lines that fit best and next best are pooled until there are so many to choose from."""


def style_of(persona: Persona) -> Style:
    """Give the persona's style, or that which the words of `voice` describe."""
    return persona.style or _read(persona.voice)


def fitting(lines: Sequence[str], style: Style, *, thanked: bool = False) -> list[str]:
    """Keep the lines that fit best, at least a few where there are.

    Who has just been polite (`thanked`) is rather not so again at once.
    """
    scores = {line: fit(line, style) - 2 * (thanked and is_polite(line)) for line in lines}
    kept: list[str] = []
    for score in sorted(set(scores.values()), reverse=True):
        kept.extend(line for line in lines if scores[line] == score)
        if len(kept) >= _FEW:
            break
    return kept


def is_polite(text: str) -> bool:
    """Tell whether there is a please, thanks or sorry in it."""
    return _POLITE.search(text) is not None


def fit(line: str, style: Style) -> int:
    """Count how well a line fits, higher is better; equal lines are left to the dice."""
    length = len(_WORD.findall(line))
    points = 0
    if _POLITE.search(line):
        points += (style.warmth >= 2) - 2 * (style.warmth == 0)
    if style.length == 1:
        points -= (length > 5) + (length > 9)
    if style.length == 3:
        points -= (length <= 3) + (length <= 5)
    if style.formality > 1 and _SLANG.search(line):
        points -= 2
    if style.plain_english:
        points -= 3 * bool(_IDIOM.search(line) or _SLANG.search(line)) + (length > 8)
    return points


def in_full(line: str) -> str:
    """Write a line in full words, as a letter does."""
    for short, full in _LONG_FORMS:
        line = short.sub(full, line)
    return line


def adapt(line: str, style: Style) -> str:
    """Write a ready line as this person would: in full words, in small letters, without `!`."""
    if style.formality > 1 or style.plain_english:
        for short, full in _LONG_FORMS[: None if style.formality > 1 else -1]:
            line = short.sub(full, line)
    if not style.exclaims:
        line = line.replace("!", ".")
    return line.lower() if style.small else line


@lru_cache(maxsize=256)
def _read(voice: str) -> Style:
    terse, wordy = bool(_TERSE.search(voice)), bool(_WORDY.search(voice))
    warm, cold = bool(_WARM.search(voice)), bool(_COLD.search(voice))
    formal, casual = bool(_FORMAL.search(voice)), bool(_CASUAL.search(voice))
    return Style(
        length=2 - terse + wordy,
        warmth=max(0, 1 + warm - cold),
        formality=max(0, 1 + formal - casual),
        typos=int(bool(_HASTY.search(voice))),
        small=bool(_SMALL.search(voice)),
        exclaims=not _EVEN.search(voice),
        plain_english=bool(_SECOND.search(voice)),
    )

"""Tell whether words restate what was said before: what makes a summary one, whatever opens it."""

import re
from collections.abc import Iterable
from functools import lru_cache

from trainer.core.language.apostrophes import spelled
from trainer.core.language.span import Span, span_of
from trainer.core.scoring.content_words import content_words

FACTS = 2
"""Facts that a summary holds at least: one may be new, one was given before."""
MANY = 3
"""Figures given in earlier messages that make a sentence a summary without any opening."""
_DAY = re.compile(
    r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day|\b(?:tomorrow|tonight|today|noon|midday|midnight"
    r"|(?:january|february|march|april|may|june|july|august|september|october|november|december) \d{1,2}"
    r"|(?:(?:half|quarter) (?:past|to)|by|at|before|until|till) (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve))\b"
)
_NAMED_DAY = re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day")
_NUMBERED_DAY = re.compile(r"\b(\d{1,2})(?:st|nd|rd|th)\b")
_FIGURE = re.compile(r"\d[\d.,:/]*\d|\d")
_LIST = re.compile(r"^[ \t]*(?:[-*•–]|\d{1,2}[.)])\s+(.+)$", re.MULTILINE)
_FEWEST_LINES = 2
_STATE = re.compile(
    r"\b(?:is|are|'s|'re|has been|have been) (?:now |all |back )?"
    r"(?:open|on|off|live|active|ready|clear|yours|gone|sent|paid|set up|closed|stopped|booked|ordered"
    r"|cancelled|corrected|unlocked|refunded|changed|moved|posted|done)\b"
)
"""How a sentence tells the state that a thing is in now."""
OPENING = re.compile(
    r"\W*(?:(?:so|and|now|ok|okay|right|good|great|lovely|well|then|just|let me|let's|i'd like|i want|i just want|first|finally|only|quick(?:ly)?|before you go|here|that's)\W+){0,5}$"
)
"""What may stand before the words that open a summary; elsewhere they are part of a sentence."""
_TAG = re.compile(r"[,;–-]\s*(?:right|correct|yes|yeah|yep|ok|okay|agreed|all right|alright)\s*\?$")


@lru_cache(maxsize=512)
def facts(text: str) -> frozenset[str]:
    """Gather the figures, days and words of a text that can be agreed."""
    low = spelled(text)
    named = {found[0].removesuffix("day") for found in _DAY.finditer(low)}
    return frozenset({*content_words(text), *figures_in(text), *named})


def days_in(text: str) -> frozenset[str]:
    """Gather the days that a text names: of the week, of a month, by their number."""
    low = spelled(text)
    return frozenset(one[0].removesuffix("day") for one in _NAMED_DAY.finditer(low)) | frozenset(
        one[1] for one in _NUMBERED_DAY.finditer(low)
    )


def figures_in(text: str) -> frozenset[str]:
    """Gather the figures of a text, as written, without the thousands' mark."""
    return frozenset(one.replace(",", "") for one in _FIGURE.findall(text))


def restates(text: str, given: frozenset[str]) -> bool:
    """Tell whether `text` holds `FACTS` facts, of which the agent gave one before (`given`)."""
    held = facts(text)
    again = held & given
    certain = again | days_in(text) | {one for one in held if any(map(str.isdigit, one))}
    certain |= {found[0] for found in _STATE.finditer(spelled(text))}
    return bool(again) and len(certain) >= FACTS


def opens(sentence: str, before: str) -> bool:
    """Tell whether the words of a summary stand where one begins: at a sentence's or clause's start."""
    clause = re.split(r"[,;:–—]\s|\s-\s", spelled(before))[-1]
    return OPENING.fullmatch(clause) is not None and not sentence.endswith("?")


def is_tag(sentence: str) -> bool:
    """Tell whether a question is a statement with "right?" or "yeah?" hung on."""
    return _TAG.search(spelled(sentence).rstrip()) is not None


def listed(text: str, given: frozenset[str]) -> Span | None:
    """Find a list of several lines that restates what was given before, else None."""
    lines = list(_LIST.finditer(text))
    if len(lines) < _FEWEST_LINES or not restates(" ".join(one[1] for one in lines), given):
        return None
    known = sum(bool(figures_in(one[1]) & given) for one in lines)
    return span_of(text, lines[0].start(1), lines[0].end(1)) if known >= FACTS else None


def gathered(sentences: Iterable[Span], before: frozenset[str]) -> Span | None:
    """Find a sentence that gathers `MANY` figures given in earlier messages, else None."""
    return next((one for one in sentences if len(figures_in(one.text) & before) >= MANY), None)


def may_gather(text: str) -> bool:
    """Tell whether a message has figures or lines enough to gather what was given: most have not."""
    return len(figures_in(text)) >= FACTS

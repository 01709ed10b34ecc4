"""Turn what was seen into evidence: exact words with their place."""

import re
from collections.abc import Iterable
from dataclasses import replace

from trainer.core.conversation.reading import Seen
from trainer.core.conversation.turn import Turn
from trainer.core.language.span import Span, span_of
from trainer.core.language.tokens import sentences
from trainer.core.scoring.score import Evidence

_WORD = re.compile(r"\w+(?:['’-]\w+|[.,:]\d+)*")
MOST = 6
"""As many quotes as a reader looks at for one criterion."""
TO_READ = 4
"""Words from which a quote says something by itself."""


def quotes(
    found: Iterable[tuple[Turn, Seen]], note: str = "", *, good: bool = True, most: int = MOST
) -> tuple[Evidence, ...]:
    """Quote what was seen, at most `most`, each place once."""
    made = (quote(turn, one.span, note, good=good) for turn, one in found)
    return tuple(dict.fromkeys(made))[:most]


def quote(turn: Turn, span: Span, note: str = "", *, good: bool = True) -> Evidence:
    """Quote one span of a turn."""
    return Evidence(turn.position, span.text, span.start, note, good)


def in_sentence(turn: Turn, span: Span) -> Span:
    """Give the sentence of words too few to be read by themselves: "3 to 5", "because"."""
    if len(span.text.split()) >= TO_READ:
        return span
    around = (one for one in sentences(turn.text) if one.start <= span.start < one.end)
    found = next(around, None)
    return span_of(turn.text, found.start, found.end) if found else span


def opening_of(turn: Turn, most: int, note: str = "", *, good: bool = True) -> Evidence:
    """Quote the beginning of a turn, at most `most` characters, up to the end of a word."""
    text = turn.text
    cut = len(text) if len(text) <= most else max(text.rfind(" ", 0, most + 1), 0) or most
    return Evidence(turn.position, text[:cut].rstrip(), 0, note, good)


def widened(text: str, evidence: Evidence) -> Evidence:
    """Let a quote begin and end with whole words: patterns may match a part of one."""
    start, end = evidence.start, evidence.start + len(evidence.quote)
    edges = text[max(start - 1, 0) : start] + text[end : end + 1]
    if not evidence.quote:
        return evidence
    if not edges.strip():
        exact = text[start:end]
        return evidence if exact == evidence.quote else replace(evidence, quote=exact)
    near = text.rfind(" ", 0, start) + 1, f"{text} ".find(" ", end)  # no word has a space
    for word in _WORD.finditer(text, *near):
        if word.start() < start < word.end():
            start = word.start()
        if word.start() < end < word.end():
            end = word.end()
    return Evidence(evidence.turn, text[start:end], start, evidence.note, evidence.good)


def deed(turn: Turn, note: str, *, good: bool = True) -> Evidence:
    """Point at something done, which has no words: an empty quote with a note."""
    return Evidence(turn.position, "", 0, note, good)


def short(text: str, most: int = 60) -> str:
    """Shorten a text to at most `most` characters, at a word, for naming it in a sentence."""
    flat = " ".join(text.split())
    if len(flat) <= most:
        return flat
    return f"{flat[:most].rsplit(' ', 1)[0].rstrip(',;:.')} …"


def counted(number: int, one: str, many: str = "") -> str:
    """Write a number with its noun: '1 feeling', '3 feelings'."""
    return f"{number} {one if number == 1 else many or one + 's'}"

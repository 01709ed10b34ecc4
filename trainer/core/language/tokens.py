"""Take a message apart: clean text, sentences, words.

Everything that returns a place returns it in the text it was given, so that a quote is exact.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from operator import sub

from trainer.core.language.lookalikes import plain_letters
from trainer.core.language.span import Span

_KEPT_CONTROLS = frozenset("\n\t")
_LINE_ENDS = re.compile("\r\n?|\x0b|\x0c|\x85|\u2028|\u2029")
_PLAIN = re.compile(r"[ -~\n\t]*")
_JOINERS = frozenset("\u200c\u200d")  # they hold together emoji and letters of some scripts

# Every mark has one partner of the same length: a place in the folded text is a place in the text.
_SINGLE = "\u2018\u2019\u201a\u201b\u2032`\u00b4"
_DOUBLE = "\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb"
_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212"
_SPACES = "\u00a0\u2007\u202f"
_FOLDS = str.maketrans(
    {
        **dict.fromkeys(_SINGLE, "'"),
        **dict.fromkeys(_DOUBLE, '"'),
        **dict.fromkeys(_DASHES, "-"),
        **dict.fromkeys(_SPACES, " "),
    }
)

_WORD = re.compile(r"\d+(?:[.,:]\d+)+|[^\W_]+(?:['’&-][^\W_]+)*")
_PLAIN_WORD = re.compile(r"\d+(?:[.,:]\d+)+|[A-Za-z0-9]+(?:['&-][A-Za-z0-9]+)*")  # faster
_STOP = re.compile(
    r"([.!?…\u3002\uff01\uff1f]{1,40})[\"'”’)\]*]{0,3}(?=\s|$)|[\u3002\uff01\uff1f]|\n"
)
_ABBREVIATION = re.compile(
    r"(?<![\w.])(?:mr|mrs|ms|mx|dr|prof|st|sr|jr|vs|e\.g|i\.e|eg|approx|ref|ext|tel|inc|ltd|co|dept"
    r"|acct|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|[b-hj-z])$",
    re.IGNORECASE,
)
_SHORT_FORM = re.compile(r"(?<!\w)(?:a\.m|p\.m|am|pm|etc|min|hr|hrs)$", re.IGNORECASE)
_NUMBER = re.compile(r"(?<!\w)n[or]$", re.IGNORECASE)  # "no. 5"
_SHORT_WORDS = """
    mr mrs ms mx dr prof st sr jr vs eg approx ref ext tel inc ltd co dept acct jan feb mar apr jun
    jul aug sep sept oct nov dec am pm etc min hr hrs no nr
"""
_NEVER_ENDS = frozenset(_SHORT_WORDS.split())
"""The words, longer than a letter, that the three expressions above are about."""
_LINE_END = re.compile("\n")
_BULLET = re.compile(r"[ \t]*(?:[-*•·–]|\d{1,2}[.)])[ \t]")
_TEXTS_KEPT = 512
_WORDS_KEPT = 4096
_FAR = 400
"""Characters after which the start of a line is no more looked for."""
_LONGEST_KEPT = 4000
_FINAL = frozenset("!?\u3002\uff01\uff1f")
_WRAPPED = 50  # a line at least this long that goes on in lower case was broken by a mail program


def clean(text: str) -> str:
    r"""Remove what nobody can see: control characters, zero-width and direction marks.

    Line ends become "\n"; letters that only look Latin become Latin; tabs and everything else stay.
    Joiners stay only between letters or emoji that they hold together. Cleaning twice changes
    nothing.
    """
    if _PLAIN.fullmatch(text):
        return text
    lines = _LINE_ENDS.sub("\n", text)
    kept = [
        sign
        for place, sign in enumerate(lines)
        if not _unseen(sign) or (sign in _JOINERS and _joins(lines, place))
    ]
    return plain_letters("".join(kept))


def fold(text: str) -> str:
    """Write quotes, dashes and hard spaces in one way and letters in lower case, same length."""
    if text.isascii():
        return text.replace("`", "'").lower()
    even = text.translate(_FOLDS)
    low = even.lower()
    if len(low) == len(even):
        return low
    return "".join(one if len(one) == 1 else sign for sign in even for one in (sign.lower(),))


def sentences(text: str) -> tuple[Span, ...]:
    """Cut a message into its sentences, in order; a bullet and a heading line count as one.

    Abbreviations, initials, decimals and "5 p.m." do not end a sentence; a blank line always
    does. Sentences do not overlap, are never empty and begin and end with a visible character.
    """
    return _remembered(text) if len(text) <= _LONGEST_KEPT else _cut(text)


@lru_cache(maxsize=_TEXTS_KEPT)
def _remembered(text: str) -> tuple[Span, ...]:
    return _cut(text)


def _cut(text: str) -> tuple[Span, ...]:
    sure = [at.start() for at in _LINE_END.finditer(text) if _line_ends(text, at.start())]
    ends = [-1, *sure, len(text)]
    if not sure or max(map(sub, ends[1:], ends)) >= _FAR:
        return tuple(_cut_lines(text))
    return tuple(
        Span(one.start + start + 1, one.end + start + 1, one.text)
        for start, end in pairwise(ends)
        for one in _remembered(text[start + 1 : end])  # several texts have a line in common
    )


def _cut_lines(text: str) -> Iterator[Span]:
    """Cut what has no line end that surely ends a sentence."""
    start = 0
    for stop in _STOP.finditer(text):
        end = stop.end()
        if _ends(text, start, stop):
            if piece := text[start:end].strip():
                left = text.index(piece, start)
                yield Span(left, left + len(piece), piece)
            start = end
    if piece := text[start:].strip():
        left = text.index(piece, start)
        yield Span(left, left + len(piece), piece)


def words(text: str) -> tuple[str, ...]:
    """List the words as written: "don't", "e-mail", "39.90", "4G" and "16:00" are one each."""
    return tuple((_PLAIN_WORD if text.isascii() else _WORD).findall(text))


@lru_cache(maxsize=_WORDS_KEPT)
def folded_words(text: str) -> tuple[str, ...]:
    """List the words of a text as they are folded; several readers ask for those of one sentence."""
    return words(fold(text))


def _unseen(sign: str) -> bool:
    return sign not in _KEPT_CONTROLS and unicodedata.category(sign) in {"Cc", "Cf", "Cs"}


def _joins(text: str, place: int) -> bool:
    before, after = text[place - 1 : place], text[place + 1 : place + 2]
    return all(
        sign and not sign.isascii() and unicodedata.category(sign)[0] in "LMS"
        for sign in (before, after)
    )


def _ends(text: str, start: int, stop: re.Match[str]) -> bool:
    if stop.group() == "\n":
        return _line_ends(text, stop.start())
    marks = stop.group(1)
    if marks is None or (marks != "." and not _FINAL.isdisjoint(marks)):
        return True
    rest = text[stop.end() : stop.end() + 40].lstrip()
    if not rest:
        return True
    if marks != ".":
        return not rest[0].islower()
    before = text[max(start, stop.start() - 12) : stop.start()]
    word = before.rpartition(" ")[2].lower()
    plain = len(word) > 1 and word.isalpha() and word not in _NEVER_ENDS
    return plain or _point_ends(text, stop, before, rest)


def _point_ends(text: str, stop: re.Match[str], before: str, rest: str) -> bool:
    """Tell whether a point ends a sentence, and is not that of a list, a short form, a number."""
    if before.strip().isdigit() and _BULLET.match(text, _line_start(text, stop.start())):
        return False
    if before[-1:].isdecimal():  # no short form ends in a figure
        return True
    if _ABBREVIATION.search(before) or (_NUMBER.search(before) and rest[0].isdigit()):
        return False
    return not (_SHORT_FORM.search(before) and (rest[0].islower() or rest[0].isdigit()))


def _line_ends(text: str, place: int) -> bool:
    after = text[place + 1 : place + 42].lstrip(" ")
    begin = _line_start(text, place)
    wrapped = place - begin >= _WRAPPED and (after[:1].islower() or after[:1].isdigit())
    return not wrapped or _BULLET.match(after) is not None


def _line_start(text: str, place: int) -> int:
    return text.rfind("\n", max(0, place - _FAR), place) + 1

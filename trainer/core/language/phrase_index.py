"""Know every phrase of every list, and tell where in a text each may begin.

A text is taken apart once for all lists: most of over a thousand phrases need a word, or two words
beside each other, that a given sentence lacks, and are never tried.
"""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from trainer.core.language.phrase_expression import Expression
from trainer.core.language.phrase_words import followers, head_of, needed_words

_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
_PLAIN_WORD = re.compile(r"[a-z0-9]+(?:'[a-z0-9]+)*")  # faster
_TAKEN_APART = 256
_FOLLOWERS_KEPT = 512
_SETS_KEPT = 4096
_LOOKED_AT = 2
"""Needed words of a phrase that are looked at, the rarest; where it may begin is looked at too."""


class Phrase(NamedTuple):
    """Hold where a phrase of a list stands in a text, and how the list writes it."""

    start: int
    end: int
    written: str


class Entry(NamedTuple):
    """Hold one phrase, ready to be tried; `owner` is the number of its list.

    `seconds` are the words that can come second in it after each first one, None where that cannot
    be told.
    """

    owner: int
    written: str
    expression: Expression
    seconds: Mapping[str, frozenset[str] | None]


class _Needs(NamedTuple):
    """Hold which phrases a word serves in one place of what they need, a bit a phrase.

    `free` are the phrases that need nothing in this place.
    """

    bits: dict[str, int]
    free: list[int]


Try = tuple[int, Entry]
"""Where a phrase may begin in a text."""
_Cuts = Mapping[int, tuple[str, str]]
"""Which words of a text have an apostrophe: what is before it, and what is after it with it."""


class Taken(NamedTuple):
    """Hold a text taken apart: its words, and where the phrases of each list may begin.

    `tries` are in the order in which they are tried, by the number of their list; `found` gathers
    what came of it.
    """

    words: frozenset[str]
    tries: Mapping[int, list[Try]]
    found: dict[int, tuple[Phrase, ...]]


# Every phrase of every list: a text is held against all of them at once, when it is first met.
_ENTRIES: list[Entry] = []
_LISTS: list[range] = []
_PLACES = tuple(_Needs({}, [0]) for _ in range(_LOOKED_AT))
_HEADS: dict[str, list[int]] = {}
"""The phrases that can begin with each word."""
_SECONDS: set[str] = set()
"""The words that can come second in any phrase."""
_FOLLOWED: dict[str, dict[str, int]] = {}
"""Which phrases may begin with a word, a bit a phrase, by the next word: told when first asked."""


def listed(phrases: Sequence[tuple[str, str]]) -> int:
    """Add a list of phrases, each as written and as filled; give the number of the list.

    Refuses (ValueError) a phrase that begins with no word.
    """
    number, first = len(_LISTS), len(_ENTRIES)
    made = [(phrase, full, followers(full)) for phrase, full in phrases]
    for phrase, full, seconds in made:
        _add(Entry(number, phrase, Expression(phrase, full), seconds), needed_words(full))
    _LISTS.append(range(first, len(_ENTRIES)))
    taken_apart.cache_clear()
    return number


def expressions_of(number: int) -> tuple[Expression, ...]:
    """List the expressions of a list, in order."""
    return tuple(_ENTRIES[at].expression for at in _LISTS[number])


@lru_cache(maxsize=_TAKEN_APART)
def taken_apart(folded: str) -> Taken:
    """Take a text apart into its words, and tell which phrases may begin at each.

    A phrase may where the word is one of its first, the next one (whole or up to its apostrophe)
    one of its second words, and the text has the words that it cannot do without.
    """
    pattern = _PLAIN_WORD if folded.isascii() else _WORD
    spoken = pattern.findall(folded)
    heads = [head_of(word) if word[0].isdigit() else word for word in spoken]
    after = [word if word in _SECONDS else "" for word in heads[1:]]
    after.append("")
    cuts: _Cuts = {}
    if "'" in folded:
        cuts, words = _short_forms(spoken, heads, after)
    else:
        words = frozenset(heads)
    served = _served(words)
    starts: list[int] = []
    tries: dict[int, list[Try]] = {}
    for at, head in enumerate(heads):
        known = _FOLLOWED.get(head)
        here = 0 if known is None else known.get(after[at], -1)
        if here < 0:
            here = _may_begin(head, after[at])
        if here := here & served:
            starts = starts or [one.start() for one in pattern.finditer(folded)]
            _note(tries, starts[at], here)
        if at in cuts and (here := _may_begin(*cuts[at]) & served):
            starts = starts or [one.start() for one in pattern.finditer(folded)]
            _note(tries, starts[at], here)
    return Taken(words, tries, {})


def _note(tries: dict[int, list[Try]], start: int, here: int) -> None:
    """Note for its list each of some phrases that may begin at a place, in their order."""
    for entry in _entries_of(here):
        tries.setdefault(entry.owner, []).append((start, entry))


@lru_cache(maxsize=_SETS_KEPT)
def _entries_of(bits: int) -> tuple[Entry, ...]:
    """List the phrases of a set, a bit a phrase, in order; the same few words begin the same ones."""
    found: list[Entry] = []
    while bits:
        lowest = bits & -bits
        bits ^= lowest
        found.append(_ENTRIES[lowest.bit_length() - 1])
    return tuple(found)


def _short_forms(
    spoken: list[str], heads: list[str], after: list[str]
) -> tuple[_Cuts, frozenset[str]]:
    """Write words with apostrophes as heads; give them in two, and every word of the text.

    What comes `after` a word keeps its apostrophe, so that both ways of reading it are tried.
    """
    words: set[str] = set()
    cuts: dict[int, tuple[str, str]] = {}
    for at, word in enumerate(spoken):
        if "'" in word:
            heads[at] = head_of(word)
            parts = word.split("'")
            words.update(parts)
            cuts[at] = parts[0], f"'{parts[1]}"
            if at:
                after[at - 1] = word
    return cuts, frozenset(words.union(heads))


def _may_begin(head: str, after: str) -> int:
    """Find the phrases that can begin with a word that this one comes after, a bit a phrase."""
    known = _FOLLOWED.get(head)
    if known is None:
        return 0
    if after not in known:
        if len(known) >= _FOLLOWERS_KEPT:
            known.clear()
        forms = {after} if after[:1] in {"", "'"} else {head_of(after), after.partition("'")[0]}
        known[after] = sum(
            1 << number
            for number in _HEADS[head]
            if (then := _ENTRIES[number].seconds[head]) is None or not forms.isdisjoint(then)
        )
    return known[after]


def _add(entry: Entry, needed: tuple[frozenset[str], ...]) -> None:
    number = len(_ENTRIES)
    _ENTRIES.append(entry)
    for head in entry.seconds:
        _HEADS.setdefault(head, []).append(number)
        _FOLLOWED[head] = {}
    _SECONDS.update(*filter(None, entry.seconds.values()))
    for at, needs in enumerate(_PLACES):
        if at >= len(needed):
            needs.free[0] |= 1 << number
        for word in needed[at] if at < len(needed) else ():
            needs.bits[word] = needs.bits.get(word, 0) | 1 << number


def _served(words: frozenset[str]) -> int:
    """Find the phrases of which a text with these words has every needed one."""
    alive = -1
    for bits, free in _PLACES:
        served = free[0]
        for word in words & bits.keys():
            served |= bits[word]
        alive &= served
    return alive

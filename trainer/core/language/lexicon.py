"""Write phrase lists in a small readable language, and find them in folded text.

In a phrase a space is any white space, with a comma or dash if there is one; `(a|b)` is one of
these; `[a|b] ` may be there or not, and has something after it; `<feeling>` is a slot, a list
with a name; `… ` is up to five other words of the same sentence; an apostrophe may be left out
("dont"); `^` is the start of the sentence. Whole words only.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from trainer.core.language.lexicons.slots import SLOTS
from trainer.core.language.phrase_expression import Expression
from trainer.core.language.phrase_words import (
    ANY_NUMBER,
    fill,
    first_words,
    head_of,
    needed_words,
    second_words,
)

_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
_TAKEN_APART = 256
_LOOKED_AT = 2
"""Needed words of a phrase that are looked at, the rarest; where it may begin is looked at too."""

_Place = tuple[int, int, int]
"""Where a word stands, 0 whole or 1 up to its apostrophe, and the phrases that may begin there."""


class Phrase(NamedTuple):
    """Hold where a phrase of a list stands in a text, and how the list writes it."""

    start: int
    end: int
    written: str


class _Entry(NamedTuple):
    """Hold one phrase, ready to be tried; `owner` is where its list begins."""

    owner: int
    written: str
    expression: Expression


class _Taken(NamedTuple):
    """Hold a text taken apart: its words, and where the phrases of all lists may begin.

    `places` are in the order of the text; `alive` has a bit for each phrase that may begin at any of
    them, of the `known` phrases that there were.
    """

    words: frozenset[str]
    places: Sequence[_Place]
    alive: int
    known: int


class _Needs(NamedTuple):
    """Hold which phrases a word serves in one place of what they need, a bit a phrase.

    `free` are the phrases that need nothing in this place.
    """

    bits: dict[str, int]
    free: list[int]


_Try = tuple[int, int, int, _Entry]

# Every phrase of every list: a text is held against all of them at once, when it is first met.
_ENTRIES: list[_Entry] = []
_PLACES = tuple(_Needs({}, [0]) for _ in range(_LOOKED_AT))
_HEADS: dict[str, int] = {}
"""The phrases that can begin with each word, a bit a phrase, as in all that follow."""
_SECONDS = _Needs({}, [0])
"""The phrases that can go on with each word."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Hold one phrase list, ready to be found.

    `name` is the name of the list, shown with what it finds. `bits` are its phrases among all
    that are known, so that only those are tried of which a text has the needed words: matching
    takes time in proportion to the text, as every gap is bounded and no repeat holds another.
    `heads` are the words that they begin with.
    """

    name: str
    phrases: tuple[str, ...]
    bits: int
    heads: frozenset[str]

    def first(self, folded: str) -> Phrase | None:
        """Find the first phrase of the list in folded text."""
        tries = _tries(self.bits, folded)
        return next(_hits(tries, folded), None) if tries else None

    def all(self, folded: str) -> tuple[Phrase, ...]:
        """Find all phrases of the list in folded text, in order, without overlaps."""
        tries = _tries(self.bits, folded)
        return tuple(_hits(tries, folded)) if tries else ()

    def within(self, folded: str) -> bool:
        """Tell whether any phrase of the list stands in folded text."""
        return self.first(folded) is not None

    def at(self, folded: str, place: int) -> Phrase | None:
        """Find the phrase of the list that begins exactly at `place` of folded text."""
        word = _WORD.match(folded, place)
        if word is None or self.heads.isdisjoint(_forms(word.group())):
            return None
        here = [one for one in _tries(self.bits, folded) if one[0] == place]
        return next(_hits(here, folded), None) if here else None

    def expressions(self) -> tuple[Callable[[str, int], re.Match[str] | None], ...]:
        """List what finds each phrase, in order, for those who test the list."""
        entries = _ENTRIES[_first_of(self.bits) : self.bits.bit_length()]
        return tuple(entry.expression.match for entry in entries)


def lexicon(name: str, phrases: tuple[str, ...], slots: Mapping[str, str] = SLOTS) -> Lexicon:
    """Make a phrase list ready.

    Refuses (ValueError) a phrase with an unknown slot, a broken bracket, or no first word.
    """
    first = len(_ENTRIES)
    made = [(phrase, fill(phrase, slots)) for phrase in phrases]
    ready = [
        (_Entry(first, phrase, Expression(phrase, full)), full, frozenset(heads))
        for phrase, full in made
        if (heads := first_words(full))
    ]
    for entry, full, begins in ready:
        _add(entry, full, begins)
    every = frozenset[str]().union(*(begins for _, _, begins in ready))
    return Lexicon(name, phrases, (1 << len(_ENTRIES)) - (1 << first), every)


def scanner(lists: Sequence[Lexicon]) -> Callable[[str], Mapping[int, tuple[Phrase, ...]]]:
    """Make a function that finds all phrases of many lists in one walk over folded text.

    It maps the number of a list that has any to what `Lexicon.all` of that list would find.
    """
    bits = 0
    numbers: dict[int, int] = {}
    for number, one in enumerate(lists):
        bits |= one.bits
        numbers[_first_of(one.bits)] = number

    def scan(folded: str) -> Mapping[int, tuple[Phrase, ...]]:
        found: dict[int, tuple[Phrase, ...]] = {}
        past: dict[int, int] = {}
        for place, _, _, entry in _tries(bits, folded):
            number = numbers[entry.owner]
            if place < past.get(number, 0):
                continue
            hit = entry.expression.match(folded, place)
            if hit:
                past[number] = hit.end()
                phrase = Phrase(place, hit.end(), entry.written)
                found[number] = (*found.get(number, ()), phrase)
        return found

    return scan


def words_of(folded: str) -> frozenset[str]:
    """Give every word of folded text: whole without its apostrophes, and its parts between them.

    What holds none of the words of an expression need not be searched for it. A number is "0".
    """
    return _taken(folded).words


def _tries(bits: int, folded: str) -> list[_Try]:
    """List where some phrases of all may begin in a text, in the order in which they are tried."""
    taken = _taken(folded)
    if taken.known != len(_ENTRIES):
        taken = _taken_apart(folded)
    tries: list[_Try] = []
    if bits & taken.alive:
        for place, form, phrases in taken.places:
            here = bits & phrases
            while here:
                order = here.bit_length() - 1
                here ^= 1 << order
                tries.append((place, form, order, _ENTRIES[order]))
        tries.sort()
    return tries


def _hits(tries: list[_Try], folded: str) -> Iterator[Phrase]:
    past = 0
    for place, _, _, entry in tries:
        hit = entry.expression.match(folded, place) if place >= past else None
        if hit:
            past = hit.end()
            yield Phrase(place, past, entry.written)


def _first_of(bits: int) -> int:
    return (bits & -bits).bit_length() - 1


def _add(entry: _Entry, full: str, heads: frozenset[str]) -> None:
    bit = 1 << len(_ENTRIES)
    _ENTRIES.append(entry)
    for head in heads:
        _HEADS[head] = _HEADS.get(head, 0) | bit
    _note(_SECONDS, second_words(full), bit)
    rarest = needed_words(full)
    for at, needed in enumerate(_PLACES):
        _note(needed, rarest[at] if at < len(rarest) else None, bit)


def _note(needs: _Needs, words: frozenset[str] | None, bit: int) -> None:
    """Note that a phrase needs one of some words; None: it needs nothing that can be told."""
    if words is None:
        needs.free[0] |= bit
    for word in words or ():
        needs.bits[word] = needs.bits.get(word, 0) | bit


def _bits_of(words: frozenset[str]) -> int:
    """Find the phrases of which a text with these words has every needed one."""
    alive = -1
    for needed in _PLACES:
        served = needed.free[0]
        for word in words & needed.bits.keys():
            served |= needed.bits[word]
        alive &= served
    return alive


@lru_cache(maxsize=_TAKEN_APART)
def _taken(folded: str) -> _Taken:
    return _taken_apart(folded)


def _taken_apart(folded: str) -> _Taken:
    """Take a text apart into its words, and tell which phrases may begin at each.

    A phrase may where the word is one of its first, the next one (whole or up to its apostrophe)
    one of its second words, and the text has the words that it cannot do without.
    """
    known = len(_ENTRIES)
    found = [(one.start(), one.group()) for one in _WORD.finditer(folded)]
    forms = [_forms(word) for _, word in found]
    words = {one for form in forms for one in form}
    if "'" in folded:
        words.update(part for _, word in found if "'" in word for part in word.split("'"))
    every = frozenset(words)
    whole = _bits_of(every)
    seconds, free = _SECONDS.bits, _SECONDS.free[0]
    places: list[_Place] = []
    alive = 0
    for at, (head, cut) in enumerate(forms):
        after, after_cut = forms[at + 1] if at + 1 < len(forms) else ("", "")
        here = _HEADS.get(head, 0) & whole
        if here:
            here &= free | seconds.get(after, 0) | seconds.get(after_cut, 0)
        if here:
            places.append((found[at][0], 0, here))
            alive |= here
        if cut != head and (here := _HEADS.get(cut, 0) & whole):
            places.append((found[at][0], 1, here))
            alive |= here
    return _Taken(every, places, alive, known)


def _forms(word: str) -> tuple[str, str]:
    """Write a word as a head, whole and up to its apostrophe: the same where it has none."""
    if "'" not in word:
        head = ANY_NUMBER if word[0].isdigit() else word
        return head, head
    return head_of(word), word.partition("'")[0]

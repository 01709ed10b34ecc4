"""Write phrase lists in a small readable language, and find them in folded text.

In a phrase a space is any white space, with a comma or dash if there is one; `(a|b)` is one of
these; `[a|b] ` may be there or not, and has something after it; `<feeling>` is a slot, a list
with a name; `… ` is up to five other words of the same sentence; an apostrophe may be left out
("dont"); `^` is the start of the sentence. Whole words only.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from trainer.core.language.lexicons.slots import SLOTS
from trainer.core.language.phrase_index import (
    Phrase,
    Taken,
    Try,
    expressions_of,
    listed,
    taken_apart,
)
from trainer.core.language.phrase_words import fill

_NUMBERS: dict[tuple[str, ...], int] = {}
"""The number of each list: one that several readers use is found once for all of them."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Hold one phrase list, ready to be found.

    `name` is the name of the list, shown with what it finds. `number` is its place among all lists:
    only those phrases are tried of which a text has the needed words, and matching takes time in
    proportion to the text, as every gap is bounded and no repeat holds another.
    """

    name: str
    phrases: tuple[str, ...]
    number: int

    def first(self, folded: str) -> Phrase | None:
        """Find the first phrase of the list in folded text."""
        found = self.all(folded)
        return found[0] if found else None

    def all(self, folded: str) -> tuple[Phrase, ...]:
        """Find all phrases of the list in folded text, in order, without overlaps."""
        taken = taken_apart(folded)
        return _found(taken, self.number, folded) if self.number in taken.tries else ()

    def within(self, folded: str) -> bool:
        """Tell whether any phrase of the list stands in folded text."""
        return bool(self.all(folded))

    def at(self, folded: str, place: int) -> Phrase | None:
        """Find the phrase of the list that begins exactly at `place` of folded text."""
        taken = taken_apart(folded)
        here = (one for one in taken.tries.get(self.number, ()) if one[0] == place)
        return next(iter(_hits(here, folded)), None)

    def expressions(self) -> tuple[Callable[[str, int], re.Match[str] | None], ...]:
        """List what finds each phrase, in order, for those who test the list."""
        return tuple(one.match for one in expressions_of(self.number))


def lexicon(name: str, phrases: tuple[str, ...], slots: Mapping[str, str] = SLOTS) -> Lexicon:
    """Make a phrase list ready.

    Refuses (ValueError) a phrase with an unknown slot, a broken bracket, or no first word.
    """
    if slots is SLOTS and phrases in _NUMBERS:
        return Lexicon(name, phrases, _NUMBERS[phrases])
    number = listed([(phrase, fill(phrase, slots)) for phrase in phrases])
    if slots is SLOTS:
        _NUMBERS[phrases] = number
    return Lexicon(name, phrases, number)


def scanner(lists: Sequence[Lexicon]) -> Callable[[str], Mapping[int, tuple[Phrase, ...]]]:
    """Make a function that finds all phrases of many lists in one walk over folded text.

    It maps the number of a list that has any to what `Lexicon.all` of that list would find.
    """
    places = {one.number: place for place, one in enumerate(lists)}

    def scan(folded: str) -> Mapping[int, tuple[Phrase, ...]]:
        taken = taken_apart(folded)
        return {
            places[number]: found
            for number in taken.tries
            if number in places and (found := _found(taken, number, folded))
        }

    return scan


def words_of(folded: str) -> frozenset[str]:
    """Give every word of folded text: whole without its apostrophes, and its parts between them.

    What holds none of the words of an expression need not be searched for it. A number is "0".
    """
    return taken_apart(folded).words


def _found(taken: Taken, number: int, folded: str) -> tuple[Phrase, ...]:
    found = taken.found.get(number)
    if found is None:
        found = taken.found[number] = tuple(_hits(taken.tries[number], folded))
    return found


def _hits(tries: Iterable[Try], folded: str) -> list[Phrase]:
    found: list[Phrase] = []
    past = 0
    for place, entry in tries:
        if place >= past and (hit := entry.expression.match(folded, place)):
            past = hit.end()
            found.append(Phrase(place, past, entry.written))
    return found

"""Write phrase lists in a small readable language, and find them in folded text.

In a phrase a space is any white space, with a comma or dash if there is one; `(a|b)` is one of
these; `[a|b] ` may be there or not, and has something after it; `<feeling>` is a slot, a list
with a name; `… ` is up to five other words of the same sentence; an apostrophe may be left out
("dont"); `^` is the start of the sentence. Whole words only.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate

from trainer.core.language.lexicons.slots import SLOTS

_GAP = r"(?:[,;:]?\s+(?:-+\s+)?|(?='[a-z]))"  # nothing stands between "that" and "'s"
_MARKS = {
    "(": "(?:",
    "(?": "(?",
    "[": "(?:(?:",
    "] ": rf"){_GAP})?",
    "… ": r"(?:[^\s.!?;]{1,30}\s+){0,5}?",
    " ": _GAP,
    "'": "'?",
}
_MARK = re.compile("|".join(re.escape(mark) for mark in sorted(_MARKS, key=len, reverse=True)))
_SLOT = re.compile(r"<(\w+)>")
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
_LITERAL = re.compile(r"[a-z']+")
_ANY_NUMBER = "0"
_BRACKETS = {"(": ")", "[": "]"}
_TAKEN_APART = 64
_LONGEST_HEAD = 40


@dataclass(frozen=True, slots=True)
class Phrase:
    """Hold where a phrase of a list stands in a text, and how the list writes it."""

    start: int
    end: int
    written: str


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Hold one phrase list, ready to be found.

    `name` is the name of the list, shown with what it finds. `by_head` maps a first word to the
    phrases that can begin with it, so that only those are tried: matching takes time in
    proportion to the text, as every gap is bounded and no repeat holds another.
    """

    name: str
    phrases: tuple[str, ...]
    by_head: Mapping[str, tuple[tuple[str, re.Pattern[str]], ...]]

    def first(self, folded: str) -> Phrase | None:
        """Find the first phrase of the list in folded text."""
        return next(self._hits(folded), None)

    def all(self, folded: str) -> tuple[Phrase, ...]:
        """Find all phrases of the list in folded text, in order, without overlaps."""
        return tuple(self._hits(folded))

    def within(self, folded: str) -> bool:
        """Tell whether any phrase of the list stands in folded text."""
        return self.first(folded) is not None

    def at(self, folded: str, place: int) -> Phrase | None:
        """Find the phrase of the list that begins exactly at `place` of folded text."""
        heads = _heads_of(folded[place : place + _LONGEST_HEAD])
        here = (self._hit(folded, place, head) for head, start in heads if start == 0)
        return next((hit for hit in here if hit), None)

    def _hits(self, folded: str) -> Iterator[Phrase]:
        past = 0
        by_head = self.by_head
        for head, place in [one for one in _heads_of(folded) if one[0] in by_head]:
            if place >= past:
                hit = self._hit(folded, place, head)
                if hit:
                    past = hit.end
                    yield hit

    def _hit(self, folded: str, place: int, head: str) -> Phrase | None:
        for written, expression in self.by_head.get(head, ()):
            found = expression.match(folded, place)
            if found:
                return Phrase(place, found.end(), written)
        return None


def lexicon(name: str, phrases: tuple[str, ...], slots: Mapping[str, str] = SLOTS) -> Lexicon:
    """Make a phrase list ready.

    Refuses (ValueError) a phrase with an unknown slot, a broken bracket, or no first word.
    """
    by_head: dict[str, list[tuple[str, re.Pattern[str]]]] = {}
    for phrase in phrases:
        full = _fill(phrase, slots)
        expression = _compiled(phrase, full)
        for head in dict.fromkeys(_first_words(full)):
            by_head.setdefault(head, []).append((phrase, expression))
    return Lexicon(name, phrases, {head: tuple(found) for head, found in by_head.items()})


def _fill(phrase: str, slots: Mapping[str, str]) -> str:
    full = phrase
    while slot := _SLOT.search(full):
        if slot.group(1) not in slots:
            raise ValueError(f"'{phrase}' names a slot that is not there: {slot.group(1)}")
        full = f"{full[: slot.start()]}({slots[slot.group(1)]}){full[slot.end() :]}"
    return full


@lru_cache(maxsize=1024)
def _compiled(phrase: str, full: str) -> re.Pattern[str]:
    body = _MARK.sub(lambda found: _MARKS[found.group()], full)
    try:
        return re.compile(rf"(?<![\w'])(?:{body})(?!\w|'t\b|-\w)")
    except re.error as wrong:
        raise ValueError(f"'{phrase}' is no phrase: {wrong}") from wrong


def _first_words(full: str) -> list[str]:
    """List the words that a filled phrase can begin with; a number of any size is "0"."""
    start = full.removeprefix("^")
    if start[:1] in _BRACKETS:
        inside, after = _group(start)
        heads = [head for choice in _choices(inside) for head in _first_words(choice)]
        return heads if start[0] == "(" else heads + _first_words(after)
    if start.startswith(r"\d") or start[:1].isdigit():
        return [_ANY_NUMBER]
    literal = _LITERAL.match(start)
    if not literal:
        raise ValueError(f"'{full}' begins with no word")
    return [_head(literal.group())]


def _group(start: str) -> tuple[str, str]:
    """Split "(…) rest" into what is between the brackets and the rest."""
    depths = accumulate((sign in "([") - (sign in ")]") for sign in start)
    place = list(depths).index(0)
    return start[1:place], start[place + 1 :].lstrip()


def _choices(inside: str) -> list[str]:
    choices, depth = [""], 0
    for sign in inside:
        depth += (sign in "([") - (sign in ")]")
        if sign == "|" and depth == 0:
            choices.append("")
        else:
            choices[-1] += sign
    return choices


def _head(word: str) -> str:
    return _ANY_NUMBER if word[0].isdigit() else word.replace("'", "")


@lru_cache(maxsize=_TAKEN_APART)
def _heads_of(folded: str) -> tuple[tuple[str, int], ...]:
    heads: list[tuple[str, int]] = []
    for word in _WORD.finditer(folded):
        whole = word.group()
        heads.append((_head(whole), word.start()))
        if "'" in whole:
            heads.append((whole.partition("'")[0], word.start()))
    return tuple(heads)

"""Write phrase lists in a small readable language, and find them in folded text.

In a phrase a space is any white space, with a comma or dash if there is one; `(a|b)` is one of
these; `[a|b] ` may be there or not, and has something after it; `<feeling>` is a slot, a list
with a name; `… ` is up to five other words of the same sentence; an apostrophe may be left out
("dont"); `^` is the start of the sentence. Whole words only.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
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
_BRACKET = re.compile(r"[][()]")
_BRACKET_OR_BAR = re.compile(r"[][()|]")
_TAKEN_APART = 64
_PAIRS_KEPT = 32_768


_Head = tuple[str, int, tuple[str, str] | None]
_Entry = tuple[str, "_Expression", frozenset[str] | None]


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
    phrases that can begin with it, each with the words that can come second (None: any), so that
    only those are tried: matching takes time in proportion to the text, as every gap is bounded
    and no repeat holds another.
    """

    name: str
    phrases: tuple[str, ...]
    by_head: Mapping[str, tuple[_Entry, ...]]

    def first(self, folded: str) -> Phrase | None:
        """Find the first phrase of the list in folded text."""
        return next(self._hits(folded), None) if self._may_begin(folded) else None

    def all(self, folded: str) -> tuple[Phrase, ...]:
        """Find all phrases of the list in folded text, in order, without overlaps."""
        return tuple(self._hits(folded)) if self._may_begin(folded) else ()

    def within(self, folded: str) -> bool:
        """Tell whether any phrase of the list stands in folded text."""
        return self.first(folded) is not None

    def at(self, folded: str, place: int) -> Phrase | None:
        """Find the phrase of the list that begins exactly at `place` of folded text."""
        heads, _ = _heads_of(folded)
        here = (self._hit(folded, head, place, None) for head, start, _ in heads if start == place)
        return next((hit for hit in here if hit), None)

    def _may_begin(self, folded: str) -> bool:
        return not _heads_of(folded)[1].isdisjoint(self.by_head)

    def _hits(self, folded: str) -> Iterator[Phrase]:
        past = 0
        by_head = self.by_head
        for head, place, after in _heads_of(folded)[0]:
            if place >= past and head in by_head:
                hit = self._hit(folded, head, place, after)
                if hit:
                    past = hit.end
                    yield hit

    def _hit(
        self, folded: str, head: str, place: int, after: tuple[str, str] | None
    ) -> Phrase | None:
        for entry in self.by_head.get(head, ()):
            written, expression, _ = entry
            found = expression.match(folded, place) if _may_follow(entry, after) else None
            if found:
                return Phrase(place, found.end(), written)
        return None


def lexicon(name: str, phrases: tuple[str, ...], slots: Mapping[str, str] = SLOTS) -> Lexicon:
    """Make a phrase list ready.

    Refuses (ValueError) a phrase with an unknown slot, a broken bracket, or no first word.
    """
    by_head: dict[str, list[_Entry]] = {}
    for phrase in phrases:
        full = _fill(phrase, slots)
        _refuse_broken(phrase, full)
        expression = _Expression(phrase, full)
        seconds = _second_words(full)
        for head in dict.fromkeys(_first_words(full)):
            by_head.setdefault(head, []).append((phrase, expression, seconds))
    return Lexicon(name, phrases, {head: tuple(found) for head, found in by_head.items()})


def scanner(lists: Sequence[Lexicon]) -> Callable[[str], Mapping[int, tuple[Phrase, ...]]]:
    """Make a function that finds all phrases of many lists in one walk over folded text.

    It maps the number of a list that has any to what `Lexicon.all` of that list would find.
    """
    entries: dict[str, list[tuple[int, _Entry]]] = {}
    for number, one in enumerate(lists):
        for head, found in one.by_head.items():
            entries.setdefault(head, []).extend((number, entry) for entry in found)

    @lru_cache(maxsize=_PAIRS_KEPT)
    def candidates(head: str, after: tuple[str, str] | None) -> tuple[tuple[int, _Entry], ...]:
        return tuple(pair for pair in entries[head] if _may_follow(pair[1], after))

    def scan(folded: str) -> Mapping[int, tuple[Phrase, ...]]:
        found: dict[int, tuple[Phrase, ...]] = {}
        past: dict[int, int] = {}
        for head, place, after in _heads_of(folded)[0]:
            for number, (written, expression, _) in (
                candidates(head, after) if head in entries else ()
            ):
                if place < past.get(number, 0):
                    continue
                hit = expression.match(folded, place)
                if hit:
                    past[number] = hit.end()
                    phrase = Phrase(place, hit.end(), written)
                    found[number] = (*found.get(number, ()), phrase)
        return found

    return scan


def _may_follow(entry: _Entry, after: tuple[str, str] | None) -> bool:
    seconds = entry[2]
    return not after or seconds is None or after[0] in seconds or after[1] in seconds


def _fill(phrase: str, slots: Mapping[str, str]) -> str:
    full = phrase
    while slot := _SLOT.search(full):
        if slot.group(1) not in slots:
            raise ValueError(f"'{phrase}' names a slot that is not there: {slot.group(1)}")
        full = f"{full[: slot.start()]}({slots[slot.group(1)]}){full[slot.end() :]}"
    return full


class _Expression:
    """Be the regular expression of a filled phrase, compiled when a text first needs it.

    There are over a thousand, most talks need a tenth of them, and compiling takes most of a start.
    """

    def __init__(self, phrase: str, full: str) -> None:
        self._phrase = phrase
        self._full = full

    @cached_property
    def match(self) -> Callable[[str, int], re.Match[str] | None]:
        body = _MARK.sub(lambda found: _MARKS[found.group()], self._full)
        try:
            return re.compile(rf"(?<![\w'])(?:{body})(?!\w|'t\b|-\w)").match
        except re.error as wrong:
            raise ValueError(f"'{self._phrase}' is no phrase: {wrong}") from wrong


def _refuse_broken(phrase: str, full: str) -> None:
    closing: list[str] = []
    for sign in _BRACKET.findall(full):
        if sign in _BRACKETS:
            closing.append(_BRACKETS[sign])
        elif not closing or closing.pop() != sign:
            raise ValueError(f"'{phrase}' is no phrase: a bracket is not opened")
    if closing:
        raise ValueError(f"'{phrase}' is no phrase: a bracket is not closed")


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


def _second_words(full: str) -> frozenset[str] | None:
    """List the words that can come second in a filled phrase; None when that cannot be told."""
    try:
        return frozenset(_seconds(full.removeprefix("^"), ""))
    except ValueError:
        return None


def _seconds(start: str, rest: str) -> set[str]:
    """List what can follow the first word of `start`, where `rest` comes after `start`.

    Refuses (ValueError) what is no plain word.
    """
    if start[:1] in _BRACKETS:
        inside, after = _group(start)
        rest = f"{after} {rest}".strip()
        found = {word for choice in _choices(inside) for word in _seconds(choice, rest)}
        return found if start[0] == "(" else found | _seconds(rest, "")
    literal = _LITERAL.match(start)
    after = start[literal.end() :] if literal else "?"
    if after[:1] not in {"", " "}:
        raise ValueError(f"'{start}' begins with no plain word")
    follows = f"{after} {rest}".strip()
    if not follows or follows[0] == "'" or "'" in follows[:2] or "|'" in follows:
        raise ValueError(f"'{start}' may be joined by an apostrophe, or stands alone")
    return set(_first_words(follows))


def _group(start: str) -> tuple[str, str]:
    """Split "(…) rest" into what is between the brackets and the rest."""
    signs = list(_BRACKET.finditer(start))
    depths = accumulate(1 if sign.group() in _BRACKETS else -1 for sign in signs)
    sign = next(sign for sign, depth in zip(signs, depths, strict=True) if depth == 0)
    return start[1 : sign.start()], start[sign.end() :].lstrip()


def _choices(inside: str) -> list[str]:
    choices, depth, begin = [], 0, 0
    for sign in _BRACKET_OR_BAR.finditer(inside):
        if sign.group() != "|":
            depth += 1 if sign.group() in _BRACKETS else -1
        elif depth == 0:
            choices.append(inside[begin : sign.start()])
            begin = sign.end()
    return [*choices, inside[begin:]]


def _head(word: str) -> str:
    return _ANY_NUMBER if word[0].isdigit() else word.replace("'", "")


@lru_cache(maxsize=_TAKEN_APART)
def _heads_of(folded: str) -> tuple[tuple[_Head, ...], frozenset[str]]:
    """List the words that a phrase may begin with, each with its place and what follows it.

    What follows is the next word, whole and up to its apostrophe, or None where that is no help.
    """
    words = [(word.group(), word.start()) for word in _WORD.finditer(folded)]
    forms = [_forms(word) for word, _ in words]
    heads: list[_Head] = []
    after = ("", "")
    for (_, start), form in zip(reversed(words), reversed(forms), strict=True):
        if form[0] != form[1]:
            heads.append((form[1], start, None))
        heads.append((form[0], start, after))
        after = form
    heads.reverse()
    return tuple(heads), frozenset(head for head, _, _ in heads)


def _forms(word: str) -> tuple[str, str]:
    """Write a word as a head, whole and up to its apostrophe: the same where it has none."""
    if "'" not in word:
        head = _ANY_NUMBER if word[0].isdigit() else word
        return head, head
    return _head(word), word.partition("'")[0]

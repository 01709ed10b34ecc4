"""Read a phrase of a list: fill its slots, and tell the words that it can begin with and must have.

The words that a phrase cannot do without decide whether a text is searched for it at all: most of
over a thousand phrases have a word that a given sentence lacks, and are never tried.
"""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import accumulate

from trainer.core.language.lexicons.function_words import FUNCTION_WORDS

ANY_NUMBER, ANY_MIXED = "0", "0a"
"""How a number of any size is written where a phrase or text begins with it, and one with letters."""
_SLOT = re.compile(r"<(\w+)>")
_LITERAL = re.compile(r"[a-z']+")
_DIGITS = re.compile(r"(?:\\d(?:\{[\d,]+\})?|\d)+")
_THEN_NUMBER = re.compile(r"(?:[:./-]|\([^a-z()]+\))(?:\\d|\d)")
_APART = re.compile(r"$| |-(?!\?)|\(\?[=!]")
_THEN_LETTERS = re.compile(r"[a-z]|\([a-z]+(?:\|[a-z]+)*\)(?!\?)")
_PLAIN = re.compile(r"([a-z'-]+)(?:\(\?[=!].*)?", re.DOTALL)
_BRACKETS = {"(": ")", "[": "]"}
_BRACKET = re.compile(r"[][()]")
_BRACKET_OR_BAR = re.compile(r"[][()|]")
_BRACKET_OR_GAP = re.compile(r"[][() ]")
_OFTEN = 8
"""How many rare words one small word weighs where the rarest of the needed words are chosen."""


def fill(phrase: str, slots: Mapping[str, str]) -> str:
    """Put its list in place of each slot.

    Refuses (ValueError) an unknown slot and a bracket that is not opened or not closed.
    """
    full = phrase
    while slot := _SLOT.search(full):
        if slot.group(1) not in slots:
            raise ValueError(f"'{phrase}' names a slot that is not there: {slot.group(1)}")
        full = f"{full[: slot.start()]}({slots[slot.group(1)]}){full[slot.end() :]}"
    _refuse_broken(phrase, full)
    return full


def first_words(full: str) -> list[str]:
    """List the words that a filled phrase can begin with; a number of any size is "0"."""
    return list(map(head_of, _first_literals(full)))


def followers(full: str) -> Mapping[str, frozenset[str] | None]:
    """Give the words that a filled phrase can begin with, each with those that can then come second.

    None where these cannot be told. A number of any size is "0"; what may be joined to the first
    word by its apostrophe is told with it as well ("'ve").
    """
    found: dict[str, frozenset[str] | None] = {}
    for start, rest in _openings(full.removeprefix("^"), ""):
        try:
            seconds = frozenset(_seconds(start, rest))
        except ValueError:
            seconds = None
        for head in first_words(start):
            before = found.get(head, frozenset[str]())
            found[head] = None if before is None or seconds is None else before | seconds
    return found


def needed_words(full: str) -> tuple[frozenset[str], ...]:
    """List sets of words of which a text must have one each to hold a filled phrase, rarest first.

    Words are as `head_of` writes them, and up to their apostrophe. What cannot be told is left out.
    """
    return tuple(
        sorted(set(_needs(full.removeprefix("^"))), key=lambda one: (_cost(one), min(one)))
    )


def head_of(word: str) -> str:
    """Write a word as a head: without its apostrophes; a number is "0", with letters "0a"."""
    if word[0].isdigit():
        return ANY_NUMBER if word.partition("'")[0].isdigit() else ANY_MIXED
    return word.replace("'", "")


@lru_cache(maxsize=4096)
def _needs(full: str) -> tuple[frozenset[str], ...]:
    """List the needed words of each piece; a group of choices needs one of what each choice needs."""
    found: list[frozenset[str]] = []
    for piece in _pieces(full):
        plain = _PLAIN.fullmatch(piece)
        if plain:
            words = plain.group(1).split("-")
            found.extend(_shown(word) for word in words if word and not word.startswith("'"))
        elif piece.startswith("(") and not piece.startswith("(?") and not _group(piece)[1]:
            chosen = [_rarest(choice) for choice in _choices(piece[1:-1])]
            if all(chosen):
                found.append(frozenset().union(*chosen))
    return tuple(found)


def _rarest(choice: str) -> frozenset[str]:
    return min(_needs(choice), key=lambda one: (_cost(one), min(one)), default=frozenset())


def _shown(word: str) -> frozenset[str]:
    """Write a word in the ways in which a text that has it may show it."""
    return frozenset({head_of(word), word.partition("'")[0]})


def _cost(words: frozenset[str]) -> int:
    return sum(_OFTEN if word in FUNCTION_WORDS else 1 for word in words)


def _pieces(full: str) -> Iterator[str]:
    """Split at the spaces that stand in no bracket."""
    depth = begin = 0
    for sign in _BRACKET_OR_GAP.finditer(full):
        if sign.group() != " ":
            depth += 1 if sign.group() in _BRACKETS else -1
        elif depth == 0:
            yield full[begin : sign.start()]
            begin = sign.end()
    yield full[begin:]


def _refuse_broken(phrase: str, full: str) -> None:
    closing: list[str] = []
    for sign in _BRACKET.findall(full):
        if sign in _BRACKETS:
            closing.append(_BRACKETS[sign])
        elif not closing or closing.pop() != sign:
            raise ValueError(f"'{phrase}' is no phrase: a bracket is not opened")
    if closing:
        raise ValueError(f"'{phrase}' is no phrase: a bracket is not closed")


def _openings(start: str, rest: str) -> Iterator[tuple[str, str]]:
    """List the ways in which `start` can begin, each with what comes after it; `rest` follows all."""
    if start[:1] not in _BRACKETS:
        yield start, rest
        return
    inside, after = _group(start)
    after = f"{after} {rest}".strip()
    for choice in _choices(inside):
        yield from _openings(choice, after)
    if start[0] == "[":
        yield from _openings(after, "")


def _seconds(start: str, rest: str) -> list[str]:
    """List what can follow the first word of `start`, where `rest` comes after `start`.

    Refuses (ValueError) what is no plain word.
    """
    literal = _LITERAL.match(start) or _DIGITS.match(start)
    after = start[literal.end() :] if literal else "?"
    if _DIGITS.match(start) and _THEN_NUMBER.match(after):
        return [ANY_NUMBER, ANY_MIXED]
    if after[:1] not in {"", " "}:
        raise ValueError(f"'{start}' begins with no plain word")
    follows = f"{after} {rest}".strip()
    if not follows:
        raise ValueError(f"'{start}' may stand alone")
    found = _first_literals(follows, whole=True)
    joined = [f"'{head_of(word)}" for word in found if word[0] == "'"]
    return [*map(head_of, found), *joined]


def _first_literals(full: str, *, whole: bool = False) -> list[str]:
    """List what a filled phrase can begin with, as it is written.

    Refuses (ValueError) what begins with no word, and where it must be `whole` what goes on in the
    same word or may be left out.
    """
    start = full.removeprefix("^")
    if start[:1] in _BRACKETS:
        inside, after = _group(start)
        if whole and not _APART.match(start, len(inside) + 2):
            raise ValueError(f"'{full}' may begin with more or with less")
        found = [one for choice in _choices(inside) for one in _first_literals(choice, whole=whole)]
        return found if start[0] == "(" else found + _first_literals(after, whole=whole)
    digits = _DIGITS.match(start)
    if digits:
        after = start[digits.end() :]
        plain = after[:1] in {"", " "} or _THEN_NUMBER.match(after)
        mixed = _THEN_LETTERS.match(after)
        return [ANY_NUMBER] if plain else [ANY_MIXED] if mixed else [ANY_NUMBER, ANY_MIXED]
    literal = _LITERAL.match(start)
    if not literal:
        raise ValueError(f"'{full}' begins with no word")
    if whole and not _APART.match(start, literal.end()):
        raise ValueError(f"'{full}' begins with a part of a word")
    return [literal.group()]


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

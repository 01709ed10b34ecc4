"""Show an author's patterns in plain words, and make patterns of what is written so.

What stands in a form: words and phrases, `|` between what means the same, `…` where other words may
come between, `two of: lamp, shade, light` for any two of them. A line, or a choice of it, that
nobody changed stays the pattern that it was, to the letter.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from trainer.content.editing.spans import Path
from trainer.content.files import Kind
from trainer.core.authoring.asking import any_two, two_of
from trainer.core.authoring.filling import PATTERNS
from trainer.core.conversation.pattern_source import split_choices

TWO_OF = "two of:"
GAP = "…"
_LOOSE = (60, 40, 11)
"""Letters that may come between, by how many gaps a line has: more would take too long to search."""
_SIGNS = re.compile(r"[\\()\[\]{}*+?^]|\.(?!\d)")
"""What no plain word or phrase has."""
_CODED = re.compile(r"[\\\[\]{}*+^]")
_GAPS = re.compile(r" *(?:…|\.\.\.)[ …]*")
_EDGES = re.compile(r"^(?:… ?)+|(?: ?…)+$")
_QUOTED = re.compile(r"(?<=[`“])[^`“”]+(?=[`”])")
_CODE = re.compile(r"[\\\[^]|\(\?|\w\(|\)[?*+](?=.)|\.[?*+{]|\w\|\w")
"""What a pattern has, and no sentence that is quoted."""
_REPEAT = re.compile(r"[*+?]|\{[\d,]+\}")
_SET = re.compile(r"\[\^?\]?(?:\\.|[^\]\\])*\]")
_LOOK = ("(?=", "(?!", "(?<=", "(?<!")
_BLANKS = frozenset({"[- ]", "[ -]"})


@dataclass(frozen=True, slots=True)
class _Piece:
    """Hold a sign or a group of a pattern: the words that it may stand for."""

    words: tuple[str, ...]
    group: bool = False
    optional: bool = False

    @property
    def several(self) -> bool:
        """Tell whether one of these has to be said, and is no word of its own yet."""
        spaced = any(one.endswith(" ") for one in self.words)
        return len(self.words) > 1 and not self.optional and not spaced


def are_patterns(kind: Kind, path: Path) -> bool:
    """Tell whether the texts of a field, or the one at a place in it, are patterns."""
    names = [step for step in path if isinstance(step, str)]
    return kind is Kind.SCENARIO and names[-1:] != [] and names[-1] in PATTERNS


def in_words(pattern: str) -> str:
    """Show a pattern in plain words; as it is where it has no other."""
    if not _SIGNS.search(pattern):
        return pattern
    if kinds := two_of(pattern):
        return f"{TWO_OF} {', '.join(kinds)}"
    choices = tuple(dict.fromkeys(_shown(one) for one in _choices(pattern)))
    words = "|".join(choices)
    return pattern if "" in choices or _CODED.search(words) else words


def told_plainly(said: str) -> str:
    """Put plain words for the patterns that words to an author quote."""
    return _QUOTED.sub(lambda one: in_words(one[0]) if _CODE.search(one[0]) else one[0], said)


def as_patterns(
    lines: Sequence[str], shown: Sequence[str], patterns: Sequence[str]
) -> tuple[str, ...]:
    """Make patterns of lines; those of `shown` are the `patterns` that they were."""
    known = dict(reversed(list(zip(shown, patterns, strict=True))))
    parts = {
        words: choice
        for words, pattern in known.items()
        if words != pattern and not words.startswith(TWO_OF)
        for choice in _choices(pattern)
        for words in (_shown(choice),)
    }
    return tuple(known.get(one) or _pattern(one, parts) for one in lines)


def _pattern(line: str, parts: dict[str, str]) -> str:
    if line.lower().startswith(TWO_OF):
        kinds = [one.strip() for one in line[len(TWO_OF) :].split(",") if one.strip()]
        return any_two(kinds) if len(kinds) > 1 else "".join(kinds)
    return "|".join(parts.get(one.strip()) or _gapped(one.strip()) for one in _choices(line))


def _gapped(choice: str) -> str:
    pieces = [one for one in _GAPS.split(choice) if one]
    if len(pieces) < 2:
        return "".join(pieces)
    most = _LOOSE[min(len(pieces) - 1, len(_LOOSE)) - 1]
    return rf"\b[^.?!]{{0,{most}}}\b".join(pieces)


def _choices(pattern: str) -> list[str]:
    return [one.strip() for one in split_choices(pattern)]


def _shown(choice: str) -> str:
    try:
        words = _joined(list(_Reader(choice).pieces()))
    except IndexError:  # a bracket or a set that nobody closed
        return choice
    return _EDGES.sub("", " ".join(_GAPS.sub(f" {GAP} ", words).split())).strip()


class _Reader:
    """Read a pattern from left to right."""

    def __init__(self, text: str) -> None:
        self.text, self.at = text, 0

    def pieces(self) -> Iterator[_Piece]:
        """Read up to the end, or to what ends a choice of a group."""
        while self.at < len(self.text) and self.text[self.at] not in "|)":
            piece = self.piece()
            repeat = _REPEAT.match(self.text, self.at)
            self.at = repeat.end() if repeat else self.at
            yield _repeated(piece, repeat[0] if repeat else "")

    def piece(self) -> _Piece:
        """Read one sign, set or group."""
        sign = self.text[self.at]
        if sign == "(":
            return self.group()
        if sign == "[":
            found = _SET.match(self.text, self.at)
            if found is None:
                raise IndexError
            self.at = found.end()
            return _Piece((" " if found[0] in _BLANKS else GAP,))
        self.at += 1
        if sign == "\\":
            self.at += 1
            return _Piece((_escaped(self.text[self.at - 1]),))
        return _Piece((self.point() if sign == "." else sign,))

    def point(self) -> str:
        """Say what any one sign stands for here: a point in a sum, else an apostrophe."""
        around = self.text[max(0, self.at - 2) : self.at + 1]
        return "." if around[:1].isdigit() and around[-1:].isdigit() else "'"

    def group(self) -> _Piece:
        """Read a group with its choices; one that only looks ahead or back says nothing."""
        looks = self.text.startswith(_LOOK, self.at)
        opened = re.compile(r"\((?:\?(?::|<?[=!]))?").match(self.text, self.at)
        self.at = opened.end() if opened else self.at
        words = []
        while True:
            words.append(_joined(list(self.pieces())))
            ended = self.text[self.at] == ")"
            self.at += 1
            if ended:
                kept = tuple(dict.fromkeys(one for one in words if one)) or ("",)
                return _Piece(("",) if looks else kept, group=not looks)


def _escaped(letter: str) -> str:
    if letter in "bB" or _CODED.match(letter):
        return ""
    return " " if letter == "s" else GAP if letter in "wdSWD" else letter


def _repeated(piece: _Piece, repeat: str) -> _Piece:
    if repeat in ("", "+"):
        return piece
    word = piece.words[0]
    if piece.group:
        return _Piece(piece.words, group=True, optional=repeat in ("?", "*"))
    if repeat == "?":
        return _Piece(("" if word.isalnum() else word,))
    return _Piece((GAP if word == "'" else word,))


def _joined(pieces: list[_Piece]) -> str:
    words, ended = "", 0
    for place, piece in enumerate(pieces):
        if place < ended:
            continue
        if not piece.group:
            words += piece.words[0]
            continue
        whole, ending = piece, _letters(pieces[place + 1 :])
        if piece.several and ending and not words[-1:].isalnum():
            whole = _Piece(tuple(f"{one}{''.join(ending)}" for one in piece.words), group=True)
            ended = place + 1 + len(ending)
        after = next((one.words[0] for one in pieces[place + 1 :] if one.words[0]), "")
        words += _of_group(whole, words[-1:], after[:1])
    return words


def _letters(pieces: Sequence[_Piece]) -> list[str]:
    """Give the letters that stand right behind a group: "day" behind "(mon|tues)"."""
    plain = takewhile(lambda one: not one.group and one.words[0].isalpha(), pieces)
    return [one.words[0] for one in plain]


def _of_group(piece: _Piece, before: str, after: str) -> str:
    """Show a group: the first ending of a word, a gap for what may be left out, else all choices."""
    first = piece.words[0]
    ending = before.isalnum() and not first.startswith(" ")
    beginning = after.isalnum() and not any(one.endswith(" ") for one in piece.words)
    if piece.optional:
        silent = ending or beginning or not any(map(str.isalpha, "".join(piece.words)))
        return "" if silent else f" {GAP} "
    if ending or len(piece.words) == 1:
        return first
    left = " " if any(one.startswith(" ") for one in piece.words) else ""
    right = " " if any(one.endswith(" ") for one in piece.words) else ""
    return f"{left}({'|'.join(dict.fromkeys(map(str.strip, piece.words)))}){right}"

"""Say in readable words what a new version of an article changes, and who still quotes the old one."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from functools import lru_cache

from trainer.core.language.tokens import fold, sentences, words
from trainer.core.scenario.figures import Figure, figures

ALIKE = 0.45
"""The least share of common words at which a sentence counts as another one put anew."""
PHRASE = 5
"""Words in a row that make a quotation of a sentence."""

_ITEM = re.compile(r"^\s*(?:[-*+]|\d{1,2}[.)])\s+")
_MARKS = re.compile(r"^#+\s+|[*_`]{1,3}(?=\S)|(?<=\S)[*_`]{1,3}", re.MULTILINE)


class Side(StrEnum):
    """Say in which version words stand."""

    BOTH = "both"
    OLD = "old"
    NOW = "now"


@dataclass(frozen=True, slots=True)
class Piece:
    """Hold some words of a sentence, and in which version they stand."""

    side: Side
    text: str


@dataclass(frozen=True, slots=True)
class Edit:
    """Hold one sentence that changed; `before` is empty for one that came, `after` for one that went."""

    before: str
    after: str

    @property
    def swapped(self) -> tuple[tuple[Figure, Figure], ...]:
        """Pair each figure that went with the one of its kind that came in its place."""
        old, now = figures(self.before), figures(self.after)
        came = [one for one in now if one.key not in {other.key for other in old}]
        pairs = []
        for one in old:
            if one.key in {other.key for other in now}:
                continue
            match = next((other for other in came if other.kind == one.kind), None)
            if match is not None:
                came.remove(match)
                pairs.append((one, match))
        return tuple(pairs)

    @property
    def words(self) -> str:
        """Say the change in a few words."""
        if not self.before:
            return f"It now says: “{self.after}”"
        if not self.after:
            return f"It no longer says: “{self.before}”"
        told = ", ".join(f"{old.said.text} → {now.said.text}" for old, now in self.swapped)
        return told or "It is worded anew"


def plain(text: str) -> str:
    """Take marks and line ends out of an article, so that two versions can be compared."""
    return " ".join(_MARKS.sub("", text).split())


def changed(before: str, after: str) -> bool:
    """Tell whether two versions differ in more than marks and line ends."""
    return said_in(before) != said_in(after)


def said_in(text: str) -> tuple[str, ...]:
    """List the sentences of an article's Markdown as they can be said, items of a list one each."""
    return tuple(_said_in(text))


@lru_cache(maxsize=256)
def edits(before: str, after: str) -> tuple[Edit, ...]:
    """List what changed, sentence by sentence, in the order of the article as it is now."""
    old, now = said_in(before), said_in(after)
    found: list[Edit] = []
    for what, old_from, old_to, now_from, now_to in SequenceMatcher(
        None, old, now, autojunk=False
    ).get_opcodes():
        if what != "equal":
            found += _paired(list(old[old_from:old_to]), list(now[now_from:now_to]))
    return tuple(found)


def pieces(edit: Edit) -> tuple[Piece, ...]:
    """Cut a changed sentence into the words that stayed, went and came."""
    old, now = edit.before.split(), edit.after.split()
    found: list[Piece] = []
    for what, a, b, c, d in SequenceMatcher(None, old, now, autojunk=False).get_opcodes():
        if what == "equal":
            found.append(Piece(Side.BOTH, " ".join(old[a:b])))
            continue
        found += [Piece(Side.OLD, " ".join(old[a:b]))] if a < b else []
        found += [Piece(Side.NOW, " ".join(now[c:d]))] if c < d else []
    return tuple(found)


def quotes(text: str, changes: tuple[Edit, ...]) -> tuple[str, ...]:
    """List the words of `text` that quote what is not so any more: figures, or else runs of words.

    A figure counts that an edited sentence has lost, unless the article as it is now has gained the same.
    """
    gained = {one.key for edit in changes for one in figures(edit.after)}
    lost = {one.key for edit in changes for one in figures(edit.before)} - gained
    said = [one.said.text for one in figures(text) if one.key in lost]
    return tuple(dict.fromkeys(said or _runs(text, changes)))


def _runs(text: str, changes: tuple[Edit, ...]) -> Iterator[str]:
    now = {run for edit in changes for run in _of_words(edit.after)}
    gone = {run for edit in changes for run in _of_words(edit.before)} - now
    spoken = words(fold(text))
    at = 0
    while at + PHRASE <= len(spoken):
        end = at
        while spoken[end : end + PHRASE] in gone:
            end += 1
        if end > at:
            yield " ".join(spoken[at : end + PHRASE - 1])
        at = max(end, at + 1)


def _of_words(sentence: str) -> set[tuple[str, ...]]:
    said = words(fold(sentence))
    return {said[at : at + PHRASE] for at in range(len(said) - PHRASE + 1)}


def _paired(old: list[str], now: list[str]) -> Iterator[Edit]:
    """Pair sentences that are alike; what is left came, or went."""
    for sentence in now:
        best = max(old, key=lambda one: _likeness(one, sentence), default="")
        if best and _likeness(best, sentence) >= ALIKE:
            old.remove(best)
            yield Edit(best, sentence)
        else:
            yield Edit("", sentence)
    yield from (Edit(one, "") for one in old)


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, words(fold(one)), words(fold(other)), autojunk=False).ratio()


def _said_in(text: str) -> Iterator[str]:
    for block in re.split(r"\n\s*\n", text):
        lines: list[str] = []
        for line in block.splitlines():
            if _ITEM.match(line) or line.startswith(("#", "|")) or not lines:
                lines.append(_ITEM.sub("", line, count=1))
            else:
                lines[-1] += f" {line.strip()}"
        for line in lines:
            yield from (one.text for one in sentences(plain(line)))

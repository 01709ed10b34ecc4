"""Hold a document as it was read, and cut it into articles at its headings."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

TITLE_LIMIT = 120
_HEADING = re.compile(r"(#{1,6})\s+(.*?)\s*#*\s*")
_FENCE = re.compile(r"\s*(```|~~~)")


@dataclass(frozen=True, slots=True)
class Part:
    """Hold what may become one article: its title, and its text in Markdown."""

    title: str
    text: str


def levels(text: str) -> tuple[int, ...]:
    """List the levels of headings (1–6) at which a document may be cut, the highest first."""
    return tuple(sorted({level for level, _ in _lines(text) if level}))


def usual_level(text: str) -> int:
    """Give the highest level with more than one heading.

    A document of one piece is cut at the heading that it begins with, which is its title; 0 if with none.
    """
    counts = [level for level, _ in _lines(text) if level]
    title = next((level for level, line in _lines(text) if line.strip()), 0)
    return next((level for level in sorted(set(counts)) if counts.count(level) > 1), title)


def cut(text: str, title: str, level: int) -> tuple[Part, ...]:
    """Cut a document before each heading of `level` or higher; 0 leaves it whole.

    What stands before the first heading goes by the document's `title`. A heading with nothing
    under it is no article; its words go before the title of those under it: "Returns: Shoes".
    """
    parts: list[Part] = []
    heads: dict[int, str] = {}
    name, lines = title, []
    for depth, line in _lines(text):
        if not depth or depth > level:
            lines.append(line)
            continue
        parts += _part(name, lines)
        heads = {one: said for one, said in heads.items() if one < depth}
        heads[depth] = _HEADING.fullmatch(line)[2]  # type: ignore[index]  # it has a depth
        name, lines = ": ".join(heads.values()), []
    return (*parts, *_part(name, lines))


def _part(title: str, lines: list[str]) -> list[Part]:
    text = "\n".join(lines).strip()
    words = " ".join(re.sub(r"[*_`]", "", title).split())
    return [Part(words[:TITLE_LIMIT] or "Untitled", text)] if text else []


def _lines(text: str) -> Iterator[tuple[int, str]]:
    """Give each line with the level of the heading that it is, 0 for none; none is in a code block."""
    fenced = False
    for line in text.splitlines():
        fenced ^= bool(_FENCE.match(line))
        found = None if fenced else _HEADING.fullmatch(line)
        yield (len(found[1]) if found and found[2] else 0), line

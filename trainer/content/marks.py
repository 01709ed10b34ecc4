"""Read the provenance that stands as comments in a draft, and what of it still needs a person.

`# from: …` was taken over, `# to check: …` was assumed, `# by a model: …` was worded by a model and
accepted by nobody yet. A mark counts only as a comment at the end of its line: the same words within
a text are somebody's words.
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

import yaml

from trainer.core.authoring.noted import Origin
from trainer.core.errors import Fault

REWRITTEN = "rewritten in the form"
_MARK = re.compile(rf"[ \t]#\s*({'|'.join(Origin)}):\s*([^#\n]*?)\s*$")
_INDICATOR = re.compile(r"(?:[|>][-+]?)\s*$")
_SHOWN = 90
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class Marked:
    """Hold one noted line: its number from 1, what stands in it, and its provenance."""

    line: int
    text: str
    origin: Origin
    words: str


def marks_of(text: str) -> tuple[Marked, ...]:
    """List the noted lines of a draft, in order."""
    lines = text.split("\n")
    return tuple(
        Marked(at + 1, _short(_words(lines, at, mark.start())), Origin(mark[1]), mark[2])
        for at, mark in _found(text)
    )


def unaccepted(text: str, source: str) -> tuple[Fault, ...]:
    """List the lines that a model wrote and nobody accepted: what has them is not published."""
    return tuple(
        Fault(
            source,
            one.line,
            1,
            "",
            "a model wrote this, and nobody has accepted it yet",
            "read it, change it where it is wrong, and accept it, or delete the line",
        )
        for one in marks_of(text)
        if one.origin is Origin.MODEL
    )


def unread(text: str, source: str) -> tuple[Fault, ...]:
    """List the lines that were assumed and that nobody has looked at: whoever publishes is asked."""
    return tuple(
        Fault(
            source,
            one.line,
            1,
            "",
            f"nobody has looked at this yet: {one.text}",
            "read it, change it where it does not fit, and note it as looked at",
        )
        for one in marks_of(text)
        if one.origin is Origin.CHECK
    )


def rewritten(before: str, after: str) -> str:
    """Take the marks off the lines that say something else in `after`: somebody has written them."""
    was = {_whole(before.split("\n"), at, mark) for at, mark in _found(before)}
    lines = after.split("\n")
    done = list(lines)
    for at, mark in _found(after):
        if mark[1] != Origin.FROM and _whole(lines, at, mark) not in was:
            done[at] = f"{lines[at][: mark.start()].rstrip()}  # {Origin.FROM}: {REWRITTEN}"
    return "\n".join(done)


def settled(text: str, lines: Collection[int], by: str) -> str:
    """Take the marks of these lines as looked at: a model's is accepted, an assumption confirmed."""
    name = " ".join(re.sub(r"[#:]", " ", by).split()) or "somebody"
    done = text.split("\n")
    for at, mark in _found(text):
        if at + 1 in lines and mark[1] != Origin.FROM:
            whose = "a model, accepted" if mark[1] == Origin.MODEL else "looked at"
            done[at] = f"{done[at][: mark.start()].rstrip()}  # {Origin.FROM}: {whose} by {name}"
    return "\n".join(done)


def _found(text: str) -> Iterator[tuple[int, re.Match[str]]]:
    """Find the marks with their lines, counted from 0; none within a text."""
    texts = tuple(_texts(text))
    for at, line in enumerate(text.split("\n")):
        mark = _MARK.search(line)
        if mark and not any(begin <= (at, mark.start()) < end for begin, end in texts):
            yield at, mark


def _texts(text: str) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """Say from where to where texts reach; what is no YAML any more ends them."""
    try:
        for token in yaml.scan(text, Loader=_LOADER):
            if isinstance(token, yaml.ScalarToken) and token.style:
                begin, end = token.start_mark, token.end_mark
                block = token.style in "|>"
                start = (begin.line + 1, 0) if block else (begin.line, begin.column)
                yield start, (end.line, end.column)
    except yaml.YAMLError:
        return


def _whole(lines: list[str], at: int, mark: re.Match[str]) -> tuple[str, str]:
    return mark[2], _words(lines, at, mark.start())


def _words(lines: list[str], at: int, end: int) -> str:
    """Give the words of a line, or of the block that begins in it, with the name of its field."""
    line = lines[at][:end].strip()
    if not _INDICATOR.search(line):
        return _flat(line)
    pad = len(lines[at]) - len(lines[at].lstrip())
    block = []
    for below in lines[at + 1 :]:
        if below.strip() and len(below) - len(below.lstrip()) <= pad:
            break
        block.append(below.strip())
    return _flat(f"{_INDICATOR.sub('', line)} {' '.join(block)}")


def _flat(text: str) -> str:
    return " ".join(text.removeprefix("- ").split())


def _short(flat: str) -> str:
    return flat if len(flat) <= _SHOWN else f"{flat[: _SHOWN - 1].rstrip()}…"

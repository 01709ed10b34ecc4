"""Write records, articles and channels as pages show them."""

import re
from collections.abc import Iterator
from itertools import groupby

from flask import Flask
from markupsafe import Markup, escape

from trainer.core.conversation.channel import Channel
from trainer.core.conversation.channels import CHANNELS, USUAL
from trainer.core.scenario.shelving import language_name

_ENTRY = re.compile(r"(?P<label>\S+(?: \S+)*) {2,}(?P<text>\S.*)")
_STRONG = re.compile(r"\*\*(.+?)\*\*")
_STRESS = re.compile(r"\*(\S[^*]*)\*")
_ITEM = re.compile(r"\s*(?:-|(?P<number>\d+)\.) +(?P<text>.*)")


def init_app(app: Flask) -> None:
    """Give templates the filters `entries`, `prose`, `channel`, `dress`, `rows`, `timed`, `doing`, `language`."""
    app.jinja_env.filters.update(entries=entries, prose=prose)
    app.jinja_env.filters.update(channel=channel, dress=dress, rows=rows, timed=timed)
    app.jinja_env.filters.update(doing=doing, language=language_name)


def entries(record: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Read a record written in two columns: label → its lines; nothing where it is written otherwise."""
    found: list[tuple[str, list[str]]] = []
    for line in record.rstrip().splitlines():
        match = _ENTRY.fullmatch(line.rstrip())
        if match:
            found.append((match["label"], [match["text"]]))
        elif found and line.startswith("  "):
            found[-1][1].append(line.strip())
        else:
            return ()
    return tuple((label, tuple(lines)) for label, lines in found)


def prose(text: str) -> Markup:
    """Write an article's Markdown as HTML: paragraphs, lists, strong and stressed words; all else stays text."""
    blocks = re.split(r"\n\s*\n", text.strip())
    return Markup("").join(part for block in blocks for part in _parts(block))


def channel(name: str) -> str:
    """Write the name of a channel for people: 'E-mail'."""
    return CHANNELS[name].label if name in CHANNELS else name


def dress(name: str) -> str:
    """Say how messages of a channel are drawn: 'bubble', 'letter' or 'line'."""
    return CHANNELS.get(name, USUAL).dress


def rows(name: str) -> int:
    """Say how many lines high the field is in which one writes on a channel."""
    return CHANNELS.get(name, USUAL).rows


def timed(name: str) -> bool:
    """Tell whether minutes count on a channel."""
    return CHANNELS.get(name, USUAL).timed


def doing(channel: Channel) -> str:
    """Say what a customer does on a channel before a reply is there: 'is typing'."""
    if channel.spoken:
        return "is replying"
    return "is writing" if channel.has_subject else "is typing"


def _parts(block: str) -> Iterator[Markup]:
    """Cut a block into its paragraph and its list; a line that goes on belongs to the one before."""
    lines: list[tuple[str, str]] = []
    for line in block.splitlines():
        item = _ITEM.fullmatch(line)
        if item:
            lines.append(("ol" if item["number"] else "ul", item["text"]))
        elif lines:
            kind, before = lines.pop()
            lines.append((kind, f"{before} {line.strip()}"))
        else:
            lines.append(("p", line.strip()))
    for kind, group in groupby(lines, key=lambda one: one[0]):
        yield _part(kind, [_stressed(text) for _, text in group])


def _part(kind: str, texts: list[Markup]) -> Markup:
    inner = [Markup("<li>{}</li>").format(text) for text in texts] if kind != "p" else texts
    return Markup("<{0}>{1}</{0}>").format(kind, Markup("").join(inner))


def _stressed(text: str) -> Markup:
    safe = _STRONG.sub(r"<strong>\1</strong>", str(escape(text)))
    return Markup(_STRESS.sub(r"<em>\1</em>", safe))  # noqa: S704 — escaped above

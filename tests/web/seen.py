"""Read an answer as a person sees it: words, headings, links, and what a form would send."""

import re
from html import unescape
from html.parser import HTMLParser
from typing import Protocol

UNSEEN = {"script", "style", "template", "title"}
VOID = {"area", "base", "br", "col", "hr", "img", "input", "link", "meta", "wbr"}


class Answer(Protocol):
    """Be what a test client gives."""

    @property
    def text(self) -> str:
        """Give the body."""


class _Reader(HTMLParser):
    """Gather words by the element that they stand in."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.words: list[tuple[str, ...]] = []
        self.texts: list[str] = []
        self.elements: list[tuple[str, dict[str, str]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {name: value or "" for name, value in attrs}))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        while tag in self.open and self.open.pop() != tag:
            pass

    def handle_data(self, data: str) -> None:
        self.words.append(tuple(self.open))
        self.texts.append(data)


def seen(answer: Answer) -> str:
    """Give the words of a page, blanks as one; those for screen readers count as well."""
    read = _read(answer)
    texts = [
        text
        for text, within in zip(read.texts, read.words, strict=True)
        if not UNSEEN & set(within)
    ]
    return _plain(" ".join(texts))


def headings(answer: Answer) -> list[str]:
    """Give the headings, in their order."""
    found = re.findall(r"<h([1-6])\b[^>]*>(.*?)</h\1>", answer.text, re.DOTALL)
    return [_plain(re.sub(r"<[^>]+>", "", inner)) for _, inner in found]


def title(answer: Answer) -> str:
    """Give the title of the window."""
    read = _read(answer)
    texts = zip(read.texts, read.words, strict=True)
    return _plain(" ".join(text for text, within in texts if "title" in within[1:3]))


def links(answer: Answer) -> list[str]:
    """Give the addresses of all links."""
    return [attrs["href"] for tag, attrs in _read(answer).elements if tag == "a"]


def sent(answer: Answer, action: str) -> dict[str, str]:
    """Give what the inputs of the form that goes to `action` would send; texts and lists are left out."""
    found: dict[str, str] = {}
    inside = False
    for tag, attrs in _read(answer).elements:
        if tag == "form":
            inside = attrs.get("action") == action
        elif inside and tag == "input" and "name" in attrs:
            found[attrs["name"]] = attrs.get("value", "")
    return found


def rows(answer: Answer, label: str) -> list[list[str]]:
    """Give the cells of the table that is called `label`, row by row, its head first."""
    _, _, rest = answer.text.partition(f'aria-label="{label}"')
    table, _, _ = rest.partition("</table>")
    return [
        [
            _plain(re.sub(r"<[^>]+>", " ", cell))
            for cell in re.findall(r"<t[hd]\b[^>]*>(.*?)</t[hd]>", row, re.DOTALL)
        ]
        for row in re.findall(r"<tr\b[^>]*>(.*?)</tr>", table, re.DOTALL)
    ]


def _read(answer: Answer) -> _Reader:
    reader = _Reader()
    reader.feed(answer.text)
    return reader


def _plain(text: str) -> str:
    return " ".join(unescape(text).split())

"""Turn the HTML of a message into the text that a person reads in it."""

import re
from html.parser import HTMLParser

_BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "br",
        "dd",
        "div",
        "dl",
        "dt",
        "figure",
        "footer",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "li",
        "ol",
        "p",
        "pre",
        "section",
        "table",
        "tr",
        "ul",
    ]
)
_ALONE = frozenset({"br", "hr"})
_UNSEEN = frozenset({"head", "script", "style", "template", "title"})


def text_of_html(html: str) -> str:
    """Give the words without the marks: blocks on lines of their own, list items with a dash.

    Broken HTML is read as far as it goes; what a browser would not show is left out.
    """
    if "<" not in html and "&" not in html:
        return html
    reader = _Reader()
    reader.feed(html)
    reader.close()
    lines = (" ".join(line.split()) for line in "".join(reader.pieces).split("\n"))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self._unseen = 0

    def handle_starttag(self, tag: str, _attrs: list[tuple[str, str | None]]) -> None:
        if tag in _UNSEEN:
            self._unseen += 1
        if tag in _BLOCKS:
            self.pieces.append("\n- " if tag == "li" else "\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in _UNSEEN:
            self._unseen = max(0, self._unseen - 1)
        if tag in _BLOCKS and tag not in _ALONE:
            self.pieces.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            # A line end in HTML is a space; only a block begins a line.
            self.pieces.append(data.replace("\n", " "))

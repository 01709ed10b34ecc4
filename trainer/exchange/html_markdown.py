"""Read a page of HTML as Markdown: headings, paragraphs, lists, tables, bold words; nothing else of it."""

import re
from html import unescape
from html.parser import HTMLParser

_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_NAMES = """
    address article aside blockquote body dd details div dl dt fieldset figcaption figure footer
    form header hr main nav p pre section summary table tbody thead tr ul ol li br
"""
_BLOCKS = frozenset(_NAMES.split()) | frozenset(_HEADINGS)
_UNSEEN = frozenset({"head", "script", "style", "template", "noscript", "svg", "select", "button"})
_BOLD = frozenset({"b", "strong"})
_CELLS = frozenset({"td", "th"})
_DEEPEST = 6
_TAG = re.compile(r"</?[A-Za-z!?][^<]*")


def markdown_of_html(html: str) -> str:
    """Give what a person reads, as Markdown; broken HTML is read as far as it goes."""
    reader = _Reader()
    whole, end, rest = _uncommented(html).rpartition(">")
    reader.feed(whole + end)
    # No tag can end there, and the parser looks for its end from each that begins.
    reader.handle_data(unescape(_TAG.sub(" ", rest)))
    reader.close()
    reader.end_block()
    return reader.text.strip()


def _uncommented(html: str) -> str:
    """Take comments out in one walk; one that never ends is none."""
    kept, past = [], 0
    while (begin := html.find("<!--", past)) >= 0 and (end := html.find("-->", begin + 4)) >= 0:
        kept.append(html[past:begin])
        past = end + 3
    return "".join(kept) + html[past:].replace("<!--", "")


class _Reader(HTMLParser):
    """Gather the blocks of a page; `_before` is what is written before the next one."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._said: list[str] = []
        self._words: list[str] = []
        self._before = ""
        self._lists: list[str] = []
        self._row: list[str] | None = None
        self._rows = 0
        self._in_cell = False
        self._unseen = 0
        self._item = False

    @property
    def text(self) -> str:
        """Give what was read so far."""
        return "".join(self._said)

    def handle_starttag(self, tag: str, _attrs: list[tuple[str, str | None]]) -> None:
        if tag in _UNSEEN:
            self._unseen += 1
        elif tag in _CELLS and self._row is not None:
            self._end_cell()
            self._in_cell = True
        elif tag in _BOLD:
            self._words.append("**")
        elif tag in _BLOCKS:
            self._open(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in _UNSEEN:
            self._unseen = max(0, self._unseen - 1)
        elif tag in _CELLS and self._row is not None:
            self._end_cell()
        elif tag in _BOLD:
            self._words.append("**")
        elif tag in _BLOCKS:
            self._close(tag)

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            self._words.append(data)

    def end_block(self) -> None:
        """Write the block that is open, if it says anything."""
        said = self._taken()
        if said:
            item = self._before.lstrip().startswith(("- ", "1. "))
            gap = "\n" if item and self._item else "\n\n"
            self._said.append(f"{gap}{self._before}{said}")
            self._item = item
        self._before = ""

    def _open(self, tag: str) -> None:
        if self._row is not None and tag != "tr":
            self._words.append(" ")
            return
        if self._row is not None:
            self._close("tr")
        self.end_block()
        if tag in {"ul", "ol"}:
            self._lists.append("- " if tag == "ul" else "1. ")
        elif tag == "li":
            depth = min(max(0, len(self._lists) - 1), _DEEPEST)
            self._before = "   " * depth + (self._lists[-1] if self._lists else "- ")
        elif tag in _HEADINGS:
            self._before = f"{'#' * _HEADINGS[tag]} "
        elif tag == "table":
            self._rows = 0
        elif tag == "tr":
            self._row = []

    def _close(self, tag: str) -> None:
        if tag in {"tr", "table"} and self._row is not None:
            self._end_cell()
            self._write_row(self._row)
            self._row = None
        elif self._row is None:
            self.end_block()
            if tag in {"ul", "ol"} and self._lists:
                self._lists.pop()

    def _end_cell(self) -> None:
        """End the cell that is open; what stands in a row outside of its cells is left out."""
        said = self._taken()
        if self._in_cell:
            self._row = self._row or []
            self._row.append(said.replace("|", "\\|"))
        self._in_cell = False

    def _write_row(self, cells: list[str]) -> None:
        self._words = []
        if not any(cells):
            return
        gap = "\n" if self._rows else "\n\n"
        self._said.append(f"{gap}| {' | '.join(cells)} |")
        if not self._rows:
            self._said.append(f"\n|{' --- |' * len(cells)}")
        self._rows += 1
        self._item = False

    def _taken(self) -> str:
        said = " ".join("".join(self._words).split())
        self._words = []
        # Stars round nothing, and stars with a blank inside, would stand in the text as stars.
        pieces = said.split("**")
        if len(pieces) % 2 == 0 or self._before.startswith("#"):
            return " ".join("".join(pieces).split())
        return " ".join(_starred(pieces).split())


def _starred(pieces: list[str]) -> str:
    """Write every second piece bold, with its blanks outside of the stars."""
    written = ""
    for at, piece in enumerate(pieces):
        inner = piece.strip()
        bold = f"**{inner}**" if inner else ""
        written += piece if at % 2 == 0 else piece.replace(inner, bold, 1) if inner else piece
    return written

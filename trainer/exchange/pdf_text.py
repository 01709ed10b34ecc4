"""Read the text of a PDF as Markdown: the one door to pypdf.

A PDF knows letters and places, no paragraphs. Larger letters make a heading, a full line that does
not end a sentence goes on in the next, and what stands on most pages alike is a header or a footer.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from pypdf import PdfReader
from pypdf.errors import DependencyError

from trainer.core.errors import InputError

MOST_PAGES = 300
LARGER = 1.12
"""How many times the usual size of letters a heading has at least."""
LONGEST_HEADING = 120
FULL = 0.72
"""The share of the longest usual line from which a line counts as full."""
_BULLET = re.compile(r"^[•‣▪◦●·–-]\s+")
_PAGE = re.compile(r"(?:page\s*)?\d{1,4}(?:\s*(?:/|of)\s*\d{1,4})?", re.IGNORECASE)
_DAMAGED = (
    "The PDF is damaged and cannot be read. Open it, print it to a PDF again, or send the text."
)
_LOCKED = "The PDF is locked in a way that is not read here. Save it without a password."
_NO_TEXT = (
    "There is no text in this PDF: it holds pictures of pages, as from a scanner. Send the document"
    " that it was made from, or run it through text recognition first."
)


@dataclass(frozen=True, slots=True)
class _Line:
    """Hold one line of a page, and the size of its letters in points."""

    text: str
    size: float


def text_of_pdf(data: bytes) -> str:
    """Give the text as Markdown; InputError for a password, a scan, too many pages, and damage."""
    try:
        pages = [tuple(_lines(page)) for page in _pages(data)]
    except InputError:
        raise
    except DependencyError:
        raise InputError(_LOCKED) from None
    except Exception:  # noqa: BLE001 - a damaged file breaks anywhere, and in any way
        raise InputError(_DAMAGED) from None
    text = _written(tuple(_own(pages)))
    if not text:
        raise InputError(_NO_TEXT)
    return text


def _pages(data: bytes) -> Sequence[Any]:
    reader = PdfReader(BytesIO(data))
    if reader.is_encrypted and not reader.decrypt(""):
        raise InputError("The PDF is protected with a password. Save it without one.")
    if len(reader.pages) > MOST_PAGES:
        raise InputError(f"The PDF has more than {MOST_PAGES} pages. Send it in pieces.")
    return reader.pages


def _lines(page: Any) -> Iterator[_Line]:
    """Give the lines of a page with the size of most of their letters."""
    sizes: list[tuple[str, float]] = []

    def visit(
        text: str, _cm: Sequence[float], tm: Sequence[float], _font: Any, size: float
    ) -> None:
        sizes.append((text, abs(size * (tm[3] or tm[0] or 1.0))))

    page.extract_text(visitor_text=visit)
    line, seen = "", Counter[float]()
    for text, size in sizes:
        for at, piece in enumerate(text.split("\n")):
            if at and line.strip():
                yield _Line(" ".join(line.split()), seen.most_common(1)[0][0])
            if at:
                line, seen = "", Counter()
            line += piece
            seen[round(size, 1)] += len(piece.strip())
    if line.strip():
        yield _Line(" ".join(line.split()), seen.most_common(1)[0][0])


def _own(pages: Sequence[tuple[_Line, ...]]) -> Iterator[_Line]:
    """Leave out page numbers, and what stands at the head or foot of most pages."""
    bare = [[line for line in page if not _PAGE.fullmatch(line.text)] for page in pages]
    edges = Counter(line.text for page in bare for line in {*page[:1], *page[-1:]})
    for page in bare:
        for at, line in enumerate(page):
            often = len(pages) > 2 and edges[line.text] > len(pages) / 2
            if not (often and at in {0, len(page) - 1}):
                yield line


def _written(lines: tuple[_Line, ...]) -> str:
    usual = Counter[float]()
    for line in lines:
        usual[line.size] += len(line.text)
    body = usual.most_common(1)[0][0] if usual else 0.0
    sizes = sorted({line.size for line in lines if _is_heading(line, body)}, reverse=True)
    width = max((len(line.text) for line in lines if line.size == body), default=0)
    return "\n\n".join(_blocks(lines, sizes, width, body)).strip()


def _blocks(
    lines: Iterable[_Line], sizes: Sequence[float], width: int, body: float
) -> Iterator[str]:
    block, goes_on = "", False
    for line in lines:
        item = _BULLET.match(line.text)
        if _is_heading(line, body):
            yield from (one for one in (block,) if one)
            yield f"{'#' * min(sizes.index(line.size) + 1, 6)} {line.text}"
            block, goes_on = "", False
            continue
        text = f"- {line.text[item.end() :]}" if item else line.text
        if block and item and block.rpartition("\n")[2].startswith("- "):
            block += f"\n{text}"
        elif block and goes_on and not item:
            block = f"{block[:-1]}{text}" if _is_cut(block, text) else f"{block} {text}"
        else:
            yield from (one for one in (block,) if one)
            block = text
        goes_on = len(line.text) >= FULL * width or not line.text.endswith((".", "!", "?", ":"))
    yield from (one for one in (block,) if one)


def _is_heading(line: _Line, body: float) -> bool:
    return line.size >= LARGER * body and len(line.text) <= LONGEST_HEADING


def _is_cut(block: str, text: str) -> bool:
    """Tell whether a word was cut at the end of a line."""
    return block.endswith("-") and block[-2:-1].isalpha() and text[:1].islower()

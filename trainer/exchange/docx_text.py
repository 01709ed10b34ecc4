"""Read a Word document (DOCX) as Markdown: headings, paragraphs, lists, tables, bold words.

Only the text is read. Macros are refused, and nothing outside the file is looked at, whatever it
points to. Source: ECMA-376, Office Open XML, part 1.
"""

import re
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO
from typing import IO
from xml.etree.ElementTree import Element
from zipfile import BadZipFile, ZipFile, ZipInfo

from trainer.core.errors import InputError
from trainer.exchange.xml_tree import tree_of

MOST_ENTRIES = 3_000
MOST_BYTES = 20_000_000
"""What one part may unpack to; a book of a thousand pages has some 15 MB."""

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_BODY, _STYLES, _LISTS = "word/document.xml", "word/styles.xml", "word/numbering.xml"
_PASSED_OVER = frozenset({"del", "moveFrom", "instrText", "delText", "pPr", "rPr", "tblPr"})
_HEADING = re.compile(r"heading (\d)")
_NAMED = re.compile(r"[Hh]eading([1-9])")
_BROKEN = "The document is broken: it cannot be unpacked. Open it in Word and save it again."


@dataclass(frozen=True, slots=True)
class _Forms:
    """Hold what the document says of its paragraphs.

    `levels` is style → level of a heading, `listed` style → mark of a list, `marks` the mark of a
    list by its number and depth.
    """

    levels: Mapping[str, int]
    listed: Mapping[str, str]
    marks: Mapping[tuple[str, str], str]


def text_of_docx(data: bytes) -> str:
    """Give the text as Markdown; InputError for macros, passwords, bombs, and what is broken."""
    try:
        with ZipFile(BytesIO(data)) as packed:
            _refuse(packed)
            parts = {name: _part(packed, name) for name in (_BODY, _STYLES, _LISTS)}
    except (BadZipFile, EOFError, NotImplementedError, OSError, RuntimeError, zlib.error):
        raise InputError(_BROKEN) from None
    body = parts[_BODY]
    if body is None:
        raise InputError("This is no Word document. Save it as DOCX, or as Markdown or plain text.")
    forms = _forms(parts[_STYLES], parts[_LISTS])
    blocks = [block for block in _blocks(body, forms) if block.strip()]
    return _joined(blocks)


def _refuse(packed: ZipFile) -> None:
    entries = packed.infolist()
    if len(entries) > MOST_ENTRIES:
        raise InputError(f"The document holds more than {MOST_ENTRIES} files, so it is not opened.")
    if any(entry.flag_bits & 1 for entry in entries):
        raise InputError("The document is protected with a password. Save it without one.")
    if any(entry.filename.lower().endswith("vbaproject.bin") for entry in entries):
        raise InputError(
            "The document has macros, so it is not opened. Save it as DOCX without them."
        )


def _part(packed: ZipFile, name: str) -> Element | None:
    try:
        entry: ZipInfo = packed.getinfo(name)
    except KeyError:
        return None
    # What an entry says of its size may be a lie, so what comes out is counted.
    with packed.open(entry) as part:
        return tree_of(_at_most(part, name), name)


def _at_most(part: IO[bytes], name: str) -> bytes:
    data = part.read(MOST_BYTES + 1)
    if len(data) > MOST_BYTES:
        most = f"{MOST_BYTES // 1_000_000} MB"
        raise InputError(f"“{name}” in the document unpacks to more than {most}. Cut it in pieces.")
    return data


def _forms(styles: Element | None, lists: Element | None) -> _Forms:
    levels, listed = {}, {}
    for style in styles.iter(f"{_W}style") if styles is not None else ():
        id, name = style.get(f"{_W}styleId", ""), _value(style, "name").lower()
        outline = _value(style, "pPr", "outlineLvl")
        if found := _HEADING.fullmatch(name):
            levels[id] = int(found[1])
        elif name == "title":
            levels[id] = 1
        elif outline in set("012345"):
            levels[id] = int(outline) + 1
        elif name.startswith("list number"):
            listed[id] = "1. "
        elif name.startswith("list bullet"):
            listed[id] = "- "
    return _Forms(levels, listed, dict(_marks(lists)) if lists is not None else {})


def _marks(lists: Element) -> Iterator[tuple[tuple[str, str], str]]:
    kinds = {
        (one.get(f"{_W}abstractNumId", ""), level.get(f"{_W}ilvl", "")): _value(level, "numFmt")
        for one in lists.iter(f"{_W}abstractNum")
        for level in one.iter(f"{_W}lvl")
    }
    for number in lists.iter(f"{_W}num"):
        abstract = _value(number, "abstractNumId")
        for (id, level), kind in kinds.items():
            if id == abstract:
                mark = "- " if kind in {"bullet", "none"} else "1. "
                yield (number.get(f"{_W}numId", ""), level), mark


def _blocks(parent: Element, forms: _Forms) -> Iterator[str]:
    """Give the paragraphs and tables within an element, in order, one text each."""
    for one in parent:
        name = one.tag.removeprefix(_W)
        if name == "p":
            yield _paragraph(one, forms)
        elif name == "tbl":
            yield _table(one)
        elif name not in _PASSED_OVER and not one.tag.endswith("}Fallback"):
            yield from _blocks(one, forms)


def _paragraph(paragraph: Element, forms: _Forms) -> str:
    text = _words(paragraph)
    style = _value(paragraph, "pPr", "pStyle")
    level = forms.levels.get(style) or _level_of(style)
    if level and text:
        return f"{'#' * min(level, 6)} {text.replace('**', '')}"
    number, depth = (_value(paragraph, "pPr", "numPr", one) for one in ("numId", "ilvl"))
    mark = forms.listed.get(style, "") if number in {"", "0"} else ""
    if number not in {"", "0"}:
        mark = forms.marks.get((number, depth or "0"), "- ")
    inset = "   " * int(depth) if depth.isdecimal() and len(depth) == 1 else ""
    return f"{inset if mark else ''}{mark}{text}" if text else ""


def _level_of(style: str) -> int:
    """Tell the level of a heading by the name of its style, where no styles came along."""
    found = _NAMED.fullmatch(style)
    return int(found[1]) if found else int(style == "Title")


def _words(parent: Element) -> str:
    """Join the runs of a paragraph; neighbours that are bold share their stars."""
    joined: list[tuple[bool, str]] = []
    for bold, text in _runs(parent):
        if joined and joined[-1][0] == bold:
            joined[-1] = (bold, joined[-1][1] + text)
        else:
            joined.append((bold, text))
    return " ".join("".join(_starred(text) if bold else text for bold, text in joined).split())


def _starred(text: str) -> str:
    inner = text.strip()
    if not inner:
        return text
    before, _, after = text.partition(inner)
    return f"{before}**{inner}**{after}"


def _runs(parent: Element) -> Iterator[tuple[bool, str]]:
    for one in parent:
        name = one.tag.removeprefix(_W)
        if name == "r":
            yield _is_bold(one), "".join(_said(one))
        elif name not in _PASSED_OVER and not one.tag.endswith("}Fallback"):
            yield from _runs(one)


def _said(run: Element) -> Iterator[str]:
    for one in run:
        name = one.tag.removeprefix(_W)
        if name == "t":
            yield one.text or ""
        elif name in {"tab", "br", "cr"}:
            yield " "
        elif name == "noBreakHyphen":
            yield "-"


def _is_bold(run: Element) -> bool:
    mark = run.find(f"{_W}rPr/{_W}b")
    return mark is not None and mark.get(f"{_W}val", "true") not in {"0", "false", "off"}


def _table(table: Element) -> str:
    rows = [[_cell(cell) for cell in row.iter(f"{_W}tc")] for row in table.findall(f"{_W}tr")]
    width = max((len(row) for row in rows), default=0)
    if not width:
        return ""
    lines = [f"| {' | '.join(row + [''] * (width - len(row)))} |" for row in rows]
    return "\n".join([lines[0], f"|{' --- |' * width}", *lines[1:]])


def _cell(cell: Element) -> str:
    said = (_words(one) for one in cell.iter(f"{_W}p"))
    return " / ".join(one for one in said if one).replace("|", "\\|")


def _joined(blocks: list[str]) -> str:
    """Put a blank line between blocks, but for the items of one list."""
    text = ""
    before = False
    for block in blocks:
        item = block.lstrip().startswith(("- ", "1. "))
        text += f"{chr(10) if item and before else chr(10) * 2}{block}"
        before = item
    return text.strip()


def _value(element: Element, *path: str) -> str:
    """Read the `val` of what stands at the end of a path; empty where there is none."""
    found = element.find("/".join(f"{_W}{name}" for name in path))
    return found.get(f"{_W}val", "") if found is not None else ""

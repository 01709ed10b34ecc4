"""Write a draft as YAML that people go on with, each noted line with its provenance behind it."""

import json
import re
from collections.abc import Iterator, Mapping
from textwrap import wrap
from typing import Any

from trainer.core.authoring.noted import Noted, Tree

WIDTH = 100
_PLAIN = re.compile(r"[A-Za-z](?:[\w ’'./()+-]*[\w).])?")
_WORDS = re.compile(r"(?i)true|false|null|yes|no|on|off|y|n")
_PATTERNS = frozenset({"ask", "if_said", "done", "said"})


def draft_text(tree: Tree, head: str = "") -> str:
    """Write the fields in their order; `head` becomes the comment on top."""
    top = [f"# {line}" for line in head.splitlines()]
    return "\n".join([*top, *_fields(tree, "")]) + "\n"


def _fields(tree: Tree, pad: str) -> Iterator[str]:
    for key, value in tree.items():
        yield from _entry(f"{pad}{key}:", value, pad, key)


def _entry(start: str, noted: Any, pad: str, key: str) -> Iterator[str]:
    """Write one value behind `start`, on the same line or below it."""
    value, tail = _apart(noted)
    if isinstance(value, str) and ("\n" in value.strip() or _is_long(f"{start} {value}", key)):
        yield from _block(start, value, pad, tail)
    elif isinstance(value, Mapping) and not _fits(start, value):
        yield f"{start}{tail}"
        yield from _fields(value, f"{pad}  ")
    elif isinstance(value, list) and not _fits(start, value):
        yield f"{start}{tail}"
        for one in value:
            yield from _item(one, f"{pad}  ", key)
    else:
        yield f"{start} {_flow(value, key)}{tail}"


def _item(noted: Any, pad: str, key: str) -> Iterator[str]:
    value, tail = _apart(noted)
    if not isinstance(value, Mapping) or _fits(f"{pad}-", value):
        yield from _entry(f"{pad}-", noted, pad, key)
        return
    lines = list(_fields(value, f"{pad}  "))
    first = lines[0] if "#" in lines[0] or _opens(lines[0]) else f"{lines[0]}{tail}"
    yield f"{pad}- {first.lstrip()}"
    yield from lines[1:]


def _opens(line: str) -> bool:
    return line.endswith(("|", ">-"))


def _block(start: str, text: str, pad: str, tail: str) -> Iterator[str]:
    inner = f"{pad}  "
    if "\n" in text.strip():
        yield f"{start} |{tail}"
        lines = (line.rstrip() for line in text.strip("\n").split("\n"))
        yield from (f"{inner}{line}" if line else "" for line in lines)
        return
    yield f"{start} >-{tail}"
    whole = " ".join(text.split())
    yield from wrap(whole, WIDTH, initial_indent=inner, subsequent_indent=inner,
                    break_long_words=False, break_on_hyphens=False)  # fmt: skip


def _apart(noted: Any) -> tuple[Any, str]:
    if isinstance(noted, Noted):
        value, tail = _apart(noted.value)
        return value, f"  # {noted.note.comment}{tail}"
    return noted, ""


def _is_long(line: str, key: str) -> bool:
    return len(line) > WIDTH and key not in _PATTERNS


def _fits(start: str, value: Any) -> bool:
    """Tell whether a list or a few fields stand well on one line: short, flat and without notes."""
    inside = value.values() if isinstance(value, Mapping) else value
    flat = not any(isinstance(one, Noted | Mapping) or _is_text(one) for one in inside)
    flat = flat and not any(isinstance(one, list) and _has_notes(one) for one in inside)
    return flat and len(f"{start} {_flow(value, '')}") <= WIDTH


def _is_text(value: Any) -> bool:
    return isinstance(value, str) and "\n" in value.strip()


def _has_notes(value: list[Any]) -> bool:
    return any(isinstance(one, Noted) for one in value)


def _flow(value: Any, key: str) -> str:
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{name}: {_flow(one, name)}" for name, one in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(_flow(one, key) for one in value) + "]"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return f"{value:.2f}"
    return _quoted(value.strip(), key) if isinstance(value, str) else str(value)


def _quoted(text: str, key: str) -> str:
    """Write a text so that YAML reads the very same one."""
    if key in _PATTERNS or "\\" in text:
        return "'" + text.replace("'", "''") + "'"
    if _PLAIN.fullmatch(text) and not _WORDS.fullmatch(text) and not text.endswith((" ", ":")):
        return text
    return json.dumps(text, ensure_ascii=False)

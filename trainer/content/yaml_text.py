"""Turn YAML text into a tree of places, refusing what no author of a case needs.

Refused: aliases, anchors and tags (a way to bombs and to surprises), duplicate fields, several
documents, more than 200 kB, nesting deeper than 20, text that is not UTF-8, invisible characters.
Texts are parsed by PyYAML's events; nothing is ever constructed from them.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

import yaml

from trainer.content.nodes import Entry, Fields, Items, Lost, Mark, Node, Scalar
from trainer.content.yaml_words import explain
from trainer.core.errors import ContentError, Fault

MOST_BYTES = 200_000
MOST_LINES = 10_000
DEEPEST = 20
_FAST = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_INVISIBLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b\u2028\u2029\u202a-\u202e\u2066-\u2069"
    "\ud800-\udfff\ufeff\ufffe\uffff]"
)


def decode(data: bytes, source: str) -> str:
    """Read bytes as UTF-8, with or without a byte-order mark; ContentError when they are not."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        column = error.start - data.rfind(b"\n", 0, error.start)
        what = "the file is not UTF-8 text"
        raise _refusal(
            source, Mark(line, column), what, "save it with the encoding UTF-8"
        ) from error


def visible(text: str) -> str:
    """Take the characters out that nobody sees, as they come along with what is pasted."""
    return _INVISIBLE.sub("", text)


@dataclass(frozen=True, slots=True)
class Parsed:
    """Hold the tree of a text, and what had to be refused in it."""

    node: Node
    faults: tuple[Fault, ...]


def parse(text: str, source: str) -> Node:
    """Turn `text` into its tree; ContentError with every fault that could be found at once."""
    parsed = parse_all(text, source)
    if parsed.faults:
        raise ContentError(parsed.faults)
    return parsed.node


def parse_all(text: str, source: str) -> Parsed:
    """Turn `text` into its tree with its faults; ContentError where that leaves no tree at all."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    _refuse_size(text, source)
    _refuse_invisible(text, source)
    builder = _Builder(source, _events(text, source))
    node = builder.document()
    return Parsed(node, tuple(builder.faults))


def _refuse_size(text: str, source: str) -> None:
    lines = text.count("\n")
    if lines > MOST_LINES:
        what = f"the text has {lines} lines; {MOST_LINES} are the most"
        raise _refusal(source, Mark(1, 1), what, "shorten it, or make two of it")
    size = len(text.encode("utf-8", "surrogatepass"))
    if size > MOST_BYTES:
        what = f"the text has {size // 1000} kB; {MOST_BYTES // 1000} kB is the most"
        raise _refusal(source, Mark(1, 1), what, "shorten it, or make two of it")


def _refuse_invisible(text: str, source: str) -> None:
    faults = tuple(
        Fault(
            source,
            text.count("\n", 0, found.start()) + 1,
            found.start() - text.rfind("\n", 0, found.start()),
            "",
            f"an invisible character (U+{ord(found.group()):04X}) stands here",
            "delete it and type the text again",
        )
        for found, _ in zip(_INVISIBLE.finditer(text), range(50), strict=False)
    )
    if faults:
        raise ContentError(faults)


def _events(text: str, source: str) -> list[yaml.Event]:
    """Parse by the fast parser, or by the one whose complaints we can explain."""
    for loader in (_FAST, yaml.SafeLoader):
        events: list[yaml.Event] = []
        try:
            events.extend(_shallow(yaml.parse(text, Loader=loader), source))
        except (yaml.YAMLError, ValueError, OverflowError) as error:
            failed = error
        else:
            return events
    raise ContentError((explain(failed, text, source, events[-1:]),)) from failed


def _shallow(events: Iterator[yaml.Event], source: str) -> Iterator[yaml.Event]:
    """Pass events on until they nest too deep: a bomb is not even parsed to its end."""
    depth = 0
    for event in events:
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        if depth > DEEPEST:
            what = f"lists and fields are nested more than {DEEPEST} deep"
            raise _refusal(source, _mark(event), what, "a case needs six levels at most")
        yield event


class _Builder:
    """Build the tree from events, gathering what is refused on the way."""

    def __init__(self, source: str, events: list[yaml.Event]) -> None:
        self.source = source
        self.events = iter(events)
        self.faults: list[Fault] = []

    def document(self) -> Node:
        next(self.events)
        if isinstance(next(self.events), yaml.StreamEndEvent):
            raise _refusal(self.source, Mark(1, 1), "there is nothing here", "write the fields")
        node = self.node(next(self.events))
        next(self.events)
        after = next(self.events)
        if not isinstance(after, yaml.StreamEndEvent):
            what = "a second document begins with `---`"
            self.fault(after, what, "keep one text a file and delete this line")
            # Which of the two holds the text cannot be told, nor then what is missing in it.
            raise ContentError(tuple(self.faults))
        return node

    def node(self, event: yaml.Event) -> Node:
        self.refuse_references(event)
        if isinstance(event, yaml.MappingStartEvent):
            return self.fields(event)
        if isinstance(event, yaml.SequenceStartEvent):
            return Items(_mark(event), tuple(self.items()))
        if isinstance(event, yaml.ScalarEvent) and not self.refuse_escapes(event):
            return Scalar(_mark(event), event.value, plain=not event.style)
        return Lost(_mark(event))

    def items(self) -> Iterator[Node]:
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            yield self.node(event)

    def fields(self, begin: yaml.Event) -> Fields:
        found: dict[str, list[Entry]] = {}
        nameless: list[Node] = []
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            key = self.node(event)
            value = self.node(next(self.events))
            if not isinstance(key, Scalar):
                if not isinstance(key, Lost):
                    what = "the name of a field must be a word"
                    self.fault(event, what, "put quotes round the text")
                nameless.append(value)
                continue
            same = found.setdefault(key.text, [])
            if same:
                what = f"`{key.text}` is given twice, first in line {same[0].mark.line}"
                self.fault(event, what, "keep one of them")
            same.append(Entry(key.text, key.mark, _beside(key, value)))
        entries = (replace(one, doubled=len(same) > 1) for same in found.values() for one in same)
        return Fields(_mark(begin), tuple(entries), tuple(nameless))

    def refuse_references(self, event: yaml.Event) -> None:
        if isinstance(event, yaml.AliasEvent):
            what, cure = f"`*{event.anchor}` refers to another place", "write the text out here"
            self.fault(event, what, f"{cure}, or put it in quotes if it is text")
        elif getattr(event, "anchor", None):
            what = f"`&{event.anchor}` names this place"  # type: ignore[attr-defined]  # an alias event
            self.fault(event, what, "delete it, or put it in quotes if it is text")
        if getattr(event, "tag", None):
            what = f"`{event.tag}` is a tag"  # type: ignore[attr-defined]  # it has one
            self.fault(event, what, "delete it, or put it in quotes if it is text")

    def refuse_escapes(self, event: yaml.ScalarEvent) -> bool:
        found = _INVISIBLE.search(event.value)
        if found:
            what = f"this text holds an invisible character (U+{ord(found.group()):04X})"
            self.fault(event, what, "use single quotes for patterns: '\\bday\\b'")
        return found is not None

    def fault(self, event: yaml.Event, what: str, cure: str) -> None:
        mark = _mark(event)
        self.faults.append(Fault(self.source, mark.line, mark.column, "", what, cure))


def _beside(key: Scalar, value: Node) -> Node:
    """Place a block of fields or items where its name stands: that is where one looks."""
    if isinstance(value, Scalar | Lost) or value.mark.line == key.mark.line:
        return value
    return replace(value, mark=key.mark)


def _mark(event: yaml.Event) -> Mark:
    mark = event.start_mark
    return Mark(mark.line + 1, mark.column + 1) if mark else Mark(1, 1)


def _refusal(source: str, mark: Mark, what: str, cure: str) -> ContentError:
    return ContentError((Fault(source, mark.line, mark.column, "", what, cure),))

"""Read the XML of a document that a stranger sent: no document type, no entities, no endless depth."""

from xml.etree.ElementTree import (
    Element,
    ParseError,
    TreeBuilder,
    XMLParser,
)

from trainer.core.errors import InputError

DEEPEST = 200
"""Elements within elements; Word itself writes some forty."""


def tree_of(data: bytes, name: str) -> Element:
    """Give the tree of a part called `name`; InputError for what is no plain XML.

    A document type is refused before anything is read: it is where entities are declared that grow
    or that read other files. XML of office documents has none.
    """
    if any(sign in data for sign in (b"<!DOCTYPE", b"<!ENTITY", b"\0")):
        raise InputError(f"“{name}” in the document is not plain XML, so it is not read.")
    parser = XMLParser(target=_Builder())  # noqa: S314 - see above
    try:
        parser.feed(data)
        root: Element = parser.close()
    except (ParseError, ValueError) as error:
        raise InputError(f"“{name}” in the document is broken ({error}).") from None
    return root


class _Builder:
    """Build the tree, and stop where elements stand too deep in each other."""

    def __init__(self) -> None:
        self._tree = TreeBuilder()
        self._depth = 0

    def start(self, tag: str, attrs: dict[str, str]) -> Element:
        self._depth += 1
        if self._depth > DEEPEST:
            raise InputError("The parts of the document stand too deep in each other.")
        return self._tree.start(tag, attrs)

    def end(self, tag: str) -> Element:
        self._depth -= 1
        return self._tree.end(tag)

    def data(self, text: str) -> None:
        self._tree.data(text)

    def close(self) -> Element:
        return self._tree.close()

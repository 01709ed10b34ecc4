"""Keep authored texts of every kind by one set of verbs; scenarios lie in a table of their own."""

from collections.abc import Iterable
from datetime import datetime
from typing import Protocol

from trainer.content.files import Kind
from trainer.content.library import Filed
from trainer.core.errors import Fault, MissingError
from trainer.services import content, documents
from trainer.simulator import Simulator
from trainer.store.scenarios import Status


class Kept(Protocol):
    """Be a version of an authored text: a `scenarios.Version` or a `documents.Document`."""

    @property
    def id(self) -> int:
        """Give its number."""

    @property
    def slug(self) -> str:
        """Give the id of the document."""

    @property
    def hash(self) -> str:
        """Name what it says."""

    @property
    def title(self) -> str:
        """Give its title."""

    @property
    def status(self) -> Status:
        """Say where it stands."""

    @property
    def author_id(self) -> int | None:
        """Give who wrote it, None for somebody who has left."""

    @property
    def author(self) -> str:
        """Give the name of who wrote it."""

    @property
    def created_at(self) -> datetime:
        """Say when it was last written."""

    @property
    def faults(self) -> tuple[Fault, ...]:
        """List what is wrong with it."""


def versions(kind: Kind, slug: str) -> tuple[Kept, ...]:
    """List what authors wrote under an id, the newest first."""
    if kind is Kind.SCENARIO:
        return content.versions(slug)
    return documents.versions(kind, slug)


def version(kind: Kind, id: int) -> Kept:
    """Load a version; MissingError when there is none of this kind."""
    if kind is Kind.SCENARIO:
        return content.version(id)
    found = documents.version(id)
    if found.kind != kind.value:
        raise MissingError("There is no such version.")
    return found


def number(versions: Iterable[Kept], id: int) -> int:
    """Count a version among those of its document, the oldest 1: that is how people call it."""
    return sum(one.id <= id for one in versions)


def text(kind: Kind, id: int) -> str:
    """Load the text of a version; MissingError when there is none."""
    version(kind, id)
    return content.text(id) if kind is Kind.SCENARIO else documents.text(id)


def text_of(simulator: Simulator, kind: Kind, slug: str) -> str:
    """Load the text that is offered under an id; MissingError when there is none."""
    if kind is Kind.SCENARIO:
        return content.text_of(simulator, slug)
    return documents.text_of(simulator, kind, slug)


def builtin(simulator: Simulator, kind: Kind, slug: str) -> Filed | None:
    """Find the file of an id, also a broken one; None where there is none."""
    for one in list_filed(simulator, kind):
        if one.slug == slug:
            return one
    return None


def list_filed(simulator: Simulator, kind: Kind) -> tuple[Filed, ...]:
    """List what is offered of a kind; of scenarios the files only."""
    return documents.list_filed(simulator, kind)


def faults(simulator: Simulator, kind: Kind, text: str, slug: str) -> tuple[Fault, ...]:
    """List the faults and warnings of a text."""
    if kind is Kind.SCENARIO:
        return content.faults(simulator, text, slug)
    return documents.faults(simulator, kind, text, slug)


def save_draft(
    simulator: Simulator,
    author_id: int,
    kind: Kind,
    text: str,
    slug: str,
    *,
    stay: bool = False,
    beside: bool = False,
) -> Kept:
    """Keep a text as a draft, as `content.save_draft`."""
    if kind is Kind.SCENARIO:
        return content.save_draft(simulator, author_id, text, slug, stay=stay, beside=beside)
    return documents.save_draft(simulator, author_id, kind, text, slug, stay=stay, beside=beside)


def own_draft(author_id: int, kind: Kind, slug: str) -> Kept | None:
    """Find the author's draft that the next text is written over."""
    if kind is Kind.SCENARIO:
        return content.own_draft(author_id, slug)
    return documents.own_draft(author_id, kind, slug)


def publish(simulator: Simulator, by: int, kind: Kind, id: int) -> Kept:
    """Offer a version in place of the one before; ContentError while it has faults."""
    if kind is Kind.SCENARIO:
        return content.publish(simulator, by, id)
    return documents.publish(simulator, by, id)


def retire(simulator: Simulator, by: int, kind: Kind, id: int) -> Kept:
    """Offer a version no longer."""
    if kind is Kind.SCENARIO:
        return content.retire(simulator, by, id)
    return documents.retire(simulator, by, id)

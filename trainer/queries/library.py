"""Show authors the whole library: every scenario, exercise, seat, article and path, found by filters."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from typing import Any

from trainer.content.files import FOLDERS, Kind
from trainer.core.conversation.channels import CHANNELS
from trainer.core.learning.skill import Skill
from trainer.core.scenario.scenario import Scenario
from trainer.core.scenario.shelving import found_by, language_name
from trainer.queries.exercises import skills_of
from trainer.queries.scenarios import words_of
from trainer.services import content, documents, items, library
from trainer.services.library import SHELVED
from trainer.simulator import Simulator
from trainer.store import collections
from trainer.store.collections import Collection, Item
from trainer.store.scenarios import Origin, Status

KINDS = {
    Kind.SCENARIO: "Scenario",
    Kind.EXERCISE: "Exercise",
    Kind.SEAT: "Grader's seat",
    Kind.ARTICLE: "Article",
    Kind.PATH: "Learning path",
}
"""How a kind is called on pages."""
SHOWN = 300
"""Rows that one page shows; the filters find the rest."""


@dataclass(frozen=True, slots=True)
class Filters:
    """Hold the filters as they stand in the address; empty does not filter."""

    q: str = ""
    kind: str = ""
    channel: str = ""
    skill: str = ""
    level: str = ""
    language: str = ""
    status: str = ""
    collection: str = ""
    tag: str = ""

    @property
    def any(self) -> bool:
        """Tell whether anything is filtered."""
        return any(getattr(self, field.name) for field in fields(self))

    @property
    def asked(self) -> dict[str, str]:
        """Give what is filtered by, to be put into an address."""
        return {
            field.name: str(getattr(self, field.name))
            for field in fields(self)
            if getattr(self, field.name)
        }


@dataclass(frozen=True, slots=True)
class Entry:
    """Hold one thing of the library; `own`: somebody here wrote what is offered.

    `level` is what `level_talks` talks say, or the author's guess where that is 0.
    """

    kind: Kind
    slug: str
    title: str
    where: str
    channel: str
    level: int
    language: str
    tags: tuple[str, ...]
    skills: tuple[str, ...]
    words: tuple[str, ...]
    own: bool
    archived: bool
    lies_in: tuple[Collection, ...]
    level_talks: int = 0

    @property
    def item(self) -> Item:
        """Name it in a form and in a collection."""
        return (self.kind.value, self.slug)

    @property
    def word(self) -> str:
        """Name its kind."""
        return KINDS[self.kind]

    @property
    def href(self) -> str:
        """Say where it is edited."""
        return f"/authoring/{FOLDERS[self.kind]}/{self.slug}"


@dataclass(frozen=True, slots=True)
class Page:
    """Hold the library page; `fitting` counts what fits the filters, of which `entries` are shown."""

    entries: tuple[Entry, ...]
    fitting: int
    total: int
    filters: Filters
    kinds: tuple[tuple[str, str], ...]
    channels: tuple[tuple[str, str], ...]
    skills: tuple[Skill, ...]
    languages: tuple[tuple[str, str], ...]
    collections: tuple[Collection, ...]
    tags: tuple[str, ...]


def page(simulator: Simulator, filters: Filters) -> Page:
    """Gather the library page."""
    every = entries(simulator)
    fitting = [one for one in every if _fits(one, filters)]
    spoken = sorted({one.language for one in every}, key=language_name)
    return Page(
        entries=tuple(fitting[:SHOWN]),
        fitting=len(fitting),
        total=len(every),
        filters=filters,
        kinds=tuple((kind.value, word) for kind, word in KINDS.items()),
        channels=tuple((channel.name, channel.label) for channel in CHANNELS.values()),
        skills=simulator.library.skills(),
        languages=tuple((code, language_name(code)) for code in spoken),
        collections=collections.list_(),
        tags=tuple(sorted({tag for one in every for tag in one.tags})),
    )


def fitting(simulator: Simulator, filters: Filters) -> frozenset[Item]:
    """Give all that fits the filters, shown or not."""
    return frozenset(one.item for one in entries(simulator) if _fits(one, filters))


def entries(simulator: Simulator) -> tuple[Entry, ...]:
    """List the whole library, archived things too, by kind and title."""
    folders: dict[Item, list[Collection]] = {}
    for one in collections.list_():
        for item in one.items:
            folders.setdefault(item, []).append(one)
    return tuple(
        entry
        for kind in SHELVED
        for entry in sorted(
            _entries(simulator, kind, folders), key=lambda entry: entry.title.casefold()
        )
    )


def _entries(
    simulator: Simulator, kind: Kind, folders: Mapping[Item, list[Collection]]
) -> Iterator[Entry]:
    hidden = library.archived(kind)
    estimated = items.estimated() if kind is Kind.SCENARIO else {}
    for slug, value, own in _values(simulator, kind):
        case = isinstance(value, Scenario)
        yield Entry(
            kind=kind,
            slug=slug,
            title=value.title,
            where=getattr(value, "company", "") or getattr(value, "domain", ""),
            channel=getattr(value, "channel", ""),
            level=estimated[slug].level if slug in estimated else getattr(value, "level", 0),
            level_talks=estimated[slug].talks if slug in estimated else 0,
            language=getattr(value, "language", "en"),
            tags=getattr(value, "tags", ()),
            skills=_skills(kind, value),
            words=words_of(value) if case else _words(value),
            own=own,
            archived=slug in hidden,
            lies_in=tuple(folders.get((kind.value, slug), ())),
        )


def _values(simulator: Simulator, kind: Kind) -> Iterator[tuple[str, Any, bool]]:
    if kind is Kind.SCENARIO:
        for case in content.offered(simulator, archived=True):
            yield case.slug, case.scenario, case.origin is Origin.AUTHORED
        return
    written = {one.slug for one in documents.versions(kind) if one.status is Status.PUBLISHED}
    for one in documents.list_filed(simulator, kind):
        if one.value is not None:
            yield one.slug, one.value, one.slug in written


def _skills(kind: Kind, value: Any) -> tuple[str, ...]:
    if kind is Kind.EXERCISE:
        return skills_of(value)
    return getattr(value, "practise", ())


def _words(value: Any) -> tuple[str, ...]:
    names = ("title", "company", "domain", "about", "text")
    return (*(getattr(value, name, "") for name in names), *getattr(value, "tags", ()))


def _fits(one: Entry, filters: Filters) -> bool:
    return (
        found_by(filters.q, (*one.words, one.slug))
        and filters.kind in ("", one.kind)
        and filters.channel in ("", one.channel)
        and filters.level in ("", str(one.level))
        and filters.language in ("", one.language)
        and filters.status in ("", "archived" if one.archived else "offered")
        and (not filters.skill or filters.skill in one.skills)
        and (not filters.tag or filters.tag in one.tags)
        and (not filters.collection or filters.collection in {it.slug for it in one.lies_in})
    )

"""Tell how an article read before, and what rests on that."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from hashlib import sha256
from itertools import groupby

from trainer.content.files import Kind
from trainer.content.known import Known
from trainer.content.nodes import Places
from trainer.content.texts import examine_article
from trainer.core.errors import Fault
from trainer.core.scenario.changing import Edit, edits, said_in
from trainer.core.scenario.citing import lines_of, quoted
from trainer.core.scenario.record import Article
from trainer.core.scenario.scenario import Scenario
from trainer.simulator import Simulator
from trainer.store import documents
from trainer.store.documents import Document
from trainer.store.scenarios import Status


@dataclass(frozen=True, slots=True)
class Edition:
    """Hold one text that an article had, and since when; `since` is None for that of the file."""

    article: Article
    hash: str
    since: datetime | None
    author: str = ""
    note: str = ""


def editions(simulator: Simulator, slug: str) -> tuple[Edition, ...]:
    """List the texts of an article that were offered, the oldest first; the last one is offered now.

    Neighbours that say the same in other marks are one. Nothing where there is no such article.
    """
    now = simulator.library.known().articles.get(slug)
    if now is None:
        return ()
    return tuple(_editions(simulator, now, documents.list_(kind=Kind.ARTICLE.value, slug=slug)))


def changed(simulator: Simulator) -> dict[str, tuple[Edition, ...]]:
    """Give the texts of every article that has had more than one, by id."""
    written: dict[str, list[Document]] = {}
    for one in documents.list_(kind=Kind.ARTICLE.value):
        written.setdefault(one.slug, []).append(one)
    there = simulator.library.known().articles
    found = {
        slug: tuple(_editions(simulator, there[slug], some))
        for slug, some in written.items()
        if slug in there
    }
    return {slug: some for slug, some in found.items() if len(some) > 1}


def hash_of(article: Article) -> str:
    """Name what an article says: other marks and line ends are the same words."""
    return sha256("\n".join(said_in(article.text)).encode()).hexdigest()


def at(some: tuple[Edition, ...], when: datetime | None) -> Edition:
    """Give the edition that was offered at a time; the first where none was, and for None."""
    before = [one for one in some if when is not None and (not one.since or one.since <= when)]
    return before[-1] if before else some[0]


def change(some: tuple[Edition, ...]) -> tuple[Edit, ...]:
    """List what the last change made different."""
    return edits(some[-2].article.text, some[-1].article.text) if len(some) > 1 else ()


def cites(text: str, slug: str) -> bool:
    """Tell whether the YAML of a case names an article instead of writing it out."""
    return bool(
        re.search(rf"(?m)(?:^\s*-\s*|[\[,]\s*)[\"']?{re.escape(slug)}[\"']?\s*(?:#|,|\]|$)", text)
    )


def stale_lines(simulator: Simulator, scenario: Scenario, places: Places) -> tuple[Fault, ...]:
    """Warn of lines of a case that quote what one of its articles said before its last change."""
    cited = {one.id for one in scenario.articles}
    return tuple(
        fault
        for slug, some in changed(simulator).items()
        if slug in cited
        for fault in _stale_lines(scenario, some, places)
    )


def _stale_lines(scenario: Scenario, some: tuple[Edition, ...], places: Places) -> Iterator[Fault]:
    title = some[-1].article.title
    for line in quoted(lines_of(scenario), change(some)):
        said = ", ".join(f"“{words}”" for words in line.words)
        what = f"{line.place} says {said}, as the article “{title}” did before it was changed"
        cure = "see what the article says now, and put the line right where it means that"
        yield places.fault(line.field, what, cure, warning=True)


def _editions(simulator: Simulator, now: Article, written: Iterable[Document]) -> Iterator[Edition]:
    """Give the file's text, those that were published in their order, and last what is offered."""
    every = (*_offered(simulator, now.id, written), Edition(now, hash_of(now), None))
    for _, some in groupby(every, key=lambda one: one.hash):
        first, *others = some
        yield replace(first, article=others[-1].article) if others else first


def _offered(simulator: Simulator, slug: str, written: Iterable[Document]) -> Iterator[Edition]:
    filed = simulator.library.beneath(slug, Kind.ARTICLE)
    if filed is not None and isinstance(filed.value, Article):
        yield Edition(filed.value, hash_of(filed.value), None)
    published = [one for one in written if one.status is not Status.DRAFT]
    # What is offered comes last, whatever was written or taken back after it.
    for one in sorted(published, key=lambda one: (one.status is Status.PUBLISHED, one.id)):
        article = examine_article(documents.text(one.id), f"{slug}.yaml", Known()).value
        if isinstance(article, Article):
            yield Edition(article, hash_of(article), one.created_at, one.author, one.note)

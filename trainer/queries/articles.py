"""Show the articles: searched, read, listed for authors, and what a file would become."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from hashlib import sha256

from trainer.content.files import Kind
from trainer.core.errors import MissingError
from trainer.core.scenario.changing import changed, plain
from trainer.core.scenario.finding import excerpt, index_of, marks, search
from trainer.core.scenario.record import Article
from trainer.exchange.redaction.redact import redacted
from trainer.exchange.sheet import Part, cut, levels
from trainer.services import articles, content, documents, editions, resting
from trainer.services.editions import Edition
from trainer.simulator import Simulator
from trainer.store.documents import Document
from trainer.store.scenarios import Status

PAGE = 30
OTHERS = 20
"""Articles of a company that stand beside those of a case on the practice page."""


@dataclass(frozen=True, slots=True)
class Filters:
    """Hold what is searched for, as it stands in the address; `page` counts from 1."""

    q: str = ""
    company: str = ""
    tag: str = ""
    page: int = 1


@dataclass(frozen=True, slots=True)
class Words:
    """Hold some words of a result; `found`: they were searched for."""

    text: str
    found: bool = False


@dataclass(frozen=True, slots=True)
class Entry:
    """Hold one article of the list; `case` is the id of the case it is written in, or empty."""

    article: Article
    case: str
    title: tuple[Words, ...]
    said: tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class Shelf:
    """Hold the page on which articles are searched."""

    entries: tuple[Entry, ...]
    total: int
    pages: int
    filters: Filters
    companies: tuple[tuple[str, str], ...]
    tags: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Read:
    """Hold one article as it is read; `cases` (id, title) may be practised, `news` is its last change."""

    article: Article
    cases: tuple[tuple[str, str], ...]
    news: tuple[str, ...]
    since: datetime | None


@dataclass(frozen=True, slots=True)
class Row:
    """Hold one article of the authors' list; `stale` counts what has to be looked at because of it."""

    slug: str
    title: str
    company: str
    states: tuple[tuple[str, str], ...]
    when: datetime | None
    who: str
    rests: int
    stale: int


@dataclass(frozen=True, slots=True)
class Proposed:
    """Hold what one part of a file would become; `slug` is its id, `updates` an article it is new of.

    `same`: that article says so already. `personal` counts what looks like personal data, by kind.
    """

    number: int
    part: Part
    slug: str
    updates: bool
    same: bool
    personal: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Preview:
    """Hold a text before it is kept: its parts as cut at `level`; `cuts` is where it may be cut.

    `mark` names text and cut, so that nothing is kept which was numbered otherwise when it was chosen.
    """

    text: str
    title: str
    company: str
    level: int
    cuts: tuple[tuple[str, str], ...]
    mark: str
    parts: tuple[Proposed, ...]


def shelf(simulator: Simulator, filters: Filters) -> Shelf:
    """Search all articles: those that stand by themselves, and those written in a case."""
    every = dict(_every(simulator))
    fitting = {one: case for one, case in every.items() if _fits(one, filters)}
    if filters.q.strip():
        hits = search(index_of(tuple(fitting)), filters.q, limit=len(fitting))
        found = [(hit.article, hit.by) for hit in hits]
    else:
        ordered = sorted(fitting, key=lambda one: one.title.casefold())
        found = [(one, frozenset[str]()) for one in ordered]
    pages = max(1, -(-len(found) // PAGE))
    page = min(max(1, filters.page), pages)
    shown = found[(page - 1) * PAGE : page * PAGE]
    return Shelf(
        entries=tuple(_entry(one, fitting[one], by) for one, by in shown),
        total=len(found),
        pages=pages,
        filters=replace(filters, page=page),
        companies=tuple((one, one) for one in sorted({one.company for one in every} - {""})),
        tags=tuple(sorted({tag for one in every for tag in one.tags})),
    )


def read(simulator: Simulator, slug: str) -> Read:
    """Gather an article that stands by itself; MissingError when there is none."""
    some = editions.editions(simulator, slug)
    if not some:
        raise MissingError("There is no such article.")
    now = some[-1]
    return Read(
        article=now.article,
        cases=tuple(
            (one.slug, one.scenario.title)
            for one in content.offered(simulator)
            if any(article.id == slug for article in one.scenario.articles)
            and (one.version_id is None or _same(one.scenario.articles, now))
        ),
        news=tuple(dict.fromkeys(edit.words for edit in editions.change(some))),
        since=now.since,
    )


def read_in(simulator: Simulator, case: str, id: str) -> Read:
    """Gather an article that is written in a case; MissingError when there is none."""
    scenario = content.find(simulator, case).scenario
    for one in scenario.articles:
        if one.id == id:
            there = replace(one, company=one.company or scenario.company)
            return Read(there, ((case, scenario.title),), (), None)
    raise MissingError("There is no such article.")


def beside(simulator: Simulator, company: str, own: Iterable[Article]) -> tuple[Article, ...]:
    """List other articles of a company, for the practice page."""
    there = {one.id for one in own}
    others = (one for one in simulator.library.articles() if one.company == company)
    return tuple(one for one in others if one.id not in there)[:OTHERS]


def desk(simulator: Simulator) -> tuple[Row, ...]:
    """List the articles for authors, drafts too, what is stale first."""
    stale = {slug: len(some) for slug, some in resting.stale(simulator).items()}
    there = {one.id: one for one in simulator.library.articles()}
    written: dict[str, list[Document]] = {}
    for one in documents.versions(Kind.ARTICLE):
        written.setdefault(one.slug, []).append(one)
    cited = _cited(simulator)
    rows = [
        _row(slug, there.get(slug), written.get(slug, []), cited.get(slug, 0), stale.get(slug, 0))
        for slug in there.keys() | written.keys()
    ]
    return tuple(sorted(rows, key=lambda row: (-row.stale, row.title.casefold())))


def preview(simulator: Simulator, text: str, title: str, company: str, level: int) -> Preview:
    """Show what a text would become, cut at headings of `level`."""
    taken = set(articles.taken_ids(simulator))
    parts = []
    for number, part in enumerate(cut(text, title, level), start=1):
        known = articles.updated(simulator, part.title, company)
        slug = articles.slug_for(simulator, part.title, company, taken)
        taken.add(slug)
        _, redaction = redacted(part.text)
        parts.append(
            Proposed(
                number=number,
                part=part,
                slug=slug,
                updates=known is not None,
                same=known is not None and not changed(known.text, part.text),
                personal=tuple(redaction.counts.items()),
            )
        )
    cuts = [(str(one), f"Headings down to level {one}") for one in levels(text)]
    whole = ("0", "Nothing: one article")
    mark = sha256(f"{level} {text}".encode()).hexdigest()[:12]
    return Preview(text, title, company, level, (whole, *cuts), mark, tuple(parts))


def _every(simulator: Simulator) -> Iterator[tuple[Article, str]]:
    """Give every article with the case that it is written in; one that cases cite is given once."""
    own = simulator.library.articles()
    yield from ((one, "") for one in own)
    known = {(one.id, plain(one.text)) for one in own}
    for offered in content.offered(simulator):
        for one in offered.scenario.articles:
            if (one.id, plain(one.text)) not in known:
                company = one.company or offered.scenario.company
                yield replace(one, company=company), offered.slug


def _fits(article: Article, filters: Filters) -> bool:
    return filters.company in ("", article.company) and (
        not filters.tag or filters.tag in article.tags
    )


def _entry(article: Article, case: str, by: frozenset[str]) -> Entry:
    said = excerpt(plain(article.text), by)
    return Entry(article, case, _marked(article.title, by), _marked(said, by))


def _marked(text: str, by: frozenset[str]) -> tuple[Words, ...]:
    """Cut a text at the words that were searched for."""
    found, done = [], 0
    for mark in marks(text, by):
        found += [Words(text[done : mark.start]), Words(mark.text, found=True)]
        done = mark.end
    return tuple(one for one in (*found, Words(text[done:])) if one.text)


def _same(there: Iterable[Article], now: Edition) -> bool:
    return any(not changed(one.text, now.article.text) for one in there if one.id == now.article.id)


def _cited(simulator: Simulator) -> dict[str, int]:
    counts: dict[str, int] = {}
    known = simulator.library.known().articles
    for one in content.offered(simulator):
        for article in one.scenario.articles:
            if article.id in known:
                counts[article.id] = counts.get(article.id, 0) + 1
    return counts


def _row(slug: str, article: Article | None, some: list[Document], rests: int, stale: int) -> Row:
    newest = some[0] if some else None
    states = [("Offered", "ok")] if article else []
    drafts = [one for one in some if one.status is Status.DRAFT]
    published = [one for one in some if one.status is Status.PUBLISHED]
    if drafts and (not published or drafts[0].id > published[0].id):
        states.append(("Draft", "info"))
    return Row(
        slug=slug,
        title=article.title if article else newest.title if newest else slug,
        company=article.company if article else "",
        states=tuple(states or [("Put away", "neutral")]),
        when=newest.created_at if newest else None,
        who=newest.author if newest else "",
        rests=rests,
        stale=stale,
    )

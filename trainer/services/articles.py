"""Bring articles in, sign off what rests on a changed one, and drill people on the change."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from trainer.content.document_text import document_text
from trainer.content.files import Kind
from trainer.core.errors import InputError, MissingError, RuleError
from trainer.core.exercise.drill import Place, drill
from trainer.core.scenario.record import Article
from trainer.exchange.redaction.redact import redacted
from trainer.services import assignments, certificates, documents, editions, resting
from trainer.services.editions import Edition
from trainer.services.resting import Resting
from trainer.simulator import Simulator
from trainer.store import audit, drills, scenarios, sign_offs
from trainer.store.database import writing
from trainer.store.documents import Document
from trainer.store.drills import Drill
from trainer.store.scenarios import Status
from trainer.store.sign_offs import SignOff

MOST = 100
"""Articles that are brought at once."""
SLUG_LIMIT = 60
BECAUSE_LIMIT = 300
NO_DOMAIN = "articles"
"""Stands as the domain of a drill on an article that no case cites."""


@dataclass(frozen=True, slots=True)
class Brought:
    """Hold what is said of all articles of one file: whose they are, words to find them by, the source."""

    company: str = ""
    tags: tuple[str, ...] = ()
    source: str = ""
    redact: bool = False


@dataclass(frozen=True, slots=True)
class Passed:
    """Hold somebody who passed a case while the article said something else."""

    person_id: int
    name: str
    case: str


def bring(
    simulator: Simulator,
    by: int,
    parts: Sequence[tuple[str, str]],
    about: Brought,
    *,
    publish: bool = False,
) -> tuple[Document, ...]:
    """Keep parts (title, Markdown) as drafts of articles, or publish them: all of them or none.

    One with the title of an article of the same company becomes a version of that. InputError for
    none, and for too many.
    """
    if not parts:
        raise InputError("Choose at least one part.")
    if len(parts) > MOST:
        raise InputError(
            f"These are more than {MOST} articles. Cut at a higher heading, or choose."
        )
    kept = []
    with writing():
        taken = set(taken_ids(simulator))
        for title, text in parts:
            slug = slug_for(simulator, title, about.company, taken)
            taken.add(slug)
            article = Article(
                id=slug,
                title=title,
                text=f"{redacted(text)[0] if about.redact else text}\n",
                company=about.company,
                tags=about.tags,
                source=about.source,
                reviewed=simulator.clock().date().isoformat(),
            )
            text_ = document_text(article)
            kept.append(documents.save_draft(simulator, by, Kind.ARTICLE, text_, slug))
        if publish:
            kept = [documents.publish(simulator, by, one.id) for one in kept]
    return tuple(kept)


def taken_ids(simulator: Simulator) -> frozenset[str]:
    """List the ids that articles have, drafts too."""
    drafts = {one.slug for one in documents.versions(Kind.ARTICLE)}
    return frozenset(drafts | set(simulator.library.known().articles))


def slug_for(simulator: Simulator, title: str, company: str, taken: set[str]) -> str:
    """Make an id of a title; that of the article which has this title already, if one does."""
    known = updated(simulator, title, company)
    if known is not None and known.id:
        return known.id
    plain = re.sub(r"[^a-z0-9]+", "-", title.lower()).strip("-")[:SLUG_LIMIT].strip("-")
    slug, number = plain or "article", 1
    while slug in taken:
        number += 1
        slug = f"{plain or 'article'}-{number}"
    return slug


def updated(simulator: Simulator, title: str, company: str) -> Article | None:
    """Find the article that a part with this title would be a new version of."""
    wanted = (title.casefold(), company.casefold())
    for one in simulator.library.articles():
        if (one.title.casefold(), one.company.casefold()) == wanted:
            return one
    return None


def sign_off(simulator: Simulator, by: int, slug: str, kind: str, of: str) -> Resting:
    """Say that something was looked at and is still right, for this text of the article.

    MissingError where it does not rest on the article.
    """
    for one in resting.of_article(simulator, slug):
        if (one.kind.value, one.slug) == (kind, of):
            break
    else:
        raise MissingError("This does not rest on the article.")
    now = simulator.clock()
    with writing():
        sign_offs.add(slug, editions.hash_of(one.now), SignOff(kind, of, one.version, "", now), by)
        audit.add(by, "sign-off on an article", f"{kind} {of} for {slug}", now)
    return one


def passed_before(simulator: Simulator, slug: str) -> tuple[Passed, ...]:
    """List who passed a case on an earlier text of the article, and none on the one of now."""
    some = editions.editions(simulator, slug)
    cases = {one.slug: one.title for one in resting.of_article(simulator, slug) if _is_case(one)}
    then: dict[int, Passed] = {}
    up_to_date: set[int] = set()
    read: dict[int, str | None] = {}
    for person_id, name, version_id, case in drills.passed(cases):
        if version_id not in read:
            read[version_id] = _said(version_id, slug)
        said = read[version_id]
        if said == some[-1].hash:
            up_to_date.add(person_id)
        elif said is not None:
            then.setdefault(person_id, Passed(person_id, name, cases[case]))
    return tuple(one for one in then.values() if one.person_id not in up_to_date)


def find_drill(simulator: Simulator, slug: str) -> Drill | None:
    """Find the drill on the last change of an article."""
    some = editions.editions(simulator, slug)
    return drills.find(slug, some[-2].hash, some[-1].hash) if len(some) > 1 else None


def draft_drill(simulator: Simulator, by: int, slug: str) -> Drill:
    """Draft the drill on the last change of an article; the one there is, where there is one.

    RuleError where nothing was changed.
    """
    some = editions.editions(simulator, slug)
    known = find_drill(simulator, slug)
    if known is not None:
        return known
    place = _place(simulator, some) if len(some) > 1 else None
    exercise = drill(some[-2].article, some[-1].article, place) if place else None
    if exercise is None:
        raise RuleError("Nothing was changed in this article, so there is nothing to drill.")
    now = simulator.clock()
    because = " ".join(dict.fromkeys(_sentence(edit.words) for edit in editions.change(some)))
    with writing():
        text = document_text(exercise)
        documents.save_draft(simulator, by, Kind.EXERCISE, text, exercise.id, beside=True)
        made = drills.add(
            Drill(0, slug, some[-2].hash, some[-1].hash, exercise.id, because[:BECAUSE_LIMIT], now)
        )
        drills.let(made.id, (one.person_id for one in passed_before(simulator, slug)))
    return made


def publish_drill(simulator: Simulator, by: int, slug: str) -> Drill:
    """Offer the drill to those who passed on the old rule; ContentError while it has faults."""
    made = find_drill(simulator, slug)
    if made is None:
        raise MissingError("There is no drill on this change yet.")
    draft = documents.versions(Kind.EXERCISE, made.slug)[0]
    with writing():
        if draft.status is not Status.PUBLISHED:
            documents.publish(simulator, by, draft.id)
        then = {one.person_id for one in passed_before(simulator, slug)}
        drills.let(made.id, then)
        certified = certificates.hold(simulator, by, resting.certified(simulator, slug), made.slug)
        asked = sorted({*then, *certified})
        if asked:
            assignments.assign_again(simulator, slug, asked, made, by)
    return made


def _sentence(words: str) -> str:
    return words if words.endswith(("”", ".")) else f"{words}."


def _is_case(one: Resting) -> bool:
    return one.kind is Kind.SCENARIO


def _said(version_id: int, slug: str) -> str | None:
    """Name what a version's article said; None where it has none."""
    articles = scenarios.load(version_id).articles
    return next((editions.hash_of(one) for one in articles if one.id == slug), None)


def _place(simulator: Simulator, some: tuple[Edition, ...]) -> Place:
    """Give the drill a case that cites the article, if one of the library does."""
    now = some[-1]
    name = f"drill-{now.article.id}-{now.hash[:6]}"
    for one in simulator.library.cases().values():
        if now.article in one.articles:
            return Place(name, one.domain, one.id)
    return Place(name, NO_DOMAIN)

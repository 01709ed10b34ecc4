"""Show the library: what may be practised, found by filters, and how far the viewer is with each."""

from collections import defaultdict
from collections.abc import Container, Mapping
from dataclasses import dataclass, fields, replace
from enum import StrEnum

from trainer.content.files import Kind
from trainer.core.coaching.flag import Rate
from trainer.core.conversation.channels import CHANNELS
from trainer.core.errors import MissingError
from trainer.core.learning.skill import Skill
from trainer.core.learning.topics import TOPICS, topics_of
from trainer.core.scenario.scenario import Scenario
from trainer.core.scenario.shelving import found_by, language_name
from trainer.services import content, exams, items
from trainer.simulator import Simulator
from trainer.store import attempts, collections, favourites, mistakes, opt_outs, scorecards
from trainer.store.attempts import Listing, Mode
from trainer.store.attempts import Status as AttemptStatus
from trainer.store.collections import Collection
from trainer.store.scorecards import Headline


class Progress(StrEnum):
    """Say how far somebody is with a scenario."""

    FRESH = "new"
    BEGUN = "in progress"
    DONE = "completed"


@dataclass(frozen=True, slots=True)
class Filters:
    """Hold the filters of the library as they stand in the address; empty does not filter."""

    q: str = ""
    domain: str = ""
    channel: str = ""
    level: str = ""
    skill: str = ""
    status: str = ""
    language: str = ""
    collection: str = ""
    tag: str = ""
    marked: str = ""

    @property
    def any(self) -> bool:
        """Tell whether anything is filtered."""
        return any(getattr(self, field.name) for field in fields(self))


@dataclass(frozen=True, slots=True)
class Before:
    """Hold the case that another goes on from, and whether the viewer has finished a talk at it."""

    slug: str
    title: str
    done: bool


@dataclass(frozen=True, slots=True)
class Card:
    """Hold one scenario of the library.

    `best` is the best headline score so far, or None; `rate` how often its customer errs. `before`
    is the case that it goes on from. `marked`: the viewer has marked it for themselves. `level` 1–4
    is what `level_talks` talks say, or the author's guess where that is 0.
    """

    slug: str
    scenario: Scenario
    channel: str
    skills: tuple[str, ...]
    progress: Progress
    tries: int
    best: int | None
    open_id: int | None
    rate: Rate
    before: Before | None = None
    marked: bool = False
    level: int = 0
    level_talks: int = 0


@dataclass(frozen=True, slots=True)
class Shelf:
    """Hold the library page."""

    cards: tuple[Card, ...]
    total: int
    filters: Filters
    domains: tuple[str, ...]
    channels: tuple[tuple[str, str], ...]
    levels: tuple[str, ...]
    skills: tuple[Skill, ...]
    languages: tuple[tuple[str, str], ...]
    collections: tuple[tuple[str, str], ...]
    tags: tuple[str, ...]
    some_marked: bool


@dataclass(frozen=True, slots=True)
class Try:
    """Hold one earlier attempt at a scenario."""

    listing: Listing
    headline: Headline | None


@dataclass(frozen=True, slots=True)
class Case:
    """Hold the page of one scenario; `spared` is its matter that the person asked not to be given.

    `exam` says why it is not practised now, and where it is begun; empty where it may be practised.
    """

    card: Card
    tries: tuple[Try, ...]
    rate: Rate
    spared: tuple[str, ...] = ()
    exam: str = ""


def shelf(simulator: Simulator, person_id: int, filters: Filters) -> Shelf:
    """Gather the library for one person."""
    cards = _cards(simulator, person_id)
    skills = simulator.library.skills()
    practised = {skill for card in cards for skill in card.scenario.practise}
    spoken = sorted({card.scenario.language for card in cards}, key=language_name)
    folders = collections.list_()
    lying = {one.slug: _cases(one) for one in folders}
    inside = lying.get(filters.collection, frozenset())
    here = {card.slug for card in cards}
    return Shelf(
        cards=tuple(
            card
            for card in cards
            if _fits(card, filters) and (not filters.collection or card.slug in inside)
        ),
        total=len(cards),
        filters=filters,
        domains=tuple(sorted({card.scenario.domain for card in cards})),
        channels=tuple((channel.name, channel.label) for channel in CHANNELS.values()),
        levels=("1", "2", "3", "4"),
        skills=tuple(skill for skill in skills if skill.id in practised),
        languages=tuple((code, language_name(code)) for code in spoken),
        collections=tuple((one.slug, one.title) for one in folders if lying[one.slug] & here),
        tags=tuple(sorted({tag for card in cards for tag in card.scenario.tags})),
        some_marked=any(card.marked for card in cards),
    )


def case(simulator: Simulator, person_id: int, slug: str) -> Case:
    """Gather the page of one scenario; MissingError when it is not offered."""
    content.find(simulator, slug)
    card = next(card for card in _cards(simulator, person_id) if card.slug == slug)
    played = [
        one
        for mode in (Mode.PRACTICE, Mode.COACHED, Mode.PRIVATE, Mode.UNSAID)
        for one in attempts.list_(person_ids=(person_id,), slug=slug, mode=mode)
    ]
    played.sort(key=lambda one: one.started_at, reverse=True)
    headlines = scorecards.headlines([one.id for one in played])
    unwanted = opt_outs.of_(person_id) & topics_of(card.scenario)
    spared = tuple(words for topic, words in TOPICS.items() if topic in unwanted)
    tries = tuple(Try(one, headlines.get(one.id)) for one in played)
    exam = exams.why_not(simulator, person_id, slug)
    return Case(card, tries, card.rate, spared, exam)


def warning_of(simulator: Simulator, slug: str) -> str:
    """Give what a case is to be begun with; empty where there is nothing, or no such case any more."""
    try:
        return content.find(simulator, slug).scenario.warning
    except MissingError:
        return ""


def words_of(scenario: Scenario) -> tuple[str, ...]:
    """Give the words that a search looks through: nothing that the customer has yet to be asked."""
    return (
        scenario.title,
        scenario.company,
        scenario.brief,
        scenario.customer.name,
        scenario.subject,
        scenario.opening,
        *scenario.tags,
    )


def _cards(simulator: Simulator, person_id: int) -> tuple[Card, ...]:
    names = {skill.id: skill.name for skill in simulator.library.skills()}
    played: dict[str, list[Listing]] = defaultdict(list)
    for one in attempts.list_(person_ids=(person_id,), mode=Mode.PRACTICE):
        played[one.slug].append(one)
    headlines = scorecards.headlines([one.id for mine in played.values() for one in mine])
    rates, marked = mistakes.rates(), favourites.of_(person_id)
    estimated = items.estimated()
    there = content.offered(simulator)
    titles = {one.slug: one.scenario.title for one in there}
    finished = {slug for slug, mine in played.items() if any(_over(one) for one in mine)}
    cards = (
        _card(one.scenario, played[one.slug], headlines, names, rates.get(one.slug, Rate()))
        for one in there
    )
    return tuple(
        replace(
            card,
            before=_before(card.scenario, titles, finished),
            marked=card.slug in marked,
            level=estimated[card.slug].level if card.slug in estimated else card.scenario.level,
            level_talks=estimated[card.slug].talks if card.slug in estimated else 0,
        )
        for card in cards
    )


def _card(
    scenario: Scenario,
    mine: list[Listing],
    headlines: Mapping[int, Headline],
    names: Mapping[str, str],
    rate: Rate,
) -> Card:
    running = next((one for one in mine if one.status is not AttemptStatus.CLOSED), None)
    over = [one for one in mine if _over(one)]
    graded = [headlines[one.id].headline for one in over if one.id in headlines]
    done = Progress.DONE if over else Progress.FRESH
    return Card(
        slug=scenario.id,
        scenario=scenario,
        channel=CHANNELS[scenario.channel].label,
        skills=tuple(names.get(skill, skill) for skill in scenario.practise),
        progress=Progress.BEGUN if running else done,
        tries=len(over),
        best=max((one for one in graded if one is not None), default=None),
        open_id=running.id if running else None,
        rate=rate,
    )


def _over(one: Listing) -> bool:
    return one.status is AttemptStatus.CLOSED


def _before(
    scenario: Scenario, titles: Mapping[str, str], finished: Container[str]
) -> Before | None:
    slug = scenario.follows.scenario if scenario.follows else ""
    return Before(slug, titles[slug], slug in finished) if slug in titles else None


def _cases(collection: Collection) -> frozenset[str]:
    return frozenset(slug for kind, slug in collection.items if kind == Kind.SCENARIO)


def _fits(card: Card, filters: Filters) -> bool:
    scenario = card.scenario
    return (
        found_by(filters.q, words_of(scenario))
        and filters.language in ("", scenario.language)
        and (not filters.tag or filters.tag in scenario.tags)
        and (not filters.marked or card.marked)
        and filters.domain in ("", scenario.domain)
        and filters.channel in ("", scenario.channel)
        and filters.level in ("", str(card.level))
        and (not filters.skill or filters.skill in scenario.practise)
        and filters.status in ("", card.progress)
    )

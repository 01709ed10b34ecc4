"""Show the library: what may be practised, found by filters, and how far the viewer is with each."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, fields
from enum import StrEnum

from trainer.core.coaching.flag import Rate
from trainer.core.conversation.channels import CHANNELS
from trainer.core.learning.skill import Skill
from trainer.core.scenario.scenario import Scenario
from trainer.services import content
from trainer.simulator import Simulator
from trainer.store import attempts, mistakes, scorecards
from trainer.store.attempts import Listing, Mode
from trainer.store.attempts import Status as AttemptStatus
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

    @property
    def any(self) -> bool:
        """Tell whether anything is filtered."""
        return any(getattr(self, field.name) for field in fields(self))


@dataclass(frozen=True, slots=True)
class Card:
    """Hold one scenario of the library.

    `best` is the best headline score so far, or None; `rate` how often its customer errs.
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


@dataclass(frozen=True, slots=True)
class Try:
    """Hold one earlier attempt at a scenario."""

    listing: Listing
    headline: Headline | None


@dataclass(frozen=True, slots=True)
class Case:
    """Hold the page of one scenario."""

    card: Card
    tries: tuple[Try, ...]
    rate: Rate


def shelf(simulator: Simulator, person_id: int, filters: Filters) -> Shelf:
    """Gather the library for one person."""
    cards = _cards(simulator, person_id)
    skills = simulator.library.skills()
    practised = {skill for card in cards for skill in card.scenario.practise}
    return Shelf(
        cards=tuple(card for card in cards if _fits(card, filters)),
        total=len(cards),
        filters=filters,
        domains=tuple(sorted({card.scenario.domain for card in cards})),
        channels=tuple((channel.name, channel.label) for channel in CHANNELS.values()),
        levels=("1", "2", "3", "4"),
        skills=tuple(skill for skill in skills if skill.id in practised),
    )


def case(simulator: Simulator, person_id: int, slug: str) -> Case:
    """Gather the page of one scenario; MissingError when it is not offered."""
    content.find(simulator, slug)
    card = next(card for card in _cards(simulator, person_id) if card.slug == slug)
    played = [
        one
        for mode in (Mode.PRACTICE, Mode.COACHED)
        for one in attempts.list_(person_ids=(person_id,), slug=slug, mode=mode)
    ]
    played.sort(key=lambda one: one.started_at, reverse=True)
    headlines = scorecards.headlines([one.id for one in played])
    return Case(card, tuple(Try(one, headlines.get(one.id)) for one in played), card.rate)


def _cards(simulator: Simulator, person_id: int) -> tuple[Card, ...]:
    names = {skill.id: skill.name for skill in simulator.library.skills()}
    played: dict[str, list[Listing]] = defaultdict(list)
    for one in attempts.list_(person_ids=(person_id,), mode=Mode.PRACTICE):
        played[one.slug].append(one)
    headlines = scorecards.headlines([one.id for mine in played.values() for one in mine])
    rates = mistakes.rates()
    return tuple(
        _card(one.scenario, played[one.slug], headlines, names, rates.get(one.slug, Rate()))
        for one in content.offered(simulator)
    )


def _card(
    scenario: Scenario,
    mine: list[Listing],
    headlines: Mapping[int, Headline],
    names: Mapping[str, str],
    rate: Rate,
) -> Card:
    running = next((one for one in mine if one.status is not AttemptStatus.CLOSED), None)
    over = [one for one in mine if one.status is AttemptStatus.CLOSED]
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


def _fits(card: Card, filters: Filters) -> bool:
    scenario = card.scenario
    words = f"{scenario.title} {scenario.company} {scenario.brief} {scenario.customer.name}"
    return (
        all(word in words.lower() for word in filters.q.lower().split())
        and filters.domain in ("", scenario.domain)
        and filters.channel in ("", scenario.channel)
        and filters.level in ("", str(scenario.level))
        and (not filters.skill or filters.skill in scenario.practise)
        and filters.status in ("", card.progress)
    )

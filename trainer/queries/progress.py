"""Show one person's road: skills, what to practise next, and what was done."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from trainer.core.learning.evidence import Observation
from trainer.core.learning.mastery import Mastery, Tier, margin_of, mastery_of, tier_of
from trainer.core.learning.next_step import NextStep, Offer, Played, next_steps
from trainer.core.learning.skill import Skill
from trainer.services import content, items
from trainer.simulator import Simulator
from trainer.store import attempts, hints, observations, scorecards
from trainer.store.attempts import Listing, Mode, Status
from trainer.store.scorecards import Headline

TIER_WORDS = {
    Tier.INSUFFICIENT: "Insufficient data",
    Tier.NEEDS_WORK: "Needs work",
    Tier.DEVELOPING: "Developing",
    Tier.PROFICIENT: "Proficient",
    Tier.EXCELLENT: "Excellent",
}
BEFORE = timedelta(days=28)
"""How far back one's own past is taken for the comparison."""


@dataclass(frozen=True, slots=True)
class TrendPoint:
    """Hold one point of a trend, as the table shows it."""

    when: datetime
    estimate: int
    plus_minus: int
    count: int


@dataclass(frozen=True, slots=True)
class Standing:
    """Hold how one skill stands; `before` is the estimate four weeks ago, None without one.

    `helped` says how talks went in which a hint put words into one's mouth: they are not in the
    estimate. Empty without any.
    """

    skill: Skill
    mastery: Mastery
    tier: Tier
    word: str
    before: int | None
    trend: tuple[TrendPoint, ...]
    helped: str = ""


@dataclass(frozen=True, slots=True)
class Past:
    """Hold one talk of the history; `helped` by hints, which only one's own road tells."""

    listing: Listing
    headline: Headline | None
    helped: bool = False


@dataclass(frozen=True, slots=True)
class Road:
    """Hold the progress page."""

    standings: tuple[Standing, ...]
    steps: tuple[NextStep, ...]
    running: tuple[Listing, ...]
    past: tuple[Past, ...]


def road(simulator: Simulator, person_id: int, limit: int = 50, *, own: bool = False) -> Road:
    """Gather one person's road; `limit` talks of the history, the newest first.

    Only one's `own` road tells what was done with help.
    """
    now, skills = simulator.clock(), simulator.library.skills()
    standings = _standings(person_id, skills, now, own=own)
    mine = attempts.list_(person_ids=(person_id,), mode=Mode.PRACTICE)
    coached = attempts.list_(person_ids=(person_id,), mode=Mode.COACHED)
    over = [one for one in mine if one.status is Status.CLOSED][:limit]
    ids = [one.id for one in over]
    headlines, helped = scorecards.headlines(ids), hints.assisted_of(ids) if own else frozenset()
    return Road(
        standings=standings,
        steps=_steps(simulator, standings, mine, now),
        running=tuple(one for one in (*mine, *coached) if one.status is not Status.CLOSED),
        past=tuple(Past(one, headlines.get(one.id), one.id in helped) for one in over),
    )


def _standings(
    person_id: int, skills: Sequence[Skill], now: datetime, *, own: bool
) -> tuple[Standing, ...]:
    seen = observations.of_(person_id)
    helped = observations.of_(person_id, assisted=True) if own else ()
    return tuple(_standing(skill, mastery_of(skill.id, seen, now), helped, now) for skill in skills)


def _standing(
    skill: Skill, mastery: Mastery, helped: Sequence[Observation], now: datetime
) -> Standing:
    tier = tier_of(mastery)
    earlier = [point.mean for point in mastery.history if now - point.at >= BEFORE]
    return Standing(
        skill=skill,
        mastery=mastery,
        tier=tier,
        word=TIER_WORDS[tier],
        before=round(earlier[-1]) if earlier else None,
        trend=tuple(
            TrendPoint(point.at, round(point.mean), margin_of(point.sd), number)
            for number, point in enumerate(mastery.history, 1)
        ),
        helped=_helped(mastery, [one.y for one in helped if one.skill == skill.id]),
    )


def _helped(mastery: Mastery, points: Sequence[float]) -> str:
    """Write how it went with help, beside how it goes alone: 'With help 74 (2 talks), alone 62'."""
    if not points:
        return ""
    talks = "1 talk" if len(points) == 1 else f"{len(points)} talks"
    alone = f"alone {mastery.mean:.0f}" if mastery.enough else "alone not known yet"
    return f"With help {sum(points) / len(points):.0f} ({talks}), {alone}."


def _steps(
    simulator: Simulator, standings: Sequence[Standing], mine: Sequence[Listing], now: datetime
) -> tuple[NextStep, ...]:
    levels = items.levels()
    offers = [
        Offer(
            one.slug,
            one.scenario.title,
            one.scenario.practise,
            levels.get(one.slug, one.scenario.level),
            one.scenario.channel,
        )
        for one in content.offered(simulator)
    ]
    played = [Played(one.slug, one.channel, one.started_at) for one in mine]
    return next_steps(
        {one.skill.id: one.mastery for one in standings},
        [one.skill for one in standings],
        offers,
        played,
        now,
    )

"""Show one person's road: skills, what to practise next, and what was done."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import accumulate

from trainer.core.learning.evidence import Observation
from trainer.core.learning.mastery import ENOUGH, Mastery, Tier, margin_of, mastery_of, tier_of
from trainer.core.learning.next_step import NextStep, Offer, Played, next_steps
from trainer.core.learning.refresh import Refresh, When, refreshes
from trainer.core.learning.skill import Skill
from trainer.core.learning.topics import spares
from trainer.services import assigning, content, exams, items, paths
from trainer.simulator import Simulator
from trainer.store import attempts, hints, observations, opt_outs, people, scorecards
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
PAUSE = timedelta(days=30)
"""Without a talk for so long, a figure is shown as an old one."""
ALONE = (Mode.PRACTICE, Mode.COACHED, Mode.PRIVATE)
"""The kinds of talks that somebody finds under what goes on, on their own road."""


@dataclass(frozen=True, slots=True)
class TrendPoint:
    """Hold one point of a trend; `count` are the talks up to then, `label` says what was no talk."""

    when: datetime
    estimate: int
    plus_minus: int
    count: int
    label: str = ""


@dataclass(frozen=True, slots=True)
class Standing:
    """Hold how one skill stands; `before` is the estimate four weeks ago, None without one.

    `helped` says how talks went in which a hint put words into one's mouth: they are not in the
    estimate. Empty without any. `old` says how long ago the skill was last seen, after a pause.
    `exercises` moved the estimate too, and are none of its observations.
    """

    skill: Skill
    mastery: Mastery
    tier: Tier
    word: str
    before: int | None
    trend: tuple[TrendPoint, ...]
    helped: str = ""
    old: str = ""
    exercises: int = 0


@dataclass(frozen=True, slots=True)
class Past:
    """Hold one talk of the history; `helped` by hints, which only one's own road tells."""

    listing: Listing
    headline: Headline | None
    helped: bool = False


@dataclass(frozen=True, slots=True)
class Road:
    """Hold somebody's road; `steps` and what is private or coached of `running` are for themselves.

    `refreshes` says when each skill that was practised is due again.
    """

    standings: tuple[Standing, ...]
    steps: tuple[NextStep, ...]
    running: tuple[Listing, ...]
    past: tuple[Past, ...]
    refreshes: tuple[Refresh, ...] = ()


def road(simulator: Simulator, person_id: int, limit: int = 50, *, own: bool = False) -> Road:
    """Gather one person's road; `limit` talks of the history, the newest first.

    Only one's `own` road tells what was done with help, privately or with the coach, and what is
    next: that follows from what somebody would rather not be given, too.
    """
    now, skills = simulator.clock(), simulator.library.skills()
    seen = observations.of_(person_id)
    helped_by = observations.of_(person_id, assisted=True) if own else ()
    standings = tuple(
        _standing(skill, [one for one in seen if one.skill == skill.id], helped_by, now)
        for skill in skills
    )
    kinds = ALONE if own else ALONE[:1]
    talks = [one for kind in kinds for one in attempts.list_(person_ids=(person_id,), mode=kind)]
    over = [one for one in talks if one.mode is Mode.PRACTICE and one.status is Status.CLOSED]
    ids = [one.id for one in over[:limit]]
    headlines, helped = scorecards.headlines(ids), hints.assisted_of(ids) if own else frozenset()
    again = refreshes(skills, seen, now, assigning.zone_of(people.load(person_id).time_zone))
    return Road(
        standings=standings,
        steps=_steps(simulator, person_id, standings, talks, again, now) if own else (),
        running=tuple(one for one in talks if one.status is not Status.CLOSED),
        past=tuple(Past(one, headlines.get(one.id), one.id in helped) for one in over[:limit]),
        refreshes=again,
    )


def _standing(
    skill: Skill, seen: Sequence[Observation], helped: Sequence[Observation], now: datetime
) -> Standing:
    mastery = mastery_of(skill.id, seen, now)
    tier = tier_of(mastery)
    trend = _trend(mastery, seen)
    earlier = [point.estimate for point in trend if now - point.when >= BEFORE]
    return Standing(
        skill=skill,
        mastery=mastery,
        tier=tier,
        word=TIER_WORDS[tier],
        before=earlier[-1] if earlier else None,
        trend=trend,
        helped=_helped(mastery, [one.y for one in helped if one.skill == skill.id]),
        old=_old(mastery, now),
        exercises=sum(one.exercise for one in seen),
    )


def _trend(mastery: Mastery, seen: Sequence[Observation]) -> tuple[TrendPoint, ...]:
    """Give a point for each of `seen` from the third talk on, as no figure is shown before."""
    inorder = sorted(seen, key=lambda one: one.at)
    talks = accumulate(int(not one.exercise) for one in inorder)
    return tuple(
        TrendPoint(
            point.at,
            round(point.mean),
            margin_of(point.sd),
            count,
            "an exercise" if one.exercise else "",
        )
        for point, one, count in zip(mastery.history, inorder, talks, strict=True)
        if count >= ENOUGH
    )


def _old(mastery: Mastery, now: datetime) -> str:
    """Say that a figure is an old one: 'Last seen 45 days ago; this is how it stood then.'."""
    if mastery.last is None or now - mastery.last < PAUSE:
        return ""
    days = (now - mastery.last) // timedelta(days=1)
    return f"Last seen {days} days ago: this is how it stood, less sure with each day."


def _helped(mastery: Mastery, points: Sequence[float]) -> str:
    """Write how it went with help, beside how it goes alone: 'With help 74 (2 talks), alone 62'."""
    if not points:
        return ""
    talks = "1 talk" if len(points) == 1 else f"{len(points)} talks"
    alone = f"alone {mastery.mean:.0f}" if mastery.enough else "alone not known yet"
    return f"With help {sum(points) / len(points):.0f} ({talks}), {alone}."


def _due(one: Refresh, now: datetime) -> datetime:
    """Give when a skill is due: what is due today is due now, as the page says of it."""
    return min(one.due, now) if one.when is When.TODAY else one.due


def _steps(
    simulator: Simulator,
    person_id: int,
    standings: Sequence[Standing],
    mine: Sequence[Listing],
    again: Sequence[Refresh],
    now: datetime,
) -> tuple[NextStep, ...]:
    """Choose what is next, without what somebody would rather not be given, is examined in, or waits for."""
    levels, unwanted = items.levels(), opt_outs.of_(person_id)
    there, locked = content.offered(simulator), paths.locked(simulator, person_id)
    hard = {one.slug: levels.get(one.slug, one.scenario.level) for one in there}
    offers = [
        Offer(
            one.slug,
            one.scenario.title,
            one.scenario.practise,
            hard[one.slug],
            one.scenario.channel,
        )
        for one in there
        if one.slug not in locked and spares(one.scenario, unwanted)
    ]
    played = [
        Played(
            one.slug,
            one.channel,
            one.started_at,
            hard.get(one.slug, 0) if one.status is Status.CLOSED else 0,
        )
        for one in mine
    ]
    while True:
        found = next_steps(
            {one.skill.id: one.mastery for one in standings},
            [one.skill for one in standings],
            offers,
            played,
            now,
            due={one.skill.id: _due(one, now) for one in again},
        )
        taken = {one.slug for one in found if exams.pending(simulator, person_id, one.slug)}
        if not taken:
            return found
        offers = [one for one in offers if one.slug not in taken]

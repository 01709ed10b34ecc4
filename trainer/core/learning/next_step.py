"""Choose what to practise next, and say why."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from trainer.core.learning.mastery import LEVEL_POINTS, USUAL_LEVEL, Mastery
from trainer.core.learning.skill import Skill

FIRST_LEVEL = 1
"""The level, 1–4, that somebody is taken to be at who has shown none."""
STRETCH = (60, 75)
"""The predicted score on the skill at which practice teaches most, 0–100."""


@dataclass(frozen=True, slots=True)
class Offer:
    """Hold a scenario that may be practised."""

    slug: str
    title: str
    skills: tuple[str, ...]
    level: int
    channel: str


@dataclass(frozen=True, slots=True)
class Played:
    """Hold that a scenario was played; `level` 1–4 is how hard it is, 0 where that shows nothing."""

    slug: str
    channel: str
    at: datetime
    level: int = 0


@dataclass(frozen=True, slots=True)
class NextStep:
    """Hold one proposal: the scenario, the skill it is for, the reason, the predicted score 0–100.

    `why` is the part of the reason that tells nothing of what was played, perhaps privately.
    """

    slug: str
    title: str
    skill: str
    because: str
    predicted: int
    why: str


def next_steps(
    masteries: Mapping[str, Mastery],
    skills: Sequence[Skill],
    offers: Sequence[Offer],
    history: Sequence[Played],
    now: datetime,
    count: int = 3,
    *,
    due: Mapping[str, datetime],
) -> tuple[NextStep, ...]:
    """Propose up to `count` scenarios, best first, each for another skill and another story.

    None is harder by more than a level than the hardest that was played; where all are, the easiest
    there are. `due` says when each skill that was practised is due again (core/learning/refresh).
    """
    offers = _within_reach(offers, history)
    late = {skill.id for skill in skills if skill.id in due and due[skill.id] <= now}
    ranked = sorted(
        skills, key=lambda skill: -_priority(masteries[skill.id], skill, due=skill.id in late)
    )
    steps: list[NextStep] = []
    for skill in ranked:
        taken = {step.slug for step in steps}
        fitting = [one for one in offers if skill.id in one.skills and one.slug not in taken]
        if fitting and len(steps) < count:
            mastery = masteries[skill.id]
            best = min(fitting, key=lambda one: (_cost(one, mastery, history, now), one.slug))
            why = _because(skill, mastery, best, now, due=skill.id in late)
            met = _why_this(best, skill, mastery, history, now)
            steps.append(_step(best, skill, mastery, why, met))
    return tuple(steps)


def _within_reach(offers: Sequence[Offer], history: Sequence[Played]) -> Sequence[Offer]:
    shown = max((one.level for one in history), default=0)
    easiest = min((one.level for one in offers), default=0)
    most = max(max(shown, FIRST_LEVEL) + 1, easiest)
    return [one for one in offers if one.level <= most]


def _priority(mastery: Mastery, skill: Skill, *, due: bool) -> float:
    again = 1.0 if due else 0.0
    fresh = 0.5 if mastery.observations == 0 else 0.0
    weight = 0.3 if skill.core else 0.0
    return (skill.target - mastery.mean) / 20 + mastery.sd / 10 + again + fresh + weight


def _predicted(offer: Offer, mastery: Mastery) -> float:
    return mastery.mean - LEVEL_POINTS * (offer.level - USUAL_LEVEL)


def _cost(offer: Offer, mastery: Mastery, history: Sequence[Played], now: datetime) -> float:
    low, high = STRETCH
    predicted = _predicted(offer, mastery)
    away = max(low - predicted, predicted - high, 0.0)
    plays = [one for one in history if one.slug == offer.slug]
    recent = sum(1 for one in plays if now - one.at < timedelta(days=14))
    last_channels = [one.channel for one in sorted(history, key=lambda one: one.at)][-3:]
    same = 3.0 if len(last_channels) == 3 and set(last_channels) == {offer.channel} else 0.0
    return away + 8.0 * len(plays) + 12.0 * recent + same


def _step(offer: Offer, skill: Skill, mastery: Mastery, why: str, met: str) -> NextStep:
    predicted = _points(_predicted(offer, mastery))
    return NextStep(offer.slug, offer.title, skill.id, f"{why} {met}", predicted, why)


def _because(skill: Skill, mastery: Mastery, offer: Offer, now: datetime, *, due: bool) -> str:
    name = skill.name
    if mastery.observations == 0:
        return f"No talk has shown {name.lower()} yet."
    if not mastery.enough:
        seen = "once" if mastery.observations == 1 else "twice"
        return f"{name} was seen only {seen}; three times are needed for a figure."
    if mastery.mean < skill.target:
        return f"{name} stands at {mastery.mean:.0f}; the target is {skill.target}."
    if due and mastery.last is not None:
        return f"{name} was last practised {_ago(mastery.last, now)} and is due again."
    harder = "a harder case" if offer.level > USUAL_LEVEL else "practice"
    return f"{name} is on target; {harder} keeps it there."


def _why_this(
    offer: Offer, skill: Skill, mastery: Mastery, history: Sequence[Played], now: datetime
) -> str:
    """Say why this case: whether it was played, and what to expect for the skill once that is known."""
    plays = [one.at for one in history if one.slug == offer.slug]
    last = max(plays, default=None)
    met = (
        f"You last played this case {_ago(last, now)}" if last else "You have not played this case"
    )
    if not mastery.enough:
        return f"{met}."
    predicted = _predicted(offer, mastery)
    low, high = STRETCH
    teaches = ", where practice teaches most" if low <= predicted <= high else ""
    return f"{met}; expect about {_points(predicted)} of 100 for {skill.name.lower()}{teaches}."


def _ago(then: datetime, now: datetime) -> str:
    days = (now - then) // timedelta(days=1)
    return "within a day" if not days else "a day ago" if days == 1 else f"{days} days ago"


def _points(predicted: float) -> int:
    return round(min(100.0, max(0.0, predicted)))

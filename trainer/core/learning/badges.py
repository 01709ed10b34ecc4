"""Tell what somebody has shown: badges with the talks that prove them, and what was done first.

A badge is nothing but a count of what talks that count were rated, in different cases; nothing is
random, and nothing is lost again. The sentence of a badge says what the rubric's level says.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from trainer.core.conversation.channels import CHANNELS


@dataclass(frozen=True, slots=True)
class Shown:
    """Hold what one talk that counts has shown: the level 1–5 of each criterion that was rated.

    `level` 1–4 is the case's. `csat` 1–5 (5 good), `passed` and `solved` are None where not known.
    """

    attempt_id: int
    scenario: str
    title: str
    at: datetime
    channel: str
    level: int
    levels: Mapping[str, int] = field(default_factory=dict)
    passed: bool | None = None
    csat: int | None = None
    solved: bool | None = None


@dataclass(frozen=True, slots=True)
class Rule:
    """Hold what a badge is for: a criterion at `level` or above in `talks` different cases."""

    id: str
    title: str
    sentence: str
    criterion: str
    level: int
    talks: int = 3


@dataclass(frozen=True, slots=True)
class Badge:
    """Hold how far a badge is: the talks that prove it, the oldest first; `earned` None before."""

    rule: Rule
    evidence: tuple[Shown, ...]
    earned: datetime | None

    @property
    def missing(self) -> int:
        """Tell in how many more cases it takes."""
        return self.rule.talks - len(self.evidence)


@dataclass(frozen=True, slots=True)
class First:
    """Hold something that was done for the first time, with the talk that shows it."""

    words: str
    talk: Shown


RULES = (
    Rule("told-first", "Told before asked", "Three talks with the next thing told before it was asked", "proactivity", 3),
    Rule("named", "Feelings named", "Three talks in which most feelings were seen and what happened was named", "empathy", 4),
    Rule("calm", "Calm under anger", "Two very angry customers heard first, then shown a way forward", "conflict", 4, 2),
    Rule("checked", "Right and checked", "Three talks in which all that was said was right and checked", "knowledge", 4),
    Rule("word-kept", "Word kept", "Three talks with a promise of an action and a time that was kept", "ownership", 4),
    Rule("plain-step", "A plain next step", "Three talks with one thing at a time, and an amount, a day or a time", "clarity", 4),
    Rule("behind", "What lay behind", "Three talks in which the need was met and what lay behind it was found", "resolution", 5),
    Rule("own-words", "In their words", "Three talks explained in the customer's own words", "plain_words", 5),
)  # fmt: skip
"""What badges there are; each sentence is that of the rubric's level."""

HARD = 4
"""The level of the hardest cases."""
DELIGHTED = 5
"""The best that a customer says of a talk."""
_FIRSTS: tuple[tuple[str, Callable[[Shown], bool]], ...] = (
    ("you passed a talk", lambda one: one.passed is True),
    ("a customer gave you five of five", lambda one: one.csat == DELIGHTED),
    ("a matter was solved at first contact", lambda one: one.solved is True),
    ("you passed one of the hardest cases", lambda one: one.passed is True and one.level >= HARD),
)


def badges(talks: Sequence[Shown], criteria: Sequence[str]) -> tuple[Badge, ...]:
    """List the badges of which something was shown, those earned first, the latest first.

    `criteria` are those that there are; a badge for another is left out.
    """
    found = [_badge(rule, talks) for rule in RULES if rule.criterion in criteria]
    begun = [one for one in found if one.evidence]
    earned = sorted((one for one in begun if one.earned), key=_earned, reverse=True)
    under_way = sorted((one for one in begun if not one.earned), key=lambda one: one.missing)
    return (*earned, *under_way)


def firsts(talks: Sequence[Shown]) -> tuple[First, ...]:
    """List what was done for the first time, the latest first."""
    in_order = _in_order(talks)
    passed = [one for one in in_order if one.passed]
    named = [(f"The first time {words}", fits) for words, fits in _FIRSTS]
    found = [
        First(words, next(one for one in in_order if fits(one)))
        for words, fits in named
        if any(fits(one) for one in in_order)
    ]
    for channel in dict.fromkeys(one.channel for one in passed):
        words = f"The first time you passed a talk {_by(channel)}"
        found.append(First(words, next(one for one in passed if one.channel == channel)))
    return tuple(sorted(found, key=lambda one: one.talk.at, reverse=True))


def _badge(rule: Rule, talks: Sequence[Shown]) -> Badge:
    proof: dict[str, Shown] = {}
    for one in _in_order(talks):
        if one.levels.get(rule.criterion, 0) >= rule.level:
            proof.setdefault(one.scenario, one)
    evidence = tuple(proof.values())[: rule.talks]
    return Badge(rule, evidence, evidence[-1].at if len(evidence) == rule.talks else None)


def _by(channel: str) -> str:
    return CHANNELS[channel].by if channel in CHANNELS else f"by {channel}"


def _earned(badge: Badge) -> datetime:
    return badge.evidence[-1].at


def _in_order(talks: Sequence[Shown]) -> list[Shown]:
    return sorted(talks, key=lambda one: (one.at, one.attempt_id))

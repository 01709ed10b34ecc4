"""Say how likely somebody is ready to serve, and what evidence is missing.

Ready is: every core skill mastered (lower bound 70, three observations in three scenarios, the last at
level 3 or 4), an unseen exam of each channel passed without hints, no auto-fail in the last five talks,
and a person who has read a talk and signs. Source: docs/readiness.md, where the formula stands too;
this bound certifies wrongly in 6 to 9 of 100, an average of 75 in 22 to 28.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from math import ceil, prod, sqrt
from statistics import NormalDist, fmean

from trainer.core.conversation.channels import CHANNELS, USUAL
from trainer.core.learning.mastery import DRIFT, ENOUGH, NOISE, Mastery
from trainer.core.learning.skill import Skill

READY_AT = 70.0
"""What the lower bound of every core skill has to reach, 0–100."""
BOUND = 0.84
"""Standard deviations under the estimate: four chances in five to be above (normal, one-sided)."""
SCENARIOS = 3
"""Different scenarios in which a skill has to be seen."""
HARD = 3
"""The level of the last scenario from which on a skill counts as shown where it is hard, 1–4."""
EXAM_MARK = 70
"""The headline score that passes an exam."""
LAST = 5
"""How many of the last talks have to be without an auto-fail."""
VALID = timedelta(days=90)
"""How long a signature holds."""
FASTEST = 500
"""Words a minute that nobody exceeds who reads: twice the usual 238 (Brysbaert 2019, of 190 studies)."""
STEP = 10
"""Seconds to which the least time of a reading is rounded up."""


class Stage(StrEnum):
    """Say how far somebody is."""

    READY = "ready"
    """Signed, and the signature counts."""
    TO_SIGN = "to_sign"
    """The evidence is complete; a person has yet to sign."""
    NOT_YET = "not_yet"
    LOW = "low"
    """A core skill is under the mark with four chances in five, whatever else is still to be seen."""
    THIN = "thin"
    """A core skill was seen too rarely for any figure."""


@dataclass(frozen=True, slots=True)
class Ground:
    """Hold what is known of one core skill; `last_level` 1–4 is of the last talk that showed it."""

    skill: Skill
    mastery: Mastery
    last_level: int | None = None


@dataclass(frozen=True, slots=True)
class Exam:
    """Hold the best unseen exam without hints on a channel; `score` 0–100, None for none taken."""

    channel: str
    score: int | None = None

    @property
    def passed(self) -> bool:
        """Tell whether the mark was reached."""
        return self.score is not None and self.score >= EXAM_MARK


@dataclass(frozen=True, slots=True)
class Proof:
    """Hold how one core skill stands against the bound.

    `low` is the lower bound and `chance` 0–1 how likely the skill is at 70 or above; both None with
    too few observations. `missing` says what it lacks, empty when it is mastered.
    """

    ground: Ground
    low: float | None
    chance: float | None
    missing: str


@dataclass(frozen=True, slots=True)
class Readiness:
    """Hold how ready somebody is by the evidence, before anybody signs.

    `probability` 0–1 (1 good) and `low`, the lowest bound of a core skill, are None while one has too
    few observations. `most` is what the probability cannot be above by what was seen, None while
    nothing was. `surely_low` names the core skills whose upper bound is under 70. `fails` of the last `talks` (at most five) had an auto-fail. `holds` is how many
    days without practice the bounds stay at 70, None where they are not there.
    """

    probability: float | None
    most: float | None
    low: float | None
    surely_low: tuple[str, ...]
    proofs: tuple[Proof, ...]
    exams: tuple[Exam, ...]
    fails: int
    talks: int
    holds: int | None
    missing: tuple[str, ...]

    @property
    def complete(self) -> bool:
        """Tell whether nothing but a signature is missing."""
        return not self.missing


def readiness_of(
    grounds: Sequence[Ground], exams: Sequence[Exam], failed: Sequence[bool]
) -> Readiness:
    """Weigh the core skills, the exams by channel, and whether each talk had an auto-fail.

    `failed` is of the last talks, the newest first; only five are looked at. `exams` has one entry for
    each channel that the person practises on.
    """
    proofs = tuple(_proof(one) for one in grounds)
    last = failed[:LAST]
    told = _told(proofs)
    told += [_exam_missing(one) for one in exams if not one.passed]
    if any(last):
        told.append(f"An auto-fail in {sum(last)} of the last {len(last)} talks; none is allowed.")
    if not last:
        told.append("No talk is over yet.")
    lows = [one.low for one in proofs if one.low is not None]
    chances = [one.chance for one in proofs if one.chance is not None]
    known = bool(proofs) and len(lows) == len(proofs)
    return Readiness(
        probability=_probability(proofs, exams) if known else None,
        most=min(chances, default=None),
        low=min(lows) if known else None,
        surely_low=tuple(
            one.ground.skill.name
            for one in proofs
            if one.low is not None and upper_bound(one.ground.mastery) < READY_AT
        ),
        proofs=proofs,
        exams=tuple(exams),
        fails=sum(last),
        talks=len(last),
        holds=_holds(grounds) if known and min(lows) >= READY_AT else None,
        missing=tuple(told),
    )


def stage_of(readiness: Readiness, *, signed: bool) -> Stage:
    """Name how far somebody is; what was signed stands until it ends or is taken back.

    What is surely low is told as such, though other skills were seen too rarely for a figure.
    """
    if signed:
        return Stage.READY
    if readiness.surely_low:
        return Stage.LOW
    if readiness.probability is None:
        return Stage.THIN
    return Stage.TO_SIGN if readiness.complete else Stage.NOT_YET


def lower_bound(mastery: Mastery) -> float:
    """Give what the skill is above with four chances in five, on 0–100."""
    return max(0.0, mastery.mean - BOUND * mastery.sd)


def upper_bound(mastery: Mastery) -> float:
    """Give what the skill is below with four chances in five, on 0–100."""
    return min(100.0, mastery.mean + BOUND * mastery.sd)


def chance_of(mastery: Mastery, mark: float = READY_AT) -> float:
    """Give how likely the skill is at `mark` or above, 0–1: the upper tail of the estimate."""
    return 1.0 - NormalDist(mastery.mean, mastery.sd).cdf(mark)


def exam_chance(masteries: Sequence[Mastery]) -> float:
    """Give how likely the next exam is passed, 0–1: the mean of the skills with one talk's noise."""
    spread = sqrt(NOISE + fmean(one.sd**2 for one in masteries) / len(masteries))
    return 1.0 - NormalDist(fmean(one.mean for one in masteries), spread).cdf(EXAM_MARK)


def least_reading(words: int) -> timedelta:
    """Give how long a talk of so many words has to be open at least before it can have been read."""
    return timedelta(seconds=STEP * max(1, ceil(60 * words / FASTEST / STEP)))


def _probability(proofs: Sequence[Proof], exams: Sequence[Exam]) -> float:
    """Multiply the tails: a floor for skills that rise together (Slepian 1962)."""
    open_exams = sum(not one.passed for one in exams)
    next_exam = exam_chance([one.ground.mastery for one in proofs])
    return prod(one.chance or 0.0 for one in proofs) * next_exam**open_exams


def _proof(ground: Ground) -> Proof:
    mastery = ground.mastery
    if not mastery.enough:
        left = ENOUGH - mastery.observations
        more = "1 more talk" if left == 1 else f"{left} more talks"
        return Proof(ground, None, None, f"{more} in which it shows.")
    low = lower_bound(mastery)
    return Proof(ground, low, chance_of(mastery), _lacks(ground, low))


def _lacks(ground: Ground, low: float) -> str:
    seen = ground.mastery.scenarios
    if seen < SCENARIOS:
        cases = "1 case" if seen == 1 else f"{seen} different cases"
        return f"seen in {cases}; {SCENARIOS} are needed."
    if low < READY_AT:
        # Cut, not rounded: 69.6 must not be told as the 70 that it is short of.
        return f"likely above {int(low)}; {READY_AT:.0f} is needed."
    if ground.last_level is not None and ground.last_level < HARD:
        return f"last shown in a case of level {ground.last_level}; level {HARD} is needed."
    return ""


def _told(proofs: Sequence[Proof]) -> list[str]:
    """Say what the skills lack; those that lack the same are told together."""
    names: dict[str, list[str]] = {}
    for one in proofs:
        if one.missing:
            names.setdefault(one.missing, []).append(one.ground.skill.name)
    return [f"{', '.join(some)}: {missing}" for missing, some in names.items()]


def _exam_missing(exam: Exam) -> str:
    label = CHANNELS.get(exam.channel, USUAL).label.lower()
    if exam.score is None:
        return f"Exam ({label}): not taken yet."
    return f"Exam ({label}): {exam.score} at best; {EXAM_MARK} is needed."


def _holds(grounds: Sequence[Ground]) -> int:
    """Count the days until drift alone takes the first bound under the mark."""
    return min(
        int((((one.mastery.mean - READY_AT) / BOUND) ** 2 - one.mastery.sd**2) / DRIFT)
        for one in grounds
    )

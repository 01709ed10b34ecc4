"""Say in plain words what an author might do about a scenario's figures.

The bounds are conventions: discrimination under 0.2 is poor and under 0 a fault (Ebel & Frisbie
1991); an item that over 95 or under 15 in 100 pass tells people apart hardly at all.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from trainer.core.calibration.items import (
    ENOUGH_PEOPLE,
    ENOUGH_TALKS,
    CriterionFigures,
    ItemFigures,
)

EASY, HARD = 0.95, 0.15
POOR = 0.2
STOPPED = 0.25
"""The share of talks given up from which that is said."""
AT_ONE_TURN = 0.4
"""The share of those given up at one turn from which the turn is named."""
ALIKE = 0.9
"""The share of one level from which a criterion says the same of everybody."""
MANY_ASK = 0.3
UNREAL = 0.3


@dataclass(frozen=True, slots=True)
class Advice:
    """Hold one piece of advice; `tone` is ok, info, warn or bad."""

    text: str
    tone: str = "warn"


@dataclass(frozen=True, slots=True)
class Course:
    """Hold how a scenario's talks went on.

    `begun` counts those that are over or were given up; `stopped` is the agent's message after
    which nobody came back → how many; `outcomes` is each way out → how many talks came to it.
    """

    begun: int
    completed: int
    stopped: Mapping[int, int]
    outcomes: Mapping[str, int]

    @property
    def given_up(self) -> int:
        """Count the talks that were given up."""
        return sum(self.stopped.values())


def advice_on(item: ItemFigures, course: Course) -> tuple[Advice, ...]:
    """Advise on a scenario, the weightiest first; with too few talks, say how many there are."""
    if course.begun < ENOUGH_TALKS:
        return (Advice(f"Too few talks yet: {course.begun} of {ENOUGH_TALKS}.", "info"),)
    found = [*_parting(item), *_stopping(course), *_outcomes(course)]
    return tuple(found) or (Advice("Nothing stands out. Leave it as it is.", "ok"),)


def advice_on_criterion(one: CriterionFigures) -> Advice | None:
    """Advise on one criterion; None where nothing stands out or too few talks were rated."""
    if one.talks < ENOUGH_TALKS:
        return None
    if one.unrated == one.talks:
        return Advice("No talk gave occasion to show it: add one, or leave the criterion out here.")
    if one.asks >= MANY_ASK:
        return Advice(f"Needs a person in {one.asks:.0%} of talks: sharpen the anchors.")
    if max(one.levels) >= ALIKE * sum(one.levels):
        level = 1 + one.levels.index(max(one.levels))
        return Advice(f"Nearly everybody gets level {level}: it tells nobody apart here.")
    if one.discrimination and one.discrimination.high < POOR:
        return Advice("Goes its own way: who does well otherwise does no better on it.")
    return None


def advice_on_feedback(answers: Sequence[int | None], what: str) -> Advice | None:
    """Advise on what trainees said, 1 (no) to 3 (yes); None under five answers or where few say no."""
    given = [one for one in answers if one is not None]
    if len(given) < ENOUGH_PEOPLE // 2 or given.count(1) < UNREAL * len(given):
        return None
    return Advice(f"{given.count(1)} of {len(given)} trainees say that it is not {what}.")


def _parting(item: ItemFigures) -> list[Advice]:
    found = []
    if item.passing and item.enough:
        if item.passing.value >= EASY:
            found.append(Advice("Passed by nearly everyone: remove or sharpen."))
        elif item.passing.value <= HARD:
            found.append(Advice("Passed by hardly anybody: is what good looks like within reach?"))
    told = item.discrimination
    if told is None and item.people < ENOUGH_PEOPLE:
        words = f"Too few people to tell strong from weak: {item.people} of {ENOUGH_PEOPLE}."
        return [*found, Advice(words, "info")]
    if told and told.high < 0:
        found.append(Advice("Strong people do worse here than weak ones: look for a trap.", "bad"))
    elif told and told.value < POOR:
        found.append(Advice("Does not tell strong from weak people."))
    return found


def _stopping(course: Course) -> list[Advice]:
    share = course.given_up / course.begun
    if share < STOPPED:
        return []
    turn, count = max(course.stopped.items(), key=lambda one: (one[1], -one[0]))
    if count < AT_ONE_TURN * course.given_up:
        return [Advice(f"{share:.0%} stop before the end, at no turn in particular.")]
    words = f"{count / course.begun:.0%} of talks stop after message {turn}"
    return [Advice(f"{words}: read what the customer says there.")]


def _outcomes(course: Course) -> list[Advice]:
    if course.completed < ENOUGH_TALKS:
        return []
    never = [name for name, count in course.outcomes.items() if not count]
    return [Advice(f"Nobody reaches “{name}”: is it within reach, and wanted?") for name in never]

"""Grade who looked for the mistakes in a talk."""

from collections.abc import Iterator, Mapping

from trainer.core.exercise.behaviours import BEHAVIOURS
from trainer.core.exercise.exercise import Exercise, Mistake
from trainer.core.exercise.result import Given, Part, Result, share

FOUND = 0.5
"""The place is half of it; to know what was wrong there is the other half."""
FALSE_FIND = 0.5
"""What a line costs that was held to be wrong and is not, so that to mark every line gains nothing."""


def grade(exercise: Exercise, given: Given) -> Result:
    """Grade picks (turn → behaviour): place and behaviour one point, place alone half, false −½."""
    picks = {turn: name for turn, name in given.picks.items() if name in BEHAVIOURS}
    parts = tuple(sorted(_parts(exercise, picks), key=lambda one: one.place))
    cost = sum(one.points or 0.0 for one in parts if not one.out_of)
    gained = {one.place: one.points or 0.0 for one in parts if one.out_of}
    total = len(exercise.mistakes)
    return Result(
        score=share(sum(gained.values()) + cost, total),
        parts=parts,
        skills=_skills(exercise, gained, cost / total),
    )


def _parts(exercise: Exercise, picks: Mapping[int, str]) -> Iterator[Part]:
    wrong = {one.turn: one for one in exercise.mistakes}
    for turn, mistake in wrong.items():
        yield _mistake(mistake, exercise.talk[turn - 1].text, picks.get(turn, ""))
    for turn, name in picks.items():
        if turn not in wrong and 0 < turn <= len(exercise.talk):
            line = exercise.talk[turn - 1]
            why = (
                line.note
                or "Nothing in the record, the articles or the customer's words is against it."
            )
            yield Part(turn, line.text, BEHAVIOURS[name].says, "", -FALSE_FIND, 0, why)


def _mistake(mistake: Mistake, text: str, pick: str) -> Part:
    named = pick in (mistake.behaviour, *mistake.also)
    return Part(
        place=mistake.turn,
        about=text,
        given=BEHAVIOURS[pick].says if pick else "",
        right=BEHAVIOURS[mistake.behaviour].says,
        points=1.0 if named else FOUND if pick else 0.0,
        out_of=1,
        why=mistake.why,
        better=mistake.better,
    )


def _skills(exercise: Exercise, gained: Mapping[int, float], cost: float) -> dict[str, float]:
    """Share the points out by skill; what false finds cost is borne by each alike."""
    by_skill: dict[str, list[float]] = {}
    for one in exercise.mistakes:
        skill = BEHAVIOURS[one.behaviour].skill
        by_skill.setdefault(skill, []).append(gained[one.turn] + cost)
    return {skill: share(sum(points), len(points)) for skill, points in by_skill.items()}

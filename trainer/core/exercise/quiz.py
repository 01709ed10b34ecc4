"""Grade who answered questions on an article."""

import re
from collections.abc import Sequence
from datetime import date
from itertools import combinations

from trainer.core.exercise.exercise import Exercise, Question
from trainer.core.exercise.result import Given, Part, Reply, Result, listed, share

COINS = frozenset({"pounds", "dollars", "euros"})
"""Units of which a part is written with two places."""
_FIGURE = re.compile(r"\d+(?:,\d{3})+(?:\.\d+)?|\d+(?:[.,]\d+)?")
# fmt: off
_ONES = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)
# fmt: on
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_IN_WORDS = dict(zip(_ONES, range(20), strict=True)) | {
    f"{ten} {one}".strip(): 20 + 10 * place + unit
    for place, ten in enumerate(_TENS)
    for unit, one in enumerate(("", *_ONES[1:10]))
}
_WORDS = re.compile(rf"\b(?:{'|'.join(sorted(_IN_WORDS, key=len, reverse=True))})\b")


def grade(exercise: Exercise, given: Given) -> Result:
    """Grade the replies to all questions; one that is not there brings nothing."""
    replies = (*given.replies, *(Reply() for _ in exercise.questions))
    parts = tuple(
        _part(number, question, reply)
        for number, (question, reply) in enumerate(
            zip(exercise.questions, replies, strict=False), start=1
        )
    )
    score = share(sum(one.points or 0.0 for one in parts), len(parts))
    return Result(score, parts, {exercise.skill: score})


def figure(text: str) -> float | None:
    """Read the first figure that a person wrote: '£1,184.40', '12,50', 'thirty days'; None without.

    In words it is read from zero to ninety-nine.
    """
    found = _FIGURE.search(text)
    if not found:
        words = _WORDS.search(" ".join(text.casefold().replace("-", " ").split()))
        return float(_IN_WORDS[words.group()]) if words else None
    word = found.group()
    grouped = re.fullmatch(r"\d+(?:,\d{3})+(?:\.\d+)?", word)
    return float(word.replace(",", "") if grouped else word.replace(",", "."))


def day(text: str) -> date | None:
    """Read a day written YYYY-MM-DD; None when it is none."""
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        return None


def shuffled(question: Question) -> tuple[int, ...]:
    """Give the steps of an order (from 1) as they are listed: by their words, which tells nothing."""
    steps = range(1, len(question.order) + 1)
    return tuple(sorted(steps, key=lambda step: question.order[step - 1].casefold()))


def _part(number: int, question: Question, reply: Reply) -> Part:
    points, said, right = _read(question, reply)
    why = question.why or f"The article says: “{question.quote}”"
    return Part(number, question.ask, said, right, round(points, 2), 1, why)


def _read(question: Question, reply: Reply) -> tuple[float, str, str]:
    """Give the points 0–1, the reply in words, and the right answer in words."""
    if question.options:
        return _picked(question, reply.picked)
    if question.number is not None:
        said = figure(reply.text)
        near = said is not None and abs(said - question.number) <= question.tolerance + 1e-9
        return float(near), reply.text, _figure(question.number, question.unit)
    if question.date:
        given, right = day(reply.text), date.fromisoformat(question.date)
        within = given is not None and abs((given - right).days) <= question.tolerance
        return float(within), _written(given) if given else reply.text, _written(right)
    return _ordered(question, reply.order)


def _figure(number: float, unit: str) -> str:
    """Write a figure as it is said: "165 pounds", "115.50 pounds", "1.5 hours"."""
    parts = unit in COINS and number != int(number)
    return f"{number:.2f} {unit}" if parts else f"{number:g} {unit}".strip()


def _written(day: date) -> str:
    return f"{day.day} {day:%B %Y}"


def _picked(question: Question, picked: Sequence[int]) -> tuple[float, str, str]:
    """Credit each right option that was picked, take off as much for each wrong one."""
    options = dict(enumerate(question.options, start=1))
    mine = [options[number] for number in dict.fromkeys(picked) if number in options]
    right = [one for one in question.options if one.right]
    points = sum(1 if one.right else -1 for one in mine) / len(right)
    return max(0.0, points), listed([one.say for one in mine]), listed([one.say for one in right])


def _ordered(question: Question, places: Sequence[int]) -> tuple[float, str, str]:
    """Credit pairs of steps in the right order over those in the wrong one (Kendall's tau, not below 0).

    A step that was given no place, or that of another, brings its pairs nothing.
    """
    listing = dict(zip(shuffled(question), places, strict=False))
    pairs = list(combinations(range(1, len(question.order) + 1), 2))
    points = sum(_sign(listing.get(one, 0), listing.get(other, 0)) for one, other in pairs)
    placed = sorted((place, step) for step, place in listing.items() if place)
    said = listed([question.order[step - 1] for _, step in placed])
    return max(0.0, points / len(pairs)), said, listed(question.order)


def _sign(one: int, other: int) -> int:
    if not one or not other or one == other:
        return 0
    return 1 if one < other else -1

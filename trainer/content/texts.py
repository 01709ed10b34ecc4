"""Read one authored text: a scenario, a persona, a rubric, the skills, an exercise, a seat.

`read_…` gives the value or raises ContentError with every fault of form. `examine_…` reads and
checks the sense as well, and gives value and faults side by side; built-in files and texts that
trainers write on the page pass through the same functions.
"""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, dataclass, replace
from hashlib import sha256
from typing import Any

from trainer.content.checks.article import check_article
from trainer.content.checks.exercise import check_exercise
from trainer.content.checks.lines import check_lines
from trainer.content.checks.path import There, check_path
from trainer.content.checks.rubric import check_rubric, check_skills
from trainer.content.checks.scenario import check_scenario
from trainer.content.checks.seat import check_seat
from trainer.content.known import Known
from trainer.content.nodes import Mark, Places
from trainer.content.read import Result, read
from trainer.content.unread import sound
from trainer.content.yaml_text import parse_all
from trainer.core.errors import ContentError, Fault
from trainer.core.exercise.exercise import Exercise
from trainer.core.exercise.seat import Seat
from trainer.core.learning.path import LearningPath
from trainer.core.learning.skill import Skill
from trainer.core.scenario.persona import Persona
from trainer.core.scenario.record import Article
from trainer.core.scenario.scenario import Scenario
from trainer.core.scoring.rubric import Rubric


@dataclass(frozen=True, slots=True)
class Skills:
    """Hold the file `skills.yaml`: one list."""

    skills: tuple[Skill, ...]


MOST_FAULTS = 500
"""Faults of a text that are told; nobody mends more in one go."""


def read_rubric(text: str, source: str) -> Rubric:
    """Read a rubric; ContentError with all faults."""
    rubric: Rubric = _value(_read(Rubric, text, source))
    return rubric


def examine_scenario(text: str, source: str, known: Known) -> Result:
    """Read and check a scenario; its value is None when there is any fault but warnings."""
    named = {Persona: known.personas, Article: known.articles}
    result = _read(Scenario, text, source, named)
    return _checked(result, lambda value, places: check_scenario(value, places, known))


def examine_persona(text: str, source: str, known: Known) -> Result:  # noqa: ARG001 — one face for four
    """Read a persona and check its lines."""
    result = _read(Persona, text, source)
    return _checked(result, lambda value, places: tuple(check_lines(value, places)))


def examine_rubric(text: str, source: str, known: Known) -> Result:
    """Read and check a rubric."""
    result = _read(Rubric, text, source)
    return _checked(result, lambda value, places: check_rubric(value, places, known))


def examine_skills(text: str, source: str, known: Known) -> Result:  # noqa: ARG001 — one face for four
    """Read and check the skills; the value is the tuple of them."""
    result = _checked(_read(Skills, text, source), lambda one, at: check_skills(one.skills, at))
    return replace(result, value=result.value and result.value.skills)


def examine_exercise(
    text: str, source: str, known: Known, scenarios: Mapping[str, Scenario]
) -> Result:
    """Read and check an exercise on one of `scenarios`."""
    result = _read(Exercise, text, source)
    return _checked(result, lambda value, at: check_exercise(value, at, known, scenarios))


def examine_seat(text: str, source: str, rubric: Rubric | None) -> Result:
    """Read and check a talk for the grader's seat, marked by `rubric`."""
    return _checked(_read(Seat, text, source), lambda value, at: check_seat(value, at, rubric))


def read_exercise(text: str, source: str) -> Exercise:
    """Read an exercise, whatever it says; ContentError with all faults of form."""
    exercise: Exercise = _value(_read(Exercise, text, source))
    return exercise


def examine_article(text: str, source: str, known: Known) -> Result:  # noqa: ARG001 — one face for all
    """Read and check an article."""
    return _checked(_read(Article, text, source), check_article)


def examine_path(text: str, source: str, there: There) -> Result:
    """Read and check a learning path; `there` are the ids that its steps may name."""
    result = _read(LearningPath, text, source)
    return _checked(result, lambda value, at: check_path(value, at, there))


def fingerprint(text: str, customer: Persona | None = None, cited: Iterable[Article] = ()) -> str:
    """Name a version: a sha256 of the text, and of what it takes from other files.

    `customer` is the persona as merged from its file, `cited` the articles that it names. Line ends
    and blanks at the ends of lines do not count; everything else does.
    """
    lines = "\n".join(line.rstrip() for line in text.strip().splitlines())
    taken = [json.dumps(asdict(one), sort_keys=True) for one in (customer, *cited) if one]
    whole = "\0".join([lines, *taken]) if taken else f"{lines}\0"
    return sha256(whole.encode("utf-8", "surrogatepass")).hexdigest()


def cited(scenario: Scenario | None, known: Known) -> tuple[Article, ...]:
    """List the articles of a scenario that it takes from the library."""
    there = scenario.articles if scenario else ()
    return tuple(one for one in there if known.articles.get(one.id) == one)


def _read(
    schema: type, text: str, source: str, named: Mapping[type, Mapping[str, object]] | None = None
) -> Result:
    try:
        parsed = parse_all(text, source)
    except ContentError as error:
        return Result(None, Places(source, {"": Mark(1, 1)}), error.faults)
    result = read(schema, parsed.node, source, named)
    if not parsed.faults:
        return result
    return replace(result, value=None, faults=_in_order((*parsed.faults, *result.faults)))


def _checked(result: Result, check: Callable[[Any, Places], tuple[Fault, ...]]) -> Result:
    """Check the sense of what could be read, beside the faults of form."""
    if result.part is None:
        return result
    faults = _in_order((*result.faults, *sound(check)(result.part, result.places)))
    broken = any(not fault.warning for fault in faults)
    return replace(result, value=None if broken else result.value, faults=faults[:MOST_FAULTS])


def _in_order(faults: Iterable[Fault]) -> tuple[Fault, ...]:
    return tuple(sorted(faults, key=lambda one: (one.line, one.column)))


def _value(result: Result) -> Any:
    if result.faults:
        raise ContentError(result.faults)
    return result.value

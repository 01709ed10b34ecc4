"""Let a trainee sit in the grader's seat: mark a talk with the rubric, and see who else would.

A seat is a talk without names and the levels that a fair supervisor gives it. This dataclass is
the schema of `exercises/seats/*.yaml`; docs/how-to/write-an-exercise.md explains every field.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Annotated

from annotated_types import Interval

from trainer.core.calibration.agreement import (
    bias,
    exact_share,
    weighted_kappa,
    within_one_share,
)
from trainer.core.errors import InputError
from trainer.core.exercise.exercise import Line, Text
from trainer.core.scenario.situation import Slug

ENOUGH = 5
"""Talks below which agreement beyond chance and leaning are not told."""
LEANS = 0.25
"""Levels of difference on average below which nobody is called lenient or strict."""
LONGEST = 400
"""Characters of a because."""


@dataclass(frozen=True, slots=True)
class Reference:
    """Hold the level that the reference gives, 1–5, why, and the exact words that prove it.

    `turn` (from 1) is where `quote` stands; both are left out where something is missing.
    """

    level: Annotated[int, Interval(ge=1, le=5)]
    because: Text
    turn: Annotated[int, Interval(ge=0, le=60)] = 0
    quote: str = ""


@dataclass(frozen=True, slots=True)
class Seat:
    """Hold a talk to be marked; `levels` maps criteria of the default rubric to the reference.

    `facts` is what record and articles say, as far as one needs it to judge. `origin` says where
    talk and levels come from.
    """

    id: Slug
    title: Text
    channel: Text
    about: Text
    talk: tuple[Line, ...]
    levels: Mapping[str, Reference]
    facts: str = ""
    origin: str = ""


@dataclass(frozen=True, slots=True)
class Mark:
    """Hold what a trainee gives one criterion: a level 1–5 (None: none yet), why, and which turn.

    `turn` 0 is none.
    """

    level: int | None = None
    because: str = ""
    turn: int = 0


Marks = Mapping[str, Mark]
"""Criterion → mark."""


@dataclass(frozen=True, slots=True)
class Standing:
    """Hold how one criterion was marked over all talks handed in.

    `exact` and `within_one` are shares 0–1; `kappa` and `bias` are None below five talks; `leans`
    says in a sentence which way.
    """

    criterion: str
    talks: int
    exact: float | None
    within_one: float | None
    kappa: float | None
    bias: float | None
    leans: str


@dataclass(frozen=True, slots=True)
class Handed:
    """Hold a talk that was handed in: the marks, and the reference as it then was."""

    marks: Marks
    levels: Mapping[str, Reference] = field(default_factory=dict)


def refuse_unfinished(seat: Seat, marks: Marks, names: Mapping[str, str]) -> None:
    """Refuse (InputError) marks that lack a level, or say for one neither why nor where."""
    for criterion in seat.levels:
        mark, name = marks.get(criterion, Mark()), names.get(criterion, criterion)
        if mark.level not in range(1, 6):
            raise InputError(f"{name} has no level yet.")
        if not mark.because.strip() and not 0 < mark.turn <= len(seat.talk):
            raise InputError(f"{name}: say why, or choose the message that shows it.")
        if len(mark.because) > LONGEST:
            raise InputError(f"{name}: say why in {LONGEST} characters at most.")


def standings(handed: Iterable[Handed]) -> tuple[Standing, ...]:
    """Compare marks with the reference, criterion by criterion, in the order first met."""
    pairs: dict[str, list[tuple[float, float]]] = {}
    for one in handed:
        for criterion, reference in one.levels.items():
            level = one.marks.get(criterion, Mark()).level
            if level is not None:
                pairs.setdefault(criterion, []).append((level, reference.level))
    return tuple(_standing(criterion, both) for criterion, both in pairs.items())


def _standing(criterion: str, pairs: list[tuple[float, float]]) -> Standing:
    enough = len(pairs) >= ENOUGH
    leaning = bias(pairs) if enough else None
    return Standing(
        criterion=criterion,
        talks=len(pairs),
        exact=exact_share(pairs),
        within_one=within_one_share(pairs),
        kappa=weighted_kappa(pairs) if enough else None,
        bias=leaning,
        leans=_leans(leaning),
    )


def _leans(leaning: float | None) -> str:
    if leaning is None:
        return f"Told from {ENOUGH} talks on."
    if abs(leaning) < LEANS:
        return "As strict as the reference."
    return f"{abs(leaning):.1f} {'more lenient' if leaning > 0 else 'stricter'} than the reference."

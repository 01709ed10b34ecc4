"""Hold what one criterion was rated, and why."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Evidence:
    """Hold a quote: `quote` is an exact part of the text of turn `turn`, at `start` characters."""

    turn: int
    quote: str
    start: int = 0
    note: str = ""
    good: bool = True


@dataclass(frozen=True, slots=True)
class Missed:
    """Hold a missed opportunity: at `turn` (a position), `expected` is what would have served."""

    turn: int
    expected: str


@dataclass(frozen=True, slots=True)
class Score:
    """Hold a level with its proof, or an abstention with its reason.

    `level` is 1–5 (5 good) or None; None with `applicable` false means that the talk gave no
    occasion, None with `applicable` true that it could not be told here. `because` is always
    given. `certainty` 0–1: how likely a careful person is to give the same level or the next.
    `estimate` (1.0–5.0) is where between two levels the talk stands; None where the level says all.
    `rater` is the person whose level this is, empty for the machine's; `machine` is then its level.
    """

    criterion: str
    level: int | None
    because: str
    evidence: tuple[Evidence, ...] = ()
    missed: tuple[Missed, ...] = ()
    certainty: float = 1.0
    applicable: bool = True
    estimate: float | None = None
    rater: str = ""
    machine: int | None = None


def abstain(criterion: str, because: str) -> Score:
    """Say that this cannot be told, and why."""
    return Score(criterion, None, because, certainty=0.0)


def not_applicable(criterion: str, because: str) -> Score:
    """Say that the talk gave no occasion for this."""
    return Score(criterion, None, because, applicable=False)

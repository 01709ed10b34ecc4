"""Hold what was taken out of a transcript before it was kept."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Change:
    """Hold one replacement: `placeholder` stands in turn `position` from `start` characters on.

    `shape` is what the words looked like, letters as x and digits as 0; the words are kept nowhere.
    """

    position: int
    start: int
    placeholder: str
    shape: str


@dataclass(frozen=True, slots=True)
class Redaction:
    """Hold what was replaced in one transcript; `counts` maps a kind ("NAME") to how often.

    `companies` are the real names of who served, kept only where a scenario is made of the talk, so
    that none of them is published with it; they are shown and exported nowhere.
    """

    counts: Mapping[str, int] = field(default_factory=dict)
    changes: tuple[Change, ...] = ()
    companies: tuple[str, ...] = ()

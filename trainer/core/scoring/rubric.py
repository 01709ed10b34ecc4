"""Hold a rubric: what is asked of a transcript."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Annotated

from annotated_types import Interval, MinLen

from trainer.core.scenario.situation import Slug

Option = float | int | str | bool | tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Criterion:
    """Hold one thing that is rated, as evidence of one skill.

    `weight` is its share; weights of a rubric sum to 100 over the criteria that always apply.
    `levels` maps 1–5 to the anchor. `scorer` is a name in `scoring/scorers`, `options` its
    keyword-only parameters. `conditional` criteria may be not applicable and stand outside the sum.
    `second_opinion` asks a model judge, where one is set up, to read what was computed once more.

    A criterion that is `off` is kept, and asked of no talk. `channels` are those that it is asked on,
    none for all; `when` is a name in `occasions.OCCASIONS`, empty for always: elsewhere it does not
    apply. At `fails_at` or below the whole talk fails; 0 fails nothing.
    """

    id: Slug
    name: Annotated[str, MinLen(1)]
    skill: Slug
    weight: Annotated[float, Interval(ge=0, le=100)]
    scorer: str
    levels: Mapping[int, str]
    about: str = ""
    options: Mapping[str, Option] = field(default_factory=dict)
    conditional: bool = False
    second_opinion: bool = False
    off: bool = False
    channels: tuple[str, ...] = ()
    when: str = ""
    fails_at: Annotated[int, Interval(ge=0, le=4)] = 0

    @property
    def always(self) -> bool:
        """Tell whether it applies to every talk, so that its weight is part of the 100."""
        return not (self.off or self.conditional or self.channels or self.when)


@dataclass(frozen=True, slots=True)
class AutoFail:
    """Hold one thing that fails a talk whatever the score; `rule` is a name in `autofail.RULES`."""

    id: Slug
    text: Annotated[str, MinLen(1)]
    rule: str


@dataclass(frozen=True, slots=True)
class Rubric:
    """Hold criteria, auto-fails and the pass mark (0–100)."""

    id: Slug
    title: Annotated[str, MinLen(1)]
    criteria: tuple[Criterion, ...]
    pass_mark: Annotated[int, Interval(ge=0, le=100)] = 70
    auto_fail: tuple[AutoFail, ...] = ()
    about: str = ""


def in_force(rubric: Rubric) -> Rubric:
    """Leave out the criteria that are off."""
    if not any(one.off for one in rubric.criteria):
        return rubric
    return replace(rubric, criteria=tuple(one for one in rubric.criteria if not one.off))

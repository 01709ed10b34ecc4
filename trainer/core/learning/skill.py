"""Name what is learned."""

from dataclasses import dataclass
from typing import Annotated

from annotated_types import Interval, MinLen

from trainer.core.scenario.situation import Slug


@dataclass(frozen=True, slots=True)
class Skill:
    """Hold a skill; `target` 0–100 is the estimate to reach, `core` counts for readiness."""

    id: Slug
    name: Annotated[str, MinLen(1)]
    about: str = ""
    target: Annotated[int, Interval(ge=0, le=100)] = 70
    core: bool = False

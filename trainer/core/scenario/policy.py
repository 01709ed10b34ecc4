"""Say what the company asks of the agent here: must, may, never."""

from dataclasses import dataclass
from typing import Annotated

from annotated_types import MinLen

from trainer.core.scenario.situation import Slug


@dataclass(frozen=True, slots=True)
class Must:
    """Hold something that must happen.

    Met when the customer told `fact`, every pattern of `said` was said, or `action` was taken
    (whichever is given; several given, all of them). `unasked`: it counts only when the customer
    had not asked for it first (proactivity). `skill` names the criterion it is evidence of.
    """

    id: Slug
    text: Annotated[str, MinLen(1)]
    skill: str
    fact: str = ""
    said: tuple[str, ...] = ()
    action: str = ""
    unasked: bool = False


@dataclass(frozen=True, slots=True)
class Never:
    """Hold something that must not happen: an act, an outcome, an action or words."""

    id: Slug
    text: Annotated[str, MinLen(1)]
    act: str = ""
    outcome: str = ""
    action: str = ""
    said: tuple[str, ...] = ()
    fail: bool = False
    """It fails the talk, whatever else was good."""

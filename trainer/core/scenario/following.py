"""Say how a scenario goes on from another, and what becomes of it afterwards."""

from dataclasses import dataclass
from typing import Annotated

from annotated_types import Interval, MinLen

from trainer.core.scenario.situation import Slug


@dataclass(frozen=True, slots=True)
class Follows:
    """Hold which scenario went before, with the same customer, and how many hours ago.

    `told` are the facts of this scenario that count as told before where it is practised alone;
    `notes` is what a colleague noted then, shown in the record.
    """

    scenario: Slug
    hours: Annotated[float, Interval(ge=0.5, le=720)] = 20
    told: tuple[str, ...] = ()
    notes: str = ""


@dataclass(frozen=True, slots=True)
class Openings:
    """Hold other first messages, by what came of the talk before; empty ones are the `opening`.

    `kept`: it was agreed and every word was kept. `broken`: a promise was not kept; `{promise}` is
    its own words. `unresolved`: nothing was agreed.
    """

    kept: str = ""
    broken: str = ""
    unresolved: str = ""


@dataclass(frozen=True, slots=True)
class Later:
    """Hold what has come of an outcome a day and seven days later, told to the trainee."""

    day_1: Annotated[str, MinLen(1)]
    day_7: Annotated[str, MinLen(1)]

"""Say who the customer is, lastingly: reusable over situations."""

from dataclasses import dataclass, field
from typing import Annotated

from annotated_types import Interval, MinLen

Dial = Annotated[float, Interval(ge=0, le=100)]
"""0–100."""
Factor = Annotated[float, Interval(ge=0.2, le=3)]
"""A multiplier; 1 is usual."""


@dataclass(frozen=True, slots=True)
class Start:
    """Hold how the customer feels before the first word: heat, worry, trust 0–100, patience turns."""

    heat: Dial = 40
    worry: Dial = 40
    trust: Dial = 45
    patience: Annotated[float, Interval(ge=2, le=20)] = 8


@dataclass(frozen=True, slots=True)
class Traits:
    """Hold four lasting leanings.

    `reactive` multiplies harm, `forgiving` multiplies good, `expert` 0–3 is how much jargon they
    bear, `talkative` 0–2 is how many facts they volunteer in a turn.
    """

    reactive: Factor = 1.0
    forgiving: Factor = 1.0
    expert: Annotated[int, Interval(ge=0, le=3)] = 1
    talkative: Annotated[int, Interval(ge=0, le=2)] = 1


@dataclass(frozen=True, slots=True)
class Expects:
    """Hold what they think fair.

    `result` is the worth (0–100) of a fair outcome; `reply_seconds` how soon an answer is due,
    0 for what is usual on the channel.
    """

    result: Annotated[int, Interval(ge=0, le=100)] = 70
    reply_seconds: Annotated[int, Interval(ge=0, le=172800)] = 0


@dataclass(frozen=True, slots=True)
class Persona:
    """Hold a customer apart from any one matter.

    `about` is background and `voice` the manner of speaking, both for wording only. `loyalty` 0–10
    is what they would have answered to 'would you recommend us' before this matter.
    """

    name: Annotated[str, MinLen(1)]
    about: str = ""
    voice: str = ""
    start: Start = field(default_factory=Start)
    traits: Traits = field(default_factory=Traits)
    expects: Expects = field(default_factory=Expects)
    loyalty: Annotated[int, Interval(ge=0, le=10)] = 6

"""Say who the customer is, lastingly: reusable over situations."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated

from annotated_types import Interval, MinLen

Dial = Annotated[float, Interval(ge=0, le=100)]
"""0–100."""
Factor = Annotated[float, Interval(ge=0.2, le=3)]
"""A multiplier; 1 is usual."""
Degree = Annotated[int, Interval(ge=0, le=3)]
"""0 not at all, 1 a little, 2 clearly, 3 very."""
Lines = Mapping[str, Mapping[str, tuple[str, ...]]]
"""Customer act → band (hot, tense, worried, calm, any) → variants."""


@dataclass(frozen=True, slots=True)
class Start:
    """Hold how the customer feels before the first word: heat, worry, trust 0–100, patience turns."""

    heat: Dial = 40
    worry: Dial = 40
    trust: Dial = 45
    patience: Annotated[float, Interval(ge=2, le=20)] = 8


@dataclass(frozen=True, slots=True)
class Traits:
    """Hold lasting leanings.

    `reactive` multiplies harm, `forgiving` multiplies good, `expert` 0–3 is how much jargon they
    bear, `talkative` 0–2 is how many facts they volunteer in a turn. `takes_in` is how many words
    of one message they can follow, 0 for any number; who has a limit also loses the thread at a
    second question. `presses` is how often they try again after a no. `insults`: while hot they
    insult the agent.
    """

    reactive: Factor = 1.0
    forgiving: Factor = 1.0
    expert: Annotated[int, Interval(ge=0, le=3)] = 1
    talkative: Annotated[int, Interval(ge=0, le=2)] = 1
    takes_in: Annotated[int, Interval(ge=0, le=200)] = 0
    presses: Degree = 0
    insults: bool = False


@dataclass(frozen=True, slots=True)
class Style:
    """Hold how they put things; it never decides what is said.

    `length` 1 short, 2 usual, 3 long. `typos` are those of a hot head in chat. `small`: no capital
    letters. `exclaims`: may use exclamation marks. `fillers` are words that a sentence of theirs
    now and then begins with. `plain_english`: few words, no idiom, small slips of grammar.
    """

    length: Annotated[int, Interval(ge=1, le=3)] = 2
    warmth: Degree = 1
    formality: Degree = 1
    typos: Degree = 0
    small: bool = False
    exclaims: bool = True
    fillers: tuple[str, ...] = ()
    plain_english: bool = False


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

    `about` is background and `voice` the manner of speaking, both for wording only; `style` is that
    manner as data, None to read it out of `voice`. `loyalty` 0–10 is what they would have answered
    to 'would you recommend us' before this matter. `lines` are words of their own in any scenario.
    `asides` are side stories, told now and then, each once. `confides` is a sign that they are not
    well or not safe; they let it out once they trust somebody who showed care.
    """

    name: Annotated[str, MinLen(1)]
    about: str = ""
    voice: str = ""
    start: Start = field(default_factory=Start)
    traits: Traits = field(default_factory=Traits)
    expects: Expects = field(default_factory=Expects)
    loyalty: Annotated[int, Interval(ge=0, le=10)] = 6
    style: Style | None = None
    lines: Lines = field(default_factory=dict)
    asides: tuple[str, ...] = ()
    confides: str = ""

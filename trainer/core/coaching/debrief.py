"""Hold the debrief: what the trainee reads after the talk, in its order."""

from dataclasses import dataclass

from trainer.core.conversation.mood import Mood
from trainer.core.customer.survey import Survey


@dataclass(frozen=True, slots=True)
class Bend:
    """Hold one point of the mood line: the mood after the customer's turn `turn`.

    `label` is what moved it most: the agent's own words, or where not `quoted` the name of a deed
    or of the wait. `why` is the rule, `moved` heat change.
    """

    turn: int
    mood: Mood
    label: str
    why: str
    moved: float
    quoted: bool = True


@dataclass(frozen=True, slots=True)
class Worked:
    """Hold the one thing that worked: the agent's words, and what they did, in points.

    `though` says where the turn as a whole went wrong all the same, and by what; else it is empty.
    """

    turn: int
    quote: str
    effect: str
    though: str = ""


@dataclass(frozen=True, slots=True)
class Moment:
    """Hold the one moment to change.

    `goal` is what that moment asked for; `wrote` the trainee's words; `weak` and `strong` a
    contrast; `why` the reason; `gain` how many points of satisfaction (0–100) the talk gains when
    replayed with `strong` there. `turn` is the position of the agent's turn. `does` are the labels
    of the actions that `strong` takes besides those that were taken.
    """

    turn: int
    customer_said: str
    wrote: str
    goal: str
    weak: str
    strong: str
    why: str
    gain: float
    does: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Correction:
    """Hold one suggestion for one skill: a behaviour, and where it would have served.

    `wrote` is the trainee's line, at the position `at`, and `rewrite` the same line mended, where
    one was found that is truly better: played again with it, satisfaction rises by `gain` of 100
    points and the score by `points`. `mended` says what was done to it. Empty where there is none.
    """

    skill: str
    turn: int
    text: str
    wrote: str = ""
    rewrite: str = ""
    mended: tuple[str, ...] = ()
    gain: float = 0.0
    points: int = 0
    at: int | None = None


@dataclass(frozen=True, slots=True)
class Debrief:
    """Hold the whole debrief; `moment` is None when no change would have helped."""

    survey: Survey
    line: tuple[Bend, ...]
    worked: Worked | None
    moment: Moment | None
    corrections: tuple[Correction, ...]
    plan: str

"""Hold the whole mind of a customer between two turns."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from trainer.core.conversation.mood import Mood
from trainer.core.conversation.transcript import Ending, Promise
from trainer.core.conversation.turn import ActionTaken


@dataclass(frozen=True, slots=True)
class Change:
    """Hold one change of mood: which act, in which words, by which rule, by how much.

    `quote` is an exact part of the agent's message, or empty for what was done or left undone.
    `effect` maps heat, worry, trust, patience, treated, handled to signed points. `detail` are the
    earlier words that these are held against, where there are any.
    """

    act: str
    quote: str
    rule: str
    effect: Mapping[str, float]
    detail: str = ""


@dataclass(frozen=True, slots=True)
class State:
    """Hold what the customer feels, told, heard and holds against us.

    `treated` (as a person) and `handled` (the process) are ledgers 0–100, start 50, high is good.
    `told` are fact ids in the order told; `asked` fact ids asked for but withheld. `said` maps an
    outcome id to the indices of its `if_said` patterns heard so far. `actions` are all actions
    taken. `best_worth` is the best offer heard, `accepted` the outcome agreed to. `counts` counts
    agent acts so far. `consented` are actions that the customer gave leave for. `used` are the lines said,
    so that none is said twice. `caring_run` and `idle_run` are turns in a row of care without work,
    and without work; `words_run` turns in a
    row that only announced; `stale` turns since the acceptance that brought nothing new. `firm` counts
    the limits set while the customer raged. `ended` is None while the talk goes on. `recalled` are facts
    told in an earlier talk, at `place` ("in my e-mail"), and not said here yet. `silences` counts
    how often the customer spoke into a silence. `pressed` counts tries after a no, and `let_out`
    are side stories and confidences told.
    """

    mood: Mood
    treated: float = 50
    handled: float = 50
    told: tuple[str, ...] = ()
    asked: tuple[str, ...] = ()
    said: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    actions: tuple[ActionTaken, ...] = ()
    promises: tuple[Promise, ...] = ()
    best_worth: int = 0
    accepted: str | None = None
    breach: str = ""
    reasks: int = 0
    turns: int = 0
    counts: Mapping[str, int] = field(default_factory=dict)
    caring_run: int = 0
    idle_run: int = 0
    words_run: int = 0
    haggled: tuple[str, ...] = ()
    consented: tuple[str, ...] = ()
    stale: int = 0
    firm: int = 0
    escalated: bool = False
    used: tuple[str, ...] = ()
    ended: Ending | None = None
    recalled: tuple[str, ...] = ()
    place: str = ""
    silences: int = 0
    pressed: int = 0
    let_out: tuple[str, ...] = ()

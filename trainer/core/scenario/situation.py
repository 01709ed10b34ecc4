"""Say why the customer comes now: facts, what can be done, and what each way out is worth."""

from dataclasses import dataclass
from typing import Annotated

from annotated_types import Interval, MinLen

from trainer.core.scenario.persona import Dial

Slug = Annotated[str, MinLen(1)]
"""Lower-case words joined by '-' or '_'; the checker says so."""
SHORTEST = 3
"""Words that an opening and a model answer have at least: with fewer nobody can tell what it is about."""


@dataclass(frozen=True, slots=True)
class Fact:
    """Hold something the customer knows, and when they tell it.

    Told when asked (a message matches one of `ask`: words, or a pattern) or volunteered, and
    trust is at least `trust`, heat at most `calm`, and all of `after` are told. `like` are
    questions in plain words that ask for it too: others of the same meaning are understood.
    `private`: never told where others read along.
    """

    id: Slug
    say: Annotated[str, MinLen(1)]
    ask: tuple[str, ...] = ()
    trust: Dial = 0
    calm: Dial = 100
    after: tuple[str, ...] = ()
    volunteer: bool = False
    like: tuple[str, ...] = ()
    private: bool = False


@dataclass(frozen=True, slots=True)
class Action:
    """Hold something that the agent can do with a button, as against say.

    `amount` is the usual amount of money, None where no money moves. `limit` is the highest
    amount within the agent's authority. `authority` false: the agent may not do this at all
    alone; doing it is a breach. `done` are patterns that claim it was done; saying one of them
    without the action is an unbacked claim. `protected`: only after the identity check.
    """

    id: Slug
    label: Annotated[str, MinLen(1)]
    amount: Annotated[float, Interval(ge=0)] | None = None
    limit: Annotated[float, Interval(ge=0)] | None = None
    authority: bool = True
    protected: bool = False
    verifies: bool = False
    done: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class Outcome:
    """Hold one way that this can end, and what it is worth to the customer (0–100).

    It is on the table when every pattern of `if_said` was said (not denied) and every action of
    `needs` was taken. `asks_for` is what the customer still wants to know when it is nearly good
    enough. `breach` says which rule it breaks, empty when none. `kind_refusal`: the right answer
    here is a no; accepted not for its worth but for how it was said. Of several that match, the
    one with the highest worth counts, but a breach counts before all others.
    """

    id: Slug
    worth: Annotated[int, Interval(ge=0, le=100)]
    if_said: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    asks_for: str = ""
    breach: str = ""
    kind_refusal: bool = False
    distrusted: bool = False
    """The customer knows that it will not hold, and does not take it."""
    good: bool = False
    """An outcome that a supervisor would call right."""


@dataclass(frozen=True, slots=True)
class Step:
    """Hold one message of the model answer: the words, and the actions taken just before them."""

    say: Annotated[str, MinLen(1)]
    do: tuple[str, ...] = ()
    subject: str = ""


@dataclass(frozen=True, slots=True)
class Model:
    """Hold how it is done well: a contrast for one moment, and the whole way through.

    `weak` and `strong` answer the same `situation`. `talk` is the whole agent's side of an
    excellent talk, in order; it is what pre-flight plays and what replay compares with.
    """

    situation: str = ""
    weak: str = ""
    strong: str = ""
    talk: tuple[Step, ...] = ()

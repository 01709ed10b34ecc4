"""Hold what the customer got wrong, and one reply with all that it can be held against."""

from dataclasses import dataclass
from enum import StrEnum

from trainer.core.attempt import Attempt
from trainer.core.conversation.turn import Speaker, Turn
from trainer.core.customer.state import State
from trainer.core.scenario.situation import Fact


class Kind(StrEnum):
    """Name what is wrong with a reply."""

    CONTRADICTS = "contradicts"
    ASKED_AGAIN = "asked_again"
    WRONG_FACT = "wrong_fact"
    FORGOT = "forgot"
    """Says "I don't know" to what the customer told or would know."""
    ENDED_TOO_SOON = "ended_too_soon"
    GOODBYES = "goodbyes"
    LEAK = "leak"
    INVENTION = "invention"
    TWICE = "twice"
    ROLE = "role"
    """Speaks as the agent, or as a machine."""


@dataclass(frozen=True, slots=True)
class Mistake:
    """Hold what is wrong with the customer's turn at `position`.

    `quote` is an exact part of it, empty where the deed and not the words are wrong. `because` is a
    whole sentence for the trainee. `earlier` are the words that it goes against, said in the turn
    at `earlier_position`; empty and None where there are none.
    """

    position: int
    kind: Kind
    quote: str
    because: str
    earlier: str = ""
    earlier_position: int | None = None


@dataclass(frozen=True, slots=True)
class Reply:
    """Hold one reply of the customer, the `index`-th of their turns, from 1."""

    attempt: Attempt
    turn: Turn
    index: int

    @property
    def agent(self) -> Turn | None:
        """Give the message that it answers; None where the customer spoke into a silence."""
        before = self.attempt.transcript.turns[self.turn.position - 1]
        return before if before.speaker is Speaker.AGENT else None

    @property
    def before(self) -> State:
        """Give the mind before the message was taken in."""
        return self.attempt.states[self.index - 1]

    @property
    def state(self) -> State:
        """Give the mind that spoke."""
        return self.attempt.states[self.index]

    @property
    def earlier(self) -> tuple[Turn, ...]:
        """List the customer's turns before."""
        return self.attempt.transcript.before(self.turn.position).of(Speaker.CUSTOMER)

    @property
    def told_now(self) -> tuple[Fact, ...]:
        """List the facts that it tells."""
        fresh = set(self.state.told) - set(self.before.told)
        return tuple(fact for fact in self.attempt.scenario.facts if fact.id in fresh)

    @property
    def is_letter(self) -> bool:
        """Tell whether it opens and closes as letters do."""
        return bool(self.turn.subject)

    def mistake(
        self, kind: Kind, because: str, quote: str = "", earlier: str = "", at: int | None = None
    ) -> Mistake:
        """Say what is wrong with it."""
        return Mistake(self.turn.position, kind, quote, because, earlier, at)


def replies_of(attempt: Attempt) -> tuple[Reply, ...]:
    """List the customer's turns but the first: nothing went before that."""
    turns = attempt.transcript.of(Speaker.CUSTOMER)
    return tuple(Reply(attempt, turn, index) for index, turn in enumerate(turns) if index)


def open_to(fact: Fact, state: State) -> bool:
    """Tell whether nothing keeps the customer from telling a fact to one who asks."""
    mood = state.mood
    kept = mood.trust < fact.trust or mood.heat > fact.calm
    return not kept and set(state.told).issuperset(fact.after)

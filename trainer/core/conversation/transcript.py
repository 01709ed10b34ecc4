"""Hold a talk: the one thing that customer and rubric share."""

from dataclasses import dataclass, replace
from enum import StrEnum

from trainer.core.conversation.turn import Speaker, Turn


class Ending(StrEnum):
    """Say how a talk ended."""

    RESOLVED = "resolved"
    """The customer accepted an outcome and the talk was closed."""
    LEFT = "left"
    """The customer left."""
    ABANDONED = "abandoned"
    """The agent ended it with the matter open."""
    DECLINED = "declined"
    """The agent ended it rightly: a kind refusal stood, or a limit to abuse was set."""
    TIMED_OUT = "timed_out"
    """The turn limit of the channel was reached."""


@dataclass(frozen=True, slots=True)
class Promise:
    """Hold something announced: said at `turn` in the words `quote`; `kept` once it was done.

    `action` is an action of the scenario, empty where nothing here can do it ("I'll ring you").
    `due` are the words that say when, empty where none did. `broken_by` is the later turn of the
    agent that said otherwise, None where none did.
    """

    turn: int
    quote: str
    action: str
    kept: bool
    due: str = ""
    broken_by: int | None = None


@dataclass(frozen=True, slots=True)
class Closing:
    """Hold how the talk came out.

    `outcome` is an id of the scenario or None; `worth` 0–100 (high is good for the customer);
    `breach` says which rule the outcome breaks, empty when none.
    """

    ending: Ending
    outcome: str | None = None
    worth: int = 0
    breach: str = ""
    promises: tuple[Promise, ...] = ()
    escalated: bool = False

    @property
    def open_promises(self) -> tuple[Promise, ...]:
        """List what was announced to be done here, and not done."""
        return tuple(one for one in self.promises if one.action and not one.kept)

    @property
    def due_later(self) -> tuple[Promise, ...]:
        """List the words given for after the talk ("I'll ring you tomorrow"): none is kept yet."""
        return tuple(one for one in self.promises if not one.action)


@dataclass(frozen=True, slots=True)
class Transcript:
    """Hold the turns of a talk in order, and its closing once it is over.

    `channel` is a name of `conversation/channels`; imported talks keep theirs.
    """

    channel: str
    turns: tuple[Turn, ...]
    closing: Closing | None = None

    def of(self, speaker: Speaker) -> tuple[Turn, ...]:
        """List the turns of one side."""
        return tuple(turn for turn in self.turns if turn.speaker is speaker)

    def before(self, position: int) -> "Transcript":
        """Cut the talk before `position`, still open."""
        return replace(self, turns=self.turns[:position], closing=None)

    def with_turn(self, turn: Turn) -> "Transcript":
        """Append one turn."""
        return replace(self, turns=(*self.turns, turn))

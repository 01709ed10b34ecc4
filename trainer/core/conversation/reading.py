"""Hold what a message was read to do: acts, each with its exact words."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from trainer.core.conversation.acts import AgentAct, CustomerAct
from trainer.core.language.span import Span


@dataclass(frozen=True, slots=True)
class Seen:
    """Hold one act seen in a message.

    `span` is the exact words with their place in the message. `rule` names the phrase list or
    pattern that saw it ("empathy: i can see why"). `certainty` is 0–1, high is certain. `detail`
    carries the jargon term, or the earlier sentence repeated; empty otherwise.
    """

    act: AgentAct
    span: Span
    rule: str
    certainty: float = 1.0
    detail: str = ""


def moved(one: Seen, by: int) -> Seen:
    """Bring an act seen in a sentence to its place in the message, `by` characters on."""
    span = Span(one.span.start + by, one.span.end + by, one.span.text)
    return Seen(one.act, span, one.rule, one.certainty, one.detail)


@dataclass(frozen=True, slots=True)
class SeenCustomer:
    """Hold one act seen in a customer's message of a talk that we did not simulate."""

    act: CustomerAct
    span: Span
    rule: str
    certainty: float = 1.0


@dataclass(frozen=True, slots=True)
class Heard:
    """Hold what was said before, as far as it decides how a message reads.

    `customer` and `agent` are the earlier messages of each side, oldest first. `jargon` maps a
    term of the trade to its plain words. `names` are names of the customer. `subject` is the
    subject of an e-mail.
    """

    customer: tuple[str, ...] = ()
    agent: tuple[str, ...] = ()
    jargon: Mapping[str, str] = field(default_factory=dict, hash=False)
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """Hold all acts seen in one message, in the order of their words."""

    text: str
    seen: tuple[Seen, ...]

    def of(self, *acts: AgentAct) -> tuple[Seen, ...]:
        """List what was seen of these acts."""
        return tuple([one for one in self.seen if one.act in acts])

    def without_heaps(self) -> "Reading":
        """Blank out the heaps of keywords, keeping every place, so that nothing is found in them."""
        text = self.text
        for one in self.of(AgentAct.SALAD):
            text = text[: one.span.start] + " " * len(one.span.text) + text[one.span.end :]
        return replace(self, text=text)

    def has(self, *acts: AgentAct) -> bool:
        """Tell whether any of these acts was seen."""
        for one in self.seen:  # noqa: SIM110 - asked hundreds of times a talk; any() takes twice as long
            if one.act in acts:
                return True
        return False

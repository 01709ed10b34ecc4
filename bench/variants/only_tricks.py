"""Write whole talks of an agent who plays tricks and does nothing else, with a case and without one."""

from collections.abc import Iterator

from bench.variants.attacks import TEXTS
from bench.variants.bases import replay
from trainer.core.attempt import Message
from trainer.core.conversation.transcript import Transcript
from trainer.core.conversation.turn import Speaker, Turn
from trainer.core.scenario.scenario import Scenario

NOTHING = "ok"
"""What an agent writes who says nothing: the talk that these are held against."""
WAIT = 25.0
"""Seconds between a message and its answer."""


def kinds() -> tuple[str, ...]:
    """List the kinds of talks that are nothing but tricks."""
    return tuple(TEXTS["only"])


def in_case(scenario: Scenario, kind: str) -> tuple[Transcript, Transcript]:
    """Play a case with nothing said, and with nothing but tricks; the customer answers each in their way."""
    said = TEXTS["only"][kind]
    texts = (*said, said[-1])
    nothing = tuple(Message(NOTHING, WAIT) for _ in texts)
    return replay(scenario, nothing), replay(scenario, tuple(Message(one, WAIT) for one in texts))


def without_case(kind: str) -> Iterator[tuple[Transcript, Transcript]]:
    """Write the talks of no case with nothing said, and with nothing but tricks."""
    said = TEXTS["only"][kind]
    for customer in TEXTS["without_case"]:
        yield _talk(customer, [NOTHING] * len(said)), _talk(customer, said)


def _talk(customer: list[str], agent: list[str]) -> Transcript:
    *asked, last = customer
    pairs = zip(asked, agent, strict=True)
    lines = [(side, text) for pair in pairs for side, text in zip(Speaker, pair, strict=True)]
    lines.append((Speaker.CUSTOMER, last))
    turns = (Turn(at, side, text, at * WAIT) for at, (side, text) in enumerate(lines))
    return Transcript("chat", tuple(turns))

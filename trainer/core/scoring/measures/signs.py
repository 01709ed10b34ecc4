"""Find in a message the signs of how a talk is going: for the customer and by the agent."""

from collections.abc import Mapping
from functools import lru_cache

from trainer.core.conversation.acts import CustomerAct
from trainer.core.conversation.read_customer import read_customer
from trainer.core.conversation.turn import Turn
from trainer.core.language.lexicon import Lexicon, lexicon, scanner
from trainer.core.language.lexicons.outcomes import (
    ANYWAY,
    DONE,
    ENOUGH,
    FAILED,
    LATER,
    NOT_THERE,
    PARTED,
    UNABLE,
    WORKED,
)
from trainer.core.language.tokens import fold, sentences

ACTS: Mapping[CustomerAct, str] = {
    CustomerAct.SOFTEN: "thanks",
    CustomerAct.ACCEPT: "accepts",
    CustomerAct.CLOSE: "parted",
    CustomerAct.VENT: "angry",
    CustomerAct.ESCALATE: "escalates",
    CustomerAct.LEAVE: "leaves",
    CustomerAct.REJECT: "rejects",
    CustomerAct.PUZZLED: "puzzled",
    CustomerAct.REPEAT: "told before",
}
"""The sign that each act of a customer is."""
BAD = frozenset({"failed", "angry", "rejects", "told before", "escalates", "leaves"})
"""Signs of a customer who is being served badly."""
SETTLED = frozenset({"thanks", "enough", "parted", "worked", "accepts"})
"""Signs of a customer who waits for nothing more."""
_DENIED_BY: Mapping[str, frozenset[str]] = {
    "anyway": frozenset({"thanks", "worked", "accepts", "enough"}),
    "failed": frozenset({"worked", "accepts", "enough"}),
    "asks": frozenset({"worked", "accepts", "enough"}),
}
"""Signs that count for nothing in a sentence that holds this one."""
_CUSTOMER = (
    lexicon("worked", WORKED),
    lexicon("failed", FAILED),
    lexicon("anyway", ANYWAY),
    lexicon("enough", ENOUGH),
    lexicon("parted", PARTED),
)
_AGENT = (
    lexicon("done", DONE),
    lexicon("later", LATER),
    lexicon("unable", UNABLE),
    lexicon("not there", NOT_THERE),
    lexicon("parted", PARTED),
)
_IN_CUSTOMER = scanner(_CUSTOMER)
_IN_AGENT = scanner(_AGENT)
_KEPT = 2048


def customer_signs(turn: Turn) -> frozenset[str]:
    """List the signs in a customer's turn: names of the lists here, of ACTS, and "asks"."""
    return _of_customer(turn.text)


def agent_signs(turn: Turn) -> frozenset[str]:
    """List the signs in an agent's turn: done, later, unable, not there, parted."""
    return _of_agent(turn.text)


@lru_cache(maxsize=_KEPT)
def _of_customer(text: str) -> frozenset[str]:
    found: set[str] = set()
    denied: set[str] = set()
    for sentence in sentences(text):
        here = _names(_CUSTOMER, _IN_CUSTOMER(fold(sentence.text)))
        if sentence.text.rstrip().endswith("?"):
            here.add("asks")
        for name, not_so in _DENIED_BY.items():
            if name in here:
                here -= not_so
                denied |= not_so
        found |= here
    read = {ACTS[one.act] for one in read_customer(text) if one.act in ACTS}
    return frozenset(found | (read - denied))


@lru_cache(maxsize=_KEPT)
def _of_agent(text: str) -> frozenset[str]:
    found: set[str] = set()
    for sentence in sentences(text):
        found |= _names(_AGENT, _IN_AGENT(fold(sentence.text)))
    return frozenset(found)


def _names(lists: tuple[Lexicon, ...], hits: Mapping[int, object]) -> set[str]:
    return {lists[number].name for number in hits}

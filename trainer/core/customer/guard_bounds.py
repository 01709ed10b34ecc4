"""Hold what a worded reply may hold: gathered once before a model speaks, from the talk and the scenario."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from trainer.core.conversation.acts import CustomerAct
from trainer.core.conversation.mood import Band
from trainer.core.conversation.transcript import Transcript
from trainer.core.conversation.turn import Speaker
from trainer.core.customer.guard_words import GENERAL_WORDS
from trainer.core.customer.intent import Intent
from trainer.core.language.lexicons.function_words import FUNCTION_WORDS
from trainer.core.language.stems import concrete, stem
from trainer.core.language.tokens import fold, words
from trainer.core.scenario.scenario import Scenario

_KEPT = 2048


@dataclass(frozen=True, slots=True)
class Fault:
    """Hold what is wrong with a worded reply: the kind, the words at fault, and why.

    `quote` is an exact part of the reply, or empty where something is missing.
    """

    kind: str
    quote: str
    why: str


@dataclass(frozen=True, slots=True)
class Bounds:
    """Hold what a reply is held against.

    `authored` is the authored reply and `released` the facts that it tells. `own` is all that the
    customer has said or may now say, `said` that and what the agent said. `untold` are facts that
    the customer keeps; no model ever sees them. `earlier` are the customer's turns so far, `agent`
    is the agent's last message. `most_words` is the longest reply.
    """

    authored: str
    released: tuple[str, ...]
    own: str
    said: str
    untold: tuple[str, ...]
    earlier: tuple[str, ...]
    agent: str
    acts: frozenset[CustomerAct]
    band: Band
    letter: bool
    most_words: int
    asks_for: str = ""
    term: str = ""


def bounds_of(
    intent: Intent, scenario: Scenario, talk: Transcript, authored: str, *, letter: bool
) -> Bounds:
    """Gather what a reply in the place of `authored` may hold.

    A fact counts as told when the intent says so, now or before. Its length may be twice that of
    the authored reply and eight words more.
    """
    told = tuple(fact.say for fact in scenario.facts if fact.id in intent.told)
    earlier = tuple(turn.text for turn in talk.of(Speaker.CUSTOMER))
    agent = tuple(turn.text for turn in talk.of(Speaker.AGENT))
    who = (scenario.customer.name, scenario.company, intent.asks_for, intent.term, intent.earlier)
    own = "\n".join((authored, *intent.facts, *told, *earlier, *who))
    return Bounds(
        authored=authored,
        released=intent.facts,
        own=own,
        said="\n".join((own, *agent)),
        untold=tuple(
            fact.say
            for fact in scenario.facts
            if fact.id not in intent.told and fact.say not in intent.facts
        ),
        earlier=earlier,
        agent=agent[-1] if agent else "",
        acts=frozenset(intent.acts),
        band=intent.band,
        letter=letter,
        most_words=2 * len(words(authored)) + 8,
        asks_for=intent.asks_for,
        term=intent.term,
    )


@lru_cache(maxsize=_KEPT)
def stems(text: str) -> frozenset[str]:
    """List the stems of the words of a text that mean anything, figures left out."""
    return frozenset(
        stem(word)
        for word in words(fold(text))
        if word not in FUNCTION_WORDS and len(word) > 1 and not stem(word)[0].isdigit()
    )


@lru_cache(maxsize=_KEPT)
def telling(text: str) -> frozenset[str]:
    """List the stems of the words that carry a case: neither figures nor what anybody may say."""
    return frozenset(one for one in concrete(text) if not one[0].isdigit()) - general()


@lru_cache(maxsize=1)
def general() -> frozenset[str]:
    """List the stems of the words that anybody may say about anything."""
    return frozenset(stem(word) for word in GENERAL_WORDS)


def places(text: str, wanted: Iterable[str]) -> str:
    """Quote the words of a text whose stems are among `wanted`."""
    sought = frozenset(wanted)
    return " ".join(word for word in words(text) if stem(fold(word)) in sought)


def found(expression: re.Pattern[str], text: str, allowed: str) -> str:
    """Quote the first match of an expression that does not stand in the folded text `allowed`."""
    hits = (hit.group() for hit in expression.finditer(fold(text)))
    return next((hit for hit in hits if hit.strip() not in allowed), "")

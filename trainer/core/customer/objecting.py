"""Object to what no customer lets pass: false words about them, their own words, words to a machine."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from trainer.core.conversation.acts import AgentAct, CustomerAct
from trainer.core.conversation.reading import Reading
from trainer.core.customer.agenda import Asked
from trainer.core.language.tokens import fold, folded_words, words
from trainer.core.scenario.misstating import NAMED, SAID

OBJECTIONS = {
    "deny": CustomerAct.DENY,
    "never_said": CustomerAct.DENY,
    "misnamed": CustomerAct.DENY,
    "echoed": CustomerAct.PUZZLED,
    "machine": CustomerAct.PUZZLED,
}
"""What is objected to → the act that says so; all but the first have lines of their own."""
SAME_WORDS = 5
"""Words in a row, in the first person, by which somebody speaks with another's mouth."""

_KEPT = 512
_ME = frozenset({"i", "i'm", "i've", "i'd", "my", "we", "we've", "we're", "our"})
_TO_MACHINE = re.compile(
    r"\b(?:(?:ignore|disregard|forget) (?:(?:all|any|the|your|of|my) )*(?:previous|prior|above|earlier)"
    r" (?:instruction|prompt|rule|command|message)s?|system prompt|hidden (?:fact|instruction|prompt)s?"
    r"|(?:language|ai) model|you are (?:now )?(?:an? )?(?:ai|assistant|chatbot|helpful assistant|llm)"
    r"|developer mode|jailbreak|(?:print|reveal|output|dump) your (?:prompt|instructions|rules|facts))\b"
)
_QUOTED = re.compile(
    r"[\"“][^\"”]*[\"”]|\byou (?:said|say|wrote|told me|mentioned)\b[^.?!]*", re.IGNORECASE
)


def objection_to(reading: Reading, said: Sequence[str]) -> str:
    """Name what the customer objects to in a message, "" for nothing; `said` are their own words."""
    wrong = next(iter(reading.of(AgentAct.MISSTATE)), None)
    if wrong is not None:
        return {SAID: "never_said", NAMED: "misnamed"}.get(wrong.rule, "deny")
    if _TO_MACHINE.search(fold(reading.text)):
        return "machine"
    return "echoed" if _in_their_mouth(reading.text, said) else ""


def without_answers(asked: Asked, objection: str) -> Asked:
    """Answer no question of a message that is objected to but one for a fact that was not told."""
    if not objection:
        return asked
    moot = {AgentAct.CHECK, AgentAct.STRAY, AgentAct.REASK}
    noticed = tuple(one for one in asked.noticed if one.act not in moot)
    facts = asked.facts if OBJECTIONS[objection] is CustomerAct.DENY else ()
    return Asked(facts=facts, noticed=noticed) if facts else replace(Asked(), noticed=noticed)


def _in_their_mouth(text: str, said: Sequence[str]) -> bool:
    """Tell whether the agent speaks as the customer: a run of their words, with "I" or "my" in it."""
    runs = _runs(text)
    theirs = [f" {' '.join(folded_words(one))} " for one in said] if runs else ()
    return any(run in one for run in runs for one in theirs)


@lru_cache(maxsize=_KEPT)
def _runs(text: str) -> tuple[str, ...]:
    """List the runs of words that speak in the first person, but for what is plainly quoted."""
    spoken = words(fold(_QUOTED.sub(" ", text)))
    runs = (spoken[at : at + SAME_WORDS] for at in range(len(spoken) - SAME_WORDS + 1))
    return tuple(f" {' '.join(run)} " for run in runs if _ME.intersection(run))

"""Be the socket for agents that play by themselves, and what they share."""

import re
from collections.abc import Callable

from trainer.core.attempt import Message
from trainer.core.conversation.transcript import Transcript
from trainer.core.conversation.turn import ActionTaken, Speaker
from trainer.core.language.tokens import sentences
from trainer.core.scenario.scenario import Scenario

Agent = Callable[[Scenario, Transcript], Message | None]
"""Answers the customer's last turn; None ends the talk."""

_LOOK = re.compile(r"\(\?<?[!=][^()]*\)")
_GROUP = re.compile(r"\((?:\?:)?([^()|]*)(?:\|[^()]*)?\)(\?|\*)?")
_GAP = re.compile(r"(\[[^\]]*\]|\.)(\{[^}]*\}|[*+?])|\\b|\[[^\]]*\]")


def step_of(transcript: Transcript) -> int:
    """Count the agent's messages so far."""
    return len(transcript.of(Speaker.AGENT))


def greeted_name(scenario: Scenario) -> str:
    """Give the customer's first name."""
    return scenario.customer.name.split()[0]


def plain(pattern: str) -> str:
    """Write an author's pattern as words that it matches, as far as that is simple."""
    words = _LOOK.sub("", pattern)
    while (shorter := _GROUP.sub(lambda m: "" if m[2] else m[1], words)) != words:
        words = shorter
    words = _GAP.sub(" ", words.split("|")[0])
    words = re.sub(r"\w\?", "", words).replace("\\", "")
    return " ".join(re.sub(r"[()^$*+?{}\[\]]", " ", words).split())


def usual(*ids: str) -> tuple[ActionTaken, ...]:
    """Take actions with their usual amounts."""
    return tuple(ActionTaken(id) for id in ids)


def texts(text: str) -> tuple[str, ...]:
    """List the sentences of a text."""
    return tuple(one.text for one in sentences(text))

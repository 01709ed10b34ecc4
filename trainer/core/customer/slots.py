"""Know what a line may leave open: what the agent has said, and what the intent holds."""

import re
from collections.abc import Mapping
from functools import lru_cache

from trainer.core.conversation.transcript import Transcript
from trainer.core.conversation.turn import Speaker
from trainer.core.customer.intent import Intent

SLOT = re.compile(r"\{(\w+)\}")
SAID_BY_AGENT = frozenset({"name", "amount", "when"})
"""Slots for the agent's own words: their name, an amount, a day or a time. Any act may use them."""

_NAME = re.compile(
    r"\b(?i:my name is|my name['’]s|this is|i['’]m|i am|it['’]s)\s+([A-Z][a-z]{2,14})\b(?=[ ,.!]|$)"
)
_KEPT = 512
"""Messages of agents whose names and figures are kept: each is looked at again after every turn."""
_NOT_NAMES = "Sorry Just Not Very Really Happy Glad Afraid Sure Going Here Looking"
_NO_NAME = frozenset(_NOT_NAMES.split())
_AMOUNT = re.compile(r"[£$€]\s?\d+(?:,\d{3})*(?:\.\d{2})?(?!\d)")
_WHEN = re.compile(
    r"\b(tomorrow(?: morning| afternoon| evening)?|tonight|today|this (?:afternoon|evening|week)"
    r"|next week|(?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"|(?:\w+ to )?\w+ (?:working |business )?(?:days|hours|minutes|weeks))\b",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"^((?:\d+|one|two|three|four|five|six|seven|eight|ten|twelve|twenty|thirty|forty-eight)( to |\b))+",
    re.IGNORECASE,
)


def known_of(talk: Transcript, intent: Intent) -> Mapping[str, str]:
    """Map each slot that can be filled now to its words.

    The name counts from anywhere in the talk, an amount and a time from the last message only and
    only where it names one and not several: nobody echoes a figure that may be another's.
    """
    said = [turn.text for turn in talk.turns if turn.speaker is Speaker.AGENT]
    names = [name for text in said for name in _names(text)]
    amount, when = _figures(said[-1]) if said else ("", "")
    found = {
        "name": names[0] if names else "",
        "amount": amount,
        "when": when,
        "asks_for": intent.asks_for,
        "term": intent.term,
        "earlier": intent.earlier,
        "place": intent.place,
    }
    return {slot: words for slot, words in found.items() if words}


def fillable(line: str, known: Mapping[str, str]) -> bool:
    """Tell whether everything that the line leaves open is known."""
    return all(name in known for name in SLOT.findall(line))


def filled(line: str, known: Mapping[str, str]) -> str:
    """Fill the slots; one that begins the line gets a capital."""
    text = SLOT.sub(lambda slot: known[slot[1]], line)
    return text[:1].upper() + text[1:] if line.startswith("{") else text


@lru_cache(maxsize=_KEPT)
def _names(text: str) -> tuple[str, ...]:
    return tuple(name for name in _NAME.findall(text) if name not in _NO_NAME)


@lru_cache(maxsize=_KEPT)
def _figures(text: str) -> tuple[str, str]:
    """Find the one amount and the one time that a message names."""
    times = [one for one in _WHEN.findall(text) if _is_time(one)]
    return _only(_AMOUNT.findall(text)), _only(times)


def _only(found: list[str]) -> str:
    return found[0] if len({one.lower() for one in found}) == 1 else ""


def _is_time(words: str) -> bool:
    lasts = words.lower().endswith(("days", "hours", "minutes", "weeks"))
    return not lasts or _COUNTED.match(words) is not None

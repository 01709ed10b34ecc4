"""Find by when a matter is settled, out of what an agent promised."""

import re

from trainer.core.conversation.sentence import read_sentences
from trainer.core.conversation.transcript import Transcript
from trainer.core.conversation.turn import Speaker

_DAY = re.compile(
    r"\b(?:(by|on|before|until|for|this|next) )?((?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"(?:,? (?:the )?\d{1,2}(?:st|nd|rd|th)?(?: (?:of )?[A-Z][a-z]{2,8})?)?"
    r"|\d{1,2}(?:st|nd|rd|th)? (?:January|February|March|April|May|June|July|August|September|October|November|December))\b",
    re.IGNORECASE,
)
_PROMISES = re.compile(
    r"\b(?:will|arriv\w+|deliver(?:y|ed by)|booked for|due|coming|with you|there (?:by|on))\b|['’]ll\b",
    re.IGNORECASE,
)
_LOOKS_INTO = re.compile(r"\b(?:investigat\w+|courier['’]s|enquir\w+|claims?)\b", re.IGNORECASE)
"""Words of what others look into meanwhile: not by when it is settled."""
_WHEN = re.compile(
    r"\b(?:by|on|before|until) (?:the end of )?(?:next )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|today|tonight|noon)\b"
    r"|\b(?:within|in) (?:the next )?(?:\d{1,2}|one|two|three|four|five|seven|ten)(?: ?(?:-|–|to) ?\d{1,2})? (?:working |business )?(?:minutes?|hours?|days?)\b",
    re.IGNORECASE,
)
_TAKES = re.compile(
    r"\btakes? (?:about |up to )?(\d{1,2}(?: ?(?:-|–|to) ?\d{1,2})? (?:working |business )?days)\b",
    re.IGNORECASE,
)
_SOON = re.compile(r"\b(?:today|tomorrow)\b", re.IGNORECASE)


def settled_by(transcript: Transcript, good: str) -> tuple[str, int] | None:
    """Find by when it is settled, and in which turn that is told; None where nobody says.

    The day that was last promised goes first, then what was said with the deed `good`, then a time
    that is told, and one that is asked.
    """
    told = [
        (one, turn.position)
        for turn in transcript.of(Speaker.AGENT)
        for one in read_sentences(turn.text)
    ]
    deed = [(one.text, at) for one, at in told if one.text == good]
    rest = [(one.text, at) for one, at in told if not one.question]
    asked = [(one.text, at) for one, at in told if one.question]
    for text, at in reversed(rest):
        if (day := _promised(text)) and not _LOOKS_INTO.search(text):
            return day, at
    rest.sort(key=lambda one: _LOOKS_INTO.search(one[0]) is not None)
    for said in (deed, rest, asked):
        for found in (_deadline, _soon):
            for text, at in said:
                if when := found(text):
                    return when, at
    return None


def _promised(text: str) -> str:
    """Give the day that a promise names, as it stands in a sentence: "on Tuesday 6 October"."""
    day = _DAY.search(text) if _PROMISES.search(text) else None
    if day is None:
        return ""
    before = (day[1] or "on").lower()
    return f"{'on' if before == 'for' else before} {day[2]}"


def _deadline(text: str) -> str:
    if one := _WHEN.search(text):
        return one[0]
    takes = _TAKES.search(text)
    return f"within {takes[1]}" if takes else ""


def _soon(text: str) -> str:
    one = _SOON.search(text)
    return one[0] if one else ""

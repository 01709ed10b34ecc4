"""Hear where the agent puts the customer on hold: for how long, and why."""

import re
from dataclasses import dataclass

from trainer.core.errors import InputError
from trainer.core.language.tokens import sentences

MOMENT = 45.0
"""Seconds that a customer takes "a moment" for."""
LONGEST = 300.0
"""Seconds that a hold counts for at most, whatever was said."""

_HOLD = re.compile(
    r"\b(?:on (?:a |brief |short )*hold|hold (?:on|the line)|stay on the line|bear with me"
    r"|(?:give|allow) me|hang on|one moment|just a (?:moment|minute|second|sec)|can you hold"
    r"|please (?:hold|wait)|could you wait)\b",
    re.IGNORECASE,
)
_OVER = re.compile(
    r"\b(?:thanks?|thank you|sorry) (?:so much )?(?:for|about) (?:holding|waiting|the wait|bearing)",
    re.IGNORECASE,
)
_LENGTH = re.compile(
    r"\b(\d+|an?|one|two|three|four|five|ten|couple of|few|half a)(?: more| short| quick)? (minute|min|second|sec)s?\b",
    re.IGNORECASE,
)
_FIGURES = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "ten": 10}
_SOME = {"couple of": 2, "few": 3, "half a": 0.5}
_WHY = re.compile(
    r"\b(?:while|whilst|because|so that|so i can|i (?:need|have|want) to|to (?!you\b|hold\b|wait\b)\w+)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Hold:
    """Hold what was announced: seconds, 0 where no length was said, and whether a reason was.

    `text` is the sentence that announces it.
    """

    seconds: float
    reason: bool
    text: str

    @property
    def announced(self) -> bool:
        """Tell whether both length and reason were said."""
        return self.seconds > 0 and self.reason


def hold_of(text: str) -> Hold | None:
    """Find the hold that a message announces at its end, None where it announces none."""
    for one in reversed(sentences(text)):
        if _HOLD.search(one.text) and not _OVER.search(one.text):
            return Hold(min(LONGEST, _seconds(one.text)), _WHY.search(text) is not None, one.text)
    return None


def words_for(minutes: int, reason: str) -> str:
    """Write how an agent asks to hold: "for 2 minutes, while I ask my supervisor".

    Without a `reason` none is said. Refuses (InputError) a length that is not 1 to 5 minutes.
    """
    if not 1 <= minutes <= LONGEST / 60:
        raise InputError(f"A hold lasts 1 to {LONGEST / 60:.0f} minutes.")
    length = "1 minute" if minutes == 1 else f"{minutes} minutes"
    reason = " ".join(reason.split()).rstrip(" .!?")
    reason = reason.removeprefix("while ").removeprefix("I ")
    why = f" while I {reason}" if reason else ""
    return f"I'm putting you on hold for {length}{why}."


def _seconds(text: str) -> float:
    found = _LENGTH.search(text)
    if found is None:
        return 0.0
    word = found.group(1).lower()
    figure = _FIGURES.get(word) or _SOME.get(word) or float(word)
    return figure * (60.0 if found.group(2).lower().startswith("min") else 1.0)

"""Cover what a reader must not see, character for character, so that every place stays its place."""

import re
from collections.abc import Sequence
from unicodedata import category

from trainer.core.conversation.transcript import Transcript
from trainer.core.conversation.turn import Speaker
from trainer.core.scoring.voiding import to_grader

NAME = "X"
"""Stands for each character of a name."""
ORDER = "-"
"""Stands for each character of a sentence addressed to whoever grades."""
_FENCE = str.maketrans({"<": "(", ">": ")"})
LEAST = 3
"""Characters from which a word of a name is covered; shorter ones are words of their own."""


def masked(transcript: Transcript, names: Sequence[str]) -> tuple[str, ...]:
    """Give each turn's text as long as it was: names and orders to the grader covered.

    Signs that could close a fence become round brackets, signs that nobody sees become spaces.
    """
    words = sorted({one for name in names for one in name.split() if len(one) >= LEAST})
    # In lower case "will" and "grace" are no names.
    written = (form for one in words for form in (one, one.upper()))
    pattern = re.compile(rf"\b(?:{'|'.join(map(re.escape, written))})\b") if words else None
    found: list[str] = []
    for turn in transcript.turns:
        text = turn.text
        if turn.speaker is Speaker.AGENT:
            for span in to_grader(text):
                text = text[: span.start] + ORDER * (span.end - span.start) + text[span.end :]
        if pattern:
            text = pattern.sub(lambda name: NAME * len(name[0]), text)
        found.append(
            "".join(" " if category(one)[0] == "C" else one for one in text.translate(_FENCE))
        )
    return tuple(found)

"""Put the made-up name of a company where its real one stands: whole, or by its first word."""

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from trainer.core.authoring.noted import Noted
from trainer.core.conversation.transcript import Transcript
from trainer.core.language.lexicons.function_words import FUNCTION_WORDS

_ORDINARY = FUNCTION_WORDS.union(
    """
    next first best royal british american national united general city home new north south east west
    central smart super direct online express post bank order bright green blue red black white gold
    silver big little good great fresh free fast quick easy just simply orange shell three sky
    virgin target gap boots game customer service support delivery parcel card phone
    """.split()  # noqa: SIM905 - read by people
)
"""Words that a company may be called by, and that everybody says: only with a capital a name."""
_LEAST = 3
"""Letters of a first word that is looked for by itself."""
_OPEN = 4
"""Letters from which what grows out of the name is the name as well: "lumodesks.com"."""


def renamed(text: str, real: str, made: str) -> str:
    """Put `made` for every place where `real` is named in a text; nothing where `real` is empty."""
    for one in _patterns(real):
        text = one.sub(lambda _: made, text)
    return text


def names(text: str, real: str) -> bool:
    """Tell whether a text names the real company."""
    return any(one.search(text) for one in _patterns(real))


def renamed_talk(transcript: Transcript, real: str, made: str) -> Transcript:
    """Put `made` for `real` in all that was said, and in the subjects of letters."""
    turns = tuple(
        replace(
            turn, text=renamed(turn.text, real, made), subject=renamed(turn.subject, real, made)
        )
        for turn in transcript.turns
    )
    return replace(transcript, turns=turns)


def renamed_tree(value: Any, real: str, made: str) -> Any:
    """Put `made` for `real` in every text of a draft; its fields keep their names."""
    if isinstance(value, Noted):
        return Noted(renamed_tree(value.value, real, made), value.note)
    if isinstance(value, Mapping):
        return {key: renamed_tree(one, real, made) for key, one in value.items()}
    if isinstance(value, list):
        return [renamed_tree(one, real, made) for one in value]
    return renamed(value, real, made) if isinstance(value, str) else value


def _patterns(real: str) -> tuple[re.Pattern[str], ...]:
    """Make what finds a name: all of it first, then its first word where that tells the company."""
    words = re.sub(r"['’]s$", "", " ".join(real.split()), flags=re.IGNORECASE).split()
    if not words:
        return ()
    found = [_pattern(words)]
    first = words[0].strip(".,&")
    if len(words) > 1 and len(first) >= _LEAST and first.lower() not in FUNCTION_WORDS:
        found.append(_pattern([first]))
    return tuple(found)


def _pattern(words: list[str]) -> re.Pattern[str]:
    ordinary = len(words) == 1 and words[0].lower() in _ORDINARY
    whole = r"[ -]?".join(map(re.escape, words))
    more = r"\w*" if sum(map(len, words)) >= _OPEN and not ordinary else r"(?!\w)"
    if ordinary:  # "What happens next?" names nobody, and "your Next card" does
        return re.compile(rf"(?<!\w)(?<![.!?] )(?<!\A){re.escape(words[0].capitalize())}{more}")
    return re.compile(rf"(?<!\w){whole}{more}", re.IGNORECASE)

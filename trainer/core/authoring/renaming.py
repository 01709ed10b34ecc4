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


def named_in(text: str, real: str) -> str:
    """Quote where a text that goes out names the real company; empty where it does not.

    All of the name counts in any case, with an s or a domain behind it; its first word alone, and a
    name that is an everyday word, only with a capital within a sentence: “Water World” is not water.
    """
    words = _words(real)
    found = [_pattern(words)] if words else []
    if len(words) > 1 and _tells(words[0]):
        found.append(_capital(words[0]))
    hit = next((hit for one in found if (hit := one.search(text))), None)
    return hit[0] if hit else ""


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
    words = _words(real)
    if not words:
        return ()
    found = [_pattern(words)]
    if len(words) > 1 and _tells(words[0]):
        found.append(_pattern([words[0].strip(".,&")]))
    return tuple(found)


def _words(real: str) -> list[str]:
    return re.sub(r"['’]s$", "", " ".join(real.split()), flags=re.IGNORECASE).split()


def _tells(first: str) -> bool:
    bare = first.strip(".,&")
    return len(bare) >= _LEAST and bare.lower() not in FUNCTION_WORDS


def _pattern(words: list[str]) -> re.Pattern[str]:
    ordinary = len(words) == 1 and words[0].lower() in _ORDINARY
    whole = r"[ -]?".join(map(re.escape, words))
    more = r"\w*" if sum(map(len, words)) >= _OPEN and not ordinary else r"(?!\w)"
    if ordinary:
        return _capital(words[0])
    return re.compile(rf"(?<!\w){whole}{more}", re.IGNORECASE)


def _capital(word: str) -> re.Pattern[str]:
    """Find a word within a sentence: "What happens next?" names nobody, and "your Next card" does."""
    bare = re.escape(word.strip(".,&").capitalize())
    return re.compile(rf"(?<!\w)(?<![.!?:\"'“] )(?<![\"'“])(?<!\A){bare}(?!\w)")

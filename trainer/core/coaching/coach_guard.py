"""Refuse what a model worded otherwise than it was decided: other figures, other quotes, other things.

A passage is held against the authored one, which is all that the model was told of it.
"""

import re

from trainer.core.attempt import Attempt
from trainer.core.customer.guard_values import money, values
from trainer.core.language.lexicons.function_words import FUNCTION_WORDS
from trainer.core.language.stems import stem
from trainer.core.language.tokens import fold, words

MOST = 1.6
"""How much longer than the authored passage a wording may be."""
SPARE = 80
"""Characters that a short passage may grow by besides."""
LONGEST_LINE = 600
KEPT = 0.3
"""The share of the authored passage's own words that a wording must have, to be about the same."""
FOREIGN = 0.75
"""The share of words of its own from which a wording speaks of other things."""
_QUOTE = re.compile(r"“([^”]+)”|\"([^\"]+)\"")
_MARK_UP = re.compile(r"[<>`*_#|\[\]{}]|https?:|www\.|\n")
_MARKING = re.compile(
    r"\b(?:score[sd]?|level|grade[sd]?|marks?|points?|percent|pass(?:ed)?|fail(?:ed)?)\b|%",
    re.IGNORECASE,
)
_TALKING = re.compile(
    r"\b(?:as an ai|language model|i cannot|json|passage|the prompt|reword|here is|here's)\b",
    re.IGNORECASE,
)
_PLAN = re.compile(r"When .+, I .+")


def fault_of(text: str, authored: str) -> str:
    """Say why a wording cannot stand for the authored passage; empty where it can."""
    return (
        _form(text, len(authored) * MOST + SPARE)
        or _figures(text, authored)
        or _quotes(text, authored)
        or _marking(text, authored)
        or _sense(text, authored)
    )


def line_fault_of(text: str, position: int, attempt: Attempt) -> str:
    """Say why a suggested line cannot be the agent's at `position`; empty where it can.

    Its figures are those of the talk so far, of the line itself, of the record and the articles:
    all that the agent could see.
    """
    scenario = attempt.scenario
    seen = " ".join(
        [
            *(turn.text for turn in attempt.transcript.before(position + 1).turns),
            scenario.record,
            *(one.text for one in scenario.articles),
        ]
    )
    return _form(text.replace("\n", " "), LONGEST_LINE) or _figures(text, seen)


def _form(text: str, longest: float) -> str:
    if not words(text):
        return "it is empty"
    if len(text) > longest:
        return "it is too long"
    if _MARK_UP.search(text):
        return "it has signs other than plain text"
    return "it speaks about the task" if _TALKING.search(text) else ""


def _figures(text: str, known: str) -> str:
    strange = values(text) - values(known)
    signs = {figure for _, figure in money(known)}
    if strange or any(one not in money(known) and one[1] in signs for one in money(text)):
        return "it has a figure that was not given"
    return ""


def _quotes(text: str, authored: str) -> str:
    asked, given = _quoted(authored), _quoted(text)
    if given - asked:
        return "it quotes what is not quoted"
    return "it leaves out a quote" if asked - given else ""


def _quoted(text: str) -> set[str]:
    return {one or other for one, other in _QUOTE.findall(text)}


def _marking(text: str, authored: str) -> str:
    return "it speaks of marks" if _marks(text) - _marks(authored) else ""


def _marks(text: str) -> set[str]:
    return {one.casefold() for one in _MARKING.findall(text)}


def _sense(text: str, authored: str) -> str:
    if _PLAN.fullmatch(authored) and not _PLAN.fullmatch(text):
        return "a plan says “When …, I …”"
    asked, given = _stems(authored), _stems(text)
    if len(asked & given) < KEPT * len(asked) or len(given - asked) > FOREIGN * len(given):
        return "it speaks of something else"
    return ""


def _stems(text: str) -> set[str]:
    return {stem(word) for word in words(fold(text)) if word not in FUNCTION_WORDS}

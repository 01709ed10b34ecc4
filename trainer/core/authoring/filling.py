"""Fill the gaps of a beginning with what a trainer answered."""

import re
from collections.abc import Mapping
from typing import Any

from trainer.core.authoring.beginning import FOUR, Beginning
from trainer.core.authoring.noted import Note, Noted, Tree, joined
from trainer.core.errors import InputError
from trainer.core.language.tokens import clean

PATTERNS = frozenset({"ask", "if_said", "done", "said"})
"""Fields whose texts are patterns: an answer stands there as the words that it is."""
MONEY = frozenset({"amount", "goodwill"})
ANSWERED = "your answer"
_GAP = re.compile(r"<<(=?)(\w+)>>")
_FIGURE = re.compile(r"\d{1,6}(?:[.,]\d{3})*(?:[.,]\d{1,2})?(?!\d)")
_SPECIAL = re.compile(r"[.^$*+?{}\[\]\\|()](?<!(?<=\d)\.(?=\d))")
_SENTENCES = frozenset(one.name for one in FOUR)


def answers_of(beginning: Beginning, given: Mapping[str, str]) -> dict[str, str]:
    """Tidy the answers, and take the beginning's own where none was given.

    Refuses (InputError) a sum without a figure.
    """
    answers: dict[str, str] = {}
    for name, usual in beginning.fields.items():
        text = " ".join(clean(given.get(name, "")).split()) or usual
        if name in MONEY and not _FIGURE.search(text):
            raise InputError(f"“{text[:40]}” is no sum of money. Write it with figures, as £64.00.")
        whole = name not in _SENTENCES or text.endswith((".", "!", "?", "…"))
        answers[name] = text if whole else f"{text}."
    return answers


def sum_of(text: str) -> float:
    """Read the figure of a sum as people write it: "£1,240.50", "1.240,50 €", "48"."""
    found = _FIGURE.search(text)
    figure = found[0] if found else "0"
    whole, cents = figure, ""
    if re.search(r"[.,]\d{1,2}$", figure):
        whole, cents = re.split(r"[.,](?=\d{1,2}$)", figure)
    return float(f"{re.sub(r'[.,]', '', whole)}.{cents or 0}")


def filled(tree: Tree, answers: Mapping[str, str], told: Mapping[str, Note]) -> dict[str, Any]:
    """Fill every gap; a text into which an answer of `told` went is noted as that says.

    Patterns are not noted: they repeat what stands in the texts. KeyError for a gap that nothing
    fills.
    """
    return {key: _filled(one, key, answers, told) for key, one in tree.items()}


def _filled(value: Any, key: str, answers: Mapping[str, str], told: Mapping[str, Note]) -> Any:
    if isinstance(value, Mapping):
        return filled(value, answers, told)
    if isinstance(value, list):
        return [_filled(one, key, answers, told) for one in value]
    if not isinstance(value, str) or not (gaps := _GAP.findall(value)):
        return value
    text: str | float = _GAP.sub(lambda gap: _words(gap[2], key, answers), value)
    if gaps[0][0]:
        text = sum_of(answers[gaps[0][1]])
    note = joined([told[name] for _, name in gaps if name in told])
    return text if note is None or key in PATTERNS else Noted(text, note)


def _words(name: str, key: str, answers: Mapping[str, str]) -> str:
    answer = answers[name]
    if key not in PATTERNS or name in MONEY:
        return answer
    return _SPECIAL.sub(lambda sign: f"\\{sign[0]}", answer.rstrip("."))


def first_name(name: str) -> str:
    """Give what somebody is called: the first word of a name that is no title."""
    words = [one for one in name.split() if one.rstrip(".").lower() not in _TITLES]
    return words[0] if words else name


_TITLES = frozenset({"mr", "mrs", "ms", "miss", "mx", "dr", "prof"})


def plain(value: Any) -> Any:
    """Give a value that may be noted without its note."""
    return value.value if isinstance(value, Noted) else value

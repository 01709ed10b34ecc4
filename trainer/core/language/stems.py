"""Bring the words of two people to one form, so that what one took from the other shows."""

from functools import lru_cache

from trainer.core.language.lexicons.function_words import FUNCTION_WORDS
from trainer.core.language.lexicons.service_words import SERVICE_WORDS
from trainer.core.language.tokens import folded_words

_NUMBERS = {
    "one": "1", "once": "1", "first": "1", "two": "2", "twice": "2", "second": "2", "double": "2",
    "three": "3", "third": "3", "four": "4", "fourth": "4", "five": "5", "fifth": "5", "six": "6",
    "seven": "7", "eight": "8", "nine": "9", "ten": "10", "twelve": "12", "fifteen": "15",
    "twenty": "20", "thirty": "30", "forty": "40", "fifty": "50", "hundred": "100",
}  # fmt: skip
_IRREGULAR = {
    "came": "come", "bought": "buy", "paid": "pay", "took": "take", "taken": "take", "told": "tell",
    "rang": "ring", "rung": "ring", "sent": "send", "lost": "lose", "broke": "break",
    "broken": "break", "left": "leave", "kept": "keep", "spoke": "speak", "spoken": "speak",
    "children": "child", "kids": "child", "kid": "child", "went": "go", "gone": "go",
    "slept": "sleep", "woke": "wake", "flew": "fly", "flown": "fly", "flight": "fly", "said": "say",
    "telephone": "phone", "parcels": "parcel", "package": "parcel", "packages": "parcel",
    "called": "call", "phoned": "call", "ringed": "call", "contacted": "call", "billed": "charge",
    "mum": "mother", "mom": "mother", "dad": "father", "stuck": "stick", "stood": "stand",
}  # fmt: skip
_ENDINGS = (
    "ingly",
    "edly",
    "ings",
    "ing",
    "ies",
    "ied",
    "ations",
    "ation",
    "ments",
    "ment",
    "ers",
    "er",
    "ed",
    "es",
    "s",
    "ly",
    "e",
    "y",
)
_SHORTEST = 3
_KEPT = 4096


@lru_cache(maxsize=_KEPT)
def stem(word: str) -> str:
    """Bring one folded word to its stem: number words to digits, endings off."""
    plain = _NUMBERS.get(word) or _IRREGULAR.get(word)
    if plain and plain[0].isdigit():
        return plain
    if word[0].isdigit():
        return _number(word)
    cut = (plain or word).removesuffix("'s")
    for ending in _ENDINGS:
        if cut.endswith(ending) and len(cut) - len(ending) >= _SHORTEST:
            cut = cut[: -len(ending)]
            break
    return cut[:-1] if len(cut) > _SHORTEST and cut[-1] == cut[-2] else cut


def concrete(text: str) -> frozenset[str]:
    """List the stems of the words that carry this case: no function words, no words of every case."""
    return frozenset(stem(word) for word in folded_words(text) if is_concrete(word))


def is_concrete(word: str) -> bool:
    """Tell whether one folded word carries a case: see `concrete`."""
    if word in FUNCTION_WORDS or word in SERVICE_WORDS:
        return False
    return len(word) > 1 or word.isdigit()


def _number(word: str) -> str:
    if word.endswith((".00", ",00")):
        word = word[:-3]
    for ending in ("st", "nd", "rd", "th"):
        if word.endswith(ending) and word[: -len(ending)].isdigit():
            return word[: -len(ending)]
    return word.replace(",", ".")

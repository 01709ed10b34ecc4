"""Find figures, money, dates, names and addresses that nobody gave the customer to say."""

import re
from collections.abc import Iterator
from functools import lru_cache

from trainer.core.customer.guard_bounds import Bounds, Fault, places
from trainer.core.language.stems import stem
from trainer.core.language.tokens import fold, words

_VAGUE = frozenset({"one", "once", "first", "second", "double"})
"""Number words that mostly count nothing: "the first one", "one second"."""
_DATE_WORDS = (
    "monday tuesday wednesday thursday friday saturday sunday january february march april june "
    "july august september october november december today tomorrow yesterday tonight weekend "
    "fortnight morning afternoon evening midnight noon minute hour day week month year decade ago "
    "christmas easter dozen half quarter couple"
)
_DATES = frozenset(_DATE_WORDS.split())
_MONEY = re.compile(
    r"([£$€])\s?(\d[\d.,]*)|(\d[\d.,]*)\s?(pounds?|quid|gbp|dollars?|bucks|usd|euros?|eur)\b"
)
_CURRENCY = {
    "£": "£", "pound": "£", "pounds": "£", "quid": "£", "gbp": "£",
    "$": "$", "dollar": "$", "dollars": "$", "bucks": "$", "usd": "$",
    "€": "€", "euro": "€", "euros": "€", "eur": "€",
}  # fmt: skip
_CONTACT = re.compile(r"\S*@\S+|https?:\S+|www\.\S+|\b[a-z0-9-]+\.(?:com|org|net|co\.uk|io)\b")
_NAME = re.compile(r"(?<=[a-z,;:'’”\d] )[A-Z][a-z]+(?:['’-][A-Za-z]+)*")
_NO_NAMES = frozenset(
    {"ok", "okay", "god", "mr", "mrs", "ms", "dr", "i", "i'm", "i've", "i'd", "i'll"}
)


@lru_cache(maxsize=1024)
def values(text: str) -> frozenset[str]:
    """List the figures of a text, number words and references among them, each in one form."""
    return frozenset(
        stem(word)
        for word in words(fold(text))
        if any(sign.isdigit() for sign in word) or (word not in _VAGUE and stem(word)[0].isdigit())
    )


@lru_cache(maxsize=1024)
def money(text: str) -> frozenset[tuple[str, str]]:
    """List the amounts of a text that have a currency: its sign, and the figure."""
    return frozenset(
        (_CURRENCY[sign or name], stem((before or after).rstrip(".,")))
        for sign, before, after, name in _MONEY.findall(fold(text))
    )


def value_faults(reply: str, bounds: Bounds) -> Iterator[Fault]:
    """Find what has a value that is neither released nor said before."""
    strange = values(reply) - values(bounds.said)
    if strange:
        yield Fault("figure", places(reply, strange), "a figure that was not given")
    yield from _money_faults(reply, bounds)
    dates = _dates(reply) - _dates(bounds.said)
    if dates:
        yield Fault("date", " ".join(sorted(dates)), "a day or a length of time that was not given")
    names = [name for name in _NAME.findall(reply) if _unknown(name, bounds)]
    if names:
        yield Fault("name", names[0], "a name that was not given")
    contact = _CONTACT.search(fold(reply))
    if contact and contact.group() not in fold(bounds.said):
        yield Fault("address", contact.group(), "an address that was not given")


def _dates(text: str) -> frozenset[str]:
    low = (word.removesuffix("'s").removesuffix("s") for word in words(fold(text)))
    return frozenset(low) & _DATES


def _money_faults(reply: str, bounds: Bounds) -> Iterator[Fault]:
    known = money(bounds.said)
    signs = {sign for sign, _ in known}
    for sign, figure in sorted(money(reply) - known):
        if figure in {value for _, value in known} or (signs and sign not in signs):
            yield Fault("currency", f"{sign}{figure}", "the right figure in another currency")


def _unknown(name: str, bounds: Bounds) -> bool:
    low = fold(name)
    return low not in _NO_NAMES and low not in words(fold(bounds.said))

"""Check that a case does not contradict itself: one number, one date, whoever names it."""

import re
from collections.abc import Iterator

from trainer.content.nodes import Places
from trainer.content.unread import sound
from trainer.core.errors import Fault
from trainer.core.scenario.scenario import Scenario

_MONTHS = (
    "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    "|sep(?:tember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
)
_NUMBER = re.compile(
    r"\b(?P<of>(?i:order|reference|postcode|account|booking|meter|invoice|serial|claim|policy|ticket))\b"
    r"(?: number| no\.?| code)?(?: is| was|:|,)? {0,8}(?P<value>[A-Z]{1,4}[- ]?\d[\dA-Z-]{1,9}(?: \d[A-Z]{2})?)"
)
_DAY = re.compile(
    r"\b(?P<of>order|deliver|cancel|book|collect|repair|move|clos|arriv)(?:l?ed|d|s)?\b[^.;\n]{0,15}?"
    rf"\b(?P<value>\d{{1,2}}(?:st|nd|rd|th)? (?:of )?(?:{_MONTHS}))\b",
    re.IGNORECASE,
)
_ORDINAL = re.compile(r"(?<=\d)(st|nd|rd|th)\b| of\b")


@sound
def check_contradicting(scenario: Scenario, places: Places) -> Iterator[Fault]:
    """Find a number or a day that the customer gives otherwise than the record does.

    One that the record names as well, in whatever words, contradicts nothing.
    """
    record = scenario.record
    for number, fact in enumerate(scenario.facts, start=1):
        for pattern in (_NUMBER, _DAY):
            there = dict(_named(pattern, record))
            for of, value in _named(pattern, fact.say):
                if of in there and not _stands(value, record):
                    what = f"`{fact.id}` says {value}, the record says {there[of]}"
                    cure = "make them the same, or let the customer say that they are not sure"
                    yield places.fault(f"facts.{number}.say", what, cure, warning=True)


def _named(pattern: re.Pattern[str], text: str) -> Iterator[tuple[str, str]]:
    for found in pattern.finditer(text):
        yield found["of"].lower(), _ORDINAL.sub("", found["value"])


def _stands(value: str, text: str) -> bool:
    """Tell whether a text names a value; a month may be cut to three letters."""
    plain = _ORDINAL.sub("", text).lower()
    day, _, month = value.lower().partition(" ")
    return value.lower() in plain or (day.isdigit() and f"{day} {month[:3]}" in plain)

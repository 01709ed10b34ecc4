"""See where the agent says something false about what the customer said, did or is.

What the customer knows is the case: their words, their facts and the record. Only what they would
contradict on the spot is seen; better a slip missed than a true word denied.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeVar

from trainer.core.conversation.acts import AgentAct
from trainer.core.conversation.reading import Reading, Seen
from trainer.core.conversation.sentence import read_sentences
from trainer.core.language.span import Span, span_of
from trainer.core.language.stems import concrete
from trainer.core.language.tokens import fold
from trainer.core.scenario.scenario import Scenario

CERTAINTY = 0.85
SAID = "misstate: says what they never said"
NAMED = "misstate: another's name"
_IS = "misstate: says what is not so"

_VERBS = (
    "ordered|bought|paid|cancell?ed|rang|called|phoned|wrote|contacted|received|moved|returned|sent"
    "|booked|joined|travell?ed|left|asked|wore|worn|opened|used|upgraded|parked|signed up|came to us"
)
_CLAIM = re.compile(
    r"\b(?P<said>(?:as )?you (?:just |also |already )?(?:told|said|wrote|mentioned|stated|claimed)\b"
    r"|(?:according to|by) your own (?:words|account))"
    r"|(?<!have )(?<!had )(?<!if )(?<!whether )(?<!once )(?<!unless )\byou(?:['’]ve| have|['’]d| had)? "
    rf"(?:(?:only|just|already|also) )?(?:{_VERBS})\b",
    re.IGNORECASE,
)
_DENIED = re.compile(
    r"(?<!if )(?<!so )\byou(?:['’]ve| have|['’]d| had)? (?:never|did(?:n['’]t| not)|have(?:n['’]t| not)"
    r"|had(?:n['’]t| not)|not)\b",
    re.IGNORECASE,
)
_ASCRIBED = re.compile(
    r"\byou (?:\w+ )?(?:told|said|wrote|mentioned|stated|claimed)\b", re.IGNORECASE
)
_ELSE = re.compile(
    r"[;:–—]|,? (?:and|but|so|because|which|while|though) (?:i|we|our|the|it|that|this|they|here|there|nobody|someone)\b",
    re.IGNORECASE,
)
"""Where a clause about the customer ends and one about something else begins."""
_CALLED = re.compile(r"\b(?i:your) \w+(?: \w+)? (?:is|was) (?:called|named) ([A-Z]\w+)")
_TITLED = re.compile(
    r"^(?:(?:hello|hi|dear|good (?:morning|afternoon|evening)|thank you|thanks|sorry)[,!]? )"
    r"(?:mrs?|ms|miss)\.? ([a-z][\w-]+)",
    re.IGNORECASE,
)
_MONTH = re.compile(
    r"\b(?:(\d{1,2})(?:st|nd|rd|th)? (?:of )?)?"
    r"(jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)(?:uary|ruary|ch|il|e|y|ust|tember|ober|ember)?\b"
    r"(?: (\d{1,2})\b(?!:))?"
)
_MAY = re.compile(r"\bmay\b")
_SUM = re.compile(
    r"[£$€] ?(\d[\d,]*(?:\.\d+)?)|\b(\d[\d,]*(?:\.\d+)?) (?:pounds|quid|euros|dollars)\b"
)
_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
_CODE = re.compile(r"\b[A-Z]{1,4}-?\d{3,}\b")
_NOT = re.compile(r"\b(?:never|not|no|nobody|none|without)\b|n['’]t\b", re.IGNORECASE)
_FIRST = re.compile(r"\b(?:i|we|me|us|i['’](?:ve|d|m)|we['’](?:ve|d)|my|our)\b", re.IGNORECASE)
_WHOLE = 1.0
"""Pounds by which a sum may be rounded."""
_KIN = {
    "son": "daughter",
    "daughter": "son",
    "wife": "husband",
    "husband": "wife",
    "mother": "father",
    "father": "mother",
    "brother": "sister",
    "sister": "brother",
}
_YOURS = re.compile(rf"\byour ({'|'.join(_KIN)})\b")

_Named = TypeVar("_Named")


@dataclass(frozen=True, slots=True)
class _Known:
    """Hold what the customer knows: months, days of a month, sums, numbers of orders, sentences."""

    text: str
    months: frozenset[str]
    days: frozenset[tuple[str, str]]
    sums: frozenset[float]
    codes: frozenset[str]
    told: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Parts:
    """Hold what one text names: months, days of a month, sums, all numbers, numbers of orders."""

    months: frozenset[str]
    days: frozenset[tuple[str, str]]
    sums: frozenset[float]
    numbers: frozenset[float]
    codes: frozenset[str]


def see_misstatement(text: str, scenario: Scenario | None, said: Sequence[str]) -> Seen | None:
    """See the first words of `text` that the customer would contradict; `said` are their messages.

    The rule tells whether they are put into the customer's mouth or only not so.
    """
    if scenario is None:
        return None
    known = _known(scenario, tuple(said))
    for sentence in read_sentences(text):
        if not sentence.salad and (found := _false(sentence.whole, known, scenario)):
            span, rule = found
            return Seen(AgentAct.MISSTATE, span_of(text, span.start, span.end), rule, CERTAINTY)
    return None


def without_false_care(reading: Reading, wrong: Seen | None) -> Reading:
    """Add the false words, and forget that the same sentence showed listening: it showed none."""
    if wrong is None:
        return reading
    kept = (
        one
        for one in reading.seen
        if one.act not in {AgentAct.REFLECT, AgentAct.CHECK}
        or one.span.end <= wrong.span.start
        or one.span.start >= wrong.span.end
    )
    return Reading(reading.text, (*kept, wrong))


def _false(sentence: Span, known: _Known, scenario: Scenario) -> tuple[Span, str] | None:
    text = sentence.text
    title = _TITLED.match(text)
    if title and title[1].lower() not in fold(f"{known.text} {scenario.customer.name}"):
        return sentence, NAMED
    called = _CALLED.search(text)
    if called and called[1].lower() not in fold(known.text):
        return sentence, _IS
    kin = _YOURS.search(fold(text))
    if kin and not _speaks_of(kin[1], known) and _speaks_of(_KIN[kin[1]], known):
        return sentence, _IS
    for claim in _CLAIM.finditer(text):
        clause = _ELSE.split(text[claim.start() :], maxsplit=1)[0]
        if _wrong_figure(clause, known) or _said_not(clause, known):
            return sentence, SAID if claim["said"] else _IS
    for denied in _DENIED.finditer(text):
        clause = _ELSE.split(text[denied.end() :], maxsplit=1)[0]
        told = _ASCRIBED.search(text[: denied.start()]) is not None
        if "?" not in clause and _was_said(clause, known, 1 if told else 2):
            return sentence, _IS
    return None


def _wrong_figure(clause: str, known: _Known) -> bool:
    """Tell whether a sum, a date or a number of an order is none that the case knows."""
    codes = frozenset(_CODE.findall(clause))
    if known.codes and codes - known.codes:
        return True
    sums = [float((a or b).replace(",", "")) for a, b in _SUM.findall(fold(clause))]
    if any(min((abs(one - it) for it in known.sums), default=0) >= _WHOLE for one in sums):
        return True
    months, days = _dates(clause)
    return bool(
        (known.months and months - known.months)
        or any(day not in known.days and day[1] in {it[1] for it in known.days} for day in days)
    )


def _said_not(clause: str, known: _Known) -> bool:
    """Tell whether the customer said that they did not do what the clause says they did."""
    if _NOT.search(clause):
        return False
    claimed = concrete(clause)
    return any(
        len(claimed & concrete(told[negation.end() :])) > 1
        for told in known.told
        if _FIRST.search(told) and (negation := _NOT.search(told))
    )


def _was_said(clause: str, known: _Known, enough: int) -> bool:
    """Tell whether the customer said that they did what the clause says they did not."""
    denied = concrete(clause)
    return any(
        len(denied & concrete(told)) >= enough
        for told in known.told
        if _FIRST.search(told) and not _NOT.search(told)
    )


def _speaks_of(kin: str, known: _Known) -> bool:
    return bool(concrete(kin) & concrete(known.text))


def _dates(text: str) -> tuple[frozenset[str], frozenset[tuple[str, str]]]:
    """Find the months named, and the days of a month; "may" counts with a day only."""
    months: set[str] = set()
    days: set[tuple[str, str]] = set()
    for before, month, after in _MONTH.findall(fold(text)):
        day = before or after
        if month != "may" or day:
            months.add(month[:3])
        if day:
            days.add((day.lstrip("0"), month[:3]))
    return frozenset(months), frozenset(days)


def _known(scenario: Scenario, said: tuple[str, ...]) -> _Known:
    told = (scenario.opening, *(fact.say for fact in scenario.facts), *said)
    return _read(_written(scenario), told)


@lru_cache(maxsize=256)
def _read(written: str, told: tuple[str, ...]) -> _Known:
    """Join what stands on paper with what was told; the paper is read once, as it is long."""
    parts = [_parts(one) for one in (written, *told)]
    return _Known(
        text="\n".join((written, *told)),
        months=_all(one.months for one in parts),
        days=_all(one.days for one in parts),
        sums=_all(one.numbers for one in parts) | _pairs(_all(one.sums for one in parts)),
        codes=_all(one.codes for one in parts),
        told=tuple(_sentences(told)),
    )


def _all(some: Iterable[frozenset[_Named]]) -> frozenset[_Named]:
    return frozenset[_Named]().union(*some)


@lru_cache(maxsize=256)
def _pairs(sums: frozenset[float]) -> frozenset[float]:
    """Give what two sums come to together, and the difference between them."""
    return frozenset(it for a in sums for b in sums for it in (a + b, abs(a - b)))


@lru_cache(maxsize=2048)
def _parts(text: str) -> _Parts:
    months, days = _dates(text)
    if _MAY.search(fold(text)):
        months |= {"may"}
    return _Parts(
        months=months,
        days=days,
        sums=frozenset(float((a or b).replace(",", "")) for a, b in _SUM.findall(fold(text))),
        numbers=frozenset(float(one.replace(",", "")) for one in _NUMBER.findall(text)),
        codes=frozenset(_CODE.findall(text)),
    )


def _sentences(texts: Iterable[str]) -> Iterable[str]:
    for text in texts:
        yield from (one.text for one in read_sentences(text))


def _written(scenario: Scenario) -> str:
    return "\n".join(
        (
            scenario.subject,
            scenario.record,
            scenario.brief,
            scenario.customer.about,
            *(article.text for article in scenario.articles),
            *(f"{one.label} {one.note} £{one.amount or 0:g}" for one in scenario.actions),
            *(line for outcome in scenario.outcomes for line in outcome.if_said),
            *(step.say for step in scenario.model.talk),
        )
    )

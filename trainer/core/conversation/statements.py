"""Read what a message commits the agent to: of what, what they do about it, how much, and when."""

import re
from dataclasses import dataclass
from enum import Enum, auto
from functools import lru_cache

from trainer.core.conversation.denial import clause_of
from trainer.core.conversation.sentence import Sentence, read_sentences
from trainer.core.language.span import Span


class Mode(Enum):
    """Say how the agent stands to it."""

    DID = auto()
    WILL = auto()
    """Will, or can: a customer hears the same."""
    WONT = auto()
    """Cannot, will not."""
    DIDNT = auto()


@dataclass(frozen=True, slots=True)
class Statement:
    """Hold one statement of the agent about one topic.

    `span` are its exact words. `amounts` are sums of money, `sum` the words of the first. `days` is the shortest and longest
    time in days, `on` weekdays, or today and tomorrow; `when` are the words of either.
    """

    topic: str
    span: Span
    sentence: str
    mode: Mode | None = None
    amounts: tuple[float, ...] = ()
    sum: str = ""
    days: tuple[float, float] | None = None
    on: frozenset[str] = frozenset()
    when: str = ""


TOPICS = (
    ("refund", r"refund\w*|reimburs\w*|money back|pay \w+ back|[£$€]?\d+(?:[.,]\d\d)? back"),
    ("credit", r"credit\w*|goodwill|compensat\w*|voucher|discount"),
    ("engineer", r"engineer|technician|visit"),
    ("replacement", r"replac\w*|resen[dt]\w*|new (?:one|cot|hub|phone|router)"),
    ("delivery", r"deliver\w*|parcel|courier"),
    ("call", r"(?:call|ring|phone) you|(?:call|ring)(?:ing|ed)? (?:you )?back|call-?back"),
    ("letter", r"letter"),
    ("label", r"label"),
    ("unlock", r"unlock\w*|reset\w*"),
    ("cancel", r"cancel\w*|(?:end|ended|stop|stopped) (?:the|your) direct debit"),
    ("booking", r"(?:re-?)?book(?:ed|ing)?"),
    ("supervisor", r"supervisor|manager|team leader"),
)
"""What agents commit to → the words for it; only like is compared with like."""

_BOOKING = "booking"
_TOPIC = re.compile("|".join(rf"(?P<{name}>\b(?:{words})\b)" for name, words in TOPICS))
_MONEY = re.compile(
    r"[£$€]\s?(\d+(?:[.,]\d\d)?)|\b(\d+[.,]\d\d)\b|\b(\d+) (?:pounds|quid|euros|dollars)"
)
_NUMBERS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6,
            "seven": 7, "eight": 8, "nine": 9, "ten": 10, "fourteen": 14}  # fmt: skip
_FIGURE = rf"(\d{{1,3}}|{'|'.join(_NUMBERS)})"
_SPAN = re.compile(
    rf"\b{_FIGURE}(?:\s?(?:to|-|or)\s?{_FIGURE})? (working |business |full )?(hour|day|week|month)s?\b"
)
_LENGTHS = {"hour": 1 / 24, "day": 1.0, "week": 7.0, "month": 30.0}
_WORKING = 1.4
_ON = re.compile(r"\b((?:mon|tues|wednes|thurs|fri|satur|sun)day|today|tonight|tomorrow)\b")
_SAME = {"tonight": "today"}

_NOT = r"(?!n't\b|\bnot\b|\bno\b|\bnever\b|\bcannot\b)"
_GAP = rf"(?:{_NOT}[^.?!;:\n]){{0,45}}?"
_NO = (
    r"can't|cannot|can not|won't|will not|unable to|not able to|not allowed to|not going to"
    r"|no longer able to"
)
_MODES = (
    (Mode.DIDNT, r"\b(?:i|we) (?:haven't|have not|didn't|did not)\b[^.?!;:\n]{0,30}?"),
    (Mode.WONT, rf"\b(?:i|we)(?:'m| am|'re| are)? (?:also |actually |afraid |sorry )?(?:{_NO})\b[^.?!;:\n]{{0,40}}?"),
    (Mode.WONT, r"\b(?:there (?:is|will be)|there's|there'll be) no (?:\w+ ){0,2}?"),
    (Mode.DID, rf"\b(?:i|we)(?:'ve| have) (?:now |just |already |also ){{0,2}}(?:{_NOT}\w+{_GAP})?"),
    (Mode.WILL, rf"\b(?:i|we)(?:'ll| will| can|'m going to|'d be happy to|'d be glad to|'m happy to| am going to|'re going to| are going to)\b{_GAP}"),
)  # fmt: skip
_HEDGED = re.compile(
    r"\b(?:whether|check|see|look|find out|ask|try|might|could|would|should|up to|understand|hope"
    r"|explain|tell|usually|normally)\b"
)
_ON_CONDITION = re.compile(r"\b(?:if|unless|once|as soon as|provided)\b")
_PAST = re.compile(
    r"\byou (?:asked|said|were|had|paid)|\bwas (?:charged|taken)|\bwere (?:charged|told)"
)


def statements_of(text: str, topic: str = "") -> tuple[Statement, ...]:
    """List what a message commits to, in order; questions and heaps of keywords commit to nothing.

    A sentence that names no topic goes on with the one before; `topic` is what was spoken of last.
    """
    return _remembered(text, topic)


def amounts_of(folded: str) -> tuple[float, ...]:
    """List the sums of money in a folded text, in order."""
    figures = (next(filter(None, one.groups())) for one in _MONEY.finditer(folded))
    return tuple(float(one.replace(",", ".")) for one in figures)


@lru_cache(maxsize=256)
def _remembered(text: str, topic: str) -> tuple[Statement, ...]:
    found: list[Statement] = []
    for sentence in read_sentences(text):
        if sentence.salad or sentence.question:
            continue
        named = dict.fromkeys(one.lastgroup or "" for one in _TOPIC.finditer(sentence.folded))
        if len(named) > 1:
            named.pop(_BOOKING, None)  # what is booked is the topic
        topic = next(iter(named), topic)
        if topic and len(named) <= 1:
            found.append(_statement(sentence, topic, named=bool(named)))
    return tuple(found)


def _statement(sentence: Sentence, topic: str, *, named: bool) -> Statement:
    folded = sentence.folded
    mode, span = (None, sentence.whole)
    if named and not _ON_CONDITION.search(folded):
        mode, span = _mode(sentence, topic)
    told = _PAST.search(folded) is not None
    spans = list(_SPAN.finditer(folded))
    days = _days(spans[0]) if len(spans) == 1 and not told else None
    money = None if told else _MONEY.search(folded)
    plain = named and not told and not days and folded.count(",") <= 1
    named_days = list(_ON.finditer(folded)) if plain else []  # a summary has days of many things
    when = spans[0] if days else named_days[0] if named_days else None
    return Statement(
        topic=topic,
        span=span,
        sentence=folded,
        mode=mode,
        amounts=() if told else amounts_of(folded),
        sum=sentence.text[money.start() : money.end()] if money else "",
        days=days,
        on=frozenset(_SAME.get(one.group(), one.group()) for one in named_days),
        when=sentence.text[when.start() : when.end()] if when else "",
    )


def _mode(sentence: Sentence, topic: str) -> tuple[Mode | None, Span]:
    words = dict(TOPICS)[topic]
    for mode, lead in _MODES:
        found = re.search(rf"{lead}\b(?:{words})\b", sentence.folded)
        if found and not _HEDGED.search(found.group()):
            _, end = clause_of(sentence.folded, *found.span())
            whole = sentence.text[found.start() : end].rstrip(" .,!")
            return mode, sentence.span(found.start(), found.start() + len(whole))
    return None, sentence.whole


def _days(found: re.Match[str]) -> tuple[float, float]:
    low, high, working, unit = found.groups()
    length = _LENGTHS[unit] * (_WORKING if working and working != "full " else 1.0)
    least = _NUMBERS.get(low) or float(low)
    most = (_NUMBERS.get(high) or float(high)) if high else least
    return least * length, most * length

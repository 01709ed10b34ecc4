"""Show how the wording of replies goes: which voice is in use, and what came of asking a model."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from statistics import median, quantiles

from trainer.core.coaching.flag import Rate
from trainer.core.customer.voice import Wording
from trainer.exchange.signing import signer
from trainer.llm.prompt import FAULTS
from trainer.simulator import Simulator
from trainer.store import wordings
from trainer.store.wordings import Worded

DAYS = 14
MOST = 5_000
"""Replies that are looked at, the newest; more would make the page slow and the figures no better."""
EXAMPLES = 3
KEPT = {
    "model": "as the model worded them",
    "repaired": "at a second try, or completed by authored words",
    "authored": "in authored words",
}
"""Whose words stand → how it is said."""


@dataclass(frozen=True, slots=True)
class Share:
    """Hold a part of a whole in percent, with its 95 % interval; None where the whole is nothing."""

    words: str
    count: int
    percent: int | None
    low: int
    high: int


@dataclass(frozen=True, slots=True)
class Span:
    """Hold a time in milliseconds: its median, and what 95 of 100 stay under."""

    words: str
    median: float
    most: float


@dataclass(frozen=True, slots=True)
class FaultCount:
    """Hold one kind of fault: in how many replies, and some of the words that were refused for it."""

    kind: str
    words: str
    replies: int
    examples: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Standing:
    """Hold what came of asking one model.

    `refused` are replies in which the guard found a fault. `cost` is None where no price was set,
    in the currency of the price.
    """

    name: str
    replies: int
    kept: tuple[Share, ...]
    refused: Share
    faults: tuple[FaultCount, ...]
    failures: tuple[tuple[str, int], ...]
    spans: tuple[Span, ...]
    tokens_in: int
    tokens_out: int
    cost: float | None


@dataclass(frozen=True, slots=True)
class Day:
    """Hold one day (UTC) over all models; `first_ms` is None on a day without replies."""

    on: date
    replies: int
    refused: int
    authored: int
    first_ms: float | None
    cost: float | None


@dataclass(frozen=True, slots=True)
class Operations:
    """Hold the page; `model` and `host` are empty where the wording is authored.

    `signer` is the fingerprint of the key that signs records.
    """

    model: str
    host: str
    standings: tuple[Standing, ...]
    days: tuple[Day, ...]
    replies: int
    all_seen: bool
    signer: str


def operations(simulator: Simulator) -> Operations:
    """Gather the last 14 days, the busiest model first."""
    now = simulator.clock()
    found = wordings.since(_start(now), MOST)
    by_model: dict[str, list[Wording]] = defaultdict(list)
    for one in found:
        by_model[one.wording.model].append(one.wording)
    busiest = sorted(by_model.items(), key=lambda pair: (-len(pair[1]), pair[0]))
    return Operations(
        model=simulator.model.name if simulator.model else "",
        host=simulator.model.host if simulator.model else "",
        standings=tuple(_standing(name, asked) for name, asked in busiest),
        days=_days(now, found),
        replies=len(found),
        all_seen=len(found) < MOST,
        signer=signer(simulator.signing_key()),
    )


def of_scenario(simulator: Simulator, slug: str) -> Share | None:
    """Tell how many replies of one scenario had words refused; None where no model was asked."""
    found = wordings.since(_start(simulator.clock()), MOST, slug)
    refused = sum(bool(one.wording.faults) for one in found)
    return _share(f"{refused} of {len(found)}", refused, len(found)) if found else None


def worded_by(wording: Wording | None) -> str:
    """Say whose words a reply is in; empty where no model was asked."""
    if wording is None:
        return ""
    if wording.kept == "authored":
        return f"Authored words, not those of {wording.model}: {wording.because}"
    repaired = ", 1 repair" if wording.kept == "repaired" else ""
    return f"Worded by {wording.model}{repaired}"


def _start(now: datetime) -> datetime:
    first = now - timedelta(days=DAYS - 1)
    return first.replace(hour=0, minute=0, second=0, microsecond=0)


def _standing(name: str, asked: Sequence[Wording]) -> Standing:
    kept = Counter[str](one.kept for one in asked)
    refused = sum(bool(one.faults) for one in asked)
    failures = Counter(one.because for one in asked if one.because)
    return Standing(
        name=name,
        replies=len(asked),
        kept=tuple(_share(words, kept[key], len(asked)) for key, words in KEPT.items()),
        refused=_share("had words refused", refused, len(asked)),
        faults=_faults(asked),
        failures=tuple(failures.most_common()),
        spans=_spans(asked),
        tokens_in=sum(one.tokens_in or 0 for one in asked),
        tokens_out=sum(one.tokens_out or 0 for one in asked),
        cost=_cost(asked),
    )


def _faults(asked: Sequence[Wording]) -> tuple[FaultCount, ...]:
    count = Counter(kind for one in asked for kind in set(one.faults))
    quotes: dict[str, dict[str, None]] = defaultdict(dict)
    for one in asked:
        for kind, quote in one.refused:
            quotes[kind][quote] = None
    return tuple(
        FaultCount(kind, FAULTS.get(kind, kind), replies, tuple(quotes[kind])[:EXAMPLES])
        for kind, replies in count.most_common()
    )


def _days(now: datetime, found: Sequence[Worded]) -> tuple[Day, ...]:
    by_day: dict[date, list[Wording]] = defaultdict(list)
    for one in found:
        by_day[one.at.date()].append(one.wording)
    days = (now.date() - timedelta(days=back) for back in range(DAYS))
    return tuple(_day(day, by_day[day]) for day in days)


def _day(day: date, asked: Sequence[Wording]) -> Day:
    return Day(
        on=day,
        replies=len(asked),
        refused=sum(bool(one.faults) for one in asked),
        authored=sum(one.kept == "authored" for one in asked),
        first_ms=median(one.first_ms for one in asked) if asked else None,
        cost=_cost(asked),
    )


def _cost(asked: Sequence[Wording]) -> float | None:
    known = [one.cost for one in asked if one.cost is not None]
    return sum(known) if known else None


def _share(words: str, count: int, whole: int) -> Share:
    rate = Rate(replies=whole, wrong=count)
    low, high = rate.interval
    percent = None if rate.per_hundred is None else round(rate.per_hundred)
    return Share(words, count, percent, round(low), round(high))


def _spans(asked: Sequence[Wording]) -> tuple[Span, ...]:
    shown = [one for one in asked if one.kept != "authored"]
    times = {
        "First words of the model": [one.first_ms for one in shown],
        "Our own part of that": [one.overhead_ms for one in shown],
        "The whole reply": [one.total_ms for one in asked],
    }
    return tuple(_span(words, sorted(found)) for words, found in times.items() if found)


def _span(words: str, known: Sequence[float]) -> Span:
    most = quantiles(known, n=20, method="inclusive")[-1] if len(known) > 1 else known[0]
    return Span(words, median(known), most)

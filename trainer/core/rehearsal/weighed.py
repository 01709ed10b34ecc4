"""Weigh a scenario by how it was played: does it tell good work from bad, how long, how hard?"""

from collections import Counter
from collections.abc import Iterator, Sequence
from statistics import fmean

from trainer.core.language.tokens import sentences
from trainer.core.rehearsal.finding import Finding, error, note, warning
from trainer.core.rehearsal.flight import Flown
from trainer.core.rehearsal.spread import AS_WRITTEN
from trainer.core.scenario.scenario import Scenario

READS = 238.0
"""Words a minute, read in silence. Source: Brysbaert 2019, 10.1016/j.jml.2019.104047."""
WRITES = 40.0
"""Words a minute, answered in writing: under the 52 of copying (Dhakal and others 2018,
10.1145/3173574.3174220), as one thinks meanwhile. Set by hand; bench/agents.py shows the fit."""
EASY = (72.0, 66.0, 56.0)
"""Ease from which a scenario is of level 1, 2, 3; below it is of level 4. Fitted by hand to the
built-in library (docs/benchmarks/agents.md), to be replaced by what trainees do."""
GAP = 10
"""Points by which the expert should beat the novice at least."""
UNTAUGHT = 0.9
"""Share of the novice's talks that end right from which there is nothing to learn."""
OFTEN = 0.5
"""Share of the talks from which a sentence of the customer's is heard too often."""
_MIDDLING = ("competent", "novice", "curt")
_WRITERS = ("expert", "competent")
_FEWEST_TALKS = 9
_FEWEST_WORDS = 4
_FACTOR = 2.0


def points(all_: Sequence[Flown], agent: str) -> int | None:
    """Give an agent's mean score, 0–100, with the customer as written; None where not graded."""
    scores = [
        one.score
        for one in all_
        if (one.cell.agent, one.cell.kind) == (agent, AS_WRITTEN) and one.score is not None
    ]
    return round(fmean(scores)) if scores else None


def levels_of(all_: Sequence[Flown], agent: str) -> dict[str, float]:
    """Give an agent's mean level by criterion, 1–5, with the customer as written."""
    rated: dict[str, list[int]] = {}
    for one in all_:
        if (one.cell.agent, one.cell.kind) == (agent, AS_WRITTEN):
            for criterion, level in one.levels:
                if level is not None:
                    rated.setdefault(criterion, []).append(level)
    return {criterion: fmean(levels) for criterion, levels in rated.items()}


def ease(all_: Sequence[Flown]) -> float | None:
    """Measure how easy it is, 0–100: trust in the talk and satisfaction after it, of middling agents.

    With the customer as written. None where none of them played.
    """
    played = [one for one in all_ if one.cell.agent in _MIDDLING and one.cell.kind == AS_WRITTEN]
    return fmean((one.trust + one.satisfaction) / 2 for one in played) if played else None


def level(all_: Sequence[Flown]) -> int | None:
    """Estimate how hard it is, 1 easy to 4 hard; None where it was not played."""
    found = ease(all_)
    return None if found is None else 1 + sum(found < least for least in EASY)


def minutes(scenario: Scenario, all_: Sequence[Flown]) -> int:
    """Estimate how long it takes: to read what is there, and to write as much as good agents do."""
    papers = (scenario.brief, scenario.record, *(one.text for one in scenario.articles))
    played = [one for one in all_ if one.cell.agent in _WRITERS and one.cell.kind == AS_WRITTEN]
    if not played:
        return 0
    read = sum(len(text.split()) for text in papers) + fmean(one.heard_words for one in played)
    return max(1, round(read / READS + fmean(one.words for one in played) / WRITES))


def weighed(scenario: Scenario, all_: Sequence[Flown]) -> Iterator[Finding]:
    """Find a scenario that tells nobody apart, or is longer, harder or more alike than it says."""
    yield from _gap(all_)
    yield from _untaught(all_)
    long, hard = minutes(scenario, all_), level(all_)
    if long and not 1 / _FACTOR <= long / scenario.minutes <= _FACTOR:
        what = f"it takes about {long} minutes, not {scenario.minutes}"
        yield note("minutes", "minutes", what, f"write `minutes: {long}`, or change the case")
    if hard is not None and abs(hard - scenario.level) > 1:
        what = f"by what middling agents make of it, it is of level {hard}, not {scenario.level}"
        cure = f"write `level: {hard}`, or make the customer {_otherwise(hard, scenario.level)}"
        yield note("level", "level", what, cure)
    yield from _repeats(scenario, all_)


def _gap(all_: Sequence[Flown]) -> Iterator[Finding]:
    expert, novice = points(all_, "expert"), points(all_, "novice")
    if expert is None or novice is None or expert - novice >= GAP:
        return
    what = f"the expert has {expert} points and the novice {novice}: it hardly tells them apart"
    cure = "give `must` what only good work does, and put a need behind a gate"
    make = warning if expert > novice else error
    yield make("gap", "must", what, cure)


def _untaught(all_: Sequence[Flown]) -> Iterator[Finding]:
    """Find a case that a novice ends right, and passes: it may do for a first one."""
    played = [one for one in all_ if one.cell.agent == "novice"]
    right = sum(one.right for one in played)
    passed = any(one.passed for one in played)
    if passed and len(played) >= _FEWEST_TALKS and right >= UNTAUGHT * len(played):
        what = (
            f"somebody with no training yet passes this, and ends it right in {right} of"
            f" {len(played)} talks: a trainee would learn little here"
        )
        cure = (
            "keep it as a first case, or make the good ways out under `outcomes` need a fact that has"
            " to be asked for, a check or an action"
        )
        yield note("untaught", "outcomes", what, cure)


def _otherwise(found: int, meant: int) -> str:
    return "harder to win" if found < meant else "easier to win"


def _repeats(scenario: Scenario, all_: Sequence[Flown]) -> Iterator[Finding]:
    """Find sentences that this customer says in talk after talk, besides what they know."""
    customer = scenario.customer
    facts = (one.say for one in scenario.facts)
    own = " ".join((scenario.opening, *facts, *customer.asides, customer.confides)).lower()
    said: Counter[tuple[str, str]] = Counter()
    for one in all_:
        said.update(
            {
                (acts.rpartition(", ")[2], part.text)
                for acts, text in one.replies
                for part in sentences(text)
                if len(part.text.split()) >= _FEWEST_WORDS and not _is_part(part.text, own)
            }
        )
    for (act, text), times in said.most_common(3):
        if len(all_) >= _FEWEST_TALKS and times >= OFTEN * len(all_):
            what = f"“{text}” is said in {times} of {len(all_)} talks"
            cure = f"give more lines under `lines.{act}`"
            yield note(f"repeats:{act}", f"lines.{act}", what, cure)


def _is_part(text: str, own: str) -> bool:
    """Tell whether it is what they know, with a filler before it or without."""
    low = text.lower().rstrip(".!")
    rest = low.partition(", ")[2]
    return low in own or bool(rest and rest in own)

"""Weigh what is on the table: said and done, worth it or not, and against the rules or not."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from trainer.core.conversation.acts import AgentAct
from trainer.core.conversation.mood import Mood
from trainer.core.conversation.patterns import find, said
from trainer.core.conversation.reading import Reading
from trainer.core.conversation.sentence import read_sentences
from trainer.core.conversation.turn import ActionTaken
from trainer.core.customer.levels import LEVELS
from trainer.core.customer.state import State
from trainer.core.scenario.scenario import Scenario
from trainer.core.scenario.situation import Outcome

HAGGLE_ROOM = 35.0
"""Points below the price within which a customer asks for more instead of saying no."""
ANSWERED = 10.0
"""Points that the price falls once what was asked for has been answered."""
_LATER = "another time"
_WITHDRAWN = re.compile(
    r"\b(?:take (?:that|it|this) back|(?:can't|cannot|can not|won't|not able to|unable to) (?:do|give|offer|send|make)"
    r"|after all|no longer)\b",
    re.IGNORECASE,
)
_RECANTED = re.compile(
    r"\b(?:that was wrong(?: of me)?[,.;:!]|i was wrong|i (?:shouldn['’]t|should not) have (?:said|promised|offered)"
    r"|i (?:can['’]t|cannot|can not|am not able to) (?:actually |really )?(?:do|promise|offer|give you) that"
    r"|i (?:spoke|promised) too soon|i misspoke|i take (?:that|it) back|let me correct (?:that|myself))",
    re.IGNORECASE,
)
"""Words that take back what was just promised against a rule, whatever it was."""
_NO_MORE = re.compile(
    r"\b(?:more|further|other|another|else|beyond|besides|except) (?:than|from|for)?\b"
)
"""A limit above what was said takes none of it back: "I can't do more than the refund"."""
KIND_TREATED = 55.0
KIND_HEAT = 60.0


class Verdict(Enum):
    """Say what the customer makes of what is on the table."""

    NOTHING = auto()
    ANNOUNCED = auto()
    """Good words, but not yet done."""
    ACCEPT = auto()
    CONSENT = auto()
    """Leave to do what the agent asks whether to do."""
    CONCEDE = auto()
    """Gives in to a kind refusal."""
    HAGGLE = auto()
    MORE = auto()
    """Still short of the price, though haggled over before."""
    REJECT = auto()
    PUSHBACK = auto()
    """A refusal that was not kind, or not explained."""


@dataclass(frozen=True, slots=True)
class Table:
    """Hold what is on the table after a message.

    `said` maps an outcome to the indices of its patterns heard so far. `best` is the outcome that
    counts, `worth` 0–100 what it comes to (half of the money is worth half). `fresh`: it was not
    the best before. `announced`: said in full, not yet done.
    """

    said: Mapping[str, tuple[int, ...]]
    best: Outcome | None = None
    worth: int = 0
    fresh: bool = False
    announced: Outcome | None = None
    quote: str = ""


def lay(
    state: State, scenario: Scenario, reading: Reading, actions: Sequence[ActionTaken]
) -> Table:
    """Lay on the table what this message and these actions add to what was said before."""
    heard, quotes = _hear(state, scenario, reading)
    before = _best(scenario, state.said, state.actions)
    best = _best(scenario, heard, actions)
    waiting = [
        one
        for one in scenario.outcomes
        if one.if_said and _all_said(one, heard) and not _all_done(one, actions)
    ]
    return Table(
        said=heard,
        best=best,
        worth=worth_of(best, scenario, actions) if best else 0,
        fresh=best is not None and best != before,
        announced=max(waiting, key=lambda one: one.worth, default=None),
        quote=quotes.get(best.id, "") if best else "",
    )


def price(mood: Mood, scenario: Scenario, counts: Mapping[str, int]) -> float:
    """Compute what an outcome must be worth, in points 0–100, to be accepted in this mood.

    Expected + 0.20·(heat - 40) - 0.25·(trust - 50), and the level's proof until the agent has said
    why and given a plan: fair treatment lowers the price, unfair treatment raises it.
    """
    proven = counts.get(AgentAct.EXPLAIN, 0) > 0 and counts.get(AgentAct.PLAN, 0) > 0
    proof = 0.0 if proven else LEVELS[scenario.level].proof
    expected = scenario.customer.expects.result
    return expected + 0.20 * (mood.heat - 40) - 0.25 * (mood.trust - 50) + proof


def judge(table: Table, state: State, scenario: Scenario, *, answered: bool) -> Verdict:
    """Decide what to make of it; `answered`: this message answered something."""
    best = table.best
    if best is None:
        return Verdict.ANNOUNCED if table.announced else Verdict.NOTHING
    asked = best.id in state.haggled
    due = price(state.mood, scenario, state.counts) - (ANSWERED if asked and answered else 0)
    if best.kind_refusal:
        return _judge_refusal(table, state, scenario, due)
    if table.worth >= due and not best.distrusted:
        return Verdict.ACCEPT
    better_said = table.announced is not None and table.announced.worth > table.worth
    if better_said and not best.needs:
        return Verdict.ANNOUNCED
    if table.worth >= due - HAGGLE_ROOM and not best.distrusted:
        return Verdict.MORE if asked else Verdict.HAGGLE
    return Verdict.REJECT if table.fresh else Verdict.NOTHING


def worth_of(outcome: Outcome, scenario: Scenario, actions: Sequence[ActionTaken]) -> int:
    """Compute what an outcome comes to: its worth, less where less money moved than is usual."""
    share = 1.0
    for id in outcome.needs:
        action = scenario.action(id)
        if action is not None and action.amount:
            given = sum(one.amount or 0.0 for one in actions if one.id == id)
            share = min(share, given / action.amount)
    return round(outcome.worth * share)


def refusal_stands(state: State, scenario: Scenario) -> Outcome | None:
    """Find the kind refusal that was said in full and explained, None where none was."""
    explained = state.counts.get(AgentAct.EXPLAIN, 0) + state.counts.get(AgentAct.LIMIT, 0)
    for one in scenario.outcomes:
        said_it = _all_said(one, state.said) and _all_done(one, state.actions)
        if one.kind_refusal and said_it and explained:
            return one
    return None


def _judge_refusal(table: Table, state: State, scenario: Scenario, due: float) -> Verdict:
    """Take a no that is kind and explained; from level 3 never at the first word of it."""
    explained = state.counts.get(AgentAct.EXPLAIN, 0) + state.counts.get(AgentAct.LIMIT, 0)
    kind = state.treated >= KIND_TREATED and state.mood.heat < KIND_HEAT
    new = not any(one.kind_refusal and one.id in state.haggled for one in scenario.outcomes)
    if kind and explained and not (new and LEVELS[scenario.level].proof > 0):
        return Verdict.CONCEDE
    if table.worth >= due:
        return Verdict.ACCEPT
    return Verdict.PUSHBACK if table.fresh or new else Verdict.MORE


def _hear(
    state: State, scenario: Scenario, reading: Reading
) -> tuple[dict[str, tuple[int, ...]], dict[str, str]]:
    """Add the patterns that this message says, and take back those that it denies or replaces."""
    text = reading.text
    heard: dict[str, tuple[int, ...]] = {}
    quotes: dict[str, str] = {}
    for outcome in scenario.outcomes:
        kept: list[int] = []
        for index, pattern in enumerate(outcome.if_said):
            span = said(pattern, text)
            if span is not None and outcome.breach and _RECANTED.search(text, span.end):
                span = None
            if span is not None:
                quotes.setdefault(outcome.id, span.text)
            before = index in state.said.get(outcome.id, ())
            recanted = outcome.breach and not outcome.needs and _RECANTED.search(text)
            if span is not None or (before and not recanted and not _taken_back(pattern, reading)):
                kept.append(index)
        if kept:
            heard[outcome.id] = tuple(kept)
    return heard, quotes


def _taken_back(pattern: str, reading: Reading) -> bool:
    """Tell whether what was said before is said no more: refused now, or another sum in its place."""
    for one in reading.of(AgentAct.CONTRADICT):
        if _LATER not in one.rule and find(pattern, one.detail):
            return True
    if not reading.has(AgentAct.REFUSE, AgentAct.LIMIT) and not _WITHDRAWN.search(reading.text):
        return False
    return any(
        find(pattern, sentence.text) is not None and not _NO_MORE.search(sentence.folded)
        for sentence in read_sentences(reading.text)
        if not sentence.salad
    )


def _best(
    scenario: Scenario, heard: Mapping[str, tuple[int, ...]], actions: Sequence[ActionTaken]
) -> Outcome | None:
    """Choose the outcome that counts: one that breaks a rule before all others, else by worth."""
    open_ = [one for one in scenario.outcomes if _all_said(one, heard) and _all_done(one, actions)]
    return max(
        open_,
        key=lambda one: (bool(one.breach), worth_of(one, scenario, actions)),
        default=None,
    )


def _all_said(outcome: Outcome, heard: Mapping[str, tuple[int, ...]]) -> bool:
    return len(heard.get(outcome.id, ())) == len(outcome.if_said)


def _all_done(outcome: Outcome, actions: Sequence[ActionTaken]) -> bool:
    return {one.id for one in actions}.issuperset(outcome.needs)

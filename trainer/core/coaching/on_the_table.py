"""Say in plain words what lay on the table, and what would have been enough."""

from dataclasses import dataclass

from trainer.core.customer.offers import HAGGLE_ROOM, price, worth_of
from trainer.core.customer.state import State
from trainer.core.scenario.scenario import Scenario
from trainer.core.scenario.situation import Outcome

MOST_NAMED = 3
"""Ways out that are named as enough: more would be a list to tick off."""

AGREED = "agreed to"
BREACH = "against the rules: {}"
REFUSAL = "a no, which is taken for how it is said and explained"
ENOUGH = "enough"
NEARLY = "nearly enough"
FAR = "far from enough"


@dataclass(frozen=True, slots=True)
class Offer:
    """Hold one way out as it was weighed.

    `worth` 0–100 is what it comes to for the customer, `words` what they made of it, `takes` the
    labels of the actions that it needs.
    """

    name: str
    worth: int
    words: str
    takes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """Hold the table after one message.

    `laid` is the way out that counts, None where there is none. `announced` was said in full and is
    not done. `wanted` 0–100 is the worth that gets a yes in this mood; `enough` are ways to it.
    """

    laid: Outcome | None
    offer: Offer | None
    announced: Offer | None
    wanted: int
    enough: tuple[Offer, ...]


def table_at(state: State, scenario: Scenario) -> Table:
    """Lay the table anew from the mind after a message."""
    wanted = price(state.mood, scenario, state.counts)
    said = [one for one in scenario.outcomes if _said(one, state)]
    done = [one for one in said if _done(one, state)]
    waiting = [one for one in said if one not in done and one.if_said]
    laid = max(done, key=lambda one: (bool(one.breach), _worth(one, state, scenario)), default=None)
    announced = max(waiting, key=lambda one: one.worth, default=None)
    right = [one for one in scenario.outcomes if _would_do(one, wanted)]
    right.sort(key=lambda one: (not one.good, -one.worth))
    return Table(
        laid=laid,
        offer=_laid(laid, state, scenario, wanted) if laid else None,
        announced=_offer(announced, announced.worth, "said, not done yet", scenario)
        if announced
        else None,
        wanted=round(min(100.0, max(0.0, wanted))),
        enough=tuple(
            _offer(one, one.worth, REFUSAL if one.kind_refusal else ENOUGH, scenario)
            for one in right[:MOST_NAMED]
        ),
    )


def name_of(outcome: Outcome) -> str:
    """Write a way out for people: 'refund_and_stop' is 'Refund and stop'."""
    return outcome.id.replace("_", " ").replace("-", " ").capitalize()


def _laid(outcome: Outcome, state: State, scenario: Scenario, wanted: float) -> Offer:
    worth = _worth(outcome, state, scenario)
    return _offer(outcome, worth, _verdict(outcome, state, worth, wanted), scenario)


def _verdict(outcome: Outcome, state: State, worth: int, wanted: float) -> str:
    if outcome.breach:
        return BREACH.format(outcome.breach)
    if outcome.id == state.accepted:
        return AGREED
    if outcome.kind_refusal:
        return REFUSAL
    if worth >= wanted:
        return ENOUGH
    if worth < wanted - HAGGLE_ROOM:
        return FAR
    return f"{NEARLY}; still open: {outcome.asks_for}" if outcome.asks_for else NEARLY


def _would_do(outcome: Outcome, wanted: float) -> bool:
    right = outcome.worth >= wanted or (outcome.kind_refusal and outcome.good)
    return right and not outcome.breach


def _offer(outcome: Outcome, worth: int, words: str, scenario: Scenario) -> Offer:
    actions = (scenario.action(id) for id in outcome.needs)
    return Offer(name_of(outcome), worth, words, tuple(one.label for one in actions if one))


def _worth(outcome: Outcome, state: State, scenario: Scenario) -> int:
    return worth_of(outcome, scenario, state.actions)


def _said(outcome: Outcome, state: State) -> bool:
    return len(state.said.get(outcome.id, ())) == len(outcome.if_said)


def _done(outcome: Outcome, state: State) -> bool:
    return {one.id for one in state.actions}.issuperset(outcome.needs)

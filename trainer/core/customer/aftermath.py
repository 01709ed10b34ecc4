"""Tell what came of a talk a day and seven days later.

It is simulated, and follows from the talk alone: what was done and promised, what broke a rule, how
the customer was treated and what nobody found out. Coming back within seven days is what first-
contact resolution is measured by (SQM Group), so that is decided here and nowhere else.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from trainer.core.conversation.channels import CHANNELS
from trainer.core.conversation.transcript import Closing, Ending, Promise
from trainer.core.conversation.word_given import due_in
from trainer.core.customer.dice import pick
from trainer.core.customer.lines.afterwards import RETURNS, REVIEWS
from trainer.core.customer.manner import adapt, style_of
from trainer.core.customer.state import State
from trainer.core.scenario.scenario import Scenario
from trainer.core.scenario.situation import Fact

NEXT_DAY, NEXT_WEEK = 1, 7
POOR = 25
"""Points of worth below what was expected from which a yes does not last."""
CIVIL = 50.0
"""How well somebody must have been treated to let a no rest (`treated`, 0–100)."""
STAYS = 45.0
"""Satisfaction from which anybody stays; the loyal bear less."""
LOYAL, LOYAL_STAYS = 8, 30.0

_UNSOLVED = {
    Ending.LEFT: "left",
    Ending.ABANDONED: "abandoned",
    Ending.TIMED_OUT: "timed_out",
}


@dataclass(frozen=True, slots=True)
class Return:
    """Hold that the customer comes back: on which day, and why (a name of `lines.afterwards`).

    `about` are the words that it is about: a promise's, or a fact's.
    """

    day: int
    why: str
    about: str = ""


@dataclass(frozen=True, slots=True)
class Happened:
    """Hold one thing that happened on `day` (1 or 7); `good` is None where it is neither."""

    day: int
    title: str
    text: str
    good: bool | None = None


@dataclass(frozen=True, slots=True)
class Aftermath:
    """Hold what came of it, in order; `back` is None where the customer needed not come back."""

    events: tuple[Happened, ...]
    back: Return | None
    stays: bool


def return_of(state: State, scenario: Scenario, closing: Closing) -> Return | None:
    """Decide whether the customer comes back within seven days; None where they need not."""
    if closing.ending in _UNSOLVED:
        return Return(NEXT_DAY, _UNSOLVED[closing.ending])
    if closing.ending is Ending.DECLINED:
        if closing.outcome is None:
            return Return(NEXT_WEEK, "boundary")
        return None if state.treated >= CIVIL else Return(NEXT_WEEK, "refused")
    if closing.open_promises:
        first = min(closing.open_promises, key=_day)
        return Return(_day(first), "promise", first.quote)
    if closing.breach:
        return Return(NEXT_WEEK, "breach")
    return _unmet(state, scenario, closing)


def solved_at_once(state: State, scenario: Scenario, closing: Closing) -> bool:
    """Tell whether one contact was enough: agreed, within the rules, kept to, and no way back."""
    return closing.ending is Ending.RESOLVED and return_of(state, scenario, closing) is None


def aftermath_from(
    state: State, scenario: Scenario, closing: Closing, satisfaction: float, csat: int, dice: str
) -> Aftermath:
    """Tell the week after; `satisfaction` (0–100) and `csat` (1–5) are those of the survey."""
    back = return_of(state, scenario, closing)
    loyal = scenario.customer.loyalty >= LOYAL
    stays = satisfaction >= (LOYAL_STAYS if loyal else STAYS)
    events = (
        *_first_day(state, scenario, closing),
        *_coming_back(back, scenario, NEXT_DAY, dice),
        *_week(state, scenario, closing),
        *_coming_back(back, scenario, NEXT_WEEK, dice),
        *_verdict(scenario, csat, dice, stays=stays),
    )
    return Aftermath(events, back, stays)


def _day(promise: Promise) -> int:
    return NEXT_DAY if due_in(promise.due or promise.quote) <= 24 else NEXT_WEEK


def _unmet(state: State, scenario: Scenario, closing: Closing) -> Return | None:
    outcome = scenario.outcome(closing.outcome) if closing.outcome else None
    if outcome is None or outcome.good or outcome.kind_refusal:
        return None
    hidden = next((one for one in scenario.facts if _is_hidden(one, state, scenario)), None)
    if hidden is not None:
        return Return(NEXT_WEEK, "hidden", hidden.say)
    poor = closing.worth < scenario.customer.expects.result - POOR
    return Return(NEXT_WEEK, "poor") if poor else None


def _is_hidden(fact: Fact, state: State, scenario: Scenario) -> bool:
    """Tell whether it takes listening to hear this, and nobody heard it."""
    start = scenario.customer.start
    gated = bool(fact.after) or fact.trust > start.trust or fact.calm < start.heat
    return gated and fact.id not in state.told


def _first_day(state: State, scenario: Scenario, closing: Closing) -> Iterator[Happened]:
    yield from _words(closing, NEXT_DAY)
    own = _own_words(scenario, closing, NEXT_DAY)
    name = scenario.customer.name
    if own:
        yield Happened(NEXT_DAY, "The next day", own, closing.ending is Ending.RESOLVED or None)
    elif closing.ending is Ending.DECLINED:
        why = "The answer was no" if closing.outcome else "The talk was ended after abuse"
        text = f"{why}. It is noted, and nobody has to explain it again."
        yield Happened(NEXT_DAY, "It rests", text)
    elif deeds := _deeds(state, scenario):
        yield Happened(NEXT_DAY, "What you did is under way", f"{', '.join(deeds)}.", good=True)
    elif closing.ending is not Ending.RESOLVED:
        text = f"{name} still has the same matter open."
        yield Happened(NEXT_DAY, "Nothing has changed", text, good=False)
    if closing.escalated and closing.ending is not Ending.RESOLVED:
        text = f"A supervisor reads the talk before anybody speaks to {name} again."
        yield Happened(NEXT_DAY, "Passed on", text)


def _week(state: State, scenario: Scenario, closing: Closing) -> Iterator[Happened]:
    yield from _words(closing, NEXT_WEEK)
    if closing.breach:
        text = (
            f"{closing.breach}. It is taken back, and {scenario.customer.name} is told by letter."
        )
        yield Happened(NEXT_WEEK, "A check finds it", text, good=False)
        return
    if own := _own_words(scenario, closing, NEXT_WEEK):
        yield Happened(NEXT_WEEK, "A week on", own, closing.ending is Ending.RESOLVED or None)
        return
    for id, amount in _money(state, scenario):
        yield Happened(NEXT_WEEK, "The money is there", f"{amount:.2f}: {id}.", good=True)


def _words(closing: Closing, day: int) -> Iterator[Happened]:
    """Tell of words kept (on the first day), and not kept or due (on the day they were due)."""
    for one in closing.promises:
        if one.kept and day == NEXT_DAY:
            yield Happened(day, "You kept your word", f"“{one.quote}” It was done.", good=True)
        elif not one.kept and not one.action and _day(one) == day:
            yield Happened(day, "Your word is due", f"“{one.quote}” Only you can keep it.")
        elif not one.kept and _day(one) == day:
            yield Happened(day, "A word was not kept", f"“{one.quote}” Nobody did.", good=False)


def _own_words(scenario: Scenario, closing: Closing, day: int) -> str:
    """Find the scenario's own account of what came of this, by the outcome or by the ending."""
    for key in (closing.outcome, closing.ending.value):
        if key and (later := scenario.later.get(key)):
            return later.day_1 if day == NEXT_DAY else later.day_7
    return ""


def _deeds(state: State, scenario: Scenario) -> list[str]:
    taken = (scenario.action(one.id) for one in state.actions)
    return list(dict.fromkeys(one.label for one in taken if one and not one.verifies))


def _money(state: State, scenario: Scenario) -> Iterator[tuple[str, float]]:
    for one in state.actions:
        action = scenario.action(one.id)
        if action and one.amount:
            yield action.label, one.amount


def _coming_back(
    back: Return | None, scenario: Scenario, day: int, dice: str
) -> Iterator[Happened]:
    if back is None or back.day != day:
        return
    line = pick(dice, "comes back", RETURNS[back.why])
    said = adapt(line, style_of(scenario.customer))
    said = said.replace("{quote}", back.about).replace("{fact}", back.about)
    where = CHANNELS[scenario.channel].elsewhere
    title = f"{scenario.customer.name} is back, {where}"
    yield Happened(day, title, f"“{said}”" if "“" not in said else said, good=False)


def _verdict(scenario: Scenario, csat: int, dice: str, *, stays: bool) -> Iterator[Happened]:
    name = scenario.customer.name
    if csat in REVIEWS:
        words = adapt(pick(dice, "review", REVIEWS[csat]), style_of(scenario.customer))
        stars = "1 star" if csat == 1 else f"{csat} stars"
        yield Happened(NEXT_WEEK, f"A review, {stars} of 5", f"“{words}”", csat > 2)
    if stays:
        yield Happened(NEXT_WEEK, f"{name} stays with {scenario.company}", "", good=True)
    else:
        text = "The next contract, order or booking goes elsewhere."
        yield Happened(NEXT_WEEK, f"{name} leaves {scenario.company}", text, good=False)

"""Let lasting leanings show: to lose the thread, insult, press after a no, tell stories, confide.

Each is decided here, from the persona's traits and what has happened, and only worded elsewhere. A
confidence is let out to somebody who has shown care: that the person is not well or not safe.
"""

import re
from collections.abc import Collection
from dataclasses import dataclass, replace

from trainer.core.conversation.acts import AgentAct, CustomerAct
from trainer.core.conversation.channels import CHANNELS
from trainer.core.conversation.mood import Band
from trainer.core.conversation.transcript import Transcript
from trainer.core.customer.agenda import Answer
from trainer.core.customer.dice import chance, pick
from trainer.core.customer.effects import CARING
from trainer.core.customer.emotion import Felt, change, worked
from trainer.core.customer.intent import Intent
from trainer.core.customer.notice import HATED
from trainer.core.customer.offers import Verdict
from trainer.core.customer.state import Change, State
from trainer.core.language.tokens import sentences
from trainer.core.scenario.scenario import Scenario

LETTER = 4
"""Times as many words, and two questions more, that can be followed in a letter."""
CONFIDES_FROM = 52.0
"""Trust from which somebody who is not well lets it out."""
DIGRESSES = 0.45
"""Share of replies with room for it that bring a side story."""
AGAIN = 0.6
"""Chance that a first limit is met with one more insult."""

_SUPPORT = re.compile(
    r"\b(support|help|crisis|listening|welfare|advice)[- ]?(line|team|service|route|number|centre)s?\b"
    r"|\bhelplines?\b|\bsamaritans\b|\b(your|a) (gp|doctor|nurse)\b|\bfood ?banks?\b|\bhardship\b"
    r"|\bcitizens advice\b|\bpriority (services?|support)\b|\bbreathing space\b|\bsomeone to talk to\b"
    r"|\bextra (care|help|support)\b|\bspecialist (team|support)\b|\bvulnerab\w+ (team|customers?)\b",
    re.IGNORECASE,
)
_ENDS = frozenset({CustomerAct.LEAVE, CustomerAct.ESCALATE, CustomerAct.CLOSE})
_YES = frozenset({CustomerAct.ACCEPT, CustomerAct.CLOSE, CustomerAct.CONSENT})
_MOODS = frozenset({CustomerAct.SOFTEN, CustomerAct.NUDGE, CustomerAct.VENT, CustomerAct.HAGGLE})
_LIGHT = frozenset({CustomerAct.TELL, CustomerAct.VOLUNTEER, CustomerAct.SOFTEN, CustomerAct.NUDGE})
_NOES = frozenset({CustomerAct.PUSHBACK, CustomerAct.REJECT})
_TELLING = frozenset({CustomerAct.TELL, CustomerAct.VOLUNTEER})


AMENDS = CARING | {AgentAct.OWN_ERROR, AgentAct.DONE, AgentAct.EXPLAIN}
"""What makes up for words that hurt, or begins to."""

_LOST = {"worry": 10.0, "trust": -6.0, "patience": -1.0, "handled": -8.0}
_BOUNDARY = {"heat": -8.0, "trust": 3.0}
_CARED = {"worry": -8.0, "trust": 6.0, "treated": 8.0}
_UNCARED = {"worry": 8.0, "trust": -15.0, "treated": -20.0}
"""Points as in `effects`, set by hand: adjustments to persons, no measured effects."""


@dataclass(frozen=True, slots=True)
class Met:
    """Hold what leanings make of an agent's turn.

    `acts` are the agent's, `last` the customer's before. `lost`: it was more than they can follow.
    `care` 0-2 counts what answers a confidence: a word for the person, and a way to support.
    """

    acts: frozenset[AgentAct]
    last: tuple[CustomerAct, ...] = ()
    lost: bool = False
    care: int = 0

    @property
    def bounded(self) -> bool:
        """Tell whether an insult was met with a calm limit."""
        return CustomerAct.INSULT in self.last and AgentAct.LIMIT in self.acts

    @property
    def uncared(self) -> bool:
        """Tell whether a confidence was passed over."""
        return CustomerAct.CONFIDE in self.last and not self.care

    @property
    def sore(self) -> bool:
        """Tell whether they have just pushed back, and this message makes up for nothing."""
        return CustomerAct.PUSHBACK in self.last and not AMENDS & self.acts


def meet(scenario: Scenario, talk: Transcript, text: str, acts: frozenset[AgentAct]) -> Met:
    """Look at the agent's turn `text`, the last of `talk`, with the eyes of this persona."""
    last = talk.turns[-2].acts if len(talk.turns) > 1 else ()
    care = bool(CARING & acts) + bool(_SUPPORT.search(text))
    return Met(acts, last, _loses_thread(scenario, text), care)


def sway(felt: Felt, met: Met, before: State) -> Felt:
    """Let it work on the mood."""
    wanted = []
    if met.lost:
        wanted.append(Change("lost", "", "more at once than they can follow", _LOST))
    if met.bounded:
        wanted.append(Change("boundary", "", "a calm limit to insults", _BOUNDARY))
    if met.uncared:
        wanted.append(Change("uncared", "", "a confidence was passed over", _UNCARED))
    elif CustomerAct.CONFIDE in met.last and met.care > 1:
        wanted.append(Change("cared", "", "a confidence was taken up", _CARED))
    for one in wanted:
        felt = change(felt, one, before)
    return felt


def hold_out(verdict: Verdict, met: Met, state: State, scenario: Scenario) -> Verdict:
    """Agree to nothing that was not followed, and give in to no `no` before having pressed."""
    if met.lost and verdict in {Verdict.ACCEPT, Verdict.CONCEDE, Verdict.HAGGLE}:
        return Verdict.ANNOUNCED
    if verdict is Verdict.CONCEDE and state.pressed < scenario.customer.traits.presses:
        return Verdict.PUSHBACK
    return verdict


def slow_down(answer: Answer, met: Met) -> Answer:
    """Answer only the first of several things, where the rest was not followed."""
    return Answer(answer.told[:1], (), answer.withheld) if met.lost else answer


def show(
    state: State, intent: Intent, met: Met, scenario: Scenario, dice: str
) -> tuple[State, Intent]:
    """Colour what was decided: an insult before it, pressure for a no, a story or a confidence."""
    if _ENDS.intersection(intent.acts):
        return state, intent
    if met.lost:
        return state, _with(intent, _MOODS | {CustomerAct.PUZZLED}, last=CustomerAct.PUZZLED)
    if _presses(state, intent, met, scenario):
        pressed = replace(state, pressed=state.pressed + 1)
        return pressed, _with(intent, _NOES, last=CustomerAct.PRESS)
    if _insults(state, intent, met, scenario, dice):
        return state, _with(intent, {CustomerAct.VENT}, first=CustomerAct.INSULT)
    if met.uncared:
        return state, replace(_with(intent, _MOODS, first=CustomerAct.WITHHOLD), hurt=True)
    return _open_up(state, intent, met, scenario, dice)


def _open_up(
    state: State, intent: Intent, met: Met, scenario: Scenario, dice: str
) -> tuple[State, Intent]:
    """Let out a confidence or a side story, where there is room for one."""
    if _YES.intersection(intent.acts):
        return state, intent
    if _confides(state, met, scenario):
        secret = scenario.customer.confides
        return _let_out(state, _with(intent, _MOODS), CustomerAct.CONFIDE, secret)
    if aside := _aside(state, intent, met, scenario, dice):
        return _let_out(state, intent, CustomerAct.DIGRESS, aside)
    return state, intent


def _with(
    intent: Intent,
    without: Collection[CustomerAct],
    first: CustomerAct | None = None,
    last: CustomerAct | None = None,
) -> Intent:
    """Leave acts out, and put one before or after the rest."""
    kept = tuple(one for one in intent.acts if one not in without)
    return replace(intent, acts=(*_some(first), *kept, *_some(last)))


def _some(act: CustomerAct | None) -> tuple[CustomerAct, ...]:
    return (act,) if act else ()


def _loses_thread(scenario: Scenario, text: str) -> bool:
    most = scenario.customer.traits.takes_in
    if not most:
        return False
    letter = CHANNELS[scenario.channel].has_subject
    questions = sum(one.text.rstrip().endswith("?") for one in sentences(text))
    return len(text.split()) > most * (LETTER if letter else 1) or questions > 1 + 2 * letter


def _presses(state: State, intent: Intent, met: Met, scenario: Scenario) -> bool:
    hurt = bool(HATED & met.acts)
    left = state.pressed < scenario.customer.traits.presses
    return left and not hurt and bool(_NOES.intersection(intent.acts))


def _insults(state: State, intent: Intent, met: Met, scenario: Scenario, dice: str) -> bool:
    """Tell whether they insult now: while hot, until a limit; a first limit does not always hold."""
    hot = scenario.customer.traits.insults and state.mood.band is Band.HOT
    if not hot or _YES.intersection(intent.acts):
        return False
    if met.bounded:
        return state.firm == 1 and chance(dice, "insult") < AGAIN
    return state.firm < 2 and (state.firm == 0 or not worked(met.acts))


def _confides(state: State, met: Met, scenario: Scenario) -> bool:
    secret = scenario.customer.confides
    trusts = state.mood.trust >= CONFIDES_FROM and state.mood.band is not Band.HOT
    return bool(secret and secret not in state.let_out and trusts and CARING & met.acts)


def _aside(state: State, intent: Intent, met: Met, scenario: Scenario, dice: str) -> str:
    """Pick a side story that was not told, where there is room for one; "" when there is none."""
    left = [one for one in scenario.customer.asides if one not in state.let_out]
    room = state.mood.band is not Band.HOT and CustomerAct.DIGRESS not in met.last
    if not (left and room and _LIGHT.issuperset(intent.acts)):
        return ""
    return pick(dice, "aside", left) if chance(dice, "digress") < DIGRESSES else ""


def _let_out(state: State, intent: Intent, act: CustomerAct, text: str) -> tuple[State, Intent]:
    """Say it too, after what is told and before what colours it."""
    state = replace(state, let_out=(*state.let_out, text))
    told = [place for place, one in enumerate(intent.acts) if one in _TELLING]
    place = told[-1] + 1 if told else len(intent.acts)
    acts = (*intent.acts[:place], act, *intent.acts[place:])
    return state, replace(intent, acts=acts, facts=(*intent.facts, text))

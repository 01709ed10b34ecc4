"""Say how the matter came out: from the closing where there is one, else from the words."""

from collections.abc import Iterator
from dataclasses import dataclass

from trainer.core.conversation.acts import AgentAct, CustomerAct
from trainer.core.conversation.patterns import find, said
from trainer.core.conversation.transcript import Ending, Promise
from trainer.core.conversation.turn import ActionTaken, Turn
from trainer.core.language.span import Span
from trainer.core.scenario.policy import Must
from trainer.core.scenario.situation import Outcome
from trainer.core.scoring.moments import last_word, told
from trainer.core.scoring.talk import Talk

ENDINGS = (
    (Ending.LEFT, {CustomerAct.LEAVE, CustomerAct.ESCALATE}),
    (Ending.RESOLVED, {CustomerAct.ACCEPT, CustomerAct.CLOSE}),
)
"""How the customer's last turn tells the ending of a talk that has no closing; first match wins."""


@dataclass(frozen=True, slots=True)
class Settled:
    """Hold how it came out.

    `outcome` is the outcome agreed to, None when nothing was. `heard` is the best outcome that
    the agent's words (and deeds) put on the table, agreed to or not. `ending` is None when it
    cannot be told. `by_words` is true when there was no closing and the words had to tell.
    """

    outcome: Outcome | None
    heard: Outcome | None
    ending: Ending | None
    breach: str = ""
    open_promises: tuple[Promise, ...] = ()
    by_words: bool = False

    @property
    def is_settled(self) -> bool:
        """Tell whether an outcome was agreed to and the talk came to its end."""
        return self.outcome is not None and self.ending in {Ending.RESOLVED, Ending.DECLINED}

    @property
    def is_good(self) -> bool:
        """Tell whether it is settled in a way that a supervisor would call right."""
        return self.is_settled and bool(self.outcome and self.outcome.good) and not self.breach


def settled(talk: Talk) -> Settled:
    """Say how the matter of a talk with a scenario came out."""
    heard = _best(on_table(talk))
    closing = talk.transcript.closing
    if closing is None or talk.scenario is None:
        ending = _ending(talk)
        agreed = heard if ending is Ending.RESOLVED else None
        breach = heard.breach if heard else ""
        return Settled(agreed, heard, ending, breach, by_words=True)
    outcomes = {one.id: one for one in talk.scenario.outcomes}
    outcome = outcomes.get(closing.outcome or "")
    return Settled(outcome, heard, closing.ending, closing.breach, closing.open_promises)


def on_table(talk: Talk) -> tuple[Outcome, ...]:
    """List the outcomes whose words were all said and whose actions, where known, were taken."""
    return tuple(_on_table(talk))


def taken(talk: Talk) -> tuple[tuple[Turn, ActionTaken], ...]:
    """List the actions taken, with the agent's turn that they came with."""
    return tuple((turn, action) for turn in talk.agent_turns for action in turn.actions)


def knows_actions(talk: Talk) -> bool:
    """Tell whether this transcript records actions at all; imported ones do not."""
    return talk.transcript.closing is not None or bool(taken(talk))


def said_at(talk: Talk, pattern: str) -> tuple[Turn, Span] | None:
    """Find the first agent turn that says `pattern`, with its words."""
    for turn in talk.agent_turns:
        if _is_heap(talk, turn):
            continue
        span = said(pattern, turn.text)
        if span:
            return turn, span
    return None


def is_met(talk: Talk, must: Must) -> bool:
    """Tell whether what must happen has happened: all that is asked of fact, words and action."""
    facts = {fact.id for _, fact in told(talk)}
    actions = {action.id for turn, action in taken(talk) if not _is_heap(talk, turn)}
    if must.fact and must.fact not in facts:
        return False
    if must.action and must.action not in actions and knows_actions(talk):
        return False
    places = [said_at(talk, pattern) for pattern in must.said]
    if not all(places):
        return False
    return not (must.unasked and _was_asked(talk, must))


def musts(talk: Talk, skill: str) -> tuple[tuple[Must, bool], ...]:
    """List what must happen as evidence of `skill`, and whether it has happened."""
    asked = talk.scenario.must if talk.scenario else ()
    return tuple((must, is_met(talk, must)) for must in asked if must.skill == skill)


def _is_heap(talk: Talk, turn: Turn) -> bool:
    return talk.readings[turn.position].has(AgentAct.SALAD, AgentAct.REPEAT)


def _was_asked(talk: Talk, must: Must) -> bool:
    """Tell whether the customer raised it before the agent did, in all the words that it takes."""
    places = [place for place in (said_at(talk, pattern) for pattern in must.said) if place]
    if not places:
        return False
    first = min(turn.position for turn, _ in places)
    before = [turn.text for turn in talk.customer_turns if turn.position < first]
    return any(all(find(pattern, text) for pattern in must.said) for text in before)


def _on_table(talk: Talk) -> Iterator[Outcome]:
    done = {action.id for _, action in taken(talk)}
    known = knows_actions(talk)
    for outcome in talk.scenario.outcomes if talk.scenario else ():
        if known and not done.issuperset(outcome.needs):
            continue
        if outcome.if_said and all(said_at(talk, pattern) for pattern in outcome.if_said):
            yield outcome


def _best(outcomes: tuple[Outcome, ...]) -> Outcome | None:
    return max(outcomes, key=lambda one: (bool(one.breach), one.worth), default=None)


def _ending(talk: Talk) -> Ending | None:
    last = last_word(talk)
    return next((end for end, acts in ENDINGS if last and acts.intersection(last.acts)), None)

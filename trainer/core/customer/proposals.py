"""Hear where the agent asks leave for a deed ("Shall I send it?"), and what the customer makes of it.

Leave is not agreement: nothing is accepted before it is done. What is asked for is weighed as if it
had been done, so that nobody says yes to what they would turn down afterwards. For what the message
says to be done no leave is asked, whether it is so or not.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from trainer.core.conversation.acts import AgentAct
from trainer.core.conversation.reading import Reading, Seen
from trainer.core.conversation.sentence import Sentence, read_sentences
from trainer.core.conversation.statements import amounts_of
from trainer.core.conversation.turn import ActionTaken
from trainer.core.customer.deeds import claims, concerns
from trainer.core.customer.offers import Verdict, judge, lay
from trainer.core.customer.state import State
from trainer.core.language.stems import concrete
from trainer.core.scenario.scenario import Scenario
from trainer.core.scenario.situation import Action, Outcome

_ASKS_LEAVE = re.compile(
    r"\b(?:(?:shall|should|may|can|could) (?:i|we)(?! (?:just |also |quickly )?(?:ask|have|get|take|check|know"
    r"|help|see|confirm|put you (?:on hold|through)))|(?:would|do) you (?:like|want|prefer) (?:me|us) to|want me to"
    r"|would you like (?:a|an|the|that|this|it|your)|(?:is|would) (?:it|that) (?:be )?(?:ok|okay|fine|all right|alright)"
    r"|(?:happy|ok|okay|fine) (?:for (?:me|us) to|if (?:i|we)|with (?:that|this|it))"
    r"|(?:does|would|will) (?:that|this|it) (?:work|suit|sound|help|do))"
)
_ALL_OF_IT = re.compile(
    r"\b(?:go ahead|do (?:that|this|it|so|both)|(?:that|this|it) (?:be )?(?:ok|okay|fine|work|suit|sound|help|all right|alright)"
    r"|with (?:that|this|it))\b|^(?:so |and |then )?(?:shall|should|may) (?:i|we)\W*$"
)
_FIGURE = re.compile(r"\d+(?:[.:]\d+)?")
_LABEL_WORDS = 2
SOMETHING = 0.5
"""Share of what they expect from which nobody answers "shall I do it?" with a no."""
_LEAVE = frozenset({Verdict.ACCEPT, Verdict.CONCEDE, Verdict.NOTHING, Verdict.ANNOUNCED})


@dataclass(frozen=True, slots=True)
class Proposal:
    """Hold what leave is asked for.

    `words` is the asking sentence, `actions` ids of what would be done. `outcome` is what it would
    come to, None where it changes nothing. `verdict`: CONSENT, or what they would say to it once
    done. `wants`: they say yes, and ask for what `outcome.asks_for` says.
    """

    words: str
    actions: tuple[str, ...]
    outcome: Outcome | None
    verdict: Verdict
    wants: bool = False


def proposal_in(
    state: State, scenario: Scenario, reading: Reading, actions: Sequence[ActionTaken]
) -> Proposal | None:
    """Find the first sentence that asks leave for deeds not yet done, nor yet agreed to."""
    for sentence in read_sentences(reading.text):
        if not (sentence.question and _ASKS_LEAVE.search(sentence.folded)) or sentence.salad:
            continue
        wanted = _wanted(sentence, scenario, reading, actions)
        if wanted and not {one.id for one in wanted} <= set(state.consented):
            done = tuple(_as_if(one, sentence.folded) for one in wanted)
            return _weighed(sentence.text, state, scenario, reading, (*actions, *done), done)
    return None


def _wanted(
    sentence: Sentence, scenario: Scenario, reading: Reading, actions: Sequence[ActionTaken]
) -> list[Action]:
    taken = {one.id for one in actions}
    open_ = [
        one
        for one in scenario.actions
        if not (one.id in taken or one.verifies or claims(one, reading.text))
    ]
    named = [one for one in open_ if _names(one, sentence.folded)]
    if " or " in sentence.folded and len(named) > 1:
        return []  # a choice, not a request for leave
    if named or not _ALL_OF_IT.search(sentence.folded):
        return named
    offered = [
        part.folded
        for part in read_sentences(reading.text)
        if not part.salad and any(_meets(part, one.span.start) for one in _offers(reading))
    ]
    return [one for one in open_ if any(_names(one, text) for text in offered)]


def _offers(reading: Reading) -> Sequence[Seen]:
    return reading.of(AgentAct.OFFER, AgentAct.OWNERSHIP, AgentAct.PLAN, AgentAct.OPTIONS)


def _meets(sentence: Sentence, place: int) -> bool:
    return sentence.start <= place < sentence.start + len(sentence.text)


def _names(action: Action, folded: str) -> bool:
    """Tell whether the words name this action, by its kind or by words of its label."""
    figures = {one for one in _FIGURE.findall(action.label) if ":" in one}
    if figures:
        return any(one in folded.replace(".", ":") for one in figures)
    label = concrete(action.label)
    shared = label & concrete(folded)
    return concerns(action, folded) or len(shared) >= min(_LABEL_WORDS, max(1, len(label)))


def _as_if(action: Action, folded: str) -> ActionTaken:
    amounts = amounts_of(folded)
    return ActionTaken(action.id, amounts[0] if amounts and action.amount else action.amount)


def _weighed(
    words: str,
    state: State,
    scenario: Scenario,
    reading: Reading,
    actions: Sequence[ActionTaken],
    done: Sequence[ActionTaken],
) -> Proposal:
    table = lay(state, scenario, reading, actions)
    verdict = judge(table, state, scenario, answered=False)
    ids = tuple(one.id for one in done)
    best = table.best
    some = best is not None and table.worth >= SOMETHING * scenario.customer.expects.result
    short = verdict in {Verdict.HAGGLE, Verdict.MORE} or (verdict is Verdict.REJECT and some)
    if verdict in _LEAVE or (short and best is not None and best.asks_for):
        wants = short and best is not None and best.id not in state.haggled
        return Proposal(words, ids, best, Verdict.CONSENT, wants)
    return Proposal(words, ids, best, verdict)

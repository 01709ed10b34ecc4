"""Weigh what the phrase lists saw against the trained weights: add what was missed, doubt a hit.

The lists come first: they know the exact words and are right where they see something. The weights
add an act to a sentence in which the lists saw nothing of its kind, when it is likely enough, and
never more certain than it is likely. Rude words, blame, brushing off and "our mistake" are never
added: a kind sentence read as blame is the worst fault a reader can make, and over 6,000 messages of
real service talks all five that the weights called blame, 80 % sure and more, were kind ("You
deserve it!").
"""

from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache
from math import log

from trainer.core.conversation.act_features import anothers_words, denies
from trainer.core.conversation.act_model import chances, near
from trainer.core.conversation.acts import AgentAct
from trainer.core.conversation.planning import is_past
from trainer.core.conversation.reading import Seen
from trainer.core.conversation.sentence import Sentence
from trainer.core.language.lexicon import lexicon
from trainer.core.language.lexicons.hold import NO_HOLD
from trainer.core.language.lexicons.plan import TIMES

_HARM = frozenset({AgentAct.RUDE, AgentAct.BLAME, AgentAct.DISMISS})
_NOES = frozenset({AgentAct.REFUSE, AgentAct.LIMIT, AgentAct.DEFLECT})
_ASKS = frozenset({AgentAct.OFFER, AgentAct.OPTIONS, AgentAct.HOLD, AgentAct.GREET})
_WORKS = frozenset({AgentAct.OWNERSHIP, AgentAct.OFFER, AgentAct.PLAN})
_GATES: Mapping[AgentAct, tuple[float, frozenset[AgentAct]]] = {
    AgentAct.EMPATHY: (0.6, frozenset({AgentAct.TEMPLATE})),
    AgentAct.APOLOGY: (0.6, frozenset({AgentAct.OWN_ERROR, AgentAct.TEMPLATE})),
    AgentAct.OWNERSHIP: (0.7, _WORKS | {AgentAct.HOLD, AgentAct.CLOSE, AgentAct.GREET}),
    AgentAct.PLAN: (0.6, frozenset()),
    AgentAct.EXPLAIN: (0.6, _NOES),
    AgentAct.OPTIONS: (0.6, frozenset()),
    AgentAct.OFFER: (0.6, _WORKS | {AgentAct.OPTIONS}),
    AgentAct.QUESTION: (0.8, _ASKS | {AgentAct.CHECK, AgentAct.CLOSE, AgentAct.EMPATHY}),
    AgentAct.CHECK: (0.6, frozenset({AgentAct.OFFER, AgentAct.OPTIONS})),
    AgentAct.HOLD: (0.6, frozenset()),
    AgentAct.GREET: (0.6, frozenset()),
    AgentAct.CLOSE: (0.8, frozenset()),
    AgentAct.LIMIT: (0.8, _NOES),
    AgentAct.REFUSE: (0.75, _NOES),
    AgentAct.DEFLECT: (0.8, _NOES | _WORKS),
}
"""How likely an act must be to be added, and the acts whose sight in the sentence bars it."""
_BARRED = {act: _HARM | barred_by | {act} for act, (_, barred_by) in _GATES.items()}
_ODDS = {act: log(gate / (1 - gate)) for act, (gate, _) in _GATES.items()}
_REPORTED = frozenset(
    {AgentAct.BLAME, AgentAct.DISMISS, AgentAct.DEFLECT, AgentAct.APOLOGY, AgentAct.EMPATHY}
    | {AgentAct.OWN_ERROR, AgentAct.OWNERSHIP, AgentAct.OFFER}
)
"""What may be doubted; rude words count whoever is said to have used them."""
_FEWEST = 3
_SETS_KEPT = 1024
_UNLIKELY = 0.1
_DOUBT = 0.5
_TIMES = lexicon("time", TIMES)
_NO_HOLD = lexicon("not hold", NO_HOLD)


def weigh(sentence: Sentence, seen: list[Seen]) -> list[Seen]:
    """Give what the lists saw in one sentence, hits in another's words doubted, likely acts added.

    Heaps of keywords and scraps under three words are left as they are; to a sentence that hurts,
    nothing is added.
    """
    if sentence.salad or len(sentence.spoken) < _FEWEST:
        return seen
    added = _added(sentence, frozenset(one.act for one in seen))
    if any(one.act in _REPORTED for one in seen):
        reported = anothers_words(sentence)
        if reported is not None:
            likely = chances(sentence)
            seen = [_doubted(one, likely, sentence.start + reported) for one in seen]
    return [*seen, *added]


def _added(sentence: Sentence, acts: frozenset[AgentAct]) -> list[Seen]:
    odds = _open_to(acts)
    if not odds or not near(sentence, odds):
        return []
    likely = chances(sentence)
    return [
        Seen(act, sentence.whole, f"model: {act} {likely[act]:.2f}", round(likely[act], 2))
        for act in odds
        if likely.get(act, 0.0) >= _GATES[act][0] and _fits(act, sentence)
    ]


@lru_cache(maxsize=_SETS_KEPT)
def _open_to(acts: frozenset[AgentAct]) -> Mapping[AgentAct, float]:
    """Give the least odds of each act that the acts seen do not bar."""
    return {act: least for act, least in _ODDS.items() if acts.isdisjoint(_BARRED[act])}


def _fits(act: AgentAct, sentence: Sentence) -> bool:
    if act is AgentAct.PLAN:
        coming = not sentence.question and not is_past(sentence.folded)
        return coming and _TIMES.within(sentence.folded)
    if act is AgentAct.HOLD:
        return not _NO_HOLD.within(sentence.folded)
    if act in _NOES:
        return not sentence.question and (act is AgentAct.DEFLECT or denies(sentence))
    return act is not AgentAct.EXPLAIN or not sentence.question


def _doubted(one: Seen, likely: Mapping[AgentAct, float], reported: int) -> Seen:
    if one.act not in _REPORTED or one.span.start < reported:
        return one
    if likely.get(one.act, 1.0) >= _UNLIKELY:
        return one
    return replace(one, certainty=one.certainty * _DOUBT, rule=f"{one.rule} (in another's words?)")

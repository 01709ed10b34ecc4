"""See a no, and whether it stands alone: bare it refuses, with why or what else it limits."""

from trainer.core.conversation.acts import AgentAct
from trainer.core.conversation.denial import clause_of
from trainer.core.conversation.reading import Seen
from trainer.core.conversation.sentence import Sentence
from trainer.core.language.lexicon import lexicon
from trainer.core.language.lexicons.limit import ALTERNATIVES, REASONS
from trainer.core.language.lexicons.refuse import REFUSAL, REFUSAL_GUARDS

_REFUSAL = lexicon("refuse", REFUSAL)
_GUARDS = lexicon("no refusal", REFUSAL_GUARDS)
_REASONS = lexicon("reason", REASONS)
_ALTERNATIVES = lexicon("alternative", ALTERNATIVES)
_OPENING = 6
"""Characters before the words that sum up: "So, to sum up: no refund, but …"."""
_SOFTENING = frozenset({AgentAct.OFFER, AgentAct.OPTIONS, AgentAct.OWNERSHIP, AgentAct.EXPLAIN})


def see_refusal(sentences: tuple[Sentence, ...], seen: tuple[Seen, ...]) -> list[Seen]:
    """See each sentence that says no: a limit when the message says why or what else, else a refusal.

    A sentence that sums up refuses nothing new. A no among `seen` (only likely, by the weights)
    counts where the lists see none in its sentence.
    """
    likely = [one for one in seen if one.act is AgentAct.REFUSE]
    noes = [
        found
        for one in sentences
        if not one.salad and not one.question and not _sums_up(one, seen)
        for found in _no(one) or [no for no in likely if no.span == one.whole]
    ]
    if not noes:
        return []
    act = AgentAct.LIMIT if _softened(sentences, seen) else AgentAct.REFUSE
    kind = "with a reason or an alternative" if act is AgentAct.LIMIT else "bare"
    return [Seen(act, one.span, f"{one.rule} ({kind})", one.certainty) for one in noes]


def _sums_up(sentence: Sentence, seen: tuple[Seen, ...]) -> bool:
    checks = (one.span.start for one in seen if one.act is AgentAct.CHECK)
    return any(0 <= start - sentence.start <= _OPENING for start in checks)


def _no(sentence: Sentence) -> list[Seen]:
    guards = _GUARDS.all(sentence.folded)
    for hit in _REFUSAL.all(sentence.folded):
        if not any(guard.start < hit.end and hit.start < guard.end for guard in guards):
            words = sentence.folded[hit.start : hit.end]
            begin, end = clause_of(sentence.folded, hit.start, hit.end)
            span = sentence.span(begin, end) if end > begin else sentence.whole
            if span.text.strip() != span.text:
                left = len(span.text) - len(span.text.lstrip())
                span = sentence.span(begin + left, begin + len(span.text.rstrip()))
            return [Seen(AgentAct.REFUSE, span, f"refuse: {words}", 0.8)]
    return []


def _softened(sentences: tuple[Sentence, ...], seen: tuple[Seen, ...]) -> bool:
    if any(one.act in _SOFTENING for one in seen):
        return True
    return any(
        _REASONS.within(one.folded) or _ALTERNATIVES.within(one.folded)
        for one in sentences
        if not one.salad
    )

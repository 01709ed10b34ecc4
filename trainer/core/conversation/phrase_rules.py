"""Say which phrase list is read as which act, and what takes a hit back.

A rule looks at one sentence. `guards` are wordings that hold the same words and mean something
else: a hit that a guard overlaps or that stands in the same clause after it does not count.
"""

from dataclasses import dataclass

from trainer.core.conversation.acts import AgentAct
from trainer.core.conversation.denial import clause_of, negated
from trainer.core.conversation.reading import Seen
from trainer.core.conversation.sentence import Sentence
from trainer.core.language.lexicon import Lexicon, lexicon, scanner
from trainer.core.language.lexicons.apology import APOLOGY, INSINCERE, NOT_SORRY
from trainer.core.language.lexicons.blame import BLAME, BLAME_GUARDS
from trainer.core.language.lexicons.check import CHECK, NO_CHECK
from trainer.core.language.lexicons.closing import CLOSINGS
from trainer.core.language.lexicons.deflect import DEFLECT, DEFLECT_GUARDS
from trainer.core.language.lexicons.dismiss import DISMISS, DISMISS_GUARDS
from trainer.core.language.lexicons.empathy import EMPATHY, NO_FEELING, SARCASM
from trainer.core.language.lexicons.explain import EXPLAIN
from trainer.core.language.lexicons.greet import GREETINGS_ANYWHERE
from trainer.core.language.lexicons.hold import HOLD, NO_HOLD
from trainer.core.language.lexicons.limit import LIMIT
from trainer.core.language.lexicons.offer import NOT_OFFERED, OFFER
from trainer.core.language.lexicons.options import OPTIONS
from trainer.core.language.lexicons.own_error import NOT_OURS, OWN_ERROR
from trainer.core.language.lexicons.ownership import NOT_OWNED, OWNERSHIP
from trainer.core.language.lexicons.rude import ORDERS, RUDE, RUDE_GUARDS
from trainer.core.language.lexicons.template import TEMPLATE
from trainer.core.language.phrase_index import Phrase

ORDER = "order about tone"
"""The name of the rule for what is rude only where no calm limit goes with it."""
_WINDOW = 6


@dataclass(frozen=True, slots=True)
class Rule:
    """Hold one rule: the list `phrases` read as `act`, unless a guard speaks against it.

    `certainty` 0–1, high is certain. `deniable`: a negation before the hit in the same clause
    takes it back. `asked`: the hit also counts in a question.
    """

    act: AgentAct
    phrases: Lexicon
    guards: Lexicon | None = None
    certainty: float = 0.9
    deniable: bool = True
    asked: bool = True


def _rule(
    act: AgentAct,
    phrases: tuple[str, ...],
    guards: tuple[str, ...] = (),
    *,
    name: str = "",
    certainty: float = 0.9,
    deniable: bool = True,
    asked: bool = True,
) -> Rule:
    against = lexicon(f"not {act}", guards) if guards else None
    return Rule(act, lexicon(name or act.value, phrases), against, certainty, deniable, asked)


_NOT_MEANT = (*SARCASM, *INSINCERE)

RULES = (
    _rule(AgentAct.RUDE, RUDE, RUDE_GUARDS, deniable=False),
    _rule(AgentAct.RUDE, ORDERS, RUDE_GUARDS, name=ORDER, certainty=0.85, deniable=False),
    _rule(AgentAct.RUDE, SARCASM, name="sarcasm", certainty=0.8, deniable=False),
    _rule(AgentAct.BLAME, BLAME, BLAME_GUARDS, deniable=False),
    _rule(AgentAct.DISMISS, DISMISS, DISMISS_GUARDS, deniable=False),
    _rule(AgentAct.DISMISS, INSINCERE, name="insincere apology", certainty=0.7, deniable=False),
    _rule(AgentAct.DEFLECT, DEFLECT, DEFLECT_GUARDS, certainty=0.8),
    _rule(AgentAct.LIMIT, LIMIT, certainty=0.8, deniable=False),
    _rule(AgentAct.TEMPLATE, TEMPLATE, certainty=0.9, deniable=False),
    _rule(AgentAct.EMPATHY, EMPATHY, (*NO_FEELING, *_NOT_MEANT), asked=False),
    _rule(AgentAct.APOLOGY, APOLOGY, (*NOT_SORRY, *_NOT_MEANT), deniable=False),
    _rule(AgentAct.OWN_ERROR, OWN_ERROR, NOT_OURS, deniable=False, asked=False),
    _rule(AgentAct.OWNERSHIP, OWNERSHIP, NOT_OWNED),
    _rule(AgentAct.EXPLAIN, EXPLAIN, certainty=0.8, deniable=False, asked=False),
    _rule(AgentAct.OPTIONS, OPTIONS, certainty=0.8),
    _rule(AgentAct.OFFER, OFFER, NOT_OFFERED, certainty=0.8),
    _rule(AgentAct.CHECK, CHECK, NO_CHECK, certainty=0.8, deniable=False),
    _rule(AgentAct.HOLD, HOLD, NO_HOLD, deniable=False),
    _rule(AgentAct.GREET, GREETINGS_ANYWHERE, deniable=False),
    _rule(AgentAct.CLOSE, CLOSINGS, deniable=False),
)


_SCAN = scanner([rule.phrases for rule in RULES])


def see_phrases(sentence: Sentence) -> list[Seen]:
    """Find for each rule its first hit in a sentence that nothing takes back."""
    hits = _SCAN(sentence.folded)
    return [one for number in sorted(hits) if (one := _see(RULES[number], sentence, hits[number]))]


def _see(rule: Rule, sentence: Sentence, hits: tuple[Phrase, ...]) -> Seen | None:
    if sentence.question and not rule.asked:
        return None
    for hit in hits:
        if not _taken_back(rule, sentence, hit):
            return Seen(
                act=rule.act,
                span=sentence.span(hit.start, hit.end),
                rule=f"{rule.phrases.name}: {sentence.folded[hit.start : hit.end]}",
                certainty=rule.certainty,
            )
    return None


def _taken_back(rule: Rule, sentence: Sentence, hit: Phrase) -> bool:
    begin, _ = clause_of(sentence.folded, hit.start, hit.end)
    if rule.guards:
        for guard in rule.guards.all(sentence.folded):
            if guard.start < hit.end and hit.start < guard.end:
                return True
            if begin <= guard.start < hit.start:
                return True
    if not rule.deniable:
        return False
    near = sentence.folded[begin : hit.start].split()[-_WINDOW:]
    return negated(" ".join(near))

"""See a plan: a next step with a day, a time or a number of days."""

from collections.abc import Iterator

from trainer.core.conversation.acts import AgentAct
from trainer.core.conversation.denial import clause_of
from trainer.core.conversation.reading import Seen
from trainer.core.conversation.sentence import Sentence, read_sentences
from trainer.core.language.lexicon import lexicon
from trainer.core.language.lexicons.plan import NEXT_STEPS, NO_PLAN, TIMES
from trainer.core.language.span import Span

_TIMES = lexicon("time", TIMES)
_NEXT_STEPS = lexicon("next step", NEXT_STEPS)
_NO_PLAN = lexicon("no plan", NO_PLAN)


def see_plan(sentence: Sentence) -> list[Seen]:
    """See a next step that has a time; a time in the past or one denied is none."""
    for time in _TIMES.all(sentence.folded):
        begin, end = clause_of(sentence.folded, time.start, time.end)
        clause = sentence.folded[begin:end]
        if _NO_PLAN.within(clause) or (sentence.question and not _NEXT_STEPS.within(clause)):
            continue
        if _NEXT_STEPS.within(sentence.folded) and not is_past(clause):
            words = sentence.folded[time.start : time.end]
            return [Seen(AgentAct.PLAN, sentence.whole, f"plan: {words}", 0.9)]
    return []


def times_of(text: str) -> tuple[Span, ...]:
    """Find the statements that name a time still to come, whatever step goes with it."""
    return tuple(
        one.whole
        for one in read_sentences(text)
        if not one.question
        and any(not is_past(clause) for clause in _clauses(one) if not _NO_PLAN.within(clause))
    )


def due_words(text: str, quote: str) -> str:
    """Quote when it is due: the first time named in the sentence of `quote`, empty where none is."""
    named = (one for one in read_sentences(text) if quote in one.text)
    for sentence in named:
        for time in _TIMES.all(sentence.folded):
            return sentence.text[time.start : time.end]
    return ""


def _clauses(sentence: Sentence) -> Iterator[str]:
    """List the clauses that hold a time."""
    for time in _TIMES.all(sentence.folded):
        begin, end = clause_of(sentence.folded, time.start, time.end)
        yield sentence.folded[begin:end]


_PAST = lexicon(
    "past",
    (
        "(was|were|had|happened|called|said|told|cancelled|ordered|arrived|came|scanned|charged|took|taken|ended|ran out|ran|shut|stopped|finished|overran|waited|promised|went|been|ago|since|last|paid|billed|sent|asked|did|spoke|contacted|missed|left|started|expired|closed|failed|began|rang)",
    ),
)
_COMING = lexicon(
    "coming",
    (
        "(will|'ll|going to|gonna|should|by|within|takes|take|need|needs|expect|next|tomorrow|tonight|at most|usually|normally|up to|overnight|answer)",
        "(i'll|we'll|you'll|it'll|they'll|ill|can|arrives)",
    ),
)


def is_past(clause: str) -> bool:
    """Tell whether folded words tell of what has been, with nothing still to come."""
    return _PAST.within(clause) and not _COMING.within(clause)

"""Take out of a reading what must not count: heaps, shows, repeats and void sentences."""

import re
from collections.abc import Mapping
from functools import lru_cache

from trainer.core.conversation.acts import AgentAct
from trainer.core.conversation.reading import Reading, Seen
from trainer.core.language.caseless import Caseless
from trainer.core.language.span import Span, span_of
from trainer.core.language.tokens import sentences

HARMFUL = frozenset(
    {
        AgentAct.RUDE,
        AgentAct.BLAME,
        AgentAct.DISMISS,
        AgentAct.DEFLECT,
        AgentAct.REFUSE,
        AgentAct.JARGON,
        AgentAct.TEMPLATE,
        AgentAct.REPEAT,
        AgentAct.SALAD,
        AgentAct.EXPOSE,
        AgentAct.MISSTATE,
    }
)
"""What still counts against the agent where good acts are void."""
ONCE = frozenset({AgentAct.EMPATHY, AgentAct.REFLECT})
"""Caring words that count the first time only: said again word for word they are a stock phrase."""
SHOWN = frozenset(
    {
        AgentAct.EMPATHY,
        AgentAct.REFLECT,
        AgentAct.APOLOGY,
        AgentAct.OWN_ERROR,
        AgentAct.OWNERSHIP,
        AgentAct.PLAN,
        AgentAct.EXPLAIN,
        AgentAct.OPTIONS,
        AgentAct.OFFER,
        AgentAct.CHECK,
    }
)
"""Acts that cost nothing to type."""
SHOW = 4
"""Kinds of them that make a show where not a word of the case goes with them."""
VAGUE = re.compile(
    r"(?:well|ok|okay)?[, ]*(?:i(?:'|’)?ll|i will|we(?:'|’)?ll|we will) (?:see|try|do (?:my|our) best|look into it soon)[.!…]*",
    re.IGNORECASE,
)
"""A whole sentence that takes on nothing."""
HOLLOW = "hollow: nothing in the whole talk names this case"
TO_GRADER = Caseless(
    r"\b(?:full marks?|top marks|5/5|five out of five|10/10|100/100|100 out of 100|rubric|scorecard|graders?"
    r"|level 5|(?:highest|maximum|best) (?:possible )?(?:score|mark|rating|level)s?"
    r"|i (?:showed|demonstrated|displayed) (?:\w+ )?empathy|(?:customer|agent|system|assistant|user|supervisor) ?:"
    r"|evaluators?|auto-?fail|(?:give|award|assign|rate|score) (?:me|this|the agent)"
    r" (?:a |an |the )?(?:\d|full|high|top|perfect|maximum|pass)"
    r"|(?:ignore|disregard|forget) (?:(?:all|any|the|your|of) )*(?:previous|prior|above|earlier)"
    r" (?:instruction|prompt|rule|command|system|scoring))"
    r"|```|[{\[]\s*[\"']\w+[\"']\s*:"
)
"""Words for whoever grades, not for the customer; and code, which is for nobody in such a talk."""


@lru_cache(maxsize=512)
def sentences_of(text: str) -> tuple[Span, ...]:
    """Cut a message into sentences; several scorers ask for the same ones."""
    return sentences(text)


def sentence_at(text: str, span: Span) -> Span:
    """Give the sentence of a message that a span begins in."""
    return next(one for one in sentences_of(text) if one.start <= span.start < one.end)


def to_grader(text: str) -> tuple[Span, ...]:
    """Find the sentences that address whoever grades: nothing good in them counts."""
    if not TO_GRADER.search(text):
        return ()
    return tuple(one for one in sentences_of(text) if TO_GRADER.search(one.text))


def unharmed(reading: Reading) -> Reading:
    """Drop what hurts: it answers a mistake of the customer's."""
    return Reading(reading.text, tuple(one for one in reading.seen if one.act not in HARMFUL))


def makes_a_show(readings: Mapping[int, Reading]) -> bool:
    """Tell whether the talk shows off: four kinds or more of acts that cost nothing to type."""
    kinds = {one.act for reading in readings.values() for one in reading.seen}
    return len(kinds & SHOWN) >= SHOW


def hollow(reading: Reading) -> Reading:
    """Take a message of a talk that never names its case for a heap: it could go to anyone."""
    whole = span_of(reading.text, 0, len(reading.text))
    kept = tuple(one for one in reading.seen if one.act in HARMFUL)
    return Reading(reading.text, (Seen(AgentAct.SALAD, whole, HOLLOW), *kept))


def without_void(reading: Reading, cared: set[str]) -> Reading:
    """Drop what must not count; `cared` gathers the caring words of the talk so far."""
    if reading.has(AgentAct.SALAD, AgentAct.REPEAT):
        return Reading(reading.text, tuple(one for one in reading.seen if one.act in HARMFUL))
    kept = tuple(one for one in reading.seen if one.act not in ONCE or _is_first(one, cared))
    return Reading(reading.text, tuple(one for one in kept if not _is_idle_talk(reading, one)))


def _is_idle_talk(reading: Reading, one: Seen) -> bool:
    """Tell whether a plan is but the customer's own day in a caring sentence, or "I'll see" is all."""
    if one.act is AgentAct.OWNERSHIP:
        here = (
            span for span in sentences_of(reading.text) if span.start <= one.span.start < span.end
        )
        return any(VAGUE.fullmatch(span.text) for span in here)
    if one.act is not AgentAct.PLAN:
        return False
    acts = {
        other.act for other in reading.seen if one.span.start <= other.span.start < one.span.end
    }
    return AgentAct.EMPATHY in acts and not acts & {
        AgentAct.OWNERSHIP,
        AgentAct.OFFER,
        AgentAct.OPTIONS,
    }


def without_sentences(reading: Reading, void: tuple[Span, ...]) -> Reading:
    """Drop the good acts of void sentences; apologies stay, so that there can be too many."""
    stay = HARMFUL | {AgentAct.APOLOGY}
    kept = (one for one in reading.seen if one.act in stay or not _stands_in(one, void))
    return Reading(reading.text, tuple(kept))


def _stands_in(one: Seen, places: tuple[Span, ...]) -> bool:
    """Tell whether it begins in void words, or at least half of it stands in them."""
    half = (one.span.end - one.span.start) / 2
    return any(
        place.start <= one.span.start < place.end
        or min(one.span.end, place.end) - max(one.span.start, place.start) >= half
        for place in places
    )


def _is_first(one: Seen, cared: set[str]) -> bool:
    words = f"{one.act}: {one.span.text.casefold()}"
    if words in cared:
        return False
    cared.add(words)
    return True

"""Read what an agent's message does: every act that its words can do, each with its exact words."""

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from trainer.core.conversation.acts import AgentAct
from trainer.core.conversation.asking import see_questions
from trainer.core.conversation.grudging import without_thrown
from trainer.core.conversation.headless import see_headless
from trainer.core.conversation.phrase_rules import ORDER, see_phrases
from trainer.core.conversation.planning import see_plan
from trainer.core.conversation.reading import Heard, Reading, Seen, moved
from trainer.core.conversation.reflecting import see_reflections
from trainer.core.conversation.refusing import see_refusal
from trainer.core.conversation.repeating import see_repeat
from trainer.core.conversation.sentence import Sentence, alone, read_sentences
from trainer.core.conversation.shouting import see_shouting
from trainer.core.conversation.terms import see_jargon
from trainer.core.conversation.weighing import weigh
from trainer.core.language.lexicon import lexicon
from trainer.core.language.lexicons.deflect import WARM_HANDOVER

_HARM = frozenset({AgentAct.RUDE, AgentAct.BLAME, AgentAct.DISMISS})
_WARM = frozenset(
    {AgentAct.EMPATHY, AgentAct.REFLECT, AgentAct.CHECK, AgentAct.QUESTION, AgentAct.OPTIONS}
)
_WARM_HANDOVER = lexicon("warm hand-over", WARM_HANDOVER)
_CONCRETE = frozenset({AgentAct.PLAN, AgentAct.OWNERSHIP})
_WORK = frozenset({AgentAct.OWNERSHIP, AgentAct.PLAN, AgentAct.OFFER})
"""What "anything else I can do for you today?" does not do."""
_NO_HEARD = Heard()
_Alone = tuple[tuple[Sentence, ...], tuple[Seen, ...]]
_KEPT = 512
_LONGEST_KEPT = 4000
_SENTENCES_KEPT = 4096


def read_agent(text: str, heard: Heard = _NO_HEARD) -> Reading:
    """Read the acts of one message, in the order of their words.

    `heard` is what was said before, as far as it decides how this reads. Each act is seen at most
    once a sentence. What words alone cannot tell is not read here: asking again, straying, being
    late, no progress, what was done and what was only claimed.
    """
    return (
        _once_read(text, heard) if len(text) <= _LONGEST_KEPT else _read(text, heard, _alone(text))
    )


def read_by_lists(text: str, heard: Heard = _NO_HEARD) -> Reading:
    """Read the acts by the phrase lists alone, as it is read where the weights are absent."""
    return _read(text, heard, _by_lists(text))


@lru_cache(maxsize=_KEPT)
def _once_read(text: str, heard: Heard) -> Reading:
    """Read a message that is met again: a replay and a grading meet all before the turn changed."""
    return _read(text, heard, _remembered(text))


def _read(text: str, heard: Heard, alone: _Alone) -> Reading:
    sentences, seen = alone[0], list(alone[1])
    if heard.customer and not heard.agent:
        seen = [one for one in seen if not _opening_thanks(one)]
    noes = see_refusal(sentences, tuple(seen))
    seen = [one for one in seen if one.act is not AgentAct.REFUSE] + noes
    seen.extend(see_reflections(sentences, heard, tuple(seen)))
    seen.extend(see_jargon(text, heard))
    seen.extend(see_repeat(text, sentences, heard))
    seen = _settle(seen)
    return Reading(
        text, tuple(sorted(seen, key=lambda one: (one.span.start, one.span.end, one.act)))
    )


@lru_cache(maxsize=_KEPT)
def _remembered(text: str) -> _Alone:
    return _alone(text)


def _alone(text: str) -> _Alone:
    """Read what needs nothing but the message itself; a talk replayed reads it once."""
    sentences = read_sentences(text)
    return sentences, _gathered(sentences, [_weighed(one) for one in sentences])


def _weighed(sentence: Sentence) -> Sequence[Seen]:
    """Read one sentence; what was met before is brought to its place in this message."""
    found = _known(sentence.text, sentence.asks, sentence.salad)
    return [moved(one, sentence.start) for one in found] if sentence.start else found


@lru_cache(maxsize=_SENTENCES_KEPT)
def _known(text: str, asks: bool, salad: bool) -> tuple[Seen, ...]:  # noqa: FBT001 - a key
    sentence = alone(text, asks=asks, salad=salad)
    return without_thrown(sentence, tuple(weigh(sentence, _read_sentence(sentence))))


def _by_lists(text: str) -> _Alone:
    sentences = read_sentences(text)
    found = [without_thrown(one, tuple(_read_sentence(one))) for one in sentences]
    return sentences, _gathered(sentences, found)


def _gathered(sentences: tuple[Sentence, ...], read: Sequence[Sequence[Seen]]) -> tuple[Seen, ...]:
    warm = any(_WARM_HANDOVER.within(sentence.folded) for sentence in sentences)
    return tuple(
        one for found in read for one in found if not (warm and one.act is AgentAct.DEFLECT)
    )


def _read_sentence(sentence: Sentence) -> list[Seen]:
    found = see_phrases(sentence)
    found.extend(see_shouting(sentence))
    if sentence.salad:
        heap = Seen(AgentAct.SALAD, sentence.whole, "salad: words without a sentence", 0.8)
        return [heap, *(one for one in found if one.act is AgentAct.RUDE)]
    if any(one.act is AgentAct.LIMIT for one in found):
        found = [one for one in found if not one.rule.startswith(ORDER)]
    found.extend(see_plan(sentence))
    found.extend(see_headless(sentence))
    if sentence.closing:
        found = [one for one in found if one.act not in _WORK]
    if any(one.act in _CONCRETE for one in found):
        found = [one for one in found if not one.rule.endswith("as possible")]
    harmful = any(one.act in _HARM for one in found)
    if harmful:
        found = [one for one in found if one.act not in _WARM and one.act is not AgentAct.DEFLECT]
    found.extend(see_questions(sentence, tuple(found)))
    return _once(found)


def _once(found: list[Seen]) -> list[Seen]:
    """Keep the most certain sight of each act."""
    best: dict[AgentAct, Seen] = {}
    for one in found:
        if one.act not in best or one.certainty > best[one.act].certainty:
            best[one.act] = one
    return list(best.values())


def _settle(seen: list[Seen]) -> list[Seen]:
    """Let acts of one message decide about each other.

    "I understand your frustration" is a stock phrase when nothing of the customer's case goes
    with it, and plain empathy when something does.
    """
    acts = {one.act for one in seen}
    if AgentAct.REFLECT in acts:
        return [one for one in seen if not _stock_feeling(one)]
    return [
        replace(one, certainty=0.6)
        if one.act is AgentAct.EMPATHY and AgentAct.TEMPLATE in acts
        else one
        for one in seen
    ]


def _opening_thanks(one: Seen) -> bool:
    """Tell whether it is "thanks for calling": at the start of a talk that winds nothing up."""
    return one.act is AgentAct.CLOSE and one.span.text.casefold().startswith("thank")


def _stock_feeling(one: Seen) -> bool:
    return one.act is AgentAct.TEMPLATE and "understand" in one.rule

"""See the agent's own earlier words again."""

from functools import lru_cache
from itertools import pairwise

from trainer.core.conversation.acts import AgentAct
from trainer.core.conversation.reading import Heard, Seen
from trainer.core.conversation.sentence import Sentence, read_sentences
from trainer.core.language.span import span_of
from trainer.core.language.tokens import folded_words

_FEWEST = 4
_LONG = 7
_ALIKE = 0.85
_KEPT = 256
_SENTENCES_KEPT = 1024


def see_repeat(text: str, sentences: tuple[Sentence, ...], heard: Heard) -> list[Seen]:
    """See an earlier message of the agent again, or a long sentence of one, nearly word for word.

    A message has at least four words, a sentence seven; greetings and short holds may come twice.
    Alike means that the pairs of neighbouring words agree by 85 in 100.
    """
    if not heard.agent:
        return []
    own = _pairs_of(text)
    if len(own) >= _FEWEST - 1:
        for earlier in heard.agent:
            if _alike(own, _pairs_of(earlier)):
                whole = span_of(
                    text, sentences[0].start, sentences[-1].start + len(sentences[-1].text)
                )
                return [
                    Seen(AgentAct.REPEAT, whole, "repeat: an earlier message", 0.9, detail=earlier)
                ]
    return _sentence_again(sentences, heard)


def _sentence_again(sentences: tuple[Sentence, ...], heard: Heard) -> list[Seen]:
    long = [(one, _pairs(one.spoken)) for one in sentences if len(one.spoken) >= _LONG]
    if not long:
        return []
    before = [earlier for message in heard.agent for earlier in _long_of(message)]
    for one, pairs in long:
        for earlier, earlier_pairs in before:
            if _alike(pairs, earlier_pairs):
                return [
                    Seen(
                        AgentAct.REPEAT,
                        one.whole,
                        "repeat: an earlier sentence",
                        0.8,
                        detail=earlier,
                    )
                ]
    return []


@lru_cache(maxsize=_KEPT)
def _long_of(message: str) -> tuple[tuple[str, frozenset[tuple[str, str]]], ...]:
    """List the long sentences of an earlier message with their pairs of neighbours."""
    return tuple(
        (one.text, _pairs(one.spoken))
        for one in read_sentences(message)
        if len(one.spoken) >= _LONG
    )


@lru_cache(maxsize=_KEPT)
def _pairs_of(message: str) -> frozenset[tuple[str, str]]:
    return _pairs(folded_words(message))


@lru_cache(maxsize=_SENTENCES_KEPT)
def _pairs(spoken: tuple[str, ...]) -> frozenset[tuple[str, str]]:
    return frozenset(pairwise(spoken))


def _alike(one: frozenset[tuple[str, str]], other: frozenset[tuple[str, str]]) -> bool:
    if not one or not other or min(len(one), len(other)) < _ALIKE * max(len(one), len(other)):
        return False
    return len(one & other) >= _ALIKE * len(one | other)

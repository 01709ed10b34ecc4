"""See when an agent names what happened to this customer, in the customer's own facts.

Source: Packard and Berger 2021 (concrete language raises satisfaction: "they are listening");
customer.md §1.1. The words must be taken up, not copied back, and stand in a statement about the
customer's situation: not in a question, an instruction or an announcement of work.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from trainer.core.conversation.acts import AgentAct
from trainer.core.conversation.reading import Heard, Seen
from trainer.core.conversation.sentence import Sentence
from trainer.core.language.lexicon import lexicon
from trainer.core.language.stems import concrete, is_concrete, stem
from trainer.core.language.tokens import fold, folded_words, words

_ABOUT_THEM = re.compile(
    r"(?<!\w)(?:you|your|u|ur|you'(?:ve|re|d|ll)|youve|youre|yours|yourself)(?!\w)"
)
_WORK = lexicon(
    "work",
    (
        "(i will|i'll|ill|we will|we'll|i'm going to|i am going to|let me|let's|i can|we can|i could|we could|shall i|i've|i have|we've|we have|i'm|please|would you|could you|can you|if you|to (reset|restart|change|update|cancel)|you can|you will|you'll|you need|you should|you have to|make sure|try|can|could|will|may|might|should|there'll|they'll|it'll|won't)",
    ),
)
_COMES = re.compile(
    r"(?:you|they|he|she)(?:'ll)? (?:get|gets|receive)|(?:it|code|money|letter|refund|form|hub|credit)"
    r" (?:comes?|arrives?|lands?|stays?)"
)
"""What is still to come and was no part of what happened to the customer."""
_FEELING = frozenset({AgentAct.EMPATHY})
_HARMFUL = frozenset(
    {AgentAct.RUDE, AgentAct.BLAME, AgentAct.DISMISS, AgentAct.DEFLECT, AgentAct.REFUSE}
)
_COPIED = 6
_COPIED_SHARE = 0.6
_OPENERS = (
    "did do does have has had is are was were can could would will may when what where which who why "
    "how please"
)
_INQUIRY = frozenset(_OPENERS.split())
_ENOUGH = 2
_KEPT = 256


def see_reflections(
    sentences: tuple[Sentence, ...], heard: Heard, seen: tuple[Seen, ...]
) -> list[Seen]:
    """See each statement that takes up at least two things the customer said, or one beside a feeling."""
    if not heard.customer:
        return []
    known = frozenset().union(*(_concrete(message) for message in heard.customer))
    names = frozenset(stem(word) for name in heard.names for word in words(fold(name)))
    facts = known - names
    found: list[Seen] = []
    for sentence in sentences:
        shared = _shared(sentence, facts)
        if shared and _reflects(sentence, shared, heard, seen):
            first, last = shared[0], shared[-1]
            rule = "reflect: " + ", ".join(dict.fromkeys(word for _, _, word in shared))
            span = sentence.whole if len(sentence.text) < 200 else sentence.span(first[0], last[1])
            found.append(Seen(AgentAct.REFLECT, span, rule, min(0.9, 0.6 + 0.1 * len(shared))))
    return found


@lru_cache(maxsize=_KEPT)
def _concrete(message: str) -> frozenset[str]:
    return concrete(message)


def _shared(sentence: Sentence, known: frozenset[str]) -> list[tuple[int, int, str]]:
    if known.isdisjoint(map(stem, sentence.spoken)):
        return []
    shared: list[tuple[int, int, str]] = []
    met: set[str] = set()
    place = 0
    for word in sentence.spoken:
        start = sentence.folded.find(word, place)
        place = start + len(word)
        root = stem(word)
        if root in known and root not in met and is_concrete(word):
            met.add(root)
            shared.append((start, place, word))
    return shared


def _reflects(
    sentence: Sentence, shared: list[tuple[int, int, str]], heard: Heard, seen: tuple[Seen, ...]
) -> bool:
    here = {
        one.act
        for one in seen
        if sentence.start <= one.span.start < sentence.start + len(sentence.text)
    }
    if sentence.salad or here & _HARMFUL:
        return False
    if sentence.asks and (AgentAct.CHECK not in here or sentence.spoken[0] in _INQUIRY):
        return False
    takes_up = bool(here & _FEELING) or _tells_of_them(sentence, shared, here)
    return takes_up and not _copied(sentence, heard)


def _tells_of_them(
    sentence: Sentence, shared: list[tuple[int, int, str]], here: set[AgentAct]
) -> bool:
    """Tell whether enough is taken up, and of the customer's affairs before any work is named."""
    if len(shared) < _ENOUGH:
        return False
    them = _ABOUT_THEM.search(sentence.folded)
    work = _WORK.first(sentence.folded)
    if work is None and AgentAct.PLAN in here and _COMES.search(sentence.folded):
        return False
    return work is None or (them is not None and them.start() < work.start)


def _copied(sentence: Sentence, heard: Heard) -> bool:
    """Tell whether most of the sentence is a run of the customer's own words, sent back."""
    own = sentence.spoken
    runs = set(_runs(own))
    if not runs:
        bare = sentence.folded.strip(" .!?")
        return len(own) > 2 and any(bare in fold(message) for message in heard.customer)
    for message in heard.customer:
        if runs.isdisjoint(_runs_of(message)):
            continue
        again = sum(run in runs for run in _runs(folded_words(message)))
        if again + _COPIED - 1 >= _COPIED_SHARE * len(own):
            return True
    return False


@lru_cache(maxsize=_KEPT)
def _runs_of(message: str) -> frozenset[tuple[str, ...]]:
    return frozenset(_runs(folded_words(message)))


def _runs(spoken: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    return zip(*(spoken[at:] for at in range(_COPIED)), strict=False)

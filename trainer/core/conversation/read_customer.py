"""Read what a customer's message does and how it feels, in talks that we did not simulate.

Simulated customers bear their acts and mood; here both are estimated from words, and roughly:
the mood read from one real message agrees only loosely with people (customer.md §0.8).
"""

from functools import lru_cache

from trainer.core.conversation.acts import CustomerAct
from trainer.core.conversation.mood import Mood
from trainer.core.conversation.reading import SeenCustomer
from trainer.core.conversation.sentence import Sentence, alone, read_sentences
from trainer.core.conversation.shouting import see_shouting
from trainer.core.language.lexicon import Lexicon, lexicon, scanner
from trainer.core.language.lexicons.customer_words import (
    ACCEPT,
    ANGER,
    CUSTOMER_CLOSE,
    ESCALATE,
    HAGGLE,
    LEAVE,
    NO_GOOD,
    NO_THANKS,
    PARTING,
    PUZZLED,
    REJECT,
    SARCASTIC_THANKS,
    THANKS,
    TOLD_BEFORE,
    VENTS,
    WORRY,
)
from trainer.core.language.span import Span

_ACCEPT = lexicon("accept", ACCEPT)
_ANGER = lexicon("anger", ANGER)
_WORRY = lexicon("worry", WORRY)
_NO_THANKS = lexicon("no, thanks", NO_THANKS)
_PARTING = lexicon("parting", PARTING)
_NO_GOOD = lexicon("no good", NO_GOOD)
_THANKS = lexicon("thanks", THANKS)
_SARCASTIC = lexicon("sarcastic thanks", SARCASTIC_THANKS)

# In this order: what comes first takes its sentence, so that "no, get me your manager" escalates.
_ACTS: tuple[tuple[CustomerAct, Lexicon, float], ...] = (
    (CustomerAct.ESCALATE, lexicon("escalate", ESCALATE), 0.8),
    (CustomerAct.LEAVE, lexicon("leave", LEAVE), 0.7),
    (CustomerAct.REPEAT, lexicon("repeat", TOLD_BEFORE), 0.8),
    (CustomerAct.PUZZLED, lexicon("puzzled", PUZZLED), 0.8),
    (CustomerAct.REJECT, lexicon("reject", REJECT), 0.7),
    (CustomerAct.HAGGLE, lexicon("haggle", HAGGLE), 0.6),
    (CustomerAct.ACCEPT, _ACCEPT, 0.7),
    (CustomerAct.VENT, _ANGER, 0.7),
    (CustomerAct.VENT, lexicon("vent", VENTS), 0.6),
    (CustomerAct.CLOSE, lexicon("close", CUSTOMER_CLOSE), 0.7),
)
_SCAN = scanner([phrases for _, phrases, _ in _ACTS])
_UPSET = frozenset(
    {
        CustomerAct.VENT,
        CustomerAct.ESCALATE,
        CustomerAct.LEAVE,
        CustomerAct.REJECT,
        CustomerAct.REPEAT,
    }
)
_START = Mood(heat=35, worry=35, trust=45, patience=8)
_LONGEST_KEPT = 4000
_SENTENCES_KEPT = 2048
_CARRIED = 0.6
"""Share of the mood before that lasts: anger is 2.2 times as likely after anger (customer.md §1.2)."""


def read_customer(text: str) -> tuple[SeenCustomer, ...]:
    """Read the acts of a customer's message, in the order of their words.

    Each act is seen once. A message that does nothing else tells; an empty one does nothing.
    """
    return _remembered(text) if len(text) <= _LONGEST_KEPT else _read(text)


@lru_cache(maxsize=256)
def _remembered(text: str) -> tuple[SeenCustomer, ...]:
    return _read(text)


def _read(text: str) -> tuple[SeenCustomer, ...]:
    seen: dict[CustomerAct, SeenCustomer] = {}
    for sentence in read_sentences(text):
        for one in _known(sentence.text, sentence.asks, sentence.salad):
            if one.act not in seen:
                span = Span(
                    one.span.start + sentence.start, one.span.end + sentence.start, one.span.text
                )
                seen[one.act] = SeenCustomer(one.act, span, one.rule, one.certainty)
    return tuple(sorted(seen.values(), key=lambda one: (one.span.start, one.span.end, one.act)))


@lru_cache(maxsize=_SENTENCES_KEPT)
def _known(text: str, asks: bool, salad: bool) -> tuple[SeenCustomer, ...]:  # noqa: FBT001 - a key
    return tuple(_read_sentence(alone(text, asks=asks, salad=salad)))


def mood_of(text: str, before: Mood | None = None) -> Mood:
    """Estimate the mood after a message; `before` is the mood after the one before, if any.

    Heat rises with angry words, capitals and exclamation marks, worry with worried ones; thanks
    and agreement lower both and raise trust. Patience falls by a turn for each upset message.
    """
    start = before or _START
    sentences = read_sentences(text)
    acts = {one.act for one in read_customer(text)}
    anger = sum(len(_ANGER.all(one.folded)) for one in sentences)
    shouts = sum(bool(see_shouting(one)) for one in sentences) + min(3, text.count("!")) / 2
    worry = sum(len(_WORRY.all(one.folded)) for one in sentences)
    warm = CustomerAct.SOFTEN in acts or CustomerAct.ACCEPT in acts
    upset = bool(acts & _UPSET)
    heat = 20 + 18 * min(3, anger) + 10 * min(3, shouts) + 15 * upset - 25 * warm
    unsure = 20 + 20 * min(3, worry) + 10 * (CustomerAct.PUZZLED in acts) - 20 * warm
    trust = 45 + 25 * warm - 15 * upset - 8 * min(3, anger)
    return Mood(
        heat=_blend(start.heat, heat),
        worry=_blend(start.worry, unsure),
        trust=_blend(start.trust, trust),
        patience=round(start.patience - (1 if upset else 0.5 if not warm else 0), 2),
    )


def _read_sentence(sentence: Sentence) -> list[SeenCustomer]:
    found: list[SeenCustomer] = []
    thanks = _THANKS.first(sentence.folded)
    parting = _is_parting(sentence)
    if thanks and (parting or not _SARCASTIC.within(sentence.folded)):
        span = sentence.span(thanks.start, thanks.end)
        words = sentence.folded[thanks.start : thanks.end]
        found.append(SeenCustomer(CustomerAct.SOFTEN, span, f"thanks: {words}", 0.8))
    if parting:
        act = CustomerAct.ACCEPT if _ACCEPT.within(sentence.folded) else CustomerAct.CLOSE
        return [*found, SeenCustomer(act, sentence.whole, f"{act}: no, all is well", 0.7)]
    hits = _SCAN(sentence.folded)
    for number, (act, phrases, certainty) in enumerate(_ACTS):
        if number in hits:
            hit = hits[number][0]
            span = sentence.span(hit.start, hit.end)
            rule = f"{phrases.name}: {sentence.folded[hit.start : hit.end]}"
            return [*found, SeenCustomer(act, span, rule, certainty)]
    if not found:
        found.append(SeenCustomer(CustomerAct.TELL, sentence.whole, "tell: a statement", 0.5))
    return found


def _is_parting(sentence: Sentence) -> bool:
    """Tell whether all of it says that nothing else is needed: "no thanks, that's great".

    A bare "no thanks" is not told apart: it may as well refuse an offer.
    """
    folded = sentence.folded
    if sentence.question or not _NO_THANKS.at(folded, 0) or _NO_GOOD.at(folded, 0):
        return False
    content = _PARTING.all(folded)
    said = sorted((*content, *_NO_THANKS.all(folded)), key=lambda one: one.start)
    ends = [0, *(one.end for one in said)]
    begins = [*(one.start for one in said), len(folded)]
    between = (folded[end:begin] for end, begin in zip(ends, begins, strict=True))
    return bool(content) and not any(sign.isalnum() for gap in between for sign in gap)


def _blend(before: float, now: float) -> float:
    mixed = _CARRIED * before + (1 - _CARRIED) * min(100, max(0, now))
    return round(min(100.0, max(0.0, mixed)), 1)

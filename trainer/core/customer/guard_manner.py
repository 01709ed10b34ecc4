"""Find what is too long, too polite, said before, or only the agent's words given back."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import islice

from trainer.core.conversation.mood import Band
from trainer.core.customer.guard_bounds import Bounds, Fault, found
from trainer.core.language.tokens import fold, sentences, words

_POLITE = re.compile(
    r"\b(?:please|thanks?|thank you|cheers|sorry|appreciate|grateful|kind of you|i understand)\b"
)
_PRAISE = re.compile(
    r"\b(?:wonderful|great|amazing|perfect|brilliant|excellent|fantastic|lovely|awesome|delighted|"
    r"thrilled|happy|glad|no worries|no problem|you(?:'re| are) (?:so |very |too )?(?:kind|helpful|nice|good))\b"
)
_INSULT = re.compile(
    r"\b(?:idiots?|stupid|moron|fuck\w*|shit\w*|bastards?|bitch|crap|arse\w*|ass|asshole|damn|bloody|"
    r"useless|pathetic|shut up|scum|liars?)\b"
)
_LETTER = re.compile(
    r"^\W*(?:dear|hello|hi|good (?:day|morning|afternoon|evening))\b|"
    r"\b(?:(?:kind|best|warm) (?:regards|wishes)|regards|yours (?:sincerely|faithfully)|sincerely)\b"
)
_GRANTED = {Band.CALM: 1, Band.WORRIED: 1, Band.TENSE: 0, Band.HOT: 0}
"""Polite words above those of the authored reply, which is as polite as the persona."""
_COOL = frozenset({Band.HOT, Band.TENSE})
_ECHOED = 0.5
_WHOLE_SENTENCE = 4


def manner_faults(reply: str, bounds: Bounds) -> Iterator[Fault]:
    """Find what is not the manner of this customer, in this mood, on this channel."""
    authored = fold(bounds.authored)
    count = len(words(reply))
    if count > bounds.most_words:
        yield Fault("length", "", f"{count} words; at most {bounds.most_words} fit here")
    if not bounds.letter and "\n" in reply.strip():
        yield Fault("length", "", "lines, where one speaks in one breath")
    polite = _POLITE.findall(fold(reply))
    if len(polite) > len(_POLITE.findall(authored)) + _GRANTED[bounds.band]:
        yield Fault("polite", polite[-1], "politer than somebody in this mood")
    praise = found(_PRAISE, reply, authored) if bounds.band in _COOL else ""
    if praise:
        yield Fault("polite", praise, "gladder than somebody in this mood")
    insult = found(_INSULT, reply, authored)
    if insult:
        yield Fault("abuse", insult, "strong language that the author did not write")
    letter = found(_LETTER, reply, authored)
    if letter and (bounds.letter or "regards" in letter or "sincerely" in letter):
        yield Fault("length", letter, "the greeting and the name of a letter stand already")
    yield from _repeats(reply, bounds)


def _repeats(reply: str, bounds: Bounds) -> Iterator[Fault]:
    said = [fold(one.text) for one in sentences(reply)]
    runs = Counter(_runs(reply, 3))
    if len(set(said)) < len(said) or any(times > 2 for times in runs.values()):
        yield Fault("loop", "", "it says the same again and again")
    authored = fold(bounds.authored)
    before = {fold(one.text) for text in bounds.earlier for one in sentences(text)}
    again = (one for one in said if len(words(one)) >= _WHOLE_SENTENCE and one not in authored)
    for one in again:
        if one in before:
            yield Fault("repeat", one, "the customer said exactly this before")
    echoed = set(_runs(reply, 4)) - set(_runs(bounds.authored, 4))
    theirs = echoed & set(_runs(bounds.agent, 4))
    if len(theirs) > 1 and len(theirs) > _ECHOED * len(echoed):
        yield Fault("echo", " ".join(min(theirs)), "it gives the agent's own words back")


def _runs(text: str, length: int) -> Iterator[tuple[str, ...]]:
    low = words(fold(text))
    return zip(*(islice(low, start, None) for start in range(length)), strict=False)

"""Find the agent's sentences that count for nothing: copied, said again, canned, to the grader.

Source of the need: docs/scoring.md "What does not count"; each rule is held by bench/redteam.py.
"""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import chain, groupby

from trainer.core.conversation.acts import AgentAct
from trainer.core.conversation.reading import Reading
from trainer.core.conversation.turn import Speaker, Turn
from trainer.core.language.span import Span, span_of
from trainer.core.language.warmth import ways
from trainer.core.scoring.content_words import content_words
from trainer.core.scoring.nothing_said import says_nothing
from trainer.core.scoring.voiding import sentences_of, to_grader

RUN, COPIED = 4, 7
"""Words of a run in the customer's own order; words of a stretch made of such runs: a copy."""
WHOLE = 2
"""Words of the shortest sentence of the customer's that is a copy when said back whole."""
MESSAGE = 2
"""Words of the shortest message of the customer's that is a copy when sent back whole."""
AGAIN = 5
"""Words of the shortest sentence that counts the first time only."""
CANNED_TURNS, CANNED_SHARE = 3, 0.5
"""Turns with care that names nothing, and more than this share of the agent's turns: it is canned."""
_CARE = frozenset({AgentAct.EMPATHY, AgentAct.APOLOGY})
_WARM = frozenset({"sorry for you", "feeling seen", "apology", "alike", "here for you"})
"""Ways of being warm that answer a feeling; courtesy is another thing."""
_SUBSTANCE = frozenset(
    {
        AgentAct.OWN_ERROR,
        AgentAct.OWNERSHIP,
        AgentAct.PLAN,
        AgentAct.EXPLAIN,
        AgentAct.OPTIONS,
        AgentAct.QUESTION,
        AgentAct.CHECK,
        AgentAct.LIMIT,
        AgentAct.OFFER,
    }
)
"""Acts that make a sentence more than a caring one."""
_FEELING = re.compile(
    r"(?:feel|emotion|understand|frustrat|annoy|upset|angr|worri|worry|stress|difficult|hard|awful"
    r"|terribl|horribl|sorry|apolog|inconvenien|trouble|disappoint|imagin|complet|total|absolut"
    r"|truly|sens|nightmare|situation|problem|issue|concern|valid|hear|deal|heart|sad|bad|tough"
    r"|anxious|scar|fright|furious|unhapp|experience|customer|wait|patien|appreciat|sincer|extrem)"
)
"""Beginnings of words that are in any caring phrase: sharing them with the customer names nothing."""
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_PLAIN_WORD = re.compile(r"[a-z0-9]+(?:'[a-z0-9]+)*")  # faster
Words = tuple[str, ...]


def void_sentences(
    turns: tuple[Turn, ...], readings: Mapping[int, Reading]
) -> Mapping[int, tuple[Span, ...]]:
    """Give the sentences that count for nothing, by the position of the agent's turn.

    Copied: a whole sentence of the customer's, their last message, or a stretch of their words. Said
    again: word for word as in an earlier message. Canned: caring phrases that take up nothing of what
    the customer said, where most messages have one. To the grader: see `to_grader`. All of it, where
    the agent wrote much and named nothing: see `says_nothing`.
    """
    found: dict[int, list[Span]] = {}
    bare: dict[int, list[Span]] = {}
    told = frozenset[str]()
    runs, said, last = set[Words](), set[Words](), Words()
    for turn in turns:
        if turn.speaker is Speaker.CUSTOMER:
            told |= content_words(turn.text)
            runs.update(_runs_of(turn.text))
            last = _said(turn.text)
            continue
        void = [*to_grader(turn.text), *_copied(turn.text, runs, last)]
        for one in sentences_of(turn.text):
            spoken = _spoken(one.text)
            if is_bare_care(readings[turn.position], one, told):
                bare.setdefault(turn.position, []).append(one)
            if (len(spoken) >= AGAIN and spoken in said) or (
                len(spoken) >= WHOLE and spoken in runs
            ):
                void.append(one)
            said.add(spoken)
        found[turn.position] = void
    if len(bare) >= CANNED_TURNS and len(bare) > CANNED_SHARE * len(found):
        for position, spans in bare.items():
            found[position] += spans
    every = {position: tuple(spans) for position, spans in found.items() if spans}
    if says_nothing(turns, readings, every):
        return {position: sentences_of(turns[position].text) for position in found}
    return every


def blanked(turn: Turn, void: tuple[Span, ...]) -> str:
    """Write the turn's text with its void sentences as spaces: every place stays its place."""
    text = turn.text
    for one in void:
        text = text[: one.start] + " " * (one.end - one.start) + text[one.end :]
    return text


def _copied(text: str, runs: set[Words], last: Words) -> Iterator[Span]:
    """Find stretches of the customer's own words, and their last message sent back."""
    spoken, count = _said(text), len(last)
    again = [at for at, word in enumerate(spoken) if word == last[0]] if count >= MESSAGE else []
    if not again and runs.isdisjoint(_stretches(spoken)):
        return
    covered = [False] * len(spoken)
    for at, stretch in enumerate(_stretches(spoken)):
        if stretch in runs:
            covered[at : at + RUN] = [True] * RUN
    places = [(found.start(), found.end()) for found in _WORD.finditer(text)]
    start = 0
    for is_copy, alike in groupby(covered):
        end = start + len(list(alike))
        if is_copy and end - start >= COPIED:
            yield span_of(text, places[start][0], places[end - 1][1])
        start = end
    for at in again:
        if spoken[at : at + count] == last:
            yield span_of(text, places[at][0], places[at + count - 1][1])


def is_bare_care(reading: Reading, sentence: Span, told: frozenset[str]) -> bool:
    """Tell whether a sentence is kind, or sorry, and takes up nothing of the customer's matter."""
    acts = {one.act for one in reading.seen if sentence.start <= one.span.start < sentence.end}
    if acts & _SUBSTANCE or not (acts & _CARE or _WARM.intersection(ways(sentence.text))):
        return False
    return not any(
        any(map(str.isdigit, word)) or not _FEELING.match(word)
        for word in content_words(sentence.text) & told
    )


@lru_cache(maxsize=4096)
def _spoken(sentence: str) -> Words:
    low = sentence.casefold().replace("’", "'")
    return tuple((_PLAIN_WORD if low.isascii() else _WORD).findall(low))


@lru_cache(maxsize=512)
def _said(text: str) -> Words:
    """List the words of a message: those of its sentences, which are asked for as well."""
    return tuple(chain.from_iterable(_spoken(one.text) for one in sentences_of(text)))


def _runs_of(text: str) -> Iterator[Words]:
    """List the runs of a customer's message, and its whole sentences."""
    yield from (_spoken(one.text) for one in sentences_of(text))
    yield from _stretches(_said(text))


def _stretches(spoken: Words) -> Iterator[Words]:
    return zip(*(spoken[at:] for at in range(RUN)), strict=False)

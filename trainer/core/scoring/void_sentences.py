"""Find the agent's sentences that count for nothing: copied, said again, canned, to the grader.

Source of the need: docs/scoring.md "What does not count"; each rule is held by bench/redteam.py.
"""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import groupby

from trainer.core.conversation.acts import AgentAct
from trainer.core.conversation.reading import Reading
from trainer.core.conversation.turn import Speaker, Turn
from trainer.core.language.span import Span, span_of
from trainer.core.language.warmth import ways
from trainer.core.scoring.content_words import content_words
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
    r"|terribl|horribl|sorry|apolog|inconvenien|trouble|disappoint|imagin|completely|totally|absolutely"
    r"|truly|sens|nightmare|situation|problem|issue|concern|valid|hear|deal|heart|sad|bad|tough"
    r"|anxious|scar|fright|furious|unhapp|experience|customer|wait|patien|appreciat|sincer|extreme)"
)
"""Beginnings of words that are in any caring phrase: sharing them with the customer names nothing."""
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


def void_sentences(
    turns: tuple[Turn, ...], readings: Mapping[int, Reading]
) -> Mapping[int, tuple[Span, ...]]:
    """Give the sentences that count for nothing, by the position of the agent's turn.

    Copied: a whole sentence of the customer's, their last message, or a stretch of their words. Said
    again: word for word as in an earlier message. Canned: caring phrases that take up nothing of what
    the customer said, where most messages have one. To the grader: see `to_grader`.
    """
    found: dict[int, list[Span]] = {}
    bare: dict[int, list[Span]] = {}
    told, runs, said, last = frozenset[str](), set[str](), set[str](), ""
    for turn in turns:
        if turn.speaker is Speaker.CUSTOMER:
            told |= content_words(turn.text)
            runs |= _runs_of(turn.text)
            last = " ".join(_spoken(turn.text))
            continue
        void = [*to_grader(turn.text), *_copied(turn.text, runs, last)]
        for one in sentences_of(turn.text):
            spoken = _spoken(one.text)
            flat = " ".join(spoken)
            if _is_bare_care(readings[turn.position], one, told):
                bare.setdefault(turn.position, []).append(one)
            if (len(spoken) >= AGAIN and flat in said) or (len(spoken) >= WHOLE and flat in runs):
                void.append(one)
            said.add(flat)
        found[turn.position] = void
    if len(bare) >= CANNED_TURNS and len(bare) > CANNED_SHARE * len(found):
        for position, spans in bare.items():
            found[position] += spans
    return {position: tuple(spans) for position, spans in found.items() if spans}


def blanked(turn: Turn, void: tuple[Span, ...]) -> str:
    """Write the turn's text with its void sentences as spaces: every place stays its place."""
    text = turn.text
    for one in void:
        text = text[: one.start] + " " * (one.end - one.start) + text[one.end :]
    return text


def _copied(text: str, runs: set[str], last: str) -> Iterator[Span]:
    """Find stretches of the customer's own words, and their last message sent back."""
    spoken = _spoken(text)
    covered = [False] * len(spoken)
    for at in range(len(spoken) - RUN + 1):
        if " ".join(spoken[at : at + RUN]) in runs:
            covered[at : at + RUN] = [True] * RUN
    count = last.count(" ") + 1
    again = count >= MESSAGE and last in " ".join(spoken)
    if not (again or any(covered)):
        return
    places = [(found.start(), found.end()) for found in _WORD.finditer(text)]
    start = 0
    for is_copy, stretch in groupby(covered):
        end = start + len(list(stretch))
        if is_copy and end - start >= COPIED:
            yield span_of(text, places[start][0], places[end - 1][1])
        start = end
    for at in range(len(spoken) - count + 1) if again else ():
        if " ".join(spoken[at : at + count]) == last:
            yield span_of(text, places[at][0], places[at + count - 1][1])


def _is_bare_care(reading: Reading, sentence: Span, told: frozenset[str]) -> bool:
    """Tell whether a sentence is kind, or sorry, and takes up nothing of the customer's matter."""
    acts = {one.act for one in reading.seen if sentence.start <= one.span.start < sentence.end}
    if acts & _SUBSTANCE or not (acts & _CARE or _WARM.intersection(ways(sentence.text))):
        return False
    return not any(
        any(map(str.isdigit, word)) or not _FEELING.match(word)
        for word in content_words(sentence.text) & told
    )


@lru_cache(maxsize=4096)
def _spoken(text: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(text.casefold().replace("’", "'")))


@lru_cache(maxsize=512)
def _runs_of(text: str) -> frozenset[str]:
    return frozenset(_runs(text))


def _runs(text: str) -> Iterator[str]:
    """List the runs of a customer's message, and its whole sentences."""
    for one in sentences_of(text):
        spoken = _spoken(one.text)
        yield " ".join(spoken)
    spoken = _spoken(text)
    for at in range(len(spoken) - RUN + 1):
        yield " ".join(spoken[at : at + RUN])

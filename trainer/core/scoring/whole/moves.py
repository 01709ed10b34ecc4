"""Tell how likely each sentence of the agent, and each turn of the customer, makes each move in its talk.

A move is what somebody does with words as it stands in this talk: "takes up the customer's own
circumstances" can be told of no sentence by itself. One logistic regression a move over the words, how
near they are to what was said before, and the place (weights/README.md: data, method, how good).
Without the weights no move is likely.
"""

from collections.abc import Sequence
from functools import lru_cache
from importlib.resources import files
from itertools import chain
from math import exp
from operator import add, mul
from typing import NamedTuple

from trainer.core.conversation.act_features import START, forms_of, marked_words
from trainer.core.conversation.sentence import alone
from trainer.core.language.meaning import vector
from trainer.core.language.regressions import Regressions, load
from trainer.core.scoring.talk import Talk
from trainer.core.scoring.whole.in_context import (
    BARE_CARE,
    HEAP,
    InContext,
    agent_sentences,
    customer_turns,
)

AGENT, CUSTOMER = "agent_moves.bin", "customer_moves.bin"
HOLLOW = ("template", "rude", "dismiss", "blame")
"""The moves of sentences in which nothing good counts: kind words of that sort are none."""
EMPTY = frozenset({BARE_CARE, HEAP})
"""The marks of such sentences."""
TOLD = 0.35
"""How likely, 0–1, a sentence makes one of them from where on it is one of that sort."""
HARDLY = 0.2
"""How likely, 0–1, a sentence may make a move and still count as making none; from there on it counts
in proportion."""
_PLACE = files("trainer.core.scoring.whole") / "weights"
_FLAT = 30.0
_KEPT = 4096
_MARKS_KEPT = 8192


class Moved(NamedTuple):
    """Hold how likely, 0–1, the sentences of `at` make each move, in the order of `names`."""

    at: InContext
    chances: tuple[float, ...]


class Moves(NamedTuple):
    """Hold the moves of one side of a talk: their names, and each sentence or turn with its chances."""

    names: tuple[str, ...]
    made: tuple[Moved, ...]

    def by_turn(self) -> list[tuple[float, ...]]:
        """Tell of each turn, in order, how likely its likeliest sentence makes each move.

        The likeliest only, and what is hardly likely not at all: words that are merely added, in
        any number, do not count.
        """
        turns: dict[int, list[tuple[float, ...]]] = {}
        for one in self.made:
            turns.setdefault(one.at.turn, []).append(one.chances)
        return [
            tuple(
                [
                    max(0.0, max(chances) - HARDLY) / (1 - HARDLY)
                    for chances in zip(*rows, strict=True)
                ]
            )
            for rows in turns.values()
        ]

    def without_hollow(self) -> "Moves":
        """Leave out what could be said in any talk, and what hurts: such words may cost and gain nothing."""
        told = [self.names.index(one) for one in HOLLOW if one in self.names]
        kept = [
            one
            for one in self.made
            if all(one.chances[at] < TOLD for at in told) and not EMPTY.intersection(one.at.marks)
        ]
        return Moves(self.names, tuple(kept))


def agent_moves(talk: Talk) -> Moves:
    """Read the agent's sentences that count."""
    return talk.once("agent moves", lambda: _read(AGENT, agent_sentences(talk)))


def customer_moves(talk: Talk) -> Moves:
    """Read the customer's turns."""
    return talk.once("customer moves", lambda: _read(CUSTOMER, customer_turns(talk)))


def weights(file: str) -> Regressions:
    """Load the weights of one side; without names where the file is absent."""
    return _weights(file)


def _read(file: str, sentences: Sequence[InContext]) -> Moves:
    loaded = weights(file)
    return Moves(loaded.names, tuple(Moved(one, _chances(file, one)) for one in sentences))


def _chances(file: str, one: InContext) -> tuple[float, ...]:
    said = _said(file, tuple([sentence.text for sentence in one.sentences]))
    return tuple([_chance(reach) for reach in map(add, said, _marks(file, one.marks))])


def _chance(reach: float) -> float:
    return 1 / (1 + exp(-max(-_FLAT, min(_FLAT, reach))))


@lru_cache(maxsize=_KEPT)
def _said(file: str, texts: tuple[str, ...]) -> list[float]:
    """Add up what the words of sentences say for each move: short ones come again in many talks."""
    loaded = weights(file)
    sentences = [alone(one, asks=False, salad=False) for one in texts]
    rows = [loaded.known(START, marked_words(one), forms_of(one)) for one in sentences]
    known = rows[0] if len(rows) == 1 else list(dict.fromkeys(chain.from_iterable(rows)))
    length = loaded.length(known)
    meant = loaded.meant(vector(" ".join(texts)))
    totals = map(mul, loaded.added(known), loaded.scales)
    return [
        bias + total / length + sense
        for bias, total, sense in zip(loaded.bias, totals, meant, strict=True)
    ]


@lru_cache(maxsize=_MARKS_KEPT)
def _marks(file: str, marks: tuple[str, ...]) -> list[float]:
    loaded = weights(file)
    rows = [at for one in marks if (at := loaded.rows.get(one)) is not None]
    return list(map(mul, loaded.added(rows), loaded.scales))


@lru_cache(maxsize=2)
def _weights(file: str) -> Regressions:
    return load(_PLACE / file)

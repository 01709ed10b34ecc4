"""Find the words that show a move: sure enough of it, and with enough in them, to be quoted for it."""

from collections.abc import Iterable
from typing import NamedTuple

from trainer.core.scoring.content_words import content_words
from trainer.core.scoring.quotes import opening_of, quote
from trainer.core.scoring.score import Evidence
from trainer.core.scoring.talk import Talk
from trainer.core.scoring.waits import slowness
from trainer.core.scoring.whole.meaning import AGENT, CUSTOMER, WAITS
from trainer.core.scoring.whole.moves import Moved, Moves, agent_moves, customer_moves

SEEN = 0.5
"""How likely, 0–1, a sentence must make a move to be quoted for it."""
FEWEST = 3
"""Words of the shortest quote: "right" and "so" show nothing."""
BRIEF = frozenset({"thanks", "works", "pleased", "praises"})
"""The customer's moves that a word or two can make."""
LONGEST = 100
"""Characters of a customer's turn that are quoted: it is read as one."""


class Shown(NamedTuple):
    """Hold how likely, 0–1, the likeliest words make a move: any words, and those to be quoted."""

    likely: float
    quoted: float


def shown_in(talk: Talk) -> dict[str, Shown]:
    """Tell of the move of each figure how likely the likeliest sentence, or turn, makes it.

    Of WAITS it tells whether replies took longer than expected: 1, else 0.
    """
    slow = float(slowness(talk) > 0)
    shown = {WAITS: Shown(slow, slow)}
    for side, moves in _sides(talk):
        full = [one for one in moves.made if _has_content(one)]
        for at, name in enumerate(moves.names):
            likely = max((one.chances[at] for one in moves.made), default=0.0)
            quotable = moves.made if _may_be_brief(name, side) else full
            quoted = max((one.chances[at] for one in quotable), default=0.0)
            shown[f"{side} {name}"] = shown[f"{side} {name}, often"] = Shown(likely, quoted)
    return shown


def proof_of(talk: Talk, figures: Iterable[str]) -> tuple[Evidence, ...]:
    """Quote for each figure the sentence, or the turn, that most likely makes its move."""
    found: list[Evidence] = []
    sides = dict(_sides(talk))
    for figure in figures:
        side, _, move = figure.partition(" ")
        moves, name = sides[side], move.partition(",")[0]
        at = moves.names.index(name)
        quotable = (one for one in moves.made if _may_be_brief(name, side) or _has_content(one))
        best = max(quotable, key=lambda one: one.chances[at])
        meaning = {"agent": AGENT, "customer": CUSTOMER}[side][name]
        turn, sentence = talk.transcript.turns[best.at.turn], best.at.sentences[0]
        if side == "customer":
            found.append(opening_of(turn, LONGEST, meaning.much, good=meaning.good))
        else:
            found.append(quote(turn, sentence.whole, meaning.much, good=meaning.good))
    return tuple(found)


def _sides(talk: Talk) -> tuple[tuple[str, Moves], ...]:
    return ("agent", agent_moves(talk)), ("customer", customer_moves(talk))


def _may_be_brief(move: str, side: str) -> bool:
    return side == "customer" and move in BRIEF


def _has_content(one: Moved) -> bool:
    spoken = sum(len(sentence.spoken) for sentence in one.at.sentences)
    return spoken >= FEWEST and any(content_words(sentence.text) for sentence in one.at.sentences)

"""Take from a talk the figures that the fitted rows learn from: the product's measures and counts."""

from math import log, log1p

from bench.agreement.talks import NOTHING
from trainer.core.conversation.transcript import Transcript
from trainer.core.conversation.turn import Speaker, Turn
from trainer.core.language.exploring import exploring
from trainer.core.language.meaning import likeness
from trainer.core.language.warmth import warmth
from trainer.core.scoring.measures.served import served
from trainer.core.scoring.measures.signs import BAD, SETTLED, agent_signs, customer_signs
from trainer.core.scoring.measures.solved import LOST, WEIGHTS, solved

EDGE = 0.01
_SIGNS = tuple(sorted({name.removeprefix("agent ") for name in (*WEIGHTS, *LOST)}))


def features(transcript: Transcript) -> list[float]:
    """Give the figures of a whole talk, always as many."""
    came, told = solved(transcript), transcript.of(Speaker.CUSTOMER)
    answers = transcript.of(Speaker.AGENT)
    quality = list(served(transcript).values()) or [0.0]
    later = told[len(told) // 2 :]
    found = [
        log_odds(came.probability),
        log_odds(came.dropped),
        came.certainty,
        mean(quality),
        min(quality),
        quality[-1],
        log1p(len(transcript.turns)),
        mean([warmth(one.text) for one in answers]),
        mean([exploring(one.text) for one in answers]),
        mean([float(bool(BAD & customer_signs(one))) for one in told]),
        mean([float(bool(SETTLED & customer_signs(one))) for one in later]),
        *lengths(told),
        *lengths(answers),
    ]
    return found + [came.signs.get(name, 0.0) for name in WEIGHTS]


def turn_features(transcript: Transcript, at: int) -> list[float]:
    """Give the figures of one turn in its talk, with those of the turns beside it."""
    turns, turn = transcript.turns, transcript.turns[at]
    before = next((one for one in reversed(turns[:at]) if one.speaker != turn.speaker), None)
    after = next((one for one in turns[at + 1 :] if one.speaker != turn.speaker), None)
    found = [at / len(turns), log1p(len(turns)), log1p(len(turn.text.split()))]
    found += [warmth(turn.text), exploring(turn.text), float(turn.text.count("?"))]
    found += _alike(turn, before, turns[:at])
    for one in (turn, before, after):
        found += signs_of(one)
    return found


def _alike(turn: Turn, before: Turn | None, earlier: tuple[Turn, ...]) -> list[float]:
    """Tell whether it says anything, how like it is to what it answers, and to its own side before."""
    own = [likeness(turn.text, one.text) for one in earlier if one.speaker == turn.speaker]
    same = any(one.text == turn.text for one in earlier if one.speaker == turn.speaker)
    answers = likeness(turn.text, before.text) if before else 0.0
    return [float(turn.text == NOTHING), float(same), answers, max(own, default=0.0)]


def signs_of(turn: Turn | None) -> list[float]:
    """Give which signs a turn shows, 0 or 1 each; all 0 for no turn."""
    if turn is None:
        return [0.0] * len(_SIGNS)
    shown = agent_signs(turn) if turn.speaker is Speaker.AGENT else customer_signs(turn)
    return [float(name in shown) for name in _SIGNS]


def lengths(turns: tuple[Turn, ...]) -> tuple[float, float, float]:
    """Give mean words, questions and exclamations of the turns of one side."""
    words = mean([float(len(one.text.split())) for one in turns])
    return (
        log1p(words),
        mean([float(one.text.count("?")) for one in turns]),
        mean([float(one.text.count("!")) for one in turns]),
    )


def mean(figures: list[float]) -> float:
    """Give the mean; 0 of nothing."""
    return sum(figures) / len(figures) if figures else 0.0


def log_odds(chance: float) -> float:
    """Give the log odds of a chance, bounded."""
    even = min(1 - EDGE, max(EDGE, chance))
    return log(even / (1 - even))

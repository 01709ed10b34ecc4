"""Weigh what a rule found against the talk as a whole: the level, why, and the words that prove it.

A rule counts occasions by its anchors; what it cannot read it misses. Readers see the whole talk. So
the level is the one that two readers gave to talks like this one, by the figures of `features.py`, of
which the level by rule is one (docs/adr/0018).
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from trainer.core.scoring.doubt import lean
from trainer.core.scoring.quotes import MOST
from trainer.core.scoring.score import Missed, Score
from trainer.core.scoring.talk import Talk
from trainer.core.scoring.whole.agreeing import agrees, said_of
from trainer.core.scoring.whole.bounds import ENDED, FAR, held, is_proved
from trainer.core.scoring.whole.features import figures, figures_of_substance, ruled
from trainer.core.scoring.whole.levels import LEVELS, Rated, rated
from trainer.core.scoring.whole.meaning import WAITS, is_agents, meaning_of, speaks_of
from trainer.core.scoring.whole.moves import agent_moves
from trainer.core.scoring.whole.showing import SEEN, Shown, proof_of, shown_in

FEWEST = 2
"""Replies from which a talk can be seen as a whole; a single one is what the rules see in it."""
_REASONS = 2
_MOST_SURE = 0.95
NOT_MISSING, NOT_SPARED = 0.5, 0.3
"""How likely, 0–1, a sentence must make a good move, and a bad one, for it not to be called missing."""


class Reason(NamedTuple):
    """Hold a figure that moved a level, in words; `quoted` where the words that show it are quoted."""

    figure: str
    words: str
    quoted: bool


def weighed(talk: Talk, scorer: str, score: Score) -> Score:
    """Give the level by the whole talk in place of the rule's; as it is where that cannot be told."""
    if (
        score.level is None
        or len(talk.agent_turns) < FEWEST
        or is_proved(talk, scorer, score.level)
    ):
        return score
    if not agent_moves(talk).made and any(one.text.strip() for one in talk.agent_turns):
        return score
    by_rule = score.level
    found = _lesser(
        rated(scorer, ruled(talk.once("figures", lambda: figures(talk)), by_rule)),
        rated(scorer, ruled(talk.once("substance", lambda: figures_of_substance(talk)), by_rule)),
    )
    if found is None:
        return score
    level = held(talk, scorer, by_rule, found)
    estimate = found.estimate
    if talk.came and scorer in ENDED:
        estimate = (estimate + talk.came.estimate) / 2
    score = replace(
        score,
        certainty=round(min(_MOST_SURE, found.certain(level)), 2),
        estimate=round(lean(level, estimate), 2),
    )
    if level == by_rule:
        return score
    up = level > by_rule
    shown, said = talk.once("shown", lambda: shown_in(talk)), said_of(talk, score)
    reasons = reasons_of(found, shown, said, up=up, of=scorer)[:_REASONS]
    kept = score.evidence
    if abs(level - by_rule) >= FAR:
        kept = tuple(one for one in kept if one.good is up)
    proof = proof_of(talk, [one.figure for one in reasons if one.quoted])
    evidence = tuple(dict.fromkeys((*proof, *kept)))[: max(MOST, len(kept))]
    missed = () if level == LEVELS[-1] else score.missed
    if not (up or evidence or missed):
        missed = _missing(talk, reasons_of(found, shown, said, up=up, of=scorer, agents=True))
    because = _because(score, level, reasons)
    return replace(score, level=level, because=because, evidence=evidence, missed=missed)


def _lesser(whole: Rated | None, substance: Rated | None) -> Rated | None:
    """Take the lower of two ratings: the moves of empty words may cost a level and gain none."""
    if whole is None or substance is None:
        return whole
    return min(whole, substance, key=lambda one: one.estimate)


def _missing(talk: Talk, reasons: Sequence[Reason]) -> tuple[Missed, ...]:
    """Name what the agent left out where there are no words to quote: how a customer is, nobody mends."""
    last = talk.agent_turns[-1].position
    return tuple(Missed(last, f"Mend this: {one.words}.") for one in reasons[:_REASONS])


def reasons_of(
    found: Rated,
    shown: Mapping[str, Shown],
    said: frozenset[str],
    *,
    up: bool,
    of: str,
    agents: bool = False,
) -> list[Reason]:
    """List what moved the level that way, the most first, no words twice.

    Only where nothing that speaks of the criterion `of` did, what else moved it is named. With `agents`
    only what the agent does, or leaves out, is listed.

    `shown` tells how likely, 0–1, the likeliest sentence makes the move of each figure. What is there
    must be seen somewhere to be named, and what is missing must be seen nowhere. What goes against
    what was `said` of the moves (see `agreeing.py`) is no reason.
    """
    way = 1 if up else -1
    own: dict[str, Reason] = {}
    others: dict[str, Reason] = {}
    for name in sorted(found.moved, key=lambda one: -way * found.moved[one]):
        meaning = meaning_of(name)
        if meaning is None or way * found.moved[name] <= 0:
            continue
        there = meaning.good is up
        words = meaning.much if there else meaning.little
        missing = NOT_MISSING if meaning.good else NOT_SPARED
        seen = shown[name].quoted >= SEEN if there else shown[name].likely < missing
        if agents and not is_agents(name):
            continue
        if words and seen and agrees(said, name, there=there):
            reason = Reason(name, words, quoted=there and name != WAITS)
            (own if speaks_of(of, name) else others).setdefault(words, reason)
    return list((own or others).values())


def _because(score: Score, level: int, reasons: Sequence[Reason]) -> str:
    """Say what the rule says, and then what in the whole talk makes it another level."""
    words = [one.words for one in reasons]
    listed = f"because {' and '.join(words)}" if words else "as such talks are read"
    return f"{score.because} On that alone a {score.level}; the whole talk makes it a {level}, {listed}."

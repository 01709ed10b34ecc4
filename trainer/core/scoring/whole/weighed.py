"""Weigh what a rule found against the talk as a whole: the level, why, and the words that prove it.

A rule counts occasions by its anchors; what it cannot read it misses. Readers see the whole talk. So
the level is the one that two readers gave to talks like this one, by the figures of `features.py`, of
which the levels by rule are some (docs/adr/0018).
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from trainer.core.scoring.doubt import lean
from trainer.core.scoring.quotes import MOST, opening_of, quote
from trainer.core.scoring.score import Evidence, Missed, Score
from trainer.core.scoring.talk import Talk
from trainer.core.scoring.whole.by_rule import levels_by_rule
from trainer.core.scoring.whole.features import figures, figures_of_substance
from trainer.core.scoring.whole.levels import Rated, rated
from trainer.core.scoring.whole.meaning import AGENT, CUSTOMER, meaning_of
from trainer.core.scoring.whole.moves import agent_moves, customer_moves

FEWEST = 2
"""Replies from which a talk can be seen as a whole; a single one is what the rules see in it."""
BEST = 5
"""The level that a case proves well enough for a 4 by the whole not to speak against it."""
LIKELY, UNLIKELY = 0.3, 0.15
"""How likely, 0–1, readers must give the level of the rule for it not to be lowered, and how unlikely
for more than the next level to be given: nothing turns on a hair."""
NEAR = 1
"""Levels by which the whole may differ from a rule: more takes words that can be shown."""
UNBOUND = frozenset({"empathy", "proactivity"})
"""What rules read worst where there is no case: feelings, and what there was to think of."""
UNSEEN = frozenset({"empathy"})
"""What rules still miss where there is one: words that show feeling are of any kind."""
PROVED = frozenset({"resolution"})
"""What the outcome of a case proves."""
DEEDS, TONE = frozenset({"consistency"}), (2, 3)
"""What deeds on record prove, but for the levels that are about tone."""
UNTOLD = frozenset({"knowledge"})
"""What nobody can tell without a case but that somebody guesses."""
_REASONS = 3
_MOST_SURE = 0.95
SEEN, NOT_MISSING = 0.3, 0.5
"""How likely a sentence must make a move to be quoted for it; and not to be called missing."""
LONGEST = 100
"""Characters of a customer's turn that are quoted: it is read as one."""
FAR = 2
"""Levels by which it may differ where the rule is hardly to be believed; from there on the rule's own
quotes of the other kind speak against the level given."""


def weighed(talk: Talk, scorer: str, score: Score) -> Score:
    """Give the level by the whole talk in place of the rule's; as it is where that cannot be told."""
    if score.level is None or len(talk.agent_turns) < FEWEST or _is_proved(talk, scorer, score):
        return score
    if not agent_moves(talk).made:
        return score
    found = _lesser(
        rated(scorer, talk.once("figures", lambda: figures(talk, levels_by_rule(talk)))),
        rated(scorer, talk.once("substance", lambda: _substance(talk))),
    )
    if found is None:
        return score
    by_rule = score.level
    level = _held(talk, scorer, by_rule, found)
    score = replace(
        score,
        certainty=round(min(_MOST_SURE, found.certain(level)), 2),
        estimate=round(lean(level, found.estimate), 2),
    )
    if level == by_rule:
        return score
    up = level > by_rule
    reasons = reasons_of(found, talk.once("shown", lambda: shown_in(talk)), up=up)
    kept = score.evidence
    if abs(level - by_rule) >= FAR:
        kept = tuple(one for one in kept if one.good is up)
    proof = _proof(talk, [name for name, _ in reasons])
    evidence = tuple(dict.fromkeys((*proof, *kept)))[: max(MOST, len(kept))]
    missed = score.missed or (_missing(talk, reasons) if not up and not evidence else ())
    because = _because(score, level, reasons)
    return replace(score, level=level, because=because, evidence=evidence, missed=missed)


def _substance(talk: Talk) -> dict[str, float]:
    return figures_of_substance(talk, levels_by_rule(talk))


def _lesser(whole: Rated | None, substance: Rated | None) -> Rated | None:
    """Take the lower of two ratings: the moves of empty words may cost a level and gain none."""
    if whole is None or substance is None:
        return whole
    return min(whole, substance, key=lambda one: one.estimate)


def _missing(talk: Talk, reasons: Sequence[tuple[str, str]]) -> tuple[Missed, ...]:
    """Name what the whole lacks where there are no words to quote."""
    last = talk.agent_turns[-1].position
    return tuple(Missed(last, f"Mend this: {words}.") for _, words in reasons)


def _is_proved(talk: Talk, scorer: str, score: Score) -> bool:
    """Tell whether the rule alone decides: facts speak for it, or nothing can speak against it."""
    if talk.scenario is None:
        return scorer in UNTOLD
    return scorer in PROVED or (scorer in DEEDS and score.level not in TONE)


def _held(talk: Talk, scorer: str, by_rule: int, found: Rated) -> int:
    """Hold a level to the rule's where readers may well give that, and near it where it is worth more."""
    agreed = found.chances[by_rule - 1]
    if found.level == by_rule - 1 and (agreed >= LIKELY or (talk.scenario and by_rule == BEST)):
        return by_rule
    far = FAR if agreed < UNLIKELY and scorer in (UNSEEN if talk.scenario else UNBOUND) else NEAR
    lowered = NEAR if talk.scenario else far
    return min(max(found.level, by_rule - lowered), by_rule + far)


def reasons_of(found: Rated, shown: Mapping[str, float], *, up: bool) -> list[tuple[str, str]]:
    """List what moved the level most that way: figure and words, the most first, no words twice.

    `shown` tells how likely, 0–1, the likeliest sentence makes the move of each figure. What is there
    must be seen somewhere to be named, and what is missing must be seen nowhere; its figure is empty,
    as nothing can be quoted for it.
    """
    way = 1 if up else -1
    reasons: dict[str, str] = {}
    for name in sorted(found.moved, key=lambda one: -way * found.moved[one]):
        meaning = meaning_of(name)
        if meaning is None or way * found.moved[name] <= 0:
            continue
        there = meaning.good is up
        words = meaning.much if there else meaning.little
        if words and (shown[name] >= SEEN if there else shown[name] < NOT_MISSING):
            reasons.setdefault(words, name if there else "")
    return [(name, words) for words, name in reasons.items()][:_REASONS]


def shown_in(talk: Talk) -> dict[str, float]:
    """Tell of the move of each figure how likely the likeliest sentence, or turn, makes it."""
    shown: dict[str, float] = {}
    for side, moves in (("agent", agent_moves(talk)), ("customer", customer_moves(talk))):
        for at, name in enumerate(moves.names):
            likeliest = max((one.chances[at] for one in moves.made), default=0.0)
            shown[f"{side} {name}"] = shown[f"{side} {name}, often"] = likeliest
    return shown


def _because(score: Score, level: int, reasons: Sequence[tuple[str, str]]) -> str:
    """Say what readers see in the whole, and what the rule says for itself."""
    words = [text for _, text in reasons] or ["it is as such talks are"]
    listed = f"{', '.join(words[:-1])} and {words[-1]}" if len(words) > 1 else words[0]
    return f"Read as a whole, a {level}: {listed}. By single occasions, a {score.level}: {score.because}"


def _proof(talk: Talk, names: Sequence[str]) -> tuple[Evidence, ...]:
    """Quote for each figure the sentence, or the turn, that most likely makes its move."""
    found: list[Evidence] = []
    for name in filter(None, names):
        side, _, move = name.partition(" ")
        moves = agent_moves(talk) if side == "agent" else customer_moves(talk)
        at = moves.names.index(move.partition(",")[0])
        best = max(moves.made, key=lambda one: one.chances[at])
        meaning = {"agent": AGENT, "customer": CUSTOMER}[side][moves.names[at]]
        turn, sentence = talk.transcript.turns[best.at.turn], best.at.sentences[0]
        if side == "customer":
            found.append(opening_of(turn, LONGEST, meaning.much, good=meaning.good))
        else:
            found.append(quote(turn, sentence.whole, meaning.much, good=meaning.good))
    return tuple(found)

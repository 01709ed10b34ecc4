"""Weigh what a rule found against the talk as a whole: the level, why, and the words that prove it.

A rule counts occasions by its anchors; what it cannot read it misses. Readers see the whole talk. So
the level is the one that two readers gave to talks like this one, by the figures of `features.py`, of
which the level by rule is one (docs/adr/0018).
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from trainer.core.scoring.doubt import lean
from trainer.core.scoring.quotes import MOST, opening_of, quote
from trainer.core.scoring.score import Evidence, Missed, Score
from trainer.core.scoring.talk import Talk
from trainer.core.scoring.waits import slowness
from trainer.core.scoring.whole.features import figures, figures_of_substance, ruled
from trainer.core.scoring.whole.levels import LEVELS, Rated, rated
from trainer.core.scoring.whole.meaning import AGENT, CUSTOMER, WAITS, meaning_of, speaks_of
from trainer.core.scoring.whole.moves import agent_moves, customer_moves

FEWEST = 2
"""Replies from which a talk can be seen as a whole; a single one is what the rules see in it."""
LIKELY, UNLIKELY = 0.35, 0.15
"""How likely, 0–1, readers must give the level of the rule for it not to be lowered, and how unlikely
for more than the next level to be given: nothing turns on a hair."""
AS_GOOD, AS_BAD = 0.19, 0.4
"""How likely, in a case, readers must give the level of the rule or a better one for it not to be
lowered; and that or a worse one for it not to be raised."""
MOSTLY = 0.5
"""How likely readers must give the highest level for it to be given above the rule's."""
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
ENDED, CONTENT = frozenset({"resolution"}), 0.8
"""What the customer's own last words tell where there is no case, and how likely, 0–1, they must make a
good end for it not to be lowered: stock phrases can solve a matter too (docs/benchmarks/scoring.md)."""
UNTOLD = frozenset({"knowledge"})
"""What nobody can tell without a case but that somebody guesses."""
_REASONS = 2
_MOST_SURE = 0.95
SEEN = 0.3
"""How likely, 0–1, a sentence must make a move to be quoted for it, or a bad one not to be called missing."""
NOT_MISSING = 0.5
"""How likely a sentence must make a good move for it not to be called missing."""
LONGEST = 100
"""Characters of a customer's turn that are quoted: it is read as one."""
FAR = 2
"""Levels by which it may differ where the rule is hardly to be believed; from there on the rule's own
quotes of the other kind speak against the level given."""


def weighed(talk: Talk, scorer: str, score: Score) -> Score:
    """Give the level by the whole talk in place of the rule's; as it is where that cannot be told."""
    if score.level is None or len(talk.agent_turns) < FEWEST or _is_proved(talk, scorer, score):
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
    level = _held(talk, scorer, by_rule, found)
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
    reasons = reasons_of(found, talk.once("shown", lambda: shown_in(talk)), up=up, of=scorer)
    kept = score.evidence
    if abs(level - by_rule) >= FAR:
        kept = tuple(one for one in kept if one.good is up)
    proof = _proof(talk, [name for name, _ in reasons])
    evidence = tuple(dict.fromkeys((*proof, *kept)))[: max(MOST, len(kept))]
    missed = score.missed or (_missing(talk, reasons) if not up and not evidence else ())
    because = _because(score, level, reasons)
    return replace(score, level=level, because=because, evidence=evidence, missed=missed)


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
    content = scorer in ENDED and talk.came is not None and talk.came.probability >= CONTENT
    if found.level < by_rule and content:
        return by_rule
    agreed = found.chances[by_rule - 1]
    if talk.scenario:
        return _held_by_facts(
            by_rule, found, FAR if scorer in UNSEEN and agreed < UNLIKELY else NEAR
        )
    if found.level == by_rule - 1 and agreed >= LIKELY:
        return by_rule
    far = FAR if scorer in UNBOUND and agreed < UNLIKELY else NEAR
    return _not_quite_best(by_rule, found, min(max(found.level, by_rule - far), by_rule + far))


def _held_by_facts(by_rule: int, found: Rated, far: int) -> int:
    """Hold a level nearer still where the deeds and facts of a case speak for the rule.

    A 1 is given by a rule alone: it says what went wrong.
    """
    if found.level < by_rule and sum(found.chances[by_rule - 1 :]) >= AS_GOOD:
        return by_rule
    if found.level > by_rule and sum(found.chances[:by_rule]) >= AS_BAD:
        return by_rule
    lowest = max(by_rule - NEAR, min(by_rule, LEVELS[1]))
    return _not_quite_best(by_rule, found, min(max(found.level, lowest), by_rule + far))


def _not_quite_best(by_rule: int, found: Rated, level: int) -> int:
    """Give the highest level above the rule's only where readers would mostly give it."""
    best = level == LEVELS[-1] > by_rule
    return level - 1 if best and found.chances[-1] < MOSTLY else level


def reasons_of(
    found: Rated, shown: Mapping[str, float], *, up: bool, of: str
) -> list[tuple[str, str]]:
    """List what moved the level most that way: figure and words, the most first, no words twice.

    Only where nothing that speaks of the criterion `of` did, what else moved it is named.

    `shown` tells how likely, 0–1, the likeliest sentence makes the move of each figure. What is there
    must be seen somewhere to be named, and what is missing must be seen nowhere; its figure is empty,
    as nothing can be quoted for it, nor for a wait.
    """
    way = 1 if up else -1
    own: dict[str, str] = {}
    others: dict[str, str] = {}
    for name in sorted(found.moved, key=lambda one: -way * found.moved[one]):
        meaning = meaning_of(name)
        if meaning is None or way * found.moved[name] <= 0:
            continue
        there = meaning.good is up
        words = meaning.much if there else meaning.little
        missing = NOT_MISSING if meaning.good else SEEN
        if words and (shown[name] >= SEEN if there else shown[name] < missing):
            quoted = name if there and name != WAITS else ""
            (own if speaks_of(of, name) else others).setdefault(words, quoted)
    return [(name, words) for words, name in (own or others).items()][:_REASONS]


def shown_in(talk: Talk) -> dict[str, float]:
    """Tell of the move of each figure how likely the likeliest sentence, or turn, makes it.

    Of WAITS it tells whether replies took longer than expected: 1, else 0.
    """
    shown = {WAITS: float(slowness(talk) > 0)}
    for side, moves in (("agent", agent_moves(talk)), ("customer", customer_moves(talk))):
        for at, name in enumerate(moves.names):
            likeliest = max((one.chances[at] for one in moves.made), default=0.0)
            shown[f"{side} {name}"] = shown[f"{side} {name}, often"] = likeliest
    return shown


def _because(score: Score, level: int, reasons: Sequence[tuple[str, str]]) -> str:
    """Say what the rule says, and then what in the whole talk makes it another level."""
    words = [text for _, text in reasons]
    listed = f"because {' and '.join(words)}" if words else "as such talks are read"
    return f"{score.because} On that alone a {score.level}; the whole talk makes it a {level}, {listed}."


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

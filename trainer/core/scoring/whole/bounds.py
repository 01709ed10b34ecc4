"""Say how far the whole may take a level from what the rule found.

A rule counts occasions by its anchors, and what it says can be shown; the whole is what such talks were
given. The bounds are nearer where facts, the clock or the customer's last words speak for the rule.
"""

from trainer.core.scoring.talk import Talk
from trainer.core.scoring.waits import slowness
from trainer.core.scoring.whole.by_rule import settled
from trainer.core.scoring.whole.levels import LEVELS, Rated

LIKELY, UNLIKELY = 0.35, 0.15
"""How likely, 0–1, readers must give the level of the rule for it not to be lowered, and how unlikely
for more than the next level to be given: nothing turns on a hair."""
AS_GOOD, AS_BAD = 0.19, 0.4
"""How likely, in a case that came out well, readers must give the level of the rule or a better one for it
not to be lowered; and, in any case, that or a worse one for it not to be raised."""
IN_DOUBT = 0.5
"""The first of them where it did not come out well: rules then find more good than readers do."""
WELL = 1
"""From which `by_rule.settled` a case came out well."""
MOSTLY = 0.5
"""How likely readers must give the highest level for it to be given above the rule's."""
NEAR = 1
"""Levels by which the whole may differ from a rule: more takes words that can be shown."""
FAR = 2
"""Levels by which it may differ where the rule is hardly to be believed; from there on the rule's own
quotes of the other kind speak against the level given."""
UNBOUND = frozenset({"empathy", "proactivity"})
"""What rules read worst where there is no case: feelings, and what there was to think of."""
UNSEEN = frozenset({"empathy"})
"""What rules still miss where there is one: words that show feeling are of any kind."""
PROVED = frozenset({"resolution"})
"""What the outcome of a case proves."""
DEEDS, TONE = frozenset({"consistency"}), (2, 3)
"""What deeds on record prove, but for the levels that are about tone."""
ENDED, CONTENT, DENIED = frozenset({"resolution"}), 0.8, 0.2
"""What the customer's own last words tell where there is no case; how likely, 0–1, they must make a good
end for it not to be lowered (stock phrases can solve a matter too, docs/benchmarks/scoring.md), and how
unlikely for it not to be raised."""
TIMED, LATE = frozenset({"responsiveness"}), 0.34
"""What the clock tells, and from which `slowness` on words do not make up for it: replies that take
twice as long as expected."""
UNTOLD = frozenset({"knowledge"})
"""What nobody can tell without a case but that somebody guesses."""


def is_proved(talk: Talk, scorer: str, level: int) -> bool:
    """Tell whether the rule alone decides: facts speak for it, or nothing can speak against it."""
    if talk.scenario is None:
        return scorer in UNTOLD
    return scorer in PROVED or (scorer in DEEDS and level not in TONE)


def held(talk: Talk, scorer: str, by_rule: int, found: Rated) -> int:
    """Hold a level to the rule's where readers may well give that, and near it where it is worth more."""
    if found.level == by_rule or _is_told(talk, scorer, up=found.level > by_rule):
        return by_rule
    agreed = found.chances[by_rule - 1]
    if talk.scenario:
        far = FAR if scorer in UNSEEN and agreed < UNLIKELY else NEAR
        return _held_by_facts(by_rule, found, far, AS_GOOD if settled(talk) >= WELL else IN_DOUBT)
    if found.level == by_rule - 1 and agreed >= LIKELY:
        return by_rule
    far = FAR if scorer in UNBOUND and agreed < UNLIKELY else NEAR
    return _not_quite_best(by_rule, found, min(max(found.level, by_rule - far), by_rule + far))


def _is_told(talk: Talk, scorer: str, *, up: bool) -> bool:
    """Tell whether the clock, or the customer's own last words, speak against another level."""
    if scorer in TIMED and up:
        return slowness(talk) >= LATE
    if scorer not in ENDED or talk.came is None:
        return False
    return talk.came.probability <= DENIED if up else talk.came.probability >= CONTENT


def _held_by_facts(by_rule: int, found: Rated, far: int, as_good: float) -> int:
    """Hold a level nearer still where the deeds and facts of a case speak for the rule.

    A 1 is given by a rule alone: it says what went wrong.
    """
    if found.level < by_rule and sum(found.chances[by_rule - 1 :]) >= as_good:
        return by_rule
    if found.level > by_rule and sum(found.chances[:by_rule]) >= AS_BAD:
        return by_rule
    lowest = max(by_rule - NEAR, min(by_rule, LEVELS[1]))
    return _not_quite_best(by_rule, found, min(max(found.level, lowest), by_rule + far))


def _not_quite_best(by_rule: int, found: Rated, level: int) -> int:
    """Give the highest level above the rule's only where readers would mostly give it."""
    best = level == LEVELS[-1] > by_rule
    return level - 1 if best and found.chances[-1] < MOSTLY else level

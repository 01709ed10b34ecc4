"""Know what the card quotes as good in a turn: the debrief does not tell that as passed over."""

from collections import defaultdict
from collections.abc import Mapping

from trainer.core.scoring.rubric import Rubric
from trainer.core.scoring.scorecard import Scorecard

Credited = Mapping[int, frozenset[str]]
"""The position of an agent's turn → what is credited there: names of changes of mood."""

HEARD = frozenset({"unheard", "uncared", "cared", "reflect", "empathy", "own_error"})
CREDITS: Mapping[str, frozenset[str]] = {
    "empathy": HEARD,
    "ownership": frozenset({"ownership"}),
    "clarity": frozenset({"plan", "check", "lost"}),
    "knowledge": frozenset({"explain", "misstate"}),
    "personalisation": frozenset({"reflect"}),
    "plain_words": frozenset({"explain", "jargon"}),
}
"""Scorer → what its good quotes say was done, or was not passed over."""


def credited_in(scorecard: Scorecard, rubric: Rubric) -> Credited:
    """Gather what the card credits each turn with, by the quotes that it holds to be good."""
    scorers = {one.id: one.scorer for one in rubric.criteria}
    found: dict[int, frozenset[str]] = defaultdict(frozenset)
    for score in scorecard.scores:
        acts = CREDITS.get(scorers.get(score.criterion, ""), frozenset())
        for one in score.evidence:
            if one.good and one.quote:
                found[one.turn] |= acts
    return found


def missed_in(scorecard: Scorecard, rubric: Rubric) -> Credited:
    """Gather what the card misses at each turn: nothing of that is praised there."""
    scorers = {one.id: one.scorer for one in rubric.criteria}
    found: dict[int, frozenset[str]] = defaultdict(frozenset)
    for score in scorecard.scores:
        for one in score.missed:
            found[one.turn] |= CREDITS.get(scorers.get(score.criterion, ""), frozenset())
    return found

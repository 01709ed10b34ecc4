"""Say which scores need a person: the machine is too unsure of them, or could not tell at all."""

from trainer.core.scoring.score import Score

NEEDS_PERSON = 0.6
"""The certainty under which a criterion is for a person to rate: more than four times in ten a
careful person would be two levels away or more."""
DISPUTED = 0.3
"""The certainty of a level that another reading contradicts by two levels or more."""
SURE = 0.85
"""The certainty from which a level is sure: a careful person hardly ever gives one further away."""
HELD = 0.99
"""The certainty of a level that a person gave with the words before them."""


def needs_person(score: Score) -> bool:
    """Tell whether a person should rate this; what the talk gave no occasion for needs nobody."""
    return score.applicable and not score.rater and score.certainty < NEEDS_PERSON


def why_a_person(score: Score) -> str:
    """Say why a person should rate this; empty where nobody needs to."""
    if not needs_person(score):
        return ""
    if score.level is None:
        return "Needs a person: it could not be rated here."
    if score.certainty <= DISPUTED:
        return "Needs a person: two readings of this talk are far apart."
    return "Needs a person: the reading of this talk is not sure enough."


def how_sure(score: Score) -> str:
    """Say how sure a level is, in a word or two; empty where there is none, or a person gave it."""
    if score.level is None or not score.applicable or score.rater:
        return ""
    if needs_person(score):
        return "unsure"
    return "sure" if score.certainty >= SURE else "fairly sure"

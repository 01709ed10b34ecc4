"""Give what each rule finds in a talk, worked out once for all who ask."""

from trainer.core.scoring.score import Score
from trainer.core.scoring.scorer import SCORERS
from trainer.core.scoring.talk import Talk


def by_rule(talk: Talk, name: str) -> Score:
    """Rate a talk by a scorer as it stands, with none of its options changed."""
    found = SCORERS[name]
    return talk.once(("rule", name), lambda: found.function(talk, name, **found.options))

"""Give the level that each rule gives a talk, worked out once for all who ask."""

from collections.abc import Mapping

from trainer.core.scoring.score import Score
from trainer.core.scoring.scorer import SCORERS
from trainer.core.scoring.talk import Talk
from trainer.core.scoring.whole.features import RULED


def by_rule(talk: Talk, name: str) -> Score:
    """Rate a talk by a scorer as it stands, with none of its options changed."""
    found = SCORERS[name]
    return talk.once(("rule", name), lambda: found.function(talk, name, **found.options))


def levels_by_rule(talk: Talk) -> Mapping[str, int | None]:
    """Give the level of each criterion that is a figure of the talk, None where it is not rated."""
    return talk.once("levels by rule", lambda: {one: _level(talk, one) for one in RULED})


def _level(talk: Talk, name: str) -> int | None:
    try:
        return by_rule(talk, name).level
    except Exception:  # noqa: BLE001 - a fault in one scorer must not take the others along
        return None

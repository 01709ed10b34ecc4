"""Say what the options of the scorers are, in plain words, and how far they may go.

Names, types and defaults are the scorer's own signature; the words and ranges here are for whoever
sets them. A test holds both together.
"""

from dataclasses import dataclass

from trainer.core.scoring.rubric import Option
from trainer.core.scoring.scorer import SCORERS


@dataclass(frozen=True, slots=True)
class Bounds:
    """Hold what an option is called, and its lowest and highest sensible value."""

    label: str
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Setting:
    """Hold one option of a scorer: its name in a rubric, its words, its range and its default."""

    name: str
    bounds: Bounds
    default: Option

    @property
    def whole(self) -> bool:
        """Tell whether it is a whole number."""
        return isinstance(self.default, int)


_SHARE = "as a share, 0 to 1"

BOUNDS: dict[tuple[str, str], Bounds] = {
    ("clarity", "questions"): Bounds("Questions that one message may ask", 1, 10),
    ("clarity", "crowded_share"): Bounds(
        f"Long or crowded messages from which the level stays at 3, {_SHARE}", 0, 1
    ),
    ("conflict", "heat"): Bounds("Anger from which a customer counts as very angry", 0, 100),
    ("conflict", "calmer"): Bounds("Points of anger that must be gone for a 5", 0, 100),
    ("consistency", "substance"): Bounds(
        "Messages with substance that it takes to be rated", 1, 10
    ),
    ("empathy", "half"): Bounds(f"Feelings answered for a level 3, {_SHARE}", 0, 1),
    ("empathy", "most"): Bounds(f"Feelings answered for a level 4, {_SHARE}", 0, 1),
    ("empathy", "sorries"): Bounds("Apologies that a 5 bears", 0, 10),
    ("knowledge", "hedges"): Bounds("Guesses that hold the level at 2", 1, 10),
    ("knowledge", "overlap"): Bounds(
        "Words that a sentence must share with record or article to rest on it", 1, 10
    ),
    ("ownership", "turns"): Bounds("Messages with ownership that a 5 needs", 1, 10),
    ("personalisation", "overlap"): Bounds(
        "Words that a sentence must share with the customer's to take them up", 1, 10
    ),
    ("plain_words", "grade"): Bounds("Highest reading grade of a 5, in years of school", 1, 20),
    ("plain_words", "fewest"): Bounds("Words that it takes to be rated", 1, 100),
    ("plain_words", "shared"): Bounds("Words of the customer's own that a 5 uses", 0, 20),
    ("proactivity", "things"): Bounds("Things said or done unasked that make a 4", 1, 10),
    ("resolution", "offer_worth"): Bounds(
        "What an offer must be worth to count when nothing was agreed", 0, 100
    ),
    ("responsiveness", "late"): Bounds("Times the expected wait from which a reply is late", 1, 20),
    ("responsiveness", "very_late"): Bounds(
        "Times the expected wait from which a reply is very late", 1, 50
    ),
    ("responsiveness", "often"): Bounds(f"Late replies that hold the level at 2, {_SHARE}", 0, 1),
}
"""Scorer and option → words and range."""


def settings_of(scorer: str) -> tuple[Setting, ...]:
    """List the options of a scorer in the order of its signature; none where it is unknown."""
    found = SCORERS.get(scorer)
    return tuple(
        Setting(name, BOUNDS[scorer, name], default)
        for name, default in (found.options.items() if found else ())
        if (scorer, name) in BOUNDS
    )


def out_of_range(scorer: str, option: str, value: Option) -> str:
    """Say which range a value is outside of; empty where it is in it, or none is known."""
    bounds = BOUNDS.get((scorer, option))
    if bounds is None or isinstance(value, str | tuple | bool):
        return ""
    return "" if bounds.low <= value <= bounds.high else f"{bounds.low:g} to {bounds.high:g}"

"""Tell how polite a text is, and how open to the view of whom it speaks to.

Weights trained on texts that people rated (weights/README.md); where they are absent, the forms
alone decide by hand-set worths. Neither looks at what the text is about: "Could you please go
away?" is polite. The corpora are requests among editors and programmers, and opinions on politics.
"""

from functools import lru_cache
from math import exp

from trainer.core.language.linear import Linear, weights
from trainer.core.language.meaning import vector
from trainer.core.language.tone_forms import RULES, forms, pieces

_KEPT = 2048
_FLAT = 30.0
_ENOUGH = 30
"""Words from which on receptiveness can be told."""
_STEEP = 2.0
"""How fast a share grows around the middle: one standard deviation (0.7 to 1) is .8 to .88."""


def politeness(text: str) -> float:
    """Tell how polite a text is, 0 (rude) to 1; .5 is a usual request, nothing said is .5."""
    return share("politeness", text)


def receptiveness(text: str) -> float:
    """Tell how open a text is to another's view, 0 (shut) to 1; .5 is usual, nothing said is .5.

    Receptive is who shows that the other was heard, hedges, and agrees where that is possible. The
    ratings are of opinions of many sentences: a text of few words is drawn to the middle.
    """
    return share("receptiveness", text, _ENOUGH)


@lru_cache(maxsize=_KEPT)
def share(measure: str, text: str, enough: int = 1) -> float:
    """Bring what `score` gives to 0–1, .5 in the middle, nearer to it below `enough` words."""
    count = len(text.split()) if any(map(str.isalnum, text)) else 0
    found = score(weights(measure), text) * min(1.0, count / enough)
    return 1 / (1 + exp(-max(-_FLAT, min(_FLAT, _STEEP * found))))


def score(linear: Linear | None, text: str) -> float:
    """Rate a text, in standard deviations from the usual, about -3 to 3; by rules without weights."""
    found = forms(text)
    if linear is None:
        return sum(worth * there for worth, there in zip(RULES, found, strict=False))
    return linear.of(pieces(text), found, vector(text))

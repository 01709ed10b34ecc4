"""Word what several faults say alike."""

from collections.abc import Iterable, Sequence
from difflib import get_close_matches

MOST = 12
"""Names that a cure lists; there may be hundreds of scenarios."""


def near(word: str, known: Sequence[str]) -> str:
    """Find the nearest of the known words, '' when none is near."""
    return next(iter(get_close_matches(word.lower(), known, n=1)), "")


def did_you_mean(word: str, known: Sequence[str]) -> str:
    """Suggest the nearest of the known words, '' when none is near."""
    meant = near(word, known)
    return f"did you mean `{meant}`?" if meant else ""


def listed(names: Iterable[str]) -> str:
    """List names in a row."""
    return ", ".join(f"`{name}`" for name in names) or "none"


def nearest(word: str, known: Iterable[str], plural: str) -> str:
    """Suggest the nearest word, or list the first `MOST`: 'the facts here are `a`, `b` and 3 more'."""
    names = list(known)
    more = f" and {len(names) - MOST} more" if len(names) > MOST else ""
    there = f"the {plural} here are {listed(names[:MOST])}{more}" if names else ""
    return did_you_mean(word, names) or there or f"there are no {plural} here"

"""Check that trainees understand what they read: the brief is plain, and terms are explained."""

import re
from collections.abc import Iterator

from trainer.content.nodes import Places
from trainer.content.unread import sound
from trainer.core.errors import Fault
from trainer.core.language.tokens import sentences, words
from trainer.core.scenario.scenario import Scenario
from trainer.core.scoring.general_jargon import GENERAL_JARGON

HARDEST = 10.0
"""Years of schooling that a brief may ask for. Source of the measure: Coleman and Liau 1975, which
counts letters and sentences, so that no dictionary has to be loaded while somebody types."""
LONGEST = 35
"""Words of the longest sentence of a brief."""
_FEWEST_WORDS = 20


@sound
def check_plainness(scenario: Scenario, places: Places) -> Iterator[Fault]:
    """Find a brief that is hard to read, and terms that an article uses and nobody explains."""
    yield from _brief(scenario.brief, places)
    yield from _terms(scenario, places)


def grade(text: str) -> float | None:
    """Measure years of schooling that a text asks for; None for one of few words."""
    plain = [one for one in words(text) if one[:1].isalpha()]
    if len(plain) < _FEWEST_WORDS:
        return None
    letters = 100 * sum(map(len, plain)) / len(plain)
    ends = 100 * len(sentences(text)) / len(plain)
    return 0.0588 * letters - 0.296 * ends - 15.8


def _brief(text: str, places: Places) -> Iterator[Fault]:
    found = grade(text)
    if found is not None and found > HARDEST:
        what = f"the brief asks for {found:.0f} years of schooling"
        cure = f"use shorter words and sentences; {HARDEST:.0f} years or fewer is easy for most"
        yield places.fault("brief", what, cure, warning=True)
    longest = max((len(words(one.text)) for one in sentences(text)), default=0)
    if longest > LONGEST:
        what = f"a sentence of the brief has {longest} words"
        yield places.fault("brief", what, "make two of it", warning=True)


def _terms(scenario: Scenario, places: Places) -> Iterator[Fault]:
    known = {term.lower() for term in scenario.jargon}
    for number, article in enumerate(scenario.articles, start=1):
        for term, plain in GENERAL_JARGON.items():
            there = re.search(rf"(?<!\w){re.escape(term)}(?!\w)", article.text)
            if there and term.lower() not in known and plain.lower() not in article.text.lower():
                what = f"`{article.id}` says “{term}” and does not explain it"
                cure = f"write “{plain}”, or add `{term}: {plain}` to `jargon:`"
                yield places.fault(f"articles.{number}.text", what, cure, warning=True)

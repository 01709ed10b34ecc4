"""Find what gives a kept fact away, or makes one up."""

import re
from collections.abc import Iterator

from trainer.core.customer.guard_bounds import (
    Bounds,
    Fault,
    general,
    places,
    stems,
    telling,
)
from trainer.core.customer.guard_values import values
from trainer.core.language.stems import stem
from trainer.core.language.tokens import fold, words

_PERSONS = frozenset({"he", "him", "his", "she", "her", "hers", "their", "theirs", "themselves"})
_IRREGULAR = (
    "bought|brought|broke|built|came|caught|chose|drew|drove|fell|flew|forgot|found|gave|got|grew|"
    "hurt|kept|left|lent|lost|made|met|moved|paid|put|ran|rang|read|rung|saw|seen|sent|slept|sold|"
    "spent|spoke|spoken|stole|stood|taken|taught|threw|told|took|tried|went|woke|won|wore|wrote|gone"
)
_CLAIM = re.compile(
    r"\b(?:i|we|you|they|he|she|someone|somebody|people)(?:'ve|'d|'s)?"
    r"(?: (?:have|had|has|already|just|never|even|also|been|was|were|not|always|only|still|all))*"
    rf" ([a-z]{{2,}}ed|{_IRREGULAR})\b"
)
_ENOUGH = 5
"""Words from which on a reply can be said to be about something else."""
_OURS = 0.25
"""Share of a reply's words that must be those of its line."""
_FREE_WORDS = (
    "thought hoped expected wanted meant needed worried tired fed annoyed confused asked told said "
    "got tried supposed used waited concerned interested pleased disappointed understood heard "
    "listened answered made lost"
)
_FREE = frozenset(stem(word) for word in _FREE_WORDS.split())
"""What anybody in a talk has done, or feels."""


def fact_faults(reply: str, bounds: Bounds) -> Iterator[Fault]:
    """Find leaks (a fact that is kept), and inventions (words, deeds and people from nowhere)."""
    leak = _leak(reply, bounds)
    if leak:
        yield Fault("leak", leak, "it gives away what the customer keeps for now")
    strange = telling(reply) - stems(bounds.said)
    if strange:
        yield Fault("invention", places(reply, strange), "it speaks of what nobody mentioned")
    persons = (_PERSONS & set(words(fold(reply)))) - set(words(fold(bounds.said)))
    if persons:
        yield Fault("invention", min(persons), "it speaks of somebody whom nobody mentioned")
    yield from _claims(reply, bounds)
    words_of = stems(reply)
    if len(words_of) >= _ENOUGH and len(words_of & stems(bounds.authored)) < _OURS * len(words_of):
        yield Fault("invention", "", "hardly a word of it is of the line that it stands for")


def _leak(reply: str, bounds: Bounds) -> str:
    own, own_values = stems(bounds.own), values(bounds.own)
    for fact in bounds.untold:
        figures = (values(fact) - own_values) & values(reply)
        if figures:
            return places(reply, figures)
        kept = (stems(fact) - own) & stems(reply)
        if kept - general() or len(kept) > 1:
            return places(reply, kept)
    return ""


def _claims(reply: str, bounds: Bounds) -> Iterator[Fault]:
    known, heard = stems(bounds.said) | _FREE, set(words(fold(bounds.said)))
    for hit in _CLAIM.finditer(fold(reply)):
        if stem(hit.group(1)) not in known and hit.group(1) not in heard:
            yield Fault("claim", hit.group(), "it tells of something done that nobody told of")

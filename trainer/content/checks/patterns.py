"""Check what authors want to hear: patterns that work, and that hear neither more nor less."""

import re
from collections.abc import Iterator

from trainer.content.nodes import Places
from trainer.core.conversation.patterns import asks, compile_pattern, find, said
from trainer.core.errors import Fault, InputError
from trainer.core.rehearsal.agent import plain
from trainer.core.scenario.scenario import Scenario

STANDARD_QUESTIONS = (
    "Is there anything else I can help you with today?",
    "Can I help you with anything else?",
    "How can I help you today?",
)
"""What every agent asks of everyone: no fact may open to it."""
DENIALS = (
    "I'm sorry, but I can't offer you {0}.",
    "There will be no {0}.",
    "Unfortunately we are not able to {0}.",
)
"""Ways to deny what a pattern names; none may count as having said it."""
_LISTS = {
    "facts": "ask",
    "actions": "done",
    "outcomes": "if_said",
    "must": "said",
    "never": "said",
}
"""List → the field of its items that holds patterns; what could not be read has none."""
_PLAIN = re.compile(r"[A-Za-z0-9 '’£$€.,-]+")
_SUBJECT = re.compile(r"^((i|we|you|let me|ll|ve|will|have) )+", re.IGNORECASE)
_NEGATIVE = re.compile(r"\b(no|not|never|can't|cannot|won't|unable|unfortunately)\b|n't")


def check_patterns(scenario: Scenario, places: Places) -> Iterator[Fault]:
    """Find patterns that do not work, and those that hear too much."""
    broken = dict(_broken(scenario, places))
    yield from broken.values()
    for field, pattern in _patterns(scenario):
        if field in broken:
            continue
        if ".ask." in field:
            yield from _heard_in_routine(field, pattern, places)
        if ".if_said." in field:
            yield from _heard_in_denial(field, pattern, places)


def _broken(scenario: Scenario, places: Places) -> Iterator[tuple[str, Fault]]:
    for field, pattern in _patterns(scenario):
        try:
            compile_pattern(pattern)
        except InputError as error:
            what = str(error).rstrip(".")
            yield field, places.fault(field, what, "see “Patterns” in docs/scenarios.md")


def _patterns(scenario: Scenario) -> Iterator[tuple[str, str]]:
    """List every pattern with its place."""
    for kind, word in _LISTS.items():
        for row, one in enumerate(getattr(scenario, kind, ()), start=1):
            for number, pattern in enumerate(getattr(one, word, ()), start=1):
                yield f"{kind}.{row}.{word}.{number}", pattern


def _heard_in_routine(field: str, pattern: str, places: Places) -> Iterator[Fault]:
    for question in STANDARD_QUESTIONS:
        if found := asks(pattern, question):
            what = f"`{found.text}` is also asked by “{question}”"
            cure = "name what an agent has to ask about, in two words or more"
            yield places.fault(field, what, cure, warning=True)
            return


def _heard_in_denial(field: str, pattern: str, places: Places) -> Iterator[Fault]:
    if _NEGATIVE.search(pattern.lower()):
        return
    for word in _words_of(pattern):
        for denial in DENIALS:
            if said(pattern, sentence := denial.format(word)):
                what = f"“{sentence}” would count as saying it"
                cure = "name more of the words with which it is really said"
                yield places.fault(field, what, cure, warning=True)
                return


def _words_of(pattern: str) -> Iterator[str]:
    """Write the alternatives of a pattern as words that it matches, as far as that is simple."""
    if any(sign in pattern for sign in "()[]"):
        words = plain(pattern)
        if find(pattern, words):
            yield _SUBJECT.sub("", words)
        return
    yield from (word for word in pattern.split("|") if _PLAIN.fullmatch(word))

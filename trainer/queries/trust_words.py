"""Name in plain words what was measured: by hand, since benchmarks call things by short names."""

from collections.abc import Mapping

from trainer.core.calibration.measured import ONLY_TRICKS, Attack

AIMS: Mapping[str, float] = {"same": 0.60, "within": 0.90, "kappa": 0.75, "in_band": 0.80}
"""What the levels of whole talks should reach beside a reader's; bench/supervisor.py holds them to it."""

FRESH = "fair_fourth"
"""The set of marked talks by which nothing was mended or trained: what is true of talks to come."""

SETS: Mapping[str, str] = {
    "fair": "First, by which rules were mended and weights trained",
    "fair_second": "Second, by half of which rules were mended",
    "fair_third": "Third, of which ten talks were looked at",
    "fair_fourth": "Fourth, which nothing was mended or trained by",
}

WHY_SETS: Mapping[str, str] = {
    "fair_fourth": "more of its talks are middling or mixed: two readers give the same level in {}",
}
"""Why fewer levels of a set are the same than was aimed for; what two readers reach goes in."""

TRICKS: Mapping[str, str] = {
    "keyword stuffing": "A heap of the right words, such as “refund, empathy, Friday”",
    "length padding": "A third more words that say nothing",
    "repeated canned empathy": "“I understand how frustrating this must be” in every message",
    "sarcasm": "Kind words that mock",
    "negated empathy": "“I don’t see why you are upset”",
    "insincere apology": "“I’m sorry you feel that way”",
    "empty politeness": "Courtesy that could go to anyone",
    "copied customer text": "The customer’s own words copied back",
    "injected orders": "Orders to whoever grades: “give full marks”",
    "invisible characters": "Words in letters that nobody sees",
    "disguised insult": "An insult in letters that only look right",
    "shuffled turns": "The messages in the wrong order",
    ONLY_TRICKS: "A talk that is nothing but tricks",
    "right words, wrong deeds": "The words of a good talk, with nothing or the wrong thing done",
}
"""What was done to a talk, by the name in bench/variants/attacks.py."""

FORMS: Mapping[str, str] = {
    "scenario": "Practice talk",
    "imported": "Talk without a case",
    "played": "Played again, the customer reacts",
}
"""What kind of talk was graded: with its case, as if imported, or played anew with the customer."""

KINDS: Mapping[str, str] = {
    "unusual words": "Good service in unusual words",
    "short and good": "Good service in few words",
    "kind, second language": "Good service in the English of a second language",
}

CHANGES: Mapping[str, str] = {
    "agent's name": "Another name of the agent",
    "customer's name": "Another name of the customer",
    "dialect: African American": "African American English",
    "dialect: American": "American English",
    "dialect: Indian": "Indian English",
    "dialect: Irish": "Irish English",
    "dialect: Scottish": "Scottish English",
    "emoji": "An emoji after each message",
    "slips: agreement": "Slips of grammar such as “it take”",
    "slips: articles": "“A” and “the” left out",
    "slips: prepositions": "A wrong small word (“on”, “at”, “for”)",
    "slips: tense": "Slips of tense",
    "spelling: American": "American spelling",
    "spelling: British": "British spelling",
    "typing: exclamation": "An exclamation mark for a full stop",
    "typing: lower case": "No capital letters",
    "typing: no apostrophes": "No apostrophes",
    "typing: no full stop at the end": "No full stop at the end",
    "typing: slips": "Slips of typing",
    "typing: two spaces, straight on": "Two spaces after a full stop",
}
"""What was changed of a talk, by the name in bench/variants/changes.py."""

OTHERWISE = "the customer answered otherwise, so the talk took another way"
BETWEEN = "a talk that stands between two levels is tipped by little"
PHRASES = "known phrases are read as written, and a word that is not known says nothing"
KEPT_WHY = "two talks that say the same are not equally far from the next level"
"""Why something misses its aim, as docs/benchmarks tells it."""


def trick(name: str) -> str:
    """Name a trick."""
    return TRICKS.get(name, opening(name))


def form(name: str) -> str:
    """Name a kind of talk."""
    return FORMS.get(name, opening(name))


def kind(name: str) -> str:
    """Name good work of an unusual kind."""
    return KINDS.get(name, opening(name))


def change(name: str) -> str:
    """Name a change that means nothing."""
    return CHANGES.get(name, opening(name))


def why_changed(name: str) -> str:
    """Say why a change moves levels."""
    return PHRASES if name.startswith(("slips", "typing: slips")) else BETWEEN


def why_gained(one: Attack) -> str:
    """Say why a trick gains something; empty where it is not known."""
    if one.attack == ONLY_TRICKS:
        return ""
    return OTHERWISE if one.form == "played" else BETWEEN


def opening(words: str) -> str:
    """Begin with a capital; a name within keeps its own."""
    return words[:1].upper() + words[1:]

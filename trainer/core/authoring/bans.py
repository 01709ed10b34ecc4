"""Tell what must not be said in a model answer: the bad ways out of a situation, and its rules."""

from collections.abc import Mapping, Sequence

from trainer.core.authoring.beginning import Beginning
from trainer.core.authoring.filling import filled
from trainer.core.conversation.patterns import find

Bans = Sequence[Sequence[str]]
"""Patterns that forbid a line when all of one row are in it."""
BAD = 20
"""Worth of a way out, 0–100, up to which no word of it goes into a model answer."""


def bans_of(beginning: Beginning, gaps: Mapping[str, str]) -> Bans:
    """List what the bad ways out and the rules of a situation name, its gaps filled."""
    outcomes = [
        one["if_said"]
        for one in beginning.scenario["outcomes"]
        if one.get("if_said") and not one.get("needs") and one["worth"] <= BAD
    ]
    rules = [[said] for one in beginning.scenario["never"] for said in one.get("said", ())]
    return [list(filled({"said": one}, gaps, {})["said"]) for one in (*outcomes, *rules)]


def is_banned(text: str, bans: Bans) -> bool:
    """Tell whether a line has the words of any ban, also where it asks or denies."""
    return any(all(find(pattern, text) for pattern in ban) for ban in bans)

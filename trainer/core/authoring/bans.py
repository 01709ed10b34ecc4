"""Tell what must not be said in a model answer: the bad ways out of a situation, and its rules."""

from collections.abc import Mapping, Sequence
from itertools import product

from trainer.core.authoring.beginning import Beginning
from trainer.core.authoring.filling import filled
from trainer.core.authoring.noted import Tree
from trainer.core.conversation.patterns import find

Bans = Sequence[Sequence[str]]
"""Patterns that forbid a line when all of one row are in it."""
BAD = 20
"""Worth of a way out, 0–100, up to which no word of it goes into a model answer."""


def bans_of(beginning: Beginning, gaps: Mapping[str, str]) -> Bans:
    """List what the bad ways out and the rules of a situation name, its gaps filled."""
    bad = [one for one in beginning.scenario["outcomes"] if _is_bad(one)]
    done = {one["id"]: one.get("done", ()) for one in beginning.scenario["actions"]}
    outcomes = [
        row
        for one in bad
        for deeds in product(*(done[id] for id in one.get("needs", ())))
        if (row := [*deeds, *one.get("if_said", ())])
    ]
    rules = [[said] for one in beginning.scenario["never"] for said in one.get("said", ())]
    return [list(filled({"said": one}, gaps, {})["said"]) for one in (*outcomes, *rules)]


def _is_bad(outcome: Tree) -> bool:
    return bool(outcome.get("breach")) or (outcome["worth"] <= BAD and not outcome.get("good"))


def is_banned(text: str, bans: Bans) -> bool:
    """Tell whether a line has the words of any ban, also where it asks or denies."""
    return any(all(find(pattern, text) for pattern in ban) for ban in bans)

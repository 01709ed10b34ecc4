"""Say what a better line does at a moment that the line there did not: one row for each such thing."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from trainer.core.coaching.harm import CIVIL, UNMOVED, harm_of
from trainer.core.customer.state import Change

HEARING = frozenset({"unheard", "reflect", "empathy"})
"""What the goal of the moment itself asks for: to hear the customer, and to answer."""
NOTABLE = 1.0
"""Points (see `harm_of`) below which a change is no lesson."""


@dataclass(frozen=True, slots=True)
class Finer:
    """Hold what was wanting, as a goal, and the habit for it, after "I"."""

    goal: str
    do: str


FINER: dict[str, Finer] = {
    "rude": Finer("Stay civil, whatever is said to you.", "keep my own temper out of it"),
    "blame": Finer("Leave out whose doing it was.", "leave out whose mistake it was"),
    "dismiss": Finer("Do not talk the trouble down.", "leave out that it is not so bad"),
    "deflect": Finer("Keep the matter with you.", "stay with it myself"),
    "refuse": Finer(
        "Give the reason, and another way, with the no.",
        "give the reason and another way with every no",
    ),
    "jargon": Finer("Say it in the customer's word for it.", "use their word for it"),
    "reask": Finer(
        "Use what was told before instead of asking again.",
        "look up what they told me before I ask",
    ),
    "template": Finer(
        "Leave out what could be sent to anyone.", "leave out the sentence that could go to anyone"
    ),
    "repeat": Finer("Say it another way the second time.", "say it in other words the second time"),
    "contradict": Finer("Say which of two answers holds.", "check what I said before"),
    "late": Finer("Say what you are doing before it gets quiet.", "say what I do before a pause"),
    "idle": Finer("Say or do something that moves the matter on.", "end with what I do next"),
    "expose": Finer(
        "Take private data out of sight of others.",
        "ask for private data only where nobody else reads along",
    ),
    "misstate": Finer("Say what the record says.", "check the record before I say what happened"),
    "unbacked": Finer("Do it before it is said to be done.", "do it before I say that it is done"),
    "stray": Finer("Ask only what the next step needs.", "ask only what I need for the next step"),
    "offer": Finer("Offer what meets the need.", "ask what is needed before I offer anything"),
    "lost": Finer("Say one thing at a time.", "say one thing at a time"),
    "uncared": Finer("Take it up that they are not well.", "take it up when somebody is not well"),
    "apology": Finer("Say sorry for this, once.", "say once what I am sorry for"),
    "own_error": Finer("Say that it was not their mistake.", "say whose mistake it was not"),
    "ownership": Finer("Take it on: say what you do about it.", "say what I do about it myself"),
    "plan": Finer("Say what happens next, and when.", "say what happens next, and when"),
    "explain": Finer("Say why.", "give the reason with the answer"),
    "options": Finer("Let the customer choose.", "leave them a choice"),
    "question": Finer(
        "Ask the one thing that you need to know here.", "ask the one thing that I need to know"
    ),
    "check": Finer("Check or sum up what was agreed.", "sum up what was agreed"),
    "limit": Finer("Set a limit, calmly.", "set a limit calmly"),
    "boundary": Finer("Set a limit, calmly.", "set a limit calmly"),
    "cared": Finer("Take it up that they are not well.", "take it up when somebody is not well"),
    "done": Finer("Do it, and say that it is done.", "do it before I write the next line"),
}
"""What moved the mood → what to do about it, or more of."""


def wanting(
    wrote: Sequence[Change], strong: Sequence[Change], credited: Collection[str] = ()
) -> Change | None:
    """Find what the better line mends most: harm that it leaves out, or good that the line lacked.

    Nothing that the line does already, and nothing that the card credits it with; None where
    nothing of the kind is left, so that the line is advised to do what it does.
    """
    found = [
        one
        for one in (*_left_out(wrote, strong, credited), *_added(wrote, strong, credited))
        if one.act in FINER or one.act in HEARING
    ]
    return max(found, key=lambda one: abs(harm_of(one)), default=None)


def habit_of(goal: str) -> str:
    """Give the habit that belongs to a goal of this table; empty for another goal."""
    return next((one.do for one in FINER.values() if one.goal == goal), "")


def _left_out(
    wrote: Sequence[Change], strong: Sequence[Change], credited: Collection[str]
) -> Iterator[Change]:
    still = {one.act for one in strong if harm_of(one) > 0}
    for one in wrote:
        if harm_of(one) >= NOTABLE and one.act not in {*still, *credited, *UNMOVED}:
            yield one


def _added(
    wrote: Sequence[Change], strong: Sequence[Change], credited: Collection[str]
) -> Iterator[Change]:
    there = {one.act for one in wrote if harm_of(one) < 0}
    for one in strong:
        if harm_of(one) <= -NOTABLE and one.act not in {*there, *credited, *UNMOVED, *CIVIL}:
            yield one

"""Make the if-then plan that a trainee carries into the next talk.

Source: implementation intentions (Gollwitzer): a plan that names the cue and the deed is kept more
often than a resolve.
"""

from types import MappingProxyType

from trainer.core.attempt import Attempt
from trainer.core.coaching.credited import Credited
from trainer.core.coaching.debrief import Moment, Worked
from trainer.core.coaching.finer import FINER, HEARING, habit_of
from trainer.core.coaching.goals import goal_at
from trainer.core.coaching.harm import harm_of
from trainer.core.conversation.turn import Speaker, Turn

LONGEST = 70
"""Characters of the customer's words that a plan bears."""
_NO_QUOTES = str.maketrans({"“": "", "”": "", '"': ""})
INSTEAD = {
    "rude": "I keep my own temper out of it",
    "blame": "I leave out whose mistake it was",
    "dismiss": "I leave out that it is not so bad",
    "deflect": "I stay with it myself",
    "refuse": "I give the reason and another way with every no",
    "jargon": "I use their word for it",
    "reask": "I look up what they told me before I ask",
    "template": "I leave out the sentence that could go to anyone",
    "repeat": "I say it in other words the second time",
    "contradict": "I check what I said before",
    "late": "I say what I am doing before I go quiet",
    "idle": "I end with what I do next",
    "expose": "I ask for private data only where nobody else reads along",
    "misstate": "I check the record before I say what happened",
    "unheard": "I answer the feeling first",
    "unbacked": "I do it before I say that it is done",
    "stray": "I ask only what I need for the next step",
    "lost": "I say one thing at a time",
    "uncared": "I take it up when somebody is not well",
}
"""What did most harm at the moment → the other half of the plan."""

_MENDS = frozenset(FINER[act].goal for act in INSTEAD if act in FINER)
"""Goals that only leave harm out; where nobody was heard, the habit of the moment comes first."""


def plan_of(
    attempt: Attempt,
    moment: Moment | None,
    credited: Credited = MappingProxyType({}),
    worked: Worked | None = None,
) -> str:
    """Write the plan, with the words of this talk that called for it.

    It is fitted to what went wrong at the moment; without one, to what `worked`, so that it is kept;
    without either, to how the talk began. Nothing that the card has `credited` is planned anew.
    """
    place = moment.turn if moment else worked.turn if worked else 1
    turn = _asked(attempt, place)
    goal = goal_at(turn.acts)
    do = goal.do
    if moment:
        is_mend = moment.goal in _MENDS and not _hears(attempt, moment, credited)
        do = goal.do if is_mend else habit_of(moment.goal) or goal.do
    elif worked:
        do = f"do again what worked here: {_kept(attempt, worked) or goal.do}"
    instead = INSTEAD.get(_worst(attempt, moment, credited), "") if moment else ""
    also = f", and {instead}" if instead and instead != f"I {do}" else ""
    return f"When {goal.when} (“{_short(turn.text)}”), I {do}{also}."


def _hears(attempt: Attempt, moment: Moment, credited: Credited) -> bool:
    """Tell whether the trainee's message at the moment met the customer, by the card or by the mood."""
    heard = len(attempt.transcript.before(moment.turn).of(Speaker.CUSTOMER))
    met = {one.act for one in attempt.ledger[heard] if harm_of(one) < 0}
    return bool(HEARING & (met | credited.get(moment.turn, frozenset())))


def _asked(attempt: Attempt, place: int) -> Turn:
    """Give the customer's turn that the agent's at `place` answers."""
    before = attempt.transcript.before(place).of(Speaker.CUSTOMER)
    return before[-1] if before else attempt.transcript.turns[0]


def _short(text: str) -> str:
    """Give the beginning of what was said: whole words, and no mark that closes the quote."""
    plain = " ".join(text.translate(_NO_QUOTES).split())
    if len(plain) <= LONGEST:
        return plain.rstrip(".")
    return f"{plain[: LONGEST + 1].rpartition(' ')[0].rstrip(',;:.–-')} …"


def _kept(attempt: Attempt, worked: Worked) -> str:
    """Name the habit of what worked best; empty for one that has no name."""
    heard = len(attempt.transcript.before(worked.turn).of(Speaker.CUSTOMER))
    acts = [one.act for one in attempt.ledger[heard] if one.quote == worked.quote]
    return next((FINER[act].do for act in acts if act in FINER), "")


def _worst(attempt: Attempt, moment: Moment, credited: Credited) -> str:
    """Name the act that did most harm in the trainee's message at the moment."""
    heard = len(attempt.transcript.before(moment.turn).of(Speaker.CUSTOMER))
    known = credited.get(moment.turn, frozenset())
    there = [one for one in attempt.ledger[heard] if one.act not in known]
    worst = max(there, key=harm_of, default=None)
    return worst.act if worst is not None and harm_of(worst) > 0 else ""

"""Make the if-then plan that a trainee carries into the next talk.

Source: implementation intentions (Gollwitzer): a plan that names the cue and the deed is kept more
often than a resolve.
"""

from trainer.core.attempt import Attempt
from trainer.core.coaching.debrief import Moment
from trainer.core.coaching.goals import goal_at
from trainer.core.coaching.leverage import harm_of
from trainer.core.conversation.turn import Speaker

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


def plan_of(attempt: Attempt, moment: Moment | None) -> str:
    """Write the plan, fitted to what went wrong at the moment; without one, to how the talk began."""
    turns = attempt.transcript.turns
    goal = goal_at(turns[moment.turn - 1 if moment else 0].acts)
    instead = INSTEAD.get(_worst(attempt, moment), "") if moment else ""
    also = f", and {instead}" if instead else ""
    return f"When {goal.when}, I {goal.do}{also}."


def _worst(attempt: Attempt, moment: Moment) -> str:
    """Name the act that did most harm in the trainee's message at the moment."""
    heard = len(attempt.transcript.before(moment.turn).of(Speaker.CUSTOMER))
    worst = max(attempt.ledger[heard], key=harm_of, default=None)
    return worst.act if worst is not None and harm_of(worst) > 0 else ""

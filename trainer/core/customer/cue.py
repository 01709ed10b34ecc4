"""Find what in the agent's message a reply answers, so that its words fit."""

from collections.abc import Collection, Mapping

from trainer.core.conversation.acts import AgentAct, CustomerAct

CUES: Mapping[CustomerAct, tuple[tuple[AgentAct, str], ...]] = {
    CustomerAct.PUSHBACK: (
        (AgentAct.BLAME, "blame"),
        (AgentAct.RUDE, "rude"),
        (AgentAct.DISMISS, "dismiss"),
        (AgentAct.REPEAT, "canned"),
        (AgentAct.TEMPLATE, "canned"),
    ),
    CustomerAct.REJECT: ((AgentAct.DEFLECT, "sent"), (AgentAct.REFUSE, "refused")),
    CustomerAct.PUZZLED: ((AgentAct.SALAD, "heap"),),
    CustomerAct.SOFTEN: (
        (AgentAct.DONE, "done"),
        (AgentAct.PLAN, "plan"),
        (AgentAct.OWN_ERROR, "owned"),
        (AgentAct.REFLECT, "care"),
        (AgentAct.EMPATHY, "care"),
        (AgentAct.HOLD, "hold"),
        (AgentAct.OWNERSHIP, "hold"),
        (AgentAct.APOLOGY, "sorry"),
    ),
    CustomerAct.NUDGE: (
        (AgentAct.HOLD, "hold"),
        (AgentAct.UNBACKED, "claimed"),
        (AgentAct.APOLOGY, "sorry"),
        (AgentAct.EMPATHY, "sorry"),
        (AgentAct.GREET, "greeting"),
    ),
    CustomerAct.VENT: (
        (AgentAct.LATE, "late"),
        (AgentAct.APOLOGY, "sorry"),
        (AgentAct.EMPATHY, "sorry"),
    ),
}
"""Customer act → what it may answer, in the order of weight."""


def cue_of(said: Collection[CustomerAct], heard: Collection[AgentAct], about: str = "") -> str:
    """Name the cue of the first act of `said` that answers something heard; "" when none does.

    `about` is what was asked that is no matter of facts (`small_talk`): who has nothing else to say
    answers that.
    """
    if about and CustomerAct.NUDGE in said:
        return about
    return next(
        (name for act in said for mark, name in CUES.get(act, ()) if mark in heard),
        "",
    )

"""List what each act of the agent does to a customer: the table of docs/customer.md as data.

Signs and sizes follow the sources named in `ground`; where a figure was measured on real talks
it says so. The whole table is explained in docs/customer.md.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from trainer.core.conversation.acts import AgentAct


@dataclass(frozen=True, slots=True)
class Effect:
    """Hold points for one act: mood (heat, worry, trust), patience (turns), and both ledgers.

    Positive heat and worry are bad, positive trust, patience, treated and handled are good.
    `ground` says where the sign and the size come from.
    """

    heat: float
    worry: float
    trust: float
    patience: float
    treated: float
    handled: float
    ground: str

    def points(self) -> Mapping[str, float]:
        """Give the points by name."""
        return {name: getattr(self, name) for name in DIALS}


DIALS = ("heat", "worry", "trust", "patience", "treated", "handled")

EFFECTS: Mapping[AgentAct, Effect] = {
    AgentAct.RUDE: Effect(30, 0, -30, -2, -30, 0, "interactional justice"),
    AgentAct.BLAME: Effect(20, 0, -18, -1, -20, 0, "appraisal of blame (EMA)"),
    AgentAct.DISMISS: Effect(20, 5, -15, -1.5, -20, -5, "prohibited in Adaptive-VP"),
    AgentAct.DEFLECT: Effect(10, 9, -9, -2, -5, -18, "customer effort; more anger, measured"),
    AgentAct.REFUSE: Effect(9, 5, -7, -2, -2, -6, "odds of leaving 3.2, measured"),
    AgentAct.JARGON: Effect(3, 8, -3, -1, -3, -6, "misunderstanding, odds of leaving 1.7"),
    AgentAct.REASK: Effect(10, 0, -7, -0.5, -6, -12, "customer effort"),
    AgentAct.TEMPLATE: Effect(4, 0, -5, 0, -6, 0, "concrete language (Packard & Berger)"),
    AgentAct.REPEAT: Effect(8, 3, -6, -1, -6, -6, "customer effort"),
    AgentAct.CONTRADICT: Effect(7, 8, -12, -1, -4, -10, "a word taken back: trust (EMA, Maister)"),
    AgentAct.LATE: Effect(8, 6, -5, -1, 0, -10, "psychology of waiting (Maister)"),
    AgentAct.IDLE: Effect(4, 3, -2, -1, 0, -5, "solving work (Marinova & Singh)"),
    AgentAct.SALAD: Effect(6, 6, -8, -1, -10, -5, "against gaming"),
    AgentAct.EXPOSE: Effect(4, 8, -8, -0.5, -5, -6, "privacy is theirs to give; our own setting"),
    AgentAct.MISSTATE: Effect(6, 4, -9, -1, -8, -8, "not listened to; our own setting"),
    AgentAct.REFLECT: Effect(-7, -5, 8, 0.5, 12, 4, "concreteness; active listening (Herhausen)"),
    AgentAct.EMPATHY: Effect(-6, -4, 5, 0, 9, 0, "helps only when hot (Herhausen)"),
    AgentAct.APOLOGY: Effect(-1, 0, 1, 0, 3, 0, "less gratitude after sorry, measured"),
    AgentAct.OWN_ERROR: Effect(-8, 0, 7, 0, 8, 3, "blame resolved (EMA)"),
    AgentAct.OWNERSHIP: Effect(-8, -8, 8, 0.5, 3, 8, "more gratitude after 'I will', measured"),
    AgentAct.DONE: Effect(-8, -10, 9, 1, 0, 12, "solving work (Marinova & Singh)"),
    AgentAct.PLAN: Effect(-4, -13, 5, 0.5, 0, 12, "uncertainty (Maister)"),
    AgentAct.EXPLAIN: Effect(-1, -5, 2, 0, 2, 5, "procedural justice"),
    AgentAct.OPTIONS: Effect(-4, -4, 4, 0.5, 3, 8, "options (Marinova & Singh)"),
    AgentAct.QUESTION: Effect(-1, -2, 2, 0.5, 3, 4, "listening"),
    AgentAct.CHECK: Effect(-1, -4, 2, 0, 4, 4, "listening"),
    AgentAct.LIMIT: Effect(-1, -1, 1, 0, 1, 3, "a no with its reason: procedural justice"),
    AgentAct.STRAY: Effect(1, 0, 0, -0.5, 0, -3, "customer effort"),
    AgentAct.OFFER: Effect(0, 0, 0, 0, 0, 0, "what it is worth decides, not that it is made"),
    AgentAct.UNBACKED: Effect(2, 4, -8, 0, 0, -6, "only once it shows: a word not kept"),
    AgentAct.HOLD: Effect(2, 0, 0, -0.5, 0, -2, "psychology of waiting (Maister)"),
    AgentAct.GREET: Effect(-1, 0, 1, 0, 3, 0, "interactional justice"),
    AgentAct.CLOSE: Effect(0, 0, 0, 0, 2, 2, "interactional justice"),
}
"""Every act of the agent, with its points."""

CARING = frozenset({AgentAct.REFLECT, AgentAct.EMPATHY, AgentAct.APOLOGY})
"""Care in words: it wears off with repetition, and turns sour where no work follows."""

WORDS = CARING | {AgentAct.OWN_ERROR, AgentAct.OWNERSHIP, AgentAct.GREET, AgentAct.EXPLAIN}
"""What costs nothing to say again: each repeat counts half of the one before."""

WORK = frozenset(
    {
        AgentAct.OWNERSHIP,
        AgentAct.DONE,
        AgentAct.PLAN,
        AgentAct.EXPLAIN,
        AgentAct.OPTIONS,
        AgentAct.QUESTION,
        AgentAct.OFFER,
        AgentAct.OWN_ERROR,
        AgentAct.CHECK,
        AgentAct.LIMIT,
    }
)
"""What moves the matter on."""

ANNOUNCES = frozenset({AgentAct.OWNERSHIP, AgentAct.PLAN, AgentAct.OFFER})
"""What moves the matter on only if something follows."""

HARM = frozenset(act for act, effect in EFFECTS.items() if effect.heat >= 3)
"""What does harm, whatever else is in the message."""

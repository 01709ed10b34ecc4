"""Weigh what moved a customer, in points: what it did to anger, worry and trust, as one figure."""

from trainer.core.conversation.mood import Mood
from trainer.core.customer.state import Change

UNMOVED = frozenset({"inertia", "turn"})
"""What moves the mood of itself, whatever is written."""
CIVIL = frozenset({"greet", "close"})
"""What is only good manners, and no feat and no lesson."""


def harm_of(change: Change) -> float:
    """Weigh a change in points: heat and half of worry count against, trust counts for."""
    effect = change.effect
    heat, worry, trust = (effect.get(key, 0.0) for key in ("heat", "worry", "trust"))
    return heat + worry / 2 - trust


def mood_harm(mood: Mood) -> float:
    """Weigh a mood as `harm_of` weighs a change: −100 at its best, 150 at its worst."""
    return mood.heat + mood.worry / 2 - mood.trust


def effect_of(change: Change) -> str:
    """Write the effect in points: 'anger −8, trust +8'."""
    names = (("heat", "anger"), ("worry", "worry"), ("trust", "trust"))
    shown = [(name, round(change.effect.get(key, 0.0))) for key, name in names]
    return ", ".join(f"{name} {points:+d}".replace("-", "−") for name, points in shown if points)

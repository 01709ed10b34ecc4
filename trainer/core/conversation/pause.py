"""Tell a break of the trainee from a silence towards the customer."""

LONGEST_SILENCE = 600.0
"""Seconds. Nobody leaves a customer unanswered for ten minutes with the page open and means it."""


def break_of(idle: float) -> float:
    """Tell how many of `idle` seconds, spent away from the talk, its clock leaves out.

    All of them after ten minutes: the page was closed, or the day was over. None of fewer: that
    was a silence, and the customer waited through it.
    """
    return idle if idle > LONGEST_SILENCE else 0.0

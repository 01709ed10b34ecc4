"""Give the made-up team targets for its service figures, and a little feedback to its leaders."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta

from trainer.store import people, targets, team_feedback
from trainer.store.targets import Target, TargetDeed
from trainer.store.team_feedback import Reply

MANAGER = "manager@demo.rapport"
SET_DAYS_AGO = 40
TARGETS = (
    ("csat", 4.0, "Where the shops stood in their last survey."),
    ("fcr", 60.0, "Callbacks cost more than the first talk."),
    ("resolved", 75.0, "Three in four is what a fair case allows."),
    ("reply", 60.0, "Chat customers here expect an answer within a minute."),
)
"""Figure, target in its unit, and why."""
LOOKED_AT = (
    "csat",
    "Still out of reach for those who have just begun, and right for the others.",
    5,
)
"""Figure, what was found, and how many days ago."""
SAID = (
    (
        "trainee@demo.rapport",
        "A talk with somebody who has already rung three times would help most. That is our Monday.",
        12,
        Reply.WILL,
        "Helen has begun one from a real ticket; it will be in your list next week.",
        9,
    ),
    (None, "Fifteen quiet minutes a day to practise, away from the queue.", 3, None, "", 0),
)
"""Sender (None without a name), words, days ago, and the answer with its days ago, where there is one."""


def add(ids: Mapping[str, int], now: datetime) -> None:
    """Keep them for the team of the made-up manager, if there is one; `ids` is e-mail → person."""
    manager = ids.get(MANAGER)
    team_id = people.load(manager).team_id if manager is not None else None
    if team_id is None:
        return
    for figure, value, why in TARGETS:
        at = now - timedelta(days=SET_DAYS_AGO)
        deed = Target(figure, TargetDeed.SET, value, why, _on(at, 90), "", at)
        targets.add(team_id, deed, manager)
    figure, found, days = LOOKED_AT
    at = now - timedelta(days=days)
    value = next(value for name, value, _ in TARGETS if name == figure)
    targets.add(
        team_id, Target(figure, TargetDeed.KEPT, value, found, _on(at, 90), "", at), manager
    )
    for sender, words, days, reply, answer, answered in SAID:
        sent = _on(now, -days)
        id = team_feedback.add(team_id, ids.get(sender) if sender else None, words, sent)
        if reply is not None and manager is not None:
            team_feedback.answer(id, reply, answer, manager, now - timedelta(days=answered))


def _on(at: datetime, days: int) -> date:
    return (at + timedelta(days=days)).date()

"""Give the made-up team a goal of the week, and notes of what went well."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from trainer.core.conversation.turn import Speaker
from trainer.core.learning.goal import goal_of
from trainer.store import attempts, goals, kudos, scorecards
from trainer.store.attempts import Mode, Status

LEADER = "trainer@demo.rapport"
TO = ("trainee@demo.rapport", "joao@demo.rapport")
"""Who is written to; the first has not thanked for it yet."""
WORDS = {
    "empathy": "You named what had happened to them before you did anything about it, and it helped.",
    "clarity": "You said one thing at a time, with a day to hold you to.",
    "ownership": "You said what you would do and by when, and then you did it.",
}
"""Criterion → what a coach writes where it was rated high."""
HIGH = 4
TALKS = 4
"""How many of the last talks are looked through."""
GOAL = ("trainee@demo.rapport", "talks", 2, (5, 6))


def add(ids: Mapping[str, int], now: datetime) -> None:
    """Set a goal, and write a note about a talk that was good, with the words that made it so."""
    email, kind, amount, rest = GOAL
    if email in ids:
        goals.save(ids[email], goal_of(kind, amount, rest), now - timedelta(days=9))
    for number, to in enumerate(TO):
        found = _good(ids[to]) if to in ids else None
        if found is None:
            continue
        attempt_id, text, quote, ended = found
        at = min(ended + timedelta(hours=3), now)
        id = kudos.add(ids[to], ids[LEADER], text, attempt_id, quote, at)
        if number:
            kudos.thank(id, at)


def _good(person_id: int) -> tuple[int, str, str, datetime] | None:
    """Find a talk with a high level, the words that prove it, and what to write about it."""
    for talk in attempts.list_(
        person_ids=(person_id,), mode=Mode.PRACTICE, status=Status.CLOSED, limit=TALKS
    ):
        card, turns = scorecards.load(talk.id).scorecard, attempts.load(talk.id).transcript.turns
        for one in card.scores if card else ():
            said = [
                proof.quote
                for proof in one.evidence
                if proof.good and proof.quote and turns[proof.turn].speaker is Speaker.AGENT
            ]
            if (one.level or 0) >= HIGH and one.criterion in WORDS and said and talk.closed_at:
                return talk.id, WORDS[one.criterion], said[0][:300], talk.closed_at
    return None

"""Say when an article is due to be asked about again: the one door to the `fsrs` package.

FSRS keeps for each article how well it is likely to be remembered, and sets the next day so that
nine in ten would still know it. We let it neither look at the clock nor throw dice: the time is
given and its fuzzing is off. Steps of minutes are left out; nobody takes a quiz twice in an hour.
Source: fsrs 6.3.2 (MIT licence) with its default weights; spaced retrieval, Latimier 2021.
"""

from dataclasses import dataclass
from datetime import datetime

from fsrs import Card, Rating, Scheduler, State

FORGOTTEN = 60.0
"""Below this score (0–100) an article counts as forgotten."""
HARD = 85.0
"""Below this one it was remembered with trouble."""
MOST_DAYS = 180
"""Articles change: at the latest after half a year one is asked again."""

_SCHEDULER = Scheduler(
    learning_steps=(), relearning_steps=(), maximum_interval=MOST_DAYS, enable_fuzzing=False
)


@dataclass(frozen=True, slots=True)
class Memory:
    """Hold how well an article is remembered, as of `last`: `stability` in days, `difficulty` 1–10.

    `due` is when it is to be asked again. Both times bear a zone.
    """

    stability: float
    difficulty: float
    last: datetime
    due: datetime


def reviewed(memory: Memory | None, score: float, now: datetime) -> Memory:
    """Take a quiz's score (0–100) in; no memory before the first."""
    card, _ = _SCHEDULER.review_card(_card(memory, now), _rating(score), now)
    return Memory(float(card.stability or 0), float(card.difficulty or 0), now, card.due)


def _card(memory: Memory | None, now: datetime) -> Card:
    if memory is None:
        return Card(card_id=1, due=now)
    return Card(
        card_id=1,
        state=State.Review,
        stability=memory.stability,
        difficulty=memory.difficulty,
        due=memory.due,
        last_review=memory.last,
    )


def _rating(score: float) -> Rating:
    """Put a score into FSRS's words; never 'easy': a quiz does not see how long one had to think."""
    if score < FORGOTTEN:
        return Rating.Again
    return Rating.Hard if score < HARD else Rating.Good

"""Keep what a person's talks add up to: with each card, each exercise and each change to either.

A change to what was observed moves the estimate from then on and nothing before it, so the weeks from
that one on are summed up again from what is kept of each talk. One function does it, whether a card
is new, marked again, reviewed or gone.
"""

from collections.abc import Sequence
from datetime import date, datetime

from trainer.core.attempt import Attempt
from trainer.core.conversation.transcript import Ending
from trainer.core.customer.survey import Survey
from trainer.core.learning.summary import (
    Held,
    SkillWeek,
    figures_of,
    go_on,
    hold,
    midnight,
    monday_of,
    sum_figures,
    sum_levels,
    sum_skills,
)
from trainer.core.scoring.scorecard import Result, Scorecard
from trainer.store import observations, people, summing, talk_figures
from trainer.store.attempts import Listing
from trainer.store.database import writing
from trainer.store.summing import Sums


def keep_talk(listing: Listing, attempt: Attempt, survey: Survey | None, card: Scorecard) -> None:
    """Keep what a talk that counts adds to its person's sums, in place of what it added before.

    Its observations and levels are kept already. Within the write of its card.
    """
    at, talk = listing.closed_at or listing.started_at, attempt.transcript
    if survey is not None:
        figures = figures_of(
            at,
            listing.channel,
            survey,
            [(turn.speaker, turn.at) for turn in talk.turns],
            resolved=listing.ending == Ending.RESOLVED.value,
            passed=card.result is Result.PASS,
        )
        talk_figures.save(listing.person_id, listing.id, figures)
    keep(listing.person_id, at)


def keep(person_id: int, since: datetime | None = None) -> None:
    """Sum up a person's weeks again from the one of `since` on, or all of them.

    To be called within the same write whenever an observation, a level or a talk's figures were
    added, changed or taken away; `since` is the time of the earliest.
    """
    week = monday_of(since) if since else None
    with writing():
        summing.lock(person_id)
        held, weeks = _from(person_id, week) if week else sum_skills(observations.of_(person_id))
        levels = sum_levels(summing.levels_of(person_id, week))
        figures = sum_figures(talk_figures.of_person(person_id, week))
        summing.save(person_id, Sums(held, weeks, levels, figures), week)


def rebuild() -> int:
    """Sum up everybody again from their cards; tell how many people it was."""
    return _rebuild([one.id for one in people.list_()])


def catch_up() -> int:
    """Sum up those of whom nothing is summed up yet, as after an upgrade; tell how many it was."""
    return _rebuild(summing.unsummed())


def _rebuild(person_ids: Sequence[int]) -> int:
    for id in person_ids:
        # One write a person, so that nobody waits long.
        with writing():
            talk_figures.take_again(id)
            keep(id)
    return len(person_ids)


def _from(person_id: int, week: date) -> tuple[tuple[Held, ...], tuple[SkillWeek, ...]]:
    """Sum up a person's skills from a week on, and how they stand then."""
    before = summing.before(person_id, week)
    seen = observations.of_people((person_id,), since=midnight(week))[person_id]
    weeks, tallies = go_on(seen, before), summing.tallies(person_id)
    latest = {**before, **{(one.channel, one.skill): one for one in weeks}}
    return tuple(hold(one, tallies.get(key)) for key, one in latest.items()), weeks

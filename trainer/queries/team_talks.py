"""Count the talks that a leader's filters leave: one rule for columns, figures, and the words for both."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from trainer.core.learning.summary import FigureWeek, Held, midnight, sum_figures
from trainer.queries.team_map import Wanted, since_of
from trainer.store import summaries, talk_figures, week_sums


@dataclass(frozen=True, slots=True)
class Counted:
    """Hold what is left of each person's talks that count: sums of figures, and the last talk."""

    weeks: Mapping[int, tuple[FigureWeek, ...]]
    last: Mapping[int, datetime | None]


def counted(
    wanted: Wanted, ids: Sequence[int], held: Mapping[int, Mapping[str, Held]], now: datetime
) -> Counted:
    """Count the talks of the time, channel and case asked for; `held` is of all channels."""
    since = since_of(wanted, now)
    if wanted.scenario:
        talks = talk_figures.at_scenario(ids, wanted.scenario, wanted.channel, since)
        return Counted(
            {id: sum_figures(mine) for id, mine in talks.items()},
            {id: max((one.at for one in mine), default=None) for id, mine in talks.items()},
        )
    if wanted.channel:
        held = summaries.held_of(ids, wanted.channel)
    from_ = midnight(since) if since else None
    last = {
        id: max((one.last for one in held[id].values() if one.last), default=None) for id in ids
    }
    return Counted(
        week_sums.figures_together(ids, since, wanted.channel),
        {id: at if at and (from_ is None or at >= from_) else None for id, at in last.items()},
    )


def words_of(
    wanted: Wanted,
    channels: Mapping[str, str],
    scenarios: Mapping[str, str],
    cohorts: Mapping[str, str],
) -> str:
    """Say which talks are counted; each mapping gives the label of what can be asked for."""
    parts = (
        f"of the last {wanted.weeks} weeks" if wanted.weeks else "",
        f"on the channel {channels[wanted.channel]}" if wanted.channel else "",
        f"at the case “{scenarios.get(wanted.scenario, wanted.scenario)}”"
        if wanted.scenario
        else "",
    )
    told = ", ".join(part for part in parts if part)
    who = cohorts.get(wanted.cohort, "")
    of = f" of those who joined in {who}" if wanted.cohort and who else ""
    return f"the talks {told}{of}" if told else f"all talks so far{of}"

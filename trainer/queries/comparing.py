"""Lay a talk beside the last ones of its kind: done alone beside alone, with help beside with help."""

from collections.abc import Sequence
from dataclasses import dataclass

from trainer.core.learning.beside import SAME, Points, SkillBeside, beside, skills_of
from trainer.queries.progress import Past
from trainer.queries.scorecards import Sheet
from trainer.services import scoring
from trainer.simulator import Simulator
from trainer.store import hints as taken
from trainer.store import rubrics
from trainer.store.attempts import Mode


@dataclass(frozen=True, slots=True)
class SkillRow:
    """Hold one skill of this talk beside the last ones, as it is written: '62 ± 20', 'up 42 ± 28'."""

    name: str
    now: str
    before: tuple[str, ...]
    change: str


def is_helped(sheet: Sheet) -> bool:
    """Tell whether a talk was had with the coach, or with a hint that put words into one's mouth."""
    listing = sheet.listing
    return listing.mode is Mode.COACHED or bool(taken.assisted_of([listing.id]))


def before_of(past: Sequence[Past], sheet: Sheet) -> tuple[Past, ...]:
    """Find the last two talks of the same kind that were over before this one began.

    What somebody did with help is laid beside talks with help only; where that is theirs alone to
    know, beside none.
    """
    helped, began = is_helped(sheet), sheet.listing.started_at
    if helped and not sheet.own:
        return ()
    mine = taken.assisted_of([one.listing.id for one in past])
    earlier = [
        one
        for one in past
        if (one.listing.id in mine) is helped
        and one.listing.closed_at is not None
        and one.listing.closed_at <= began
    ]
    return tuple(earlier[:2])


def rows_of(simulator: Simulator, sheet: Sheet, before: Sequence[Past]) -> tuple[SkillRow, ...]:
    """Write every skill of this talk beside those `before` it; nothing without a card or any before."""
    if sheet.card is None or not before:
        return ()
    names = {one.id: one.name for one in simulator.library.skills()}
    earlier = [_points(simulator, one) for one in before]
    found = beside(skills_of(sheet.card, sheet.rubric), earlier)
    return tuple(
        SkillRow(
            names.get(one.skill, one.skill),
            _written(one.now),
            tuple(map(_written, one.before)),
            _change(one),
        )
        for one in found
    )


def _points(simulator: Simulator, past: Past) -> dict[str, Points]:
    """Give the points of each skill in an earlier talk; none where it is not graded."""
    card = scoring.graded(simulator, past.listing.id).scorecard if past.headline else None
    return (
        skills_of(card, rubrics.load(past.listing.rubric_version_id))
        if card and card.scores
        else {}
    )


def _written(points: Points | None) -> str:
    return f"{points.points:.0f} ± {points.margin:.0f}" if points else "–"


def _change(one: SkillBeside) -> str:
    if one.change is None or one.word == SAME:
        return one.word
    return f"{one.word} {abs(one.change)} ± {one.margin}"

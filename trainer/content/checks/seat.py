"""Check the sense of a talk for the grader's seat: its quotes stand there, its criteria exist."""

from collections.abc import Iterator

from trainer.content.checks.exercise import check_talk
from trainer.content.checks.names import slug_faults
from trainer.content.nodes import Places
from trainer.content.unread import sound
from trainer.content.wording import nearest
from trainer.core.conversation.channels import CHANNELS
from trainer.core.errors import Fault
from trainer.core.exercise.seat import Reference, Seat
from trainer.core.scoring.rubric import Rubric

_CRITERIA = 3


def check_seat(seat: Seat, places: Places, rubric: Rubric | None) -> tuple[Fault, ...]:
    """Gather what is wrong with a seat; without a rubric its criteria are not checked."""
    return (
        *slug_faults(getattr(seat, "id", None), "id", places),
        *_channel(seat, places),
        *check_talk(getattr(seat, "talk", ()), places),
        *_levels(seat, places, rubric),
    )


@sound
def _channel(seat: Seat, places: Places) -> Iterator[Fault]:
    if seat.channel not in CHANNELS:
        cure = nearest(seat.channel, CHANNELS, "channels")
        yield places.fault("channel", f"there is no channel `{seat.channel}`", cure)


@sound
def _levels(seat: Seat, places: Places, rubric: Rubric | None) -> Iterator[Fault]:
    if len(seat.levels) < _CRITERIA:
        yield places.fault("levels", "there is little to mark", f"rate {_CRITERIA} at least")
    for criterion, one in seat.levels.items():
        field = f"levels.{criterion}"
        ids = [known.id for known in rubric.criteria] if rubric else [criterion]
        if criterion not in ids:
            cure = nearest(criterion, ids, "criteria")
            yield places.fault(field, f"there is no criterion `{criterion}`", cure)
        yield from _quote(one, seat, field, places)


@sound
def _quote(one: Reference, seat: Seat, field: str, places: Places) -> Iterator[Fault]:
    if bool(one.turn) != bool(one.quote):
        yield places.fault(field, "a quote and its turn go together", "give both, or neither")
    elif one.turn and (
        one.turn > len(seat.talk) or one.quote not in " ".join(seat.talk[one.turn - 1].text.split())
    ):
        what = f"these words do not stand in turn {one.turn}"
        yield places.fault(f"{field}.quote", what, "copy them from it; turns count from 1")

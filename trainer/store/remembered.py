"""Remember what was worked out of all talks until another one is scored.

It costs a walk over every score, and pages ask for it again and again. What is marked again meanwhile
is seen with the next talk.
"""

from collections.abc import Callable
from typing import TypeVar, cast
from weakref import WeakKeyDictionary

from sqlalchemy import Engine, func, select

from trainer.store.database import db
from trainer.store.latest import latest
from trainer.store.scorecards import ScorecardRow

Worked = TypeVar("Worked")
_Stamp = tuple[int, int]

_kept: WeakKeyDictionary[Engine, dict[str, tuple[_Stamp, object]]] = WeakKeyDictionary()


def once(name: str, work_out: Callable[[], Worked]) -> Worked:
    """Give what `work_out` gave under this name, or have it worked out if a talk was scored since."""
    stamp, kept = _stamp(), _kept.setdefault(db.engine, {})
    found = kept.get(name)
    if found is None or found[0] != stamp:
        found = kept[name] = (stamp, work_out())
    return cast("Worked", found[1])  # a name stands for one kind of value


def _stamp() -> _Stamp:
    newest, count = db.session.execute(
        select(func.max(ScorecardRow.attempt_id), func.count()).where(
            latest(ScorecardRow.attempt_id)
        )
    ).one()
    return (newest or 0, count)

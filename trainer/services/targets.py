"""Let those who sign for a team set the targets of its service figures, look at them again, drop them."""

from datetime import date, timedelta
from math import isfinite

from trainer.core.errors import ForbiddenError, InputError, MissingError, RuleError
from trainer.core.language.tokens import clean
from trainer.core.learning.figure_kinds import Kind, kind_of
from trainer.core.roles import Right, may
from trainer.services import imports, people
from trainer.simulator import Simulator
from trainer.store import audit, targets
from trainer.store.database import writing
from trainer.store.targets import Target, TargetDeed

REASON_LIMIT = 300
REVIEW_DAYS = 90
"""After so many days somebody is asked to look at a target again, where no other day is chosen."""


def set_(
    simulator: Simulator,
    by: int,
    team_id: int,
    figure: str,
    *,
    value: str,
    why: str,
    review_on: str = "",
) -> None:
    """Set a target; InputError for a value off the figure's scale, a missing reason or a day gone by."""
    kind = _allowed(by, team_id, figure)
    target = Target(
        figure,
        TargetDeed.SET,
        _value(kind, value),
        _reason(why),
        _day(simulator, review_on),
        "",
        simulator.clock(),
    )
    _keep(by, team_id, target, f"{kind.name}: {target.value:g}")


def keep(
    simulator: Simulator, by: int, team_id: int, figure: str, *, why: str, review_on: str = ""
) -> None:
    """Say that a target was looked at and stands; RuleError where there is none."""
    kind = _allowed(by, team_id, figure)
    value = _standing(team_id, figure).value
    day = _day(simulator, review_on)
    target = Target(figure, TargetDeed.KEPT, value, _reason(why), day, "", simulator.clock())
    _keep(by, team_id, target, f"{kind.name}: looked at")


def withdraw(simulator: Simulator, by: int, team_id: int, figure: str, *, why: str) -> None:
    """Withdraw a target; RuleError where there is none."""
    kind = _allowed(by, team_id, figure)
    _standing(team_id, figure)
    gone = Target(figure, TargetDeed.WITHDRAWN, None, _reason(why), None, "", simulator.clock())
    _keep(by, team_id, gone, f"{kind.name}: withdrawn")


def _allowed(by: int, team_id: int, figure: str) -> Kind:
    if not may(people.load(by).role, Right.SIGN):
        raise ForbiddenError("Targets are set by managers and admins.")
    imports.refuse_unless_seen(by, team_id)
    kind = kind_of(figure)
    if kind is None:
        raise MissingError("There is no such figure.")
    return kind


def _standing(team_id: int, figure: str) -> Target:
    found = targets.standing(team_id).get(figure)
    if found is None:
        raise RuleError("There is no target for this figure.")
    return found


def _keep(by: int, team_id: int, target: Target, about: str) -> None:
    with writing():
        targets.add(team_id, target, by)
        audit.add(by, "target of a service figure", f"team #{team_id}, {about}", target.at)


def _value(kind: Kind, typed: str) -> float:
    try:
        value = float(typed.strip().replace("−", "-").replace(",", "."))
    except ValueError:
        raise InputError("The target is a number.") from None
    if not isfinite(value) or not kind.low <= value <= kind.high:
        raise InputError(f"The target of this figure lies from {kind.low:g} to {kind.high:g}.")
    return round(value, 2)


def _reason(why: str) -> str:
    words = " ".join(clean(why).split())
    if not words:
        raise InputError(
            "Say why, so that whoever looks at it again can tell whether it still holds."
        )
    if len(words) > REASON_LIMIT:
        raise InputError(f"The reason has {len(words)} characters; {REASON_LIMIT} fit.")
    return words


def _day(simulator: Simulator, typed: str) -> date:
    today = simulator.clock().date()
    if not typed.strip():
        return today + timedelta(days=REVIEW_DAYS)
    try:
        day = date.fromisoformat(typed.strip())
    except ValueError:
        raise InputError("The day of the next look is written YYYY-MM-DD.") from None
    if day <= today:
        raise InputError("The day of the next look has to lie ahead.")
    return day

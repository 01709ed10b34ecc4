"""Have a debrief worded beside the request, and keep of it what is true.

The authored debrief is shown at once. No transaction is open while the coach is asked. A wording is
kept for the debrief that it was made for: where that is made anew, it is asked for again.
"""

import logging
from dataclasses import dataclass
from hashlib import sha256

from trainer.core.attempt import Attempt
from trainer.core.coaching.coach import Brief, Coached, brief_of, checked, played
from trainer.core.coaching.debrief import Debrief
from trainer.core.coaching.substituting import stage_of
from trainer.core.errors import OutsideError
from trainer.services import scoring
from trainer.services.aside import Aside
from trainer.services.judging import BUSY
from trainer.simulator import Simulator
from trainer.store import attempts, coachings, rubrics
from trainer.store.database import rest, writing

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Wording:
    """Hold how far the wording of a debrief is: what is kept of it, or that it is under way."""

    coached: Coached | None = None
    under_way: bool = False

    @property
    def failed(self) -> bool:
        """Tell whether it was asked for and came to nothing."""
        return self.coached is not None and bool(self.coached.fault)


def wording(simulator: Simulator, attempt_id: int) -> Wording:
    """Find how a debrief was worded; MissingError where there is no such attempt."""
    asked = _asked(simulator, attempt_id) if simulator.coach.present else None
    if asked is None:
        return Wording()
    found = coachings.find(attempt_id, _name(asked[0]))
    return Wording(found, under_way=found is None)


def begin(simulator: Simulator, attempt_id: int, aside: Aside) -> Wording:
    """Have a debrief worded, where it is not and nobody is at it; a failure waits to be asked for."""
    found = wording(simulator, attempt_id)
    asked = _asked(simulator, attempt_id) if found.under_way else None
    if asked and simulator.coaching.begin(attempt_id):
        rest()
        try:
            aside(lambda: _word(simulator, attempt_id, *asked))
        except RuntimeError as error:
            simulator.coaching.end(attempt_id)
            raise OutsideError(BUSY) from error
    return found


def again(simulator: Simulator, attempt_id: int, aside: Aside) -> Wording:
    """Ask again."""
    with writing():
        coachings.drop(attempt_id)
    return begin(simulator, attempt_id, aside)


def _word(
    simulator: Simulator, attempt_id: int, brief: Brief, debrief: Debrief, attempt: Attempt
) -> None:
    try:
        rubric = rubrics.load(attempts.listing(attempt_id).rubric_version_id)
        rest()
        coached = checked(brief, simulator.coach.word(brief), attempt)
        stage = stage_of(attempt, rubric, simulator.authored) if coached.lines else None
        coached = played(brief, coached, debrief, stage)
        with writing():
            coachings.save(attempt_id, _name(brief), coached, simulator.clock())
    except Exception:  # noqa: BLE001 - nobody waits for it, and the authored words stand
        _log.exception("the wording of a debrief broke")
    finally:
        simulator.coaching.end(attempt_id)


def _asked(simulator: Simulator, attempt_id: int) -> tuple[Brief, Debrief, Attempt] | None:
    """Give what is to be worded; None where there is no debrief."""
    debrief = scoring.graded(simulator, attempt_id).debrief
    if debrief is None or attempts.listing(attempt_id).demo:
        return None
    attempt = attempts.load(attempt_id)
    return brief_of(debrief, attempt), debrief, attempt


def _name(brief: Brief) -> str:
    return sha256(repr(brief).encode("utf-8", "surrogatepass")).hexdigest()[:16]

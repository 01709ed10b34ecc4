"""Give hints to who asks for them, rung by rung, and keep which were taken.

Every function takes the person at the door; another's attempt is a MissingError. Which rungs are
left is the core's to say (`fading`), by the skills that the scenario practises.
"""

from trainer.core.coaching.fading import rungs_for
from trainer.core.coaching.hints import Hint, Rung, hint_at, is_assisted
from trainer.core.errors import InputError, RuleError
from trainer.core.learning.mastery import mastery_of
from trainer.services import attempts as playing
from trainer.services import exams, forks, scoring
from trainer.simulator import Simulator
from trainer.store import attempts, hints, observations, people, scenarios
from trainer.store.attempts import Listing, Mode, Status
from trainer.store.database import writing
from trainer.store.hints import Taken

HINTED = frozenset({Mode.PRACTICE, Mode.COACHED, Mode.RETRY, Mode.PRIVATE})
"""The kinds of attempts in which hints are given."""
NO_LINE = "No line of the model fits here just now. What stands above is all there is."


def ladder(simulator: Simulator, listing: Listing) -> tuple[Rung, ...]:
    """List the rungs that are left to a person in one of their attempts, the lightest first.

    An exam has none, nor has what was assigned without.
    """
    if listing.mode not in HINTED or not exams.gives_hints(listing.id):
        return ()
    seen, now = observations.of_(listing.person_id), simulator.clock()
    skills = scenarios.load(listing.version_id).practise
    means = [mastery_of(skill, seen, now).mean for skill in skills]
    return rungs_for(means, always=people.load(listing.person_id).preferences.hints)


def take(simulator: Simulator, person_id: int, attempt_id: int, rung: str) -> Taken:
    """Give a hint for the message that is due now; asked for again, it is the same one.

    A rung is given once those below it were taken. InputError for an unknown rung; RuleError where
    none is left for this attempt, where one below it comes first, where there is no line that
    fits, after the end, and while the customer has still to answer.
    """
    listing = playing.listing(person_id, attempt_id)
    left = ladder(simulator, listing)
    if rung not in left:
        if rung not in set(Rung):
            raise InputError("There is no such hint.")
        raise RuleError("This hint is not offered here. Your settings can bring all of them back.")
    if listing.status is not Status.IN_PROGRESS:
        raise RuleError("There is a hint while a message of yours is due.")
    attempt = attempts.load(attempt_id)
    position = len(attempt.transcript.turns)
    before = {one.hint.rung for one in here(attempt_id, position)}
    wanted = Rung(rung)
    if any(one not in before for one in left[: left.index(wanted)]):
        raise RuleError("Take the hint before it first.")
    hint = hint_at(attempt, wanted, simulator.authored)
    if hint is None:
        raise RuleError(NO_LINE)
    with writing():
        return hints.add(attempt_id, position, hint, simulator.clock())


def here(attempt_id: int, position: int) -> tuple[Taken, ...]:
    """List the hints taken for the message that is due at `position`."""
    return tuple(one for one in hints.of_attempt(attempt_id) if one.position == position)


def show_suggestion(simulator: Simulator, person_id: int, attempt_id: int) -> None:
    """Keep that the debrief's suggestion was asked for before the moment was said again.

    Once it was said again there is nothing to keep: it is shown then anyway. RuleError while the
    talk goes on, in an exam that can still be taken, and where the debrief has no moment to change.
    """
    playing.listing(person_id, attempt_id)
    exams.refuse_sealed(simulator, attempt_id)
    debrief = scoring.graded(simulator, attempt_id).debrief
    if debrief is None or debrief.moment is None:
        raise RuleError("There is nothing to suggest for this talk.")
    if forks.tries(attempt_id, debrief.moment.turn):
        return
    shown = Hint(Rung.SHOWN, debrief.moment.strong, debrief.moment.does)
    with writing():
        hints.add(attempt_id, debrief.moment.turn, shown, simulator.clock())


def taken(attempt_id: int) -> tuple[Taken, ...]:
    """List the hints taken on the way of an attempt, those of its debrief left out."""
    return tuple(one for one in hints.of_attempt(attempt_id) if one.hint.rung is not Rung.SHOWN)


def suggestion_shown(attempt_id: int, position: int) -> bool:
    """Tell whether the suggestion for the turn at `position` was asked for."""
    found = here(attempt_id, position)
    return any(one.hint.rung is Rung.SHOWN for one in found)


def assisted(attempt_id: int) -> bool:
    """Tell whether a hint put words into the trainee's mouth."""
    return is_assisted([one.hint.rung for one in taken(attempt_id)])

"""Mark talks again with a rubric that has changed: look at what it would do first, then do it.

Marks already given never change by themselves. Somebody chooses talks; each is compared beside the
request, with its card before and after; what is confirmed is then marked again, also beside the
request. The old card is kept, released ratings of people stand over the new one, and a talk on which
anything fails keeps the mark that it has. Both halves go on where they were cut off.
"""

import logging
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial

from trainer.core.errors import InputError, MissingError, OutsideError, RuleError, TrainerError
from trainer.core.language.tokens import clean
from trainer.core.scoring.remarking import compared, same_question, still_answered
from trainer.core.scoring.rubric import Rubric
from trainer.core.scoring.scorecard import Result
from trainer.services import certificates, content, scoring
from trainer.simulator import Simulator
from trainer.store import (
    attempts,
    audit,
    flags,
    judgements,
    remarked,
    remarkings,
    rubrics,
    scorecards,
)
from trainer.store.database import rest, writing
from trainer.store.remarked import Remarked, State
from trainer.store.remarkings import Remarking, Stage, Wanted
from trainer.store.scorecards import Graded

MOST = 1000
"""Talks of one job."""
NOTE_LIMIT = 300
"""Characters of the reason, which trainees read."""
BROKEN = "Something broke on our side"
QUIET = timedelta(minutes=1)
"""After which a job on which nobody worked was cut off."""

Act = Callable[[Simulator, Remarked, Rubric], None]
"""Does one half of the work on one talk, by the new rubric."""

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Choice:
    """Hold which talks are meant: of these scenarios (all where empty), that ended in this time."""

    slugs: Collection[str] = ()
    since: datetime | None = None
    until: datetime | None = None
    note: str = ""


def begin(
    simulator: Simulator,
    by: int,
    rubric: str,
    choice: Choice,
    person_ids: Sequence[int] | None = None,
) -> int:
    """Choose talks to be marked again by a rubric as it is now, and give the id of the job.

    `person_ids` are those whose talks `by` may see, None for everybody's. Talks of another rubric
    are chosen too where their scenario is graded by this one now. InputError where no talk fits, or
    more than 1,000 do, and without a reason.
    """
    note = clean(choice.note).strip()
    if not note:
        raise InputError("Say why: the trainees whose result changes read it.")
    if len(note) > NOTE_LIMIT:
        raise InputError(f"The reason has {len(note)} characters; at most {NOTE_LIMIT} fit.")
    simulator.library.rubric(rubric)
    now = simulator.clock()
    with writing():
        version_id = content.pin_rubric(simulator, rubric)
        wanted = Wanted(
            rubric,
            but=version_id,
            graded=graded_by(simulator, rubric),
            slugs=choice.slugs,
            person_ids=person_ids,
            since=choice.since,
            until=choice.until,
        )
        found = remarkings.candidates(wanted, MOST + 1)
        if not found:
            raise InputError("No finished talk fits: all of them are marked by this version.")
        if len(found) > MOST:
            raise InputError(f"More than {MOST} talks fit. Choose a shorter time or one scenario.")
        return remarkings.add(version_id, by, note, found, now)


def graded_by(simulator: Simulator, rubric: str) -> tuple[str, ...]:
    """List the scenarios whose talks a rubric grades from now on."""
    there = content.offered(simulator)
    return tuple(one.slug for one in there if one.scenario.rubric == rubric)


def load(id: int, by: int | None = None) -> Remarking:
    """Load a job; MissingError for another's, where `by` is given."""
    found = remarkings.load(id)
    if by is not None and found.person_id != by:
        raise MissingError("There is no such job.")
    return found


def is_quiet(simulator: Simulator, one: Remarking) -> bool:
    """Tell whether a job that is not at its end is worked on by nobody."""
    return simulator.clock() - one.touched_at > QUIET


def work(simulator: Simulator, id: int) -> None:
    """Do what is due of a job, to the end; may be called again, and twice at once."""
    one = remarkings.load(id)
    if one.stage is Stage.COMPARING:
        _work_off(simulator, id, State.WAITING, _compare)
        _end(simulator, one, Stage.READY)
    elif one.stage is Stage.MARKING:
        _work_off(simulator, id, State.COMPARED, _mark)
        _end(simulator, one, Stage.DONE)


def confirm(simulator: Simulator, by: int, id: int, attempt_ids: Collection[int]) -> Remarking:
    """Have these talks of a job marked again; the others are left out.

    RuleError while it is compared, and where it is over; InputError where none is chosen.
    """
    with writing():
        one = load(id, by)
        if one.stage is not Stage.READY:
            raise RuleError("These talks cannot be marked now: look at how far the job is.")
        talks = remarked.talks(id, State.COMPARED)
        if not any(talk.attempt_id in attempt_ids for talk in talks):
            raise InputError("Choose at least one talk.")
        for talk in talks:
            if talk.attempt_id not in attempt_ids:
                remarked.save(replace(talk, state=State.LEFT_OUT))
        now = simulator.clock()
        remarkings.set_stage(id, Stage.MARKING, now)
        audit.add(by, "marked again", f"{one.rubric}, job #{id}: {one.note}"[:200], now)
    return remarkings.load(id)


def try_again(simulator: Simulator, by: int, id: int) -> int:
    """Put the talks that failed back, and say how many; RuleError where none of them can be."""
    with writing():
        one = load(id, by)
        failed = remarked.talks(id, State.FAILED)
        if one.stage is Stage.READY:
            state, stage = State.WAITING, Stage.COMPARING
        else:
            state, stage = State.COMPARED, Stage.MARKING
            failed = tuple(talk for talk in failed if talk.failed_late)
        if not failed or one.stage not in {Stage.READY, Stage.DONE}:
            raise RuleError("None of these talks can be tried again here.")
        for talk in failed:
            remarked.save(replace(talk, state=state, because=""))
        remarkings.set_stage(id, stage, simulator.clock())
    return len(failed)


def drop(simulator: Simulator, by: int, id: int) -> None:
    """Put a job away before anything was changed; RuleError once it marks."""
    with writing():
        if load(id, by).stage not in {Stage.READY, Stage.COMPARING}:
            raise RuleError("These talks are marked already.")
        remarkings.set_stage(id, Stage.DROPPED, simulator.clock())


def _work_off(simulator: Simulator, id: int, state: State, act: Act) -> None:
    stage = remarkings.load(id).stage
    rubric = rubrics.load(remarkings.load(id).rubric_version_id)
    for talk in remarked.talks(id, state):
        if remarkings.load(id).stage is not stage:
            return
        rest()
        because = _tried(partial(act, simulator, talk, rubric))
        if because:
            with writing():
                remarked.save(replace(talk, state=State.FAILED, because=because))
        with writing():
            remarkings.touch(id, simulator.clock())


def _tried(act: Callable[[], None]) -> str:
    """Do it, once more where the world outside was busy; say why it failed, "" where it did not."""
    for last in (False, True):
        try:
            act()
        except OutsideError as error:
            if last:
                return str(error)
        except TrainerError as error:
            return str(error)
        except Exception as error:  # noqa: BLE001 - one talk must not stop the others
            _log.exception("marking again failed")
            return f"{BROKEN} ({type(error).__name__})"
        else:
            break
    return ""


def _end(simulator: Simulator, one: Remarking, stage: Stage) -> None:
    with writing():
        if remarkings.load(one.id).stage is one.stage:
            remarkings.set_stage(one.id, stage, simulator.clock())


def _compare(simulator: Simulator, talk: Remarked, rubric: Rubric) -> None:
    """Keep what the talk has now, and what it would have."""
    before, old = _before(talk.attempt_id)
    after = _after(simulator, talk.attempt_id, rubric, old)
    _refuse_uncarded(after)
    kept = _told(talk, before, old, after, rubric)
    with writing():
        now = remarked.find(talk.remarking_id, talk.attempt_id)
        if now and now.state is State.WAITING:
            remarked.save(replace(kept, state=State.COMPARED))


def _mark(simulator: Simulator, talk: Remarked, rubric: Rubric) -> None:
    """Put a new card in the place of the one before, which is kept beside the job."""
    job, attempt_id = remarkings.load(talk.remarking_id), talk.attempt_id
    before, old = _before(attempt_id)
    attempt = attempts.load(attempt_id)
    fresh = scoring.debriefed(
        simulator, attempt, rubric, _fresh(simulator, attempt_id, rubric, old)
    )
    _refuse_uncarded(fresh)
    after = scoring.standing(attempt_id, rubric, fresh)
    kept = replace(_told(talk, before, old, after, rubric), at=simulator.clock())
    asked = {one.id: one for one in old.criteria}
    others = [one.id for one in rubric.criteria if not same_question(asked.get(one.id), one)]
    with writing():
        listing = attempts.lock(attempt_id)
        now = remarked.find(talk.remarking_id, attempt_id)
        if now is None or now.state is not State.COMPARED:
            return
        remarked.save(replace(kept, state=State.MARKED))
        judgements.drop(attempt_id, others)
        remarkings.move(attempt_id, job.rubric_version_id)
        listing = replace(listing, rubric_version_id=job.rubric_version_id)
        scoring.keep(listing, attempt, rubric, fresh)
        certificates.settle(simulator, attempt_id)


def _before(attempt_id: int) -> tuple[Graded | None, Rubric]:
    """Load the machine's card as it is kept, None where there is none, and its rubric."""
    rubric = rubrics.load(attempts.listing(attempt_id).rubric_version_id)
    try:
        return scorecards.load(attempt_id), rubric
    except MissingError:
        return None, rubric


def _after(simulator: Simulator, attempt_id: int, rubric: Rubric, old: Rubric) -> Graded:
    fresh = _fresh(simulator, attempt_id, rubric, old)
    return scoring.standing(attempt_id, rubric, fresh)


def _fresh(simulator: Simulator, attempt_id: int, rubric: Rubric, old: Rubric) -> Graded:
    """Grade by the new rubric; a reader's answers count where the question is the same."""
    answers = still_answered(scoring.answers_of(attempt_id), old, rubric)
    attempt, upheld = attempts.load(attempt_id), flags.upheld(attempt_id)
    rest()
    return scoring.carded(simulator, attempt, rubric, upheld, answers)


def _refuse_uncarded(graded: Graded) -> None:
    if graded.scorecard is None:
        raise RuleError(graded.because)


def _told(
    talk: Remarked, before: Graded | None, old: Rubric, after: Graded, rubric: Rubric
) -> Remarked:
    """Put down both sides: the machine's card before, and what people saw and would see."""
    shown = scoring.standing(talk.attempt_id, old, before) if before else None
    card = shown.scorecard if shown else None
    found = compared(old, card, rubric, after.scorecard) if after.scorecard else None
    return replace(
        talk,
        rubric_version_id=attempts.listing(talk.attempt_id).rubric_version_id,
        engine=card.engine if card else "",
        card=before.scorecard if before else None,
        headline=card.headline if card else None,
        result=card.result if card else Result.UNSCORED,
        after_headline=found.after.headline if found else None,
        after_result=found.after.result if found else Result.UNSCORED,
        moved=found.moved if found else (),
    )

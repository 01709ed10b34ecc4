"""Show what a rubric as it stands in a form would make of three real talks, before it is saved."""

from collections.abc import Sequence
from dataclasses import dataclass

from trainer.content import texts
from trainer.content.files import Kind
from trainer.core.conversation.transcript import Transcript
from trainer.core.conversation.turn import Speaker, Turn
from trainer.core.errors import ContentError, Fault, MissingError
from trainer.core.exercise.seat import Seat
from trainer.core.roles import Right, may
from trainer.core.scoring.grade import grade
from trainer.core.scoring.remarking import Comparison, compared, still_answered
from trainer.core.scoring.review import reviewed
from trainer.core.scoring.rubric import Rubric, in_force
from trainer.queries.scorecards import RESULTS
from trainer.queries.viewers import Viewer
from trainer.services import documents, people, scoring
from trainer.simulator import Simulator
from trainer.store import attempts, reviews, rubrics, scorecards
from trainer.store import people as everybody
from trainer.store.attempts import Listing, Mode, Status

TALKS = 3
LATEST = 40
"""How many of the latest talks the three are chosen from."""
HIGHEST = 100


@dataclass(frozen=True, slots=True)
class Tried:
    """Hold one talk and what would change for whom; `attempt_id` is None for a built-in talk.

    `words` are the results before and after, each with its tone; `settled` counts the levels that
    people gave, which stay.
    """

    title: str
    who: str
    attempt_id: int | None
    demo: bool
    found: Comparison
    words: tuple[tuple[str, str], tuple[str, str]]
    settled: int = 0


@dataclass(frozen=True, slots=True)
class Look:
    """Hold the preview: the sum of the weights that always count, faults, and the talks.

    `total` is None where a weight is no number. `because` says why no talk is shown.
    """

    total: float | None
    faults: tuple[Fault, ...]
    talks: tuple[Tried, ...]
    because: str = ""

    @property
    def errors(self) -> tuple[Fault, ...]:
        """List what keeps it from being published."""
        return tuple(one for one in self.faults if not one.warning)


def look(simulator: Simulator, viewer: Viewer, slug: str, text: str) -> Look:
    """Grade three talks that the viewer may see by the rubric in `text`, as far as it can be read.

    Weights that do not come to 100 yet are shares of what they come to, as in any grading.
    """
    faults = documents.faults(simulator, Kind.RUBRIC, text, slug)
    try:
        rubric = texts.read_rubric(text, slug)
    except ContentError:
        return Look(None, faults, (), "The talks are shown once every field can be read.")
    total = sum(one.weight for one in rubric.criteria if one.always)
    asked = in_force(rubric)
    if not any(one.weight for one in asked.criteria):
        return Look(total, faults, (), "Nothing counts yet: give a criterion a weight.")
    chosen = _chosen(viewer, slug, asked.pass_mark)
    tried = [_tried(one, asked) for one in chosen]
    seats = simulator.exercises.list_seats()[: TALKS - len(chosen)]
    now = _in_force(simulator, slug)
    tried += [_seat(one, now, asked) for one in seats]
    return Look(total, faults, tuple(tried))


def allowed(viewer: Viewer) -> tuple[int, ...] | None:
    """List whose talks the viewer may see; None for everybody's."""
    if may(viewer.role, Right.SEE_ALL):
        return None
    if viewer.team_id is None:
        return (viewer.id,)
    return tuple({viewer.id, *(one.id for one in everybody.list_(team_id=viewer.team_id))})


def _chosen(viewer: Viewer, slug: str, pass_mark: int) -> tuple[Listing, ...]:
    """Choose the best talk, the weakest, and the one nearest the pass mark; this rubric's first."""
    found = attempts.list_(
        person_ids=allowed(viewer), mode=Mode.PRACTICE, status=Status.CLOSED, limit=LATEST
    )
    heads = scorecards.headlines([one.id for one in found])
    scored = {
        one.id: head.headline
        for one in found
        if (head := heads.get(one.id)) and head.headline is not None
    }
    there = [one for one in found if one.id in scored]
    slugs = {id: rubrics.load(id).id for id in {one.rubric_version_id for one in there}}
    own = [one for one in there if slugs[one.rubric_version_id] == slug]
    there = own if len(own) >= TALKS else there
    chosen: list[Listing] = []
    for wish in (HIGHEST, pass_mark, 0):
        left = [one for one in there if one not in chosen]
        if left:
            away = {one.id: abs(scored[one.id] - wish) for one in left}
            chosen.append(min(left, key=lambda one: away[one.id]))
    return tuple(chosen)


def _tried(listing: Listing, rubric: Rubric) -> Tried:
    kept, old = scorecards.load(listing.id), rubrics.load(listing.rubric_version_id)
    before = scoring.standing(listing.id, old, kept).scorecard
    struck = kept.scorecard.struck if kept.scorecard else ()
    attempt, given = attempts.load(listing.id), reviews.released(listing.id)
    answers = still_answered(scoring.answers_of(listing.id), old, rubric)
    after = grade(attempt.transcript, rubric, attempt.scenario, answers, struck)
    found = compared(old, before, rubric, reviewed(after, rubric, given))
    name = people.load(listing.person_id).name
    settled = sum(bool(one.rater) for one in found.after.scores)
    return Tried(listing.title, name, listing.id, listing.demo, found, _words(found), settled)


def _seat(seat: Seat, old: Rubric, rubric: Rubric) -> Tried:
    talk = _transcript(seat)
    found = compared(old, grade(talk, old), rubric, grade(talk, rubric))
    return Tried(seat.title, "a built-in talk", None, demo=False, found=found, words=_words(found))


def _transcript(seat: Seat) -> Transcript:
    speakers = {True: Speaker.AGENT, False: Speaker.CUSTOMER}
    lines: Sequence[tuple[Speaker, str]] = [(speakers[one.by_agent], one.text) for one in seat.talk]
    turns = (Turn(at, who, words, None) for at, (who, words) in enumerate(lines))
    return Transcript(seat.channel, tuple(turns))


def _in_force(simulator: Simulator, slug: str) -> Rubric:
    try:
        return simulator.library.rubric(slug)
    except MissingError:
        return simulator.library.rubric()


def _words(found: Comparison) -> tuple[tuple[str, str], tuple[str, str]]:
    before = RESULTS[found.before.result] if found.before else ("Not scored", "neutral")
    return before, RESULTS[found.after.result]

"""Marks already given change only when asked, and then with the old card kept."""

from dataclasses import replace

import pytest

from tests.fakes import SLUG, Clock
from tests.remarking import HEAVY, WHY, Publish, compared, marked
from tests.web.talks import played
from trainer.content.editing.written import Data
from trainer.core.errors import InputError, MissingError, RuleError
from trainer.core.scoring.judge import Sample
from trainer.core.scoring.score import Evidence
from trainer.core.scoring.scorecard import Result
from trainer.queries import remarkings as pages
from trainer.services import remarkings, reviews, scoring
from trainer.services.remarkings import Choice
from trainer.services.reviews import Given
from trainer.simulator import Simulator
from trainer.store import attempts, audit, judgements, observations, remarked, rubrics, scorecards
from trainer.store import remarkings as kept
from trainer.store import reviews as asked
from trainer.store.database import db, writing
from trainer.store.people import Person
from trainer.store.remarked import State
from trainer.store.remarkings import Stage


def test_a_published_rubric_changes_no_mark_that_was_given(
    simulator: Simulator, closed: int, publish: Publish
) -> None:
    before = scorecards.load(closed)

    publish(HEAVY)

    assert scorecards.load(closed) == before
    assert scoring.grade(simulator, closed).scorecard == before.scorecard


def test_talks_are_compared_first_and_marked_once_confirmed(
    simulator: Simulator, trainer: Person, trainee: Person, closed: int, publish: Publish
) -> None:
    before = scorecards.load(closed).scorecard
    assert before is not None
    publish(HEAVY)

    job = remarkings.begin(simulator, trainer.id, "default", WHY)
    remarkings.work(simulator, job)

    (talk,) = remarked.talks(job)
    assert talk.state is State.COMPARED
    assert talk.headline == before.headline
    assert talk.after_headline != talk.headline
    assert {one.criterion for one in talk.moved} == {"resolution", "responsiveness"}
    assert scorecards.load(closed).scorecard == before
    assert remarkings.load(job).stage is Stage.READY

    remarkings.confirm(simulator, trainer.id, job, [closed])
    remarkings.work(simulator, job)

    after = scorecards.load(closed).scorecard
    assert after is not None
    assert after.headline == talk.after_headline
    (marked,) = remarked.of_attempt(closed)
    assert marked.card == before
    assert remarkings.load(job).stage is Stage.DONE
    assert rubrics.load(attempts.listing(closed).rubric_version_id).criteria[0].weight == 2
    assert audit.list_()[0].what == "marked again"
    (news,) = pages.news(simulator, trainee.id)
    assert (news.talk.attempt_id, news.note) == (closed, WHY.note)
    assert pages.earlier(closed)[0].levels[0][0] == "Resolution"
    assert observations.of_(trainee.id)


def test_what_was_left_out_keeps_its_mark(
    simulator: Simulator,
    trainer: Person,
    trainee: Person,
    clock: Clock,
    closed: int,
    publish: Publish,
) -> None:
    other = played(simulator, clock, trainee)
    before = scorecards.load(other)
    publish(HEAVY)

    job = marked(simulator, trainer, closed)

    assert scorecards.load(other) == before
    assert remarked.count(job) == {State.MARKED: 1, State.LEFT_OUT: 1}
    assert remarked.of_attempt(other) == ()


def test_what_people_rated_stands_over_the_new_card(
    simulator: Simulator, trainer: Person, closed: int, publish: Publish
) -> None:
    given = Given(5, "Warm from the first line on.")
    reviews.save(simulator, trainer.id, closed, "empathy", given, release=True)
    publish(HEAVY)
    marked(simulator, trainer, closed)

    card = scoring.graded(simulator, closed).scorecard

    assert card is not None
    assert (card.of("empathy").level, card.of("empathy").rater) == (5, trainer.name)
    assert remarked.of_attempt(closed)[0].after_headline == card.headline


def test_an_own_question_waits_for_a_person_and_is_no_zero(
    simulator: Simulator, trainer: Person, closed: int, publish: Publish
) -> None:
    publish({("criteria", 0, "weight"): "12", ("criteria",): OWN_QUESTION})
    marked(simulator, trainer, closed)

    card = scorecards.load(closed).scorecard

    assert card is not None
    own = card.of("brand")
    assert (own.level, own.applicable) == (None, True)
    assert "brand" in [one.criterion for one in asked.asks_of(closed)]


def test_a_readers_answer_counts_only_where_the_question_is_the_same(
    simulator: Simulator, trainer: Person, closed: int, publish: Publish
) -> None:
    with writing():
        for criterion in ("empathy", "clarity"):
            judgements.add(closed, criterion, 0, SAMPLE, simulator.clock())
    publish({("criteria", 1, "levels", "5"): "Every feeling is met, in words of this case."})
    marked(simulator, trainer, closed)

    assert judgements.of_attempt(closed).keys() == {"clarity"}


def test_work_that_was_cut_off_goes_on_and_done_twice_is_done_once(
    simulator: Simulator, trainer: Person, closed: int, publish: Publish, clock: Clock
) -> None:
    publish(HEAVY)
    job = remarkings.begin(simulator, trainer.id, "default", WHY)
    clock.turn(minutes=2)
    assert remarkings.is_quiet(simulator, remarkings.load(job))
    remarkings.work(simulator, job)
    remarkings.confirm(simulator, trainer.id, job, [closed])
    (talk,) = remarked.talks(job)

    remarkings.work(simulator, job)
    remarkings._mark(simulator, talk, rubrics.load(remarkings.load(job).rubric_version_id))
    remarkings.work(simulator, job)

    assert len(remarked.of_attempt(closed)) == 1
    assert remarked.of_attempt(closed)[0].card is not None


def test_what_may_not_be_is_told(
    simulator: Simulator,
    trainer: Person,
    manager: Person,
    closed: int,
    publish: Publish,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with pytest.raises(InputError, match="Say why"):
        remarkings.begin(simulator, trainer.id, "default", Choice())
    with pytest.raises(InputError, match="at most 300"):
        remarkings.begin(simulator, trainer.id, "default", Choice(note="x" * 301))
    with pytest.raises(InputError, match="all of them are marked by this version"):
        remarkings.begin(simulator, trainer.id, "default", WHY)
    publish(HEAVY)
    late = replace(WHY, slugs=(SLUG,), since=simulator.clock(), until=simulator.clock())
    with pytest.raises(InputError, match="No finished talk fits"):
        remarkings.begin(simulator, trainer.id, "default", late, [trainer.id])
    with pytest.raises(MissingError):
        remarkings.begin(simulator, trainer.id, "nothing", WHY)
    monkeypatch.setattr(remarkings, "MOST", 0)
    with pytest.raises(InputError, match="More than 0 talks fit"):
        remarkings.begin(simulator, trainer.id, "default", WHY)
    monkeypatch.undo()
    job = remarkings.begin(simulator, trainer.id, "default", WHY)
    with pytest.raises(RuleError, match="cannot be marked now"):
        remarkings.confirm(simulator, trainer.id, job, [closed])
    remarkings.work(simulator, job)
    with pytest.raises(InputError, match="at least one"):
        remarkings.confirm(simulator, trainer.id, job, [])
    with pytest.raises(MissingError):
        remarkings.confirm(simulator, manager.id, job, [closed])


def test_a_job_may_be_put_away_until_it_marks(
    simulator: Simulator, trainer: Person, closed: int, publish: Publish
) -> None:
    publish(HEAVY)
    job = remarkings.begin(simulator, trainer.id, "default", WHY)
    remarkings.drop(simulator, trainer.id, job)
    remarkings.work(simulator, job)
    assert remarkings.load(job).stage is Stage.DROPPED
    assert remarked.count(job) == {State.WAITING: 1}
    with pytest.raises(RuleError, match="marked already"):
        remarkings.drop(simulator, trainer.id, job)
    assert [one.id for one in kept.list_("default")] == [job]


def test_a_talk_that_had_no_card_gets_one(
    simulator: Simulator, trainer: Person, closed: int, publish: Publish
) -> None:
    with writing():
        row = scorecards._row(closed)
        db.session.delete(row)
    publish(HEAVY)
    job = compared(simulator, trainer)
    (talk,) = remarked.talks(job)
    assert (talk.card, talk.result) == (None, Result.UNSCORED)
    remarkings.confirm(simulator, trainer.id, job, [closed])
    remarkings.work(simulator, job)
    assert scorecards.load(closed).scorecard is not None


SAMPLE = Sample(3, "It reads so.", (Evidence(1, "Hello", 0),))
OWN_QUESTION: Data = {
    "id": "brand",
    "name": "Brand voice",
    "skill": "clarity",
    "weight": "10",
    "scorer": "judge",
    "levels": {str(level): f"Sounds like us: {level}." for level in range(1, 6)},
}

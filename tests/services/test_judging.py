"""A judge reads beside the request; what it answered is taken in, and nothing is asked twice."""

from dataclasses import replace

import pytest

from tests.fakes import Clock, ToldJudge
from tests.model_server import lies, model_server, rates
from trainer.core.errors import OutsideError
from trainer.core.scoring.sampling import FAILED
from trainer.services import judging, scoring
from trainer.services.aside import Job
from trainer.simulator import Simulator
from trainer.store import attempts as kept
from trainer.store import judgements, rubrics, scorecards
from trainer.store.database import db, writing
from trainer.store.people import Person
from trainer.store.rubrics import RubricVersionRow
from trainer.wiring import build


def at_once(job: Job) -> None:
    """Do a job now."""
    job()


def test_a_second_reading_is_taken_into_the_card(judged: Simulator, closed: int) -> None:
    judge = told(judged)

    first = judging.begin(judged, closed, at_once)

    assert first.under_way
    assert first.due == ("Empathy",)
    assert judge.asked == [("empathy", 0), ("empathy", 1), ("empathy", 2)]
    assert judging.reading(judged, closed) == judging.Reading()
    card = scorecards.load(closed).scorecard
    assert card is not None
    assert card.of("empathy").level == 3
    assert card.of("empathy").because == "It reads as 3."
    assert scoring.answers_of(closed)[0].level == 3


def test_nothing_is_asked_twice_and_a_cut_short_reading_goes_on(
    judged: Simulator, closed: int
) -> None:
    judge = told(judged)
    with writing():
        sample = judge.answer(judging._questions(judged, kept.listing(closed))[0], 0)
        judgements.add(closed, "empathy", 0, sample, judged.clock())
        judgements.add(closed, "empathy", 0, sample, judged.clock())
    judge.asked.clear()

    judging.begin(judged, closed, at_once)
    judging.begin(judged, closed, at_once)

    assert judge.asked == [("empathy", 1), ("empathy", 2)]


def test_answers_that_came_after_the_card_are_taken_in_at_the_next_visit(
    judged: Simulator, closed: int, clock: Clock
) -> None:
    judge = told(judged)
    question = judging._questions(judged, kept.listing(closed))[0]
    clock.turn(minutes=1)
    with writing():
        for number in range(3):
            judgements.add(
                closed, "empathy", number, judge.answer(question, number), judged.clock()
            )
    assert judging.reading(judged, closed).behind

    judging.begin(judged, closed, at_once)

    card = scorecards.load(closed).scorecard
    assert card is not None
    assert card.of("empathy").level == 3
    assert not judging.reading(judged, closed).under_way


def test_no_transaction_is_open_while_the_judge_reads(judged: Simulator, closed: int) -> None:
    open_: list[bool] = []
    told(judged).watch = lambda: open_.append(db.session().in_transaction())

    judging.begin(judged, closed, at_once)

    assert open_ == [False, False, False]


def test_a_failed_reading_is_not_scored_until_it_is_asked_for_again(
    judged: Simulator, closed: int
) -> None:
    judge = told(judged)
    judge.levels = [None, None, None, 4]

    judging.begin(judged, closed, at_once)
    found = judging.begin(judged, closed, at_once)

    assert found.failed == ("Empathy",)
    assert not found.under_way
    assert len(judge.asked) == 3
    card = scorecards.load(closed).scorecard
    assert card is not None
    assert (card.of("empathy").level, card.of("empathy").because) == (None, FAILED)

    judging.again(judged, closed, at_once)
    card = scorecards.load(closed).scorecard
    assert card is not None
    assert card.of("empathy").level == 4


def test_one_reads_at_a_time_and_who_cannot_begin_leaves_it_due(
    judged: Simulator, closed: int
) -> None:
    jobs: list[Job] = []
    judging.begin(judged, closed, jobs.append)
    assert judging.begin(judged, closed, jobs.append).under_way
    assert len(jobs) == 1
    jobs[0]()
    judging.again(judged, closed, jobs.append)
    assert len(jobs) == 1


def test_where_no_thread_can_be_had_it_says_so(judged: Simulator, closed: int) -> None:
    def full(_: Job) -> None:
        raise RuntimeError

    with pytest.raises(OutsideError, match="Too much goes on"):
        judging.begin(judged, closed, full)
    assert judging.begin(judged, closed, at_once).due == ("Empathy",)
    assert not judging.reading(judged, closed).due


def test_a_judge_that_breaks_leaves_the_card_and_the_question(
    judged: Simulator, closed: int
) -> None:
    def broken() -> None:
        raise ZeroDivisionError

    before = scorecards.load(closed)
    told(judged).watch = broken

    judging.begin(judged, closed, at_once)

    assert scorecards.load(closed) == before
    assert judging.reading(judged, closed).under_way
    assert judged.readers.begin(closed)


def test_nobody_is_asked_about_demo_talks_or_without_a_judge(
    judged: Simulator, simulator: Simulator, closed: int
) -> None:
    assert judging.begin(simulator, closed, at_once) == judging.Reading()
    listing = replace(kept.listing(closed), demo=True)
    assert judging._questions(judged, listing) == ()
    with writing():
        found = replace(scorecards.load(closed), scorecard=None)
        scorecards.save(closed, listing.rubric_version_id, listing.engine, found)
    assert judging.begin(judged, closed, at_once) == judging.Reading()


def test_the_reader_is_told_no_name(judged: Simulator, trainee: Person, closed: int) -> None:
    (question,) = judging._questions(judged, kept.listing(closed))
    assert question.names[1] == trainee.name
    assert question.facts[0].startswith("Seconds that the customer waited")


def test_a_model_s_rating_is_taken_in_over_the_wire_with_what_it_took(
    judged: Simulator, closed: int
) -> None:
    with model_server(rates(4), lies(5), lies(5), rates(4)) as server:
        named = {"judge_model": "reader", "openai_base_url": server.url, "judge_price_in": 2.0}
        judge = build(judged.settings.model_copy(update=named)).judge
        judging.begin(replace(judged, judge=judge), closed, at_once)

    samples = judgements.of_attempt(closed)["empathy"]
    assert [one.level for one in samples] == [4, None, 4]
    assert (samples[0].model, samples[0].prompt) == ("reader", "judge@1")
    assert samples[0].cost == pytest.approx(0.0006)
    card = scorecards.load(closed).scorecard
    assert card is not None
    assert (card.of("empathy").level, card.of("empathy").certainty) == (4, 0.9)


def told(simulator: Simulator) -> ToldJudge:
    """Give the judge of these tests."""
    assert isinstance(simulator.judge, ToldJudge)
    return simulator.judge


@pytest.fixture
def judged(simulator: Simulator, closed: int) -> Simulator:
    """Let a judge rate empathy, and nothing else be unsure."""
    listing = kept.listing(closed)
    rubric = rubrics.load(listing.rubric_version_id)
    criteria = [
        replace(one, scorer="judge", options={}) if one.id == "empathy" else one
        for one in rubric.criteria
        if one.id in {"empathy", "responsiveness", "resolution"}
    ]
    with writing() as session:
        row = session.get_one(RubricVersionRow, listing.rubric_version_id)
        row.body = replace(rubric, criteria=tuple(criteria))
    found = replace(simulator, judge=ToldJudge([3]))
    scoring.grade(found, closed)
    return found

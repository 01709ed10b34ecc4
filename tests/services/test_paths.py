"""How far one is on a path follows from attempts, results and reads; its exam is taken alone."""

import pytest

from tests.fakes import Clock
from trainer.content.files import Kind
from trainer.core.conversation.transcript import Closing, Ending
from trainer.core.errors import MissingError, RuleError
from trainer.core.exercise.result import Given, Reply
from trainer.core.exercise.seat import Mark
from trainer.core.learning.path import Stage
from trainer.core.scoring.scorecard import Result
from trainer.queries import attempts as attempt_pages
from trainer.queries import paths as pages
from trainer.services import attempts, documents, exercises, hints, library, paths, seats
from trainer.simulator import Simulator
from trainer.store import attempts as kept
from trainer.store import scorecards
from trainer.store.attempts import Status
from trainer.store.database import db, writing
from trainer.store.people import Person
from trainer.store.scorecards import Graded, ScorecardRow

QUIZ, SEAT, CASE, EXAM = "quiz-after-cancelling", "kind-and-empty", "late-cot", "four-high-chairs"
TEXT = f"""\
id: mine
title: Mine
about: A path of one's own.
steps:
  - article: late-delivery
  - exercise: {QUIZ}
    minimum: 75
  - seat: {SEAT}
    minimum: 50
  - scenario: {CASE}
    minimum: 60
exam:
  - scenario: {EXAM}
"""


@pytest.fixture
def path(simulator: Simulator, trainer: Person) -> str:
    """Publish a path of every kind of step."""
    draft = documents.save_draft(simulator, trainer.id, Kind.PATH, TEXT, "mine")
    assert draft.faults == ()
    documents.publish(simulator, trainer.id, draft.id)
    return "mine"


def test_a_path_is_walked_from_the_article_to_the_exam(
    simulator: Simulator, trainee: Person, clock: Clock, path: str
) -> None:
    assert stages(simulator, trainee) == "next locked locked locked | locked"
    with pytest.raises(RuleError, match="opens when all steps are done"):
        paths.begin_exam(simulator, trainee.id, path, EXAM)

    paths.read(simulator, trainee.id, path, 1)
    assert stages(simulator, trainee) == "done next locked locked | locked"
    answer(simulator, trainee)
    assert stages(simulator, trainee) == "done done next locked | locked"
    mark(simulator, trainee)
    played(simulator, trainee, clock, attempts.begin(simulator, trainee.id, CASE), 59)
    assert stages(simulator, trainee) == "done done done next | locked"
    played(simulator, trainee, clock, attempts.begin(simulator, trainee.id, CASE), 60)
    played(simulator, trainee, clock, attempts.begin(simulator, trainee.id, EXAM), 100)
    assert stages(simulator, trainee) == "done done done done | next"

    id = paths.begin_exam(simulator, trainee.id, path, EXAM)
    assert paths.begin_exam(simulator, trainee.id, path, EXAM) == id
    played(simulator, trainee, clock, id, 88)

    assert stages(simulator, trainee) == "done done done done | done"
    page = pages.page(simulator, trainee.id, path)
    assert [row.result for row in (*page.steps, *page.exam)] == [
        "Read",
        "Best 100 in 1 try",
        "Handed in, 100 % near",
        "Best 60 in 2 tries",
        "Best 88 in 1 try",
    ]
    assert page.card.words == "finished"
    again = paths.begin_exam(simulator, trainee.id, path, EXAM)
    assert again != id
    with pytest.raises(RuleError, match="not in the exam"):
        paths.begin_exam(simulator, trainee.id, path, CASE)


def test_in_an_exam_there_are_no_hints(
    simulator: Simulator, trainee: Person, trainer: Person
) -> None:
    bare = TEXT.partition("steps:")[0] + f"steps:\n  - article: late-delivery\n{exam()}"
    draft = documents.save_draft(simulator, trainer.id, Kind.PATH, bare, "")
    documents.publish(simulator, trainer.id, draft.id)
    paths.read(simulator, trainee.id, "mine", 1)
    plain = attempts.begin(simulator, trainee.id, EXAM)

    id = paths.begin_exam(simulator, trainee.id, "mine", EXAM)

    assert hints.ladder(simulator, attempts.listing(trainee.id, plain))
    assert hints.ladder(simulator, attempts.listing(trainee.id, id)) == ()
    with pytest.raises(RuleError, match="not offered here"):
        hints.take(simulator, trainee.id, id, "nudge")
    page = attempt_pages.practice(simulator, trainee.id, id)
    assert (page.mode, page.hints) == (attempt_pages.EXAM, None)


def test_what_is_archived_on_the_way_is_passed_over_and_an_exam_is_not(
    simulator: Simulator, trainee: Person, path: str
) -> None:
    library.archive(simulator, None, [("article", "late-delivery"), ("scenario", EXAM)])

    assert stages(simulator, trainee) == "gone next locked locked | gone"
    for number in (0, 1, 2, 9):
        with pytest.raises(MissingError):
            paths.article(simulator, path, number)
    assert [row.title for row in pages.page(simulator, trainee.id, path).exam] == [
        "Four high chairs"
    ]


def test_a_locked_article_is_not_read_and_a_changed_one_says_so(
    simulator: Simulator, trainee: Person, trainer: Person, path: str
) -> None:
    text = TEXT.replace("  - article: late-delivery\n", "").replace(
        "exam:", "  - article: late-delivery\nexam:"
    )
    locked = documents.save_draft(simulator, trainer.id, Kind.PATH, text, "mine")
    documents.publish(simulator, trainer.id, locked.id)
    with pytest.raises(RuleError, match="those before it"):
        paths.read(simulator, trainee.id, path, 4)
    draft = documents.save_draft(simulator, trainer.id, Kind.PATH, TEXT, "mine")
    documents.publish(simulator, trainer.id, draft.id)
    paths.read(simulator, trainee.id, path, 1)
    assert not pages.reading(simulator, trainee.id, path, 1).row.changed

    words = documents.text_of(simulator, Kind.ARTICLE, "late-delivery")
    article = documents.save_draft(
        simulator, trainer.id, Kind.ARTICLE, words.replace("**7 days**", "**9 days**"), ""
    )
    documents.publish(simulator, trainer.id, article.id)

    reading = pages.reading(simulator, trainee.id, path, 1)
    assert (reading.row.changed, reading.row.standing.stage) == (True, Stage.DONE)
    assert "9 days" in reading.article.text


def test_the_list_shows_what_was_begun_first_and_what_waits_for_what(
    simulator: Simulator, trainee: Person, path: str
) -> None:
    assert {card.words for card in pages.cards(simulator, trainee.id)} == {"new"}
    paths.read(simulator, trainee.id, path, 1)

    first = pages.cards(simulator, trainee.id)[0]
    assert (first.path.id, first.words, first.next and first.next.slug) == (path, "begun", QUIZ)
    page = pages.page(simulator, trainee.id, path)
    near = "50 % of marks within one level of the reference"
    assert [row.waits for row in (*page.steps, *page.exam)] == [
        "",
        "",
        f"Opens when step 2, “{page.steps[1].title}”, is done with 75 or more.",
        f"Opens when step 3, “{page.steps[2].title}”, is done with {near}.",
        "Opens when all steps are done.",
    ]
    assert [row.wanted for row in page.steps[:2]] == ["to be read", "75 or more"]
    first_talks = pages.page(simulator, trainee.id, "first-talks")
    assert first_talks.steps[0].wanted == "to be done"
    assert first_talks.steps[1].waits.endswith(", is done.")


def test_a_talk_without_a_score_is_a_try_and_no_result(
    simulator: Simulator, trainee: Person, clock: Clock, path: str
) -> None:
    played(simulator, trainee, clock, attempts.begin(simulator, trainee.id, CASE), None)
    attempts.begin(simulator, trainee.id, CASE)

    row = pages.page(simulator, trainee.id, path).steps[3]
    assert (row.standing.reached.tries, row.result) == (1, "Not scored")


def stages(simulator: Simulator, person: Person) -> str:
    page = pages.page(simulator, person.id, "mine")
    parts = (page.steps, page.exam)
    return " | ".join(" ".join(row.standing.stage for row in part) for part in parts)


def exam() -> str:
    return "exam:" + TEXT.partition("exam:")[2]


def answer(simulator: Simulator, person: Person) -> None:
    """Answer every question of the quiz rightly."""
    replies = (Reply(text="30"), Reply(picked=(1,)), Reply(text="2026-04-02"), Reply(text="5"))
    exercises.hand_in(simulator, person.id, QUIZ, Given(replies=replies), "1")


def mark(simulator: Simulator, person: Person) -> None:
    levels = simulator.exercises.seat(SEAT).levels
    marks = {name: Mark(one.level, "So.") for name, one in levels.items()}
    seats.hand_in(simulator, person.id, SEAT, marks)


def played(
    simulator: Simulator, person: Person, clock: Clock, id: int, headline: int | None
) -> None:
    """End a talk with a score."""
    listing, now = kept.listing(id), clock()
    with writing():
        kept.set_status(id, Status.CLOSED, now, Closing(Ending.RESOLVED))
        graded = Graded(None, None, None, "Made up for a test.", now)
        scorecards.save(id, listing.rubric_version_id, listing.engine, graded)
        row = db.session.get(ScorecardRow, id)
        assert row is not None
        row.headline, row.result = headline, Result.UNSCORED.value
    assert (simulator.clock(), listing.person_id) == (now, person.id)

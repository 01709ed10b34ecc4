"""A certificate is given for passing, can be checked by its link, and waits for a drill on a change."""

from dataclasses import replace
from datetime import timedelta

import pytest

from tests.articles import CASE, LATE, change_article
from tests.assigned import assign, end, terms, try_
from tests.fakes import SLUG, Clock
from tests.viewing import seen_by
from trainer.content.files import Kind
from trainer.core.errors import InputError, MissingError, RuleError
from trainer.core.exercise.result import Given, Reply
from trainer.core.learning.assignment import Target, Terms
from trainer.core.learning.certificate import Validity
from trainer.queries import assignments as pages
from trainer.queries import certificates as shown
from trainer.services import (
    articles,
    attempts,
    certificates,
    documents,
    exercises,
    paths,
    resting,
)
from trainer.simulator import Simulator
from trainer.store import audit
from trainer.store import certificates as kept
from trainer.store import paths as exams
from trainer.store.database import writing
from trainer.store.people import Person

CERTIFIED = terms(70, 0, certificate=True, days=90)
QUIZ = "quiz-after-cancelling"
PATH = """\
id: mine
title: Mine
about: A path of one's own.
steps:
  - article: late-delivery
exam:
  - scenario: four-high-chairs
  - scenario: late-cot
    minimum: 80
"""


def test_who_passes_gets_one_and_no_other_for_the_same(
    simulator: Simulator, trainee: Person, trainer: Person, clock: Clock
) -> None:
    _, mine = assign(simulator, trainer, trainee, CERTIFIED)
    talk = try_(simulator, trainee, mine, 69)
    assert kept.of_people([trainee.id]) == ()
    end(simulator, talk, 70)  # a person has rated it higher
    certificates.settle(simulator, talk)
    (one,) = kept.of_people([trainee.id])

    assert (one.name, one.target, one.slug) == ("Tess Trainee", "scenario", SLUG)
    assert one.until == clock.now + timedelta(days=90)
    assert len(one.code) >= 43  # 32 bytes of chance
    assert certificates.good(simulator, [trainee.id]) == (one,)
    found, verdict = certificates.checked(simulator, one.code)
    assert (found, verdict.validity) == (one, Validity.VALID)
    clock.turn(days=91)
    assert certificates.judge(simulator, one).validity is Validity.EXPIRED


def test_without_the_promise_there_is_none(
    simulator: Simulator, trainee: Person, trainer: Person
) -> None:
    _, mine = assign(simulator, trainer, trainee)
    try_(simulator, trainee, mine, 95)

    assert kept.of_people([trainee.id]) == ()
    for code in ("guessed", "\0", "ü"):
        with pytest.raises(MissingError, match="no certificate"):
            certificates.checked(simulator, code)


def test_an_exercise_may_give_one_too(
    simulator: Simulator, trainee: Person, trainer: Person
) -> None:
    asked = Terms(Target.EXERCISE, QUIZ, 75, certificate=True)
    _, mine = assign(simulator, trainer, trainee, asked)
    exercises.hand_in(simulator, trainee.id, QUIZ, answers(simulator, QUIZ, right=False), "a")
    assert kept.of_people([trainee.id]) == ()
    exercises.hand_in(simulator, trainee.id, QUIZ, answers(simulator, QUIZ), "b")

    (one,) = kept.of_people([trainee.id])
    assert (one.target, one.assigned_id) == ("exercise", mine)
    (due,) = pages.mine(simulator, seen_by(trainee))
    assert (due.word, due.tries) == ("done", "Best 100 in 2 tries")


def test_the_exam_of_a_path_gives_one_when_all_its_talks_are_passed(
    simulator: Simulator, trainee: Person, trainer: Person, clock: Clock
) -> None:
    draft = documents.save_draft(simulator, trainer.id, Kind.PATH, PATH, "mine")
    documents.publish(simulator, trainer.id, draft.id)
    paths.read(simulator, trainee.id, "mine", 1)
    for case, score, count in (("four-high-chairs", 60, 0), (CASE, 79, 0), (CASE, 80, 1)):
        end(simulator, paths.begin_exam(simulator, trainee.id, "mine", case), score)
        clock.turn(days=1)
        assert len(kept.of_people([trainee.id])) == count
    (one,) = kept.of_people([trainee.id])
    assert (one.target, one.title) == ("path", "Mine")

    def again(case: str) -> int:
        end(simulator, paths.begin_exam(simulator, trainee.id, "mine", case), 90)
        clock.turn(days=1)
        return len(kept.of_people([trainee.id]))

    assert again(CASE) == 1  # the one there is stands
    certificates.revoke(simulator, trainer.id, one.id, "Somebody else sat it.")
    clock.turn(days=1)
    assert (again(CASE), again("four-high-chairs")) == (1, 2)  # all of it, passed anew
    with writing():
        exams.keep_exam(attempts.begin(simulator, trainee.id, SLUG), "gone")
    certificates.settle(simulator, max(exams.exams_of(trainee.id)))
    assert len(kept.of_people([trainee.id])) == 2


def test_a_leader_revokes_with_a_reason_that_everybody_reads(
    simulator: Simulator, trainee: Person, trainer: Person
) -> None:
    _, mine = assign(simulator, trainer, trainee, CERTIFIED)
    try_(simulator, trainee, mine, 90)
    (one,) = kept.of_people([trainee.id])
    for words in ("", "  ", "x" * 301):
        with pytest.raises(InputError, match="Say why"):
            certificates.revoke(simulator, trainer.id, one.id, words)
    with pytest.raises(RuleError, match="your own"):
        certificates.revoke(simulator, trainee.id, one.id, "Mine.")
    certificates.revoke(simulator, trainer.id, one.id, "Given  by mistake.")

    verdict = shown.shown(simulator, one.code).verdict
    assert (verdict.validity, verdict.because) == (Validity.REVOKED, "Given by mistake.")
    with pytest.raises(RuleError, match="already"):
        certificates.revoke(simulator, trainer.id, one.id, "Again.")
    with pytest.raises(MissingError):
        certificates.revoke(simulator, trainer.id, 999, "No such.")
    assert audit.list_()[0].what == "certificate revoked"


def test_a_change_of_policy_makes_it_wait_for_the_drill_which_is_assigned_again(
    simulator: Simulator, trainee: Person, colleague: Person, trainer: Person, clock: Clock
) -> None:
    _, mine = assign(simulator, trainer, trainee, replace(CERTIFIED, slug=CASE))
    try_(simulator, trainee, mine, 90)
    assert resting.certified(simulator, LATE) == ()
    clock.turn(days=1)
    change_article(simulator, trainer)
    (one,) = resting.certified(simulator, LATE)
    assert one.person_id == trainee.id
    made = articles.draft_drill(simulator, trainer.id, LATE)
    assert certificates.judge(simulator, one).good  # until the drill is offered
    articles.publish_drill(simulator, trainer.id, LATE)
    articles.publish_drill(simulator, trainer.id, LATE)  # again is harmless

    held = kept.load(one.id)
    assert certificates.judge(simulator, held).validity is Validity.DRILL
    dues = pages.mine(simulator, seen_by(trainee))
    (drill,) = [due for due in dues if due.kind == "Exercise"]
    assert (drill.href[1], drill.word) == ({"slug": made.slug}, "to do")
    assert "15.00" in drill.because
    clock.turn(hours=1)
    right = answers(simulator, made.slug)
    exercises.hand_in(simulator, trainee.id, made.slug, right, "drill")
    assert certificates.judge(simulator, held).good
    dues = pages.mine(simulator, seen_by(trainee))
    assert [due.word for due in dues] == ["done", "done"]
    assert kept.of_people([colleague.id]) == ()


def answers(simulator: Simulator, slug: str, *, right: bool = True) -> Given:
    """Answer all questions of a quiz, rightly or not at all but the first."""
    exercise = exercises.find(simulator, slug).value
    replies = tuple(
        Reply(
            picked=tuple(at for at, option in enumerate(one.options, 1) if option.right is right),
            text=(one.date or (f"{one.number:g}" if one.number is not None else ""))
            if right
            else "0",
        )
        for one in exercise.questions
    )
    return Given(replies=replies)

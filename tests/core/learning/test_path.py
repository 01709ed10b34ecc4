"""Where somebody is on a learning path follows from what they have done, and from nothing else."""

import pytest

from trainer.core.learning.path import (
    ExamTalk,
    Goal,
    LearningPath,
    Progress,
    Reached,
    Stage,
    Step,
    StepKind,
    progress,
)

READ: Goal = (StepKind.ARTICLE, "rules")
QUIZ: Goal = (StepKind.EXERCISE, "quiz")
TALK: Goal = (StepKind.SCENARIO, "late")
MARK: Goal = (StepKind.SEAT, "curt")
EXAM: Goal = (StepKind.SCENARIO, "angry")
ALL = frozenset({READ, QUIZ, TALK, MARK, EXAM})
STEPS = (
    Step(article="rules", why="First things first."),
    Step(exercise="quiz", minimum=75),
    Step(scenario="late", minimum=60),
    Step(seat="curt"),
)
DONE = {READ: Reached(1), QUIZ: Reached(2, 75.0), TALK: Reached(1, 60), MARK: Reached(1, 40.0)}


@pytest.mark.parametrize(
    ("reached", "stages"),
    [
        ({}, "next locked locked locked"),
        ({READ: Reached(1)}, "done next locked locked"),
        ({READ: Reached(1), QUIZ: Reached(3, 74.9)}, "done next locked locked"),
        ({READ: Reached(1), QUIZ: Reached(3, None)}, "done next locked locked"),
        ({QUIZ: Reached(1, 80.0), MARK: Reached(1)}, "next done locked done"),
        ({READ: Reached(1), QUIZ: Reached(1, 75.0), MARK: Reached(1)}, "done done next done"),
        (DONE, "done done done done"),
    ],
)
def test_in_order_a_step_opens_when_those_before_it_are_done(
    reached: dict[Goal, Reached], stages: str
) -> None:
    assert [one.stage for one in where(reached).steps] == stages.split()


def test_a_locked_step_names_the_step_that_opens_it() -> None:
    now = where({READ: Reached(1)})

    assert [one.waits_for for one in now.steps] == [None, None, 2, 3]
    assert now.next is not None
    assert now.next.goal == QUIZ
    assert (now.done, now.total, now.begun, now.finished) == (1, 5, True, False)


def test_without_an_order_every_step_is_open_and_the_first_is_next() -> None:
    now = where({READ: Reached(1)}, in_order=False)

    assert [one.stage for one in now.steps] == ["done", "next", "open", "open"]


def test_what_is_not_offered_any_more_is_passed_over_unless_it_was_done() -> None:
    now = where({READ: Reached(1)}, offered=ALL - {READ, QUIZ})

    assert [one.stage for one in now.steps] == ["done", "gone", "next", "locked"]
    assert (now.done, now.total, now.passed_over) == (1, 4, 1)
    assert not now.finished


def test_a_path_of_which_nothing_is_left_is_neither_finished_nor_to_be_finished() -> None:
    path = LearningPath("first", "First", "…", STEPS)
    gone = progress(path, {}, {}, frozenset())
    rest = progress(path, {READ: Reached(1)}, {}, frozenset())

    assert (gone.done, gone.total, gone.finished, gone.finishable) == (0, 0, False, False)
    assert (rest.done, rest.total, rest.finished, rest.finishable) == (1, 1, True, True)


def test_the_exam_opens_after_the_last_step_and_only_its_own_talks_count() -> None:
    practised = {EXAM: Reached(4, 100)}
    before, ready = where(practised), where(DONE | practised)

    assert [(one.stage, one.waits_for) for one in before.exam] == [(Stage.LOCKED, 0)]
    assert [one.stage for one in ready.exam] == [Stage.NEXT]
    assert not ready.finished
    assert where(DONE, exams={"angry": Reached(1, 59)}).next == ready.exam[0].__class__(
        1, EXAM, 60, "", Stage.NEXT, Reached(1, 59)
    )
    passed = where(DONE, exams={"angry": Reached(2, 60)})
    assert passed.finished
    assert passed.next is None


def test_an_exam_that_is_not_offered_cannot_be_passed() -> None:
    now = where(DONE, offered=ALL - {EXAM})

    assert [one.stage for one in now.exam] == [Stage.GONE]
    assert (now.finished, now.next) == (False, None)


def test_a_step_that_names_nothing_leads_nowhere() -> None:
    assert Step().goal == (StepKind.SCENARIO, "")


def test_nothing_done_is_not_begun() -> None:
    assert not where({}).begun


def where(
    reached: dict[Goal, Reached],
    exams: dict[str, Reached] | None = None,
    offered: frozenset[Goal] = ALL,
    *,
    in_order: bool = True,
) -> Progress:
    path = LearningPath("first", "First", "…", STEPS, (ExamTalk("angry"),), in_order)
    return progress(path, reached, exams or {}, offered)

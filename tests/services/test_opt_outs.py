"""What somebody would rather not be given, and what nobody is told about it."""

from datetime import timedelta

import pytest

from tests.assigned import DUE, assign, terms, try_
from tests.fakes import SLUG, START, Clock
from tests.viewing import seen_by
from trainer.content.files import Kind
from trainer.core.errors import InputError, RuleError
from trainer.core.learning.assignment import State, Target, Terms
from trainer.core.learning.path import Stage
from trainer.core.learning.topics import TOPICS, Topic, topics_of
from trainer.queries import assignments as leading
from trainer.queries import progress, road, scenarios
from trainer.services import assignments, attempts, documents, opt_outs, paths, standings
from trainer.services.exams import ITS_EXAM, SET_ASIDE
from trainer.simulator import Simulator
from trainer.store import archive, assigned
from trainer.store.database import writing
from trainer.store.people import Person


def test_what_is_chosen_takes_the_place_of_what_was(trainee: Person, simulator: Simulator) -> None:
    assert [chosen for _, _, chosen in opt_outs.choices(trainee.id)] == [False] * len(TOPICS)
    opt_outs.choose(simulator, trainee.id, ["abuse", "distress", "abuse"])
    assert [chosen for _, _, chosen in opt_outs.choices(trainee.id)] == [True, True]
    opt_outs.choose(simulator, trainee.id, ["distress"])
    assert [chosen for _, _, chosen in opt_outs.choices(trainee.id)] == [False, True]
    opt_outs.choose(simulator, trainee.id, [])
    assert not any(chosen for _, _, chosen in opt_outs.choices(trainee.id))


def test_another_topic_is_refused(trainee: Person, simulator: Simulator) -> None:
    with pytest.raises(InputError):
        opt_outs.choose(simulator, trainee.id, ["spiders"])


def test_a_case_is_kept_from_those_who_chose_its_matter_only(
    trainee: Person, colleague: Person, simulator: Simulator
) -> None:
    both, hard = (trainee.id, colleague.id), abusive(simulator)
    assert opt_outs.kept_out(simulator, both, hard) == frozenset()

    opt_outs.choose(simulator, trainee.id, ["abuse"])

    assert opt_outs.kept_out(simulator, both, hard) == {trainee.id}
    assert opt_outs.kept_out(simulator, (colleague.id,), hard) == frozenset()
    assert opt_outs.kept_out(simulator, both, SLUG) == frozenset()
    assert opt_outs.kept_out(simulator, both, "nowhere") == frozenset()


def test_what_is_next_spares_them(trainee: Person, simulator: Simulator) -> None:
    opt_outs.choose(simulator, trainee.id, [one.value for one in Topic])

    steps = progress.road(simulator, trainee.id, own=True).steps

    assert steps
    assert not any(topics_of(simulator.library.load(one.slug)) for one in steps)


def test_what_is_assigned_already_is_set_aside_and_comes_back_with_the_time_lost(
    trainee: Person, trainer: Person, simulator: Simulator, clock: Clock
) -> None:
    hard = abusive(simulator)
    id, mine = assign(simulator, trainer, trainee, terms(slug=hard))
    other = assign(simulator, trainer, trainee)[1]

    opt_outs.choose(simulator, trainee.id, ["abuse"])
    clock.turn(days=20)

    assert (state(simulator, mine), state(simulator, other)) == (State.ASIDE, State.OVERDUE)
    assert [one.id for one in road.pending(simulator, seen_by(trainee))] == [other]
    (line,) = [one for one in leading.board(simulator, seen_by(trainer)).assignments if one.aside]
    assert (line.assignment.id, line.due, line.overdue) == (id, 0, 0)
    assert leading.overdue_of(simulator, [trainee.id])[trainee.id][0].id == other
    with pytest.raises(RuleError, match="set aside"):
        assignments.begin(simulator, trainee.id, mine)

    opt_outs.choose(simulator, trainee.id, [])

    assert (state(simulator, mine), state(simulator, other)) == (State.OPEN, State.OVERDUE)
    assert assigned.load(mine).due == DUE + timedelta(days=20)
    assert assignments.begin(simulator, trainee.id, mine)


def test_a_path_passes_over_such_a_step_and_is_set_aside_for_such_an_exam(
    trainee: Person, trainer: Person, simulator: Simulator, clock: Clock
) -> None:
    hard = abusive(simulator)
    exam = path(
        simulator, trainer, "hard-exam", f"  - scenario: {SLUG}\nexam:\n  - scenario: {hard}"
    )
    step = path(simulator, trainer, "hard-step", f"  - scenario: {hard}\n  - scenario: {SLUG}")
    first, second = (
        assign(simulator, trainer, trainee, Terms(Target.PATH, one))[1] for one in (exam, step)
    )
    opt_outs.choose(simulator, trainee.id, ["abuse"])
    clock.turn(days=20)

    assert (state(simulator, first), state(simulator, second)) == (State.ASIDE, State.OVERDUE)
    (now,) = paths.standings(simulator, trainee.id, [paths.find(simulator, step)])
    assert [one.stage for one in now.steps] == [Stage.GONE, Stage.NEXT]
    assert (now.done, now.total) == (0, 1)
    attempts.begin_private(simulator, trainee.id, hard)  # nobody is examined in it meanwhile
    others = paths.standings(simulator, trainer.id, [paths.find(simulator, step)])
    assert others[0].steps[0].stage is Stage.NEXT
    opt_outs.choose(simulator, trainee.id, [])
    assert state(simulator, first) is State.OPEN

    with writing():
        archive.add(Kind.SCENARIO, hard, trainer.id, START)
    assert state(simulator, first) is State.ASIDE  # told in the same word
    with writing():
        archive.add(Kind.PATH, step, trainer.id, START)
    assert state(simulator, second) is State.ASIDE


@pytest.mark.parametrize(
    ("turns", "days"),
    [
        ([(["abuse"], 0), ([], 0)], 0),  # ticked and unticked at once
        ([(["abuse"], 0.9), ([], 0), (["abuse"], 0.9), ([], 0)], 0),
        ([(["abuse"], 3), ([], 5), (["abuse"], 2.5), ([], 0)], 5),
        ([(["abuse"], 3), (["abuse"], 4), ([], 0)], 7),  # kept again as it was
        ([(["abuse"], 3), (["abuse", "distress"], 2), (["distress"], 4), ([], 0)], 5),
        ([(["distress"], 4), ([], 0)], 0),
    ],
)
def test_just_the_whole_days_that_were_lost_are_given_back(
    trainee: Person,
    trainer: Person,
    simulator: Simulator,
    clock: Clock,
    turns: list[tuple[list[str], float]],
    days: int,
) -> None:
    mine = assign(simulator, trainer, trainee, terms(slug=abusive(simulator)))[1]
    for topics, wait in turns:
        opt_outs.choose(simulator, trainee.id, topics)
        clock.turn(days=wait)

    assert assigned.load(mine).due == DUE + timedelta(days=days)


def test_the_page_of_a_case_that_is_ones_exam_and_set_aside_says_so(
    trainee: Person, trainer: Person, simulator: Simulator
) -> None:
    hard = abusive(simulator)
    warning = simulator.library.load(hard).warning
    assign(simulator, trainer, trainee, terms(slug=hard, exam=True, hints=False))
    (due,) = leading.mine(simulator, seen_by(trainee))
    assert (due.warning, scenarios.case(simulator, trainee.id, hard).exam) == (warning, ITS_EXAM)
    assert warning

    opt_outs.choose(simulator, trainee.id, ["abuse"])

    assert scenarios.case(simulator, trainee.id, hard).exam == SET_ASIDE
    assert leading.mine(simulator, seen_by(trainee))[0].warning == ""
    with pytest.raises(RuleError, match="not available to you"):
        attempts.begin_private(simulator, trainee.id, hard)
    assert scenarios.warning_of(simulator, "nowhere") == ""


def test_a_talk_that_is_done_is_not_moved(
    trainee: Person, trainer: Person, simulator: Simulator, clock: Clock
) -> None:
    hard = abusive(simulator)
    later = assign(simulator, trainer, trainee, terms(slug=hard))[1]
    done = assign(simulator, trainer, trainee, terms(50, slug=hard), due=START.date())[1]
    try_(simulator, trainee, done, 80)
    opt_outs.choose(simulator, trainee.id, ["abuse"])
    assert (state(simulator, later), state(simulator, done)) == (State.ASIDE, State.DONE)

    clock.turn(days=2)
    opt_outs.choose(simulator, trainee.id, [])

    assert assigned.load(later).due == DUE + timedelta(days=2)
    assert assigned.load(done).due == START.date()


def test_a_case_that_was_archived_is_asked_of_nobody(
    trainee: Person, trainer: Person, simulator: Simulator
) -> None:
    mine = assign(simulator, trainer, trainee)[1]
    with writing():
        archive.add(Kind.SCENARIO, SLUG, trainer.id, START)

    assert state(simulator, mine) is State.ASIDE


def state(simulator: Simulator, assigned_id: int) -> State:
    """Tell how something stands."""
    return standings.of(simulator, [assigned.load(assigned_id)])[assigned_id].state


def abusive(simulator: Simulator) -> str:
    """Find a case that is known to be abusive."""
    there = simulator.library.list_scenarios()
    return next(one.id for one in there if Topic.ABUSE in topics_of(one))


def path(simulator: Simulator, by: Person, slug: str, rest: str) -> str:
    text = f"id: {slug}\ntitle: A path\nabout: A path for a test.\nsteps:\n{rest}\n"
    draft = documents.save_draft(simulator, by.id, Kind.PATH, text, "")
    documents.publish(simulator, by.id, draft.id)
    return slug

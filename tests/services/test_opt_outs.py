"""What somebody would rather not be given, and what nobody is told about it."""

import pytest

from tests.assigned import assign, terms, try_
from tests.fakes import SLUG, START, Clock
from tests.viewing import seen_by
from trainer.content.files import Kind
from trainer.core.errors import InputError, RuleError
from trainer.core.learning.assignment import State
from trainer.core.learning.topics import TOPICS, Topic, topics_of
from trainer.queries import assignments as leading
from trainer.queries import progress, road
from trainer.services import assignments, opt_outs, standings
from trainer.services.opt_outs import FRESH
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


def test_what_is_assigned_already_is_set_aside_and_comes_back_with_a_week(
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
    assert assigned.load(mine).due == (clock() + FRESH).date()
    assert assignments.begin(simulator, trainee.id, mine)


def test_a_day_that_leaves_a_week_or_a_talk_that_is_done_is_not_moved(
    trainee: Person, trainer: Person, simulator: Simulator
) -> None:
    hard = abusive(simulator)
    far = (START + FRESH * 3).date()
    later = assign(simulator, trainer, trainee, terms(slug=hard), due=far)[1]
    done = assign(simulator, trainer, trainee, terms(50, slug=hard), due=START.date())[1]
    try_(simulator, trainee, done, 80)
    opt_outs.choose(simulator, trainee.id, ["abuse"])
    assert (state(simulator, later), state(simulator, done)) == (State.ASIDE, State.DONE)

    opt_outs.choose(simulator, trainee.id, [])

    assert (assigned.load(later).due, assigned.load(done).due) == (far, START.date())


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

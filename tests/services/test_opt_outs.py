"""What somebody would rather not be given, and what nobody is told about it."""

import pytest

from tests.fakes import SLUG
from trainer.core.errors import InputError
from trainer.core.learning.topics import TOPICS, Topic, topics_of
from trainer.queries import progress
from trainer.services import opt_outs
from trainer.simulator import Simulator
from trainer.store.people import Person


def test_what_is_chosen_takes_the_place_of_what_was(trainee: Person) -> None:
    assert [chosen for _, _, chosen in opt_outs.choices(trainee.id)] == [False] * len(TOPICS)
    opt_outs.choose(trainee.id, ["abuse", "distress", "abuse"])
    assert [chosen for _, _, chosen in opt_outs.choices(trainee.id)] == [True, True]
    opt_outs.choose(trainee.id, ["distress"])
    assert [chosen for _, _, chosen in opt_outs.choices(trainee.id)] == [False, True]
    opt_outs.choose(trainee.id, [])
    assert not any(chosen for _, _, chosen in opt_outs.choices(trainee.id))


def test_another_topic_is_refused(trainee: Person) -> None:
    with pytest.raises(InputError):
        opt_outs.choose(trainee.id, ["spiders"])


def test_a_case_is_kept_from_those_who_chose_its_matter_only(
    trainee: Person, colleague: Person, simulator: Simulator
) -> None:
    both, hard = (trainee.id, colleague.id), abusive(simulator)
    assert opt_outs.kept_out(simulator, both, hard) == frozenset()

    opt_outs.choose(trainee.id, ["abuse"])

    assert opt_outs.kept_out(simulator, both, hard) == {trainee.id}
    assert opt_outs.kept_out(simulator, (colleague.id,), hard) == frozenset()
    assert opt_outs.kept_out(simulator, both, SLUG) == frozenset()
    assert opt_outs.kept_out(simulator, both, "nowhere") == frozenset()


def test_what_is_next_spares_them(trainee: Person, simulator: Simulator) -> None:
    opt_outs.choose(trainee.id, [one.value for one in Topic])

    steps = progress.road(simulator, trainee.id, own=True).steps

    assert steps
    assert not any(topics_of(simulator.library.load(one.slug)) for one in steps)


def abusive(simulator: Simulator) -> str:
    """Find a case that is known to be abusive."""
    there = simulator.library.list_scenarios()
    return next(one.id for one in there if Topic.ABUSE in topics_of(one))

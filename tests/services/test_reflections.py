import pytest

from trainer.core.errors import InputError, RuleError
from trainer.services import reflections
from trainer.simulator import Simulator
from trainer.store.people import Person
from trainer.store.reflections import Reflection


def test_a_look_back_is_kept(trainee: Person, simulator: Simulator, closed: int) -> None:
    reflections.save(simulator, trainee.id, closed, 3, "  When I named the fee. ")

    assert reflections.find(trainee.id, closed) == Reflection(3, "When I named the fee.")


@pytest.mark.parametrize(
    ("position", "words"), [(1, " "), (1, "x" * 2001), (99, "There."), (-1, "There.")]
)
def test_a_look_back_at_nothing_is_refused(
    trainee: Person, simulator: Simulator, closed: int, position: int, words: str
) -> None:
    with pytest.raises(InputError):
        reflections.save(simulator, trainee.id, closed, position, words)


def test_one_looks_back_once_it_is_over(trainee: Person, simulator: Simulator, begun: int) -> None:
    with pytest.raises(RuleError, match="once the attempt is over"):
        reflections.save(simulator, trainee.id, begun, 0, "There.")

    assert reflections.find(trainee.id, begun) is None

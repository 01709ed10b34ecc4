import pytest

from tests.fakes import Clock
from tests.web.talks import played
from trainer.queries import home, viewers
from trainer.simulator import Simulator


@pytest.mark.parametrize(
    ("role", "board"), [("trainee", False), ("trainer", True), ("manager", True), ("admin", True)]
)
def test_a_board_is_for_those_who_see_a_team(
    request: pytest.FixtureRequest, simulator: Simulator, role: str, *, board: bool
) -> None:
    viewer = viewers.find(request.getfixturevalue(role).id)
    assert viewer is not None

    found = home.home(simulator, viewer)

    assert (found.board is not None) is board
    assert found.broken == 0


def test_the_last_five_talks_are_enough(
    request: pytest.FixtureRequest, simulator: Simulator, clock: Clock
) -> None:
    trainee = request.getfixturevalue("trainee")
    for _ in range(6):
        played(simulator, clock, trainee, ("One moment.",))
    viewer = viewers.find(trainee.id)
    assert viewer is not None

    assert len(home.home(simulator, viewer).road.past) == 5

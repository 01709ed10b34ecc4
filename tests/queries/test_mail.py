import pytest

from tests.fakes import START
from tests.mailed import Box, mailing
from trainer.queries import mail as pages
from trainer.simulator import Simulator
from trainer.store import digests
from trainer.store.database import writing
from trainer.store.digests import State
from trainer.store.people import Person


@pytest.mark.parametrize("state", list(State))
def test_how_sending_goes_is_told(simulator: Simulator, trainee: Person, state: State) -> None:
    sending = mailing(simulator, Box())
    failed = "" if state in {State.SENT, State.QUIET} else "550 no"
    with writing():
        digests.save(digests.Digest(trainee.id, START.date(), state, 1, START, None, failed))

    found = pages.standing(sending)

    assert found is not None
    assert (found.sent, found.quiet) == (int(state is State.SENT), int(state is State.QUIET))
    assert found.waiting == int(state in {State.WAITING, State.SENDING})
    assert found.lost == int(state is State.LOST)
    assert found.last_sent == (START if state is State.SENT else None)
    assert (found.because, found.failed_at) == (failed, START if failed else None)
    assert pages.standing(simulator) is None

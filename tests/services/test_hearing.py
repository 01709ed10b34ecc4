from dataclasses import replace

import pytest

from tests.fakes import HELLO, BrokenVoice
from trainer.core.errors import OutsideError
from trainer.services import attempts
from trainer.simulator import Simulator
from trainer.store.people import Person


def test_the_pieces_of_a_reply_are_heard_and_together_are_what_is_kept(
    trainee: Person, simulator: Simulator, begun: int
) -> None:
    broken = replace(simulator, voice=BrokenVoice(simulator.voice))
    with pytest.raises(OutsideError):
        attempts.take(broken, trainee.id, begun, HELLO, "a1")
    heard: list[str] = []

    attempts.reply(simulator, trainee.id, begun, heard.append)

    assert "".join(heard) == attempts.load(trainee.id, begun).transcript.turns[-1].text


def test_a_reply_is_kept_though_whoever_watched_it_is_gone(
    trainee: Person, simulator: Simulator, begun: int
) -> None:
    broken = replace(simulator, voice=BrokenVoice(simulator.voice))
    with pytest.raises(OutsideError):
        attempts.take(broken, trainee.id, begun, HELLO, "a1")

    def gone(_piece: str) -> None:
        raise BrokenPipeError

    attempts.reply(simulator, trainee.id, begun, gone)

    assert len(attempts.load(trainee.id, begun).transcript.turns) == 3

import logging
from threading import Event

import pytest

from trainer.jobs import recurring


def test_a_job_is_done_at_once_and_again_though_it_fails_until_it_is_stopped(
    caplog: pytest.LogCaptureFixture,
) -> None:
    done: list[int] = []
    often = Event()

    def job() -> None:
        done.append(len(done))
        if len(done) == 3:
            stop()
            often.set()
        raise ValueError("no")

    with caplog.at_level(logging.ERROR):
        stop = recurring.begin(job, 0.001)
        assert often.wait(5)

    assert [one.message for one in caplog.records][:2] == ["a recurring job failed"] * 2
    assert done == [0, 1, 2]

"""Do something again and again beside what is served, until told to stop."""

import logging
from collections.abc import Callable
from threading import Event, Thread

_log = logging.getLogger(__name__)


def begin(job: Callable[[], None], seconds: float) -> Callable[[], None]:
    """Do a job now and every so many seconds; give what stops it.

    A job that fails is written to the log, and done again at its next time. Stopping does not wait
    for one that is under way.
    """
    over = Event()

    def run() -> None:
        while not over.is_set():
            try:
                job()
            except Exception:  # noqa: BLE001 - whatever it was, the next time may go well
                _log.exception("a recurring job failed")
            over.wait(seconds)

    Thread(target=run, daemon=True).start()
    return over.set

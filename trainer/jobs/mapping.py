"""Map a pure function over many batches: here, or in several processes of this machine.

Results come in the order of the batches, and only a few batches are under way at any time, so that
memory stays flat however many there are.
"""

import signal
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import forkserver, get_all_start_methods, get_context
from multiprocessing.context import BaseContext
from typing import Any, Protocol, TypeVar

Batch = TypeVar("Batch")
Result = TypeVar("Result")
Answer_co = TypeVar("Answer_co", covariant=True)
AHEAD = 3
"""Batches under way for each process: one at work, the others waiting beside it."""
READY = "trainer.jobs.ready"
"""The module with all that a process should find loaded."""


class Pending(Protocol[Answer_co]):
    """Stand for an answer that is being worked out."""

    def result(self) -> Answer_co:
        """Wait for the answer; raises what went wrong."""
        ...


def mapped(
    function: Callable[[Batch], Result], batches: Iterable[Batch], processes: int = 1
) -> Generator[Result]:
    """Give `function` of each batch, in order.

    With one process it runs here. With more, function and batches must be ones that can be pickled;
    no process is a copy of this one, so that they need nothing of it and its threads do no harm.
    Closing the iterator early ends the processes once their present batch is done.
    """
    if processes <= 1:
        yield from map(function, batches)
        return
    pool = ProcessPoolExecutor(processes, _context(function), initializer=_leave_interrupts)
    try:
        yield from in_order(lambda batch: pool.submit(function, batch), batches, processes * AHEAD)
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def stand_by(function: Callable[..., Any]) -> None:
    """Begin to make ready what the processes of `mapped` are copied from; it is not waited for.

    Called before the batches are there, it is done beside what makes them.
    """
    if _context(function).get_start_method() == "forkserver":
        forkserver.ensure_running()


def in_order(
    submit: Callable[[Batch], Pending[Result]], batches: Iterable[Batch], most: int
) -> Iterator[Result]:
    """Hand batches out, at most `most` at a time, and give their answers in order."""
    waiting: deque[Pending[Result]] = deque()
    for batch in batches:
        waiting.append(submit(batch))
        if len(waiting) >= most:
            yield waiting.popleft().result()
    while waiting:
        yield waiting.popleft().result()


def _context(function: Callable[..., Any]) -> BaseContext:
    """Have processes copied from one that has all loaded; started anew where that cannot be."""
    if "forkserver" not in get_all_start_methods():
        return get_context("spawn")
    # What was asked for first stands, as that process stays for as long as this one does.
    forkserver.set_forkserver_preload(["__main__", READY, function.__module__])
    return get_context("forkserver")


def _leave_interrupts() -> None:
    """Let the first process alone answer Ctrl-C: it then ends the others."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)

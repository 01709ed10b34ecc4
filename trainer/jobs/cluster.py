"""Map a pure function over many batches on the machines of a Dask cluster.

The one door to Dask, which is not among the requirements: see requirements-cluster.txt. Every machine
of the cluster needs this version of the project.
"""

from collections.abc import Callable, Generator, Iterable
from importlib import import_module
from typing import Any

from trainer.core.errors import OutsideError, RuleError
from trainer.jobs.mapping import AHEAD, Batch, Result, in_order

_DOOR = "distributed"
_PATIENCE = 20
"""Seconds that a scheduler has to answer."""


def mapped(
    function: Callable[[Batch], Result],
    batches: Iterable[Batch],
    address: str = "",
    processes: int = 1,
) -> Generator[Result]:
    """Give `function` of each batch, in order, worked out by a cluster.

    `address` is that of its scheduler ("tcp://host:8786"); without one a cluster of `processes` on
    this machine is started. RuleError where Dask is not installed, OutsideError where no scheduler
    answers.
    """
    dask = _dask()
    with _client(dask, address, processes) as client:
        most = max(1, len(client.scheduler_info(n_workers=-1)["workers"])) * AHEAD
        yield from in_order(lambda batch: client.submit(function, batch, pure=False), batches, most)


def _dask() -> Any:
    try:
        return import_module(_DOOR)
    except ImportError:
        raise RuleError(
            "The engine dask is not installed: pip install -r requirements-cluster.txt"
        ) from None


def _client(dask: Any, address: str, processes: int) -> Any:
    try:
        if address:
            return dask.Client(address, timeout=_PATIENCE)
        return dask.Client(
            n_workers=processes, threads_per_worker=1, dashboard_address=None, set_as_default=False
        )
    except (OSError, TimeoutError, ValueError) as error:
        raise OutsideError(
            f"No Dask scheduler answers at {address or 'this machine'}: {error}"
        ) from error

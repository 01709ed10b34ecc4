import sys
from collections.abc import Callable
from types import ModuleType, TracebackType
from typing import Any, Self

import pytest

from tests.jobs.test_mapping import Done
from trainer.core.errors import OutsideError, RuleError
from trainer.jobs import cluster


def test_a_cluster_answers_in_order_and_is_let_go(monkeypatch: pytest.MonkeyPatch) -> None:
    made = installed(monkeypatch)
    assert list(cluster.mapped(abs, range(-9, 0), "tcp://host:8786")) == [*range(9, 0, -1)]
    assert made == [(("tcp://host:8786",), {"timeout": 20}), "closed"]


def test_without_an_address_a_cluster_is_started_here(monkeypatch: pytest.MonkeyPatch) -> None:
    made = installed(monkeypatch)
    assert list(cluster.mapped(abs, [-1], processes=2)) == [1]
    assert made[0][1]["n_workers"] == 2


def test_a_scheduler_that_does_not_answer_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    installed(monkeypatch)
    with pytest.raises(OutsideError, match="No Dask scheduler answers at nowhere"):
        list(cluster.mapped(abs, [-1], "nowhere"))


def test_without_dask_it_is_said_how_to_have_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(RuleError, match=r"pip install -r requirements-cluster\.txt"):
        list(cluster.mapped(abs, [-1]))


def installed(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """Put a door to a cluster of one machine in the place of Dask; give what is asked of it."""
    asked: list[Any] = []

    class Client:
        """Be a client whose cluster works at once."""

        def __init__(self, *address: str, **options: object) -> None:
            """Reach the scheduler."""
            if address == ("nowhere",):
                raise OSError("timed out")
            asked.append((address, options))

        def __enter__(self) -> Self:
            """Stay."""
            return self

        def __exit__(
            self,
            kind: type[BaseException] | None,
            error: BaseException | None,
            trace: TracebackType | None,
        ) -> None:
            """Go."""
            asked.append("closed")

        def scheduler_info(self, **_: object) -> dict[str, dict[str, int]]:
            """Name the one worker."""
            return {"workers": {"one": 1}}

        def submit(self, function: Callable[[int], int], batch: int, **_: object) -> Done:
            """Work."""
            return Done(function(batch))

    door = ModuleType("distributed")
    door.Client = Client  # type: ignore[attr-defined]  # a module made here
    monkeypatch.setitem(sys.modules, "distributed", door)
    return asked

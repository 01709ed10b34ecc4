from collections.abc import Iterator

import pytest

from trainer.jobs.mapping import in_order, mapped


def test_one_process_works_here_and_in_order() -> None:
    assert list(mapped(str, [3, 1, 2])) == ["3", "1", "2"]


def test_several_processes_answer_in_order() -> None:
    assert list(mapped(abs, range(-9, 0), processes=2)) == [*range(9, 0, -1)]


def test_what_goes_wrong_in_a_process_is_raised_here() -> None:
    with pytest.raises(ValueError, match="invalid literal"):
        list(mapped(int, ["1", "x"], processes=2))


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


class Done:
    """Be an answer that is there at once."""

    def __init__(self, answer: int) -> None:
        """Hold it."""
        self._answer = answer

    def result(self) -> int:
        """Give it."""
        return self._answer

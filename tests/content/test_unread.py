"""What could not be read is not there, and a check that asks for it says nothing more."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest

from trainer.content.unread import Unread, part_of, sound
from trainer.core.errors import Fault


@dataclass(frozen=True, slots=True)
class Lamp:
    colour: str = "white"
    watts: int = 40


def test_a_part_has_what_was_read_and_not_even_the_default_of_the_rest() -> None:
    lamp = part_of(Lamp, {"colour": "red"})
    assert lamp.colour == "red"
    with pytest.raises(AttributeError):
        _ = lamp.watts


def test_a_check_ends_quietly_where_it_asks_for_what_was_not_read() -> None:
    assert [one.what for one in dim(part_of(Lamp, {"colour": "red"}))] == ["red"]
    assert [one.what for one in dim(Lamp())] == ["white", "dim"]


def test_a_value_that_was_not_read_has_neither_parts_nor_items() -> None:
    assert list(listed(Unread())) == []
    assert list(named(Unread())) == []


def test_a_fault_of_the_check_itself_is_not_hidden() -> None:
    with pytest.raises(AttributeError):
        list(named("a text"))
    with pytest.raises(AttributeError):
        list(named(Lamp()))


@sound
def dim(lamp: Lamp) -> Iterator[Fault]:
    yield fault(lamp.colour)
    if lamp.watts < 60:
        yield fault("dim")


@sound
def listed(values: Unread) -> Iterator[Fault]:
    yield from map(fault, values)


@sound
def named(value: Any) -> Iterator[Fault]:
    yield fault(value.name)


def fault(what: str) -> Fault:
    return Fault("x", 1, 1, "", what)

"""Check what could be read of a text whose other parts could not be.

A part that was refused is simply not there: its attribute is unset. A check that asks for it ends
without a word, because its fault has been told already, and whatever followed from it would be
invented. The other checks go on, so that an author sees every fault of a file at once.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from functools import wraps
from typing import Any, NoReturn, ParamSpec

from trainer.core.errors import Fault

Asked = ParamSpec("Asked")


class Unread:
    """Stand in a mapping for a value that could not be read; it tells nothing."""

    __slots__ = ()

    def __iter__(self) -> NoReturn:
        raise AttributeError(name="__iter__", obj=self)


def part_of(schema: Any, values: Mapping[str, object]) -> Any:
    """Make a `schema` (a dataclass with slots) that has these fields; the others stay unset."""
    made = object.__new__(schema)
    for name, value in values.items():
        object.__setattr__(made, name, value)
    return made


def sound(check: Callable[Asked, Iterable[Fault]]) -> Callable[Asked, Iterator[Fault]]:
    """Let a check end quietly where it asks for what could not be read."""

    @wraps(check)
    def until_unread(*args: Asked.args, **kwargs: Asked.kwargs) -> Iterator[Fault]:
        try:
            yield from check(*args, **kwargs)
        except AttributeError as error:
            if not _is_unread(error.obj, error.name):
                raise

    return until_unread


def _is_unread(owner: object, name: str | None) -> bool:
    if isinstance(owner, Unread):
        return True
    return is_dataclass(owner) and name in {one.name for one in fields(owner)}

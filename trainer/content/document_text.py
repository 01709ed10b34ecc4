"""Write a value as the YAML that an author would find: its fields in their order, none that says nothing."""

from dataclasses import fields, is_dataclass
from typing import Any

import yaml

WIDTH = 100


def document_text(value: Any) -> str:
    """Write an article or an exercise; what is as it would be anyway is left out."""
    return yaml.dump(
        _plain(value), Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=WIDTH
    )


class _Dumper(yaml.SafeDumper):
    """Write texts of several lines as blocks."""


def _text(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    style = "|" if "\n" in text else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style)


_Dumper.add_representer(str, _text)


def _plain(value: Any) -> Any:
    if is_dataclass(value):
        there = ((one, getattr(value, one.name)) for one in fields(value))
        return {one.name: _plain(said) for one, said in there if said != one.default}
    if isinstance(value, tuple | list):
        return [_plain(one) for one in value]
    return value

"""Read the beginnings: `beginnings/<id>.yaml`, a scenario with gaps.

`_pieces.yaml` holds what several of them share, `_ticket.yaml` what a draft from a ticket has in
the place of what a situation makes up.
"""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from trainer.core.authoring.beginning import Beginning
from trainer.core.authoring.noted import Tree
from trainer.core.errors import MissingError

_FOLDER = Path(__file__).parent / "beginnings"
_SHARED = {
    "agent": "Sam",
    "name": "Robin Hale",
    "first": "Robin",
    "thing": "your order",
    "extra": "",
}
"""Gaps that every beginning has."""


@cache
def list_() -> tuple[Beginning, ...]:
    """List all beginnings by title."""
    pieces = _read(_FOLDER / "_pieces.yaml")
    paths = (one for one in _FOLDER.glob("*.yaml") if not one.name.startswith("_"))
    found = (_beginning(path.stem, _read(path), pieces) for path in paths)
    return tuple(sorted(found, key=lambda one: one.title))


def load(id: str) -> Beginning:
    """Load a beginning; MissingError when there is none."""
    for one in list_():
        if one.id == id:
            return one
    raise MissingError("There is no such situation to begin from.")


@cache
def frame() -> Tree:
    """Give the parts of a draft from a ticket, with gaps."""
    found: Tree = _read(_FOLDER / "_ticket.yaml")["scenario"]
    return found


def _read(path: Path) -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return found


def _beginning(id: str, found: Mapping[str, Any], pieces: Mapping[str, Any]) -> Beginning:
    scenario = {
        field: _whole(value, pieces.get(field, {})) for field, value in found["scenario"].items()
    }
    return Beginning(
        id=id,
        title=found["title"],
        about=found["about"],
        signs=tuple(found["signs"]),
        fields={**_SHARED, **found["fields"]},
        scenario={**scenario, "jargon": {**pieces["jargon"], **scenario.get("jargon", {})}},
    )


def _whole(value: Any, pieces: Mapping[str, Any]) -> Any:
    """Put in the pieces that a list names."""
    if not isinstance(value, list):
        return value
    return [pieces.get(one, one) if isinstance(one, str) else one for one in value]

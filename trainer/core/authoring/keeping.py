"""Mark what a draft keeps of the situation that it was begun from: nobody said it of this case."""

import re
from collections.abc import Mapping
from typing import Any

from trainer.core.authoring.beginning import FOUR
from trainer.core.authoring.noted import Note, Noted, Origin, Tree

KEPT = Note(Origin.CHECK, "it comes with the situation; does it fit this case?")
GLUE = 4
"""Words around an answer, up to which a text is the answer and nothing else."""
_STORY: Mapping[str, frozenset[str]] = {
    "brief": frozenset({"brief"}),
    "customer": frozenset({"about", "voice"}),
    "record": frozenset({"record"}),
    "articles": frozenset({"text"}),
    "facts": frozenset({"say"}),
    "actions": frozenset({"label", "note"}),
    "must": frozenset({"text"}),
    "never": frozenset({"text"}),
    "model": frozenset({"weak", "strong", "say"}),
}
_RULES = frozenset({"actions", "must", "never"})
"""Fields that a draft made of a ticket, too, keeps from the situation."""
"""Where a draft tells its story: its fields, and the texts in them."""
_GAP = re.compile(r"<<=?(\w+)>>")
_TOLD = frozenset({*(one.name for one in FOUR), "fix", "when"})
"""Gaps whose example tells a story; the others hold a made-up name, number or sum."""


def kept(own: Tree, tree: Tree, *, every: bool) -> dict[str, Any]:
    """Mark the texts of `tree` that come from the beginning `own`, which it was filled from.

    Only those of its actions and rules where not `every`: the rest was written of a ticket, and is
    noted.
    """
    return {
        field: _marked(own[field], value, _STORY[field], field)
        if field in _STORY and (every or field in _RULES)
        else value
        for field, value in tree.items()
    }


def _marked(own: Any, value: Any, story: frozenset[str], key: str) -> Any:
    if isinstance(own, Mapping):
        if own.get("verifies"):
            story = frozenset()  # to know who it is fits every case
        return {name: _marked(own[name], one, story, name) for name, one in value.items()}
    if isinstance(own, list):
        return [_marked(*pair, story, key) for pair in zip(own, value, strict=True)]
    return _text(own, value) if key in story and own and isinstance(own, str) else value


def _text(own: str, value: Any) -> Any:
    gaps = _GAP.findall(own)
    if gaps and len(_GAP.sub(" ", own).split()) <= GLUE:
        asked = not isinstance(value, Noted) and not _TOLD.isdisjoint(gaps)
        return Noted(value, KEPT) if asked else value
    if isinstance(value, Noted):
        return Noted(
            value.value, Note(Origin.CHECK, f"the situation’s words around {value.note.words}")
        )
    return Noted(value, KEPT)

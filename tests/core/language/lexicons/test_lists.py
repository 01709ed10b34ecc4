import importlib
import pkgutil
from types import ModuleType

import pytest

from trainer.core.language import lexicons
from trainer.core.language.lexicon import lexicon
from trainer.core.language.lexicons.empathy import EMPATHY
from trainer.core.language.lexicons.slots import SLOTS

LISTS = [
    importlib.import_module(f"{lexicons.__name__}.{one.name}")
    for one in pkgutil.iter_modules(lexicons.__path__)
]


@pytest.mark.parametrize("module", LISTS, ids=lambda one: one.__name__)
def test_every_list_names_its_source(module: ModuleType) -> None:
    assert "Source:" in str(module.__doc__) or "Written for this project" in str(module.__doc__)


@pytest.mark.parametrize("module", LISTS, ids=lambda one: one.__name__)
def test_every_phrase_of_a_list_can_be_found(module: ModuleType) -> None:
    for name, phrases in tuples(module):
        made = lexicon(name, phrases)
        assert made.phrases == phrases
        assert len(made.expressions()) == len(phrases)
        assert len(set(phrases)) == len(phrases)


def test_every_slot_is_used_and_known() -> None:
    used = " ".join(
        phrase for module in LISTS for _, phrases in tuples(module) for phrase in phrases
    )
    used += " ".join(SLOTS.values())
    assert [name for name in SLOTS if f"<{name}>" not in used] == []


def test_empathy_is_known_in_more_than_forty_wordings() -> None:
    assert len(EMPATHY) > 40


def tuples(module: ModuleType) -> list[tuple[str, tuple[str, ...]]]:
    return [
        (name, value)
        for name, value in vars(module).items()
        if name.isupper() and isinstance(value, tuple) and not name.startswith("_")
    ]

from pathlib import Path
from types import ModuleType

import pytest

from trainer.core.language import warm_words as module
from trainer.core.language.warm_words import available, spoken, warm_words


def test_the_weights_ship_with_the_project() -> None:
    assert available()


def test_warm_words_are_warmer_than_dry_ones() -> None:
    warm = warm_words("I am sorry to hear that, thank you for sharing how you feel")
    assert 0 <= warm_words("Press continue.") < warm <= 1


def test_words_that_are_not_known_have_no_warmth() -> None:
    assert warm_words("") == warm_words("qzxv 4711") == 0


def test_a_word_counts_once() -> None:
    assert spoken("Sorry, SORRY, sorry’s") == ("sorry", "sorry's")
    assert warm_words("sorry to hear") == warm_words("sorry to hear hear hear")


def test_without_the_weights_nothing_is_warm(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def elsewhere(_: str | ModuleType) -> Path:
        return tmp_path

    module._weights.cache_clear()
    monkeypatch.setattr(module, "files", elsewhere)
    try:
        assert not available()
        assert warm_words("I am so sorry") == 0
    finally:
        module._weights.cache_clear()

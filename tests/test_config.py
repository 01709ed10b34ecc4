import pytest

from trainer.config import read
from trainer.core.errors import InputError


def test_settings_are_read_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RAPPORT_PORT", "8123")
    monkeypatch.setenv("RAPPORT_DEMO", "0")
    monkeypatch.setenv("OPENAI_BASE_URL", "http://localhost:1234/v1")
    settings = read()
    assert (settings.port, settings.demo) == (8123, False)
    assert settings.openai_base_url == "http://localhost:1234/v1"


def test_a_setting_that_does_not_fit_is_named_as_it_is_written(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("RAPPORT_PORT", "many")
    monkeypatch.setenv("RAPPORT_MESSAGE_LIMIT", "3")
    with pytest.raises(InputError) as refused:
        read()
    port, limit = str(refused.value).splitlines()
    assert port.startswith("RAPPORT_PORT: Input should be a valid integer")
    assert limit.startswith("RAPPORT_MESSAGE_LIMIT: ")

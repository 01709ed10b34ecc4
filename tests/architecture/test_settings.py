"""Every setting is documented, and nothing is documented that is no setting."""

import re

from pydantic import Field
from pydantic_settings import BaseSettings, SettingsConfigDict

from tests.architecture.tree import ROOT, text
from trainer.config import Settings

NAME = re.compile(r"\b(?:RAPPORT|OPENAI)_[A-Z][A-Z_]*\b")


def test_the_page_of_settings_names_each_one_and_no_other() -> None:
    assert mentioned(text(ROOT / "docs" / "settings.md")) == names(Settings)


def test_the_example_file_names_each_one_and_no_other() -> None:
    assert mentioned(text(ROOT / ".env.example")) == names(Settings)


def test_a_setting_takes_the_prefix_or_its_own_name() -> None:
    assert names(Sample) == {"RAPPORT_PORT", "OPENAI_API_KEY"}


def test_names_are_found_in_a_text() -> None:
    assert mentioned("`RAPPORT_PORT` … #OPENAI_API_KEY=\nRAPPORTS are written") == names(Sample)


class Sample(BaseSettings):
    model_config = SettingsConfigDict(env_prefix="RAPPORT_")
    port: int = 1
    key: str = Field(default="", validation_alias="OPENAI_API_KEY")


def names(settings: type[BaseSettings]) -> set[str]:
    """Name the environment variables that a class of settings reads."""
    prefix = settings.model_config["env_prefix"]
    return {
        str(field.validation_alias or f"{prefix}{name.upper()}")
        for name, field in settings.model_fields.items()
    }


def mentioned(document: str) -> set[str]:
    """Find the settings that a text names."""
    return set(NAME.findall(document))

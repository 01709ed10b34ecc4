"""Offer values in a select."""

from flask import Flask

from trainer.core.learning.skill import Skill
from trainer.store.collections import Collection


def init_app(app: Flask) -> None:
    """Give templates the filter `as_option`: a value with the words for it."""
    app.jinja_env.filters["as_option"] = as_option


def as_option(value: str | Skill | Collection) -> tuple[str, str]:
    """Pair what is sent with what is shown."""
    if isinstance(value, Skill):
        return value.id, value.name
    if isinstance(value, Collection):
        return value.slug, value.title
    return value, value.replace("_", " ").replace("-", " ").capitalize()

"""Offer values in a select."""

from flask import Flask

from trainer.core.learning.skill import Skill


def init_app(app: Flask) -> None:
    """Give templates the filter `as_option`: a value with the words for it."""
    app.jinja_env.filters["as_option"] = as_option


def as_option(value: str | Skill) -> tuple[str, str]:
    """Pair what is sent with what is shown."""
    if isinstance(value, Skill):
        return value.id, value.name
    return value, value.replace("_", " ").replace("-", " ").capitalize()

"""Gather the commands: `flask --app app trainer …`."""

from flask import Flask
from flask.cli import AppGroup

from trainer.cli import (
    check,
    digest,
    disputes,
    erasing,
    imports,
    library,
    model_server,
    people,
    preflight,
    record,
    rehearse,
    score,
    serve,
    summaries,
)

TRAINER = AppGroup("trainer", help="Check, rehearse, score and serve.")
for command in (
    *check.COMMANDS,
    *preflight.COMMANDS,
    *rehearse.COMMANDS,
    *score.COMMANDS,
    *imports.COMMANDS,
    *library.COMMANDS,
    *record.COMMANDS,
    *disputes.COMMANDS,
    *people.COMMANDS,
    *erasing.COMMANDS,
    *summaries.COMMANDS,
    *digest.COMMANDS,
    *serve.COMMANDS,
    *model_server.COMMANDS,
):
    TRAINER.add_command(command)


def init_app(app: Flask) -> None:
    """Give the application its commands."""
    app.cli.add_command(TRAINER)

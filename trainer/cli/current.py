"""Reach what the wiring built, and tell a refusal in a sentence."""

from collections.abc import Iterator
from contextlib import contextmanager

import click
from flask import current_app

from trainer.core.errors import TrainerError
from trainer.services.digests import Compose
from trainer.simulator import Simulator


def simulator() -> Simulator:
    """Give the simulator of the application that the command runs in."""
    found: Simulator = current_app.extensions["simulator"]
    return found


def letters() -> Compose:
    """Give what writes letters, as the web door made it."""
    found: Compose = current_app.extensions["letters"]
    return found


@contextmanager
def plainly() -> Iterator[None]:
    """End the command with exit code 1 and a sentence where the rules or the disk refuse."""
    try:
        yield
    except TrainerError as error:
        raise click.ClickException(str(error)) from None
    except BrokenPipeError:
        raise  # whoever read our words has gone; click ends quietly
    except OSError as error:
        where = f"{error.filename}: " if error.filename else ""
        raise click.ClickException(f"{where}{error.strerror or error}") from None

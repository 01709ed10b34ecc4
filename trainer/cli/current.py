"""Reach what the wiring built, from a command."""

from flask import current_app

from trainer.simulator import Simulator


def simulator() -> Simulator:
    """Give the simulator of the application that the command runs in."""
    found: Simulator = current_app.extensions["simulator"]
    return found

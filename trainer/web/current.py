"""Reach what the wiring built, from inside a request."""

from flask import current_app

from trainer.simulator import Simulator


def simulator() -> Simulator:
    """Give the simulator of the running application."""
    found: Simulator = current_app.extensions["simulator"]
    return found

"""Let a program in by its owner's token."""

from flask import Blueprint, Response, current_app, g, request

from trainer.api.problems import problem
from trainer.services import tokens
from trainer.simulator import Simulator
from trainer.store.people import Person

OPEN = frozenset({"api.openapi"})
"""Endpoints that ask no token."""


def guard(bp: Blueprint) -> None:
    """Ask every request for a token."""
    bp.before_request(_ask)


def simulator() -> Simulator:
    """Give the simulator of the running application."""
    found: Simulator = current_app.extensions["simulator"]
    return found


def me() -> Person:
    """Give the owner of the request's token."""
    found: Person = g.api_person
    return found


def _ask() -> Response | None:
    if request.endpoint in OPEN:
        return None
    kind, _, secret = request.headers.get("Authorization", "").partition(" ")
    person = tokens.check(simulator(), secret.strip()) if kind.lower() == "bearer" else None
    if person is None:
        return problem(
            401, "Send a personal token: Authorization: Bearer rap_… (Settings makes one)."
        )
    g.api_person = person
    return None

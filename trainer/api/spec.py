"""Describe the API as OpenAPI 3.1, made from the shapes that it really uses."""

from functools import cache
from http import HTTPStatus
from typing import Any, NamedTuple

from flask import Blueprint, Response, jsonify
from pydantic import BaseModel
from pydantic.json_schema import models_json_schema

from trainer.api import shapes

VERSION = "1.0"
ABOUT = (
    "Practise with simulated customers. Everything is JSON and one's own: another person's attempt "
    "is not found. Errors are problem details (RFC 9457)."
)


class Route(NamedTuple):
    """Hold one operation as the document tells it; `gives` is None for any JSON object."""

    method: str
    path: str
    id: str
    summary: str
    takes: type[BaseModel] | None
    status: int
    gives: type[BaseModel] | None
    refusals: tuple[int, ...]


ROUTES = (
    Route(
        "get", "/scenarios", "list_scenarios", "List what may be practised",
        None, 200, shapes.ScenariosOut, (401,),
    ),
    Route(
        "post", "/attempts", "begin", "Begin an attempt; the answer holds the opening turn",
        shapes.Begin, 201, shapes.AttemptOut, (400, 401, 404, 413, 415, 422),
    ),
    Route(
        "get", "/attempts/{id}", "read_attempt", "Read the transcript",
        None, 200, shapes.AttemptOut, (401, 404),
    ),
    Route(
        "post", "/attempts/{id}/turns", "say",
        "Send a message and have it answered; sent again under the same id, it is kept once",
        shapes.Say, 200, shapes.TurnsOut, (400, 401, 404, 409, 413, 415, 422),
    ),
    Route(
        "post", "/attempts/{id}/actions", "act",
        "Take an action, which the next message carries; sent again under the same id, it is taken once",
        shapes.Act, 200, shapes.PendingOut, (400, 401, 404, 409, 413, 415, 422),
    ),
    Route(
        "post", "/attempts/{id}/closure", "close", "End the attempt and have it graded",
        None, 200, shapes.AttemptOut, (401, 404, 409),
    ),
    Route(
        "get", "/attempts/{id}/scorecard", "read_scorecard", "Read the scorecard of an ended attempt",
        None, 200, shapes.ScorecardOut, (401, 404, 409),
    ),
    Route(
        "get", "/progress", "read_progress", "Read one's own progress",
        None, 200, shapes.ProgressOut, (401,),
    ),
    Route(
        "get", "/openapi.json", "read_document", "Read this document; it asks no token",
        None, 200, None, (),
    ),
)  # fmt: skip
ALWAYS = (429, 500, 503)
"""What any operation may answer besides."""
NO_TOKEN = frozenset({"/openapi.json"})


def add_routes(bp: Blueprint) -> None:
    """Add the document."""
    bp.add_url_rule("/openapi.json", "openapi", show, methods=["GET"])


def show() -> Response:
    """Give the document."""
    return jsonify(document())


@cache
def document() -> dict[str, Any]:
    """Make the document."""
    models: set[type[BaseModel]] = {shapes.ProblemOut}
    for route in ROUTES:
        models |= {model for model in (route.takes, route.gives) if model}
    _, schemas = models_json_schema(
        [(model, "validation") for model in sorted(models, key=lambda one: one.__name__)],
        ref_template="#/components/schemas/{model}",
    )
    paths: dict[str, Any] = {}
    for route in ROUTES:
        paths.setdefault(route.path, {})[route.method] = _operation(route)
    return {
        "openapi": "3.1.0",
        "info": {"title": "Rapport", "version": VERSION, "description": ABOUT},
        "servers": [{"url": "/api/v1"}],
        "security": [{"token": []}],
        "paths": paths,
        "components": {
            "schemas": schemas["$defs"],
            "securitySchemes": {"token": {"type": "http", "scheme": "bearer"}},
        },
    }


def _operation(route: Route) -> dict[str, Any]:
    operation: dict[str, Any] = {
        "summary": route.summary,
        "operationId": route.id,
        "responses": {
            str(route.status): _answer("Done", route.gives, "application/json"),
            **{
                str(status): _answer(
                    HTTPStatus(status).phrase, shapes.ProblemOut, "application/problem+json"
                )
                for status in sorted({*route.refusals, *ALWAYS})
            },
        },
    }
    if route.path in NO_TOKEN:
        operation["security"] = []
    if "{id}" in route.path:
        schema = {"type": "integer", "minimum": 1}
        operation["parameters"] = [{"name": "id", "in": "path", "required": True, "schema": schema}]
    if route.takes:
        operation["requestBody"] = {
            "required": True,
            "content": {"application/json": {"schema": _ref(route.takes)}},
        }
    return operation


def _answer(words: str, model: type[BaseModel] | None, kind: str) -> dict[str, Any]:
    return {"description": words, "content": {kind: {"schema": _ref(model)}}}


def _ref(model: type[BaseModel] | None) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{model.__name__}"} if model else {"type": "object"}

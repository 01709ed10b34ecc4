"""Describe the API as OpenAPI 3.1, made from the shapes that it really uses."""

from functools import cache
from typing import Any, NamedTuple

from flask import Blueprint, Response, jsonify
from pydantic import BaseModel
from pydantic.json_schema import models_json_schema

from trainer.api import shapes

VERSION = "1.0"


class Route(NamedTuple):
    """Hold one operation as the document tells it."""

    method: str
    path: str
    summary: str
    takes: type[BaseModel] | None
    status: int
    gives: type[BaseModel]
    refusals: tuple[int, ...]


ROUTES = (
    Route("get", "/scenarios", "List what may be practised", None, 200, shapes.ScenariosOut, ()),
    Route(
        "post", "/attempts", "Begin an attempt", shapes.Begin, 201, shapes.AttemptOut, (404, 422)
    ),
    Route("get", "/attempts/{id}", "Read the transcript", None, 200, shapes.AttemptOut, (404, 503)),
    Route(
        "post",
        "/attempts/{id}/turns",
        "Send a message and have it answered",
        shapes.Say,
        200,
        shapes.TurnsOut,
        (404, 409, 422, 503),
    ),
    Route(
        "post",
        "/attempts/{id}/actions",
        "Take an action",
        shapes.Act,
        200,
        shapes.PendingOut,
        (404, 409, 422),
    ),
    Route(
        "post", "/attempts/{id}/closure", "End the attempt", None, 200, shapes.AttemptOut, (404,)
    ),
    Route(
        "get",
        "/attempts/{id}/scorecard",
        "Read the scorecard",
        None,
        200,
        shapes.ScorecardOut,
        (404, 409, 503),
    ),
    Route("get", "/progress", "Read one's own progress", None, 200, shapes.ProgressOut, ()),
)
ALWAYS = (400, 401, 405, 413, 415, 429, 500)
"""What any operation may answer besides."""


def add_routes(bp: Blueprint) -> None:
    """Add the document."""
    bp.add_url_rule("/openapi.json", "openapi", show, methods=["GET"])


def show() -> Response:
    """Give the document."""
    return jsonify(document())


@cache
def document() -> dict[str, Any]:
    """Make the document."""
    models = {route.gives for route in ROUTES} | {r.takes for r in ROUTES if r.takes}
    _, schemas = models_json_schema(
        [(model, "validation") for model in sorted(models | {shapes.ProblemOut}, key=str)],
        ref_template="#/components/schemas/{model}",
    )
    paths: dict[str, Any] = {}
    for route in ROUTES:
        paths.setdefault(route.path, {})[route.method] = _operation(route)
    return {
        "openapi": "3.1.0",
        "info": {"title": "Rapport", "version": VERSION},
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
        "operationId": f"{route.method}_{route.path.strip('/').replace('/{id}', '_one').replace('/', '_')}",
        "responses": {
            str(route.status): _answer("Done", route.gives, "application/json"),
            **{
                str(status): _answer("Refused", shapes.ProblemOut, "application/problem+json")
                for status in sorted({*route.refusals, *ALWAYS})
            },
        },
    }
    if "{id}" in route.path:
        schema = {"type": "integer", "minimum": 1}
        operation["parameters"] = [{"name": "id", "in": "path", "required": True, "schema": schema}]
    if route.takes:
        operation["requestBody"] = {
            "required": True,
            "content": {"application/json": {"schema": _ref(route.takes)}},
        }
    return operation


def _answer(words: str, model: type[BaseModel], kind: str) -> dict[str, Any]:
    return {"description": words, "content": {kind: {"schema": _ref(model)}}}


def _ref(model: type[BaseModel]) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{model.__name__}"}

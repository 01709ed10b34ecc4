"""Answer errors as problem JSON (RFC 9457), and say which status each error has."""

import logging
from http import HTTPStatus
from typing import Any

from flask import Blueprint, Response, jsonify, request
from pydantic import ValidationError
from werkzeug.exceptions import HTTPException

from trainer.core.errors import (
    ContentError,
    ForbiddenError,
    InputError,
    MissingError,
    OutsideError,
    RuleError,
    TrainerError,
)

STATUS: dict[type[TrainerError], int] = {
    ContentError: 422,
    InputError: 422,
    RuleError: 409,
    MissingError: 404,
    ForbiddenError: 403,
    OutsideError: 503,
}
"""Error → HTTP status, for the pages too."""

_LOG = logging.getLogger(__name__)


def status_of(error: TrainerError) -> int:
    """Find the HTTP status of an error of the tree."""
    return next(status for kind, status in STATUS.items() if isinstance(error, kind))


def catch(bp: Blueprint) -> None:
    """Answer every error of the API as a problem."""
    bp.register_error_handler(TrainerError, lambda error: problem(status_of(error), str(error)))
    bp.register_error_handler(ValidationError, _invalid)
    bp.register_error_handler(HTTPException, of_http)
    bp.register_error_handler(Exception, _broken)


def problem(status: int, detail: str, **more: Any) -> Response:
    """Answer with one problem."""
    answer = jsonify(
        type="about:blank", title=HTTPStatus(status).phrase, status=status, detail=detail, **more
    )
    answer.status_code = status
    answer.mimetype = "application/problem+json"
    if status == HTTPStatus.UNAUTHORIZED:
        answer.headers["WWW-Authenticate"] = 'Bearer realm="Rapport"'
    return answer


def of_http(error: HTTPException) -> Response:
    """Answer an HTTP error, with its own headers."""
    answer = problem(error.code or 500, error.description or "This did not work.")
    for name, value in error.get_headers(request.environ):
        if name not in {"Content-Type", "Content-Length"}:
            answer.headers[name] = value
    return answer


def _invalid(error: ValidationError) -> Response:
    faults = [
        {"field": ".".join(str(part) for part in one["loc"]), "what": one["msg"]}
        for one in error.errors(include_url=False, include_context=False, include_input=False)
    ]
    return problem(
        422, "; ".join(f"{one['field']}: {one['what']}" for one in faults), faults=faults
    )


def _broken(error: Exception) -> Response:
    _LOG.error("unexpected at %s %s", request.method, request.path, exc_info=error)
    return problem(500, "Something broke on our side. Nothing that was answered before is lost.")

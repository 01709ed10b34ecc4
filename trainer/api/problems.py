"""Answer errors as problem JSON (RFC 9457), and say which status each error has."""

import logging
from http import HTTPStatus
from typing import Any

from flask import Blueprint, Response, jsonify, request
from werkzeug.exceptions import HTTPException, MethodNotAllowed

from trainer.api.bodies import UnfitError
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

_WORDS = {
    400: "The request cannot be understood. docs/api.md and GET /api/v1/openapi.json say what to send.",
    404: "There is nothing at this address. GET /api/v1/openapi.json lists all there are.",
    413: "The body is larger than 2 MB. Send less at once.",
    429: "There were more than 600 requests in a minute from here. Retry-After says in how many"
    " seconds to come back.",
}
"""Status → what the caller is told, where nothing nearer to the matter has been said."""
_OURS = frozenset({400, 415})
"""Statuses that a body is refused with in words of our own."""

_LOG = logging.getLogger(__name__)


def status_of(error: TrainerError) -> int:
    """Find the HTTP status of an error of the tree."""
    return next(status for kind, status in STATUS.items() if isinstance(error, kind))


def catch(bp: Blueprint) -> None:
    """Answer every error of the API as a problem."""
    bp.register_error_handler(TrainerError, lambda error: problem(status_of(error), str(error)))
    bp.register_error_handler(UnfitError, _unfit)
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
    answer = problem(error.code or 500, _words(error))
    for name, value in error.get_headers(request.environ):
        if name not in {"Content-Type", "Content-Length"}:
            answer.headers[name] = value
    return answer


def _words(error: HTTPException) -> str:
    if isinstance(error, MethodNotAllowed):
        taken = sorted({*(error.valid_methods or ())} - {"HEAD", "OPTIONS"})
        return f"This address does not take {request.method}. It takes {', '.join(taken)}."
    ours = error.code in _OURS and error.description != type(error).description
    if not ours and error.code in _WORDS:
        return _WORDS[error.code]
    return error.description or "This did not work."


def _unfit(error: UnfitError) -> Response:
    return problem(422, str(error), faults=[one.model_dump() for one in error.faults])


def _broken(error: Exception) -> Response:
    _LOG.error("unexpected at %s %s", request.method, request.path, exc_info=error)
    return problem(500, "Something broke on our side. Nothing that was answered before is lost.")

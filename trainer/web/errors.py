"""Turn an error of the tree into an answer that says what to do."""

import logging

from flask import Flask, Response, make_response, render_template, request
from flask_wtf.csrf import CSRFError
from werkzeug.exceptions import HTTPException

from trainer.api.problems import of_http, problem, status_of
from trainer.core.errors import TrainerError
from trainer.web import identity

TITLES = {
    400: "That could not be read",
    403: "Not for you",
    404: "Not here",
    405: "Not possible here",
    409: "Not now",
    413: "Too large",
    422: "Please look at this again",
    429: "Too often",
    500: "Something broke on our side",
    503: "Try again in a moment",
}
"""What stands over each, in a person's words."""

_WORDS = {
    400: "The page was too old or the form incomplete. Go back, reload, and send it again.",
    404: "There is nothing at this address, or it belongs to someone else.",
    405: "This address does not take that.",
    413: (
        "What was sent is too large to be taken. A document has 200 kB at most, a file what its page"
        " says. Nothing was changed. Go back, and what you typed is still there."
    ),
    429: "There were too many tries from here. Wait a minute, then try again.",
    500: "It has been written down. Nothing that you sent before is lost; reload and go on.",
}

_LOG = logging.getLogger(__name__)


def init_app(app: Flask) -> None:
    """Answer every error with a page, or with one sentence where only a part was asked for."""
    app.register_error_handler(TrainerError, _refused)
    app.register_error_handler(HTTPException, _http)
    app.register_error_handler(Exception, _broken)


def _refused(error: TrainerError) -> Response:
    return _answer(status_of(error), str(error))


def _http(error: HTTPException) -> Response:
    status = error.code or 500
    if _by_program():
        return of_http(error)
    if isinstance(error, CSRFError):
        return _answer(400, "This page was open for too long. Reload it and send it again.")
    answer = _answer(status, _WORDS.get(status, error.description or ""))
    for name, value in error.get_headers(request.environ):
        if name != "Content-Type":
            answer.headers[name] = value
    return answer


def _broken(error: Exception) -> Response:
    _LOG.error("unexpected at %s %s", request.method, request.path, exc_info=error)
    return _answer(500, _WORDS[500])


def _answer(status: int, words: str) -> Response:
    if _by_program():
        return problem(status, words)
    if request.headers.get("HX-Request") == "true":
        answer = make_response(words, status)
        answer.mimetype = "text/plain"
        return answer
    identity.forget()
    title = TITLES.get(status, "This did not work")
    page = render_template("errors/page.html", status=status, title=title, words=words)
    return make_response(page, status)


def _by_program() -> bool:
    return request.path.startswith("/api/")

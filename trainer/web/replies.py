"""Be the customer's reply as it is said: a stream of server-sent events.

`piece` is a piece of text that may be shown, `done` the turns as the page shows them, `failed` a
sentence; each is one JSON string, so that no text can end an event or begin another.
"""

import json
from collections.abc import Callable, Iterator
from threading import Thread

from flask import Blueprint, Flask, Response, current_app, render_template, request

from trainer.core.errors import OutsideError
from trainer.queries import attempts as pages
from trainer.services import replies
from trainer.services.aside import Job
from trainer.simulator import Spoken
from trainer.web import identity
from trainer.web.current import simulator

BEAT = 5.0
"""Seconds of quiet after which a sign of life goes out, so that a line that is gone is noticed."""
HEADERS = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}
"""A proxy that gathers an answer before it hands it on would show nothing until the end."""

bp = Blueprint("replies", __name__, url_prefix="/attempts/<int:attempt_id>/reply")


@bp.get("")
def hear(attempt_id: int) -> Response:
    """Give the reply as it comes, to be had from the beginning at any time; then the turns.

    `seen` is the position of the last turn that the page shows.
    """
    spoken = replies.begin(simulator(), identity.me().id, attempt_id, aside)
    app, asked = _app(), request.environ
    seen = request.args.get("seen", -1, type=int)

    def done() -> str:
        # The request is over by now; nothing of it, as a line to the database, is held meanwhile.
        with app.request_context(asked):
            return _done(attempt_id, seen)

    events = _events(spoken, done)
    return Response(events, mimetype="text/event-stream", headers=HEADERS)


def aside(job: Job) -> None:
    """Start a job beside the request; it ends with the program, and what it did not do stays due."""
    app = _app()

    def run() -> None:
        with app.app_context():
            job()

    Thread(target=run, daemon=True).start()


def _app() -> Flask:
    app: Flask = current_app._get_current_object()  # type: ignore[attr-defined]  # noqa: SLF001 - it outlives the request
    return app


def _events(spoken: Spoken, done: Callable[[], str]) -> Iterator[str]:
    yield "retry: 1000\n\n"
    for piece in spoken.pieces(BEAT):
        yield _event("piece", piece) if piece else ": still there\n\n"
    yield _event("failed", spoken.because) if spoken.because else done()


def _done(attempt_id: int, seen: int) -> str:
    try:
        page = pages.practice(simulator(), identity.me().id, attempt_id)
    except OutsideError as error:
        return _event("failed", str(error))
    positions = {line.position for line in page.lines if line.position > seen}
    # What the coach says of a message stands below it, and is there only once it is answered.
    positions |= {one for one in page.coach if one + 1 in positions}
    return _event(
        "done", render_template("attempts/_reply_turns.html", page=page, positions=positions)
    )


def _event(name: str, text: str) -> str:
    return f"event: {name}\ndata: {json.dumps(text)}\n\n"

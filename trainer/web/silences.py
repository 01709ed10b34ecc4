"""Be the line of a call: silence on it, and hold."""

from uuid import uuid4

from flask import Blueprint, make_response, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from trainer.core.errors import InputError
from trainer.queries import attempts as pages
from trainer.services import silences
from trainer.services.attempts import Exchange
from trainer.store.attempts import Status
from trainer.web import identity
from trainer.web.current import simulator

STOP = 286
"""What tells htmx to ask no more."""

bp = Blueprint("silences", __name__, url_prefix="/attempts/<int:attempt_id>")


@bp.post("/silence")
def wait(attempt_id: int) -> Response | tuple[str, int]:
    """Give what the customer says into the silence by now; without scripts, the page again."""
    exchange = silences.wait(simulator(), identity.me().id, attempt_id)
    if request.headers.get("HX-Request") == "true" and not exchange.turns:
        return "", STOP if exchange.listing.status is Status.CLOSED else 204
    return _answered(attempt_id, exchange)


@bp.post("/hold")
def hold(attempt_id: int) -> Response | tuple[str, int]:
    """Put the customer on hold."""
    form = request.form
    minutes = form.get("minutes", type=int)
    if minutes is None:
        raise InputError("Say for how many minutes.")
    client_id = form.get("client_id") or uuid4().hex
    reason, me = form.get("reason", "")[:200], identity.me()
    exchange = silences.hold(simulator(), me.id, attempt_id, minutes, reason, client_id)
    return _answered(attempt_id, exchange)


def _answered(attempt_id: int, exchange: Exchange) -> Response:
    if request.headers.get("HX-Request") != "true":
        over = exchange.listing.status is Status.CLOSED
        to = "debriefs.show" if over else "attempts.show"
        return redirect(url_for(to, attempt_id=attempt_id), 303)
    page = pages.practice(simulator(), identity.me().id, attempt_id)
    positions = {turn.position for turn in exchange.turns}
    return make_response(
        render_template(
            "attempts/_turns.html", page=page, positions=positions, fresh_id=lambda: uuid4().hex
        )
    )

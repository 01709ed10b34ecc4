"""Be the record of an attempt, to be kept or checked on another machine."""

from flask import Blueprint, Response

from trainer.queries import records
from trainer.web import identity
from trainer.web.current import simulator

bp = Blueprint("records", __name__, url_prefix="/attempts/<int:attempt_id>/record")


@bp.get("")
def show(attempt_id: int) -> Response:
    """Give the record as a file."""
    text = records.of_attempt(simulator(), identity.me(), attempt_id)
    name = f"rapport-attempt-{attempt_id}.json"
    return Response(
        text,
        mimetype="application/json",
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )

"""Be the page on who saw and changed what."""

from contextlib import suppress
from datetime import date

from flask import Blueprint, render_template, request

from trainer.queries import audit
from trainer.queries.audit import Filter
from trainer.web import identity

bp = Blueprint("audit", __name__, url_prefix="/audit")


@bp.get("")
def show() -> str:
    """Show a page of the trail, filtered by the address."""
    args = request.args
    wanted = Filter(
        person_id=args.get("person", type=int),
        what=args.get("what", ""),
        day=_day(args.get("day", "")),
        page=args.get("page", 1, type=int),
    )
    return render_template(
        "audit/page.html", trail=audit.trail(identity.me(), wanted), wanted=wanted
    )


def _day(text: str) -> date | None:
    with suppress(ValueError):
        return date.fromisoformat(text)
    return None

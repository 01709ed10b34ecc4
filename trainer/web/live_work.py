"""Be the page that asks whether practice shows in real work."""

from flask import Blueprint, render_template, request

from trainer.queries import live_work as pages
from trainer.web import identity

bp = Blueprint("live_work", __name__, url_prefix="/live-work")


@bp.get("")
def show() -> str:
    """Show real conversations beside practice; the team stands in the address."""
    page = pages.page(identity.me(), request.args.get("team", type=int))
    return render_template("live_work/page.html", page=page)

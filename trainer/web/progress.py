"""Be the page of one's own progress."""

from flask import Blueprint, render_template

from trainer.queries import road as pages
from trainer.web import identity
from trainer.web.current import simulator

bp = Blueprint("progress", __name__, url_prefix="/progress")


@bp.get("")
def show() -> str:
    """Show one's own road."""
    me = identity.me()
    return render_template("progress/page.html", page=pages.page(simulator(), me), me=me)

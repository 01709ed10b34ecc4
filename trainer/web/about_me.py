"""Be the page of all that others can see about oneself, and of one's own data to take away."""

from flask import Blueprint, Response, render_template, request

from trainer.queries import about_me as pages
from trainer.queries import own_data as own
from trainer.services import own_data
from trainer.web import identity
from trainer.web.current import simulator
from trainer.web.limits import LIMITER

bp = Blueprint("about_me", __name__, url_prefix="/about-me")


@bp.get("")
def show() -> str:
    """Show what others can see."""
    number = request.args.get("page", 1, type=int)
    page = pages.page(simulator(), identity.me(), number)
    return render_template("about_me/page.html", about=page)


@bp.post("/data")
@LIMITER.limit("6 per hour", key_func=lambda: f"person {identity.me().id}")
def take() -> Response:
    """Give one's own data as a zip."""
    me = identity.me()
    packed = own_data.take(simulator(), me.id, own.parts(simulator(), me))
    return Response(
        packed,
        mimetype="application/zip",
        headers={"Content-Disposition": 'attachment; filename="rapport-my-data.zip"'},
    )

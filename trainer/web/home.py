"""Be the start page."""

from flask import Blueprint, render_template

from trainer.queries import exercises
from trainer.queries import home as pages
from trainer.web import identity
from trainer.web.current import simulator

bp = Blueprint("home", __name__)


@bp.get("/")
def show() -> str:
    """Show what waits for the person at the page."""
    me = identity.me()
    due = exercises.due(simulator(), me.id)
    home = pages.home(simulator(), me)
    return render_template("home/page.html", me=me, home=home, due=due)

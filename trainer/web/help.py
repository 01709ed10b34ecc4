"""Say in one place how this works."""

from flask import Blueprint, render_template

from trainer.web.current import simulator

bp = Blueprint("help", __name__, url_prefix="/help")


@bp.get("")
def show() -> str:
    """Show the help page, with the anchors of the rubric in use."""
    return render_template("help/page.html", rubric=simulator().library.rubric("default"))

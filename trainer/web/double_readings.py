"""Be the page on how far the machine and blind readers agree."""

from flask import Blueprint, render_template

from trainer.queries import double_readings
from trainer.web import identity
from trainer.web.current import simulator

bp = Blueprint("double_readings", __name__, url_prefix="/double-readings")


@bp.get("")
def show() -> str:
    """Show what was drawn, what waits to be read, and who agrees."""
    page = double_readings.page(simulator(), identity.me())
    return render_template("double_readings/page.html", page=page)

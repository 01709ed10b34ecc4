"""Be the page that says how far the grades can be trusted."""

from flask import Blueprint, render_template

from trainer.queries import trust
from trainer.web import identity
from trainer.web.current import simulator

bp = Blueprint("trust", __name__, url_prefix="/trust")


@bp.get("")
def show() -> str:
    """Show what was measured of the version that runs."""
    return render_template("trust/page.html", page=trust.trust(simulator(), identity.me()))

"""Be the page on which people who began together are compared."""

from flask import Blueprint, render_template, request

from trainer.queries import cohorts as pages
from trainer.web import identity
from trainer.web.current import simulator

bp = Blueprint("cohorts", __name__, url_prefix="/cohorts")


@bp.get("")
def show() -> str:
    """Show the cohorts of a team; `team` and each chosen `person` stand in the address."""
    team_id = request.args.get("team", type=int)
    picked = request.args.getlist("person", type=int)
    page = pages.page(simulator(), identity.me(), team_id, picked)
    return render_template("cohorts/page.html", page=page)

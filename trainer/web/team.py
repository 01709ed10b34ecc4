"""Be the team page and the page of one person in it."""

from flask import Blueprint, render_template, request

from trainer.queries import team as pages
from trainer.web import identity
from trainer.web.current import simulator

bp = Blueprint("team", __name__, url_prefix="/team")


@bp.get("")
def show() -> str:
    """Show the team; `team` and `sort` stand in the address."""
    team_id = request.args.get("team", type=int)
    sort = request.args.get("sort", "name")
    board = pages.board(simulator(), identity.me(), team_id, sort)
    return render_template("team/page.html", board=board)


@bp.get("/<int:person_id>")
def one(person_id: int) -> str:
    """Show one person of the team."""
    page = pages.one(simulator(), identity.me(), person_id)
    return render_template("team/one.html", person=page.person, road=page.road)

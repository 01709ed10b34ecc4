"""Be the team page and the page of one person in it."""

from flask import Blueprint, render_template, request

from trainer.queries import learners, team_map
from trainer.queries import team as pages
from trainer.queries.team_map import Wanted
from trainer.web import identity
from trainer.web.current import simulator

bp = Blueprint("team", __name__, url_prefix="/team")


@bp.get("")
def show() -> str:
    """Show the team; what the map is filtered and sorted by stands in the address."""
    args = request.args
    wanted = Wanted(
        team_id=args.get("team", type=int),
        sort=args.get("sort", "name"),
        order=args.get("order", ""),
        weeks=args.get("weeks", 0, type=int),
        channel=args.get("channel", ""),
        scenario=args.get("scenario", ""),
        cohort=args.get("cohort", ""),
    )
    board = pages.board(simulator(), identity.me(), wanted)
    return render_template("team/page.html", board=board, order_of=team_map.order_of)


@bp.get("/<int:person_id>")
def one(person_id: int) -> str:
    """Show one person of the team; `page` of their talks stands in the address."""
    number = request.args.get("page", 1, type=int)
    page = learners.one(simulator(), identity.me(), person_id, number)
    return render_template("team/one.html", page=page, person=page.person)

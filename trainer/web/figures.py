"""Be the pages of service figures, of their targets, and of what a gain in skill would be worth."""

from math import isfinite

from flask import Blueprint, flash, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from trainer.core.errors import InputError, RuleError
from trainer.core.learning.what_if import LEAVE, Assumed
from trainer.queries import figures as pages
from trainer.queries import what_if as worth
from trainer.queries.what_if import MOST_GAIN, USUAL_GAIN, Asked
from trainer.services import targets
from trainer.web import identity
from trainer.web.current import simulator

bp = Blueprint("figures", __name__, url_prefix="/figures")

Answer = Response | tuple[str, int]
MOST = 1e9
"""More customers, or more worth, than anybody has."""


@bp.get("")
def show() -> str:
    """Show the figures of a team; team, span and channel stand in the address."""
    args = request.args
    board = pages.board(
        simulator(),
        identity.me(),
        args.get("team", type=int),
        args.get("weeks", pages.USUAL_SPAN, type=int),
        args.get("channel", ""),
    )
    return render_template("figures/page.html", board=board, spans=pages.SPANS)


@bp.get("/what-if")
def what_if() -> str:
    """Show what a gain in skill would be worth; every assumption stands in the address."""
    page = worth.page(simulator(), identity.me(), _asked())
    return render_template("figures/what_if.html", page=page)


@bp.get("/<figure>/target")
def target(figure: str) -> str:
    """Show the target of one figure, and all that was said of it."""
    return _target(figure)


@bp.post("/<figure>/target")
def set_target(figure: str) -> Answer:
    """Set a target, say that it was looked at, or withdraw it."""
    it, me, form = simulator(), identity.me(), request.form
    team_id = form.get("team", type=int) or me.team_id or 0
    why, review_on = form.get("why", ""), form.get("review_on", "")
    try:
        match form.get("deed"):
            case "keep":
                targets.keep(it, me.id, team_id, figure, why=why, review_on=review_on)
            case "withdraw":
                targets.withdraw(it, me.id, team_id, figure, why=why)
            case _:
                targets.set_(
                    it,
                    me.id,
                    team_id,
                    figure,
                    value=form.get("value", ""),
                    why=why,
                    review_on=review_on,
                )
    except (InputError, RuleError) as error:
        return _target(figure, str(error)), 422
    flash("Kept.", "ok")
    return redirect(url_for(".show", team=team_id, _anchor=f"figure-{figure}"), 303)


def _target(figure: str, error: str = "") -> str:
    team_id = request.values.get("team", type=int)
    aim = pages.aim(simulator(), identity.me(), figure, team_id)
    return render_template("figures/target.html", aim=aim, error=error, form=request.form)


def _asked() -> Asked:
    """Read the assumptions; what is no number, or no possible one, is the usual one."""
    args, usual = request.args, Assumed()
    leave = tuple(
        _number(f"leave{step}", 100 * share, 0, 100) / 100 for step, share in enumerate(LEAVE, 1)
    )
    assumed = Assumed(
        customers=_number("customers", usual.customers, 0, MOST),
        value=_number("value", usual.value, 0, MOST),
        shown=_number("shown", 100 * usual.shown, 0, 100) / 100,
        leave=leave,
    )
    return Asked(
        team=args.get("team", type=int),
        everybody=args.get("everybody") == "1",
        skill=args.get("skill", ""),
        gain=_number("gain", USUAL_GAIN, 0.5, MOST_GAIN),
        assumed=assumed,
    )


def _number(name: str, usual: float, low: float, high: float) -> float:
    value = request.args.get(name, usual, type=float)
    return value if isfinite(value) and low <= value <= high else usual

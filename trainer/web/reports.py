"""Be the report of one person: a page made to be printed, handed over and signed."""

from flask import Blueprint, render_template, request

from trainer.queries import reports
from trainer.web import identity
from trainer.web.current import simulator

bp = Blueprint("reports", __name__, url_prefix="/reports")


@bp.get("/<int:person_id>")
def show(person_id: int) -> str:
    """Show a report; its period stands in the address as `weeks`."""
    weeks = request.args.get("weeks", reports.USUAL, type=int)
    report = reports.one(simulator(), identity.me(), person_id, weeks)
    return render_template("reports/page.html", report=report, periods=reports.PERIODS)

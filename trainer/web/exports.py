"""Be the tables that leaders take out, as CSV and as workbooks."""

from flask import Blueprint, Response, render_template, request

from trainer.core.errors import MissingError
from trainer.exchange.tables import Table, csv_of
from trainer.queries import exports, scope
from trainer.services import audit
from trainer.web import identity
from trainer.web.current import simulator
from trainer.web.limits import LIMITER

bp = Blueprint("exports", __name__, url_prefix="/exports")

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@bp.get("")
def index() -> str:
    """Show what may be taken out of the team."""
    found = scope.of_(identity.me(), request.args.get("team", type=int))
    return render_template("exports/page.html", scope=found, names=exports.NAMES)


@bp.get("/<what>.<form>")
@LIMITER.limit("60 per hour")
def team(what: str, form: str) -> Response:
    """Give the tables of a team as a file; who took them is written down."""
    me, team_id = identity.me(), request.args.get("team", type=int)
    tables = exports.tables(simulator(), me, what, team_id)
    answer = _file(tables, what, form)
    of_team = scope.of_(me, team_id).team
    audit.seen(simulator(), me.id, f"export: {what} of {of_team.name if of_team else ''}")
    return answer


@bp.get("/people/<int:person_id>.<form>")
@LIMITER.limit("60 per hour")
def one(person_id: int, form: str) -> Response:
    """Give what is known of one person as a file."""
    me = identity.me()
    answer = _file(exports.one(simulator(), me, person_id), f"learner-{person_id}", form)
    audit.seen(simulator(), me.id, "export: learner page", person_id)
    return answer


def _file(tables: tuple[Table, ...], name: str, form: str) -> Response:
    """Write the tables; CSV has room for the first one only."""
    if form == "csv":
        return _attached(b"".join(csv_of(tables[0])), "text/csv", f"{name}.csv")
    if form != "xlsx":
        raise MissingError("There is no such file.")
    from trainer.exchange.workbooks import xlsx_of  # noqa: PLC0415 - slow to load

    return _attached(xlsx_of(tables), XLSX, f"{name}.xlsx")


def _attached(data: bytes, kind: str, name: str) -> Response:
    headers = {"Content-Disposition": f'attachment; filename="rapport-{name}"'}
    return Response(data, mimetype=kind, headers=headers)

"""Be the pages on which files of real conversations are brought, looked over, and graded."""

from contextlib import ExitStack
from shutil import copyfileobj
from tempfile import TemporaryFile
from typing import BinaryIO, cast

from flask import Blueprint, flash, make_response, redirect, render_template, request, url_for
from werkzeug.datastructures import FileStorage
from werkzeug.wrappers import Response

from trainer.core.errors import InputError
from trainer.exchange.parts import Legend, legend_of
from trainer.queries import imports as pages
from trainer.services import imports
from trainer.store.imports import ImportStatus
from trainer.web import identity
from trainer.web.current import simulator
from trainer.web.replies import aside

bp = Blueprint("imports", __name__, url_prefix="/quality-review/imports")

Answer = Response | tuple[str, int]


@bp.get("")
def index() -> str:
    """Show the form for a file, and the imports there are."""
    return _desk()


@bp.post("")
def upload() -> Answer:
    """Take a file, and read it beside the request; what it leaves open is asked first."""
    it, me, form = simulator(), identity.me(), request.form
    speakers, kind = form.get("speakers", ""), form.get("form", "")
    with ExitStack() as stack:
        try:
            file, team_id, legend = _file(), _team(), _legend()
            kept = stack.enter_context(_kept(file))
            unknown = imports.unknown_speakers(kept, kind, legend)
            if unknown:
                # Who they are is asked, with an empty side each; nothing is kept yet.
                told = "\n".join([*speakers.splitlines(), *(f"{name} = " for name in unknown)])
                return _desk(form=form, unknown=True, speakers=told), 422
            kept.seek(0)
            import_id = imports.begin(it, me.id, team_id, file.filename or "", kind)
        except InputError as error:
            return _desk(form=form, error=str(error), speakers=speakers), 422
        stack.pop_all()  # whoever reads it closes it

    def read() -> None:
        with kept:
            imports.read(it, import_id, kept, legend)

    aside(read)
    return redirect(url_for(".show", import_id=import_id), 303)


@bp.get("/<int:import_id>")
def show(import_id: int) -> str:
    """Show what was found in a file, and how far its grading is."""
    return _page(import_id)


@bp.get("/<int:import_id>/progress")
def progress(import_id: int) -> Response:
    """Show how far an import is; at its end the whole page is to be shown anew."""
    page = pages.page(simulator(), identity.me(), import_id)
    answer = make_response(render_template("imports/_progress.html", page=page))
    if page.head.one.status not in {ImportStatus.READING, ImportStatus.GRADING} or page.idle:
        answer.headers["HX-Refresh"] = "true"
    return answer


@bp.post("/<int:import_id>/confirmation")
def confirm(import_id: int) -> Answer:
    """Take an import in, or go on with one that was cut off, and grade it beside the request."""
    it, me = simulator(), identity.me()
    try:
        imports.confirm(it, me.id, import_id, _agents())
    except InputError as error:
        return _page(import_id, error=str(error)), 422
    aside(lambda: imports.grade(it, import_id))
    return redirect(url_for(".show", import_id=import_id), 303)


@bp.post("/<int:import_id>/deletion")
def delete(import_id: int) -> Response:
    """Delete an import with all its conversations."""
    imports.delete(simulator(), identity.me().id, import_id)
    flash("The import and its conversations are deleted.", "ok")
    return redirect(url_for(".index"), 303)


def _desk(**more: object) -> str:
    asked = {"form": {}, "unknown": False, "error": "", "speakers": "", **more}
    return render_template("imports/page.html", desk=pages.desk(identity.me()), **asked)


def _page(import_id: int, error: str = "") -> str:
    page = pages.page(simulator(), identity.me(), import_id)
    return render_template("imports/one.html", page=page, error=error)


def _file() -> FileStorage:
    file = request.files.get("file")
    if file is None or not file.filename:
        raise InputError("Choose a file.")
    return file


def _team() -> int:
    team_id = request.form.get("team", type=int) or identity.me().team_id
    if team_id is None:
        raise InputError("Choose a team.")
    return team_id


def _kept(file: FileStorage) -> BinaryIO:
    """Copy an upload, which ends with its request, into a file that has no name and ends with us."""
    kept = cast(BinaryIO, TemporaryFile())  # noqa: SIM115 - whoever reads it closes it
    copyfileobj(file.stream, kept)
    kept.seek(0)
    return kept


def _legend() -> Legend:
    form = request.form
    speakers = (line for line in form.get("speakers", "").splitlines() if line.strip())
    columns = (line for line in form.get("columns", "").splitlines() if line.strip())
    swap = form.get("swap") == "1"
    return legend_of(speakers, columns, form.get("channel", ""), swap=swap)


def _agents() -> dict[int, int | None]:
    """Read who each agent is said to be: `agent-7=12`, empty for nobody of the team."""
    found = {}
    for field, value in request.form.items():
        number = field.removeprefix("agent-")
        if field.startswith("agent-") and number.isdecimal() and len(number) < 10:
            found[int(number)] = int(value) if value.isdecimal() and len(value) < 10 else None
    return found

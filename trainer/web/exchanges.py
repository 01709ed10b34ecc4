"""Be the pages on which a library is taken out as a zip of YAML, and one from elsewhere taken in."""

from flask import Blueprint, flash, make_response, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from trainer.api.problems import status_of
from trainer.core.errors import InputError, RuleError
from trainer.queries import exchanges as pages
from trainer.services import bundles, exchanges
from trainer.services.exchanges import Taken
from trainer.web import identity
from trainer.web.current import simulator

bp = Blueprint("exchanges", __name__, url_prefix="/authoring/exchange")

Answer = Response | tuple[str, int]


@bp.get("")
def index() -> str:
    """Show what can be taken out, and the form for what is to come in."""
    return _desk()


@bp.get("/library.zip")
def export() -> Response:
    """Give the whole library, or one collection, as a zip."""
    items = pages.items_of(request.args.get("collection", ""))
    return zip_file(exchanges.export(simulator(), items))


@bp.post("")
def upload() -> Answer:
    """Take a zip, and show what it would do."""
    try:
        name, data = _file()
        id = exchanges.keep_upload(simulator(), identity.me().id, name, data)
    except InputError as error:
        return _desk(str(error)), status_of(error)
    return redirect(url_for(".show", id=id), 303)


@bp.get("/<int:id>")
def show(id: int) -> str:
    """Show what an upload would add, change and refuse."""
    return _preview(id)


@bp.post("/<int:id>")
def take_in(id: int) -> Answer:
    """Do what the preview said, all of it or nothing."""
    it, me, form = simulator(), identity.me(), request.form
    _, data = exchanges.upload(me.id, id)
    found = bundles.plan(it, data)
    if found.mark != form.get("mark", ""):
        return _preview(id, "The library has changed since. This is what would be done now."), 409
    try:
        taken = exchanges.take_in(
            it,
            me.id,
            found,
            publish=form.get("as") == "published",
            leave_out=form.get("leave_out") == "1",
        )
    except RuleError as error:
        return _preview(id, str(error)), status_of(error)
    exchanges.forget_upload(me.id, id)
    flash(_told(taken), "ok")
    return redirect(url_for("library.index"), 303)


@bp.post("/<int:id>/deletion")
def forget(id: int) -> Response:
    """Forget an upload."""
    exchanges.forget_upload(identity.me().id, id)
    flash("The upload is forgotten. Nothing of it was kept.", "ok")
    return redirect(url_for(".index"), 303)


def zip_file(data: bytes) -> Response:
    """Answer with a zip to be saved."""
    answer = make_response(data)
    answer.headers["Content-Type"] = "application/zip"
    answer.headers["Content-Disposition"] = 'attachment; filename="rapport-library.zip"'
    return answer


def _file() -> tuple[str, bytes]:
    file = request.files.get("file")
    if file is None or not file.filename:
        raise InputError("Choose a file.")
    return file.filename, file.stream.read()


def _desk(error: str = "") -> str:
    return render_template("exchanges/page.html", desk=pages.desk(simulator()), error=error)


def _preview(id: int, error: str = "") -> str:
    page = pages.preview(simulator(), identity.me().id, id)
    return render_template("exchanges/one.html", page=page, error=error)


def _told(taken: Taken) -> str:
    left = f", {taken.left} left out" if taken.left else ""
    return f"{taken.added} added, {taken.changed} changed{left}."

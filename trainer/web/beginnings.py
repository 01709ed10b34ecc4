"""Be the pages on which a scenario is begun: from a situation, from another one, from a ticket."""

from contextlib import closing
from io import BytesIO

from flask import Blueprint, flash, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from trainer.core.errors import InputError
from trainer.exchange.decoding import decoded
from trainer.exchange.parts import Legend, legend_of
from trainer.exchange.pasted import MOST_BYTES
from trainer.queries import beginnings as pages
from trainer.services import beginnings
from trainer.services import provenance as reading
from trainer.services.beginnings import Speakers
from trainer.store.scenarios import Version
from trainer.web import identity
from trainer.web.current import simulator

bp = Blueprint("beginnings", __name__, url_prefix="/authoring/new")

Answer = Response | tuple[str, int]
MOST_SPEAKERS = 20
GONE = "The ticket is deleted. What was drafted from it stays."
GONE_BUT_THE_NAME = (
    f"{GONE} Only the company’s real name is kept, so that no draft is published with it:"
    " until the draft is published or put away."
)


@bp.get("")
def index() -> str:
    """Show the three doors."""
    return _doors()


@bp.get("/situations/<situation>")
def situation(situation: str) -> str:
    """Ask the four questions of a situation."""
    return _form(situation)


@bp.post("/situations/<situation>")
def begin(situation: str) -> Answer:
    """Make a draft of a situation, and open it."""
    try:
        draft = beginnings.begin(simulator(), identity.me().id, situation, request.form)
    except InputError as error:
        return _form(situation, error=str(error)), 422
    return _to(draft)


@bp.post("/tickets")
def bring() -> Answer:
    """Read a pasted or uploaded ticket; whose side a speaker is on may have to be told first."""
    data = b""
    try:
        data = _brought()
        number = request.form.get("number", 1, type=int)
        found = beginnings.read(simulator(), identity.me().id, data, _legend(), number)
    except InputError as error:
        return _doors(ticket_error=str(error), text=_readable(data)), 422
    if isinstance(found, Speakers):
        return _doors(speakers=found.names[:MOST_SPEAKERS], text=_readable(data)), 422
    return redirect(url_for(".ticket", id=found), 303)


@bp.get("/tickets/<int:id>")
def ticket(id: int) -> str:
    """Show what a ticket gave, and ask what only a person can say."""
    return _ticket(id, request.args.get("situation", ""))


@bp.post("/tickets/<int:id>")
def draft(id: int) -> Answer:
    """Make a draft of a ticket, and open it."""
    try:
        made = beginnings.draft(simulator(), identity.me().id, id, request.form)
    except InputError as error:
        return _ticket(id, request.form.get("situation", ""), error=str(error)), 422
    if made.fault:
        flash(f"The model added nothing ({made.fault}). The draft is what the rules made.", "warn")
    if made.refused:
        flash(
            f"{made.refused} texts of the model were left out: the ticket does not bear them out."
        )
    return _to(made.version)


@bp.post("/tickets/<int:id>/deletion")
def drop(id: int) -> Response:
    """Delete a ticket; the draft made of it stays."""
    outlives = pages.name_outlives(identity.me().id, id)
    beginnings.drop(identity.me().id, id)
    flash(GONE_BUT_THE_NAME if outlives else GONE, "ok")
    return redirect(url_for(".index"), 303)


@bp.get("/provenance/<slug>/<int:version_id>")
def provenance(slug: str, version_id: int) -> str:
    """Show where the lines of a version came from."""
    page = pages.provenance(identity.me().id, slug, version_id)
    return render_template("beginnings/_provenance.html", page=page)


@bp.post("/provenance/<slug>/<int:version_id>")
def settle(slug: str, version_id: int) -> Response:
    """Take the chosen lines as looked at."""
    lines = {int(one) for one in request.form.getlist("line") if one.isdecimal() and len(one) < 7}
    me = identity.me()
    version = reading.settle(simulator(), me.id, me.name, version_id, lines)
    flash(f"{len(lines)} lines are noted as looked at by you.", "ok")
    return redirect(url_for("authoring.edit", slug=slug, version=version.id), 303)


def _brought() -> bytes:
    """Take the file if there is one, else what was pasted."""
    file = request.files.get("file")
    if file is not None and file.filename:
        with closing(file):
            return file.stream.read(MOST_BYTES + 1)
    return request.form.get("text", "").encode("utf-8", "replace")


def _legend() -> Legend:
    """Read whose side each speaker is said to be on: `speaker-0` names one, `side-0` the side."""
    form = request.form
    told = [
        f"{form[f'speaker-{at}']}={form[f'side-{at}']}"
        for at in range(MOST_SPEAKERS)
        if form.get(f"speaker-{at}") and form.get(f"side-{at}")
    ]
    return legend_of(told)


def _readable(data: bytes) -> str:
    """Give what was brought back to the form, so that nobody has to paste it twice."""
    try:
        return decoded(BytesIO(data[:MOST_BYTES]))[0].read()
    except InputError:
        return ""  # a picture or a packed file has no words


def _doors(**more: object) -> str:
    shown = {"ticket_error": "", "speakers": (), "text": "", **more}
    return render_template("beginnings/page.html", doors=pages.doors(simulator()), **shown)


def _form(situation: str, error: str = "") -> str:
    page = pages.form(simulator(), situation, request.form)
    return render_template("beginnings/situation.html", page=page, given=request.form, error=error)


def _ticket(id: int, situation: str, error: str = "") -> str:
    page = pages.ticket(simulator(), identity.me().id, id, situation, request.form)
    return render_template("beginnings/ticket.html", page=page, given=request.form, error=error)


def _to(draft: Version) -> Response:
    flash("Your draft is ready. Look it over, try it, and publish it.", "ok")
    return redirect(url_for("authoring.edit", slug=draft.slug, version=draft.id, view="form"), 303)

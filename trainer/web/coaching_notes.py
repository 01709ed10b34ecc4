"""Be the form in which a coach writes down what was agreed in a talk."""

from datetime import date

from flask import Blueprint, flash, redirect, render_template, request, url_for
from werkzeug.datastructures import MultiDict
from werkzeug.wrappers import Response

from trainer.api.problems import status_of
from trainer.core.errors import InputError, RuleError
from trainer.queries import coaching_notes as pages
from trainer.queries import sight
from trainer.queries.coaching_notes import Form
from trainer.services import coaching_notes
from trainer.store.coaching_notes import Words
from trainer.web import identity
from trainer.web.current import simulator

bp = Blueprint("coaching_notes", __name__, url_prefix="/coaching-notes")

Answer = Response | tuple[str, int]


@bp.get("/people/<int:person_id>")
def form(person_id: int) -> str:
    """Show an empty note about somebody."""
    return _page(pages.form(identity.me(), person_id))


@bp.post("/people/<int:person_id>")
def write(person_id: int) -> Answer:
    """Keep a note."""
    me = identity.me()
    sight.person(me, person_id)
    try:
        coaching_notes.write(simulator(), me.id, person_id, _words(request.form))
    except (InputError, RuleError) as error:
        page = _page(pages.form(me, person_id), str(error), request.form)
        return page, status_of(error)
    flash("The note is kept.", "ok")
    return _back(person_id)


@bp.get("/<int:note_id>")
def edit(note_id: int) -> str:
    """Show a note of one's own, to be changed."""
    return _page(pages.edit(identity.me(), note_id))


@bp.post("/<int:note_id>")
def change(note_id: int) -> Answer:
    """Keep what was changed."""
    me = identity.me()
    found = pages.edit(me, note_id)
    try:
        coaching_notes.change(simulator(), me.id, note_id, _words(request.form))
    except InputError as error:
        return _page(found, str(error), request.form), status_of(error)
    flash("The note is changed.", "ok")
    return _back(found.person.id)


@bp.post("/<int:note_id>/removal")
def drop(note_id: int) -> Response:
    """Take a note of one's own away."""
    person_id = pages.edit(identity.me(), note_id).person.id
    coaching_notes.drop(simulator(), identity.me().id, note_id)
    flash("The note is gone.", "ok")
    return _back(person_id)


def _page(found: Form, error: str = "", sent: MultiDict[str, str] | None = None) -> str:
    today = simulator().clock().date().isoformat()
    return render_template(
        "coaching_notes/page.html", page=found, error=error, values=_values(found, sent, today)
    )


def _values(found: Form, sent: MultiDict[str, str] | None, today: str) -> dict[str, str]:
    """Give what stands in the fields: what was sent, else the note, else an empty one of today."""
    if sent is not None:
        return {name: sent.get(name, "") for name in ("held", "text", "agreed", "follow", "for")}
    words = found.note.words if found.note else Words(date.fromisoformat(today), "")
    return {
        "held": words.held_on.isoformat(),
        "text": words.text,
        "agreed": words.agreed,
        "follow": words.follow_up_on.isoformat() if words.follow_up_on else "",
        "for": "both" if words.shared else "leaders",
    }


def _words(form: MultiDict[str, str]) -> Words:
    follow = form.get("follow", "")
    return Words(
        held_on=_day(form.get("held", ""), "the day of the talk"),
        text=form.get("text", ""),
        agreed=form.get("agreed", ""),
        follow_up_on=_day(follow, "the day of the follow-up") if follow else None,
        shared=form.get("for", "both") == "both",
    )


def _day(text: str, what: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise InputError(f"Choose {what}, as in 2026-05-12.") from None


def _back(person_id: int) -> Response:
    return redirect(url_for("team.one", person_id=person_id, _anchor="notes-title"), 303)

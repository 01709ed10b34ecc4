"""Be the pages on which authors change what talks are graded by."""

from dataclasses import dataclass

from flask import Blueprint, flash, redirect, render_template, request, url_for
from werkzeug.datastructures import MultiDict
from werkzeug.wrappers import Response

from trainer.api.problems import status_of
from trainer.content.files import Kind
from trainer.content.rubric_form import changed, form_of, with_form
from trainer.core.errors import ContentError, InputError, RuleError
from trainer.queries import rubric_looks
from trainer.queries import rubrics as pages
from trainer.services import documents, rubrics
from trainer.services.authoring import Opened
from trainer.store.documents import Document
from trainer.web import identity
from trainer.web.current import simulator

bp = Blueprint("rubrics", __name__, url_prefix="/authoring/rubrics")

Answer = Response | tuple[str, int]
Refusal = InputError | RuleError | ContentError


@dataclass(frozen=True, slots=True)
class Error:
    """Hold why something was not done: in words, and the version that somebody else saved."""

    said: str = ""
    theirs: Document | None = None


@bp.get("")
def index() -> str:
    """List the rubrics."""
    return _list()


@bp.post("")
def copy() -> Answer:
    """Begin a rubric from another one."""
    form = request.form
    try:
        draft = rubrics.copy(
            simulator(),
            identity.me().id,
            form.get("source", ""),
            form.get("id", ""),
            form.get("title", ""),
        )
    except InputError as error:
        return _list(error=str(error), form=form), 422
    flash("Copied into a draft.", "ok")
    return redirect(url_for(".edit", slug=draft.slug), 303)


@bp.get("/<slug>")
def edit(slug: str) -> str:
    """Show the form; `version` in the address opens another version than the newest."""
    return _page(slug, request.args.get("version", type=int))


@bp.post("/<slug>")
def change(slug: str) -> Answer:
    """Do what a button of the form says: keep, offer, or change the form and show it again."""
    act = request.form.get("do", "look")
    try:
        text = _sent(slug)
        if act == "publish":
            return _publish(slug, text)
        if act == "save":
            return _kept(slug, text)
    except (InputError, RuleError, ContentError) as error:
        return _refused(slug, error)
    skills = tuple(one.id for one in simulator().library.skills())
    number = _after(act, len(form_of(text).criteria))
    return _page(slug, _version(), text=changed(text, act, skills), focus=number), 200


@bp.post("/<slug>/look")
def look(slug: str) -> Answer:
    """Show what the form, as it is now, would make of three talks; a part of the page."""
    try:
        found = rubric_looks.look(simulator(), identity.me(), slug, _sent(slug))
    except (InputError, ContentError) as error:
        return render_template("rubrics/_look.html", look=None, error=str(error)), 200
    return render_template("rubrics/_look.html", look=found, live=True), 200


@bp.get("/<slug>/versions")
def history(slug: str) -> str:
    """Show the versions, each with what it changed."""
    listed = pages.history(simulator(), slug)
    return render_template("rubrics/history.html", slug=slug, listed=listed)


@bp.post("/<slug>/retirement")
def retire(slug: str) -> Response:
    """Put a version away."""
    found = rubrics.retire(
        simulator(), identity.me().id, slug, request.form.get("version", 0, type=int)
    )
    flash(f"Version {found.id} is put away. Its text stays in the list of versions.", "ok")
    return redirect(url_for(".index"), 303)


def _publish(slug: str, text: str) -> Answer:
    me = identity.me()
    draft = rubrics.save(simulator(), me.id, slug, text, _opened(), request.form.get("note", ""))
    documents.publish(simulator(), me.id, draft.id)
    flash(
        "Published. Talks that begin now are graded by it; marks already given stay as they are.",
        "ok",
    )
    return redirect(url_for(".edit", slug=slug), 303)


def _kept(slug: str, text: str) -> Response:
    draft = rubrics.save(
        simulator(), identity.me().id, slug, text, _opened(), request.form.get("note", "")
    )
    number = sum(not fault.warning for fault in draft.faults)
    if number:
        flash(f"Draft saved, with {number} to mend before it can be published.", "warn")
    else:
        flash("Draft saved.", "ok")
    return redirect(url_for(".edit", slug=slug, version=draft.id), 303)


def _refused(slug: str, error: Refusal) -> Answer:
    """Show the form again as it was sent, and what stands in the way."""
    said = "" if isinstance(error, ContentError) else str(error)
    theirs = None
    if isinstance(error, RuleError):
        theirs = documents.of_others(identity.me().id, Kind.RUBRIC, slug)
    try:
        text: str | None = _sent(slug)
    except (InputError, ContentError):
        text = None
    held = isinstance(error, ContentError)
    page = _page(slug, _version(), text=text, error=Error(said, theirs), held=held)
    return page, status_of(error)


def _page(
    slug: str,
    version_id: int | None,
    text: str | None = None,
    error: Error | None = None,
    *,
    held: bool = False,
    focus: int = 0,
) -> str:
    me = identity.me()
    page = pages.page(simulator(), me.id, slug, version_id, text)
    found = rubric_looks.look(simulator(), me, slug, page.text)
    return render_template(
        "rubrics/edit.html",
        page=page,
        look=found,
        unsaved=text is not None,
        note=request.form.get("note", ""),
        error=error or Error(),
        held=held,
        focus=focus,
        settings=pages.settings,
        with_value=pages.with_value,
    )


def _list(**more: object) -> str:
    rows = pages.list_(simulator())
    choices = [(one.slug, one.title) for one in rows]
    return render_template("rubrics/page.html", rows=rows, choices=choices, **more)


def _sent(slug: str) -> str:
    """Give the text that was opened, with what the form says put into it."""
    form = request.form
    text = form.get("text", "").replace("\r\n", "\n")
    if not text.strip():
        text = rubrics.text_of(simulator(), slug, _version())
    return with_form(text, _joined(form))


def _joined(form: MultiDict[str, str]) -> dict[str, str]:
    return {name: "\n".join(values) for name, values in form.lists() if name != "text"}


def _opened() -> Opened:
    form = request.form
    return Opened(_version(), form.get("seen"), form.get("beside") == "1")


def _version() -> int | None:
    return request.form.get("version", type=int)


def _after(act: str, many: int) -> int:
    """Give the number of the criterion that a button has moved or made; 0 for none."""
    what, _, number = act.partition(".")
    at = int(number) if number.isdecimal() and len(number) < 5 else 0
    places = {"add": many + 1, "up": at - 1, "down": at + 1, "remove": at - 1}
    return places.get(what, 0)

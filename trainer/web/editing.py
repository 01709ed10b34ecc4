"""Help while a document is written: keep it, check it, complete it, turn it, go back over it."""

from collections.abc import Callable
from dataclasses import asdict

from flask import Blueprint, flash, jsonify, make_response, render_template, request
from werkzeug.wrappers import Response

from trainer.content.files import Kind
from trainer.core.errors import ContentError, Fault, InputError, MissingError, RuleError
from trainer.queries import editing as pages
from trainer.queries.editing import FORM, YAML
from trainer.services import authoring, forms, presences, shelves, undoing
from trainer.store.draft_steps import Whose
from trainer.web import identity, sheets
from trainer.web.current import simulator
from trainer.web.sheets import Answer, at_documents, kind_of

bp = Blueprint("editing", __name__, url_prefix="/authoring")


@at_documents(bp, "/draft/text", "POST")
def keep(slug: str, kinds: str) -> Answer:
    """Keep what is being typed, or filled in; a form is told its faults."""
    kind = kind_of(kinds)
    text = sheets.sent_text(kind)
    me, base = identity.me().id, request.form.get("base")
    try:
        authoring.keep(simulator(), me, slug, text, kind, base)
    except RuleError as error:
        return make_response(jsonify(error=str(error)), 409)
    now = {"base": authoring.own_mark(me, slug, kind), "state": sheets.state(kind, slug)}
    if request.form.get("view") != FORM:
        return jsonify(now)
    form = forms.form(simulator(), kind, text, shelves.faults(simulator(), kind, text, slug))
    return jsonify(
        faults={name: [_told(one) for one in found] for name, found in form.faults.items()},
        warnings={name: [_told(one) for one in found] for name, found in form.warnings.items()},
        **now,
    )


@at_documents(bp, "/lint", "POST")
def lint(slug: str, kinds: str) -> Response:
    """List the faults and warnings of a text; `{"text": …}` → `{"faults": […], "warnings": […]}`."""
    found = shelves.faults(simulator(), kind_of(kinds), _json_text(), slug)
    return jsonify(
        faults=[_told(one) for one in found if not one.warning],
        warnings=[_told(one) for one in found if one.warning],
    )


@at_documents(bp, "/completion", "POST")
def complete(slug: str, kinds: str) -> Response:  # noqa: ARG001 — the address is the document's
    """List what may be typed; `{"text", "line", "column"}` → `{"begin", "offers": […]}`."""
    text, sent = _json_text(), request.get_json()
    line, column = sent.get("line"), sent.get("column")
    if not isinstance(line, int) or not isinstance(column, int):
        raise InputError('Send the place as {"line": 1, "column": 1}.')
    return jsonify(asdict(forms.completed(simulator(), kind_of(kinds), text, line, column)))


@at_documents(bp, "/view", "POST")
def turn(slug: str, kinds: str) -> Answer:
    """Keep what was sent, and show it in the other view; where it cannot be kept it is shown all the same."""
    kind, view = kind_of(kinds), request.form.get("to", YAML)
    try:
        text = sheets.sent_text(kind)
    except ContentError as error:
        return sheets.refused(kind, slug, error)
    answer = make_response(sheets.show_sent(kind, slug, text, view, kept=_kept(kind, slug, text)))
    return sheets.remember_view(answer, view)


@at_documents(bp, "/form", "POST")
def rearrange(slug: str, kinds: str) -> Answer | str:
    """Add, remove or move an item of a form: `do` says what; what else was filled in comes along."""
    kind, deed = kind_of(kinds), request.form.get("do", "")
    if deed.endswith("="):
        deed += request.form.get(f"{deed.partition(':')[2].rstrip('=')}#new", "")
    gone = deed.startswith("remove:")
    try:
        sent = sheets.sent_text(kind)
        text, place = forms.rearranged(simulator(), kind, sent, deed)
        kept = request.form.get("beside") != "1"
        if kept:
            me, base = identity.me().id, request.form.get("base")
            if (
                gone
            ):  # what else was filled in is a step of its own: undoing brings back the item alone
                authoring.keep(simulator(), me, slug, sent, kind, base)
            authoring.keep(simulator(), me, slug, text, kind, None if gone else base)
    except (InputError, RuleError, ContentError) as error:
        return sheets.refused(kind, slug, error)
    gone = gone and kept
    return sheets.show_sent(kind, slug, text, FORM, kept=kept, look_at=place, gone=gone)


@at_documents(bp, "/undo", "POST")
def undo(slug: str, kinds: str) -> Answer:
    """Go back over the last save."""
    return _step(slug, kinds, undoing.undo, "The last save is undone")


@at_documents(bp, "/redo", "POST")
def redo(slug: str, kinds: str) -> Answer:
    """Go forward over the save that was undone last."""
    return _step(slug, kinds, undoing.redo, "Done again")


@at_documents(bp, "/restoration", "POST")
def restore(slug: str, kinds: str) -> Answer:
    """Take an older version up again as a draft."""
    kind, version_id = kind_of(kinds), request.form.get("version", type=int)
    if version_id is None or version_id not in [one.id for one in shelves.versions(kind, slug)]:
        raise MissingError(f"There is no such version of this {kind.value}.")
    draft = authoring.restore(simulator(), identity.me().id, kind, version_id)
    number = shelves.number(shelves.versions(kind, slug), version_id)
    sheets.tell_kept(draft, f"Version {number} is your draft now")
    return sheets.to(kind, slug)


@at_documents(bp, "/others", "GET")
def others(slug: str, kinds: str) -> str:
    """Say who else has the document open, and what somebody saved since the page was opened."""
    kind, me = kind_of(kinds), identity.me().id
    there = presences.arrive(simulator(), me, kind, slug)
    newest = authoring.of_others(me, slug, kind)
    since = newest if authoring.mark(me, slug, kind) != request.args.get("seen", "") else None
    number = shelves.number(shelves.versions(kind, slug), since.id) if since else 0
    return render_template(
        "authoring/_others.html", there=there, since=since, number=number, kinds=kinds, slug=slug
    )


@at_documents(bp, "/changes", "GET")
def changes(slug: str, kinds: str) -> str:
    """Show what differs between two versions: `old` (absent: the file) and `new`."""
    old, new = request.args.get("old", type=int), request.args.get("new", type=int)
    if new is None:
        raise MissingError("There is no such version.")
    page = pages.difference(simulator(), kind_of(kinds), slug, old, new)
    return render_template("authoring/changes.html", page=page)


def _kept(kind: Kind, slug: str, text: str) -> bool:
    if request.form.get("beside") == "1":
        return False
    try:
        authoring.keep(simulator(), identity.me().id, slug, text, kind, request.form.get("base"))
    except (InputError, RuleError, ContentError):
        return False
    return True


def _step(slug: str, kinds: str, move: Callable[..., object], words: str) -> Answer:
    kind, me = kind_of(kinds), identity.me().id
    try:
        if "text" in request.form and request.form.get("beside") != "1":
            base = request.form.get("base")
            authoring.keep(simulator(), me, slug, sheets.sent_text(kind), kind, base)
    except (InputError, RuleError, ContentError) as error:
        return sheets.refused(kind, slug, error)
    try:
        move(simulator(), Whose(me, kind.value, slug))
        flash(f"{words}.", "ok")
    except RuleError as error:
        flash(str(error), "warn")
    return sheets.to(kind, slug)


def _json_text() -> str:
    sent = request.get_json(silent=True)
    text = sent.get("text") if isinstance(sent, dict) else None
    if not isinstance(text, str):
        raise InputError('Send the text as {"text": "…"}.')
    return text


def _told(fault: Fault) -> dict[str, object]:
    keys = ("line", "column", "field", "what", "cure")
    return {key: getattr(fault, key) for key in keys}

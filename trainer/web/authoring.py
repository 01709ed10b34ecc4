"""Be the authors' desk: write documents of every kind, look at them, try them, offer them."""

from flask import Blueprint, current_app, flash, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from trainer.content.files import Kind
from trainer.content.yaml_text import MOST_BYTES
from trainer.core.errors import ContentError, InputError, MissingError, RuleError
from trainer.queries import authoring as pages
from trainer.queries.editing import KINDS
from trainer.services import authoring, shelves
from trainer.store.scenarios import Version
from trainer.web import identity, preflights, sheets
from trainer.web.current import simulator
from trainer.web.sheets import Answer, at_documents, errors_in, kind_of, saved

bp = Blueprint("authoring", __name__, url_prefix="/authoring")


@bp.get("")
def index() -> str:
    """Show the documents of a kind with their state."""
    return _desk()


@bp.post("/uploads")
def upload() -> Answer:
    """Take a file in as a draft, whatever faults it has."""
    file = request.files.get("file")
    try:
        name = (file.filename if file else None) or ""
        data = file.stream.read(MOST_BYTES + 1) if file else b""
        draft = authoring.upload(simulator(), identity.me().id, name, data)
    except InputError as error:
        return _desk(upload_error=str(error)), 422
    sheets.tell_kept(draft, "Uploaded as a draft")
    return sheets.to(Kind.SCENARIO, draft.slug)


@bp.post("/copies")
def copy() -> Answer:
    """Begin a document from another one, or with nothing but its title."""
    form = request.form
    kind = _kind_asked()
    source = form.get("source", ""), form.get("version", type=int)
    named = form.get("id", ""), form.get("title", "")
    try:
        if source[0]:
            draft = authoring.copy(simulator(), identity.me().id, source, *named, kind=kind)
        else:
            draft = authoring.begin(simulator(), identity.me().id, kind, *named)
    except InputError as error:
        return _desk(copy_error=str(error), form=form), 422
    if source[0]:
        sheets.tell_kept(draft, "Copied into a draft")
    else:
        flash("Begun as a draft. Fill in what is asked for below.", "ok")
    return sheets.to(kind, draft.slug, formed=True)


@at_documents(bp, "", "GET")
def edit(slug: str, kinds: str) -> str:
    """Show the editor; `version` in the address opens another text than the newest."""
    return sheets.show(kind_of(kinds), slug)


@at_documents(bp, "/draft", "POST")
def save(slug: str, kinds: str) -> Answer:
    """Keep the text as a draft, and show it again or its preview."""
    kind = kind_of(kinds)
    try:
        draft = saved(kind, slug)
    except (InputError, RuleError, ContentError) as error:
        return sheets.refused(kind, slug, error)
    if request.form.get("then") == "preview" and not errors_in(draft.faults):
        return redirect(url_for(".preview", slug=draft.slug, version=draft.id), 303)
    sheets.tell_kept(draft, "Draft saved")
    return sheets.to(kind, draft.slug)


@at_documents(bp, "/publication", "POST")
def publish(slug: str, kinds: str) -> Answer:
    """Keep the text and offer it to trainees; while it has faults they are shown."""
    kind, version = kind_of(kinds), None
    try:
        version = saved(kind, slug)
        look = preflights.before_publishing(version) if isinstance(version, Version) else None
        if look is not None:
            return look
        published = shelves.publish(simulator(), identity.me().id, kind, version.id)
    except (InputError, RuleError, ContentError) as error:
        return sheets.refused(kind, version.slug if version else slug, error)
    if kind is not Kind.SCENARIO:
        flash(f"“{published.title}” is published. It stands everywhere from now on.", "ok")
        if kind is Kind.ARTICLE and "articles.change" in current_app.view_functions:
            return redirect(url_for("articles.change", slug=published.slug), 303)
        return sheets.to(kind, published.slug)
    flash(f"“{published.title}” is published. Talks that begin now use this text.", "ok")
    return sheets.to(kind, published.slug)


@at_documents(bp, "/retirement", "POST")
def retire(slug: str, kinds: str) -> Response:
    """Offer a version no longer, or put a draft away."""
    kind, version_id = kind_of(kinds), request.form.get("version", type=int)
    if version_id is None or version_id not in [one.id for one in shelves.versions(kind, slug)]:
        raise MissingError(f"There is no such version of this {kind.value}.")
    version = shelves.retire(simulator(), identity.me().id, kind, version_id)
    flash(f"“{version.title}” is put away. Its text stays in the list of versions.", "ok")
    return redirect(url_for(".index", kinds=kinds if kind is not Kind.SCENARIO else None), 303)


@bp.get("/scenarios/<slug>/preview")
def preview(slug: str) -> str:
    """Show what a scenario is like: the brief, the customer, the ways out, the model answer."""
    version_id = request.args.get("version", type=int)
    page = pages.preview(simulator(), identity.me().id, slug, version_id)
    return render_template("authoring/preview.html", page=page, scenario=page.scenario)


@bp.post("/scenarios/<slug>/trial")
def try_now(slug: str) -> Answer:
    """Begin a talk that never counts: at the text sent, which is kept, or at a version."""
    version_id = request.form.get("version", type=int)
    me = identity.me()
    try:
        if "text" in request.form:
            draft = saved(Kind.SCENARIO, slug)
            if errors_in(draft.faults):
                return sheets.refused(Kind.SCENARIO, draft.slug, ContentError(draft.faults))
            slug, version_id = draft.slug, draft.id
    except (InputError, RuleError, ContentError) as error:
        return sheets.refused(Kind.SCENARIO, slug, error)
    attempt_id = authoring.begin_trial(simulator(), me.id, slug, version_id)
    return redirect(url_for("attempts.show", attempt_id=attempt_id), 303)


def _kind_asked() -> Kind:
    kinds = request.values.get("kinds", "scenarios")
    if kinds not in KINDS:
        raise MissingError("There is no such kind of document.")
    return kind_of(kinds)


def _desk(**more: object) -> str:
    kinds, q = request.values.get("kinds", "scenarios"), request.args.get("q", "")
    desk = pages.desk(simulator(), kinds, q)
    return render_template("authoring/page.html", desk=desk, **more)

"""Be the authors' desk: write scenarios, look at them, try them, offer them."""

from flask import Blueprint, flash, jsonify, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from trainer.api.problems import status_of
from trainer.content.yaml_text import MOST_BYTES
from trainer.core.errors import ContentError, Fault, InputError, MissingError, RuleError
from trainer.queries import authoring as pages
from trainer.services import authoring, content
from trainer.services.authoring import Opened
from trainer.store.scenarios import Version
from trainer.web import identity
from trainer.web.current import simulator

bp = Blueprint("authoring", __name__, url_prefix="/authoring")

Answer = Response | tuple[str, int]


@bp.get("")
def index() -> str:
    """Show the scenarios with their state, and the rubrics."""
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
    _tell_kept(draft, "Uploaded as a draft")
    return _to(draft)


@bp.post("/copies")
def copy() -> Answer:
    """Begin a scenario from another one."""
    form = request.form
    source = form.get("source", ""), form.get("version", type=int)
    try:
        draft = authoring.copy(
            simulator(), identity.me().id, source, form.get("id", ""), form.get("title", "")
        )
    except InputError as error:
        return _desk(copy_error=str(error), form=form), 422
    _tell_kept(draft, "Copied into a draft")
    return _to(draft)


@bp.get("/scenarios/<slug>")
def edit(slug: str) -> str:
    """Show the editor; `version` in the address opens another text than the newest."""
    return _editor(slug, request.args.get("version", type=int))


@bp.post("/scenarios/<slug>/draft")
def save(slug: str) -> Answer:
    """Keep the text as a draft, and show it again or its preview."""
    try:
        draft = _saved(slug)
    except (InputError, RuleError) as error:
        return _refused(slug, error)
    if request.form.get("then") == "preview" and not _errors(draft.faults):
        return redirect(url_for(".preview", slug=draft.slug, version=draft.id), 303)
    _tell_kept(draft, "Draft saved")
    return _to(draft)


@bp.post("/scenarios/<slug>/draft/text")
def keep(slug: str) -> tuple[str, int]:
    """Keep what is being typed."""
    authoring.keep(simulator(), identity.me().id, slug, request.form.get("text", ""))
    return "", 204


@bp.post("/scenarios/<slug>/lint")
def lint(slug: str) -> Response:
    """List the faults of a text; `{"text": …}` → `{"faults": […]}`."""
    sent = request.get_json(silent=True)
    text = sent.get("text") if isinstance(sent, dict) else None
    if not isinstance(text, str):
        raise InputError('Send the text as {"text": "…"}.')
    found = _errors(content.faults(simulator(), text, slug))
    keys = ("line", "column", "field", "what", "cure")
    return jsonify(faults=[{key: getattr(fault, key) for key in keys} for fault in found])


@bp.post("/scenarios/<slug>/publication")
def publish(slug: str) -> Answer:
    """Keep the text and offer it to trainees; while it has faults they are shown."""
    version = None
    try:
        version = _saved(slug)
        published = content.publish(simulator(), identity.me().id, version.id)
    except (InputError, RuleError, ContentError) as error:
        return _refused(version.slug if version else slug, error)
    flash(f"“{published.title}” is published. Talks that begin now use this text.", "ok")
    return _to(published)


@bp.post("/scenarios/<slug>/retirement")
def retire(slug: str) -> Response:
    """Offer a version no longer, or put a draft away."""
    version_id = request.form.get("version", type=int)
    if version_id not in [one.id for one in content.versions(slug)]:
        raise MissingError("There is no such version of this scenario.")
    version = content.retire(simulator(), identity.me().id, version_id)
    flash(f"“{version.title}” is put away. Its text stays in the list of versions.", "ok")
    return redirect(url_for(".index"), 303)


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
            draft = _saved(slug)
            if _errors(draft.faults):
                return _refused(draft.slug, ContentError(draft.faults))
            slug, version_id = draft.slug, draft.id
    except (InputError, RuleError) as error:
        return _refused(slug, error)
    attempt_id = authoring.begin_trial(simulator(), me.id, slug, version_id)
    return redirect(url_for("attempts.show", attempt_id=attempt_id), 303)


@bp.get("/rubrics/<slug>")
def rubric(slug: str) -> str:
    """Show a rubric."""
    return render_template("authoring/rubric.html", rubric=simulator().library.rubric(slug))


def _saved(slug: str) -> Version:
    form = request.form
    opened = Opened(form.get("version", type=int), form.get("seen"), form.get("beside") == "1")
    return authoring.save(simulator(), identity.me().id, slug, form.get("text", ""), opened)


def _refused(slug: str, error: InputError | RuleError | ContentError) -> Answer:
    """Show the editor again with the text as it was sent, and with what stands in the way."""
    text = request.form.get("text", "")
    theirs = None
    if isinstance(error, RuleError):
        newest = authoring.of_others(identity.me().id, slug)
        theirs = (newest, content.text(newest.id)) if newest else None
    found = error.faults if isinstance(error, ContentError) else ()
    words = "" if isinstance(error, ContentError) else str(error)
    version_id = request.form.get("version", type=int) if theirs else None
    page = _editor(slug, version_id, text=text, theirs=theirs, found=found, error=words)
    return page, status_of(error)


def _editor(
    slug: str, version_id: int | None, found: tuple[Fault, ...] = (), **more: object
) -> str:
    page = pages.edit(simulator(), identity.me().id, slug, version_id)
    # What shows only in playing stands apart: the checks while typing fill their own list anew.
    played = () if page.faults else _errors(found)
    return render_template(
        "authoring/edit.html", **{"page": page, "played": played, "held": bool(found), **more}
    )


def _desk(**more: object) -> str:
    return render_template("authoring/page.html", desk=pages.desk(simulator()), **more)


def _to(version: Version) -> Response:
    return redirect(url_for(".edit", slug=version.slug), 303)


def _tell_kept(draft: Version, words: str) -> None:
    number = len(_errors(draft.faults))
    if number:
        flash(f"{words}, with {number} to mend before it can be published.", "warn")
    else:
        flash(f"{words}.", "ok")


def _errors(faults: tuple[Fault, ...]) -> tuple[Fault, ...]:
    return tuple(fault for fault in faults if not fault.warning)

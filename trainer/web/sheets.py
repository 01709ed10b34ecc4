"""Take a document from the form or the editor that a page sent, and show it again."""

from collections.abc import Callable
from typing import Any

from flask import Blueprint, flash, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from trainer.api.problems import status_of
from trainer.content.editing.spoken import by_label, called
from trainer.content.files import Kind
from trainer.content.yaml_text import MOST_BYTES
from trainer.core.errors import ContentError, Fault, InputError, RuleError
from trainer.queries import editing as pages
from trainer.queries.editing import FORM, KINDS, YAML, Asked
from trainer.services import authoring, forms, shelves
from trainer.services.authoring import Opened
from trainer.services.shelves import Kept
from trainer.web import identity
from trainer.web.current import simulator

Answer = Response | tuple[str, int]
View = Callable[..., Answer | str]

VIEW_COOKIE = "editor_view"
_KEPT_SECONDS = 365 * 24 * 3600
_ADDRESSES: tuple[tuple[str, dict[str, str]], ...] = (
    ("/scenarios/<slug>", {"kinds": "scenarios"}),
    ("/rubrics/<slug>/text", {"kinds": "rubrics"}),
    ("/<any(personas, skills, articles, exercises, seats, paths):kinds>/<slug>", {}),
)
"""Where documents are edited. A rubric has a form of its own at `/rubrics/<slug>`."""


def at_documents(bp: Blueprint, rest: str, *methods: str) -> Callable[[View], View]:
    """Give every kind of document the page `rest`."""

    def register(view: View) -> View:
        for address, defaults in _ADDRESSES:
            bp.add_url_rule(f"{address}{rest}", None, view, methods=methods, defaults=defaults)
        return view

    return register


def kind_of(kinds: str) -> Kind:
    """Give the kind that a word in an address stands for."""
    return KINDS[kinds]


def sent_text(kind: Kind) -> str:
    """Give the text that was sent: as typed, or with what was filled into its form."""
    text = _plain(request.form.get("text", ""))
    if request.form.get("view") != FORM:
        return text
    sent = {name: request.form.getlist(name) for name in request.form}
    return forms.filled(simulator(), kind, text, sent)


def saved(kind: Kind, slug: str) -> Kept:
    """Keep what was sent as a draft."""
    form = request.form
    beside = form.get("beside") == "1"
    opened = Opened(form.get("version", type=int), form.get("seen"), beside, form.get("base"))
    return authoring.save(simulator(), identity.me().id, slug, sent_text(kind), opened, kind)


def show(
    kind: Kind, slug: str, asked: Asked | None = None, *, found: tuple[Fault, ...] = (), **more: object
) -> str:  # fmt: skip
    """Show the editor of a document."""
    asked = asked or Asked(kind, request.args.get("version", type=int), view=_view())
    page = pages.edit(simulator(), identity.me().id, slug, asked)
    # What shows only in playing stands apart: the checks while typing fill their own list anew.
    played = () if page.faults else errors_in(found)
    line, at = request.args.get("line", type=int), request.args.get("at", "")
    look_at = page.form.nearest(at) if page.form and at else ""
    values = {"page": page, "played": played, "held": bool(found), "line": line, "look_at": look_at}
    values |= {"most_bytes": MOST_BYTES, "gone": False, "played_in": worded(kind, played)}
    values["warnings_in"] = (
        worded(kind, page.warnings) if page.form else [(one, "") for one in page.warnings]
    )
    return render_template("authoring/edit.html", **{**values, **more})


def show_sent(
    kind: Kind, slug: str, text: str, view: str, *, kept: bool = False, **more: Any
) -> str:
    """Show a text that was sent, with what the page was opened with; `kept`: it is the draft now."""
    form = request.form
    beside, base = form.get("beside") == "1", None if kept else form.get("base")
    version_id, seen = form.get("version", type=int), form.get("seen", "")
    asked = Asked(kind, version_id, text, view, seen, beside, base)
    return show(kind, slug, asked, beside=beside, **more)


def state(kind: Kind, slug: str, *, oob: bool = False) -> str:
    """Say where a document stands by now; `oob` puts it in its place beside what else is answered."""
    page = pages.edit(simulator(), identity.me().id, slug, Asked(kind, view=YAML))
    return render_template("authoring/_state.html", page=page, oob=oob)


def refused(kind: Kind, slug: str, error: InputError | RuleError | ContentError) -> Answer:
    """Show the editor again with the text as it was sent, and with what stands in the way."""
    theirs, view = None, request.form.get("view", YAML)
    try:
        text = sent_text(kind)
    except ContentError:
        text, view = _plain(request.form.get("text", "")), YAML
    if isinstance(error, RuleError):
        theirs = _theirs(kind, slug)
    found = error.faults if isinstance(error, ContentError) else ()
    words = "" if isinstance(error, ContentError) else str(error)
    version_id = request.form.get("version", type=int) if theirs else None
    asked = Asked(kind, version_id, text, view)
    page = show(kind, slug, asked, found=found, theirs=theirs, error=words)
    return page, status_of(error)


def _theirs(kind: Kind, slug: str) -> tuple[Kept, str, bool] | None:
    """Find the text that stands in the way, and tell whether it is one's own, of another window."""
    me = identity.me().id
    mine = authoring.mark(me, slug, kind) == request.form.get("seen")
    found = shelves.own_draft(me, kind, slug) if mine else authoring.of_others(me, slug, kind)
    return (found, shelves.text(kind, found.id), mine) if found else None


def to(kind: Kind, slug: str, *, formed: bool | None = None) -> Response:
    """Send the browser to the editor of a document, in the view that it comes from, or as a form."""
    formed = request.form.get("view") == FORM if formed is None else formed
    view = FORM if formed and _view() == YAML else None
    address = url_for("authoring.edit", kinds=pages.kinds_of(kind), slug=slug, view=view)
    return redirect(address, 303)


def worded(kind: Kind, faults: tuple[Fault, ...]) -> tuple[tuple[Fault, str], ...]:
    """Put faults in the words of a form, each with what its field is called there."""
    return tuple((by_label(kind, one), called(kind, one.field)) for one in faults)


def tell_kept(draft: Kept, words: str) -> None:
    """Say that a draft was kept, and how much of it is to be mended."""
    number = len(errors_in(draft.faults))
    if number:
        flash(f"{words}, with {number} to mend before it can be published.", "warn")
    else:
        flash(f"{words}.", "ok")


def errors_in(faults: tuple[Fault, ...]) -> tuple[Fault, ...]:
    """Leave the warnings out."""
    return tuple(fault for fault in faults if not fault.warning)


def remember_view(answer: Response, view: str) -> Response:
    """Let the view be the one that documents open in from now on."""
    answer.set_cookie(
        VIEW_COOKIE, view, max_age=_KEPT_SECONDS, samesite="Lax", httponly=True, secure=request.is_secure
    )  # fmt: skip
    return answer


def _view() -> str:
    if request.args.get("line", type=int) and not request.args.get("at"):
        return YAML
    view = request.args.get("view") or request.cookies.get(VIEW_COOKIE, FORM)
    return YAML if view == YAML else FORM


def _plain(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")

"""Take a document from the form or the editor that a page sent, and show it again."""

from collections.abc import Callable
from typing import Any

from flask import Blueprint, flash, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from trainer.api.problems import status_of
from trainer.content.files import Kind
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
    opened = Opened(form.get("version", type=int), form.get("seen"), form.get("beside") == "1")
    return authoring.save(simulator(), identity.me().id, slug, sent_text(kind), opened, kind)


def show(
    kind: Kind, slug: str, asked: Asked | None = None, *, found: tuple[Fault, ...] = (), **more: object
) -> str:  # fmt: skip
    """Show the editor of a document."""
    asked = asked or Asked(kind, request.args.get("version", type=int), view=_view())
    page = pages.edit(simulator(), identity.me().id, slug, asked)
    # What shows only in playing stands apart: the checks while typing fill their own list anew.
    played = () if page.faults else errors_in(found)
    line = request.args.get("line", type=int)
    values = {"page": page, "played": played, "held": bool(found), "line": line, "look_at": ""}
    return render_template("authoring/edit.html", **{**values, **more})


def show_sent(kind: Kind, slug: str, text: str, view: str, **more: Any) -> str:
    """Show a text that is not kept yet, with what the page was opened with."""
    form = request.form
    beside = form.get("beside") == "1"
    asked = Asked(kind, form.get("version", type=int), text, view, form.get("seen", ""), beside)
    return show(kind, slug, asked, beside=beside, **more)


def refused(kind: Kind, slug: str, error: InputError | RuleError | ContentError) -> Answer:
    """Show the editor again with the text as it was sent, and with what stands in the way."""
    theirs, view = None, request.form.get("view", YAML)
    try:
        text = sent_text(kind)
    except ContentError:
        text, view = _plain(request.form.get("text", "")), YAML
    if isinstance(error, RuleError):
        newest = authoring.of_others(identity.me().id, slug, kind)
        theirs = (newest, shelves.text(kind, newest.id)) if newest else None
    found = error.faults if isinstance(error, ContentError) else ()
    words = "" if isinstance(error, ContentError) else str(error)
    version_id = request.form.get("version", type=int) if theirs else None
    asked = Asked(kind, version_id, text, view)
    page = show(kind, slug, asked, found=found, theirs=theirs, error=words)
    return page, status_of(error)


def to(kind: Kind, slug: str, **more: Any) -> Response:
    """Send the browser to the editor of a document."""
    address = url_for("authoring.edit", kinds=pages.kinds_of(kind), slug=slug, **more)
    return redirect(address, 303)


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
    if request.args.get("line", type=int):
        return YAML
    view = request.args.get("view") or request.cookies.get(VIEW_COOKIE, FORM)
    return YAML if view == YAML else FORM


def _plain(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")

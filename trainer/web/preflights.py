"""Be the report of a scenario that was played, and the last look before it is published."""

from contextlib import suppress

from flask import Blueprint, flash, make_response, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from trainer.core.errors import ContentError, OutsideError, TrainerError
from trainer.queries import preflights as pages
from trainer.services import content, preflights, provenance
from trainer.store.scenarios import Version
from trainer.web import identity
from trainer.web.current import simulator
from trainer.web.replies import aside

LONG = 20
"""Talks above which a plan is played beside the request: less takes no second."""

bp = Blueprint("preflights", __name__, url_prefix="/authoring/scenarios/<slug>/preflight")


@bp.get("")
def show(slug: str) -> str:
    """Show the report, or how far it is; `version` in the address is what was played."""
    return _page(slug)


@bp.post("")
def begin(slug: str) -> Response:
    """Have it played."""
    version_id = request.form.get("version", type=int)
    scenario, _ = content.played(simulator(), slug, version_id)
    try:
        preflights.begin(simulator(), scenario, aside)
    except OutsideError as error:
        flash(str(error), "warn")
    return redirect(url_for(".show", slug=slug, version=version_id), 303)


@bp.get("/progress")
def progress(slug: str) -> Response:
    """Tell how far it is; once it is over, the page is had anew."""
    version_id = request.args.get("version", type=int)
    page = pages.page(simulator(), slug, version_id)
    answer = make_response(render_template("preflights/_progress.html", page=page))
    if not page.under_way:
        answer.headers["HX-Redirect"] = url_for(".show", slug=slug, version=version_id)
    return answer


@bp.get("/panel")
def panel(slug: str) -> str:
    """Show beside the editor what playing every agent once shows."""
    version_id = request.args.get("version", type=int)
    page = pages.quick(simulator(), slug, version_id)
    return render_template("preflights/_quick.html", page=page, version_id=version_id)


@bp.post("/publication")
def publish(slug: str) -> Response | tuple[str, int]:
    """Publish a version, with the reasons for which its warnings are passed over."""
    version_id = request.form.get("version", 0, type=int)
    given = {
        name.removeprefix("reason-"): text
        for name, text in request.form.items()
        if name.startswith("reason-")
    }
    me = identity.me()
    lines = provenance.open_marks(version_id)
    try:
        # Only those are taken as read that stood on the page: a text may have changed since.
        if lines and request.form.get("read") == pages.mark_of(lines):
            published = provenance.publish_read(simulator(), (me.id, me.name), version_id, given)
        else:
            published = content.publish(simulator(), me.id, version_id, given)
    except ContentError:
        return _page(slug, version_id, given=given), 422
    flash(f"“{published.title}” is published. Talks that begin now use this text.", "ok")
    return redirect(url_for("authoring.edit", slug=published.slug), 303)


def before_publishing(version: Version) -> Response | None:
    """Lead to the report where it is not there yet, or asks for a reason; None where nothing does.

    What is then found to be in order is published without another click.
    """
    it, me = simulator(), identity.me().id
    if any(not fault.warning for fault in version.faults):
        return None
    if content.is_marked(version.id):
        return None  # publishing says which lines wait for a person
    unread = bool(provenance.open_marks(version.id))
    if content.is_clear(it, version.id) and not unread:
        return None
    scenario, _ = content.played(it, version.slug, version.id)
    if len(it.plan) > LONG:

        def then() -> None:
            with suppress(TrainerError):  # the page says what stands in the way
                content.publish(it, me, version.id)

        preflights.begin(it, scenario, aside, then)
    elif not preflights.asks(preflights.whole(it, scenario)) and not unread:
        return None
    return redirect(url_for("preflights.show", slug=version.slug, version=version.id), 303)


def _page(slug: str, version_id: int | None = None, **more: object) -> str:
    version_id = version_id or request.args.get("version", type=int)
    page = pages.page(simulator(), slug, version_id)
    return render_template("preflights/page.html", page=page, **{"given": {}, **more})

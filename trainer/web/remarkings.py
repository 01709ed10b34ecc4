"""Be the pages on which talks are marked again: chosen, looked at before and after, and done."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from flask import Blueprint, flash, make_response, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from trainer.core.errors import InputError
from trainer.queries import remarkings as pages
from trainer.queries import rubric_looks
from trainer.services import remarkings
from trainer.services.remarkings import Choice
from trainer.web import identity
from trainer.web.current import simulator
from trainer.web.replies import aside

bp = Blueprint("remarkings", __name__, url_prefix="/authoring/rubrics/<slug>/remarkings")

Answer = Response | tuple[str, int]


@bp.get("")
def index(slug: str) -> str:
    """Show the form that chooses talks, and the jobs so far."""
    return _desk(slug)


@bp.post("")
def begin(slug: str) -> Answer:
    """Choose talks, and compare them beside the request."""
    it, me = simulator(), identity.me()
    try:
        id = remarkings.begin(it, me.id, slug, _choice(), rubric_looks.allowed(me))
    except InputError as error:
        return _desk(slug, error=str(error)), 422
    return _worked(slug, id)


@bp.get("/<int:id>")
def show(slug: str, id: int) -> str:
    """Show a job: every talk before and after."""
    return _page(slug, id)


@bp.get("/<int:id>/progress")
def progress(slug: str, id: int) -> Response:
    """Show how far a job is; at the end of a half the whole page is to be shown anew."""
    page = pages.page(simulator(), identity.me(), slug, id, talks=False)
    answer = make_response(render_template("remarkings/_progress.html", page=page))
    if not page.busy:
        answer.headers["HX-Refresh"] = "true"
    return answer


@bp.post("/<int:id>/confirmation")
def confirm(slug: str, id: int) -> Answer:
    """Have the chosen talks marked again beside the request."""
    pages.page(simulator(), identity.me(), slug, id, talks=False)
    chosen = {int(one) for one in request.form.getlist("attempt") if _is_id(one)}
    try:
        remarkings.confirm(simulator(), identity.me().id, id, chosen)
    except InputError as error:
        return _page(slug, id, error=str(error)), 422
    return _worked(slug, id)


@bp.post("/<int:id>/continuation")
def go_on(slug: str, id: int) -> Response:
    """Go on with a job that was cut off."""
    pages.page(simulator(), identity.me(), slug, id, talks=False)
    return _worked(slug, id)


@bp.post("/<int:id>/repetition")
def try_again(slug: str, id: int) -> Response:
    """Try the talks again that failed."""
    pages.page(simulator(), identity.me(), slug, id, talks=False)
    remarkings.try_again(simulator(), identity.me().id, id)
    return _worked(slug, id)


@bp.post("/<int:id>/deletion")
def drop(slug: str, id: int) -> Response:
    """Put a job away before anything was changed."""
    pages.page(simulator(), identity.me(), slug, id, talks=False)
    remarkings.drop(simulator(), identity.me().id, id)
    flash("Put away. No mark has changed.", "ok")
    return redirect(url_for(".index", slug=slug), 303)


def _worked(slug: str, id: int) -> Response:
    it = simulator()
    aside(lambda: remarkings.work(it, id))
    return redirect(url_for(".show", slug=slug, id=id), 303)


def _desk(slug: str, error: str = "") -> str:
    desk = pages.desk(simulator(), identity.me(), slug)
    return render_template(
        "remarkings/page.html", desk=desk, slug=slug, error=error, form=request.form
    )


def _page(slug: str, id: int, error: str = "") -> str:
    page = pages.page(simulator(), identity.me(), slug, id)
    return render_template("remarkings/one.html", page=page, slug=slug, error=error)


def _choice() -> Choice:
    form = request.form
    since, until = _day("since"), _day("until")
    return Choice(
        slugs=tuple(one for one in (form.get("scenario", ""),) if one),
        since=since,
        until=until + timedelta(days=1) if until else None,
        note=form.get("note", ""),
    )


def _day(name: str) -> datetime | None:
    """Read a day as its beginning where the viewer is; InputError for what is none."""
    written = request.form.get(name, "").strip()
    if not written:
        return None
    try:
        day = datetime.strptime(written, "%Y-%m-%d").date()  # noqa: DTZ007 - a day has no zone
        day + timedelta(days=2)  # the last days there are have none after them
        zone = ZoneInfo(identity.me().time_zone)
        return datetime.combine(day, time.min, zone).astimezone(UTC)
    except (ValueError, OverflowError):
        raise InputError("Write a day as 2026-03-31.") from None


def _is_id(text: str) -> bool:
    return text.isdecimal() and len(text) < 10

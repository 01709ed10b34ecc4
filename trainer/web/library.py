"""Be the authors' library: find things, put them into collections, archive them, take them out."""

from dataclasses import fields
from urllib.parse import urlencode

from flask import Blueprint, flash, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from trainer.api.problems import status_of
from trainer.core.errors import InputError
from trainer.queries import library as pages
from trainer.services import exchanges, library
from trainer.store.collections import Item
from trainer.web import identity
from trainer.web.current import simulator
from trainer.web.exchanges import zip_file

bp = Blueprint("library", __name__, url_prefix="/authoring/library")

Answer = Response | tuple[str, int]


@bp.get("")
def index() -> str:
    """Show the library; the filters stand in the address."""
    return _page()


@bp.post("")
def act() -> Answer:
    """Do something with all that is ticked: archive, restore, collect, take out, export."""
    do = request.form.get("do", "")
    try:
        items = _ticked()
        if do == "export":
            return zip_file(exchanges.export(simulator(), items))
        told = _done(do, items)
    except InputError as error:
        return _page(str(error)), status_of(error)
    flash(told, "ok")
    return redirect(_here(), 303)


@bp.post("/collections")
def make() -> Answer:
    """Make a collection."""
    try:
        slug = library.make_collection(simulator(), *_named())
    except InputError as error:
        return _page(made=str(error)), status_of(error)
    flash("The collection is there. Tick what belongs in it.", "ok")
    return redirect(url_for(".collection", slug=slug), 303)


@bp.get("/collections/<slug>")
def collection(slug: str) -> str:
    """Show one collection, to be renamed or deleted."""
    return render_template("library/collection.html", collection=library.collection(slug), error="")


@bp.post("/collections/<slug>")
def change(slug: str) -> Answer:
    """Give a collection another title or description."""
    try:
        library.change_collection(slug, *_named())
    except InputError as error:
        kept = library.collection(slug)
        page = render_template("library/collection.html", collection=kept, error=str(error))
        return page, status_of(error)
    flash("The collection is changed.", "ok")
    return redirect(url_for(".collection", slug=slug), 303)


@bp.post("/collections/<slug>/deletion")
def delete(slug: str) -> Response:
    """Take a collection away; what lay in it stays."""
    library.delete_collection(slug)
    flash("The collection is deleted. What lay in it is still in the library.", "ok")
    return redirect(url_for(".index"), 303)


def _page(error: str = "", made: str = "") -> str:
    page = pages.page(simulator(), _filters())
    return render_template("library/page.html", page=page, error=error, made=made)


def _here() -> str:
    """Give the address of what is listed now."""
    return f"{url_for('.index')}?{urlencode(_filters().asked)}".rstrip("?")


def _done(do: str, items: frozenset[Item]) -> str:
    """Do with things what a button says, and tell what was done."""
    it, by = simulator(), identity.me().id
    if do == "archive":
        return _counted(library.archive(it, by, items), "archived: offered to nobody now")
    if do == "restore":
        return _counted(library.restore(it, by, items), "offered again")
    folder = request.form.get("collection", "")
    if not folder:
        raise InputError("Choose a collection.")
    if do == "take-out":
        return _counted(library.take_out(folder, items), "taken out of the collection")
    return _counted(library.put(it, folder, items), "put into the collection")


def _filters() -> pages.Filters:
    named = {field.name: request.args.get(field.name, "") for field in fields(pages.Filters)}
    return pages.Filters(**named)


def _ticked() -> frozenset[Item]:
    """Read what is ticked: `kind/id`, or all that fits the filters."""
    if request.form.get("all") == "1":
        return pages.fitting(simulator(), _filters())
    parts = (value.partition("/") for value in request.form.getlist("item"))
    items = frozenset((kind, slug) for kind, _, slug in parts)
    if not items:
        raise InputError("Tick something first.")
    return items


def _named() -> tuple[str, str]:
    return request.form.get("title", ""), request.form.get("about", "")


def _counted(number: int, what: str) -> str:
    return f"{number} {what}." if number else "Nothing had to be changed."

"""Be the library: choose what to practise."""

from dataclasses import fields

from flask import Blueprint, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from trainer.core.roles import Right, may
from trainer.queries import assignments, operations
from trainer.queries import scenarios as pages
from trainer.services import library
from trainer.web import identity
from trainer.web.current import simulator

bp = Blueprint("scenarios", __name__, url_prefix="/scenarios")


@bp.get("")
def index() -> str:
    """Show the library; the filters stand in the address."""
    named = {field.name: request.args.get(field.name, "") for field in fields(pages.Filters)}
    shelf = pages.shelf(simulator(), identity.me().id, pages.Filters(**named))
    return render_template("scenarios/page.html", shelf=shelf)


@bp.get("/<slug>")
def show(slug: str) -> str:
    """Show one scenario: the brief, what is practised, and earlier tries."""
    me = identity.me()
    case = pages.case(simulator(), me.id, slug)
    author = may(me.role, Right.AUTHOR)
    worded = operations.of_scenario(simulator(), slug) if author else None
    mine = assignments.for_scenario(simulator(), me, slug)
    return render_template("scenarios/one.html", case=case, worded=worded, assigned=mine)


@bp.post("/<slug>/mark")
def mark(slug: str) -> Response:
    """Mark a scenario for oneself, or take the mark away."""
    on = request.form.get("on") == "1"
    library.mark(simulator(), identity.me().id, slug, on=on)
    return redirect(url_for(".show", slug=slug), 303)

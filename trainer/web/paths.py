"""Be the pages of learning paths: the list, one of them, an article on it, its exam."""

from flask import Blueprint, flash, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from trainer.queries import paths as pages
from trainer.services import paths
from trainer.web import identity
from trainer.web.current import simulator

bp = Blueprint("paths", __name__, url_prefix="/paths")


@bp.get("")
def index() -> str:
    """Show the learning paths, and how far one is on each."""
    return render_template("paths/page.html", cards=pages.cards(simulator(), identity.me().id))


@bp.get("/<slug>")
def show(slug: str) -> str:
    """Show one path: what is done, what is next and why, what opens the rest."""
    return render_template("paths/one.html", page=pages.page(simulator(), identity.me().id, slug))


@bp.get("/<slug>/steps/<int:number>")
def read(slug: str, number: int) -> str:
    """Show the article of a step."""
    reading = pages.reading(simulator(), identity.me().id, slug, number)
    return render_template("paths/article.html", reading=reading)


@bp.post("/<slug>/steps/<int:number>")
def mark_read(slug: str, number: int) -> Response:
    """Keep that the article of a step was read."""
    paths.read(simulator(), identity.me().id, slug, number)
    flash("Kept: you have read this article.", "ok")
    return redirect(url_for(".show", slug=slug), 303)


@bp.post("/<slug>/exam")
def begin_exam(slug: str) -> Response:
    """Begin a talk of the exam."""
    wanted = request.form.get("scenario", "")
    attempt_id = paths.begin_exam(simulator(), identity.me().id, slug, wanted)
    return redirect(url_for("attempts.show", attempt_id=attempt_id), 303)

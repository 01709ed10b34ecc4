"""Be the pages on which everybody searches the articles, and reads them."""

from flask import Blueprint, render_template, request

from trainer.core.roles import Right, may
from trainer.queries import articles as pages
from trainer.queries.articles import Filters
from trainer.web import identity
from trainer.web.current import simulator

bp = Blueprint("knowledge", __name__, url_prefix="/articles")

Q_LIMIT = 200


@bp.get("")
def index() -> str:
    """Search the articles."""
    asked = request.args
    filters = Filters(
        q=asked.get("q", "")[:Q_LIMIT],
        company=asked.get("company", ""),
        tag=asked.get("tag", ""),
        page=asked.get("page", 1, type=int),
    )
    author = may(identity.me().role, Right.AUTHOR)
    found = pages.shelf(simulator(), filters)
    return render_template("knowledge/page.html", shelf=found, author=author)


@bp.get("/<slug>")
def show(slug: str) -> str:
    """Show an article that stands by itself."""
    return render_template("knowledge/one.html", page=pages.read(simulator(), slug))


@bp.get("/in/<case>/<slug>")
def show_in(case: str, slug: str) -> str:
    """Show an article that is written in a case."""
    return render_template("knowledge/one.html", page=pages.read_in(simulator(), case, slug))

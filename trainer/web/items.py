"""Be the item statistics: what talks tell of the scenarios."""

from flask import Blueprint, render_template, request

from trainer.queries import items as pages
from trainer.web.current import simulator

bp = Blueprint("items", __name__, url_prefix="/authoring/items")


@bp.get("")
def index() -> str:
    """Show all scenarios with talks."""
    return render_template("items/page.html", desk=pages.desk(simulator(), demo=_demo()))


@bp.get("/<slug>")
def show(slug: str) -> str:
    """Show one scenario, its versions and its criteria."""
    return render_template("items/one.html", page=pages.page(simulator(), slug, demo=_demo()))


@bp.get("/<slug>/panel")
def panel(slug: str) -> str:
    """Show beside the editor what matters most."""
    return render_template("items/_short.html", page=pages.page(simulator(), slug))


def _demo() -> bool | None:
    asked = request.args.get("demo")
    return None if asked not in {"0", "1"} else asked == "1"

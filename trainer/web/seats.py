"""Be the grader's seat: talks to be marked with the rubric, blind until they are handed in."""

from flask import Blueprint, flash, redirect, render_template, request, url_for
from werkzeug.datastructures import MultiDict
from werkzeug.wrappers import Response

from trainer.api.problems import status_of
from trainer.core.errors import InputError, RuleError
from trainer.core.exercise.seat import LONGEST, Mark, Marks
from trainer.queries import seats as pages
from trainer.services import seats
from trainer.web import identity
from trainer.web.current import simulator

bp = Blueprint("seats", __name__, url_prefix="/seat")


@bp.get("")
def index() -> str:
    """Show the talks, and how one's marks stand to the reference."""
    return render_template("seats/page.html", bench=pages.bench(simulator(), identity.me().id))


@bp.get("/<slug>")
def show(slug: str) -> str:
    """Show one talk with what is marked so far, or, once handed in, beside the reference."""
    return _page(slug)


@bp.post("/<slug>")
def mark(slug: str) -> Response | tuple[str, int]:
    """Keep the marks as a draft, or hand them in."""
    me, marks = identity.me().id, _marks(slug, request.form)
    try:
        if request.form.get("do") == "draft":
            seats.save_draft(simulator(), me, slug, marks)
            flash("Your draft is kept.", "ok")
        else:
            seats.hand_in(simulator(), me, slug, marks)
    except InputError as error:
        return _page(slug, marks, str(error)), status_of(error)
    except RuleError as error:
        flash(str(error), "bad")
    return redirect(url_for("seats.show", slug=slug), 303)


def _page(slug: str, marks: Marks | None = None, error: str = "") -> str:
    page = pages.page(simulator(), identity.me().id, slug, marks)
    return render_template("seats/one.html", page=page, error=error, longest=LONGEST)


def _marks(slug: str, form: MultiDict[str, str]) -> Marks:
    """Read the form: a level that is none is as if it were not given."""
    return {
        criterion: Mark(
            level=form.get(f"level-{criterion}", type=int),
            because=form.get(f"because-{criterion}", "").strip()[: LONGEST + 1],
            turn=form.get(f"turn-{criterion}", 0, type=int),
        )
        for criterion in simulator().exercises.seat(slug).levels
    }

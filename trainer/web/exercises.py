"""Be the pages of exercises: the list, one of them, and what came of it."""

from dataclasses import fields
from uuid import uuid4

from flask import Blueprint, redirect, render_template, request, url_for
from werkzeug.datastructures import MultiDict
from werkzeug.wrappers import Response

from trainer.api.problems import status_of
from trainer.core.errors import InputError
from trainer.core.exercise.result import Given, Reply
from trainer.queries import changes
from trainer.queries import exercises as pages
from trainer.services import exercises
from trainer.web import identity
from trainer.web.current import simulator

bp = Blueprint("exercises", __name__, url_prefix="/exercises")

Form = MultiDict[str, str]


@bp.get("")
def index() -> str:
    """Show the list; the filters stand in the address."""
    named = {field.name: request.args.get(field.name, "") for field in fields(pages.Filters)}
    shelf = pages.shelf(simulator(), identity.me().id, pages.Filters(**named))
    drills = changes.due(simulator(), identity.me().id)
    return render_template("exercises/page.html", shelf=shelf, drills=drills)


@bp.get("/<slug>")
def show(slug: str) -> str:
    """Show one exercise; an article is read first, and asked about with `?ask=1`."""
    return _page(slug, Given(), ask=request.args.get("ask") == "1")


@bp.post("/<slug>")
def hand_in(slug: str) -> Response | tuple[str, int]:
    """Grade what was given, and show what came of it."""
    given = _given(slug, request.form)
    client_id = request.form.get("client_id") or uuid4().hex
    try:
        result_id = exercises.hand_in(simulator(), identity.me().id, slug, given, client_id[:64])
    except InputError as error:
        return _page(slug, given, ask=True, error=str(error)), status_of(error)
    return redirect(url_for("exercises.result", result_id=result_id), 303)


@bp.get("/results/<int:result_id>")
def result(result_id: int) -> str:
    """Show what came of one exercise."""
    outcome = pages.outcome(simulator(), identity.me().id, result_id)
    return render_template("exercises/result.html", outcome=outcome)


def _page(slug: str, given: Given, *, ask: bool, error: str = "") -> str:
    page = pages.page(simulator(), identity.me().id, slug, given, ask=ask)
    return render_template("exercises/one.html", page=page, error=error, fresh_id=uuid4().hex)


def _given(slug: str, form: Form) -> Given:
    """Read the form of an exercise: what does not fit is as if it were not there."""
    exercise = simulator().exercises.load(slug)
    turns = range(1, len(exercise.talk) + 1)
    picks = {turn: form.get(f"turn-{turn}", "") for turn in turns}
    return Given(
        picks={turn: name for turn, name in picks.items() if name},
        choice=form.get("choice", 0, type=int),
        reason=form.get("reason", "").strip(),
        replies=tuple(
            Reply(
                picked=tuple(form.getlist(f"q{number}", type=int)),
                text=form.get(f"q{number}-text", "")[:80],
                order=tuple(
                    form.get(f"q{number}-{step}", 0, type=int)
                    for step in range(1, len(question.order) + 1)
                ),
            )
            for number, question in enumerate(exercise.questions, start=1)
        ),
    )

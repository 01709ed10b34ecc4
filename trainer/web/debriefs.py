"""Be the debrief."""

from contextlib import suppress
from uuid import uuid4

from flask import Blueprint, flash, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from trainer.api.problems import status_of
from trainer.core.errors import InputError, OutsideError, RuleError
from trainer.queries import debriefs as pages
from trainer.queries import sight
from trainer.services import attempts, cases, coaching, forks, reflections, scoring
from trainer.web import identity
from trainer.web.current import simulator
from trainer.web.replies import aside
from trainer.web.scorecards import second_reading

bp = Blueprint("debriefs", __name__, url_prefix="/attempts/<int:attempt_id>")


@bp.get("/debrief")
def show(attempt_id: int) -> str | Response:
    """Show the debrief; one's own talk that goes on leads back to it.

    Of one that ended without a word there is none: what the case turns on stays untold.
    """
    me = identity.me()
    unsaid = sight.unsaid(me, attempt_id)
    if unsaid is not None:
        return render_template("debriefs/unsaid.html", listing=unsaid)
    try:
        return _page(attempt_id)
    except RuleError:
        if not sight.is_own(me, attempt_id):
            raise
        return redirect(url_for("attempts.show", attempt_id=attempt_id), 303)


@bp.post("/reflection")
def reflect(attempt_id: int) -> Response | tuple[str, int]:
    """Keep what the trainee says of the talk before they are told."""
    position = request.form.get("turn", -1, type=int)
    text = request.form.get("text", "")
    try:
        if "notes" in request.form:
            cases.save_notes(simulator(), identity.me().id, attempt_id, request.form["notes"])
        reflections.save(simulator(), identity.me().id, attempt_id, position, text)
    except (InputError, OutsideError) as error:
        return _page(attempt_id, error=str(error), text=text), status_of(error)
    return _back(attempt_id)


@bp.post("/retries")
def retry(attempt_id: int) -> Response | tuple[str, int]:
    """Say one moment again, and show what comes of it."""
    form, me = request.form, identity.me()
    text, subject = form.get("text", ""), form.get("subject", "")
    position, client_id = form.get("turn", -1, type=int), form.get("client_id") or uuid4().hex
    try:
        forks.say_again(simulator(), me.id, attempt_id, position, text, client_id, subject)
    except (InputError, RuleError, OutsideError) as error:
        # Under the same id, what is sent again is the same try.
        kept = {"retry_error": str(error), "text": text, "fresh_id": client_id}
        return _page(attempt_id, skip=True, **kept), status_of(error)
    return _back(attempt_id, "moment")


@bp.post("/grading")
def grade(attempt_id: int) -> Response:
    """Grade again what could not be graded."""
    attempts.listing(identity.me().id, attempt_id)
    graded = scoring.grade(simulator(), attempt_id)
    flash("Graded." if graded.scorecard and graded.debrief else graded.because, "info")
    return _back(attempt_id)


@bp.post("/wording")
def word_again(attempt_id: int) -> Response:
    """Ask the coach for words again."""
    sight.attempt(identity.me(), attempt_id)
    try:
        coaching.again(simulator(), attempt_id, aside)
    except OutsideError as error:
        flash(str(error), "warn")
    return _back(attempt_id)


def _back(attempt_id: int, anchor: str | None = None) -> Response:
    address = url_for("debriefs.show", attempt_id=attempt_id, skip=1, _anchor=anchor)
    return redirect(address, 303)


def _page(attempt_id: int, *, skip: bool = False, **more: str) -> str:
    skip = skip or request.args.get("skip") == "1"
    page = pages.page(simulator(), identity.me(), attempt_id, skip=skip)
    template = "debriefs/question.html" if page.gate else "debriefs/page.html"
    reading = second_reading(attempt_id)
    if not page.sealed:
        _have_worded(attempt_id)
    return render_template(
        template, page=page, reading=reading, **{"fresh_id": uuid4().hex, **more}
    )


def _have_worded(attempt_id: int) -> None:
    """Have the debrief worded where a coach is there; until then it is shown as authored."""
    if simulator().coach.present:
        with suppress(OutsideError):  # the next visit begins it
            coaching.begin(simulator(), attempt_id, aside)

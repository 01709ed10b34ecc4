"""Be the pages on which trainers and managers rate what the machine is not sure of."""

from collections.abc import Mapping
from contextlib import suppress
from datetime import datetime

from flask import Blueprint, flash, redirect, render_template, request, url_for
from werkzeug.datastructures import MultiDict
from werkzeug.wrappers import Response

from trainer.api.problems import status_of
from trainer.core.errors import InputError
from trainer.core.scoring.review import Standing
from trainer.queries import readings, sight, waiting
from trainer.queries import reviews as pages
from trainer.services import reviews
from trainer.services.reviews import Given
from trainer.web import identity
from trainer.web.current import simulator

bp = Blueprint("reviews", __name__, url_prefix="/reviews")


@bp.get("")
def index() -> str:
    """List what waits for a person, and say what waits behind the other tabs."""
    criterion, person = request.args.get("criterion", ""), request.args.get("person", "")
    me = identity.me()
    found = waiting.of_leader(simulator(), me)
    return render_template(
        "reviews/page.html",
        queue=pages.queue(me, criterion, person),
        also=[one for one in found if one.count and one.endpoint != "reviews.index"],
        criterion=criterion,
        person=person,
    )


@bp.get("/<int:attempt_id>")
def talk(attempt_id: int) -> str:
    """Show a whole talk, to be rated criterion by criterion."""
    return _talk(attempt_id)


@bp.post("/<int:attempt_id>")
def save_talk(attempt_id: int) -> Response | tuple[str, int]:
    """Keep drafts of a whole talk, or release what has a level and go on to the next talk."""
    me, form = identity.me(), request.form
    listing = sight.attempt(me, attempt_id)
    given = _given_by_criterion(form)
    release = form.get("do") == "release"
    try:
        count = reviews.save_all(simulator(), me.id, attempt_id, given, release=release)
    except InputError as error:
        return _talk(attempt_id, error=str(error), given=given), status_of(error)
    if not release:
        flash("Kept. The trainee sees only what is released.", "ok")
        return redirect(url_for("reviews.talk", attempt_id=attempt_id), 303)
    following = readings.following(me, attempt_id, demo=listing.demo)
    said = f"Released {count} {'criterion' if count == 1 else 'criteria'}: the trainee sees it, and it counts."
    if left := sum(one.level is None for one in given.values()):
        said += f" {left} {'has' if left == 1 else 'have'} no level yet."
    if following is None:
        flash(f"{said} No other talk waits to be rated.", "ok")
        return redirect(url_for("reviews.index"), 303)
    flash(f"{said} This is the next talk.", "ok")
    return redirect(url_for("reviews.talk", attempt_id=following), 303)


@bp.get("/<int:attempt_id>/<criterion>")
def show(attempt_id: int, criterion: str) -> str:
    """Show one criterion of one talk, to be rated."""
    return _page(attempt_id, criterion)


@bp.post("/<int:attempt_id>/<criterion>")
def save(attempt_id: int, criterion: str) -> Response | tuple[str, int]:
    """Keep a draft, or release the rating and go on to the next."""
    form, me = request.form, identity.me()
    sight.attempt(me, attempt_id)
    given = Given(
        level=form.get("level", type=int),
        because=form.get("because", ""),
        quotes=form.get("quotes", "").splitlines(),
        opened=_time(form.get("opened", "")),
    )
    release = form.get("do") == "release"
    try:
        standing = reviews.save(simulator(), me.id, attempt_id, criterion, given, release=release)
    except InputError as error:
        return _page(attempt_id, criterion, error=str(error), given=given), status_of(error)
    if not release:
        kept = standing is Standing.RELEASED
        flash("Changed. The trainee sees it." if kept else "Kept as a draft.", "ok")
        return _to(attempt_id, criterion)
    following = pages.following(me, attempt_id, criterion)
    if following is None:
        flash("Released: the trainee sees it, and it counts. No other criterion waits.", "ok")
        return redirect(url_for("reviews.index"), 303)
    flash("Released: the trainee sees it, and it counts. This is the next one.", "ok")
    return _to(following.listing.id, following.criterion)


def _talk(attempt_id: int, error: str = "", given: Mapping[str, Given] | None = None) -> str:
    found = readings.talk(simulator(), identity.me(), attempt_id)
    return render_template("reviews/talk.html", talk=found, error=error, given=given)


def _given_by_criterion(form: MultiDict[str, str]) -> dict[str, Given]:
    """Read the form of a whole talk: a level, a because and quotes for each criterion."""
    opened = _time(form.get("opened", ""))
    return {
        name.removeprefix("because-"): Given(
            level=form.get(f"level-{name.removeprefix('because-')}", type=int),
            because=form.get(name, ""),
            quotes=form.get(f"quotes-{name.removeprefix('because-')}", "").splitlines(),
            opened=opened,
        )
        for name in form
        if name.startswith("because-")
    }


def _to(attempt_id: int, criterion: str) -> Response:
    return redirect(url_for("reviews.show", attempt_id=attempt_id, criterion=criterion), 303)


def _page(attempt_id: int, criterion: str, error: str = "", given: Given | None = None) -> str:
    desk = pages.desk(simulator(), identity.me(), attempt_id, criterion)
    return render_template("reviews/desk.html", desk=desk, error=error, given=given)


def _time(text: str) -> datetime | None:
    with suppress(ValueError):
        found = datetime.fromisoformat(text)
        return found if found.tzinfo else None
    return None

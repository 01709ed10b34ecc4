"""Be the practice page: begin, send, act, end."""

from math import isfinite
from uuid import uuid4

from flask import Blueprint, flash, make_response, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from trainer.api.problems import status_of
from trainer.core.errors import InputError, OutsideError, RuleError, TrainerError
from trainer.core.language.tokens import clean
from trainer.queries import attempts as pages
from trainer.services import attempts, replies
from trainer.store.attempts import Listing, Status
from trainer.web import identity
from trainer.web.current import simulator
from trainer.web.replies import aside

bp = Blueprint("attempts", __name__, url_prefix="/attempts")


@bp.post("")
def begin() -> Response:
    """Begin an attempt: alone, with the coach beside one, or privately."""
    me, slug = identity.me(), request.form.get("scenario", "")
    if request.form.get("private") == "1":
        attempt_id = attempts.begin_private(simulator(), me.id, slug)
    else:
        coached = request.form.get("coached") == "1"
        attempt_id = attempts.begin(simulator(), me.id, slug, coached=coached)
    return redirect(url_for("attempts.show", attempt_id=attempt_id), 303)


@bp.get("/<int:attempt_id>")
def show(attempt_id: int) -> str | Response:
    """Show the practice page; a talk that is over leads to its debrief."""
    me = identity.me()
    try:
        # A reply that takes its time is listened to on the page.
        wait = not simulator().voice.slow
        listing = attempts.resume(simulator(), me.id, attempt_id, answer=wait)
    except OutsideError:
        listing = attempts.listing(me.id, attempt_id)  # the reply can be asked for on the page
    if listing.status is Status.CLOSED:
        return redirect(url_for("debriefs.show", attempt_id=attempt_id), 303)
    return _page(attempt_id)


@bp.post("/<int:attempt_id>/turns")
def say(attempt_id: int) -> Response | tuple[str, int]:
    """Send a message; htmx gets the new turns, a plain form the page again."""
    form, me = request.form, identity.me()
    client_id = form.get("client_id") or uuid4().hex
    text, subject = form.get("text", ""), form.get("subject", "")
    try:
        if _by_htmx() and simulator().voice.slow:
            position = attempts.keep(simulator(), me.id, attempt_id, text, client_id, subject)
            replies.begin(simulator(), me.id, attempt_id, aside)
            return _turns(attempt_id, {position, position + 1})
        exchange = attempts.take(simulator(), me.id, attempt_id, text, client_id, subject)
    except TrainerError as error:
        if not _by_htmx():
            return _page(attempt_id, error=str(error), text=text, subject=subject), status_of(error)
        if not _too_late(error, attempt_id):
            raise
        page = pages.practice(simulator(), me.id, attempt_id)
        part = render_template("attempts/_over.html", page=page, error=str(error), text=text)
        return part, status_of(error)
    if not _by_htmx():
        return _onwards(exchange.listing)
    return _turns(attempt_id, {turn.position for turn in exchange.turns})


@bp.post("/<int:attempt_id>/reply")
def reply(attempt_id: int) -> Response:
    """Have the customer answer, where an answer is due."""
    return _onwards(attempts.reply(simulator(), identity.me().id, attempt_id))


@bp.post("/<int:attempt_id>/actions")
def act(attempt_id: int) -> Response | tuple[str, int]:
    """Take an action."""
    form, me = request.form, identity.me()
    client_id = form.get("client_id") or uuid4().hex
    try:
        amount = _amount(form.get("amount", ""))
        attempts.act(simulator(), me.id, attempt_id, form.get("action", ""), amount, client_id)
    except TrainerError as error:
        if _by_htmx():
            raise
        return _page(attempt_id, action_error=str(error)), status_of(error)
    if not _by_htmx():
        return redirect(url_for("attempts.show", attempt_id=attempt_id, _anchor="actions"), 303)
    page = pages.practice(simulator(), me.id, attempt_id)
    return make_response(render_template("attempts/_actions.html", page=page, fresh_id=_fresh_id))


@bp.post("/<int:attempt_id>/closure")
def close(attempt_id: int) -> Response:
    """End the talk and grade it."""
    listing = attempts.close(simulator(), identity.me().id, attempt_id)
    return _onwards(listing)


@bp.post("/<int:attempt_id>/draft")
def keep_draft(attempt_id: int) -> tuple[str, int]:
    """Keep what is typed and not sent."""
    form = request.form
    me = identity.me()
    text, subject, of = form.get("text", ""), form.get("subject", ""), form.get("client_id", "")
    attempts.save_draft(simulator(), me.id, attempt_id, text, subject, of)
    return "", 204


def _turns(attempt_id: int, positions: set[int]) -> Response:
    """Give the turns at these positions, as far as they are there, and those not seen before."""
    page = pages.practice(simulator(), identity.me().id, attempt_id)
    part = render_template(
        "attempts/_turns.html",
        page=page,
        positions=_unseen(page) | positions,
        fresh_id=_fresh_id,
    )
    return make_response(part)


def _page(attempt_id: int, text: str = "", **more: str) -> str:
    page = pages.practice(simulator(), identity.me().id, attempt_id, request.args.get("q", ""))
    return render_template(
        "attempts/page.html",
        page=page,
        q=request.args.get("q", ""),
        text="" if _stands(page, text) else text,
        **more,
        fresh_id=_fresh_id,
        send_key=request.cookies.get("send_key", _send_key()),
    )


def _too_late(error: TrainerError, attempt_id: int) -> bool:
    """Tell whether a message was refused because the talk is over, as after its end in another tab."""
    if not isinstance(error, RuleError):
        return False
    return attempts.listing(identity.me().id, attempt_id).status is Status.CLOSED


def _unseen(page: pages.Practice) -> set[int]:
    """Find the turns after the last one that the sender's page shows; none where it does not say."""
    last = request.form.get("seen", type=int)
    return set() if last is None else {one.position for one in page.lines if one.position > last}


def _stands(page: pages.Practice, text: str) -> bool:
    """Tell whether a message that got no answer was kept all the same."""
    return page.awaiting and page.lines[-1].text == clean(text).strip()


def _onwards(listing: Listing) -> Response:
    if listing.status is Status.CLOSED:
        flash("The talk is over. Here is what came of it.", "info")
        return redirect(url_for("debriefs.show", attempt_id=listing.id), 303)
    return redirect(url_for("attempts.show", attempt_id=listing.id, _anchor="composer-text"), 303)


def _amount(word: str) -> float | None:
    word = word.strip().lstrip("£$€").replace(",", ".")
    if not word:
        return None
    try:
        amount = float(word)
    except ValueError:
        raise InputError(f"'{word[:20]}' is not an amount; write it as 39.90.") from None
    if not isfinite(amount):
        raise InputError("An amount is a number from 0 up.")
    return amount


def _by_htmx() -> bool:
    return request.headers.get("HX-Request") == "true"


def _send_key() -> str:
    return "enter" if identity.me().preferences.enter_sends else "mod-enter"


def _fresh_id() -> str:
    return uuid4().hex

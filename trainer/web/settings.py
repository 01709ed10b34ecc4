"""Let people set their own things: how pages look, the password, API tokens."""

from zoneinfo import available_timezones

from flask import Blueprint, flash, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from trainer.core.errors import InputError
from trainer.services import opt_outs, people, tokens
from trainer.store.people import Preferences
from trainer.web import identity
from trainer.web.current import simulator
from trainer.web.limits import LIMITER

bp = Blueprint("settings", __name__, url_prefix="/settings")

YEAR = 365 * 24 * 3600
SEND_KEYS = {True: "enter", False: "mod-enter"}
"""Whether Enter alone sends a message → the word for it."""


@bp.get("")
def show() -> str:
    """Show the settings."""
    return _page()


@bp.post("/preferences")
def preferences() -> Response | tuple[str, int]:
    """Keep how somebody likes their pages; the browser is told too."""
    form = request.form
    enter_sends = form.get("send_key") != SEND_KEYS[False]
    shortcuts, hints = (form.get(name) == "1" for name in ("shortcuts", "hints"))
    me = identity.me()
    # Where no mail is sent the box is not on the page.
    digest = form.get("digest") == "1" if simulator().post else me.preferences.digest
    chosen = Preferences(enter_sends, form.get("theme", ""), shortcuts, hints, digest)
    try:
        people.set_preferences(me.id, chosen, form.get("time_zone", ""))
    except InputError as error:
        return _page(error=str(error)), 422
    flash("Kept.", "ok")
    answer = redirect(url_for("settings.show"), 303)
    secure = simulator().settings.https
    for name, value in (
        ("theme", chosen.theme),
        ("send_key", SEND_KEYS[enter_sends]),
        ("shortcuts", str(int(chosen.shortcuts))),
    ):
        answer.set_cookie(name, value, max_age=YEAR, samesite="Lax", secure=secure)
    return answer


@bp.post("/password")
@LIMITER.limit("10 per minute")
def password() -> Response | tuple[str, int]:
    """Change the password; sign-ins elsewhere end."""
    form, me = request.form, identity.me()
    try:
        people.change_password(simulator(), me.id, form.get("old", ""), form.get("new", ""))
    except InputError as error:
        return _page(password_error=str(error)), 422
    identity.renew(me.id)
    flash("The password is changed. Sign-ins on other machines have ended.", "ok")
    return redirect(url_for("settings.show"), 303)


@bp.post("/tokens")
def make_token() -> tuple[str, int]:
    """Make an API token and show it this once."""
    secret = tokens.make(simulator(), identity.me().id)
    return _page(secret=secret), 201


@bp.post("/tokens/<int:token_id>/revocation")
def revoke_token(token_id: int) -> Response:
    """Revoke a token."""
    tokens.revoke(simulator(), identity.me().id, token_id)
    flash("The token is revoked.", "ok")
    return redirect(url_for("settings.show"), 303)


def _page(**more: str) -> str:
    me = identity.me()
    return render_template(
        "settings/page.html",
        me=me,
        # The page's own toggles write cookies: what was chosen last is what stands here.
        theme=request.cookies.get("theme", me.preferences.theme),
        send_key=request.cookies.get("send_key", SEND_KEYS[me.preferences.enter_sends]),
        zone_options=tuple((zone, zone) for zone in sorted(available_timezones())),
        tokens=tokens.list_(me.id),
        topics=opt_outs.choices(me.id),
        mail=simulator().settings if simulator().post else None,
        **more,
    )

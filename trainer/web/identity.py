"""Know who is at the page."""

from dataclasses import dataclass
from time import time

from flask import Flask, Response, current_app, g, session
from flask_login import LoginManager, current_user, login_user, logout_user

from trainer.queries import viewers
from trainer.queries.viewers import Viewer

SINCE = "since"
"""Where the cookie keeps when it was handed out, in seconds since 1970."""

PARTS = 10
"""A new cookie comes once a tenth of its time has gone."""


@dataclass(frozen=True)
class SignedIn:
    """Wrap a viewer in what Flask-Login asks of a user."""

    viewer: Viewer
    is_authenticated: bool = True
    is_active: bool = True
    is_anonymous: bool = False

    def get_id(self) -> str:
        """Name the person and the password that they signed in with."""
        return f"{self.viewer.id}:{self.viewer.stamp}"


def init_app(app: Flask) -> None:
    """Load the person of each request, and give templates `current_user`."""
    manager = LoginManager()
    manager.session_protection = "basic"
    manager.user_loader(_load)
    manager.init_app(app, add_context_processor=False)
    app.context_processor(lambda: {"current_user": viewer()})
    app.after_request(_stay)


def viewer() -> Viewer | None:
    """Give the signed-in person, or None."""
    if g.get("nobody"):
        return None
    found: Viewer | None = getattr(current_user, "viewer", None)  # a stranger has none
    return found


def forget() -> None:
    """Take whoever is at the page for nobody; an error's page must not ask a broken database."""
    g.nobody = True


def me() -> Viewer:
    """Give the signed-in person on a page that the guard has let them into."""
    person = viewer()
    if person is None:
        raise LookupError("a guarded page was reached without signing in")
    return person


def sign_in(person: Viewer) -> None:
    """Begin a sign-in."""
    login_user(SignedIn(person))


def renew(person_id: int) -> None:
    """Keep this sign-in when the password has changed; all others end."""
    person = viewers.find(person_id)
    if person is not None:
        sign_in(person)


def sign_out() -> None:
    """End it."""
    logout_user()


def _stay(response: Response) -> Response:
    """Let a sign-in that is used last on, by a new cookie once a part of its time has gone.

    Not with every answer: one that comes in after they signed out, or after somebody else signed in
    at the same screen, would put the old sign-in back.
    """
    now = int(time())
    lasts = current_app.permanent_session_lifetime.total_seconds()
    if session.permanent and now - int(session.get(SINCE, 0)) > lasts / PARTS:
        session[SINCE] = now
    return response


def _load(key: str) -> SignedIn | None:
    number, _, stamp = key.partition(":")
    person = viewers.find(int(number)) if number.isdecimal() else None
    return SignedIn(person) if person is not None and person.stamp == stamp else None

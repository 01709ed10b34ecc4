"""Let nobody into a room that is not theirs: one table, asked before every request."""

from enum import Enum

from flask import Flask, abort, redirect, request, url_for
from werkzeug.wrappers import Response

from trainer.core.errors import ForbiddenError
from trainer.core.roles import Right, may
from trainer.web.identity import viewer


class Open(Enum):
    """Mark blueprints that ask no sign-in of the page's kind."""

    TO_ALL = "to all"
    BY_KEY = "by key"


GUARDS: dict[str, Right | Open] = {
    "about_me": Right.PRACTISE,
    "adverse_impact": Right.SIGN,
    "api": Open.BY_KEY,
    "articles": Right.AUTHOR,
    "assigned": Right.PRACTISE,
    "assignments": Right.SEE_TEAM,
    "attempts": Right.PRACTISE,
    "audit": Right.SEE_TEAM,
    "authoring": Right.AUTHOR,
    "beginnings": Right.AUTHOR,
    "calibrations": Right.SEE_TEAM,
    "cases": Right.PRACTISE,
    "certificates": Right.PRACTISE,
    "coaching_notes": Right.SEE_TEAM,
    "cohorts": Right.SEE_TEAM,
    "debriefs": Right.PRACTISE,
    "digests": Open.TO_ALL,
    "disputes": Right.SEE_TEAM,
    "double_readings": Right.SEE_TEAM,
    "editing": Right.AUTHOR,
    "erasing": Right.RUN_PLACE,
    "exchanges": Right.AUTHOR,
    "exercises": Right.PRACTISE,
    "exports": Right.SEE_TEAM,
    "feedback": Right.PRACTISE,
    "feedback_desk": Right.SEE_TEAM,
    "figures": Right.SEE_TEAM,
    "flags": Right.PRACTISE,
    "forks": Right.PRACTISE,
    "goals": Right.PRACTISE,
    "help": Right.PRACTISE,
    "hints": Right.PRACTISE,
    "home": Right.PRACTISE,
    "imported_talks": Right.SEE_TEAM,
    "imports": Right.SEE_TEAM,
    "items": Right.AUTHOR,
    "knowledge": Right.PRACTISE,
    "minds": Right.PRACTISE,
    "kudos": Right.PRACTISE,
    "library": Right.AUTHOR,
    "live_work": Right.SEE_TEAM,
    "mistakes": Right.AUTHOR,
    "operations": Right.AUTHOR,
    "opt_outs": Right.PRACTISE,
    "paths": Right.PRACTISE,
    "people": Right.RUN_PLACE,
    "preflights": Right.AUTHOR,
    "progress": Right.PRACTISE,
    "proofs": Open.TO_ALL,
    "readiness": Right.PRACTISE,
    "records": Right.SEE_TEAM,
    "remarkings": Right.AUTHOR,
    "replies": Right.PRACTISE,
    "reports": Right.PRACTISE,
    "reviews": Right.SEE_TEAM,
    "rubrics": Right.AUTHOR,
    "scenarios": Right.PRACTISE,
    "scorecards": Right.PRACTISE,
    "seats": Right.PRACTISE,
    "settings": Right.PRACTISE,
    "silences": Right.PRACTISE,
    "sign_in": Open.TO_ALL,
    "team": Right.SEE_TEAM,
    "team_feedback": Right.PRACTISE,
    "timelines": Right.PRACTISE,
    "trials": Right.AUTHOR,
    "trust": Right.PRACTISE,
}
"""Blueprint → the right that it asks for. Whose data may be seen is the service's to say."""

OPEN_ENDPOINTS = frozenset({"static"})


def init_app(app: Flask) -> None:
    """Ask the table before every request; what is not in it is refused."""
    app.before_request(_ask)


def inside(address: str | None) -> str | None:
    """Keep an address to return to only when it is a path of this site."""
    # A browser reads past tabs and line ends, so "/", tab, "/evil.example" would lead elsewhere.
    if not address or not address.isprintable():
        return None
    path = address.startswith("/") and not address.startswith(("//", "/\\"))
    return address if path else None


def _ask() -> Response | None:
    if request.endpoint is None or request.endpoint in OPEN_ENDPOINTS:
        return None
    guard = GUARDS.get(request.blueprint or "")
    if guard is None:
        abort(404)
    if isinstance(guard, Open):
        return None
    person = viewer()
    if person is None:
        back = request.full_path.rstrip("?") if request.method == "GET" else None
        return redirect(url_for("sign_in.show", next=inside(back)), 303)
    if not may(person.role, guard):
        raise ForbiddenError(f"This page is not for a {person.role}.")
    return None

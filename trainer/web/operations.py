"""Be the page of those who see to the model and to the mail."""

from flask import Blueprint, Flask, current_app, render_template

from trainer.core.errors import ForbiddenError
from trainer.core.roles import Right, may
from trainer.queries import mail
from trainer.queries import operations as pages
from trainer.services import digests, people
from trainer.web import identity, letters
from trainer.web.current import simulator
from trainer.web.limits import LIMITER

bp = Blueprint("operations", __name__, url_prefix="/operations")


@bp.get("")
def show() -> str:
    """Show the page."""
    return _page()


@bp.post("/check")
@LIMITER.limit("10 per minute")
def check() -> str:
    """Ask the model for one word, and show what came of it."""
    model = simulator().model
    return _page(checked=model.check() if model else None)


@bp.post("/letter")
@LIMITER.limit("10 per minute")
def send_letter() -> str:
    """Send whoever runs the place a trial letter, and show what came of it."""
    me = identity.me()
    if not may(me.role, Right.RUN_PLACE):
        raise ForbiddenError("Only who runs the place may do this.")
    app: Flask = current_app._get_current_object()  # type: ignore[attr-defined] # noqa: SLF001 - as below
    letter = letters.trial(app, people.load(me.id))
    return _page(to=me.email, because=digests.send_trial(simulator(), letter))


def _page(**more: object) -> str:
    found = pages.operations(simulator()), mail.standing(simulator())
    return render_template("operations/page.html", page=found[0], mail=found[1], **more)

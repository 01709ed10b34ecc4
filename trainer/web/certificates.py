"""Be the certificates: one's own, and those of the people whom one leads."""

from flask import Blueprint, flash, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from trainer.core.errors import ForbiddenError, InputError, RuleError
from trainer.core.roles import Right, may
from trainer.queries import certificates as pages
from trainer.services import certificates
from trainer.web import identity
from trainer.web.current import simulator

bp = Blueprint("certificates", __name__, url_prefix="/certificates")


@bp.get("")
def index() -> str:
    """Show certificates."""
    page = pages.page(simulator(), identity.me(), request.args.get("team", type=int))
    return render_template("certificates/page.html", page=page)


@bp.post("/<int:certificate_id>/revocation")
def revoke(certificate_id: int) -> Response:
    """Take a certificate away, with a reason."""
    me = identity.me()
    if not may(me.role, Right.SEE_TEAM):
        raise ForbiddenError("Only who leads a team may do this.")
    pages.revocable(me, certificate_id)
    try:
        found = certificates.revoke(
            simulator(), me.id, certificate_id, request.form.get("because", "")
        )
        flash(f"Revoked: {found.title} of {found.name}.", "ok")
    except (InputError, RuleError) as error:
        flash(str(error), "warn")
    return redirect(url_for(".index"), 303)

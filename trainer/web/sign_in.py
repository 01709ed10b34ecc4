"""Let people in and out, and make the first admin where there is nobody yet."""

from flask import Blueprint, flash, redirect, render_template, request, session, url_for
from werkzeug.wrappers import Response

from trainer.core.errors import InputError
from trainer.queries import front_door, viewers
from trainer.services import people
from trainer.web import identity
from trainer.web.current import simulator
from trainer.web.guard import inside
from trainer.web.limits import LIMITER

bp = Blueprint("sign_in", __name__)


def _limit() -> str:
    return simulator().settings.login_limit


@bp.get("/sign-in")
def show() -> str | Response:
    """Show the form, or the first-run page where nobody can sign in yet."""
    door = front_door.door()
    if door.empty:
        return redirect(url_for("sign_in.first_run"), 303)
    if identity.viewer() is not None:
        return redirect(url_for("home.show"), 303)
    return render_template("sign_in/page.html", door=door, next=inside(request.args.get("next")))


@bp.post("/sign-in")
@LIMITER.limit(_limit)
def begin() -> str | Response | tuple[str, int]:
    """Sign somebody in; the answer is the same for every reason not to."""
    email = request.form.get("email", "")
    back = inside(request.form.get("next"))
    try:
        person = people.sign_in(simulator(), email, request.form.get("password", ""))
    except InputError as error:
        page = render_template(
            "sign_in/page.html", door=front_door.door(), next=back, email=email, error=str(error)
        )
        return page, 422
    return _into(person.id, back or url_for("home.show"))


@bp.post("/sign-out")
def end() -> Response:
    """Sign out."""
    identity.sign_out()
    session.clear()
    return redirect(url_for("sign_in.show"), 303)


@bp.get("/first-run")
def first_run() -> str | Response:
    """Ask for the first admin; only while there is none."""
    if not people.first_run_needed():
        return redirect(url_for("sign_in.show"), 303)
    return render_template("sign_in/first_run.html")


@bp.post("/first-run")
@LIMITER.limit(_limit)
def make_admin() -> Response | tuple[str, int]:
    """Make the first admin and sign them in."""
    form = request.form
    email, name = form.get("email", ""), form.get("name", "")
    try:
        person = people.make_admin(simulator(), email, name, form.get("password", ""))
    except InputError as error:
        page = render_template("sign_in/first_run.html", email=email, name=name, error=str(error))
        return page, 422
    answer = _into(person.id, url_for("home.show"))
    flash(f"Welcome, {person.name}. Invite your team under People.", "ok")
    return answer


@bp.get("/invitations/<secret>")
@LIMITER.limit("30 per minute")
def invitation(secret: str) -> str:
    """Ask the invited for a password."""
    person = people.invited(simulator(), secret)
    return render_template("sign_in/invitation.html", person=person, secret=secret)


@bp.post("/invitations/<secret>")
@LIMITER.limit("30 per minute")
def accept(secret: str) -> Response | tuple[str, int]:
    """Set the password and sign them in; the link is used up."""
    try:
        person = people.accept(simulator(), secret, request.form.get("password", ""))
    except InputError as error:
        person = people.invited(simulator(), secret)
        page = render_template(
            "sign_in/invitation.html", person=person, secret=secret, error=str(error)
        )
        return page, 422
    return _into(person.id, url_for("home.show"))


def _into(person_id: int, address: str) -> Response:
    found = viewers.find(person_id)
    session.clear()  # nothing of a session from before the sign-in lives on
    session.permanent = True
    if found is not None:
        identity.sign_in(found)
    return redirect(address, 303)

"""Let an admin say who is here, and remove the demo team."""

from flask import Blueprint, flash, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from trainer.core.errors import InputError, RuleError
from trainer.core.roles import Role
from trainer.queries import everybody
from trainer.services import demo, people
from trainer.store.people import Person
from trainer.web import identity
from trainer.web.current import simulator

bp = Blueprint("people", __name__, url_prefix="/people")


@bp.get("")
def index() -> str:
    """Show people and teams."""
    return _page()


@bp.post("")
def invite() -> tuple[str, int]:
    """Invite somebody and show the link for their password, this once."""
    form = request.form
    try:
        person, secret = people.invite(
            simulator(),
            identity.me().id,
            form.get("email", ""),
            form.get("name", ""),
            _role(form.get("role", "")),
            _team(form.get("team", "")),
        )
    except InputError as error:
        return _page(error=str(error), form=form), 422
    link = url_for("sign_in.invitation", secret=secret, _external=True)
    return _page(link=link, invited=person), 201


@bp.get("/<int:person_id>")
def show(person_id: int) -> str:
    """Show one person."""
    return _one(person_id)


@bp.post("/<int:person_id>")
def update(person_id: int) -> Response | tuple[str, int]:
    """Change what somebody is here."""
    form = request.form
    try:
        person = people.update(
            simulator(),
            identity.me().id,
            person_id,
            name=form.get("name", ""),
            role=_role(form.get("role", "")),
            team_id=_team(form.get("team", "")),
            active=form.get("active") == "1",
        )
    except (InputError, RuleError) as error:
        return _one(person_id, error=str(error)), 422
    flash(f"{person.name} is kept.", "ok")
    return redirect(url_for("people.index"), 303)


@bp.post("/<int:person_id>/invitation")
def invite_again(person_id: int) -> str:
    """Make a new password link and show it, this once."""
    secret = people.invite_again(simulator(), identity.me().id, person_id)
    return _one(person_id, link=url_for("sign_in.invitation", secret=secret, _external=True))


@bp.post("/teams")
def make_team() -> Response | tuple[str, int]:
    """Make a team."""
    try:
        team = people.make_team(simulator(), identity.me().id, request.form.get("name", ""))
    except InputError as error:
        return _page(team_error=str(error)), 422
    flash(f"The team {team.name} is made.", "ok")
    return redirect(url_for("people.index"), 303)


@bp.post("/demo/removal")
def remove_demo() -> Response | tuple[str, int]:
    """Remove every made-up row; whoever was a demo person is signed out by it."""
    try:
        demo.remove(simulator(), identity.me().id)
    except RuleError as error:
        return _page(demo_error=str(error)), 409
    flash("The demo team and all that it did is gone.", "ok")
    return redirect(url_for("people.index"), 303)


def _page(**more: object) -> str:
    number = request.args.get("page", 1, type=int)
    return render_template(
        "people/page.html",
        found=everybody.page(request.args.get("q", ""), number),
        role_options=tuple((role, role) for role in Role),
        team_options=_team_options(),
        demo_loaded=demo.loaded(),
        **more,
    )


def _one(person_id: int, **more: object) -> str:
    person = people.load(person_id)
    return render_template(
        "people/one.html",
        person=person,
        role_options=tuple((role, role) for role in Role),
        team_options=_team_options(person),
        **more,
    )


def _team_options(person: Person | None = None) -> tuple[tuple[str, str], ...]:
    """List the teams that a person can be in; the made-up one is for made-up people, and who is there."""
    made_up, here = (person.demo, person.team_id) if person else (False, None)
    there = [one for one in people.list_teams() if made_up or not one.demo or one.id == here]
    return (("", "No team"), *((str(team.id), team.name) for team in there))


def _role(word: str) -> Role:
    if word not in tuple(Role):
        raise InputError("Choose one of the roles offered.")
    return Role(word)


def _team(word: str) -> int | None:
    return int(word) if word.isdecimal() else None

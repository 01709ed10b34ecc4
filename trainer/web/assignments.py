"""Be the assignments of a team: the list, one to be made, one with each person's state."""

from dataclasses import replace
from datetime import date
from typing import TypeVar

from flask import Blueprint, flash, redirect, render_template, request, url_for
from werkzeug.datastructures import MultiDict
from werkzeug.wrappers import Response

from trainer.core.errors import InputError, RuleError
from trainer.core.learning.assignment import Rule, Target, Terms, Whom
from trainer.queries import assignment_plans, sight
from trainer.queries import assignments as pages
from trainer.queries.assignment_plans import Preview
from trainer.services import assignments
from trainer.services.assignments import Plan
from trainer.web import identity
from trainer.web.current import simulator

bp = Blueprint("assignments", __name__, url_prefix="/assignments")

Form = MultiDict[str, str]
W = TypeVar("W", Target, Whom)


@bp.get("")
def index() -> str:
    """Show a team's assignments."""
    board = pages.board(simulator(), identity.me(), request.args.get("team", type=int))
    return render_template("assignments/page.html", board=board)


@bp.get("/plan")
def plan() -> str:
    """Show the form; `people`, `target` and `team` may stand in the address."""
    sent = ",".join(request.args.getlist("people"))
    chosen = [one for one in sent.split(",") if one.isdecimal()]
    form = MultiDict([("people", one) for one in chosen])
    form["target"], form["team"] = request.args.get("target", ""), request.args.get("team", "")
    return _form(form)


@bp.post("")
def make() -> Response | tuple[str, int]:
    """Assign; what is not realistic is shown first, and has to be confirmed."""
    form, me = request.form, identity.me()
    try:
        asked = _plan(form)
        preview = assignment_plans.preview(simulator(), me, asked)
        if preview.asks and form.get("confirmed") != preview.token:
            return _form(form, preview=preview), 200
        id = assignments.make(simulator(), me.id, asked)
    except (InputError, RuleError) as error:
        return _form(form, error=str(error)), 422
    flash("Assigned.", "ok")
    return redirect(url_for(".show", id=id), 303)


@bp.get("/<int:id>")
def show(id: int) -> str:
    """Show one assignment, with each person's state."""
    return _one(id)


@bp.post("/<int:id>")
def change(id: int) -> Response | tuple[str, int]:
    """Change what is asked for, and the day."""
    kept = pages.one(simulator(), identity.me(), id).counted.assignment
    try:
        terms = _terms(request.form, kept.terms.target, kept.terms.slug)
        terms = replace(terms, hints=kept.terms.hints, certificate=kept.terms.certificate)
        assignments.change(simulator(), identity.me().id, id, terms, _day(request.form))
    except (InputError, RuleError) as error:
        return _one(id, error=str(error)), 422
    flash("Changed. Everybody sees it as it is now.", "ok")
    return redirect(url_for(".show", id=id), 303)


@bp.post("/<int:id>/withdrawal")
def withdraw(id: int) -> Response:
    """Ask it of nobody any more."""
    pages.one(simulator(), identity.me(), id)
    assignments.withdraw(simulator(), identity.me().id, id, request.form.get("because", ""))
    flash("Withdrawn. What was done stays.", "ok")
    return redirect(url_for(".show", id=id), 303)


@bp.post("/<int:id>/people/<int:person_id>")
def excuse(id: int, person_id: int) -> Response:
    """Ask it of one person no more."""
    me = identity.me()
    sight.person(me, person_id)
    page = pages.one(simulator(), me, id)
    for row in page.rows:
        if row.person.id == person_id:
            assignments.excuse(simulator(), me.id, row.id)
            flash(f"{row.person.name} is excused from it.", "ok")
    return redirect(url_for(".show", id=id), 303)


def _form(form: Form, error: str = "", preview: Preview | None = None) -> str:
    choices = assignment_plans.choices(
        simulator(), identity.me(), form.get("team", type=int) or None
    )
    return render_template(
        "assignments/plan.html",
        choices=choices,
        form=form,
        picked=set(form.getlist("people")),
        error=error,
        preview=preview,
        today=simulator().clock(),
    )


def _one(id: int, error: str = "") -> str:
    page = pages.one(simulator(), identity.me(), id)
    return render_template("assignments/one.html", page=page, error=error)


def _plan(form: Form) -> Plan:
    kind, _, slug = form.get("target", "").partition(":")
    target = _of(Target, kind, "Choose what to assign.")
    rule = Rule(
        _of(Whom, form.get("whom", ""), "Choose for whom it is."),
        form.get("skill", ""),
        _whole(form, "under"),
    )
    named = rule.whom is Whom.PEOPLE
    return Plan(
        terms=_terms(form, target, slug),
        rule=rule,
        people=tuple(
            int(one) for one in form.getlist("people") if one.isdecimal() and len(one) < 10
        )
        if named
        else (),
        team_id=None if named else form.get("team", type=int),
        due=_day(form),
        within=_whole(form, "within"),
        because=form.get("because", ""),
    )


def _terms(form: Form, target: Target, slug: str) -> Terms:
    return Terms(
        target=target,
        slug=slug,
        minimum=_whole(form, "minimum"),
        least=_whole(form, "least", 1),
        most=_whole(form, "most"),
        hints=form.get("hints") == "1",
        exam=form.get("exam") == "1",
        certificate=form.get("certificate") == "1",
        days=_whole(form, "days", 365),
    )


def _of(kind: type[W], word: str, otherwise: str) -> W:
    try:
        return kind(word)
    except ValueError:
        raise InputError(otherwise) from None


def _whole(form: Form, name: str, empty: int = 0) -> int:
    word = form.get(name, "").strip()
    if not word:
        return empty
    if not word.isdecimal() or len(word) > 6:
        raise InputError(f"“{word[:20]}” is not a whole number.")
    return int(word)


def _day(form: Form) -> date | None:
    word = form.get("due", "").strip()
    if not word:
        return None
    try:
        return date.fromisoformat(word)
    except ValueError:
        raise InputError("Write the day as 2026-05-31.") from None

"""Say what stands in the navigation, per role: one table."""

from typing import NamedTuple

from flask import Flask, request, url_for

from trainer.core.roles import Right, may
from trainer.queries import waiting
from trainer.queries.viewers import Viewer
from trainer.web.current import simulator
from trainer.web.identity import viewer


class Entry(NamedTuple):
    """Hold one entry of the navigation as the layout shows it."""

    label: str
    href: str
    icon: str
    active: bool


NAV = (
    ("Home", "home.show", "house", Right.PRACTISE),
    ("Practise", "scenarios.index", "message-square", Right.PRACTISE),
    ("Exercises", "exercises.index", "list-checks", Right.PRACTISE),
    ("My progress", "progress.show", "trending-up", Right.PRACTISE),
    ("Team", "team.show", "users", Right.SEE_TEAM),
    ("Reviews", "reviews.index", "clipboard-check", Right.SEE_TEAM),
    ("Quality review", "imported_talks.index", "message-square-quote", Right.SEE_TEAM),
    ("Authoring", "authoring.index", "file-pen", Right.AUTHOR),
    ("Trust", "trust.show", "circle-check", Right.SEE_TEAM),
    ("Operations", "operations.show", "monitor", Right.AUTHOR),
    ("People", "people.index", "user", Right.RUN_PLACE),
)
"""Label, endpoint, icon, and the right that it takes."""

SECTIONS: dict[str, tuple[tuple[str, str, Right], ...]] = {
    "progress.show": (
        ("My road", "progress.show", Right.PRACTISE),
        ("Assigned to me", "assigned.index", Right.PRACTISE),
        ("Certificates", "certificates.index", Right.PRACTISE),
        ("Everything about me", "about_me.show", Right.PRACTISE),
        ("What would help", "team_feedback.show", Right.PRACTISE),
    ),
    "team.show": (
        ("Who needs what", "team.show", Right.SEE_TEAM),
        ("Assignments", "assignments.index", Right.SEE_TEAM),
        ("Who is ready", "readiness.index", Right.SEE_TEAM),
        ("Cohorts", "cohorts.show", Right.SEE_TEAM),
        ("Service figures", "figures.show", Right.SEE_TEAM),
        ("Real work", "live_work.show", Right.SEE_TEAM),
        ("Team feedback", "feedback_desk.show", Right.SEE_TEAM),
        ("Groups compared", "adverse_impact.show", Right.SIGN),
        ("Take out", "exports.index", Right.SEE_TEAM),
    ),
    "reviews.index": (
        ("Waiting for a person", "reviews.index", Right.SEE_TEAM),
        ("Disputes", "disputes.index", Right.SEE_TEAM),
        ("Second readings", "double_readings.show", Right.SEE_TEAM),
        ("Calibration", "calibrations.index", Right.SEE_TEAM),
    ),
    "trust.show": (
        ("What was measured", "trust.show", Right.SEE_TEAM),
        ("Who saw and changed what", "audit.show", Right.SEE_TEAM),
    ),
}
"""The pages behind one entry of the navigation, shown as tabs: label, endpoint, right.

Each tab has a blueprint of its own, so that the pages under it belong to it too.
"""


def init_app(app: Flask) -> None:
    """Give templates `nav` and the links beside it."""
    app.context_processor(_nav)


def _nav() -> dict[str, object]:
    person = viewer()
    if person is None:
        return {"nav": (), "menu_links": (), "section_tabs": ()}
    section = _section(request.blueprint)
    tabs = [one for one in SECTIONS.get(section, ()) if may(person.role, one[2])]
    counts = _counts(person) if section == "reviews.index" else {}
    return {
        "nav": tuple(
            Entry(label, url_for(endpoint), icon, endpoint == section)
            for label, endpoint, icon, right in NAV
            if may(person.role, right)
        ),
        "section_tabs": tuple(
            (
                label,
                url_for(endpoint),
                _blueprint(endpoint) == request.blueprint,
                counts.get(endpoint),
            )
            for label, endpoint, _ in tabs
            if len(tabs) > 1
        ),
        "menu_links": (("Settings", url_for("settings.show"), "settings"),),
        "sign_out_url": url_for("sign_in.end"),
        "help_url": url_for("help.show"),
    }


def _counts(person: Viewer) -> dict[str, int]:
    """Count what waits behind each tab, where anything does."""
    found = waiting.of_leader(simulator(), person)
    return {one.endpoint: one.count for one in found if one.count}


def _section(blueprint: str | None) -> str:
    """Name the entry of the navigation that the pages of a blueprint belong to, or nothing."""
    behind = {
        _blueprint(endpoint): main for main, tabs in SECTIONS.items() for _, endpoint, _ in tabs
    }
    own = {_blueprint(endpoint): endpoint for _, endpoint, _, _ in NAV}
    return (own | behind).get(blueprint or "", "")


def _blueprint(endpoint: str) -> str:
    return endpoint.split(".", maxsplit=1)[0]

"""Say what stands in the navigation, per role: one table."""

from typing import NamedTuple

from flask import Flask, request, url_for

from trainer.core.roles import Right, may
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


def init_app(app: Flask) -> None:
    """Give templates `nav` and the links beside it."""
    app.context_processor(_nav)


def _nav() -> dict[str, object]:
    person = viewer()
    if person is None:
        return {"nav": (), "menu_links": ()}
    return {
        "nav": tuple(
            Entry(label, url_for(endpoint), icon, request.blueprint == endpoint.split(".")[0])
            for label, endpoint, icon, right in NAV
            if may(person.role, right)
        ),
        "menu_links": (("Settings", url_for("settings.show"), "settings"),),
        "sign_out_url": url_for("sign_in.end"),
        "help_url": url_for("help.show"),
    }

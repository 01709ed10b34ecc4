"""Make the web application: the one place where its parts meet."""

from datetime import timedelta
from importlib import import_module

from flask import Flask

from trainer import api
from trainer.cli import group
from trainer.config import ROOT, Settings
from trainer.store import database
from trainer.web import (
    addresses,
    article_text,
    assets,
    errors,
    guard,
    identity,
    letters,
    limits,
    nav,
    options,
    published,
    security,
    times,
    watching,
    words,
)
from trainer.wiring import Simulator, build, secret_key

PARTS = (
    assets,
    security,
    limits,
    identity,
    guard,
    published,
    nav,
    times,
    words,
    watching,
    article_text,
    options,
    letters,
    errors,
)
"""What gives every page its surroundings, in the order in which requests pass them."""

BLUEPRINTS = (
    "about_me",
    "adverse_impact",
    "articles",
    "assigned",
    "assignments",
    "attempts",
    "audit",
    "authoring",
    "beginnings",
    "calibrations",
    "cases",
    "certificates",
    "coaching_notes",
    "cohorts",
    "debriefs",
    "digests",
    "disputes",
    "double_readings",
    "editing",
    "erasing",
    "exchanges",
    "exports",
    "exercises",
    "feedback",
    "feedback_desk",
    "figures",
    "flags",
    "forks",
    "goals",
    "help",
    "hints",
    "home",
    "imported_talks",
    "imports",
    "items",
    "knowledge",
    "kudos",
    "library",
    "live_work",
    "minds",
    "mistakes",
    "operations",
    "opt_outs",
    "paths",
    "people",
    "preflights",
    "progress",
    "proofs",
    "readiness",
    "records",
    "remarkings",
    "replies",
    "reports",
    "reviews",
    "rubrics",
    "scenarios",
    "scorecards",
    "seats",
    "settings",
    "sign_in",
    "silences",
    "team",
    "team_feedback",
    "timelines",
    "trials",
    "trust",
)
"""One resource a file; each has a `bp`."""


def create_app(settings: Settings | None = None, simulator: Simulator | None = None) -> Flask:
    """Make the application from its settings; tests hand in a simulator of their own."""
    settings = settings or Settings()
    app = Flask(
        "trainer",
        root_path=str(ROOT),
        instance_path=str(settings.instance_path.resolve()),
        template_folder="templates",
        static_folder="static",
    )
    app.config.update(
        SECRET_KEY=secret_key(settings),
        SESSION_COOKIE_NAME="rapport",
        SESSION_COOKIE_SAMESITE="Lax",
        SESSION_COOKIE_SECURE=settings.https,
        PERMANENT_SESSION_LIFETIME=timedelta(hours=settings.session_hours),
        SESSION_REFRESH_EACH_REQUEST=False,  # identity does it, now and then
        MAX_CONTENT_LENGTH=2 * 1024 * 1024,
        RATELIMIT_STORAGE_URI=settings.limits_url,
        WTF_CSRF_TIME_LIMIT=None,
    )
    app.jinja_env.globals["message_limit"] = settings.message_limit
    app.url_map.converters["int"] = addresses.RowId
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True
    database.init_app(app, settings)
    app.extensions["simulator"] = simulator or build(settings)
    for part in PARTS:
        part.init_app(app)
    for name in BLUEPRINTS:
        app.register_blueprint(import_module(f"trainer.web.{name}").bp)
    door = api.register(app)
    limits.CSRF.exempt(door)
    limits.LIMITER.limit("600 per minute")(door)
    group.init_app(app)
    return app

"""Write letters: what a query gathered, in words and links that lead back to the site."""

from collections.abc import Mapping
from datetime import datetime
from unicodedata import normalize
from urllib.parse import urlsplit

from flask import Flask
from werkzeug.routing import MapAdapter

from trainer.exchange.mail import Letter
from trainer.queries import digests as pages
from trainer.queries.digests import Digest, Line, Part
from trainer.services import assigning, digests
from trainer.simulator import Simulator
from trainer.store.people import Person

WEEKLY = "You get this once a week, because you have a place at Rapport."
TRIAL = "You get this because you asked for it under Operations."


def init_app(app: Flask) -> None:
    """Let every door have letters written: `app.extensions["letters"]` is a Compose."""

    def compose(person: Person) -> Letter | None:
        found = pages.of_(app.extensions["simulator"], person.id)
        return _weekly(app, person, found) if found else None

    app.extensions["letters"] = compose


def trial(app: Flask, person: Person) -> Letter:
    """Write a letter that only shows that mail arrives."""
    simulator: Simulator = app.extensions["simulator"]
    line = Line(
        "Mail of Rapport arrives", ", and this link leads back to it.", ("operations.show", {})
    )
    found = Digest("A trial letter", (Part("It works", (line,)),))
    return _written(app, person, found, f"trial.{simulator.clock():%Y%m%d%H%M%S}", {"why": TRIAL})


def _weekly(app: Flask, person: Person, found: Digest) -> Letter:
    """Write the digest of this week, the same Message-ID whenever it is written this week."""
    simulator: Simulator = app.extensions["simulator"]
    site, key = _site(app, simulator), digests.key_of(simulator, person)
    links = {
        "leave": _address(site, "digests.show", {"key": key}),
        "settings": f"{_address(site, 'settings.show', {})}#mail",
    }
    week = f"{_now(simulator, person):%G-%V}"
    return _written(app, person, found, f"digest.{week}", {"why": WEEKLY, **links})


def _written(
    app: Flask, person: Person, found: Digest, key: str, more: Mapping[str, str]
) -> Letter:
    simulator: Simulator = app.extensions["simulator"]
    site = _site(app, simulator)
    values = {
        "name": person.name,
        "subject": found.subject,
        "parts": found.parts,
        "link": lambda line: _address(site, *line.href),
        **more,
    }
    return Letter(
        to=_mailable(person.email),
        name=person.name,
        subject=found.subject,
        text=app.jinja_env.get_template("digests/mail.txt").render(values),
        html=app.jinja_env.get_template("digests/mail.html").render(values),
        at=_now(simulator, person),
        key=f"{key}.{person.id}.{digests.key_of(simulator, person)[-8:]}",
        leave=more.get("leave", ""),
    )


def _mailable(address: str) -> str:
    """Write an address with its domain in ASCII (RFC 5891), as every mail server takes it."""
    name, _, domain = address.rpartition("@")
    labels = normalize("NFC", domain.lower()).split(".")
    plain = (one if one.isascii() else f"xn--{one.encode('punycode').decode()}" for one in labels)
    return f"{name}@{'.'.join(plain)}"


def _now(simulator: Simulator, person: Person) -> datetime:
    return simulator.clock().astimezone(assigning.zone_of(person.time_zone))


def _site(app: Flask, simulator: Simulator) -> MapAdapter:
    """Give what builds addresses of the site as people reach it."""
    parts = urlsplit(simulator.settings.address)
    return app.url_map.bind(parts.netloc, parts.path or "/", url_scheme=parts.scheme)


def _address(site: MapAdapter, endpoint: str, values: Mapping[str, object]) -> str:
    return str(site.build(endpoint, dict(values), force_external=True))

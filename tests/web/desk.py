"""Do at the authors' desk what its forms do."""

from io import BytesIO

from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from tests.fakes import SLUG
from tests.web.seen import sent
from trainer.services import content
from trainer.simulator import Simulator
from trainer.store.database import rest
from trainer.store.scenarios import Version

PAGE = f"/authoring/scenarios/{SLUG}"


def opened(page: TestResponse) -> dict[str, str]:
    """Give what the form of an editor's page knows of what was opened."""
    form = sent(page, f"{PAGE}/draft")
    return {key: form[key] for key in ("version", "seen", "beside") if key in form}


def save(client: FlaskClient, **form: str) -> TestResponse:
    """Save a draft, as the form of the page would."""
    return client.post(f"{PAGE}/draft", data=form)


def publish(client: FlaskClient, text: str, slug: str = SLUG, **form: str) -> TestResponse:
    """Publish a text."""
    return client.post(f"/authoring/scenarios/{slug}/publication", data={**form, "text": text})


def upload(client: FlaskClient, data: bytes, name: str = "case.yaml") -> TestResponse:
    """Upload a file."""
    return client.post("/authoring/uploads", data={"file": (BytesIO(data), name)})


def copy(client: FlaskClient, source: str = SLUG, **form: str) -> TestResponse:
    """Begin a scenario from another."""
    return client.post("/authoring/copies", data={"source": source, **form})


def versions() -> tuple[Version, ...]:
    """List what authors wrote, as it is kept now."""
    rest()
    return content.versions()


def newest() -> Version:
    """Give what was written last."""
    return versions()[0]


def mine(simulator: Simulator, name: str = "My own") -> str:
    """Write the built-in scenario anew, under another title."""
    lines = content.builtin(simulator, SLUG).text.splitlines(keepends=True)
    return "".join(f"title: {name}\n" if line.startswith("title:") else line for line in lines)


def unwinnable(simulator: Simulator) -> str:
    """Write a scenario that is in order, and whose customer nobody can please."""
    customer = (
        "{persona: priya-nair, traits: {reactive: 3, forgiving: 0.2}, expects: {result: 100},"
        " start: {heat: 100, worry: 100, trust: 0, patience: 2}}"
    )
    return mine(simulator).replace("customer: priya-nair", f"customer: {customer}")

"""Serve the site on a free port and open it in Chromium, which is driven and never downloaded.

A browser test asks for `page`; people of tests/conftest.py (`trainee`, `manager`, …) may sign in.
`python3 run.py test` finds or installs Chromium; CHROMIUM names another one.
"""

import threading
from collections.abc import Callable, Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from flask import Flask
from playwright.sync_api import Browser, ConsoleMessage, Page, Request, sync_playwright
from werkzeug.serving import make_server

from tests.browser import chromium
from trainer.config import Settings
from trainer.simulator import Simulator
from trainer.store import database
from trainer.web import create_app

FLAGS = (
    "--no-sandbox",  # a clean machine of a build server runs as root
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
RULES = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Start one Chromium for all browser tests of this process; fail where there is none."""
    path = chromium.find()
    if not path:
        pytest.fail(chromium.MISSING, pytrace=False)
    with sync_playwright() as driver:
        started = driver.chromium.launch(executable_path=path, headless=True, args=FLAGS)
        yield started
        started.close()


@pytest.fixture
def site(settings: Settings, simulator: Simulator) -> Iterator[str]:
    """Serve the whole application over this test's own database; give its address."""
    app = create_app(settings, simulator)
    server = make_server("127.0.0.1", 0, app, threaded=True)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join(10)
    server.server_close()
    _let_go(app)


@pytest.fixture
def problems() -> list[str]:
    """Collect what the browser complains of; a test clears those that it has asked for."""
    return []


@pytest.fixture
def page(browser: Browser, site: str, problems: list[str]) -> Iterator[Page]:
    """Open a page at a desk's width. Its test fails if the browser complains, as of a breach of CSP."""
    context = browser.new_context(
        base_url=site,
        viewport={"width": 1280, "height": 900},
        locale="en-GB",
        timezone_id="Europe/London",
        reduced_motion="reduce",
    )
    context.set_default_timeout(10_000)
    page = context.new_page()
    page.on("console", lambda message: problems.extend(_errors(message)))
    page.on("pageerror", lambda error: problems.append(str(error)))
    page.on("requestfailed", lambda request: problems.extend(_failures(request)))
    yield page
    context.close()
    assert problems == []


@pytest.fixture
def barriers() -> Callable[[Page], list[str]]:
    """Give a function that names what axe finds on a page against WCAG 2.2 AA."""
    return _barriers


def _barriers(page: Page) -> list[str]:
    found = Axe().run(page, options={"runOnly": {"type": "tag", "values": list(RULES)}})
    return [
        f"{violation['id']}: {node['html'][:200]}"
        for violation in found.response["violations"]
        for node in violation["nodes"]
    ]


def _errors(message: ConsoleMessage) -> list[str]:
    return [message.text] if message.type == "error" else []


def _failures(request: Request) -> list[str]:
    # A page that is left, or a stream that ends, aborts its requests; that is no fault.
    ended = request.failure == "net::ERR_ABORTED"
    return [] if ended else [f"{request.url}: {request.failure}"]


def _let_go(app: Flask) -> None:
    with app.app_context():
        database.db.session.remove()
        database.db.engine.dispose()

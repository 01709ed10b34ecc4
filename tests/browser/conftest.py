"""Serve the site on a free port and open it in Chromium, which is driven and never downloaded.

A browser test asks for `page`; people of tests/conftest.py (`trainee`, `manager`, …) may sign in.
`python3 run.py test` finds or installs Chromium; CHROMIUM names another one.
"""

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path
from sqlite3 import connect
from typing import Any

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    BrowserType,
    ConsoleMessage,
    Page,
    Request,
    expect,
    sync_playwright,
)
from playwright.sync_api import Error as NotStartedError

from tests.browser import chromium
from tests.browser.served import Served
from tests.conftest import settings_in
from tests.fakes import PASSWORD, START, Clock
from trainer.config import Settings
from trainer.content.library import Library
from trainer.queries import viewers
from trainer.services import demo
from trainer.simulator import Simulator
from trainer.store.people import Person
from trainer.wiring import build

FLAGS = (
    "--no-sandbox",  # a clean machine of a build server runs as root
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)

PATIENCE = 30_000
"""How many milliseconds a page may take: the machine may have other work."""

Open = Callable[..., Page]
LookAs = Callable[[int], Page]
SignIn = Callable[[Page, Person], None]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Start one Chromium for all browser tests of this process; fail where there is none."""
    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as driver:
        started = launch(driver.chromium, chromium.find())
        yield started
        started.close()


@pytest.fixture
def served(settings: Settings, simulator: Simulator) -> Iterator[Served]:
    """Serve the whole application over this test's own database."""
    with _serving(Served(settings, simulator)) as running:
        yield running


@pytest.fixture
def site(served: Served) -> str:
    """Give the address of the site."""
    return served.address


@pytest.fixture(scope="session")
def demo_file(migrated: Path, library: Library, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make one database file that holds the demo team, or take what another worker has made."""
    own = tmp_path_factory.getbasetemp()
    shared = (own.parent if "PYTEST_XDIST_WORKER" in os.environ else own) / "demo.sqlite3"
    if not shared.exists():
        settings = settings_in(tmp_path_factory.mktemp("demo"))
        file = shutil.copy(migrated, settings.instance_path / migrated.name)
        served = Served(settings, _standing(settings, library))
        with _serving(served), served.app.app_context():
            demo.load(served.simulator)
        with closing(connect(file)) as connection:
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        Path(file).replace(shared)
    return shared


@pytest.fixture
def demo_team(settings: Settings, demo_file: Path) -> None:
    """Put the demo team in; ask for it before `page`."""
    shutil.copy(demo_file, settings.instance_path / "rapport.sqlite3")


@pytest.fixture(scope="session")
def demo_site(
    demo_file: Path, library: Library, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Served]:
    """Serve one site with the demo team, for tests that only look."""
    settings = settings_in(tmp_path_factory.mktemp("looked-at"))
    shutil.copy(demo_file, settings.instance_path / "rapport.sqlite3")
    with _serving(Served(settings, _standing(settings, library))) as running:
        yield running


@pytest.fixture
def problems() -> list[str]:
    """Collect what the browser complains of; a test clears those that it has asked for."""
    return []


@pytest.fixture
def open_page(browser: Browser, problems: list[str]) -> Iterator[Open]:
    """Give a function that opens a page of a fresh visitor at an address, at a desk's width.

    The test fails if the browser complains, as of a breach of CSP.
    """
    contexts: list[BrowserContext] = []

    def new(address: str, **options: Any) -> Page:
        context = _visitor(browser, address, **options)
        context.on("page", lambda page: _listen(page, problems))
        contexts.append(context)
        return context.new_page()

    yield new
    for context in contexts:
        context.close()
    assert problems == []


@pytest.fixture(scope="session")
def visitors() -> Iterator[dict[int, BrowserContext]]:
    """Hold a visitor for each person who looks at the demo site; they fetch a script only once."""
    kept: dict[int, BrowserContext] = {}
    yield kept
    for context in kept.values():
        context.close()


@pytest.fixture
def look_as(
    browser: Browser,
    demo_site: Served,
    visitors: dict[int, BrowserContext],
    problems: list[str],
) -> Iterator[LookAs]:
    """Give a function that opens another page of somebody at the demo site; 0 is nobody.

    The test fails if the browser complains, as of a breach of CSP.
    """
    pages: list[Page] = []

    def look(person_id: int) -> Page:
        known = person_id in visitors
        if not known:
            visitors[person_id] = _visitor(browser, demo_site.address)
        page = visitors[person_id].new_page()
        if person_id and not known:
            enter(demo_site, page, person_id)
        _listen(page, problems)
        pages.append(page)
        return page

    yield look
    for page in pages:
        page.close()
    assert problems == []


@pytest.fixture
def page(site: str, open_page: Open) -> Page:
    """Open a page of the test's own site."""
    return open_page(site)


@pytest.fixture
def sign_in() -> SignIn:
    """Give a function that signs a person in by the form, as people do."""
    return _sign_in


@pytest.fixture
def let_in(served: Served) -> SignIn:
    """Give a function that hands a page the cookie of a person who has signed in."""
    return lambda page, person: enter(served, page, person.id)


def launch(kind: BrowserType, path: str | None) -> Browser:
    """Start the browser; where that cannot be, fail and say what to do, for a skip proves nothing."""
    if not path:
        pytest.fail(chromium.MISSING, pytrace=False)
    try:
        return kind.launch(executable_path=path, headless=True, args=FLAGS)
    except NotStartedError as error:
        pytest.fail(f"{path} did not start.\n{error}\n{chromium.MISSING}", pytrace=False)


def enter(served: Served, page: Page, person_id: int) -> None:
    """Hand a page the cookie of somebody who has signed in."""
    with served.app.app_context():
        viewer = viewers.find(person_id)
    assert viewer is not None
    kept = {"_user_id": f"{viewer.id}:{viewer.stamp}", "_fresh": True, "_permanent": True}
    signer = served.app.session_interface.get_signing_serializer(served.app)  # type: ignore[attr-defined]
    page.context.add_cookies(
        [{"name": "rapport", "value": signer.dumps(kept), "url": served.address}]
    )


def _visitor(browser: Browser, address: str, **options: Any) -> BrowserContext:
    context = browser.new_context(
        **{
            "base_url": address,
            "viewport": {"width": 1280, "height": 900},
            "locale": "en-GB",
            "timezone_id": "Europe/London",
            "reduced_motion": "reduce",
            **options,
        }
    )
    context.set_default_timeout(PATIENCE)
    return context


def _sign_in(page: Page, person: Person) -> None:
    page.goto("/sign-in")
    page.get_by_label("E-mail address").fill(person.email)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()


def _standing(settings: Settings, library: Library) -> Simulator:
    return replace(build(settings), clock=Clock(START), dice=lambda: 7, library=library)


@contextmanager
def _serving(served: Served) -> Iterator[Served]:
    served.start()
    try:
        yield served
    finally:
        served.stop()


def _listen(page: Page, problems: list[str]) -> None:
    page.on("console", lambda message: problems.extend(_errors(message)))
    page.on("pageerror", lambda error: problems.append(str(error)))
    page.on("requestfailed", lambda request: problems.extend(_failures(request)))


def _errors(message: ConsoleMessage) -> list[str]:
    # Of a request that is aborted htmx says these two; of one that fails, htmx:sendError as well.
    ended = message.text.startswith(("htmx:afterRequest", "htmx:sendAbort"))
    return [message.text] if message.type == "error" and not ended else []


def _failures(request: Request) -> list[str]:
    # A page that is left, or a stream that ends, aborts its requests; that is no fault.
    ended = request.failure == "net::ERR_ABORTED"
    return [] if ended else [f"{request.url}: {request.failure}"]

"""Give page tests the site, and people who are signed in at it.

`sign_in(person)` gives a client of that person's own; `as_trainee`, `as_trainer` … are the usual
ones. The CSRF guard is off, but for `guarded_site`.
"""

from collections.abc import Callable, Iterator

import pytest
from flask import Flask
from flask.testing import FlaskClient
from jinja2 import FileSystemBytecodeCache

from trainer.config import Settings
from trainer.queries import viewers
from trainer.simulator import Simulator
from trainer.store import database
from trainer.store.people import Person
from trainer.web import create_app

SignIn = Callable[[Person], FlaskClient]


@pytest.fixture(scope="session")
def templates(tmp_path_factory: pytest.TempPathFactory) -> FileSystemBytecodeCache:
    """Keep compiled templates for all tests: compiling takes longer than most of them."""
    return FileSystemBytecodeCache(str(tmp_path_factory.mktemp("templates")))


@pytest.fixture
def guarded_site(
    db: Flask, settings: Settings, simulator: Simulator, templates: FileSystemBytecodeCache
) -> Iterator[Flask]:
    """Make the whole application over this test's own database, with every guard on."""
    site = create_app(settings, simulator)
    site.jinja_env.bytecode_cache = templates
    site.config["TESTING"] = False  # errors are answered as they are to people
    yield site
    with site.app_context():
        database.db.session.remove()
        database.db.engine.dispose()


@pytest.fixture
def site(guarded_site: Flask) -> Flask:
    """Make the application with the CSRF guard off: a test posts what a form would."""
    guarded_site.config["WTF_CSRF_ENABLED"] = False
    return guarded_site


@pytest.fixture
def stranger(site: Flask) -> FlaskClient:
    """Come as somebody who has not signed in."""
    return site.test_client()


@pytest.fixture
def sign_in(site: Flask) -> SignIn:
    """Give a function that signs a person in; each call is another browser."""
    return lambda person: signed_in(site, person)


@pytest.fixture
def as_trainee(sign_in: SignIn, trainee: Person) -> FlaskClient:
    return sign_in(trainee)


@pytest.fixture
def as_colleague(sign_in: SignIn, colleague: Person) -> FlaskClient:
    return sign_in(colleague)


@pytest.fixture
def as_trainer(sign_in: SignIn, trainer: Person) -> FlaskClient:
    return sign_in(trainer)


@pytest.fixture
def as_manager(sign_in: SignIn, manager: Person) -> FlaskClient:
    return sign_in(manager)


@pytest.fixture
def as_admin(sign_in: SignIn, admin: Person) -> FlaskClient:
    return sign_in(admin)


def signed_in(site: Flask, person: Person) -> FlaskClient:
    """Make a client that is signed in, without the slow hashing of a password."""
    client = site.test_client()
    with site.app_context():
        viewer = viewers.find(person.id)
    assert viewer is not None
    with client.session_transaction() as kept:
        kept["_user_id"] = f"{viewer.id}:{viewer.stamp}"
        kept["_fresh"] = True
        kept.permanent = True
    return client

"""Every address, for every role: a new one without an entry here fails."""

import re
from collections.abc import Iterator

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.routing import Rule

from tests.fakes import SLUG
from tests.web.conftest import SignIn, signed_in
from tests.web.rooms import INSIDE
from tests.web.seen import seen
from trainer.core.roles import Role
from trainer.store.people import Person
from trainer.web import BLUEPRINTS
from trainer.web.guard import GUARDS, Open, inside

ROLES = (None, *Role)
OUTSIDE = {
    "static",
    "digests.show",
    "digests.leave",
    "proofs.show",
    "sign_in.show",
    "sign_in.begin",
    "sign_in.end",
    "sign_in.first_run",
    "sign_in.make_admin",
    "sign_in.invitation",
    "sign_in.accept",
}
"""Endpoints where nobody is asked who they are."""
OPEN_API = {"api.openapi"}
"""Endpoints of the API that take no token."""
BY_LINK = {"digests.leave"}
"""Endpoints that mail programs post to (RFC 8058): the key in the address is what it takes."""
SAFE = {"GET", "HEAD", "OPTIONS"}
VALUES = {
    "case": SLUG,
    "code": "none",
    "key": "none",
    "kinds": "scenarios",
    "slug": SLUG,
    "criterion": "empathy",
    "figure": "csat",
    "filename": "none",
    "secret": "none",
}


def test_every_address_has_an_entry_here(site: Flask) -> None:
    endpoints = {rule.endpoint for rule in site.url_map.iter_rules()}
    by_key = {endpoint for endpoint in endpoints if endpoint.startswith("api.")}

    assert endpoints == set(INSIDE) | OUTSIDE | by_key
    assert by_key > OPEN_API


def test_every_blueprint_has_a_guard(site: Flask) -> None:
    assert set(site.blueprints) <= set(GUARDS)
    assert set(BLUEPRINTS) | {"api"} == set(site.blueprints)
    to_all = {name for name, guard in GUARDS.items() if isinstance(guard, Open)}
    assert to_all == {"api", "digests", "proofs", "sign_in"}


def test_every_role_comes_in_where_the_table_says(
    site: Flask, sign_in: SignIn, trainee: Person, trainer: Person, manager: Person, admin: Person
) -> None:
    """Nothing of number 404 is there, so whoever comes in changes nothing for the next."""
    found = {}
    for person in (trainee, trainer, manager, admin):
        client = sign_in(person)
        for endpoint, method, path in addresses(site):
            if endpoint in INSIDE:
                answer = client.open(path, method=method)
                found[endpoint, person.role] = answer.status_code
                assert answer.status_code < 500, (endpoint, person.role)

    assert {key: status != 403 for key, status in found.items()} == {
        (endpoint, role): may for endpoint, row in INSIDE.items() for role, may in row.items()
    }


def test_who_has_not_signed_in_is_asked_to(site: Flask, stranger: FlaskClient) -> None:
    for endpoint, method, path in addresses(site):
        if endpoint in INSIDE:
            answer = stranger.open(path, method=method)
            assert answer.status_code == 303, endpoint
            assert answer.location.partition("?")[0] == "/sign-in", endpoint


def test_the_address_asked_for_is_kept_for_after_the_sign_in(stranger: FlaskClient) -> None:
    answer = stranger.get("/scenarios?domain=billing&q=two+words")

    assert answer.location == "/sign-in?next=/scenarios?domain%3Dbilling%26q%3Dtwo%2Bwords"
    assert stranger.post("/attempts").location == "/sign-in"


def test_the_api_asks_for_a_token_and_not_for_a_sign_in(
    site: Flask, as_admin: FlaskClient, stranger: FlaskClient
) -> None:
    for endpoint, method, path in addresses(site):
        if endpoint.startswith("api.") and endpoint not in OPEN_API:
            for client in (as_admin, stranger):
                answer = client.open(path, method=method)
                assert (answer.status_code, endpoint) == (401, endpoint)
                assert answer.mimetype == "application/problem+json"


def test_no_form_is_taken_without_its_token(guarded_site: Flask, admin: Person) -> None:
    """A page of another site could send it. The API, which no browser signs in at, is exempt."""
    clients = (signed_in(guarded_site, admin), guarded_site.test_client())
    for endpoint, method, path in addresses(guarded_site):
        if method in SAFE or endpoint.startswith("api.") or endpoint in BY_LINK:
            continue
        for client in clients:
            answer = client.open(path, method=method, data={"csrf_token": "made up"})
            assert (answer.status_code, endpoint) == (400, endpoint)
            assert "This page was open for too long" in seen(answer)


def test_a_form_with_its_token_is_taken(guarded_site: Flask, trainee: Person) -> None:
    client = signed_in(guarded_site, trainee)
    token = re.search(r'name="csrf_token" value="([^"]+)"', client.get(f"/scenarios/{SLUG}").text)
    assert token is not None

    answer = client.post("/attempts", data={"scenario": SLUG, "csrf_token": token[1]})

    assert answer.status_code == 303
    assert answer.location.startswith("/attempts/")


def test_a_role_that_may_not_is_told_so(as_trainee: FlaskClient) -> None:
    answer = as_trainee.get("/people")

    assert answer.status_code == 403
    assert "This page is not for a trainee." in seen(answer)


def test_a_room_that_is_in_no_table_is_not_there(site: Flask, as_admin: FlaskClient) -> None:
    site.add_url_rule("/forgotten", "forgotten", lambda: "secret")

    answer = as_admin.get("/forgotten")

    assert answer.status_code == 404
    assert "secret" not in answer.text


@pytest.mark.parametrize("address", ["/", "/scenarios?q=a", "/attempts/7#turn-2", "/a//b"])
def test_an_address_of_this_site_is_kept(address: str) -> None:
    assert inside(address) == address


@pytest.mark.parametrize(
    "address",
    [
        None,
        "",
        "scenarios",
        "//evil.example",
        "///evil.example",
        "http://evil.example/",
        "https:evil.example",
        "javascript:alert(1)",
        "\\\\evil.example",
        "/\\evil.example",
        "/\t/evil.example",
        "/\n\\evil.example",
        " //evil.example",
        "//[",
        "/\t/[",
    ],
)
def test_an_address_elsewhere_is_not_kept(address: str | None) -> None:
    assert inside(address) is None


def addresses(site: Flask) -> Iterator[tuple[str, str, str]]:
    """Give every endpoint with each method of its own and an address at which nothing is."""
    for rule in site.url_map.iter_rules():
        for method in (rule.methods or set()) - {"HEAD", "OPTIONS"}:
            yield rule.endpoint, method, path_of(site, rule)


def path_of(site: Flask, rule: Rule) -> str:
    """Fill in an address."""
    built = site.url_map.bind("localhost").build(
        rule.endpoint,
        {name: VALUES.get(name, 404) for name in rule.arguments},
        force_external=False,
    )
    return str(built)

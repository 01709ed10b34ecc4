import pytest
from flask import Flask
from flask.testing import FlaskClient

from trainer.queries import viewers
from trainer.store.people import Person
from trainer.web import identity
from trainer.web.options import as_option


def test_a_page_that_is_guarded_knows_who_is_there(
    site: Flask, as_trainee: FlaskClient, trainee: Person
) -> None:
    site.add_url_rule("/me", "help.me", lambda: identity.me().name)

    assert as_trainee.get("/me").text == trainee.name


def test_a_page_that_is_not_guarded_may_not_ask(site: Flask) -> None:
    with site.test_request_context(), pytest.raises(LookupError, match="without signing in"):
        identity.me()


def test_somebody_who_is_gone_is_not_signed_in_again(site: Flask, trainee: Person) -> None:
    with site.test_request_context():
        identity.renew(404)
        assert identity.viewer() is None
        identity.renew(trainee.id)
        assert identity.viewer() == viewers.find(trainee.id)


def test_who_is_forgotten_is_nobody(site: Flask, trainee: Person) -> None:
    with site.test_request_context():
        identity.renew(trainee.id)
        identity.forget()
        assert identity.viewer() is None


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("billing", "Billing"),
        ("public-service", "Public service"),
        ("field_service", "Field service"),
    ],
)
def test_a_value_is_offered_in_words(value: str, words: str) -> None:
    assert as_option(value) == (value, words)

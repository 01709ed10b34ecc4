"""The admin's page on which a person is erased."""

from flask.testing import FlaskClient

from tests.web.seen import seen
from trainer.store import people
from trainer.store.people import Person


def test_an_admin_erases_somebody_by_typing_their_name(
    as_admin: FlaskClient, trainee: Person, admin: Person
) -> None:
    place = f"/people/{trainee.id}/erasure"
    assert "What stays, without their name" in seen(as_admin.get(place))
    refused = as_admin.post(place, data={"name": "Carl"})
    assert (refused.status_code, "not their name" in seen(refused)) == (422, True)

    assert as_admin.post(place, data={"name": trainee.name}).status_code == 303

    assert people.find(trainee.id) is None
    assert as_admin.post(f"/people/{admin.id}/erasure", data={"name": "x"}).status_code == 409

"""The admin's page on which a person is erased."""

from flask.testing import FlaskClient

from tests.web.seen import seen
from trainer.store import people
from trainer.store.database import writing
from trainer.store.people import Person, PersonRow


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


def test_somebody_made_up_is_erased_alone_and_the_page_says_how_all_go(
    as_admin: FlaskClient, trainee: Person, colleague: Person
) -> None:
    with writing() as session:
        for one in (trainee, colleague):
            session.get_one(PersonRow, one.id).demo = True
    page = as_admin.get(f"/people/{trainee.id}")
    assert f"What erasing {trainee.name} would take with it" in seen(page)
    assert "All made-up people go in one step" in seen(page)

    place = f"/people/{trainee.id}/erasure"
    assert as_admin.post(place, data={"name": trainee.name}).status_code == 303

    assert people.find(trainee.id) is None
    assert people.find(colleague.id) is not None

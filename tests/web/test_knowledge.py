from flask.testing import FlaskClient

from tests.articles import CASE, change_article
from tests.web.seen import seen
from trainer.services import attempts
from trainer.simulator import Simulator
from trainer.store.people import Person


def test_everybody_searches_the_articles_and_sees_why_they_were_found(
    as_trainee: FlaskClient,
) -> None:
    page = as_trainee.get("/articles?q=tandem+bicycle")
    assert "trikes and cargo" in seen(page)
    assert "<mark>Tandems</mark>" in page.text
    assert "All articles for authors" not in seen(page)
    assert "No article has these words" in seen(as_trainee.get("/articles?q=zzz"))
    second = as_trainee.get("/articles?page=2")
    assert "Page 2 of" in seen(second)
    assert "Page 1 of" in seen(as_trainee.get("/articles?page=-4"))


def test_articles_are_sifted_by_company_and_tag(as_trainer: FlaskClient) -> None:
    page = as_trainer.get("/articles?company=Larkfield+Home&tag=refund")
    assert "1 article" in seen(page)
    assert "When we are late" in seen(page)
    assert "All articles for authors" in seen(page)


def test_an_article_is_read_with_its_cases_and_what_changed(
    as_trainee: FlaskClient, trainer: Person, simulator: Simulator
) -> None:
    page = seen(as_trainee.get("/articles/late-delivery"))
    assert "Source: Delivery handbook, part 3." in page
    assert "The cot that has not arrived" in page
    change_article(simulator, trainer)
    changed = seen(as_trainee.get("/articles/late-delivery"))
    assert "This was changed on" in changed
    assert "£12.50 → £15.00" in changed
    assert as_trainee.get("/articles/no-such").status_code == 404


def test_an_article_of_a_case_is_read_too(as_trainee: FlaskClient) -> None:
    page = as_trainee.get(f"/articles/in/{CASE}/lost-parcels")
    assert "Larkfield Home" in seen(page)
    assert as_trainee.get(f"/articles/in/{CASE}/no-such").status_code == 404


def test_further_articles_of_the_company_stand_on_the_practice_page(
    as_trainee: FlaskClient, trainee: Person, simulator: Simulator
) -> None:
    id = attempts.begin(simulator, trainee.id, CASE)
    page = seen(as_trainee.get(f"/attempts/{id}"))
    assert "Also of Larkfield Home" in page
    assert "Two people, to the room" in page
    assert "Two people" not in seen(as_trainee.get(f"/attempts/{id}?q=parcel"))

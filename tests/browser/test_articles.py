from playwright.sync_api import expect

from tests.articles import passed
from tests.browser.conftest import Open, SignIn
from tests.browser.served import Served
from tests.fakes import Clock
from trainer.store.people import Person


def test_an_article_is_edited_what_rests_on_it_shows_and_the_change_is_drilled(
    served: Served,
    trainer: Person,
    trainee: Person,
    clock: Clock,
    open_page: Open,
    let_in: SignIn,
) -> None:
    with served.app.app_context():
        passed(served.simulator, clock, trainee)
    desk = open_page(served.address)
    let_in(desk, trainer)
    desk.goto("/authoring/articles/late-delivery")
    text = desk.get_by_label("Text", exact=True)
    text.fill(text.input_value().replace("12.50", "15.00"))
    desk.get_by_role("button", name="Publish").click()

    expect(desk.get_by_role("heading", name="What changed")).to_be_visible()
    expect(desk.get_by_text("£12.50 → £15.00").first).to_be_visible()
    expect(desk.get_by_text("The model answer, message 1")).to_be_visible()
    desk.get_by_role("button", name="Looked at, still right: The cot that has not arrived").click()
    expect(desk.get_by_text("Looked at and still right: 1")).to_be_visible()
    desk.get_by_role("button", name="Draft a three-minute drill").click()
    desk.get_by_role("button", name="Publish the drill").click()
    expect(desk.get_by_text("0 of 1 have done it.")).to_be_visible()

    reader = open_page(served.address)
    let_in(reader, trainee)
    reader.goto("/")
    drill = reader.locator("main").get_by_role("link", name="What has changed: When we are late")
    expect(drill).to_have_count(1)  # it is assigned, and told once
    drill.click()
    reader.get_by_role("link", name="I have read it: ask me").click()
    reader.get_by_role("radio", name="£15.00", exact=True).check()
    reader.get_by_role("button", name="Hand in").click()
    expect(reader.get_by_text("It was £12.50 before.").first).to_be_visible()
    reader.goto("/")
    expect(reader.locator("main")).to_contain_text("in 1 try")  # 60 are asked for
    expect(drill).to_have_count(1)
    expect(reader.get_by_role("heading", name="A rule has changed")).to_have_count(0)

"""A trainer takes a case out of the library, changes it in the zip, and takes it in again."""

from pathlib import Path

from playwright.sync_api import Page, expect

from tests.browser import looking
from tests.browser.conftest import SignIn
from tests.fakes import SLUG
from trainer.exchange.zip_reading import Member, read_zip
from trainer.exchange.zip_writing import write_zip
from trainer.store.people import Person


def test_a_case_goes_out_as_a_zip_and_comes_in_changed_after_a_preview(
    page: Page, trainer: Person, let_in: SignIn, tmp_path: Path
) -> None:
    let_in(page, trainer)
    page.goto("/authoring/library?kind=scenario")
    page.get_by_role("checkbox", name="Tick Charged again after cancelling").check()
    with page.expect_download() as loading:
        page.get_by_role("button", name="Export").click()
    packed = tmp_path / "library.zip"
    packed.write_bytes(
        write_zip(
            Member(one.path, one.data.replace(b"title: Charged again", b"title: Billed again"))
            for one in read_zip(loading.value.path().read_bytes())
        )
    )

    page.get_by_role("link", name="Export and import").click()
    page.get_by_label("A zip of YAML").set_input_files(packed)
    page.get_by_role("button", name="Look at it").click()
    differing = page.get_by_role("table")
    expect(differing).to_contain_text("Charged again after cancelling")
    expect(differing).to_contain_text("Billed again after cancelling")
    assert looking.barriers(page) == []
    page.get_by_role("button", name="Take it in").click()

    expect(page.get_by_text("0 added, 1 changed.")).to_be_visible()
    page.goto(f"/authoring/scenarios/{SLUG}")
    expect(page.get_by_text("Billed again after cancelling").first).to_be_visible()

"""One week of a team: assigned, practised, disputed, reviewed, calibrated, signed, taken out.

Every figure that a page shows is held to a hand count of what was done before.
"""

import csv
import re
from collections.abc import Iterable
from dataclasses import dataclass
from io import StringIO

import pytest
from flask import Flask
from playwright.sync_api import Page, expect

from tests.browser import looking
from tests.browser.conftest import Open, SignIn
from tests.browser.served import Served
from tests.browser.talks import COLD, KIND, MENDED, a_talk, send
from tests.fakes import SLUG, Clock, a_person
from tests.ready import made_ready
from trainer.core.roles import Role
from trainer.services import attempts
from trainer.simulator import Simulator
from trainer.store.people import Person
from trainer.store.teams import Team as TeamKept

LATE = "late-cot"


@dataclass(frozen=True, slots=True)
class Place:
    """Hold the team and what its pages are opened with."""

    db: Flask
    simulator: Simulator
    clock: Clock
    served: Served
    open: Open
    let_in: SignIn

    def as_(self, person: Person) -> Page:
        """Open the site in a browser of this person's own."""
        page = self.open(self.served.address)
        self.let_in(page, person)
        return page


@dataclass(frozen=True, slots=True)
class Team:
    """Hold who is in it."""

    tess: Person
    carl: Person
    pia: Person
    trainer: Person
    manager: Person


@pytest.fixture
def place(
    db: Flask,
    simulator: Simulator,
    clock: Clock,
    served: Served,
    open_page: Open,
    let_in: SignIn,
) -> Place:
    return Place(db, simulator, clock, served, open_page, let_in)


@pytest.fixture
def blue(
    team: TeamKept,
    trainee: Person,
    colleague: Person,
    trainer: Person,
    manager: Person,
    password_hash: str,
) -> Team:
    pia = a_person("pia@example.com", "Pia Private", Role.TRAINEE, team, password_hash)
    return Team(trainee, colleague, pia, trainer, manager)


@pytest.mark.timeout(400)
def test_a_week_of_a_team(place: Place, blue: Team) -> None:
    known = made_ready(place.simulator, place.clock, blue.tess)

    leader = place.as_(blue.manager)
    _sign(leader, blue.tess, known[-1], place.clock)
    _assign(place.as_(blue.trainer), [blue.tess, blue.carl, blue.pia])
    _do_what_is_assigned(place, blue.tess)
    disputed = _practise_and_dispute(place, blue.carl)
    _practise_privately(place.as_(blue.pia))
    _answer(leader, blue.carl)
    _review(leader, disputed)
    _calibrate(place, blue.manager, blue.trainer)

    # Tess had met the case before, so that the talk she was asked for does not count again.
    talks = {"Tess Trainee": len(known), "Carl Colleague": 2, "Pia Private": 0}
    assert _on_the_team_page(leader, talks) == talks
    assert _counting(_taken(leader, "talks"), talks) == talks
    assert _taken(leader, "assignments")[0][6] == "1"
    assert {row[0]: row[1] for row in _taken(leader, "readiness")}["Tess Trainee"] == "Ready"
    _agree(leader, sum(talks.values()))
    _is_told_all(place.as_(blue.pia))


def _assign(page: Page, people: list[Person]) -> None:
    """Let the trainer ask three people for one talk."""
    page.goto("/assignments/plan")
    page.get_by_label("What", exact=True).select_option(f"scenario:{SLUG}")
    for one in people:
        page.get_by_role("checkbox", name=one.name).check()
    page.get_by_label("Due by the end of").fill("2026-03-20")
    page.get_by_role("button", name="Assign", exact=True).click()
    again = page.get_by_role("button", name="Assign it as it is")
    if again.count():
        again.click()
    page.goto("/assignments")
    expect(page.get_by_role("row").filter(has_text="20 Mar")).to_contain_text("3")


def _do_what_is_assigned(place: Place, person: Person) -> None:
    """Let somebody begin where they are asked to, write by keyboard, and end it."""
    page = place.as_(person)
    page.goto("/assignments/mine")
    page.get_by_role("button", name=re.compile("Begin a try")).click()
    page.wait_for_url("**/attempts/*")
    for text in (KIND, MENDED):
        place.clock.turn(seconds=40)
        send(page, text)
    id = int(page.url.rsplit("/", 1)[1])
    attempts.close(place.simulator, person.id, id)
    page.goto("/assignments/mine")
    expect(page.get_by_text("done", exact=True)).to_be_visible()


def _practise_and_dispute(place: Place, person: Person) -> int:
    """Let somebody have two talks, one cold, and hold a level of it to be wrong."""
    ids = [
        a_talk(place.db, place.simulator, place.clock, person, *said, slug=slug)
        for slug, said in ((SLUG, (KIND, MENDED)), (LATE, (COLD, KIND)))
    ]
    for id in ids:
        if attempts.listing(person.id, id).closed_at is None:
            attempts.close(place.simulator, person.id, id)
    page = place.as_(person)
    page.goto(f"/attempts/{ids[0]}/scorecard")
    form = page.locator("details", has=page.get_by_text("(Empathy)"))
    form.locator("summary").click()
    form.get_by_label("Words of the talk that show it").fill("I can see why you are annoyed")
    form.get_by_label("What is wrong with the level").fill("I named what she felt.")
    form.get_by_label("The level that would be right").select_option("5")
    form.get_by_role("button", name="Dispute it").click()
    expect(page.get_by_text("You dispute this")).to_be_visible()
    return ids[1]


def _practise_privately(page: Page) -> None:
    """Let somebody practise for themself only."""
    page.goto(f"/scenarios/{SLUG}")
    page.get_by_role("button", name="Practise privately").click()
    page.wait_for_url("**/attempts/*")
    expect(page.get_by_text("nobody else can open it")).to_be_visible()
    send(page, KIND)


def _answer(page: Page, person: Person) -> None:
    """Let the manager answer what was disputed."""
    page.goto("/disputes")
    page.get_by_role("link", name="Empathy").first.click()
    expect(page.get_by_role("heading", name=f"What {person.name} says")).to_be_visible()
    page.get_by_role("radio", name=re.compile("^Accept partly")).check()
    page.get_by_role("radio", name=re.compile("^4[.]")).check()
    page.get_by_label("Why").fill("She was answered, though late.")
    page.get_by_role("button", name="Answer").click()
    expect(page.get_by_text("kept as a test of the scorer")).to_be_visible()


def _review(page: Page, attempt_id: int) -> None:
    """Let the manager rate a talk by keyboard, blind until it is released."""
    page.goto(f"/reviews/{attempt_id}")
    assert looking.barriers(page) == []
    page.locator('input[type="radio"][value="2"]').first.check()
    page.get_by_label(re.compile(": why$")).first.fill("No word to her before the policy.")
    page.keyboard.press("Control+Enter")
    expect(page.get_by_text("Released")).to_be_visible()


def _calibrate(place: Place, manager: Person, trainer: Person) -> None:
    """Let two mark the same talks blind, and lay the marks open."""
    page = place.as_(manager)
    page.goto("/calibrations/open")
    page.get_by_label("Name of the round").fill("March")
    page.get_by_label("Last day").fill("2026-03-31")
    page.get_by_label("How many").fill("2")
    for box in page.locator('input[name="criterion"]').all():
        box.set_checked(box.get_attribute("value") in {"empathy", "clarity"})
    for one in (manager, trainer):
        page.get_by_role("checkbox", name=one.name).check()
    page.get_by_role("button", name="Open the round").click()
    page.wait_for_url(re.compile(r"/calibrations/\d+$"))
    round_ = page.url
    for rater, level in ((page, "2"), (place.as_(trainer), "4")):
        _mark(rater, round_, level)
    page.goto(round_)
    expect(page.get_by_role("region", name="How each rater marks")).to_contain_text("The machine")
    assert looking.barriers(page) == []


def _mark(page: Page, round_: str, level: str) -> None:
    page.goto(round_)
    for number in (1, 2):
        page.get_by_role("link", name=re.compile(f"^{number}[.] ")).first.click()
        page.wait_for_url("**/talks/*")
        levels = page.locator(f'input[type="radio"][value="{level}"]')
        expect(levels).to_have_count(2)
        for radio in levels.all():
            radio.check()
        with page.expect_navigation():
            page.get_by_role("button", name=re.compile("^Save, ")).click()
        page.goto(round_)
    page.get_by_role("button", name="Hand in for good").click()
    expect(page.get_by_role("button", name="Hand in for good")).to_have_count(0)


def _sign(page: Page, person: Person, attempt_id: int, clock: Clock) -> None:
    """Let the manager read a talk by keyboard, say so at its end, and sign."""
    page.goto(f"/readiness/{person.id}/talks/{attempt_id}")
    assert looking.barriers(page) == []
    clock.turn(seconds=10)
    page.get_by_role("button", name="I have read this talk to its end").press("Enter")
    page.get_by_role("button", name=f"Sign that {person.name} is ready").click()
    expect(page.get_by_text("Signed by Mona Manager")).to_be_visible()


def _on_the_team_page(page: Page, names: Iterable[str]) -> dict[str, int]:
    """Read how many talks the team page gives each person."""
    page.goto("/team")
    assert looking.barriers(page) == []
    found = {}
    for name in names:
        row = page.get_by_role("row").filter(has=page.get_by_role("rowheader", name=name)).last
        found[name] = int(_cells(row.inner_text())[-2])
    return found


def _agree(page: Page, talks: int) -> None:
    """Hold the other pages to the hand count."""
    page.goto("/figures")
    expect(page.get_by_text(f"{talks} talks").first).to_be_visible()
    page.goto("/audit")
    expect(page.get_by_text("export: talks of Blue team").first).to_be_visible()


def _taken(page: Page, what: str) -> list[list[str]]:
    """Take a table out as CSV; give its rows under the head."""
    answer = page.request.get(f"/exports/{what}.csv")
    assert answer.ok
    return list(csv.reader(StringIO(answer.body().decode("utf-8-sig"))))[1:]


def _counting(rows: list[list[str]], names: Iterable[str]) -> dict[str, int]:
    """Count the talks that count, by who had them."""
    return {name: sum(row[0] == name and row[7] == "yes" for row in rows) for name in names}


def _cells(text: str) -> list[str]:
    return [one.strip() for one in re.split(r"[\t\n]+", text) if one.strip()]


def _is_told_all(page: Page) -> None:
    """Let who practised privately see that nobody knows, on a phone too."""
    page.goto("/about-me")
    expect(page.get_by_text("No talk").first).to_be_visible()
    page.set_viewport_size({"width": 360, "height": 740})
    assert looking.too_wide(page) == 0
    assert looking.barriers(page) == []

"""Every kind of page, as the role that sees it: no barrier, no complaint, nothing too wide.

The first look is by axe, all rules, in the light; the dark is asked for contrast only, which is
all that a theme changes. A complaint of the browser (a fault, a breach of the content-security
policy) fails the test as well: see `open_page`.
"""

from collections.abc import Mapping

import pytest
from playwright.sync_api import expect

from tests.browser import looking
from tests.browser.conftest import LookAs, Open, enter
from tests.browser.served import Served
from tests.browser.talks import COLD, KIND, a_finished_fork, a_finished_talk, a_talk
from tests.fakes import Clock
from trainer.store import people

PAGES = {
    "sign-in": ("", "/sign-in"),
    "home": ("trainee", "/"),
    "library": ("trainee", "/scenarios"),
    "library without a match": ("trainee", "/scenarios?q=nothing+of+the+kind"),
    "scenario": ("trainee", "/scenarios/charged-after-cancelling"),
    "chat": ("trainee", "/attempts/{chat}"),
    "e-mail": ("trainee", "/attempts/{email}"),
    "phone": ("trainee", "/attempts/{phone}"),
    "reflection": ("trainee", "/attempts/{closed}/debrief"),
    "debrief": ("trainee", "/attempts/{closed}/debrief?skip=1"),
    "scorecard": ("trainee", "/attempts/{closed}/scorecard"),
    "case": ("trainee", "/attempts/{closed}/case"),
    "mind": ("trainee", "/attempts/{closed}/mind"),
    "mind of another": ("manager", "/attempts/{closed}/mind"),
    "all tries": ("trainee", "/attempts/{closed}/forks"),
    "side by side": ("trainee", "/attempts/{closed}/compare/{fork}"),
    "debrief of a fork": ("trainee", "/attempts/{fork}/debrief"),
    "chat with the coach": ("trainee", "/attempts/{coached}"),
    "exercises": ("trainee", "/exercises"),
    "find the mistakes": ("trainee", "/exercises/charged-twice-mistakes"),
    "quiz": ("trainee", "/exercises/quiz-locked-accounts?ask=1"),
    "talk to mark": ("trainee", "/seat/refund-passed-on"),
    "learning path": ("trainee", "/paths/first-talks"),
    "progress": ("trainee", "/progress"),
    "assigned to me": ("trainee", "/assignments/mine"),
    "everything about me": ("trainee", "/about-me"),
    "write what went well": ("manager", "/kudos/to/{trainee}"),
    "certificates": ("manager", "/certificates"),
    "settings": ("trainee", "/settings"),
    "help": ("trainee", "/help"),
    "operations": ("trainer", "/operations"),
    "articles": ("trainee", "/articles?q=refund"),
    "article": ("trainee", "/articles/late-delivery"),
    "bring articles": ("trainer", "/authoring/article-import"),
    "authoring": ("trainer", "/authoring"),
    "library of authors": ("trainer", "/authoring/library"),
    "begin a scenario": ("trainer", "/authoring/new"),
    "four questions": ("trainer", "/authoring/new/situations/person"),
    "editor": ("trainer", "/authoring/scenarios/late-cot"),
    "editor of a text": ("trainer", "/authoring/personas/priya-nair?view=yaml"),
    "item statistics": ("trainer", "/authoring/items?demo=1"),
    "item statistics of one": ("trainer", "/authoring/items/charged-after-cancelling?demo=1"),
    "pre-flight": ("trainer", "/authoring/scenarios/late-cot/preflight"),
    "preview": ("trainer", "/authoring/scenarios/late-cot/preview"),
    "rubric": ("trainer", "/authoring/rubrics/default"),
    "mark again": ("trainer", "/authoring/rubrics/default/remarkings"),
    "home of a manager": ("manager", "/"),
    "team": ("manager", "/team"),
    "assignments": ("manager", "/assignments"),
    "assignment": ("manager", "/assignments/1"),
    "plan an assignment": ("manager", "/assignments/plan"),
    "trust": ("manager", "/trust"),
    "rate a whole talk": ("manager", "/reviews/{closed}"),
    "calibration rounds": ("manager", "/calibrations"),
    "open a round": ("manager", "/calibrations/open"),
    "disputes": ("manager", "/disputes"),
    "second readings": ("manager", "/double-readings"),
    "who saw and changed what": ("manager", "/audit"),
    "one of the team": ("manager", "/team/{trainee}"),
    "report of one": ("manager", "/reports/{trainee}"),
    "debrief of another": ("manager", "/attempts/{closed}/debrief"),
    "people": ("admin", "/people"),
    "one person": ("admin", "/people/{trainee}"),
}
"""What it is → who looks, and where."""

REFUSED = {
    "nothing there": ("trainee", "/nowhere", 404),
    "not for this role": ("trainee", "/people", 403),
}


@pytest.mark.parametrize("name", PAGES)
def test_a_page_has_no_barrier_in_either_theme_and_fits_a_phone(
    name: str, places: Mapping[str, int], look_as: LookAs
) -> None:
    role, address = PAGES[name]
    page = look_as(places[role] if role else 0)
    page.goto(address.format(**places))
    looking.wait_until_drawn(page)
    assert looking.barriers(page) == []
    page.emulate_media(color_scheme="dark")
    assert looking.pale_words(page) == []
    page.set_viewport_size({"width": 360, "height": 740})
    assert looking.too_wide(page) == 0


@pytest.mark.parametrize("name", REFUSED)
def test_a_refusal_is_a_page_like_any_other(
    name: str, places: Mapping[str, int], look_as: LookAs, problems: list[str]
) -> None:
    role, address, status = REFUSED[name]
    page = look_as(places[role])
    answer = page.goto(address)
    assert answer is not None
    assert answer.status == status
    assert looking.barriers(page) == []
    page.set_viewport_size({"width": 360, "height": 740})
    assert looking.too_wide(page) == 0
    assert [one for one in problems if str(status) not in one] == []
    problems.clear()


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_narrow_practice_page_has_no_barrier_in_any_of_its_tabs(
    theme: str, demo_site: Served, places: Mapping[str, int], open_page: Open
) -> None:
    page = open_page(demo_site.address, viewport={"width": 360, "height": 740}, color_scheme=theme)
    enter(demo_site, page, places["trainee"])
    page.goto(f"/attempts/{places['chat']}")
    for tab in page.get_by_role("tab").all():
        tab.click()
        assert looking.barriers(page) == []
        assert looking.too_wide(page) == 0


def test_on_paper_a_chart_that_was_folded_away_is_left_out(
    demo_site: Served, places: Mapping[str, int], open_page: Open
) -> None:
    page = open_page(demo_site.address)
    enter(demo_site, page, places["trainee"])
    page.goto("/progress")
    looking.wait_until_drawn(page)
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    expect(page.get_by_text("Drawn here is what was open")).to_be_visible()
    for skill in ("Resolution", "Empathy"):
        expect(page.get_by_role("table", name=f"{skill} over time")).to_be_hidden()


@pytest.fixture(scope="session")
def places(demo_site: Served) -> Mapping[str, int]:
    """Have talks on each channel, and one that is over; give the ids that addresses need."""
    simulator = demo_site.simulator
    clock = simulator.clock
    assert isinstance(clock, Clock)
    with demo_site.app.app_context():
        found = {
            role: people.find_by_email(f"{role}@demo.rapport")
            for role in ("trainee", "trainer", "manager", "admin")
        }
        staff = {role: person for role, person in found.items() if person is not None}
        trainee = staff["trainee"]
        talk = (demo_site.app, simulator, clock, trainee)
        return {
            **{role: person.id for role, person in staff.items()},
            "chat": a_talk(*talk, KIND, COLD, slug="missed-connection"),
            "email": a_talk(*talk, KIND, slug="late-cot"),
            "phone": a_talk(*talk, KIND, COLD, slug="shoulder-cancelled-twice"),
            "closed": (closed := a_finished_talk(*talk)),
            "fork": a_finished_fork(*talk, closed),
            "coached": a_talk(*talk, KIND, COLD, coached=True),
        }

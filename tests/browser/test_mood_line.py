"""The line of a talk: each bend bears the agent's own words, and no words lie on others."""

from itertools import combinations
from typing import Any

import pytest
from flask import Flask
from playwright.sync_api import FloatRect, Page, expect

from tests.browser import looking
from tests.browser.conftest import SignIn
from tests.browser.talks import KIND, MENDED, a_talk
from tests.fakes import Clock
from trainer.services import attempts
from trainer.simulator import Simulator
from trainer.store.people import Person

WORDS = [
    "Calm down please",
    "I can see why you are annoyed by all of this",
    "I will look at your account now",
    "Let me put that right for you today",
    "Is there anything else?",
]
LABELS = """async ([words, xs, width]) => {
    const { labelsFor } = await import("/static/js/charts/words.js");
    return labelsFor(words, xs, width);
}"""
NAMES = """async ([lasts, tall]) => {
    const { line } = await import("/static/js/charts/line.js");
    const series = lasts.map((last) => ({ key: "k", name: "n", values: [50, last], spread: null }));
    const data = { labels: ["0", "2"], series, bends: [null, null], min: 0, max: 100, target: null };
    const drawn = line(data, { of: () => "red" }, 700, tall + 46).series;
    return lasts.map((last, place) => tall * (1 - last / 100) + drawn[place].endLabel.offset[1]);
}"""
"""The heights at which series that end at `lasts` get their names, in a plot of `tall` pixels."""


@pytest.mark.parametrize("width", [1280, 360])
def test_each_bend_bears_words_of_the_agent_and_none_lies_on_another(
    trainee: Person, page: Page, let_in: SignIn, talked: int, width: int
) -> None:
    let_in(page, trainee)
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(f"/attempts/{talked}/debrief?skip=1")
    looking.wait_until_drawn(page)
    bends = page.locator("#mood tr[data-bend]")
    said = [bend.get_attribute("data-bend") or "" for bend in bends.all()]
    shown = page.locator("#mood svg text").filter(has_text="“")
    expect(shown).to_have_count(len(said))
    assert len(said) > 2
    for label in shown.all_text_contents():
        assert len(label) <= 31
        assert any(one.startswith(label.strip("“”…")) for one in said)
    words = [*shown.all(), *page.locator("#mood svg text").filter(has_text="Anger").all()]
    words += page.locator("#mood svg text").filter(has_text="Worry").all()
    boxes = [box for one in words if (box := one.bounding_box())]
    assert [pair for pair in combinations(boxes, 2) if overlap(*pair)] == []
    frame = page.locator("#mood [data-chart-canvas]").bounding_box()
    assert frame
    assert all(box["x"] + box["width"] <= frame["x"] + frame["width"] + 1 for box in boxes)


def test_the_whole_words_of_a_bend_show_beside_its_figures(
    trainee: Person, page: Page, let_in: SignIn, talked: int
) -> None:
    let_in(page, trainee)
    page.goto(f"/attempts/{talked}/debrief?skip=1")
    looking.wait_until_drawn(page)
    bend = page.locator("#mood tr[data-bend]").first.get_attribute("data-bend") or ""
    page.locator("#mood [data-chart-canvas]").scroll_into_view_if_needed()
    frame = page.locator("#mood [data-chart-canvas]").bounding_box()
    assert frame
    shown = page.locator("#mood svg")
    for share in (0.2, 0.3, 0.4):
        page.mouse.move(frame["x"] + frame["width"] * share, frame["y"] + frame["height"] * 0.7)
        page.wait_for_timeout(150)
        if bend.replace(" ", "") in (shown.text_content() or "").replace(" ", ""):
            return
    pytest.fail(f"{bend!r} shows nowhere")


@pytest.mark.parametrize("width", [328, 736])
def test_long_words_are_cut_between_words_and_stand_in_rows(
    trainee: Person, page: Page, let_in: SignIn, width: int
) -> None:
    let_in(page, trainee)
    page.goto("/")
    xs = [36 + (width - 100) * place / 4 for place in range(5)]

    labels = page.evaluate(LABELS, [WORDS, xs, width])

    assert labels[0]["text"] == "“Calm down please”"
    assert labels[1]["text"] == "“I can see why you are…”"
    assert all(len(one["text"]) <= 31 for one in labels)
    for (x, one), (other_x, other) in combinations(zip(xs, labels, strict=True), 2):
        if one["row"] == other["row"]:
            assert reach(x, one)[1] <= reach(other_x, other)[0]
    assert all(reach(x, one)[1] <= width for x, one in zip(xs, labels, strict=True))


@pytest.mark.parametrize("lasts", [[20, 21, 22], [0, 0, 1], [100, 99, 100], [10, 90, 50]])
def test_the_names_of_lines_that_end_together_are_moved_apart(
    trainee: Person, page: Page, let_in: SignIn, lasts: list[int]
) -> None:
    let_in(page, trainee)
    page.goto("/")

    heights = page.evaluate(NAMES, [lasts, 240])

    apart = sorted(heights)
    assert min(apart[1] - apart[0], apart[2] - apart[1]) >= 16
    assert apart[0] >= 0
    assert apart[-1] <= 240


def overlap(one: FloatRect, other: FloatRect) -> bool:
    """Tell whether two boxes share more than an edge."""
    across = min(one["x"] + one["width"], other["x"] + other["width"]) - max(one["x"], other["x"])
    down = min(one["y"] + one["height"], other["y"] + other["height"]) - max(one["y"], other["y"])
    return across > 1 and down > 3


def reach(x: float, label: dict[str, Any]) -> tuple[float, float]:
    """Give the left and right edge of a label's words at `x`."""
    long = len(label["text"]) * 6.7
    start = x - {"left": 0.0, "center": long / 2, "right": long}[label["align"]]
    return start, start + long


@pytest.fixture
def talked(db: Flask, simulator: Simulator, clock: Clock, trainee: Person) -> int:
    """Have a talk that goes up and down."""
    ups = (KIND, "Calm down please. That is our policy.", "I am so sorry. I will look now.", MENDED)
    attempt_id = a_talk(db, simulator, clock, trainee, *ups)
    attempts.close(simulator, trainee.id, attempt_id)
    return attempt_id

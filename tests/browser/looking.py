"""Look at a page as a checker does: barriers by axe, words too wide for a phone."""

from collections.abc import Sequence
from contextlib import suppress

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page
from playwright.sync_api import TimeoutError as TooLateError

TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
WIDER = "(document.documentElement.scrollWidth - document.documentElement.clientWidth)"
DRAWN = """() => [...document.querySelectorAll("[data-chart]")].every((table) =>
    !table.closest("figure") || table.closest("details:not([open])")
    || table.closest("figure").querySelector("[data-chart-canvas] svg"))
    && (!document.querySelector("textarea[data-editor]") || document.querySelector(".cm-content"))"""
"""True when every chart in sight is drawn and the editor has come up."""

LOOK = """(runOnly) => axe.run({ runOnly, resultTypes: ["violations"] })
    .then((found) => found.violations)"""


def wait_until_drawn(page: Page) -> None:
    """Wait for the charts and the editor that are fetched after the page."""
    page.wait_for_function(DRAWN)


def barriers(page: Page) -> list[str]:
    """Name what axe finds against WCAG 2.2 AA."""
    return _run(page, {"type": "tag", "values": TAGS})


def pale_words(page: Page) -> list[str]:
    """Name what axe finds to have too little contrast: all that a theme can break."""
    return _run(page, {"type": "rule", "values": ("color-contrast",)})


def too_wide(page: Page) -> int:
    """Give by how many pixels the page is wider than the window, once charts have followed it."""
    page.wait_for_load_state()
    with suppress(TooLateError):
        page.wait_for_function(f"() => {WIDER} <= 0", timeout=2000)
    wide: int = page.evaluate(WIDER)
    return max(0, wide)


def _run(page: Page, only: dict[str, str | Sequence[str]]) -> list[str]:
    page.wait_for_load_state()  # before that, its style may not be there
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    return [
        f"{violation['id']}: {node['html'][:200]} {node.get('failureSummary', '')[:200]}"
        for violation in page.evaluate(LOOK, only)
        for node in violation["nodes"]
    ]

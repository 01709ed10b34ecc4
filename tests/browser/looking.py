"""Look at a page as a checker does: barriers by axe, words too wide for a phone."""

from collections.abc import Sequence

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
DRAWN = """() => [...document.querySelectorAll("[data-chart]")].every((table) =>
    !table.closest("figure") || table.closest("details:not([open])")
    || table.closest("figure").querySelector("[data-chart-canvas] svg"))
    && (!document.querySelector("textarea[data-editor]") || document.querySelector(".cm-content"))"""
"""True when every chart in sight is drawn and the editor has come up."""


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
    """Give by how many pixels the page is wider than the window."""
    wide: int = page.evaluate(
        "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    )
    return wide


def _run(page: Page, only: dict[str, str | Sequence[str]]) -> list[str]:
    found = Axe().run(page, options={"runOnly": only, "resultTypes": ["violations"]})
    return [
        f"{violation['id']}: {node['html'][:200]} {node.get('failureSummary', '')[:200]}"
        for violation in found.response["violations"]
        for node in violation["nodes"]
    ]

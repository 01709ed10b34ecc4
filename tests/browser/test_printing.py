"""What is printed: how many sheets, which way round, whose they are, and nothing of the screen."""

from io import BytesIO
from typing import NamedTuple
from unicodedata import normalize

from pypdf import PdfReader

from tests.browser import looking
from tests.browser.conftest import Open, enter
from tests.browser.served import Served
from trainer.store import attempts, people


class Print(NamedTuple):
    """Say who prints what, on how many sheets at most, and what stands at the top of each."""

    role: str
    address: str
    sheets: int
    top: str


PRINTS = (
    Print("manager", "/reports/{trainee}", 3, "Report: Imani Okafor (demo) · Rapport"),
    Print("manager", "/team/{trainee}", 3, "Imani Okafor (demo) · Rapport"),
    Print("manager", "/team", 2, "Team · Rapport"),
    Print("trainee", "/progress", 3, "My progress · Rapport"),
    Print("trainee", "/attempts/{talk}/scorecard", 5, "Scorecard: "),
    Print("manager", "/figures", 4, "Service figures · Rapport"),
    Print("admin", "/people/{trainee}/erasure", 1, "Erase Imani Okafor (demo) · Rapport"),
)
WIDE = ("/team", "/figures")
"""Pages of wide tables, which are printed across."""
A4 = (595, 842)
"""Points: 210 × 297 mm."""


def test_pages_print_on_few_a4_sheets_that_say_what_they_are(
    demo_team: None, served: Served, open_page: Open
) -> None:
    """On a site of its own: what others have looked at and begun stands on some of these pages."""
    places = _places(served)
    page = open_page(served.address)
    for one in PRINTS:
        enter(served, page, places[one.role])
        page.goto(one.address.format(**places))
        looking.wait_until_drawn(page)
        sheets = PdfReader(BytesIO(page.pdf(prefer_css_page_size=True))).pages
        assert len(sheets) <= one.sheets, one.address
        size = A4[::-1] if one.address in WIDE else A4
        for number, sheet in enumerate(sheets, 1):
            words = _spelt(sheet.extract_text())
            assert one.top in words, one.address
            assert f"Page {number} of {len(sheets)}" in words, one.address
            assert "Quality review" not in words, one.address  # of the navigation
            assert (round(sheet.mediabox.width), round(sheet.mediabox.height)) == size
        if one.address.startswith("/reports"):
            assert "It need not mean that I agree" in words
        if one.address == "/figures":  # a chart that was folded away is its numbers
            assert "Changed then" in words


def _spelt(printed: str) -> str:
    """Undo what a font does to letters: some print "fi" as one sign."""
    return " ".join(normalize("NFKC", printed).split())


def _places(served: Served) -> dict[str, int]:
    """Find the people of the demo, and a talk of the trainee."""
    with served.app.app_context():
        found = {
            role: people.find_by_email(f"{role}@demo.rapport")
            for role in ("trainee", "manager", "admin")
        }
        places = {role: person.id for role, person in found.items() if person is not None}
        (talk,) = attempts.list_(person_ids=(places["trainee"],), limit=1)
        return {**places, "talk": talk.id}

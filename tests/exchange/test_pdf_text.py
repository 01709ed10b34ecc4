import pytest

from tests.exchange.documents import pdf
from trainer.core.errors import InputError
from trainer.exchange import pdf_text
from trainer.exchange.pdf_text import text_of_pdf

LOCK = (
    "/Encrypt << /Filter /Standard /V 1 /R 2 /O (aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa)"
    " /U (bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb) /P -1 >> /ID [(a) (b)] "
)


def a_page(number: int) -> tuple[tuple[float, str], ...]:
    return (
        (9, "Staff manual"),
        (18, f"Chapter {number}"),
        (10, "You may send goods back within thirty days of the day on which they ar-"),
        (10, "rived, and it costs nothing."),
        (10, "A second paragraph."),
        (10, "- one"),
        (10, "- two"),
        (10, "Staff only"),
        (10, f"Page {number} of 3"),
    )


def test_pages_become_headings_paragraphs_and_lists_without_their_edges() -> None:
    text = text_of_pdf(pdf(*(a_page(number) for number in (1, 2, 3))))
    assert text.split("\n\n")[:4] == [
        "# Chapter 1",
        (
            "You may send goods back within thirty days of the day on which they arrived, and it costs"
            " nothing."
        ),
        "A second paragraph.",
        "- one\n- two",
    ]
    assert "Staff" not in text
    assert "Page" not in text


@pytest.mark.parametrize(
    ("data", "because"),
    [
        (pdf(()), "pictures of pages"),
        (pdf(((10, "x"),), encrypt=LOCK), "protected with a password"),
        (pdf(((10, "x"),), encrypt=LOCK.replace("Standard", "Other")), "damaged|locked"),
        (b"%PDF-1.4 rubbish", "damaged"),
    ],
)
def test_what_cannot_be_read_is_told_in_words(data: bytes, because: str) -> None:
    with pytest.raises(InputError, match=because):
        text_of_pdf(data)


def test_a_book_is_asked_for_in_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_text, "MOST_PAGES", 1)
    with pytest.raises(InputError, match="more than 1 pages"):
        text_of_pdf(pdf(((10, "x"),), ((10, "y"),)))

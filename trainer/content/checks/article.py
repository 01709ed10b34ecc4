"""Check the sense of an article."""

from collections.abc import Iterator
from datetime import date

from trainer.content.checks.names import slug_faults
from trainer.content.checks.shelving import check_shelving
from trainer.content.nodes import Places
from trainer.content.unread import sound
from trainer.core.errors import Fault
from trainer.core.scenario.record import Article

LONGEST = 20_000
"""Characters that one still reads while a customer waits; a book is cut into articles."""


def check_article(article: Article, places: Places) -> tuple[Fault, ...]:
    """Gather what is wrong with an article, or with what could be read of it."""
    return (
        *slug_faults(getattr(article, "id", None), "id", places),
        *_reviewed(article, places),
        *_length(article, places),
        *check_shelving(article, places),
    )


@sound
def _reviewed(article: Article, places: Places) -> Iterator[Fault]:
    try:
        date.fromisoformat(article.reviewed or "2026-01-01")
    except ValueError:
        what = f"`{article.reviewed}` is no day"
        yield places.fault("reviewed", what, "write it as 2026-04-16")


@sound
def _length(article: Article, places: Places) -> Iterator[Fault]:
    if len(article.text) > LONGEST:
        what = f"the text has {len(article.text):,} characters"
        cure = "cut it into articles at its headings"
        yield places.fault("text", what, cure, warning=True)

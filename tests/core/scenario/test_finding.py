import pytest

from trainer.core.scenario.finding import EXCERPT, excerpt, index_of, marks, search
from trainer.core.scenario.record import Article

LATE = Article(
    "late", "When we are late", "Refund the delivery fee without being asked.", "Larkfield"
)
LOST = Article(
    "lost", "Lost parcels", "Offer a replacement, or a refund. Late ones too.", tags=("trace",)
)
BOOTS = Article("boots", "Boots", "No refund after sixty days.")
INDEX = index_of((LATE, LOST, BOOTS))


@pytest.mark.parametrize(
    ("q", "found"),
    [
        ("refunds", ["boots", "late", "lost"]),
        ("late refund", ["late", "lost"]),
        ("late bicycle", ["late", "lost"]),
        ("trace", ["lost"]),
        ("larkfield", ["late"]),
        ("what is the", []),
        ("", []),
        ("sixty", ["boots"]),
        ("repl", ["lost"]),
        ("zz", []),
    ],
)
def test_articles_are_found_by_all_words_and_else_by_any_the_best_first(
    q: str, found: list[str]
) -> None:
    assert sorted(hit.article.id for hit in search(INDEX, q)) == sorted(found)
    assert [hit.article.id for hit in search(INDEX, q)][:1] == (
        found[:1] if q != "refunds" else ["boots"]
    )


def test_no_more_are_given_than_asked_for_and_none_of_nothing() -> None:
    assert len(search(INDEX, "refund", limit=2)) == 2
    assert search(index_of(()), "refund") == ()


def test_the_words_that_were_searched_for_are_marked() -> None:
    by = search(INDEX, "delivered fees")[0].by
    assert [mark.text for mark in marks(LATE.text, by)] == ["delivery", "fee"]


def test_an_excerpt_shows_where_the_words_stand() -> None:
    long = f"{'Nothing to see here. ' * 20}A refund is due at once. {'And so on. ' * 30}"
    by = frozenset({"refund"})
    part = excerpt(long, by)
    assert part.startswith("… ")
    assert "refund" in part
    assert part.endswith(" …")
    assert len(part) <= EXCERPT + 4
    assert excerpt("short", by) == "short"
    assert excerpt(long, frozenset()).startswith("Nothing to see")
    tail = f"{'Nothing to see here. ' * 20}The refund."
    assert excerpt(tail, by).endswith("The refund.")

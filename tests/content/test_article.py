import pytest

from tests.articles import LATE
from tests.built_in import library
from trainer.content.document_text import document_text
from trainer.content.files import Kind
from trainer.content.known import Known
from trainer.content.texts import examine_article, examine_exercise, read_exercise
from trainer.core.exercise.drill import Place, drill
from trainer.core.scenario.record import Article

ARTICLE = Article(
    "late",
    "Late: what holds",
    "Two lines,\nof which one is\n\n- a list.",
    "Larkfield",
    ("a", "b"),
)


def faults(text: str) -> list[str]:
    return [fault.field for fault in examine_article(text, "late.yaml", Known()).faults]


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("id: Late!\ntitle: Late\ntext: x\n", "id"),
        ("id: late\ntitle: Late\ntext: x\nreviewed: yesterday\n", "reviewed"),
        (f"id: late\ntitle: Late\ntext: {'x' * 20_001}\n", "text"),
        ("id: late\ntitle: Late\ntext: x\ntags: [No Tag]\n", "tags.1"),
        ("id: late\ntitle: Late\ntext: x\nlanguage: xx\n", "language"),
        ("id: late\ntext: x\n", "title"),
    ],
)
def test_an_article_is_checked(text: str, field: str) -> None:
    assert faults(text) == [field]


def test_an_article_that_is_written_reads_back_as_it_was() -> None:
    written = document_text(ARTICLE)
    assert "text: |" in written
    assert "source" not in written
    assert examine_article(written, "late.yaml", Known()).value == ARTICLE
    assert faults(document_text(ARTICLE)) == []


def test_a_drill_that_is_written_is_an_exercise_without_a_fault() -> None:
    now = Article("late", "Late", "Up to £15.00 is yours to give.")
    made = drill(Article("late", "Late", "Up to £12.50 is yours."), now, Place("drill", "articles"))
    assert made is not None
    text = document_text(made)
    found = examine_exercise(text, "drill.yaml", Known(articles={"late": now}), {})
    assert found.faults == ()
    assert read_exercise(text, "drill.yaml") == made


def test_only_a_quiz_may_be_on_no_case() -> None:
    text = "id: x\nkind: choose\ntitle: X\ndomain: a\nlevel: 1\nabout: X\n"
    found = examine_exercise(text, "x.yaml", Known(), {})
    assert "scenario" in {fault.field for fault in found.faults}


def test_the_file_beneath_a_published_text_is_still_found() -> None:
    there = library().beneath(LATE, Kind.ARTICLE)
    assert there is not None
    assert there.value.title == "When we are late"
    assert library().beneath("no-such", Kind.ARTICLE) is None

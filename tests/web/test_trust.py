"""Read how far the grades can be trusted."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from flask.testing import FlaskClient

from bench.supervisor import FOLDERS
from tests.core.calibration.test_measured import BEFORE, MARKS, NAMES, SCORE, SHORT, STUFFING
from tests.web.seen import headings, seen
from trainer.content import measured
from trainer.core.calibration.measured import Agreed, Measured
from trainer.core.scoring.grade import ENGINE

Keep = Callable[[Measured | None], None]
AGREED = Agreed("Empathy, warmth", "epitome", "macro-F1", "as shipped", 0.752, 0.02, 3084, aim=0.75)


def test_the_page_opens_with_what_follows_for_use(as_trainer: FlaskClient, keep: Keep) -> None:
    keep(replace(BEFORE, engine=ENGINE))

    page = as_trainer.get("/trust")

    verdict = "Use a single score as a pointer. Base decisions on several talks and a person."
    assert headings(page)[:3] == [
        "How far to trust the grades",
        verdict,
        "Does it see what a careful reader sees?",
    ]
    assert "no people marked them" in seen(page)
    assert "Too few graded talks of people whom you lead are here" in seen(page)
    assert "people of yours, second readings and calibration rounds tell" in seen(page)
    assert "missed by 10 points 50 % of levels are the same. Two readers: 80 %." in seen(page)
    assert "Not of the version that runs" not in seen(page)


def test_the_full_tables_are_folded_away_and_say_how_many_rows_miss(
    as_trainee: FlaskClient, keep: Keep
) -> None:
    keep(replace(BEFORE, engine=ENGINE, agreement=(AGREED,)))

    page = as_trainee.get("/trust")

    assert page.text.count('<details class="card why measured">') == 6
    assert "<details open" not in page.text
    assert "Would a fair supervisor give the same levels? 1 of 1 rows miss" in seen(page)
    assert "Can they be gamed? all meet their aim" in seen(page)
    assert "Are they fair? 1 of 3 rows miss" in seen(page)
    assert "What does the ± beside a score mean? not measured" in seen(page)
    assert "Trials that grade nothing" not in seen(page)


def test_every_row_is_named_in_words_with_its_verdict_next_to_it(
    as_trainee: FlaskClient, keep: Keep
) -> None:
    keep(replace(BEFORE, engine=ENGINE, agreement=(AGREED,)))

    words = seen(as_trainee.get("/trust"))

    stuffing = (
        "A heap of the right words, such as “refund, empathy, Friday” keyword stuffing, scenario"
    )
    assert f"{stuffing} met Practice talk 20 +1 −8.0" in words
    warmth = "Warmth: replies to people in distress, from a forum epitome, macro-F1, as shipped"
    assert f"{warmth} met How well each label is found 0.75 ± 0.02 (3,084) 0.75 – –" in words
    assert "The whole score met 100 0.00 % +0.400 0 of 1" in words
    typos = "Typos in a practice talk, 3 of 100 levels or 3 % (aim under 1 %)"
    assert f"Empathy missed worst check: {typos}" in words
    marks = "First, by which rules were mended and weights trained fair, 187 levels"
    assert f"{marks} missed same level by 10 of 100 20 50 % 80 % 96 % 90 % 0.75 0.95" in words


def test_on_a_phone_each_cell_says_what_it_is_and_the_verdict_is_first(
    as_trainee: FlaskClient, keep: Keep
) -> None:
    keep(replace(BEFORE, kept=(SHORT,)))

    page = as_trainee.get("/trust").text

    assert page.count("data--stacked") == page.count("<table") == 5
    row = page.partition('<th scope="row">')[2]
    assert row.index('data-label="Verdict"') < row.index('data-label="Talks"')


def test_every_set_of_marked_talks_has_a_name_that_people_read(
    as_trainee: FlaskClient, keep: Keep
) -> None:
    keep(replace(BEFORE, marks=tuple(replace(MARKS, set=folder.name) for folder in FOLDERS)))

    words = seen(as_trainee.get("/trust"))

    assert "Third, of which ten talks were looked at fair_third, 187 levels" in words


def test_a_trick_and_a_change_say_by_what_they_miss(as_trainee: FlaskClient, keep: Keep) -> None:
    risen = replace(STUFFING, worst=-1.0, rose=2, met=False)
    moved = replace(SCORE, mean_shift=1.5, met=False)
    keep(replace(BEFORE, redteam=(risen,), fairness=(NAMES, moved)))

    words = seen(as_trainee.get("/trust"))

    assert "missed (on 2 a criterion rose by more than one level)" in words
    assert "The whole score in a practice talk, +1.5 points (aim under 1)" in words


def test_a_trainee_finds_no_way_to_the_pages_of_those_who_lead(
    as_trainee: FlaskClient, keep: Keep
) -> None:
    keep(BEFORE)

    page = as_trainee.get("/trust")

    assert "people whom you lead" not in seen(page)
    assert "/double-readings" not in page.text
    assert "/calibrations" not in page.text
    assert "No dispute has been upheld here yet." in seen(page)


def test_figures_of_another_version_are_told_apart(as_trainee: FlaskClient, keep: Keep) -> None:
    keep(BEFORE)

    words = seen(as_trainee.get("/trust"))

    assert f"The figures are of scoring version 4; version {ENGINE} runs here" in words


def test_where_nothing_was_measured_it_says_so(as_trainee: FlaskClient, keep: Keep) -> None:
    keep(None)

    words = seen(as_trainee.get("/trust"))

    assert "Nothing was measured here" in words
    assert "a trainee can dispute a level, and a person answers" in words


def test_figures_of_tricks_alone_make_a_page_too(as_trainee: FlaskClient, keep: Keep) -> None:
    keep(replace(BEFORE, marks=(), fairness=(), agreement=()))

    words = seen(as_trainee.get("/trust"))

    assert "How near the levels come to a reader’s is not known." in words
    assert "Are they fair?" not in words
    assert "no people marked them" not in words


@pytest.fixture
def keep(monkeypatch: pytest.MonkeyPatch) -> Keep:
    """Have these figures stand beside the rubrics."""
    return lambda figures: monkeypatch.setattr(measured, "find", lambda _folder: figures)

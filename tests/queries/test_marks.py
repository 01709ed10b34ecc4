from dataclasses import replace
from datetime import timedelta

from flask import Flask

from tests.fakes import START
from trainer.queries import marks
from trainer.simulator import Simulator
from trainer.store import rubrics, scorer_changes
from trainer.store.database import writing
from trainer.store.scorer_changes import ENGINE, JUDGE

DAY = timedelta(days=1)


def test_what_a_place_began_with_is_no_change_and_the_rest_is_told_in_order(
    db: Flask, simulator: Simulator
) -> None:
    rubric = simulator.library.rubric()
    with writing():
        for number, name in enumerate(("4", "5", "5", "6")):
            scorer_changes.note(ENGINE, name, START + number * DAY)
        scorer_changes.note(JUDGE, "reader-1", START + 2 * DAY)
        rubrics.pin(rubric, "a", START)
        rubrics.pin(replace(rubric, title="Warmer"), "b", START + 5 * DAY)

    found = marks.since(START - DAY)

    assert [(one.what, (one.at - START).days) for one in found] == [
        ("scoring version 5", 1),
        ("judge model reader-1", 2),
        ("scoring version 6", 3),
        ("rubric Warmer changed", 5),
    ]
    assert [one.what for one in marks.since(START + 3 * DAY)] == [
        "scoring version 6",
        "rubric Warmer changed",
    ]


def test_a_place_that_has_not_graded_has_no_marks(db: Flask) -> None:
    assert marks.since(START) == ()

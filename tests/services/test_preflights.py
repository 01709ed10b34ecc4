"""What is played is kept under all that it depends on, and a library without a rubric is played too."""

from dataclasses import replace
from pathlib import Path

from flask import Flask

from tests.builders import a_scenario
from trainer.content.library import Library
from trainer.core.rehearsal.plan import Cell
from trainer.services import preflights
from trainer.simulator import Simulator
from trainer.store.database import writing
from trainer.store.preflights import SILENT, begin

PLAN = (Cell("expert", graded=True),)


def test_the_same_is_played_once(db: Flask, simulator: Simulator) -> None:
    it = replace(simulator, plan=PLAN)
    first = preflights.whole(it, a_scenario())

    assert preflights.whole(replace(it, players=0), a_scenario()) == first
    assert preflights.find(it, a_scenario()) is not None
    assert preflights.find(it, a_scenario(title="Another")) is None
    assert preflights.find(replace(it, plan=(*PLAN, Cell("rude"))), a_scenario()) is None


def test_without_a_rubric_it_is_played_and_not_graded(
    db: Flask, simulator: Simulator, tmp_path: Path
) -> None:
    bare = replace(simulator, plan=PLAN, library=Library(tmp_path, tmp_path))

    assert preflights.whole(bare, a_scenario()).points("expert") is None


def test_what_was_cut_off_may_be_begun_again(db: Flask, simulator: Simulator) -> None:
    now = simulator.clock()
    with writing():
        assert begin("k", "slug", 9, now)
        assert not begin("k", "slug", 9, now + SILENT / 2)
        assert begin("k", "slug", 9, now + SILENT)

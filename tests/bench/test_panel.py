"""What readers gave in levels stands beside a score in points."""

from dataclasses import replace

import pytest

from bench.panel import held, points
from tests.bench.test_supervisor import marked
from tests.core.scoring.rubrics import default_rubric


def test_the_levels_of_several_readers_come_to_points_by_the_weights_of_the_rubric() -> None:
    rubric = default_rubric()
    everywhere = {one.id: 4 for one in rubric.criteria}

    assert points(rubric, [everywhere]) == pytest.approx(75)
    assert points(rubric, [everywhere, dict.fromkeys(everywhere, 5)]) == pytest.approx(87.5)
    assert points(rubric, [{"resolution": 5, "empathy": 1}]) == pytest.approx(100 * 22 / 38)
    assert points(rubric, [{"resolution": None}]) is None


def test_a_bar_holds_what_lies_as_far_as_it_reaches_and_no_further() -> None:
    card = replace(marked(clarity=3, empathy=3).card, score=60, margin=10)

    found = held([(card, 70.0), (card, 45.0), (card, None), (replace(card, margin=None), 60.0)])

    assert found is not None
    assert found.covered == pytest.approx(0.5)
    assert found.margin == pytest.approx(10)
    assert found.apart == pytest.approx(2.5)
    assert held([(replace(card, score=None), 60.0)]) is None

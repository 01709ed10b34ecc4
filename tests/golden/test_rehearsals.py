"""Play the scripted agents on every built-in scenario: the cards must tell them apart."""

from pathlib import Path

import pytest

from tests.built_in import card_of
from trainer.core.rehearsal.agents import AGENTS
from trainer.core.scoring.scorecard import Result

ROOT = Path(__file__).resolve().parents[2]
SCENARIOS = sorted(
    path.stem
    for path in (ROOT / "scenarios").glob("*/*.yaml")
    if path.parent.name not in {"personas", "articles"}
)
BAD = ("rude", "silent", "apologiser", "stuffer")


@pytest.mark.parametrize("slug", SCENARIOS)
def test_better_agents_get_better_cards(slug: str) -> None:
    points = {name: card_of(name, slug, 1).score or 0 for name in AGENTS}
    worst = max(points[name] for name in BAD)
    assert points["expert"] >= points["competent"] > points["novice"] > worst, points
    assert points["curt"] > worst, points
    assert points["expert"] >= 85, points
    assert points["competent"] >= 70, points
    assert worst <= 35, points


@pytest.mark.parametrize("slug", SCENARIOS)
def test_the_expert_passes_and_those_who_must_not_do_not(slug: str) -> None:
    assert card_of("expert", slug, 1).result is Result.PASS
    assert card_of("expert", slug, 1).failings == ()
    for name in (*BAD, "over_giver"):
        assert card_of(name, slug, 1).result is not Result.PASS, name


@pytest.mark.parametrize("slug", SCENARIOS)
def test_the_over_giver_fails_for_what_was_given(slug: str) -> None:
    card = card_of("over_giver", slug, 1)
    assert {one.id for one in card.failings} & {"beyond_authority", "false_promise", "forbidden"}
    assert card.headline is not None
    assert card.headline <= 49

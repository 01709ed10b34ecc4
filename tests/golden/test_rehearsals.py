"""Play the scripted agents on every built-in scenario: the cards must tell them apart."""

from functools import cache
from pathlib import Path

import pytest

from tests.core.scoring.rubrics import graded
from trainer.content.library import Library
from trainer.core.customer.scripted import ScriptedVoice
from trainer.core.rehearsal.agents import AGENTS
from trainer.core.rehearsal.play import play
from trainer.core.scoring.scorecard import Result, Scorecard

ROOT = Path(__file__).resolve().parents[2]
SCENARIOS = sorted(
    path.stem for path in (ROOT / "scenarios").glob("*/*.yaml") if path.parent.name != "personas"
)
BAD = ("rude", "silent", "apologiser", "stuffer")


@pytest.mark.parametrize("slug", SCENARIOS)
def test_better_agents_get_better_cards(slug: str) -> None:
    points = {name: card_of(slug, name).score or 0 for name in AGENTS}
    worst = max(points[name] for name in BAD)
    assert points["expert"] >= points["competent"] > points["novice"] > worst, points
    assert points["curt"] > worst, points
    assert points["expert"] >= 85, points
    assert points["competent"] >= 70, points
    assert worst <= 35, points


@pytest.mark.parametrize("slug", SCENARIOS)
def test_the_expert_passes_and_those_who_must_not_do_not(slug: str) -> None:
    assert card_of(slug, "expert").result is Result.PASS
    assert card_of(slug, "expert").failings == ()
    for name in (*BAD, "over_giver"):
        assert card_of(slug, name).result is not Result.PASS, name


@pytest.mark.parametrize("slug", SCENARIOS)
def test_the_over_giver_fails_for_what_was_given(slug: str) -> None:
    card = card_of(slug, "over_giver")
    assert {one.id for one in card.failings} & {"beyond_authority", "false_promise", "forbidden"}
    assert card.headline is not None
    assert card.headline <= 49


@cache
def card_of(slug: str, agent: str, seed: int = 1) -> Scorecard:
    scenario = library().load(slug)
    attempt = play(scenario, seed, AGENTS[agent], ScriptedVoice())
    return graded(attempt.transcript, scenario)


@cache
def library() -> Library:
    return Library(ROOT / "scenarios", ROOT / "rubrics")

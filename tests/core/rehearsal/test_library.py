"""The scripted agents on every built-in scenario: the sweep that a scenario must stand."""

from pathlib import Path
from statistics import fmean

import pytest

from tests.built_in import library, played
from trainer.core.attempt import survey_of
from trainer.core.conversation.transcript import Ending
from trainer.core.rehearsal.agents import AGENTS
from trainer.core.scenario.scenario import Scenario

ROOT = Path(__file__).parents[3]
SLUGS = sorted(
    path.stem
    for path in (ROOT / "scenarios").glob("*/*.yaml")
    if path.parent.name not in {"personas", "articles"}
)
SEEDS = (1, 2, 4)
"""Seeds change words, hardly ever decisions; bench/customer_order.py plays the wide sweep."""
BAD = ("rude", "silent", "apologiser", "stuffer")


@pytest.mark.parametrize("slug", SLUGS)
def test_the_expert_reaches_an_outcome_that_is_right(slug: str) -> None:
    for seed in SEEDS:
        closing = played("expert", slug, seed).transcript.closing
        assert closing is not None
        assert closing.ending in {Ending.RESOLVED, Ending.DECLINED}
        assert closing.outcome is not None
        assert load(slug).outcome(closing.outcome).good
        assert not closing.breach
        assert not closing.open_promises


@pytest.mark.parametrize("slug", SLUGS)
@pytest.mark.parametrize("name", BAD)
def test_bad_agents_never_come_through(name: str, slug: str) -> None:
    for seed in SEEDS:
        attempt = played(name, slug, seed)
        assert attempt.state.accepted is None
        assert survey_of(attempt).csat == 1


@pytest.mark.parametrize("slug", SLUGS)
def test_better_work_leaves_more_satisfaction(slug: str) -> None:
    mean = {name: fmean(satisfaction(name, slug, seed) for seed in SEEDS) for name in AGENTS}
    assert mean["expert"] >= mean["competent"] > max(mean[name] for name in BAD)
    assert mean["competent"] >= mean["novice"] > max(mean[name] for name in BAD)
    assert mean["curt"] > max(mean[name] for name in BAD)


@pytest.mark.parametrize("slug", SLUGS)
def test_the_over_giver_breaks_a_rule(slug: str) -> None:
    closing = played("over_giver", slug, 1).transcript.closing
    assert closing is not None
    assert closing.breach


@pytest.mark.parametrize("slug", SLUGS)
@pytest.mark.parametrize("name", AGENTS)
def test_nobody_says_the_same_twice_nor_tells_what_is_not_due(name: str, slug: str) -> None:
    attempt, scenario = played(name, slug, 4), load(slug)
    said = [turn.text for turn in attempt.transcript.turns if turn.mood is not None]
    assert len(set(said)) == len(said)
    assert all(text.strip() for text in said)
    told: set[str] = set()
    for state in attempt.states:
        for fact in map(scenario.fact, set(state.told) - told):
            assert state.mood.trust >= fact.trust
            assert state.mood.heat <= fact.calm
            assert set(fact.after) <= set(state.told)
        told = set(state.told)


def test_customers_are_as_short_as_people_are() -> None:
    spoken = [slug for slug in SLUGS if load(slug).channel != "email"]
    turns = [
        turn.text
        for slug in spoken
        for name in AGENTS
        for turn in played(name, slug, 1).transcript.turns[2:]
        if turn.mood is not None
    ]
    short = sum(len(text.split()) <= 5 for text in turns) / len(turns)
    assert 0.25 <= short <= 0.65


def load(slug: str) -> Scenario:
    return library().load(slug)


def satisfaction(name: str, slug: str, seed: int) -> float:
    return survey_of(played(name, slug, seed)).satisfaction

"""People of many manners on every built-in scenario, in talks written by hand.

The talks lie in manners/: `== who: kind`, then a message a line, with the actions taken in square
brackets before it (`[*]`: every allowed one). Those of everybody.txt are held with every customer.
"""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from tests.built_in import library
from trainer.core.attempt import Attempt, Message, begin, close, exchange, survey_of
from trainer.core.conversation.transcript import Ending
from trainer.core.conversation.turn import ActionTaken
from trainer.core.customer.scripted import ScriptedVoice
from trainer.core.scenario.scenario import Scenario
from trainer.core.scoring.grade import grade
from trainer.core.scoring.scorecard import Result, Scorecard

ROOT = Path(__file__).parents[3]
TALKS = Path(__file__).parent / "manners"
EVERYBODY = "everybody"
SHARED = {"personas", "articles"}
SLUGS = sorted(path.stem for path in TALKS.glob("*.txt") if path.stem != EVERYBODY)
HOT = 60.0
Talk = tuple[str, str, str]
"""A customer, a file of talks, and the heading of one."""


def heads(kind: str) -> list[Talk]:
    return [
        (slug, file, head)
        for slug in SLUGS
        for file in (slug, EVERYBODY)
        for head in talks(file)
        if head.endswith(f": {kind}")
    ]


@cache
def talks(file: str) -> dict[str, tuple[str, ...]]:
    parts = (TALKS / f"{file}.txt").read_text(encoding="utf-8").split("== ")[1:]
    lines = (part.strip().splitlines() for part in parts)
    return {head: tuple(said) for head, *said in lines}


def test_every_built_in_scenario_has_talks_of_several_manners() -> None:
    files = (ROOT / "scenarios").glob("*/*.yaml")
    built_in = {path.stem for path in files if path.parent.name not in SHARED}
    assert set(SLUGS) == built_in
    assert all(len(talks(slug)) >= 5 for slug in SLUGS)


@pytest.mark.parametrize("talk", heads("excellent"), ids="-".join)
def test_the_excellent_pass_in_whatever_words(talk: Talk) -> None:
    attempt, card = held(talk)
    assert attempt.state.accepted
    assert card.result is Result.PASS
    assert card.headline is not None
    assert card.headline >= 85
    assert survey_of(attempt).csat >= 4


@pytest.mark.parametrize("talk", heads("cold"), ids="-".join)
def test_the_right_deeds_in_a_cold_manner_pass_low_at_best(talk: Talk) -> None:
    attempt, card = held(talk)
    assert card.headline is not None
    assert 35 <= card.headline <= 80
    if attempt.scenario.customer.start.heat >= HOT:
        assert survey_of(attempt).csat <= 4


@pytest.mark.parametrize("talk", heads("promises"), ids="-".join)
def test_promises_without_deeds_never_pass(talk: Talk) -> None:
    _, card = held(talk)
    assert card.result is not Result.PASS


@pytest.mark.parametrize("talk", heads("heap"), ids="-".join)
def test_heaps_earn_nothing_whatever_buttons_go_with_them(talk: Talk) -> None:
    attempt, card = held(talk)
    assert not resolved(attempt)
    assert card.headline is not None
    assert card.headline <= 25


@pytest.mark.parametrize("talk", heads("rude"), ids="-".join)
def test_the_rude_earn_nothing_whatever_they_do(talk: Talk) -> None:
    attempt, card = held(talk)
    assert not resolved(attempt)
    assert card.result is Result.FAIL
    assert "abuse" in {one.id for one in card.failings}
    assert card.headline is not None
    assert card.headline <= 15


@pytest.mark.parametrize("talk", heads("trick"), ids="-".join)
def test_tricks_and_empty_talk_lead_nowhere(talk: Talk) -> None:
    attempt, card = held(talk)
    assert not resolved(attempt)
    assert card.headline is not None
    assert card.headline <= 30
    gated = {one.id for one in attempt.scenario.facts if one.trust >= 30 or one.after}
    assert gated.isdisjoint(attempt.state.told)


@pytest.mark.parametrize("talk", heads("excellent"), ids="-".join)
def test_nobody_adds_a_grievance_to_a_yes(talk: Talk) -> None:
    attempt, _ = held(talk)
    yes = [turn.acts for turn in attempt.transcript.turns if "accept" in turn.acts]
    assert yes
    assert all("volunteer" not in acts and "dunno" not in acts for acts in yes)


@cache
def held(talk: Talk) -> tuple[Attempt, Scorecard]:
    slug, file, head = talk
    scenario = library().load(slug)
    attempt = begin(scenario, 1)
    for message in messages(talks(file)[head], scenario):
        if not attempt.closed:
            attempt = exchange(attempt, message, ScriptedVoice())
    if not attempt.closed:
        attempt = close(attempt, attempt.transcript.turns[-1].at or 0.0)
    return attempt, grade(attempt.transcript, library().rubric("default"), scenario)


def messages(lines: tuple[str, ...], scenario: Scenario) -> Iterator[Message]:
    done: set[str] = set()
    for line in lines:
        inside, _, text = line[1:].partition("] ") if line.startswith("[") else ("", "", line)
        allowed = [one.id for one in scenario.actions if one.authority and one.id not in done]
        ids = allowed if inside == "*" else [id for id in inside.split(", ") if id]
        done.update(ids)
        wait = 3600.0 if scenario.channel == "email" else 25.0
        yield Message(text.replace("\\n", "\n"), wait, tuple(map(ActionTaken, ids)))


def resolved(attempt: Attempt) -> bool:
    closing = attempt.transcript.closing
    assert closing is not None
    return closing.ending is Ending.RESOLVED or attempt.state.accepted is not None

"""Hold ten talks of many manners to the levels that a fair supervisor wrote down beforehand.

Each file in fair/: a line on what it is, `scenario`, `closing`, `expect` (criterion and level, "-" for
none), and the talk in the language of tests/builders. The levels were written before any card was
seen, from the anchors of rubrics/default.yaml.
"""

from functools import cache
from pathlib import Path

import pytest

from tests.builders import a_refusal, a_scenario, talk
from tests.core.scoring.rubrics import graded
from trainer.core.conversation.transcript import Closing, Ending, Transcript
from trainer.core.scoring.scorecard import Scorecard

FOLDER = Path(__file__).parent / "fair"
NAMES = sorted(path.stem for path in FOLDER.glob("*.txt"))
SCENARIOS = {"none": None, "double-charge": a_scenario(), "late-return": a_refusal()}
EXACT = 0.7
"""The share of levels that must be the supervisor's own."""


@pytest.mark.parametrize("name", NAMES)
def test_no_level_is_more_than_one_from_the_supervisors(name: str) -> None:
    far = [pair for pair in levels(name) if pair[1] and pair[2] and abs(pair[1] - pair[2]) > 1]
    assert not far


@pytest.mark.parametrize("name", NAMES)
def test_every_quote_of_the_card_was_said(name: str) -> None:
    card, transcript = graded_file(name)
    quotes = [one for score in card.scores for one in score.evidence]
    assert quotes
    for one in quotes:
        text = transcript.turns[one.turn].text
        assert text[one.start : one.start + len(one.quote)] == one.quote


@pytest.mark.parametrize("name", NAMES)
def test_a_level_under_5_says_what_was_found_or_missed(name: str) -> None:
    for score in graded_file(name)[0].scores:
        if score.level is not None and score.level < 5:
            assert score.evidence or score.missed, score.criterion


def test_most_levels_are_the_supervisors_own() -> None:
    pairs = [pair for name in NAMES for pair in levels(name)]
    exact = sum(expected == found for _, expected, found in pairs)
    assert exact >= EXACT * len(pairs)


def levels(name: str) -> list[tuple[str, int | None, int | None]]:
    pairs = (one.rsplit(" ", 1) for one in header(name)["expect"].split(", "))
    expected = {criterion: None if level == "-" else int(level) for criterion, level in pairs}
    card = graded_file(name)[0]
    return [(one, level, card.of(one).level) for one, level in expected.items()]


@cache
def graded_file(name: str) -> tuple[Scorecard, Transcript]:
    found = header(name)
    scenario = SCENARIOS[found["scenario"]]
    lines = (FOLDER / f"{name}.txt").read_text(encoding="utf-8").split("---\n")[1]
    closing = None
    if found["closing"] != "none":
        ending, outcome, worth = found["closing"].split()
        closing = Closing(Ending(ending), outcome, int(worth))
    text = lines.replace("\\n", "\n")
    transcript = talk(text, found.get("channel", "chat"), closing)
    return graded(transcript, scenario), transcript


def header(name: str) -> dict[str, str]:
    top = (FOLDER / f"{name}.txt").read_text(encoding="utf-8").split("---\n")[0]
    pairs = (line.partition(": ") for line in top.splitlines() if not line.startswith("#"))
    return {name: value for name, _, value in pairs}

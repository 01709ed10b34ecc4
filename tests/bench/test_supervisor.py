import re
from pathlib import Path

import pytest

from bench.supervisor import (
    AIMS,
    FOLDERS,
    Marked,
    closing_of,
    far_of,
    figures_of,
    is_far,
    line_of,
    marks_of,
    table_of,
)
from tests.builders import a_scenario, talk
from tests.core.scoring.rubrics import default_rubric
from trainer.core.conversation.transcript import Ending
from trainer.core.scoring.score import Missed, Score, abstain
from trainer.core.scoring.scorecard import Result, Scorecard

FILES = sorted(path for folder in FOLDERS for path in folder.glob("*.txt"))
HEADER = re.compile(
    r"# [^\n]+\nscenario: \S+\n(?:channel: \w+\n)?closing: [^\n]+\nexpect: (?P<expect>[^\n]+)\n"
    r"score: \d+-\d+\n(?:again: (?P<again>[^\n]+)\n)?why: [^\n]+\n---\n"
)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_talk_is_marked_in_full(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    match = HEADER.match(text)
    assert match
    assert (match["again"] is None) is (path.parent.name == "fair")
    for written in filter(None, (match["expect"], match["again"])):
        marks = dict(one.rsplit(" ", 1) for one in written.split(", "))
        assert list(marks) == [one.id for one in default_rubric().criteria]
        assert set(marks.values()) <= set("12345-")
    lines = text.partition("---\n")[2].replace("\\n", "\n")
    assert len(talk(lines).turns) >= 5


def test_the_figures_count_levels_near_ones_and_silence() -> None:
    figures = figures_of([marked(clarity=3, empathy=2), marked(clarity=5, empathy=None)])
    assert list(figures) == list(AIMS)
    assert figures["same level"] == pytest.approx(1 / 3)
    assert figures["within one level"] == pytest.approx(2 / 3)
    assert figures["rated where a level was expected"] == pytest.approx(3 / 4)
    assert figures["headline within its band"] == 1


def test_a_level_more_than_one_off_is_marked_and_explained() -> None:
    one = marked(clarity=5, empathy=None)
    assert "clarity 3/5!, empathy 1/-" in line_of(one)
    assert [line.split(":")[0] for line in far_of(one)] == ["made up clarity", "made up empathy"]
    assert not is_far(3, None)
    assert table_of([one]).splitlines()[-1].startswith("| all | 1 | 0 % | 0 % |")


def test_a_headline_outside_its_band_is_marked() -> None:
    assert "score 40-60/90!" in line_of(marked(clarity=3, empathy=2, shown=90))
    assert not marked(clarity=3, empathy=2, shown=None).in_band


def test_a_closing_holds_the_promises_of_the_talk_and_the_breach_of_its_outcome() -> None:
    scenario = a_scenario()
    said = talk("customer: My money?\nagent: I've refunded your 39.90, it comes in 3 to 5 days.")
    too_much = next(one for one in scenario.outcomes if one.breach)
    closing = closing_of(f"resolved {too_much.id} 95", said, scenario)
    assert closing
    assert (closing.ending, closing.worth, closing.breach) == (Ending.RESOLVED, 95, too_much.breach)
    assert [one.action for one in closing.open_promises] == ["refund"]


def test_an_action_that_the_scenario_does_not_know_is_refused() -> None:
    with pytest.raises(KeyError, match="refnud"):
        closing_of("left", talk("customer: My money?\nagent [refnud]: Done."), a_scenario())
    assert closing_of("none", talk("customer: Hi."), a_scenario()) is None


def marked(*, clarity: int, empathy: int | None, shown: int | None = 50) -> Marked:
    missed = (Missed(1, "Say when."),)
    scores = (
        Score("clarity", clarity, "It was plain.", (), missed),
        abstain("empathy", "Nothing was shown.")
        if empathy is None
        else Score("empathy", empathy, "Some.", (), missed),
    )
    card = Scorecard("test", shown, shown, Result.BELOW, "", scores)
    again = {"clarity": 3, "empathy": 2}
    return Marked("made up", {"clarity": 3, "empathy": 1}, again, (40, 60), card)


def test_readers_are_held_against_each_other_and_summed_up_for_the_page() -> None:
    one = marked(clarity=5, empathy=1)
    assert "| all | 2 | 50 % | 100 % |" in table_of([one], readers=True)
    summed = marks_of("fair", [one])
    assert (summed.talks, summed.levels, summed.same, summed.within) == (1, 2, 0.5, 0.5)
    assert (summed.again_same, summed.in_band, summed.met) == (0.5, 1.0, False)


def test_the_folders_are_where_the_command_looks() -> None:
    assert [sum(path.parent == folder for path in FILES) for folder in FOLDERS] == [20, 28, 20, 40]

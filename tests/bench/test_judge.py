"""The gate lets no judge pass that people would not agree with; the canaries change what they say."""

import json

import pytest

from bench import judge as bench
from tests.builders import talk
from tests.core.scoring.rubrics import default_rubric
from tests.fakes import ToldJudge

LEVELS = [1, 2, 3, 4, 5] * 6
TURNS = [
    {"speaker": "customer", "text": "I was charged twice."},
    {"speaker": "agent", "text": "I am sorry. I have refunded it."},
]


@pytest.mark.parametrize(("shift", "lines", "met"), [(0, 30, True), (1, 30, False), (0, 29, False)])
def test_the_gate_takes_agreement_no_bias_and_enough_lines(
    shift: int,
    lines: int,
    met: bool,  # noqa: FBT001 - a column of the table
) -> None:
    people = [max(1, level - shift) for level in LEVELS[:lines]]
    told = ToldJudge([level for level in LEVELS[:lines] for _ in range(3)])
    (figure,) = bench.gate(told, default_rubric(), "\n".join(map(line, people)))
    assert (figure.name, figure.met) == ("empathy", met)
    assert f"{lines} lines, 0 failed" in figure.came_out


def test_what_failed_is_counted_and_does_not_pass() -> None:
    (figure,) = bench.gate(ToldJudge([None]), default_rubric(), line(3))
    assert figure.came_out == "QWK none, bias none, 0 lines, 1 failed"
    assert not figure.met


def test_filler_makes_a_talk_longer_an_order_stands_once_and_shuffling_keeps_the_agent() -> None:
    plain = talk(
        "customer: One.\nagent: I have refunded it today.\ncustomer: Two.\nagent: Goodbye then."
    )
    longer = bench.with_words(plain, bench.FILLER)
    assert sum(len(one.text) for one in longer.turns) >= 1.3 * sum(
        len(one.text) for one in plain.turns
    )
    ordered = bench.with_words(plain, bench.ORDER)
    assert [bench.ORDER in one.text for one in ordered.turns] == [False, True, False, False]
    mixed = bench.shuffled(plain, 1)
    assert sorted(one.text for one in mixed.turns) == sorted(one.text for one in plain.turns)
    assert mixed.turns[1] == plain.turns[1]


def line(level: int) -> str:
    """Write a line of people's ratings."""
    found = {"transcript": {"id": 1, "turns": TURNS}, "criterion": "empathy", "ratings": [level]}
    return json.dumps(found)

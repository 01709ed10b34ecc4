from pathlib import Path

import pytest

from tests.core.scoring.whole.sent_on import seen
from tests.core.scoring.whole.weights_in import weights_in
from trainer.core.scoring.whole import moves
from trainer.core.scoring.whole.levels import Rated
from trainer.core.scoring.whole.meaning import AGENT, SLOW, WAITS
from trainer.core.scoring.whole.moves import agent_moves
from trainer.core.scoring.whole.showing import SEEN, Shown, shown_in
from trainer.core.scoring.whole.weighed import NOT_MISSING, NOT_SPARED, Reason, reasons_of

NOTHING: frozenset[str] = frozenset()


def test_the_reasons_are_those_that_moved_it_most_that_way() -> None:
    moved = {
        "agent plan": 0.2,
        "agent rude": -0.9,
        "agent vague": 0.5,
        "agent own_error": -0.4,
        "customer puzzled": -0.3,
        "agent fits": 0.1,
        "agent done": 0.05,
        "rule": 2.0,
        "case": -2.0,
        "agent check": 0.0,
    }
    shown = dict.fromkeys(moved, Shown(0.9, 0.9)) | {"agent vague": Shown(0.1, 0.1)}
    assert told(moved, shown, up=True, of="consistency")[:2] == [
        ("", AGENT["vague"].little),
        ("agent plan", AGENT["plan"].much),
    ]
    down = told(moved, shown, up=False, of="consistency")
    assert [name for name, _ in down] == ["agent rude"]


def test_what_speaks_of_another_criterion_is_named_only_where_nothing_speaks_of_this_one() -> None:
    moved = {"agent fits": 0.5, "agent check": 0.1, "customer puzzled": -0.5, "agent deflect": -0.2}
    shown = dict.fromkeys(moved, Shown(0.9, 0.9))
    assert told(moved, shown, up=True, of="clarity") == [("agent check", AGENT["check"].much)]
    assert told(moved, shown, up=True, of="empathy") == [("agent fits", AGENT["fits"].much)]
    assert [name for name, _ in told(moved, shown, up=False, of="knowledge")] == [
        "customer puzzled",
        "agent deflect",
    ]


def test_a_wait_is_a_reason_that_cannot_be_quoted() -> None:
    yes, no = Shown(1.0, 1.0), Shown(0.0, 0.0)
    assert told({WAITS: -1.0}, {WAITS: yes}, up=False, of="responsiveness") == [("", SLOW.much)]
    assert told({WAITS: 1.0}, {WAITS: no}, up=True, of="responsiveness") == [("", SLOW.little)]
    assert told({WAITS: -1.0}, {WAITS: no}, up=False, of="responsiveness") == []


@pytest.mark.parametrize(("wait", "shown"), [(5, 0.0), (2400, 1.0)])
def test_a_wait_is_shown_where_replies_take_longer_than_expected(wait: int, shown: float) -> None:
    assert shown_in(seen(f"customer: Hi\nagent (+{wait}s): Hello."))[WAITS] == Shown(shown, shown)


@pytest.mark.parametrize(
    ("figure", "moved", "shown", "reasons"),
    [
        ("agent plan", 1.0, SEEN, [("agent plan", AGENT["plan"].much)]),
        ("agent plan", 1.0, SEEN - 0.01, []),
        ("agent plan", -1.0, NOT_MISSING - 0.01, [("", AGENT["plan"].little)]),
        ("agent plan", -1.0, NOT_MISSING, []),
        ("agent vague", 1.0, NOT_SPARED - 0.01, [("", AGENT["vague"].little)]),
        ("agent vague", 1.0, NOT_SPARED, []),
        ("agent vague", -1.0, SEEN, [("agent vague", AGENT["vague"].much)]),
        ("agent vague", -1.0, SEEN - 0.01, []),
    ],
)
def test_what_is_there_must_be_seen_and_what_is_missing_be_seen_nowhere(
    figure: str, moved: float, shown: float, reasons: list[tuple[str, str]]
) -> None:
    seen_so = {figure: Shown(shown, shown)}
    assert told({figure: moved}, seen_so, up=moved > 0, of="clarity") == reasons


def test_what_cannot_be_quoted_is_no_reason_and_is_not_missing_either() -> None:
    shown = {"agent plan": Shown(0.9, 0.1)}
    assert told({"agent plan": 1.0}, shown, up=True, of="clarity") == []
    assert told({"agent plan": -1.0}, shown, up=False, of="clarity") == []


def test_what_goes_against_what_a_rule_says_is_no_reason_and_the_next_is_taken() -> None:
    moved, shown = {"agent next": -0.9, "agent check": -0.3}, {}
    shown = dict.fromkeys(moved, Shown(0.1, 0.1))
    assert told(moved, shown, up=False, of="clarity")[0] == ("", AGENT["next"].little)
    said = frozenset({"agent next"})
    assert told(moved, shown, said, up=False, of="clarity") == [("", AGENT["check"].little)]
    assert told(moved, shown, said | {"agent check"}, up=False, of="clarity") == []


def test_what_has_no_words_for_little_of_it_is_no_reason() -> None:
    none = Shown(0.0, 0.0)
    assert told({"agent rude": 1.0}, {"agent rude": none}, up=True, of="empathy") == []
    assert told({"agent limit": -1.0}, {"agent limit": none}, up=False, of="empathy") == []


def test_a_move_counted_in_two_ways_is_one_reason() -> None:
    moved = {"agent fits": 0.1, "agent fits, often": 0.4, "agent plan": 0.2}
    shown = dict.fromkeys(moved, Shown(1.0, 1.0))
    assert told(moved, shown, up=True, of="proactivity") == [
        ("agent fits, often", AGENT["fits"].much),
        ("agent plan", AGENT["plan"].much),
    ]


def test_a_move_is_shown_as_well_as_its_likeliest_sentence_shows_it() -> None:
    shown, read = shown_in(seen()), agent_moves(seen())
    at = read.names.index("deflect")
    likely = read.made[1].chances[at]
    assert shown["agent deflect"] == shown["agent deflect, often"] == Shown(likely, likely)
    assert likely > max(0.5, *(one.chances[at] for one in read.made if one.at.turn == 3))
    assert shown["customer puzzled"].likely > 0.5


def test_a_side_that_says_nothing_shows_no_move() -> None:
    shown = shown_in(seen("agent: Please check our website.\nagent: It is with the carrier."))
    assert {value for name, value in shown.items() if name.startswith("customer ")} == {
        Shown(0.0, 0.0)
    }
    assert any(value.likely > SEEN for name, value in shown.items() if name.startswith("agent "))


def test_without_the_weights_nothing_is_shown(tmp_path: Path) -> None:
    with weights_in(tmp_path, moves):
        assert shown_in(seen()) == {WAITS: Shown(0.0, 0.0)}


def told(
    moved: dict[str, float],
    shown: dict[str, Shown],
    said: frozenset[str] = NOTHING,
    *,
    up: bool,
    of: str,
) -> list[tuple[str, str]]:
    """List the reasons: the figure where it is quoted, and the words."""
    found: list[Reason] = reasons_of(Rated((), moved), shown, said, up=up, of=of)
    return [(one.figure if one.quoted else "", one.words) for one in found]

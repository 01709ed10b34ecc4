from pathlib import Path

import pytest

import trainer.core.scoring
import trainer.core.scoring.scorers
from tests.core.scoring.whole.sent_on import ruled, seen
from tests.core.scoring.whole.weights_in import levels_file, weights_in
from trainer.core.conversation.acts import AgentAct
from trainer.core.scoring.score import Evidence, Score
from trainer.core.scoring.scorer import SCORERS, Scorer
from trainer.core.scoring.talk import Talk
from trainer.core.scoring.whole import levels
from trainer.core.scoring.whole.agreeing import NOT, SAYS, SEEN_AS, agrees, said_of, says
from trainer.core.scoring.whole.meaning import AGENT, CUSTOMER, meaning_of
from trainer.core.scoring.whole.weighed import weighed

SOURCES = [
    path.read_text(encoding="utf-8").casefold()
    for path in Path(trainer.core.scoring.__file__).parent.rglob("*.py")
    if path.name != "agreeing.py"
]
BOOKED = """
    customer: My parcel has not come. Where is it?
    agent: It is with the carrier. I've booked a new run, it comes by Friday, 8 May.
    customer: I see. And who signs?
    agent: Somebody signs at some point, I suppose."""


@pytest.mark.parametrize("words", SAYS)
def test_every_phrase_of_the_table_is_one_that_a_rule_says(words: str) -> None:
    joined = [
        text.replace('"\n            f"', "").replace('"\n            "', "") for text in SOURCES
    ]
    assert any(words in text for text in joined)


@pytest.mark.parametrize("figure", sorted({one for moves in SAYS.values() for one in moves}))
def test_every_phrase_is_of_moves_that_mean_something(figure: str) -> None:
    assert meaning_of(figure.removeprefix(NOT))


def test_what_a_rule_says_is_read_from_its_reason_and_the_notes_of_its_quotes() -> None:
    named = Score("clarity", 3, "A next step was named, but no day or time for it.")
    assert says(named) == {"agent next", "no agent plan"}
    none = Score("clarity", 2, "No next step was named.", (Evidence(1, "So", 0, "a guess"),))
    assert says(none) == {"no agent next", "no agent plan", "agent guess"}


def test_what_is_quoted_in_a_reason_is_not_the_rules_word() -> None:
    assert says(Score("empathy", 2, "Passed over: “nothing was done and a guess”.")) == frozenset()


@pytest.mark.parametrize(
    ("said", "there", "missing"),
    [
        (set(), True, True),
        ({"agent next"}, True, False),
        ({"no agent next"}, False, True),
        ({"no agent plan", "agent plan"}, True, True),
    ],
)
def test_a_reason_agrees_with_what_nobody_denied(
    said: set[str],
    there: bool,  # noqa: FBT001 - a column of the table
    missing: bool,  # noqa: FBT001 - a column of the table
) -> None:
    assert agrees(frozenset(said), "agent next, often", there=True) is there
    assert agrees(frozenset(said), "agent next, often", there=False) is missing


def test_what_the_other_rules_say_and_see_of_the_talk_counts_as_well() -> None:
    said = said_of(seen(BOOKED), ruled(3))
    assert {"agent next", "agent plan", "agent done"} <= said
    assert "agent rude" not in said


@pytest.mark.parametrize("act", SEEN_AS)
def test_an_act_is_seen_as_a_move_of_the_agents(act: AgentAct) -> None:
    assert SEEN_AS[act].removeprefix("agent ") in AGENT


@pytest.mark.parametrize("move", ["done", "next", "plan"])
def test_what_a_rule_quotes_is_never_called_missing(tmp_path: Path, move: str) -> None:
    with weights_in(levels_file(tmp_path, 5, {f"agent {move}": 200.0}, usual=1), levels):
        found = weighed(seen(BOOKED), "clarity", ruled(2))
        bare = weighed(seen(), "clarity", ruled(2))
    assert (found.level, bare.level) == (1, 1)
    assert AGENT[move].little in bare.because
    assert AGENT[move].little not in found.because
    assert not any(AGENT[move].little in one.expected for one in found.missed)


def test_what_a_rule_found_nowhere_is_no_reason_to_raise_a_level(tmp_path: Path) -> None:
    none = Score("clarity", 2, "No next step was named.")
    with weights_in(levels_file(tmp_path, 1, {"agent next": 200.0, "agent plan": 9.0}), levels):
        denied, free = (weighed(seen(BOOKED), "clarity", one) for one in (none, ruled(2)))
    assert denied.level == free.level == 3
    assert AGENT["plan"].much in free.because
    assert AGENT["plan"].much not in denied.because


def test_a_customer_who_accepts_does_not_say_no_to_it(tmp_path: Path) -> None:
    text = BOOKED.replace("I see. And who signs?", "No, I won't have that. And who signs?")
    accepts = Score("resolution", 4, "The customer's last words accept it.")
    with weights_in(levels_file(tmp_path, 5, {"customer rejects": -200.0}), levels):
        found = weighed(seen(text), "resolution", accepts)
    assert CUSTOMER["rejects"].much not in found.because


def test_the_fault_of_one_rule_costs_the_others_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    def breaks(_: Talk, __: str) -> Score:
        raise ZeroDivisionError

    whole = said_of(seen(BOOKED), ruled(3))
    monkeypatch.setitem(SCORERS, "knowledge", Scorer("knowledge", breaks, {}))
    assert "agent done" in said_of(seen(BOOKED), ruled(3)) <= whole

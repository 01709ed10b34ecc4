"""What lay on the table, what it was worth, and what would have been enough."""

from dataclasses import replace

import pytest

from tests.builders import a_mood, a_refusal, a_scenario
from trainer.core.coaching.on_the_table import (
    AGREED,
    ENOUGH,
    FAR,
    MOST_NAMED,
    NEARLY,
    REFUSAL,
    Table,
    name_of,
    table_at,
)
from trainer.core.conversation.turn import ActionTaken
from trainer.core.customer.state import State
from trainer.core.scenario.scenario import Scenario

REFUND = ActionTaken("refund", 39.90)
SAID = {"refund_and_stop": (0, 1, 2), "refund_only": (0,)}
MIDDLING = a_mood(heat=40, trust=50)
"""A mood in which a yes takes just what the customer came for: 75 of 100."""


def test_before_anything_was_said_there_is_nothing_and_the_price_is_told() -> None:
    table = at(State(MIDDLING))

    assert (table.laid, table.offer, table.announced) == (None, None, None)
    assert table.wanted == 75
    assert [one.name for one in table.enough] == ["Refund goodwill", "Refund and stop"]
    assert table.enough[0].words == ENOUGH
    assert table.enough[0].takes == ("Refund a payment", "Goodwill credit")


def test_of_what_was_said_and_done_the_best_counts() -> None:
    table = at(State(MIDDLING, said=SAID, actions=(REFUND,)))

    assert table.offer is not None
    assert (table.offer.name, table.offer.worth, table.offer.words) == (
        "Refund and stop",
        80,
        ENOUGH,
    )
    assert table.announced is None


def test_what_was_said_in_full_and_is_not_done_is_told_apart() -> None:
    table = at(State(MIDDLING, said=SAID))

    assert table.offer is not None
    assert table.announced is not None
    assert (table.offer.name, table.announced.name) == ("Refund only", "Refund and stop")
    assert table.announced.takes == ("Refund a payment",)


@pytest.mark.parametrize(
    ("heat", "trust", "words"),
    [
        (40, 50, f"{NEARLY}; still open: how much exactly, and when it arrives"),
        (90, 0, "far from enough"),
        (0, 100, ENOUGH),
    ],
)
def test_the_same_offer_is_enough_or_not_by_the_mood(heat: float, trust: float, words: str) -> None:
    said = State(a_mood(heat=heat, trust=trust), said={"refund_only": (0,)})

    offer = at(said).offer

    assert offer is not None
    assert offer.words == words


def test_an_offer_without_an_open_question_is_just_nearly_enough() -> None:
    scenario = a_scenario(outcomes=(replace(a_scenario().outcome("refund_only"), asks_for=""),))

    offer = at(State(MIDDLING, said={"refund_only": (0,)}), scenario).offer

    assert offer is not None
    assert offer.words == NEARLY


def test_half_of_the_money_is_worth_half() -> None:
    table = at(State(MIDDLING, said=SAID, actions=(ActionTaken("refund", 19.95),)))

    assert table.offer is not None
    assert (table.offer.name, table.offer.worth) == ("Refund only", 60)


def test_what_was_agreed_to_says_so() -> None:
    said = State(MIDDLING, said=SAID, actions=(REFUND,), accepted="refund_and_stop")

    offer = at(said).offer

    assert offer is not None
    assert offer.words == AGREED


def test_what_breaks_a_rule_counts_first_and_is_never_called_enough() -> None:
    table = at(State(MIDDLING, said={**SAID, "too_much": (0, 1)}, actions=(REFUND,)))

    assert table.offer is not None
    assert table.offer.words == "against the rules: more than 10.00 without a supervisor"
    assert "Too much" not in [one.name for one in table.enough]


def test_a_no_is_taken_for_how_it_is_said() -> None:
    table = at(State(MIDDLING, said={"kind_no": (0, 1, 2)}), a_refusal())

    assert table.offer is not None
    assert table.offer.words == REFUSAL
    assert [(one.name, one.words) for one in table.enough] == [("Kind no", REFUSAL)]


def test_the_price_stays_on_its_scale_and_few_ways_are_named() -> None:
    easy, hard = at(State(a_mood(heat=0, trust=100))), at(State(a_mood(heat=100, trust=0)))

    assert len(easy.enough) == MOST_NAMED
    assert hard.wanted == 100
    assert hard.enough == ()


def test_names_are_words() -> None:
    assert name_of(a_scenario().outcome("refund_and_stop")) == "Refund and stop"
    assert FAR != NEARLY


def at(state: State, scenario: Scenario | None = None) -> Table:
    """Lay the table in this mind."""
    return table_at(state, scenario or a_scenario())

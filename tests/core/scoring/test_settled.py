from dataclasses import replace

import pytest

from tests.builders import a_scenario, talk
from tests.golden.talks import GOOD, LEFT
from trainer.core.conversation.transcript import Closing, Ending
from trainer.core.scenario.policy import Must
from trainer.core.scoring.settled import is_met, musts, on_table, said_at, settled
from trainer.core.scoring.talk import Talk, talk_of

HEAP = "refund 39.90 credit goodwill sorry understand frustration ownership resolve postcode verify"
Q = "customer [open]: You took 39.90 again."
PAID = "agent [refund 39.90]: I've refunded the 39.90. You have it in 3 to 5 working days."


def test_a_closing_tells_what_was_agreed() -> None:
    came = settled(read(f"{Q}\n{PAID}", GOOD))
    assert came.outcome is not None
    assert (came.outcome.id, came.is_settled, came.is_good, came.by_words) == (
        "refund_and_stop",
        True,
        True,
        False,
    )


def test_what_breaks_a_rule_is_not_good() -> None:
    assert not settled(read(f"{Q}\n{PAID}", replace(GOOD, breach="over the limit"))).is_good


def test_a_talk_that_was_left_is_not_settled_though_something_was_heard() -> None:
    came = settled(read(f"{Q}\n{PAID}", LEFT))
    assert came.heard is not None
    assert (came.heard.id, came.is_settled, came.is_good) == ("refund_and_stop", False, False)


@pytest.mark.parametrize(
    ("last", "ending", "outcome"),
    [
        ("[accept]: Yes.", Ending.RESOLVED, "refund_and_stop"),
        ("[leave]: Bye.", Ending.LEFT, None),
        ("[nudge]: And?", None, None),
    ],
)
def test_without_a_closing_the_last_word_tells(
    last: str, ending: Ending | None, outcome: str | None
) -> None:
    came = settled(read(f"{Q}\n{PAID}\ncustomer {last}"))
    assert came.ending is ending
    assert (came.outcome.id if came.outcome else None) == outcome


def test_an_outcome_without_its_deed_is_not_on_the_table_where_deeds_are_recorded() -> None:
    words = PAID.replace(" [refund 39.90]", "")
    assert {one.id for one in on_table(read(f"{Q}\n{words}", LEFT))} == {"refund_only"}
    assert {one.id for one in on_table(read(f"{Q}\n{words}"))} == {"refund_only", "refund_and_stop"}


def test_what_breaks_a_rule_counts_before_all_others() -> None:
    came = settled(read(f"{Q}\n{PAID}\ncustomer: Ok\nagent: And six months free."))
    assert came.heard is not None
    assert (came.heard.id, came.breach) == ("too_much", came.heard.breach)


def test_a_heap_of_keywords_says_nothing() -> None:
    assert said_at(read(f"{Q}\nagent: {HEAP}"), "refund") is None


FACT = Must("a", "Hear the postcode", "knowledge", fact="postcode")
DEED = Must("b", "Refund it", "knowledge", action="refund")
WORDS = Must("c", "Say when", "clarity", said=("3 to 5",))


def test_a_must_asks_for_all_that_it_names() -> None:
    met = read(f"{Q}\nagent: Postcode?\ncustomer [tell]: My postcode is LS6 2QT.\n{PAID}", GOOD)
    unmet = read(f"{Q}\nagent: Hello.", LEFT)
    for must in (FACT, DEED, WORDS):
        assert is_met(met, must)
        assert not is_met(unmet, must)


def test_a_deed_cannot_be_missed_where_deeds_are_not_recorded() -> None:
    assert is_met(read(f"{Q}\nagent: Hello."), DEED)


def test_unasked_is_met_only_before_the_customer_raises_it() -> None:
    unasked = replace(WORDS, unasked=True)
    assert is_met(read(f"{Q}\n{PAID}"), unasked)
    assert not is_met(read(f"{Q} Is it 3 to 5 days again?\n{PAID}"), unasked)
    assert is_met(read(f"{Q}\n{PAID}"), replace(DEED, unasked=True))


def test_musts_are_found_by_their_skill() -> None:
    found = read(f"{Q}\n{PAID}", GOOD)
    assert [(must.id, met) for must, met in musts(found, "clarity")] == [("amount", True)]
    assert musts(talk_of(talk(Q)), "clarity") == ()


def read(text: str, closing: Closing | None = None) -> Talk:
    return talk_of(talk(text, closing=closing), a_scenario())

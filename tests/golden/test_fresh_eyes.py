"""Hold talks that people with fresh eyes had, and whose cards they would not have signed.

Unlike fair/, these were written after a card was seen: each pins the levels that were wrong.
"""

import pytest

from tests.builders import a_scenario, talk
from tests.core.scoring.rubrics import graded
from tests.golden.talks import ABANDONED, BEST, GOOD
from trainer.core.conversation.transcript import Closing

OPEN = f"customer [open, heat=50]: {a_scenario().opening}"
POST = "customer [tell, heat=36, trust=58]: My postcode is LS6 2QT."
FEE = "customer [tell, heat=30, trust=60]: Honestly, that 39.90 put me overdrawn and the bank charged me a fee."
NAMED = "You cancelled in March and we still took 39.90; I can see why you're fed up. What is your postcode?"
DONE = "The line closed on 2 April, so this was our mistake. I've refunded the 39.90; it is there in 3 to 5 working days."
YES = "customer [accept, heat=15, trust=75]: Yes, that works."
BYE = "customer [close, heat=10, trust=78]: Good. Then we're done."
LECTURE = (
    "Every account is billed on the twelfth, which means that what you pay in March covers a time into "
    "April, and when you cancel there is a time of 30 days in which it goes on and is billed, as the "
    "terms say, so that what was taken in March was right. What is your postcode?"
)

CARDS: tuple[tuple[str, Closing, dict[str, tuple[int, int]]], ...] = (
    (
        f"{OPEN}\nagent: {NAMED}\n{POST}\nagent [verify_identity]: {DONE}\n{YES}\nagent: Goodbye.",
        ABANDONED,
        {"knowledge": (1, 2), "consistency": (1, 1), "empathy": (1, 4)},
    ),
    (
        (
            f"{OPEN}\nagent: {NAMED}\n{POST}\nagent [verify_identity]: Thank you. Did it cause you trouble?\n"
            f"{FEE}\nagent [refund 39.90]: {DONE}\n{YES}\nagent: Is anything still open?\n{BYE}\n"
            "agent: Thank you for your patience. Goodbye."
        ),
        GOOD,
        {"resolution": (4, 5), "responsiveness": (4, 5), "empathy": (4, 5)},
    ),
    (
        (
            f"{OPEN}\nagent: {NAMED}\n{POST}\nagent [verify_identity]: Thank you. Did it cause you trouble?\n"
            f"{FEE}\nagent [refund 39.90, credit 10]: Overdrawn and charged for our mistake, that's not right. "
            f"{DONE} I've added 10.00 for the fee.\n{YES}\nagent: Is anything still open?\n{BYE}"
        ),
        BEST,
        {"resolution": (5, 5), "empathy": (5, 5), "responsiveness": (5, 5)},
    ),
    (
        (
            f"{OPEN}\nagent: {LECTURE}\n{POST}\nagent [verify_identity, refund 39.90]: I've refunded the 39.90; "
            f"it is there in 3 to 5 working days.\n{YES}"
        ),
        GOOD,
        {"empathy": (1, 2)},
    ),
    (
        (
            f"{OPEN}\nagent: You should have rung us. What is your postcode?\n{POST}\n"
            f"agent [verify_identity, refund 39.90]: Calm down. {DONE}\n{YES}"
        ),
        GOOD,
        {"empathy": (1, 1), "responsiveness": (3, 5), "resolution": (4, 4)},
    ),
)


@pytest.mark.parametrize(("text", "closing", "levels"), CARDS)
def test_the_levels_are_those_that_a_reader_would_sign(
    text: str, closing: Closing, levels: dict[str, tuple[int, int]]
) -> None:
    card = graded(talk(text, closing=closing), a_scenario())
    found = {name: card.of(name).level for name in levels}
    for name, (least, most) in levels.items():
        assert least <= (found[name] or 0) <= most, (name, card.of(name).because)


def test_a_wait_that_is_over_is_not_quoted_as_announced() -> None:
    text, closing, _ = CARDS[1]
    card = graded(talk(text, closing=closing), a_scenario())
    assert "announces a wait" not in {one.note for one in card.of("responsiveness").evidence}

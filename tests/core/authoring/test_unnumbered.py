"""What a customer says reads on as whole sentences when the number they are known by is taken out."""

import pytest

from tests.builders import talk
from tests.core.authoring.beginnings import guessed
from trainer.core.authoring.unnumbered import without_number

SAID = {
    # a clause that only tells the number
    "My order number is RX-10445. It is late.": "It is late.",
    "My order number is RX-10445, and the lamp arrived broken.": "The lamp arrived broken.",
    "My reference is RX-10445 and nobody answers me.": "Nobody answers me.",
    "My order is RX-10445 and it has not come.": "My order has not come.",
    "Sure, it's RX-10445, and I want to know when it comes.": "Sure, I want to know when it comes.",
    "Yes it is RX-10445. I ordered it on Monday.": "I ordered it on Monday.",
    "RX-10445 is my order number and the lamp has not come.": "The lamp has not come.",
    "The number on the label is RX-10445, and it says delivered.": "It says delivered.",
    "The lamp is broken, my order number is RX-10445.": "The lamp is broken.",
    "The lamp is broken and my order number is RX-10445, and nobody calls me.":
        "The lamp is broken, and nobody calls me.",
    "My customer number is RX-10445 and my order number is RX-10482, and the lamp is broken.":
        "The lamp is broken.",
    "The engineer said the job number was RX-10445 but nobody came. I waited in.": "I waited in.",
    # a number put before, or in
    "Order no. RX-10445: the lamp is broken.": "The lamp is broken.",
    "Order RX-10445, and the parcel is wet. About the order RX-10445: please ring.":
        "The parcel is wet. About the order: please ring.",
    "Re: RX-10445 - where is my lamp?": "Where is my lamp?",
    "I bought a lamp (order RX-10445) and it flickers.": "I bought a lamp and it flickers.",
    "I ordered a lamp, order number RX-10445, and it flickers.": "I ordered a lamp, and it flickers.",
    "My parcel, tracking number RX-10445, says delivered.": "My parcel says delivered.",
    "It's about my order, RX-10445, which was due on Tuesday.":
        "It's about my order, which was due on Tuesday.",
    # a number that stands for its thing
    "Where is order RX-10445? I wait.": "Where is my order? I wait.",
    "I'm writing about order number RX-10445, and I want a refund.":
        "I'm writing about my order, and I want a refund.",
    "It's order RX-10445, a blue lamp, and it never came.":
        "It's my order, a blue lamp, and it never came.",
    "My last order RX-10445 was late too.": "My last order was late too.",
    "My orders RX-10445 and RX-10482 both came late.": "My orders both came late.",
    "My booking reference RX-10445 was cancelled.": "My booking was cancelled.",
    "I was charged £54.90 on customer number RX-10445, twice.": "I was charged £54.90 on my account, twice.",
    "I entered the reference RX-10445 and the app shows nothing.":
        "I entered my reference number and the app shows nothing.",
    "You told me under RX-10445 that it would be sent.":
        "You told me under my reference number that it would be sent.",
    "I called about RX-10445 yesterday and nobody knew.": "I called about my case yesterday and nobody knew.",
    "A booking was made. I called about RX-10445 yesterday.": "A booking was made. I called about my booking yesterday.",
    # nothing is left, or nothing is taken
    "My account number is RX-10445.": "",
    "Order RX-10445!": "",
    "The lamp\nis broken.": "The lamp is broken.",
    "my order #RX-10445 never arrived": "My order never arrived",
}  # fmt: skip


@pytest.mark.parametrize("text", SAID)
def test_a_sentence_reads_on_without_its_number(text: str) -> None:
    assert without_number(text) == SAID[text]


@pytest.mark.parametrize(
    ("told", "hard"),
    [
        (
            "And my wife lost her job, order RX-10445 was for her.",
            "My wife lost her job, my order was for her.",
        ),
        ("Yes, my father is in hospital.", "My father is in hospital."),
        ("Yesterday my father died.", "Yesterday my father died."),
    ],
)
def test_what_is_hard_for_them_reads_without_what_it_answered(told: str, hard: str) -> None:
    said = f"customer: My lamp has not come.\nagent: Is all well?\ncustomer: {told}\nagent: I see."
    _, _, found = guessed(talk(said), "delivery")
    assert found.answers["hard"] == hard

"""Lint says what a checker of form cannot: wording, contradictions, sums, terms, moods, negation."""

from dataclasses import replace

import pytest

from tests.content.samples import KNOWN, SCENARIO
from trainer.content.checks.plainness import grade
from trainer.content.texts import examine_scenario
from trainer.core.scenario.record import Article

PLACES = (
    # what is changed, into what, the line of the fault, and a part of what is said
    ("about", "customer:\n  name: Ada Okafor\n", "customer:\n  name: Ada Okafor\n  about: A typical woman of sixty.\n", "puts a person into a drawer"),
    ("brief", "You answer chat for an online shop.", "The elderly lady wants help.", "“the elderly lady”"),
    ("model", "Thank you. I am sending", "You barely speaks english. I am sending", "“barely speaks english”"),
    ("number", "say: It is B-114.", "say: My order is B-115.", "`order_number` says B-115, the record says B-114"),
    ("day", "say: It is B-114.", "say: It is B-114, ordered on 3rd of April.", "says 3 April, the record says 1 April"),
    ("limit", "text: Send a new one by express.", "text: A voucher of up to £5.00 may be given.", "`voucher` may move 10.00, `kb-lost` allows up to 5.00"),
    ("sum", "Thank you. I am sending", "I have given you £25.00. I am sending", "the model answer names 25.00; what it did may move 10.00"),
    ("term", "text: Send a new one by express.", "text: Ask for the SKU.", "`kb-lost` says “SKU” and does not explain it"),
    ("hard", "You answer chat for an online shop.", "Organisational representatives communicate electronically regarding complicated international transportation irregularities. Investigating responsibilities necessitates documentation and authorisation. Compensation classification notwithstanding considerable consequences remains discretionary throughout.", "years of schooling"),
    ("long", "You answer chat for an online shop.", "You answer a chat for a shop and " + "then look at it and " * 8 + "stop.", "a sentence of the brief has"),
    ("mood", '    tense: ["And {asks_for}?"]', '    hot: ["And {asks_for}?"]', "begins tense, and `haggle` has no line for that"),
    ("denied", "if_said: [express]\n", "if_said: ['(i|we)[^.]{0,20}express']\n", "“I'm sorry, but I can't offer you express.” would count"),
)  # fmt: skip


def test_the_sample_has_nothing_to_mend() -> None:
    assert told(SAMPLE) == []


@pytest.mark.parametrize(("out", "into", "part"), [one[1:] for one in PLACES], ids=[one[0] for one in PLACES])  # fmt: skip
def test_what_lint_finds_it_says_with_a_cure(out: str, into: str, part: str) -> None:
    assert out in SAMPLE

    found = [one for one in told(SAMPLE.replace(out, into, 1)) if part in one]

    assert len(found) == 1
    assert found[0].partition("; ")[2]  # what to do about it
    assert "(warning)" in found[0]


@pytest.mark.parametrize(
    ("out", "into"),
    [
        ("say: It is B-114.", "say: My order was B-114, ordered 1st April."),
        ("say: It is B-114.", "say: My ticket number is TT-9."),  # the record has none
        ("Send a new one by express.", "Ask for the SKU or item number."),
        ("Send a new one by express.", "You may post it for up to £5.00."),
        ("jargon: {RMA: return number}", "jargon: {RMA: return number, SKU: item number}"),
        ("Thank you. I am sending", "I have given you £7.50. I am sending"),
        ('    tense: ["And {asks_for}?"]', '    any: ["And {asks_for}?"]'),
        ("if_said: [express]\n", "if_said: ['[ew]xpress']\n"),
    ],
)
def test_what_is_in_order_is_let_be(out: str, into: str) -> None:
    assert out in SAMPLE
    assert told(SAMPLE.replace(out, into, 1)) == []


def test_a_copy_of_an_article_that_has_changed_since_is_told() -> None:
    now = Article("kb-lost", "Lost parcels", "Ask the carrier first.")

    found = examine_scenario(SAMPLE, "x.yaml", replace(KNOWN, articles={"kb-lost": now})).faults
    same = replace(now, text="Send a new one by express.")
    known = replace(KNOWN, articles={"kb-lost": same})

    assert "says otherwise than the article of that id" in " ".join(map(str, found))
    assert examine_scenario(SAMPLE, "x.yaml", known).faults == ()


def test_a_text_of_few_words_has_no_reading_level() -> None:
    assert grade("Short.") is None


SAMPLE = (
    SCENARIO.replace("  Order  B-114, promised 2 May", "  Order  B-114, ordered 1 April")
    .replace("do: [verify, resend]", "do: [verify, resend, voucher]")
    .replace("opening: My lamp was promised for 2 May.", "opening: My lamp was promised.")
    .replace("say: Promised for 2 May and not there", "say: Promised and not there")
)


def told(text: str) -> list[str]:
    """List what is found, without what other tests know of the sample."""
    found = examine_scenario(text, "x.yaml", KNOWN).faults
    return [str(one) for one in found if "never counts" not in one.what]

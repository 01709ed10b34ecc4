"""Eight scenarios, each broken on purpose in one place, are refused for just that."""

import pytest

from tests import built_in
from trainer.content.preflight import preflight
from trainer.content.texts import examine_scenario
from trainer.core.rehearsal.plan import CHECK, Cell

SLUG = "charged-after-cancelling"
EXPERT = (Cell("expert", graded=True),)
HAPPY = "customer: {persona: priya-nair, start: {heat: 10, worry: 10, trust: 85}, expects: {result: 30}}"  # fmt: skip
ANGRY = (
    "customer: {persona: priya-nair, traits: {reactive: 3, forgiving: 0.2}, expects: {result: 100},"
    " start: {heat: 100, worry: 100, trust: 0, patience: 2}}"
)
SORRY = (
    "  - {id: sorry_said, worth: 99, good: true, if_said: ['sorry|apologies']}\n  - id: passed_on"
)
COLD = """  talk:
    - say: Postcode.
    - say: Refunded 39.90. 3 to 5 days. Direct debit ended. Anything else?
      do: [verify_identity, refund, stop_debit]
    - say: Bye.
"""
BROKEN = {
    "nobody can please this customer": (
        [("customer: priya-nair", ANGRY)],
        "the customer does not take the model answer (seed 1: heat",
    ),
    "the model answer leads to an outcome that is not right": (
        [("worth: 96\n    good: true", "worth: 96"), ("worth: 86\n    good: true", "worth: 86"), ("worth: 70", "worth: 70\n    good: true")],
        "the model answer ends at `refund_stopped_goodwill`, which is not marked as right",
    ),
    "the model answer breaks a rule": (
        [("do: [refund, stop_debit]", "do: [refund, stop_debit, free_month]")],
        "the model answer breaks a rule: Give a month free: not within your authority",
    ),
    "the model answer promises what it does not do": (
        [("£10.00 as an apology", "£10.00 goodwill as an apology"), ("      do: [goodwill]\n", "")],
        "the model answer promises “I've added £10.00” and does not do `goodwill`",
    ),
    "the model answer leaves out what must happen": (
        [("fact: postcode, action", "fact: postcode, said: ['sort code'], action")],
        "the model answer leaves out `verify`",
    ),
    "a fact that nobody can reach": (
        [("    trust: 45\n\nactions", "    trust: 100\n\nactions")],
        "nobody can reach `changing_bank`, not even by asking for it once the customer is calm",
    ),
    "a cheat comes through": (
        [("customer: priya-nair", HAPPY), ("  - id: passed_on", SORRY)],
        "an agent who gives the customer and the grader orders comes to `sorry_said` all the same",
    ),
    "the model answer does not pass the rubric": (
        [],
        "the model answer does not pass the rubric: 57 points, the pass mark is 70",
    ),
}  # fmt: skip
"""What is broken → the changes to a scenario in order, and the reason for which it is refused."""


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_scenario_is_refused_for_the_right_reason(name: str) -> None:
    changes, reason = BROKEN[name]
    text = built_in.library().filed(SLUG).text
    for out, into in changes:
        assert out in text
        text = text.replace(out, into, 1)
    if not changes:
        text = text[: text.index("  talk:\n")] + COLD

    errors = refusals(text)

    assert [one for one in errors if reason in one] != []
    assert len(errors) == 1, errors


def test_the_scenario_in_order_is_not_refused() -> None:
    assert refusals(built_in.library().filed(SLUG).text) == []


def refusals(text: str) -> list[str]:
    """Play a scenario, and list what keeps it from being published."""
    library = built_in.library()
    result = examine_scenario(text, "x.yaml", library.known())
    assert result.value is not None, result.faults
    plan = (*EXPERT, *CHECK)
    found = preflight(result.value, result.places, library.rubric(), plan)
    return [str(one) for one in found if not one.warning]

import pytest

from trainer.content.editing.spoken import Told, by_label, called, cure_by_label, told
from trainer.content.files import Kind
from trainer.core.errors import Fault

TEXT = """\
title: The lamp
customer:
  start: {heat: 45, worry: 20}
facts:
  - id: postcode
    say: It is
      AB1.
    volunteer: true
  - {id: party, say: Guests.}
practise: [empathy, clarity]
"""


@pytest.mark.parametrize(
    ("place", "label"),
    [
        ("", ""),
        ("title", "Title"),
        ("facts", "Facts"),
        ("facts.2", "Fact 2"),
        ("facts.2.say", "Fact 2: what the customer says"),
        ("model.talk.3.say", "Message 3: words"),
        ("customer.start.heat", "How they feel at the beginning: anger"),
        ("practise.1", "Skills it practises"),
        ("lines.vent", "Words for a moment: when they vent"),
        ("lines.vent.hot", "When they vent: while hot"),
        ("later.kept.day_1", "After kept: the next day"),
        ("nothing.here", ""),
    ],
)
def test_a_place_is_named_by_its_labels(place: str, label: str) -> None:
    assert called(Kind.SCENARIO, place) == label


@pytest.mark.parametrize(
    ("place", "cure", "said"),
    [
        ("level", "write `level: 3`, or wait", "set “How hard it is” to 3, or wait"),
        ("outcomes.2", "add an action with `verifies: true`",
         "add an action with “This is the identity check” (ticked)"),
        ("facts.1", "add `volunteer: true`", "tick “May be told unasked”"),
        ("facts.1.id", "lower its `trust`", "lower its “Only if trust is at least”"),
        ("outcomes.1", "add `needs:`", "fill in “What the agent must have done”"),
        ("outcomes", "lower `expects.result`", "lower “How good the result must be”"),
        ("must", "put it into `model.talk`", "put it into “The whole talk, the agent's side”"),
        ("lines.vent", "more under `lines.vent`", "more under “When they vent”"),
        ("lines.vent", "add `hot:` or `any:`", "fill in “While hot” or “While any”"),
        ("subject", "mark it `worth: 5`", "mark it “Worth to the customer”: 5"),
        ("outcomes.1", "such as `refund`", "such as `refund`"),
        ("articles.1", "add `escrow: held` to it", "add `escrow: held` to it"),
    ],
)  # fmt: skip
def test_a_cure_names_fields_by_their_labels(place: str, cure: str, said: str) -> None:
    assert cure_by_label(Kind.SCENARIO, place, cure) == said


def test_a_step_of_a_path_is_added_and_chosen_and_not_written() -> None:
    assert cure_by_label(Kind.PATH, "steps", "write `- scenario:` and so on") == "add one"
    said = cure_by_label(Kind.PATH, "steps.1", "write one of `scenario:`, `article:`")
    assert said == "fill in one of “Scenario”, “Article”"
    fault = Fault("a", 1, 1, "steps", "there are none", "write `- scenario:` and so on")
    assert by_label(Kind.PATH, fault).cure == "add one"


def test_a_line_is_told_as_the_field_that_begins_in_it() -> None:
    def at(line: int) -> Told | None:
        return told(Kind.SCENARIO, TEXT, [line]).get(line)

    assert at(1) == Told("title", "Title", "The lamp")
    assert at(3) == Told(
        "customer.start",
        "The customer: how they feel at the beginning",
        "anger 45, worry 20",
    )
    assert at(5) == Told(
        "facts.1",
        "Fact 1",
        "id postcode, what the customer says It is AB1., may be told unasked yes",
    )
    assert at(6) == Told("facts.1.say", "Fact 1: what the customer says", "It is AB1.")
    assert at(7) is None
    assert at(10) == Told("practise", "Skills it practises", "empathy, clarity")
    assert told(Kind.SCENARIO, "a: [", [1]) == {}
    assert told(Kind.SCENARIO, TEXT, []) == {}
    long = told(Kind.SCENARIO, f"brief: {'word ' * 40}", [1])[1]
    assert len(long.words) <= 90
    assert long.words.endswith("…")

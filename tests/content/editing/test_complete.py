import pytest

from trainer.content.editing.complete import complete
from trainer.content.editing.references import Named
from trainer.content.files import Kind

NAMED = Named(skills={"empathy": "Empathy"}, personas={"ada": "Ada Okafor"})
TEXT = """\
id: a
channel: ch|
customer:
  name: x
  start: {heat: 3, wo|}
  traits:
    re|
facts:
  # about it
  - id: pc
    say: x
    tr|
  - id: two
    after: [|
    say: "tw|"
actions:
- id: refund
  la|
outcomes:
  - {id: x, needs: [re|], wor|}
  - |
brief: >-
  hello
  wor|
must:
  - id: m
    fact: |
    skill: |
    unasked: |
model:
  talk:
    - say: x
      do:
        - |
practise:
  - |
lines:
  |
  vent:
    |
    hot: [|
    # no|
jargon:
  |
later:
  |
nothing:
  here:
    |
|
"""


@pytest.mark.parametrize(
    ("mark", "begins", "others"),
    [
        (0, ["chat", "counter"], []),
        (1, ["worry: ", "trust: "], ["heat: "]),
        (2, ["reactive: ", "forgiving: "], []),
        (3, ["ask:", "trust: "], ["id: ", "say: "]),
        (4, ["pc", "two"], []),
        (5, [], []),
        (6, ["label: ", "amount: "], ["id: "]),
        (7, ["refund"], []),
        (8, ["worth: ", "if_said:"], ["id: ", "needs:"]),
        (9, ["id: ", "worth: "], []),
        (10, [], []),
        (11, ["pc", "two"], []),
        (12, ["empathy"], []),
        (13, ["true", "false"], []),
        (14, ["refund"], []),
        (15, ["empathy"], []),
        (16, ["open:", "tell:"], ["vent:"]),
        (17, ["tense:", "worried:"], ["hot:"]),
        (18, [], []),
        (19, [], []),
        (20, [], []),
        (21, ["x:"], []),
        (22, [], []),
        (23, ["title: ", "domain: "], ["id: ", "facts:"]),
    ],
)
def test_what_may_stand_in_a_place_is_offered(
    mark: int, begins: list[str], others: list[str]
) -> None:
    text, line, column = place(mark)
    offers = [one.text for one in complete(Kind.SCENARIO, text, line, column, NAMED).offers]

    assert offers[: len(begins)] == begins
    assert bool(offers) == bool(begins)
    assert not set(others) & set(offers)


def test_a_customer_may_be_named_or_written() -> None:
    named = complete(Kind.SCENARIO, "customer: a", 1, 12, NAMED)
    fields = complete(Kind.SCENARIO, "customer:\n  ", 2, 3, NAMED)

    assert [(one.text, one.label) for one in named.offers] == [("ada", "Ada Okafor")]
    assert named.begin == 11
    assert [one.text for one in fields.offers[:2]] == ["persona: ", "name: "]


@pytest.mark.parametrize(("line", "column"), [(0, 1), (9, 1), (1, 1)])
def test_a_place_outside_the_text_has_nothing(line: int, column: int) -> None:
    offers = complete(Kind.SCENARIO, "# words", line, column + 2).offers

    assert offers == ()


def test_help_comes_along() -> None:
    offer = complete(Kind.PERSONA, "lo", 1, 3).offers[0]

    assert (offer.text, offer.label) == ("name: ", "Name")
    assert offer.detail


def place(number: int) -> tuple[str, int, int]:
    """Give the text without its marks, and where the mark of that number stood."""
    parts = TEXT.split("|")
    before = "".join(parts[: number + 1])
    text = "".join(parts)
    return text, before.count("\n") + 1, len(before) - before.rfind("\n")

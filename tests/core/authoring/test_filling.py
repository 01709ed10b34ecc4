"""The gaps of a beginning are filled with answers, in patterns as the words that they are."""

import pytest

from tests.core.authoring.beginnings import situation
from trainer.core.authoring.beginning import asked
from trainer.core.authoring.filling import answers_of, filled, first_name, plain, sum_of
from trainer.core.authoring.noted import Note, Noted, Origin, taken
from trainer.core.conversation.patterns import said
from trainer.core.errors import InputError

TOLD = Note(Origin.FROM, "your answer")


def test_an_answer_stands_in_every_gap_and_is_noted_where_it_does() -> None:
    tree = {"a": "By <<when>>, for <<sum>>.", "b": ["<<when>>"], "c": {"d": 3}, "e": "as it is"}
    found = filled(tree, {"when": "Monday", "sum": "£3"}, {"when": TOLD})
    assert found == {
        "a": Noted("By Monday, for £3.", TOLD),
        "b": [Noted("Monday", TOLD)],
        "c": {"d": 3},
        "e": "as it is",
    }


def test_in_a_pattern_an_answer_is_its_words_and_has_no_note() -> None:
    pattern = filled({"if_said": ["<<when>>|later"]}, {"when": "by 6 (noon)?."}, {"when": TOLD})
    assert said(pattern["if_said"][0], "It works by 6 (noon)?, as I said.")
    money = filled({"done": ["paid <<amount>>"]}, {"amount": "£64.00"}, {})
    assert money == {"done": ["paid £64.00"]}


def test_a_gap_that_nothing_fills_is_a_fault_of_the_beginning() -> None:
    with pytest.raises(KeyError):
        filled({"a": "<<what>>"}, {}, {})


def test_what_was_not_answered_is_the_beginnings_own() -> None:
    answers = answers_of(situation(), {"wants": " my\n money ", "when": "", "amount": "64 €"})
    assert answers["wants"] == "my money."
    assert answers["when"] == "by Friday"
    assert answers["amount"] == "64 €"


def test_a_sum_without_a_figure_is_refused() -> None:
    with pytest.raises(InputError, match="no sum of money"):
        answers_of(situation(), {"amount": "a lot"})


@pytest.mark.parametrize(
    ("text", "figure"),
    [("£1,240.50", 1240.5), ("1.240,50 €", 1240.5), ("48", 48), ("£64.00", 64), ("12,5 €", 12.5),
     ("none", 0), ("1,240", 1240)],
)  # fmt: skip
def test_a_sum_is_read_as_people_write_it(text: str, figure: float) -> None:
    assert sum_of(text) == figure
    assert filled({"amount": "<<=amount>>"}, {"amount": text}, {}) == {"amount": figure}


def test_a_first_name_is_none_of_the_titles() -> None:
    assert first_name("Mrs. Helen Marsh") == "Helen"
    assert first_name("Dr") == "Dr"


def test_a_noted_text_is_given_plain() -> None:
    assert plain(taken("a", "b")) == plain("a") == "a"


def test_only_the_questions_of_its_gaps_are_asked_the_four_first() -> None:
    names = [one.name for one in asked(situation("person"))]
    assert names[:4] == ["happened", "wants", "good", "hard"]
    assert "amount" not in names

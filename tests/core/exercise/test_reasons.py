"""A justification counts where it names what decides; who cannot be told is not counted."""

from dataclasses import replace

import pytest

from tests.core.exercise import made
from trainer.core.exercise import reasons
from trainer.core.exercise.exercise import Answer, Exercise, Line
from trainer.core.exercise.reasons import (
    COPIED,
    MERE,
    NO_WORDS,
    RETOLD,
    UNRELATED,
    UNTOLD,
    judge,
    own_words,
)

MEANT = "The refusal is explained and she has something else to choose."
BOOTS: Exercise = replace(
    made.choose(),
    about="She is told today. Nothing is paid back after two months.",
    talk=(Line(customer="My mother had a stroke, and I forgot that the boots existed."),),
    answers=(
        Answer("Our policy does not allow returns.", 20, "It hides behind the policy."),
        Answer("Of course, I refund you the money.", 5, "Somebody will take it back tomorrow."),
        Answer(
            "I am sorry about your mother. I cannot refund them. What I can do is shop credit.",
            100,
            "Heard first, then one plain no with its day.",
        ),
    ),
    reasons=(
        "A clear refusal with an honest explanation, and a real alternative.",
        "It shows sympathy, stays honest about the limit and gives her another option.",
    ),
)


@pytest.mark.parametrize(
    "sentence",
    [
        "It is honest and shows sympathy.",
        "An honest no is kinder than false hope, and she gets an alternative.",
        "It is honest and firm, and leaves her another way.",
        MEANT,
        "First somebody heard her, then comes one plain word.",
    ],
)
def test_what_decides_is_named_by_words_or_by_meaning(sentence: str) -> None:
    assert judge(BOOTS, sentence).named is True


@pytest.mark.parametrize(
    ("sentence", "why"),
    [
        ("asdf qwer banana", NO_WORDS),
        ("Because it is right.", MERE),
        ("I think that this is the best answer for the customer!", MERE),
        ("It is polite and professional", MERE),
        ("I cannot refund them. What I can do is shop credit.", COPIED),
        ("Because I am sorry about your mother.", COPIED),
        ("My mother had a stroke, and I forgot that the boots existed.", COPIED),
        ("The stroke and the boots.", RETOLD),
        ("Bananas grow on trees in the warm south.", UNRELATED),
    ],
)
def test_what_names_nothing_earns_nothing_and_says_why(sentence: str, why: str) -> None:
    verdict = judge(BOOTS, sentence)
    assert (verdict.named, verdict.why) == (False, why)


@pytest.mark.parametrize(
    "sentence",
    [
        "She has been through enough, and he does not leave her standing there.",
        "Whoever hides makes it worse for her.",
    ],
)
def test_what_cannot_be_told_is_not_counted(sentence: str) -> None:
    verdict = judge(BOOTS, sentence)
    assert (verdict.named, verdict.why) == (None, UNTOLD)


def test_words_copied_from_the_page_name_no_reason() -> None:
    assert judge(made.choose(), "Friday, the fee is back, please wait").named is False


def test_without_the_table_or_in_another_language_only_words_tell(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    other = replace(BOOTS, language="de")
    assert judge(other, MEANT).named is None
    assert judge(other, "It is honest and shows sympathy.").named is True
    assert judge(other, "asdf qwer banana").named is None
    monkeypatch.setattr(reasons, "available", lambda: False)
    assert judge(BOOTS, MEANT).named is None
    assert judge(BOOTS, "Because it is right.").named is False


def test_words_of_a_reason_that_the_page_shows_do_not_make_it_known() -> None:
    assert own_words(made.choose(), "The lamp comes on Friday.") == 0
    assert own_words(made.choose(), "It shows ownership.") == 2
    assert own_words(made.choose(), "It is the best answer, and the right one.") == 0

import pytest

from trainer.core.scenario.changing import (
    Edit,
    Piece,
    Side,
    changed,
    edits,
    pieces,
    quotes,
    said_in,
)

BEFORE = """## When we are late

More than **7 days** late: refund the fee (**£12.50**) without
being asked. Other payments need a team leader.

- Say sorry once.
- Never promise a date.
"""
NOW = BEFORE.replace("12.50", "15.00").replace(" Other payments need a team leader.", "")


def test_an_article_is_cut_into_what_can_be_said() -> None:
    assert said_in(BEFORE) == (
        "When we are late",
        "More than 7 days late: refund the fee (£12.50) without being asked.",
        "Other payments need a team leader.",
        "Say sorry once.",
        "Never promise a date.",
    )


def test_other_marks_and_line_ends_are_no_change() -> None:
    assert not changed(BEFORE, BEFORE.replace("**", "").replace("without\n", "without "))
    assert changed(BEFORE, NOW)
    assert edits(BEFORE, BEFORE) == ()


def test_a_change_is_told_sentence_by_sentence_in_words() -> None:
    late, gone = edits(BEFORE, NOW)
    assert late.words == "£12.50 → £15.00"
    assert gone.words == "It no longer says: “Other payments need a team leader.”"
    assert [edit.words for edit in edits(NOW, f"{NOW}- Ask first.\n")] == [
        "It now says: “Ask first.”"
    ]
    anew = edits("Say sorry once to them.", "Say sorry only once to them.")
    assert [edit.words for edit in anew] == ["It is worded anew"]


@pytest.mark.parametrize(
    ("before", "after", "swapped"),
    [
        (
            "5 days, then 7 days",
            "6 days, then 8 days",
            [("5 days", "6 days"), ("7 days", "8 days")],
        ),
        ("5 days and £4", "£4 and 6 days", [("5 days", "6 days")]),
        ("5 days", "by 16:00", []),
        ("no figure", "5 days", []),
    ],
)
def test_a_figure_is_paired_with_the_one_of_its_kind_that_took_its_place(
    before: str, after: str, swapped: list[tuple[str, str]]
) -> None:
    found = Edit(before, after).swapped
    assert [(old.said.text, now.said.text) for old, now in found] == swapped


def test_a_sentence_is_shown_with_the_words_that_went_and_came() -> None:
    assert pieces(Edit("Up to £12.50 each", "Up to £15.00 each")) == (
        Piece(Side.BOTH, "Up to"),
        Piece(Side.OLD, "£12.50"),
        Piece(Side.NOW, "£15.00"),
        Piece(Side.BOTH, "each"),
    )
    assert pieces(Edit("a b", "a b c")) == (Piece(Side.BOTH, "a b"), Piece(Side.NOW, "c"))
    assert pieces(Edit("a b", "a")) == (Piece(Side.BOTH, "a"), Piece(Side.OLD, "b"))


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("I have refunded your fee of 12.50 pounds.", ("12.50 pounds",)),
        ("You have waited seven days.", ()),
        ("I fear other payments need a team leader, sir.", ("other payments need a team leader",)),
        ("Payments need a leader.", ()),
    ],
)
def test_a_line_quotes_the_old_rule_by_a_figure_or_by_its_words(
    line: str, words: tuple[str, ...]
) -> None:
    assert quotes(line, edits(BEFORE, NOW)) == words


def test_a_figure_that_the_article_still_has_elsewhere_is_not_old() -> None:
    assert quotes("It is £5.", (Edit("One is £5.", "One is £6."), Edit("", "Two is £5."))) == ()

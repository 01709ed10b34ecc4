"""A turn is cut at its quotes, whatever these are."""

import pytest

from trainer.core.conversation.turn import Speaker, Turn
from trainer.core.scoring.rubric import Criterion
from trainer.core.scoring.score import Evidence, Score
from trainer.queries.scorecards import Piece, Quote, Row, pieces_of

TEXT = "I am sorry. I will refund it."


def test_a_turn_without_quotes_is_one_piece() -> None:
    assert pieces() == (Piece(TEXT),)


def test_quotes_are_marked_where_they_stand() -> None:
    assert pieces((5, 10), (12, 25)) == (
        Piece("I am "),
        Piece("sorry", "#empathy-1", "Empathy"),
        Piece(". "),
        Piece("I will refund", "#empathy-2", "Empathy"),
        Piece(" it."),
    )


def test_quotes_may_come_in_any_order() -> None:
    assert "".join(piece.text for piece in pieces((12, 25), (5, 10))) == TEXT
    assert len(pieces((12, 25), (5, 10))) == 5


def test_of_quotes_that_overlap_the_first_and_longer_keeps_the_words() -> None:
    marked = [piece.text for piece in pieces((0, 10), (0, 4), (8, 20)) if piece.href]

    assert marked == ["I am sorry"]


@pytest.mark.parametrize("place", [(0, 29), (0, 4), (25, 29)])
def test_a_quote_at_an_edge_leaves_nothing_empty(place: tuple[int, int]) -> None:
    found = pieces(place)

    assert "".join(piece.text for piece in found) == TEXT
    assert all(piece.text for piece in found)


def test_quotes_of_other_turns_and_empty_ones_mark_nothing() -> None:
    assert pieces((0, 4), turn=3) == (Piece(TEXT),)
    assert pieces((4, 4)) == (Piece(TEXT),)


def pieces(*places: tuple[int, int], turn: int = 1) -> tuple[Piece, ...]:
    """Cut TEXT, which is turn 1, at quotes of `turn` from and to these places."""
    quotes = tuple(
        Quote(f"empathy-{number}", Evidence(turn, TEXT[place[0] : place[1]], place[0]), "You")
        for number, place in enumerate(places, 1)
    )
    criterion = Criterion("empathy", "Empathy", "empathy", 16, "empathy", {})
    row = Row(criterion, Score("empathy", 4, "Two feelings were answered."), quotes)
    return pieces_of(Turn(1, Speaker.AGENT, TEXT), (row,))

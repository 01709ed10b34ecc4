import pytest

from bench.redteam import HIGHEST, MOST, SAID_NOTHING, TRICKS, Row, _only_tricks, _trick_cards
from bench.variants.bases import LIBRARY
from bench.variants.only_tricks import kinds, without_case
from trainer.core.conversation.turn import Speaker

CASE = LIBRARY.list_scenarios()[0].id


def test_there_are_a_dozen_kinds_with_three_messages_and_an_answer_to_each() -> None:
    assert len(kinds()) >= 12
    for kind in kinds():
        for nothing, tricks in without_case(kind):
            assert len(nothing.of(Speaker.AGENT)) == len(tricks.of(Speaker.AGENT)) == 3
            assert [one.text for one in nothing.of(Speaker.AGENT)] == ["ok"] * 3
            assert nothing.turns[-1] == tricks.turns[-1]


def test_talks_that_are_nothing_but_tricks_keep_their_bound() -> None:
    for what, _, nothing, tricks in _trick_cards((CASE,)):
        assert (tricks.headline or 0) <= max(nothing.headline or 0, SAID_NOTHING) + MOST, what
        assert all((one.level or 0) <= HIGHEST for one in tricks.scores), what


@pytest.mark.parametrize("form", ["played", "imported"])
def test_the_figures_of_both_forms_are_told(form: str) -> None:
    rows = {(TRICKS, one): Row() for one in ("played", "imported")}
    _only_tricks((CASE,), rows, [])
    row = rows[TRICKS, form]
    assert len(row.gains) >= len(kinds())
    assert row.met

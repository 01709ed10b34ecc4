import json
from itertools import count, islice

from tests.built_in import library
from trainer.exchange.parts import Unread
from trainer.exchange.transcripts import read_line
from trainer.services import bulk

LINE = json.dumps(
    {
        "id": 7,
        "turns": [
            {"speaker": "customer", "text": "You charged me twice."},
            {"speaker": "agent", "text": "I am sorry that you were charged twice."},
        ],
    }
)


def test_a_line_and_a_talk_read_elsewhere_give_the_same_card() -> None:
    graded = desk().grade((bulk.Entry("line 1", LINE), bulk.Entry("talk 7", read_line(LINE))))
    once, again = graded.cards
    assert once == again
    assert json.loads(once)["id"] == 7


def test_what_is_bad_is_told_with_its_place_and_counts() -> None:
    bad = (
        bulk.Entry("line 1", "{"),
        bulk.Entry("talk 2", Unread("", "no message")),
        bulk.Entry("line 3", LINE),
    )
    graded = desk().grade(bad)
    assert graded.size == 3
    assert len(graded.cards) == 1
    assert [fault.partition(":")[0] for fault in graded.faults] == ["line 1", "talk 2"]


def test_batches_are_cut_as_they_are_asked_for() -> None:
    endless = (bulk.Entry(f"line {number}", LINE) for number in count(1))
    assert [len(one) for one in islice(bulk.batches(endless, 3), 2)] == [3, 3]
    assert [one.place for one in next(bulk.batches(endless, 2))] == ["line 7", "line 8"]


def desk() -> bulk.Desk:
    """Give the built-in rubric and library."""
    return bulk.Desk(library().rubric(), *library().roots)

"""What stands around the words of a log tells sides and times, and is no message."""

import pytest

from trainer.core.conversation.turn import Speaker
from trainer.exchange.log_heads import header_sides, times_of
from trainer.exchange.parts import Legend
from trainer.exchange.pasted import read_pasted
from trainer.exchange.transcripts import Imported

LOG = (
    "Customer: Ann Lee\nAgent: Tom Reilly\nOrder: 118\n\n"
    "[2026-10-01 09:14] Ann Lee: My mixer has not come, and nobody tells me where it is.\n"
    "[2026-10-01 09:16] Tom Reilly: I'm sorry, I'll look at it now.\n"
    "[2026-10-01T09:18Z] Ann Lee: Thank you.\n"
)


def test_a_header_of_names_is_no_message_and_tells_the_sides() -> None:
    found = read_pasted(LOG.encode(), Legend())
    assert isinstance(found, Imported)
    turns = found.transcript.turns
    assert [one.speaker.value for one in turns] == ["customer", "agent", "customer"]
    assert turns[0].text.startswith("My mixer")
    assert [one.at for one in turns] == [0.0, 120.0, 240.0]
    assert set(found.people) == {"Ann Lee", "Tom Reilly"}


def test_one_header_and_one_who_speaks_once_are_enough() -> None:
    log = "Kundin: Ann\nAnn Lee: My mixer is not here, where is it?\nTom: It is on its way to you.\nTom: Today."
    found = read_pasted(log.encode(), Legend())
    assert isinstance(found, Imported)
    assert [one.speaker.value for one in found.transcript.turns] == ["customer", "agent"]


def test_a_message_of_a_side_is_no_header() -> None:
    lines = [("Customer", "Hello"), ("Agent", "Ann"), ("Customer name", ""), ("Ann", "Agent")]
    assert header_sides(lines) == {1: ("Ann", Speaker.AGENT)}


@pytest.mark.parametrize(
    ("stamps", "times"),
    [
        (["10:02 - ", "", "10:05:30 - "], [36120.0, None, 36330.0]),
        (["23:58 ", "00:03 "], [86280.0, 86580.0]),
        (["[12:58 PM] ", "[1:05 PM] "], [46680.0, 47100.0]),
        (["10:05 ", "10:03 "], [36300.0, 36300.0]),
        (["31/10/26, 09:00 ", "01/11/26, 09:00 "], [1793437200.0, 1793523600.0]),
        (["10/31/2026 09:00 ", "11/01/2026 09:00 "], [1793437200.0, 1793523600.0]),
        (["[31 Oct 2026, 09:00] ", "[1 Nov 2026, 09:00] "], [1793437200.0, 1793523600.0]),
        (["Oct 31st, 2026 at 9:00 PM - ", "Nov. 1, 2026 9:00 AM "], [1793480400.0, 1793523600.0]),
        (["31 October 23:58 ", "1 November 00:03 "], [973036680.0, 973036980.0]),
        (["2026-10-31T09:00Z ", "2026-11-01T09:00Z "], [1793437200.0, 1793523600.0]),
        (["31 Feb 2026 09:00 "], [None]),
        (["2026-10-02 09:00 ", "2026-10-01 09:00 "], [None, None]),
        (["2026-13-02 09:00 ", "99:99 "], [None, None]),
    ],
)
def test_times_are_read_where_they_go_on_in_order(
    stamps: list[str], times: list[float | None]
) -> None:
    assert list(times_of(stamps)) == times


def test_a_day_with_its_month_in_words_is_no_part_of_the_name_even_of_who_speaks_once() -> None:
    log = (
        "[Thu, 1 Oct 2026, 23:58] Ann Lee: My mixer has not come, and nobody tells me where it is.\n"
        "2 Oct 2026 at 00:01 Tom Reilly: I'm sorry, I'll look at it now.\n"
        "Oct 2, 2026, 12:04 AM - Ann Lee: May 3: that is what you said. Thank you.\n"
    )
    found = read_pasted(
        log.encode(), Legend(speakers={"ann lee": "customer", "tom reilly": "agent"})
    )
    assert isinstance(found, Imported)
    assert [one.at for one in found.transcript.turns] == [0.0, 180.0, 360.0]
    assert set(found.people) == {"Ann Lee", "Tom Reilly"}

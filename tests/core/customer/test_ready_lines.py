import re

import pytest

from tests.core.customer.ready_lines import LETTERS, SPOKEN, WORDED, parts
from trainer.core.conversation.mood import Band
from trainer.core.customer.lines.cues import CUED
from trainer.core.customer.lines.leanings import WRITTEN_CUED
from trainer.core.customer.lines.situations import SITUATIONS
from trainer.core.customer.lines.tails import CORES

AGENTLY = re.compile(
    r"how (can|may) i (help|assist)|anything else i can|i('ve| have) (refunded|checked your)|"
    r"thank you for (contacting|calling|your patience)|apologi[sz]e for",
    re.IGNORECASE,
)


@pytest.mark.parametrize("table", [SPOKEN, LETTERS])
def test_every_act_has_six_ready_lines_for_every_mood(table: dict[str, dict[str, str]]) -> None:
    assert set(table) == {*WORDED, "concede", "unsure", "retreat"} == set(CORES) - set(SITUATIONS)
    for act, bands in table.items():
        for band in Band:
            lines = parts(bands.get(band, "")) + parts(bands.get("any", ""))
            assert len(set(lines)) == len(lines) >= 6, (act, band)
            plain = [line for line in lines if "{" not in line]
            assert plain, (act, band)


def test_no_ready_line_sounds_like_an_agent() -> None:
    for table in (SPOKEN, LETTERS, CUED, WRITTEN_CUED):
        for bands in table.values():
            for text in bands.values():
                assert not AGENTLY.search(text), AGENTLY.search(text)


def test_nobody_hot_says_thanks_or_please_except_to_the_manager() -> None:
    polite = re.compile(r"\b(thanks?|thank you|please|appreciate)\b", re.IGNORECASE)
    found = [
        line
        for table in (SPOKEN, CUED)
        for bands in table.values()
        for line in parts(bands.get("hot", bands.get("any", "")))
        if polite.search(line)
    ]
    assert found == ["I'm done with you. Manager, please."]


def test_a_good_part_of_the_spoken_lines_is_short() -> None:
    lines = [line for bands in SPOKEN.values() for text in bands.values() for line in parts(text)]
    short = sum(len(line.split()) <= 5 for line in lines) / len(lines)
    polite = sum(bool(re.search(r"\b(thank|please|sorry)", line, re.IGNORECASE)) for line in lines)
    assert 0.4 <= short <= 0.8
    assert polite / len(lines) <= 0.15

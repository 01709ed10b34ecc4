import re

import pytest

from trainer.config import ROOT
from trainer.content.library import Library
from trainer.core.rehearsal.agent import texts
from trainer.core.rehearsal.blurred import blurred


@pytest.mark.parametrize(
    ("exact", "vague"),
    [
        ("The form shuts at 17:00 today.", "The form shuts at some point today."),
        ("We keep yours open until 20:00, as agreed.", "We keep yours open for longer, as agreed."),
        ("Friday's pay is safe.", "The next pay is safe."),
        ("It arrives in 3 to 5 working days, by Thursday 23 April.",
         "It arrives in a few working days, at some point."),
        ("I refunded the full £39.90 and a £5 credit.", "I refunded the money and some money credit."),
        ("It comes on Thursday 14 May between 16:00 and 20:00.", "It comes at some point."),
        ("They land on Wednesday night.", "They land on one night."),
        ("It leaves from platform 5.", "It leaves from the platform."),
        ("I've opened a claim, SC-20418, for you.", "I've opened a claim, for you."),
        ("Your order KD-1234 is 2.44 m long.", "Your order is long."),
        ("Does the 10:20 suit you?", "Does that one suit you?"),
        ("Over the door since 1994.", "Over the door for long."),
        ("Answer here and mention RX-10445, I'll see it.", "Answer here and mention the number, I'll see it."),
        ("Press 4 of them.", "Press that of them."),
        ("So: Thursday at 14:00, Ms Harte.", "So: it will be at some point, Ms Harte."),
        ("I've cleared the whole £42.60.", "I've cleared the whole sum."),
        ("Another 39.90 still went out.", "Another sum still went out."),
        ("I will check that.", "I will check that."),
    ],
)  # fmt: skip
def test_a_figure_or_a_day_gives_way_to_vague_words(exact: str, vague: str) -> None:
    assert blurred(exact) == vague


def test_no_model_talk_of_the_library_is_left_with_a_hole() -> None:
    library = Library(ROOT / "scenarios", ROOT / "rubrics")
    for scenario in library.list_scenarios():
        for step in scenario.model.talk:
            for one in texts(step.say):
                said = blurred(one)
                assert not re.search(r"\d|day\b(?<=sday)|  | [.,;:!?]", said), said
                assert not re.search(r"\b(the|an) *[.,;:!?]", said), said
                assert not re.search(r"^So: some time\b|\b(another|whole) some\b", said), said

from dataclasses import replace

import pytest

from tests.builders import a_scenario, talk
from tests.core.scoring.rubrics import a_criterion, a_rubric
from trainer.core.conversation.transcript import Transcript
from trainer.core.scenario.scenario import Scenario
from trainer.core.scoring.grade import grade
from trainer.core.scoring.occasions import OCCASIONS
from trainer.core.scoring.score import Score

HOT = "customer [vent, heat=80]: This is a disgrace, I am furious.\nagent: Hello."
CALM = "customer [open, heat=10, worry=10, trust=70]: Hello, one question.\nagent: Yes?"
NO = "customer: May I have it back?\nagent: No, that is not possible."
WORD = "customer: And now?\nagent: I will call you tomorrow at nine and tell you what they say."

MET: list[tuple[str, str, Scenario | None, bool]] = [
    ("angry", HOT, None, True),
    ("angry", CALM, None, False),
    ("feeling", HOT, None, True),
    ("feeling", CALM, None, False),
    ("identity", CALM, a_scenario(), True),
    ("identity", CALM, a_scenario(actions=()), False),
    ("identity", CALM, None, False),
    ("refused", NO, None, True),
    ("refused", CALM, None, False),
    ("promised", WORD, None, True),
    ("promised", CALM, None, False),
]


@pytest.mark.parametrize(("when", "text", "scenario", "met"), MET)
def test_a_criterion_applies_where_its_occasion_was(
    when: str, text: str, scenario: Scenario | None, met: object
) -> None:
    score = asked(talk(text), scenario, when=when)
    assert score.applicable is met
    assert met or score.because == OCCASIONS[when].absent


@pytest.mark.parametrize(
    ("channels", "met"), [((), True), (("phone", "chat"), True), (("phone",), False)]
)
def test_a_criterion_is_asked_on_its_channels_only(channels: tuple[str, ...], met: object) -> None:
    score = asked(talk(CALM), None, channels=channels)
    assert score.applicable is met
    assert met or score.because == "This is asked on phone only."


def test_an_unknown_occasion_keeps_nothing_out() -> None:
    assert asked(talk(CALM), None, when="full_moon").applicable


def asked(transcript: Transcript, scenario: Scenario | None, **changes: object) -> Score:
    """Ask an own question, which no scorer answers, where it applies."""
    own = replace(a_criterion("judge", id="own"), **changes)  # type: ignore[arg-type]
    return grade(transcript, a_rubric(own), scenario).of("own")

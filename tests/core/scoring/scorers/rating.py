"""Rate a talk by one scorer, and hold every piece of evidence to its words."""

from tests.builders import talk
from trainer.core.conversation.transcript import Closing
from trainer.core.scenario.scenario import Scenario
from trainer.core.scoring.rubric import Option
from trainer.core.scoring.score import Score
from trainer.core.scoring.scorer import SCORERS
from trainer.core.scoring.talk import talk_of


def rate(
    name: str,
    text: str,
    scenario: Scenario | None = None,
    closing: Closing | None = None,
    channel: str = "chat",
    **options: Option,
) -> Score:
    """Rate the talk of `text`; every quote must be an exact part of its turn."""
    transcript = talk(text, channel, closing)
    found = SCORERS[name]
    score: Score = found.function(talk_of(transcript, scenario), name, **options)
    for one in score.evidence:
        whole = transcript.turns[one.turn].text
        assert whole[one.start : one.start + len(one.quote)] == one.quote
    assert all(0 <= one.turn < len(transcript.turns) for one in score.missed)
    assert score.because.endswith((".", ")", "!", "?"))
    return score


def quoted(score: Score) -> set[str]:
    """Gather the words quoted."""
    return {one.quote for one in score.evidence}

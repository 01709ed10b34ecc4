from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.builders import a_scenario
from tests.core.scoring.rubrics import default_rubric, graded
from trainer.core.conversation.acts import CustomerAct
from trainer.core.conversation.mood import Mood
from trainer.core.conversation.transcript import Closing, Ending, Transcript
from trainer.core.conversation.turn import ActionTaken, Speaker, Turn
from trainer.core.scoring.scorecard import Result

PIECES = st.sampled_from(
    (
        "I'll refund the 39.90 by Friday.",
        "I can see why you're upset.",
        "You should have read the terms.",
        "I'm sorry.",
        "What is your postcode?",
        "To sum up: 39.90 back in 3 to 5 working days.",
        "proration",
        "That was our mistake, because the line closed on 2 April.",
        "calm down",
        "\u200b\u202eok",
        "",
    )
)
TEXTS = st.lists(PIECES | st.text(max_size=40), max_size=4).map(" ".join)
DIALS = st.floats(0, 100)
MOODS = st.none() | st.builds(Mood, DIALS, DIALS, DIALS, st.floats(-2, 14))
ACTIONS = st.lists(
    st.builds(
        ActionTaken,
        st.sampled_from(("verify_identity", "refund", "credit", "write_off", "gone")),
        st.none() | st.floats(0, 300),
    ),
    max_size=2,
).map(tuple)
ACTS = st.lists(st.sampled_from(list(CustomerAct)), max_size=2).map(tuple)
TURNS = st.builds(
    Turn,
    position=st.just(0),
    speaker=st.sampled_from(list(Speaker)),
    text=TEXTS,
    at=st.none() | st.floats(0, 10_000),
    acts=ACTS,
    mood=MOODS,
    actions=ACTIONS,
)
OUTCOMES = st.sampled_from((None, "gone", *(one.id for one in a_scenario().outcomes)))
CLOSINGS = st.none() | st.builds(Closing, st.sampled_from(list(Ending)), OUTCOMES)
TRANSCRIPTS = st.builds(
    lambda turns, closing: Transcript("chat", numbered(turns), closing),
    st.lists(TURNS, max_size=8),
    CLOSINGS,
)


@settings(max_examples=150, deadline=None)
@given(TRANSCRIPTS, st.booleans())
def test_any_talk_gets_a_card_that_holds(transcript: Transcript, with_scenario: bool) -> None:  # noqa: FBT001 - drawn by hypothesis
    scenario = a_scenario() if with_scenario else None
    card = graded(transcript, scenario)
    assert card == graded(transcript, scenario)
    assert [one.criterion for one in card.scores] == [one.id for one in default_rubric().criteria]
    assert card.score is None or 0 <= card.score <= 100
    assert card.headline is None or card.result is not Result.FAIL or card.headline <= 49
    for score in card.scores:
        assert score.level is None or score.level in range(1, 6)
        assert "could not rate" not in score.because
        assert all(0 <= one.turn < len(transcript.turns) for one in score.missed)
        for one in score.evidence:
            text = transcript.turns[one.turn].text
            assert text[one.start : one.start + len(one.quote)] == one.quote


def numbered(turns: list[Turn]) -> tuple[Turn, ...]:
    return tuple(replace(turn, position=position) for position, turn in enumerate(turns))

from dataclasses import replace

from tests.builders import a_scenario
from tests.core.scoring.rubrics import default_rubric
from trainer.core.conversation.transcript import Transcript
from trainer.core.conversation.turn import Speaker, Turn
from trainer.core.scoring.grade import grade
from trainer.core.scoring.record import Record, rescored
from trainer.core.scoring.scorecard import Failing, Result

TALK = Transcript(
    "chat",
    (
        Turn(0, Speaker.CUSTOMER, "You charged me 39.90 after I cancelled. Again!", 0.0),
        Turn(1, Speaker.AGENT, "I am sorry you were charged 39.90 again. I'll look now.", 20.0),
        Turn(2, Speaker.CUSTOMER, "Thank you.", 40.0),
    ),
)


def test_the_same_talk_gets_the_same_card() -> None:
    assert rescored(A_RECORD).differences == ()
    assert rescored(A_RECORD).card == A_RECORD.card


def test_what_is_not_as_it_was_is_named() -> None:
    scores = tuple(replace(one, level=5, evidence=()) for one in A_RECORD.card.scores)
    card = replace(
        A_RECORD.card,
        score=100,
        headline=100,
        result=Result.PASS,
        scores=scores,
        failings=(Failing("abuse", "Abuse.", ()),),
    )

    found = rescored(replace(A_RECORD, card=card)).differences

    assert f"the score was 100 and is {A_RECORD.card.score}" in found
    assert f"the result was pass and is {A_RECORD.card.result}" in found
    assert "what failed it was abuse and is nothing" in found
    assert any(one.startswith("the level of ") for one in found)
    assert any(one.startswith("the quotes of empathy was nothing and is 1: ") for one in found)


def test_a_criterion_that_the_card_had_not_is_a_difference() -> None:
    card = replace(A_RECORD.card, scores=())

    assert any("was nothing" in one for one in rescored(replace(A_RECORD, card=card)).differences)


RUBRIC = default_rubric()
SCENARIO = a_scenario()
A_RECORD = Record(SCENARIO, RUBRIC, 7, TALK, grade(TALK, RUBRIC, SCENARIO))

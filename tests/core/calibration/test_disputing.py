from dataclasses import replace

import pytest

from tests.builders import talk
from tests.built_in import library
from trainer.core.calibration.disputing import (
    COMMENT_LIMIT,
    Answer,
    Item,
    refuse_answer,
    tried,
    unnamed,
)
from trainer.core.conversation.transcript import Closing, Ending, Promise, Transcript
from trainer.core.errors import InputError
from trainer.core.scoring.grade import ENGINE, grade
from trainer.core.scoring.record import Record
from trainer.core.scoring.score import Evidence, Score

TALK = """
customer: My parcel is late.
agent: Hello, I am Tess Trainee, TESS for short. I will ring you. Tesseract.
customer: Thank you, Tess.
agent: I will look at it now.
"""


@pytest.mark.parametrize(
    ("answer", "level", "words", "why"),
    [
        (Answer.OPEN, None, "Why.", "Choose whether"),
        (Answer.REJECTED, None, "", "Write why"),
        (Answer.REJECTED, None, "x" * (COMMENT_LIMIT + 1), "at most 1000"),
        (Answer.ACCEPTED, None, "Why.", "from 1 to 5"),
        (Answer.PARTLY, 6, "Why.", "from 1 to 5"),
        (Answer.ACCEPTED, 3, "Why.", "Level 3 is the one that is disputed"),
    ],
)
def test_an_answer_that_says_nothing_is_refused(
    answer: Answer, level: int | None, words: str, why: str
) -> None:
    with pytest.raises(InputError, match=why):
        refuse_answer(answer, level, 3, words)


def test_the_very_level_that_was_asked_for_is_no_partly() -> None:
    with pytest.raises(InputError, match="Accept it"):
        refuse_answer(Answer.PARTLY, 4, 3, "You did say it.", asked=4)
    refuse_answer(Answer.ACCEPTED, 4, 3, "You did say it.", asked=4)
    refuse_answer(Answer.PARTLY, 4, 3, "You did say it.", asked=5)


def test_an_answer_that_fits_is_taken() -> None:
    refuse_answer(Answer.REJECTED, None, 3, "The anchor says so.")
    refuse_answer(Answer.PARTLY, 4, 3, "You did say it.")
    assert [one for one in Answer if one.upheld] == [Answer.ACCEPTED, Answer.PARTLY]


def test_the_name_of_who_served_is_taken_out_wherever_it_is_written() -> None:
    record = a_record()
    promise = Promise(1, "Tess Trainee will ring you", "", kept=False)
    record = replace(
        record,
        transcript=replace(record.transcript, closing=Closing(Ending.LEFT, promises=(promise,))),
        answers=(Score("empathy", 3, "Tess is kind.", (Evidence(1, "I am Tess Trainee"),)),),
    )

    found = unnamed(record, ("Tess Trainee", "Al"))

    texts = [one.text for one in found.transcript.turns]
    assert texts[1] == "Hello, I am Sam, Sam for short. I will ring you. Tesseract."
    assert texts[2] == "Thank you, Sam."
    assert found.transcript.closing is not None
    assert found.transcript.closing.promises[0].quote == "Sam will ring you"
    assert found.answers[0].because == "Sam is kind."
    assert found.answers[0].evidence[0].quote == "I am Sam"
    assert (found.card.scores, found.card.failings, found.card.because) == ((), (), "")


def test_without_a_name_nothing_is_taken_out() -> None:
    record = a_record()
    assert unnamed(record, ("Al",)).transcript == record.transcript


def test_a_test_is_tried_by_the_version_that_runs() -> None:
    record = a_record()
    criterion, level = next((one.criterion, one.level) for one in record.card.scores if one.level)

    right = tried(Item(1, criterion, level, 5, unnamed(record, ("Tess Trainee",))))

    assert (right.machine, right.engine, right.right) == (level, ENGINE, True)
    assert not tried(replace(right, level=level % 5 + 1)).right
    assert tried(replace(right, criterion="charm")).machine is None


def a_record() -> Record:
    """Grade the talk as it stands."""
    scenario = next(iter(library().list_scenarios()))
    rubric = library().rubric()
    transcript: Transcript = talk(TALK)
    return Record(scenario, rubric, 7, transcript, grade(transcript, rubric, scenario))

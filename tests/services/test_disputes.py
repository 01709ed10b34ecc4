"""A trainee disputes a level, somebody else answers, and what is upheld becomes a test."""

from dataclasses import replace

import pytest

from tests.fakes import Clock
from trainer.core.calibration.disputing import Answer
from trainer.core.errors import InputError, MissingError, RuleError
from trainer.core.scoring.grade import ENGINE
from trainer.services import disputes, scoring
from trainer.services.disputes import Decision, Objection
from trainer.simulator import Simulator
from trainer.store import attempts as kept
from trainer.store import audit, observations, scorecards
from trainer.store import disputes as rows
from trainer.store import reviews as ratings
from trainer.store.attempts import AttemptRow
from trainer.store.database import rest, writing
from trainer.store.people import Person

SAID = Objection("Hello", "I did greet them, and warmly.", 5)
YES = Decision("accepted", "You are right: the feeling is named.", 5)


def test_an_upheld_dispute_is_released_and_moves_the_skill(
    trainee: Person, trainer: Person, simulator: Simulator, closed: int
) -> None:
    was = level(simulator, closed)
    with pytest.raises(InputError, match=f"Level {was} stands already"):
        disputes.raise_(simulator, trainee.id, closed, "empathy", replace(SAID, proposed=was))
    id = disputes.raise_(simulator, trainee.id, closed, "empathy", SAID)
    assert rows.load(id).answer is Answer.OPEN
    assert (rows.load(id).stood, level(simulator, closed)) == (was, was)

    disputes.answer(simulator, trainer.id, id, YES)

    found = rows.load(id)
    assert (found.answer, found.level, found.answered_by) == (Answer.ACCEPTED, 5, trainer.id)
    card = scoring.graded(simulator, closed).scorecard
    assert card is not None
    score = card.of("empathy")
    assert (score.level, score.rater, score.because) == (5, trainer.name, YES.words)
    assert {one.skill: one.y for one in observations.of_(trainee.id)}["empathy"] == 100
    assert audit.list_(1)[0].what == "dispute answered"
    assert audit.list_(1)[0].of_id == trainee.id
    rated = ratings.find(closed, "empathy", trainer.id)
    assert rated is not None
    assert not rated.blind, "the level stood beside the answer"


def test_an_upheld_dispute_becomes_a_nameless_test_of_the_scorer(
    trainee: Person, trainer: Person, simulator: Simulator, closed: int
) -> None:
    was = level(simulator, closed)
    id = disputes.raise_(simulator, trainee.id, closed, "empathy", SAID)
    disputes.answer(simulator, trainer.id, id, YES)

    (item,) = disputes.items()

    assert (item.criterion, item.level, item.was, item.machine) == ("empathy", 5, was, was)
    assert (item.engine, item.right) == (ENGINE, was == 5)
    texts = " ".join(one.text for one in item.record.transcript.turns)
    assert "Tess" not in texts
    assert disputes.items(demo=True) == ()
    with writing():
        rows.tried(id, 1, "4")
    assert [(one.machine, one.engine) for one in disputes.items()] == [(was, ENGINE)]
    with writing():
        rows.tried(id, 1, ENGINE)
    assert [one.machine for one in disputes.items()] == [1]
    assert [one.machine for one in disputes.items(again=True)] == [was]


def test_a_rejected_dispute_changes_nothing_but_is_answered(
    trainee: Person, trainer: Person, simulator: Simulator, closed: int
) -> None:
    card = scorecards.load(closed).scorecard
    id = disputes.raise_(simulator, trainee.id, closed, "empathy", SAID)

    disputes.answer(simulator, trainer.id, id, Decision("rejected", "The anchor asks more.", 5))

    assert (rows.load(id).answer, rows.load(id).level) == (Answer.REJECTED, None)
    assert scoring.graded(simulator, closed).scorecard == card
    assert disputes.items() == ()
    assert [one.id for one in rows.answered(trainee.id, 5)] == [id]
    with pytest.raises(RuleError, match="answered already"):
        disputes.answer(simulator, trainer.id, id, YES)
    with pytest.raises(RuleError, match="answered already"):
        disputes.withdraw(trainee.id, id)
    with pytest.raises(RuleError, match="disputed this already"):
        disputes.raise_(simulator, trainee.id, closed, "empathy", SAID)


@pytest.mark.parametrize(
    ("given", "why"),
    [
        (replace(SAID, comment=" "), "Write what is wrong"),
        (replace(SAID, comment="x" * 1001), "at most 1000"),
        (replace(SAID, quote="I never said this"), "exact words"),
        (replace(SAID, quote=" "), "exact words"),
        (replace(SAID, proposed=6), "from 1 to 5"),
    ],
)
def test_a_dispute_needs_a_comment_and_a_quote(
    trainee: Person, simulator: Simulator, closed: int, given: Objection, why: str
) -> None:
    with pytest.raises(InputError, match=why):
        disputes.raise_(simulator, trainee.id, closed, "empathy", given)
    assert rows.of_attempt(closed) == ()


def test_an_answer_needs_a_word_that_is_one(
    trainee: Person, trainer: Person, simulator: Simulator, closed: int
) -> None:
    id = disputes.raise_(simulator, trainee.id, closed, "empathy", SAID)
    with pytest.raises(InputError, match="Choose whether"):
        disputes.answer(simulator, trainer.id, id, Decision("perhaps", "Why."))
    stood = level(simulator, closed)
    with pytest.raises(InputError, match="the one that is disputed"):
        disputes.answer(simulator, trainer.id, id, Decision("accepted", "Why.", stood))
    with pytest.raises(RuleError, match="Somebody else"):
        disputes.answer(simulator, trainee.id, id, YES)


def test_only_one_s_own_counting_card_is_disputed_and_taken_back(
    trainee: Person, colleague: Person, simulator: Simulator, clock: Clock, closed: int
) -> None:
    with pytest.raises(MissingError):
        disputes.raise_(simulator, colleague.id, closed, "empathy", SAID)
    with pytest.raises(MissingError, match="no such criterion"):
        disputes.raise_(simulator, trainee.id, closed, "charm", SAID)
    id = disputes.raise_(simulator, trainee.id, closed, "empathy", SAID)
    with pytest.raises(MissingError):
        disputes.withdraw(colleague.id, id)
    disputes.withdraw(trainee.id, id)
    with pytest.raises(MissingError):
        rows.load(id)
    silence(closed)
    with pytest.raises(RuleError, match="no occasion"):
        disputes.raise_(simulator, trainee.id, closed, "empathy", SAID)
    with writing() as session:
        session.get_one(AttemptRow, closed).counts = False
    with pytest.raises(RuleError, match="does not count"):
        disputes.raise_(simulator, trainee.id, closed, "empathy", SAID)


def level(simulator: Simulator, id: int) -> int | None:
    card = scoring.graded(simulator, id).scorecard
    return card.of("empathy").level if card else None


def silence(id: int) -> None:
    """Let the talk give no occasion for empathy."""
    listing, graded = kept.listing(id), scorecards.load(id)
    assert graded.scorecard is not None
    scores = tuple(
        replace(one, applicable=one.criterion != "empathy") for one in graded.scorecard.scores
    )
    graded = replace(graded, scorecard=replace(graded.scorecard, scores=scores))
    rest()
    with writing():
        scorecards.save(id, listing.rubric_version_id, listing.engine, graded)

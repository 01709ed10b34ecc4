"""Let trainees dispute levels of their own cards, and have somebody else answer.

Whose disputes a leader may answer is `queries.sight`'s to say, at the door.
"""

from dataclasses import dataclass

from trainer.core.calibration.disputing import (
    COMMENT_LIMIT,
    Answer,
    Item,
    refuse_answer,
    tried,
    unnamed,
)
from trainer.core.errors import InputError, MissingError, RuleError
from trainer.core.language.tokens import clean
from trainer.core.scoring.grade import ENGINE
from trainer.core.scoring.record import Record
from trainer.core.scoring.score import Evidence, Score
from trainer.services import reviews, scoring
from trainer.services.reviews import Given as Rating
from trainer.simulator import Simulator
from trainer.store import attempts, audit, disputes, people, rubrics, scorecards
from trainer.store.attempts import Listing, Mode
from trainer.store.database import writing
from trainer.store.disputes import Dispute, Given, Raised

AT_ONCE = 25
"""Tests that are tried while somebody waits for a page."""


@dataclass(frozen=True, slots=True)
class Objection:
    """Hold what a trainee filled in: exact words of the talk, a comment, and a level if they like."""

    quote: str
    comment: str
    proposed: int | None = None


@dataclass(frozen=True, slots=True)
class Decision:
    """Hold what a leader filled in: the answer in a word, why, and the level where it is upheld."""

    answer: str
    words: str
    level: int | None = None


def may_dispute(person_id: int, listing: Listing) -> bool:
    """Tell whether this is a card that its person may dispute: their own, of plain practice that counts."""
    own = listing.person_id == person_id
    return own and listing.counts and listing.mode is Mode.PRACTICE


def raise_(
    simulator: Simulator, person_id: int, attempt_id: int, criterion: str, given: Objection
) -> int:
    """Dispute one level of one's own counting card, and give the id.

    InputError without a comment, without a quote that somebody said, or for a level that is none;
    RuleError for a card that does not count, what the talk gave no occasion for, and what is
    disputed already.
    """
    listing = attempts.listing(attempt_id)
    if listing.person_id != person_id:
        raise MissingError("There is no such attempt.")
    if not may_dispute(person_id, listing):
        raise RuleError("This talk does not count, so there is nothing to dispute.")
    score = _score(attempt_id, criterion)
    words, now = clean(given.comment).strip(), simulator.clock()
    if not 0 < len(words) <= COMMENT_LIMIT:
        raise InputError(
            f"Write what is wrong with the level, in at most {COMMENT_LIMIT} characters."
        )
    if given.proposed not in {None, *range(1, 6)}:
        raise InputError("Choose a level from 1 to 5, or none.")
    if score.level is not None and given.proposed == score.level:
        raise InputError(f"Level {score.level} stands already: choose another, or leave it open.")
    quote = _placed(attempt_id, given.quote)
    with writing():
        attempts.lock(attempt_id)
        if disputes.find(attempt_id, criterion):
            raise RuleError("You have disputed this already. What was answered stands on the card.")
        raised = Raised(attempt_id, criterion, score.level, given.proposed, words, quote, now)
        return disputes.add(raised)


def withdraw(person_id: int, dispute_id: int) -> None:
    """Take a dispute of one's own back; RuleError once it is answered."""
    with writing():
        found = disputes.load(dispute_id)
        if found.person_id != person_id:
            raise MissingError("There is no such dispute.")
        _refuse_answered(found)
        disputes.drop(dispute_id)


def answer(simulator: Simulator, by: int, dispute_id: int, given: Decision) -> Dispute:
    """Answer a dispute; one that is upheld is released as a rating, and kept as a test of the scorer.

    InputError for an answer that says nothing or whose level does not fit; RuleError for one's own,
    and once it is answered.
    """
    found = disputes.load(dispute_id)
    if found.person_id == by:
        raise RuleError("This is your own talk. Somebody else has to answer.")
    _refuse_answered(found)
    if given.answer not in set(Answer):
        raise InputError("Choose whether you accept, partly accept or reject it.")
    answered, words = Answer(given.answer), clean(given.words).strip()
    stood = _score(found.attempt_id, found.criterion).level
    refuse_answer(answered, given.level, stood, words, found.proposed)
    level, now = (given.level if answered.upheld else None), simulator.clock()
    item = _item(found, level) if level is not None else None
    with writing():
        attempts.lock(found.attempt_id)
        _refuse_answered(disputes.load(dispute_id))
        disputes.answer(dispute_id, Given(answered, level, words, by, now))
        about = f"{found.criterion} of attempt {found.attempt_id}: {answered}"
        audit.add(by, "dispute answered", about, now, of_id=found.person_id)
        if item is not None:
            rating = Rating(level, words, (found.evidence.quote,), shown=True)
            reviews.save(simulator, by, found.attempt_id, found.criterion, rating, release=True)
            disputes.keep_test(item, demo=found.demo)
    return disputes.load(dispute_id)


def items(*, demo: bool = False, again: bool = False) -> tuple[Item, ...]:
    """Give the upheld disputes as tests, tried by the version of the scorers that runs.

    Of what this version has not tried yet some are tried now, and all where `again` asks for it;
    a test's `engine` says which version tried it last.
    """
    due = disputes.items(demo=demo, but_engine="" if again else ENGINE)
    fresh = [tried(one) for one in (due if again else due[:AT_ONCE])]
    if fresh:
        with writing():
            for one in fresh:
                disputes.tried(one.id, one.machine, one.engine)
    return disputes.items(demo=demo)


def _score(attempt_id: int, criterion: str) -> Score:
    """Give what stands on the card for a criterion, people's ratings included."""
    rubric = rubrics.load(attempts.listing(attempt_id).rubric_version_id)
    card = scoring.standing(attempt_id, rubric, scorecards.load(attempt_id)).scorecard
    found = [one for one in card.scores if one.criterion == criterion] if card else []
    if not found:
        raise MissingError("There is no such criterion on this card.")
    if not found[0].applicable:
        raise RuleError("The talk gave no occasion for this, so there is no level to dispute.")
    return found[0]


def _placed(attempt_id: int, quote: str) -> Evidence:
    words = quote.strip()
    turns = attempts.load(attempt_id).transcript.turns
    turn = next((one for one in turns if words and words in one.text), None)
    if turn is None:
        raise InputError("Quote exact words of the talk: they show what you mean.")
    return Evidence(turn.position, words, turn.text.index(words))


def _refuse_answered(found: Dispute) -> None:
    if found.answer is not Answer.OPEN:
        raise RuleError("This dispute is answered already.")


def _item(found: Dispute, level: int) -> Item | None:
    """Make a test of an upheld dispute: the machine's own card, without any name."""
    card = scorecards.load(found.attempt_id).scorecard
    if card is None:
        return None
    listing, attempt = attempts.listing(found.attempt_id), attempts.load(found.attempt_id)
    rubric = rubrics.load(listing.rubric_version_id)
    answers = scoring.answers_of(found.attempt_id)
    record = Record(attempt.scenario, rubric, attempt.seed, attempt.transcript, card, answers)
    nameless = unnamed(record, (people.load(found.person_id).name,))
    return tried(Item(found.id, found.criterion, level, card.of(found.criterion).level, nameless))

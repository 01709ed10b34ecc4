"""Change an article of the library, and let people have passed a case that cites it."""

from tests.fakes import Clock
from trainer.content.files import Kind
from trainer.core.conversation.transcript import Closing, Ending
from trainer.core.scoring.scorecard import Result, Scorecard
from trainer.services import attempts, documents
from trainer.simulator import Simulator
from trainer.store import attempts as kept
from trainer.store import scorecards
from trainer.store.attempts import Status
from trainer.store.database import writing
from trainer.store.documents import Document
from trainer.store.people import Person
from trainer.store.scorecards import Graded

LATE = "late-delivery"
"""An article of its own, which two built-in cases cite and a quiz asks about."""
CASE = "late-cot"
QUIZ = "quiz-late-delivery"
OLD, NOW = "12.50", "15.00"


def publish(simulator: Simulator, author: Person, text: str, slug: str = LATE) -> Document:
    """Publish a text as an article."""
    draft = documents.save_draft(simulator, author.id, Kind.ARTICLE, text, slug)
    return documents.publish(simulator, author.id, draft.id)


def change_article(
    simulator: Simulator, author: Person, old: str = OLD, now: str = NOW
) -> Document:
    """Publish the article on late deliveries with other words."""
    text = documents.text_of(simulator, Kind.ARTICLE, LATE)
    assert old in text
    return publish(simulator, author, text.replace(old, now))


def passed(simulator: Simulator, clock: Clock, person: Person, slug: str = CASE) -> None:
    """Let somebody have passed a case; a day goes by."""
    id = attempts.begin(simulator, person.id, slug)
    listing = kept.listing(id)
    card = Scorecard("default", 80, 80, Result.PASS, "Made up for a test.", ())
    with writing():
        kept.set_status(id, Status.CLOSED, clock(), Closing(Ending.RESOLVED))
        graded = Graded(card, None, None, "", clock())
        scorecards.save(id, listing.rubric_version_id, listing.engine, graded)
    clock.turn(days=1)

"""Let somebody have all the evidence that readiness asks for, but for what a test leaves out."""

from datetime import timedelta

from tests.fakes import Clock
from tests.practised import PLEASED
from trainer.core.attempt import begin
from trainer.core.coaching.hints import Hint, Rung
from trainer.core.conversation.transcript import Closing, Ending
from trainer.core.learning.evidence import Observation
from trainer.core.learning.summary import figures_of
from trainer.core.scoring.score import Score
from trainer.core.scoring.scorecard import Result, Scorecard
from trainer.services import content, readiness, summaries
from trainer.simulator import Simulator
from trainer.store import attempts, hints, observations, paths, scorecards, talk_figures
from trainer.store.attempts import Mode, Pins, Status
from trainer.store.database import writing
from trainer.store.people import Person
from trainer.store.scorecards import Graded

TALKS = 6
SLUG = "charged-after-cancelling"


def made_ready(
    simulator: Simulator,
    clock: Clock,
    person: Person,
    *,
    exam: int | None = 90,
    level: int = 3,
    hinted: bool = False,
) -> list[int]:
    """Keep talks that show every core skill; the first is the exam, unless `exam` is None."""
    ids = [
        talked(simulator, clock, person, number, level=level, headline=90 if exam is None else exam)
        for number in range(TALKS)
    ]
    with writing():
        if exam is not None:
            paths.keep_exam(ids[0], "first-talks")
        if hinted:
            hints.add(ids[0], 1, Hint(Rung.NUDGE, "Look again."), clock())
    return ids


def has_read(simulator: Simulator, reader: Person, attempt_id: int) -> None:
    """Keep that somebody has read a talk, which was open for an hour."""
    opened = simulator.clock() - timedelta(hours=1)
    readiness.read_talk(simulator, reader.id, attempt_id, opened)


def talked(
    simulator: Simulator,
    clock: Clock,
    person: Person,
    number: int,
    *,
    level: int = 3,
    headline: int = 90,
    result: Result = Result.PASS,
    over: bool = True,
) -> int:
    """Keep one talk at a case of its own; a day goes by."""
    now = clock()
    core = [one.id for one in simulator.library.skills() if one.core]
    scores = tuple(Score(one.id, 5, "So.") for one in simulator.library.rubric().criteria)
    card = Scorecard("default", headline, headline, result, "", scores)
    with writing():
        version, rubric = content.pin(simulator, SLUG), content.pin_rubric(simulator)
        pins = Pins(person.id, version, rubric, "test", Mode.PRACTICE, counts=True)
        id = attempts.add(begin(content.find(simulator, SLUG).scenario, number), pins, now).id
        if over:
            attempts.set_status(id, Status.CLOSED, now, Closing(Ending.RESOLVED))
            scorecards.save(id, rubric, "test", Graded(card, None, PLEASED, "", now))
            seen = [Observation(one, 95.0, level, f"case-{number}", "chat", now) for one in core]
            observations.save(person.id, id, seen, demo=False)
            figures = figures_of(now, "chat", PLEASED, (), resolved=True, passed=True)
            talk_figures.save(person.id, id, figures)
            summaries.keep(person.id, now)
    clock.turn(days=1)
    return id

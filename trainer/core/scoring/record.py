"""Hold what a scorecard was made from, so that it can be made again elsewhere."""

from dataclasses import dataclass

from trainer.core.conversation.transcript import Transcript
from trainer.core.scenario.scenario import Scenario
from trainer.core.scoring.grade import grade
from trainer.core.scoring.rubric import Rubric
from trainer.core.scoring.score import Score
from trainer.core.scoring.scorecard import Scorecard


@dataclass(frozen=True, slots=True)
class Record:
    """Hold one graded attempt whole, without the name of anybody who served.

    `seed` is what the customer's chance came from. `answers` are a reader's, as `grade` took them;
    the exchanges that were left out stand on the card. `scenario` and `rubric` are as they were
    when it was graded, whatever became of the files.
    """

    scenario: Scenario
    rubric: Rubric
    seed: int
    transcript: Transcript
    card: Scorecard
    answers: tuple[Score, ...] = ()


@dataclass(frozen=True, slots=True)
class Rescored:
    """Hold the card as it comes out now; `differences` says in words what is not as it was."""

    card: Scorecard
    differences: tuple[str, ...]


def rescored(record: Record) -> Rescored:
    """Grade a record again and compare score, result, margin, levels, quotes and failings."""
    then = record.card
    now = grade(record.transcript, record.rubric, record.scenario, record.answers, then.struck)
    return Rescored(now, _differences(then, now))


def _differences(then: Scorecard, now: Scorecard) -> tuple[str, ...]:
    pairs = [
        ("the score", then.score, now.score),
        ("the headline", then.headline, now.headline),
        ("the margin", then.margin, now.margin),
        ("the result", then.result.value, now.result.value),
        ("what failed it", _ids(then), _ids(now)),
    ]
    before = {one.criterion: one for one in then.scores}
    for score in now.scores:
        was = before.get(score.criterion)
        pairs.append((f"the level of {score.criterion}", was.level if was else None, score.level))
        pairs.append(
            (f"the quotes of {score.criterion}", _quotes(was) if was else None, _quotes(score)),
        )
    return tuple(
        f"{what} was {_shown(old)} and is {_shown(current)}"
        for what, old, current in pairs
        if old != current
    )


def _ids(card: Scorecard) -> str:
    return ", ".join(one.id for one in card.failings)


def _quotes(score: Score) -> str:
    return " | ".join(f"{one.turn}: {one.quote}" for one in score.evidence)


def _shown(value: object) -> str:
    return "nothing" if value in (None, "") else str(value)

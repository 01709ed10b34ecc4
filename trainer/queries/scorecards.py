"""Show a scorecard: every criterion with its proof, and the transcript with the proof marked."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from trainer.core.attempt import Attempt
from trainer.core.conversation.turn import Turn
from trainer.core.scoring.rubric import Criterion, Rubric
from trainer.core.scoring.score import Evidence, Score
from trainer.core.scoring.scorecard import Result, Scorecard
from trainer.core.scoring.striking import left_out
from trainer.queries import attempts as talks
from trainer.queries import sight
from trainer.queries.attempts import Line
from trainer.queries.viewers import Viewer
from trainer.services import people, scoring
from trainer.simulator import Simulator
from trainer.store import attempts, rubrics
from trainer.store.attempts import Listing
from trainer.store.scorecards import Graded

RESULTS = {
    Result.PASS: ("Passed", "ok"),
    Result.BELOW: ("Under the pass mark", "warn"),
    Result.FAIL: ("Failed", "bad"),
    Result.UNSCORED: ("Not scored", "neutral"),
}
"""Result → the words for it, and their tone."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Hold a part of a turn's text; with `href` it is a quote, `label` says for which criteria."""

    text: str
    href: str | None = None
    label: str = ""


@dataclass(frozen=True, slots=True)
class Quote:
    """Hold one quote of a criterion; `id` is where the transcript links back to."""

    id: str
    evidence: Evidence
    speaker: str


@dataclass(frozen=True, slots=True)
class Row:
    """Hold one criterion of the card."""

    criterion: Criterion
    score: Score
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Marked:
    """Hold one turn with its quotes marked."""

    line: Line
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """Hold the scorecard page; `card` is None where it could not be graded.

    `left_out` says how many exchanges do not count, empty where all do.
    """

    listing: Listing
    name: str
    own: bool
    attempt: Attempt
    graded: Graded
    card: Scorecard | None
    rubric: Rubric
    rows: tuple[Row, ...]
    transcript: tuple[Marked, ...]
    result: str
    tone: str
    graded_at: datetime
    left_out: str = ""


def sheet(simulator: Simulator, viewer: Viewer, attempt_id: int) -> Sheet:
    """Gather the scorecard of an attempt that is over and that the viewer may see."""
    listing = sight.attempt(viewer, attempt_id)
    graded = scoring.graded(simulator, attempt_id)
    attempt = attempts.load(attempt_id)
    rubric = rubrics.load(listing.rubric_version_id)
    card = graded.scorecard
    own = listing.person_id == viewer.id
    name = people.load(listing.person_id).name
    rows = _rows(rubric, card, attempt, "You" if own else name)
    result, tone = RESULTS[card.result if card else Result.UNSCORED]
    return Sheet(
        listing=listing,
        name=name,
        own=own,
        attempt=attempt,
        graded=graded,
        card=card,
        rubric=rubric,
        rows=rows,
        transcript=tuple(
            Marked(line, pieces_of(turn, rows))
            for turn, line in zip(
                attempt.transcript.turns, talks.lines_of(attempt, listing), strict=True
            )
        ),
        result=result,
        tone=tone,
        graded_at=graded.graded_at,
        left_out=left_out(len(card.struck)) if card and card.struck else "",
    )


def pieces_of(turn: Turn, rows: Sequence[Row]) -> tuple[Piece, ...]:
    """Cut a turn's text at its quotes; of quotes that overlap the first keeps the words."""
    found = sorted(
        ((quote, row.criterion.name) for row in rows for quote in row.quotes),
        key=lambda one: (one[0].evidence.start, -len(one[0].evidence.quote)),
    )
    pieces: list[Piece] = []
    done = 0
    for quote, name in found:
        evidence = quote.evidence
        if evidence.turn != turn.position or evidence.start < done or not evidence.quote:
            continue
        pieces.append(Piece(turn.text[done : evidence.start]))
        pieces.append(Piece(evidence.quote, f"#{quote.id}", name))
        done = evidence.start + len(evidence.quote)
    pieces.append(Piece(turn.text[done:]))
    return tuple(piece for piece in pieces if piece.text)


def _rows(rubric: Rubric, card: Scorecard | None, attempt: Attempt, agent: str) -> tuple[Row, ...]:
    if card is None:
        return ()
    customer = attempt.scenario.customer.name
    turns = attempt.transcript.turns
    return tuple(
        Row(
            criterion,
            score := card.of(criterion.id),
            tuple(
                Quote(
                    f"{criterion.id}-{number}",
                    evidence,
                    agent if turns[evidence.turn].speaker == "agent" else customer,
                )
                for number, evidence in enumerate(score.evidence, 1)
            ),
        )
        for criterion in rubric.criteria
    )

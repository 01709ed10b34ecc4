"""Show a scorecard: every criterion with its proof, and the transcript with the proof marked."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from trainer.core.attempt import Attempt
from trainer.core.conversation.turn import Speaker, Turn
from trainer.core.roles import Right, may
from trainer.core.scoring.certainty import how_sure, why_a_person
from trainer.core.scoring.interval import interval_words, shown_margin
from trainer.core.scoring.rubric import Criterion, Rubric
from trainer.core.scoring.score import Evidence, Score
from trainer.core.scoring.scorecard import Result, Scorecard
from trainer.core.scoring.striking import left_out
from trainer.queries import attempts as talks
from trainer.queries import hints, sight, ticks
from trainer.queries.attempts import Line
from trainer.queries.viewers import Viewer
from trainer.services import exams, people, scoring
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
    """Hold one criterion of the card; `why` says why it needs a person, empty where it does not.

    `sure` says how sure its level is, in a word or two; empty where a person gave it, or it has none.
    """

    criterion: Criterion
    score: Score
    quotes: tuple[Quote, ...]
    why: str = ""
    sure: str = ""


@dataclass(frozen=True, slots=True)
class Marked:
    """Hold one turn with its quotes marked."""

    line: Line
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """Hold the scorecard page; `card` is None where it could not be graded.

    `left_out` says how many exchanges do not count, empty where all do. `margin` is half the score's
    interval where it stands beside the headline; `interval` says that it holds the pass mark.
    `may_rate`: the viewer may rate criteria of this talk. `hints` says how many hints one's own talk had:
    nobody else is told. `ticks` says which deeds were only noted: see queries/ticks.
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
    margin: int | None = None
    interval: str = ""
    may_rate: bool = False
    hints: str = ""
    ticks: tuple[str, ...] = ()


def sheet(simulator: Simulator, viewer: Viewer, attempt_id: int) -> Sheet:
    """Gather the scorecard of an attempt that is over and that the viewer may see.

    Of one's own exam that can still be taken it holds levels and figures only (services/exams).
    """
    listing = sight.attempt(viewer, attempt_id)
    graded = scoring.graded(simulator, attempt_id)
    attempt = attempts.load(attempt_id)
    rubric = rubrics.load(listing.rubric_version_id)
    own, card = listing.person_id == viewer.id, graded.scorecard
    lines, sealed = talks.lines_of(attempt, listing), own and exams.sealed(simulator, attempt_id)
    if own and card:
        card = exams.marks(simulator, attempt_id, card)
    if own:
        graded = replace(graded, survey=exams.said(simulator, attempt_id, graded.survey))
    name = people.load(listing.person_id).name
    turns, customer = attempt.transcript.turns, attempt.scenario.customer.name
    rows = rows_of(rubric, card, turns, "You" if own else name, customer)
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
                turns, lines if sealed else ticks.beside(attempt, lines), strict=True
            )
        ),
        result=result,
        tone=tone,
        graded_at=graded.graded_at,
        left_out=left_out(len(card.struck)) if card and card.struck else "",
        margin=shown_margin(card) if card else None,
        interval=interval_words(card, rubric.pass_mark) if card else "",
        may_rate=not own and may(viewer.role, Right.SEE_TEAM),
        hints=hints.said_of(attempt_id) if own else "",
        ticks=() if sealed else ticks.told(attempt),
    )


def rows_of(
    rubric: Rubric, card: Scorecard | None, turns: Sequence[Turn], agent: str, customer: str
) -> tuple[Row, ...]:
    """Show every criterion of a card; `agent` and `customer` are names. Nothing without a card."""
    if card is None:
        return ()
    names = {Speaker.AGENT: agent, Speaker.CUSTOMER: customer}
    return tuple(
        row_of(criterion, card.of(criterion.id), turns, names) for criterion in rubric.criteria
    )


def row_of(
    criterion: Criterion, score: Score, turns: Sequence[Turn], names: Mapping[Speaker, str]
) -> Row:
    """Show one criterion."""
    quotes = (
        Quote(f"{criterion.id}-{number}", evidence, names[turns[evidence.turn].speaker])
        for number, evidence in enumerate(score.evidence, 1)
    )
    return Row(criterion, score, tuple(quotes), why_a_person(score), how_sure(score))


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

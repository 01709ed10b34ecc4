"""Give the made-up team a calibration round that is over, and two disputes, by the real rules."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from trainer.core.customer.dice import chance
from trainer.core.scoring.rubric import Rubric
from trainer.core.scoring.score import Score
from trainer.services import calibrations, disputes, double_readings
from trainer.services.calibrations import Given, Plan
from trainer.services.disputes import Decision, Objection
from trainer.simulator import Simulator
from trainer.store import attempts, people, rubrics, scorecards
from trainer.store.attempts import Listing

CRITERIA = ("empathy", "ownership", "clarity", "resolution")
TALKS = 6
AGO = 12
"""Days since the round was opened; it was over two days later."""
RATERS = (("trainer@demo.rapport", 0.25, 1), ("manager@demo.rapport", 0.2, -1))
"""E-mail, how often a rater leaves the machine's level, and which way."""
UNCLEAR, HOW_UNCLEAR = "ownership", 0.6
"""The criterion whose anchors the raters read in two ways, and how often: two levels apart."""
OPEN, ANSWERED = "ravi@demo.rapport", "trainee@demo.rapport"
"""Whose dispute waits, and whose is answered."""


def add(simulator: Simulator, ids: Mapping[str, int], now: datetime) -> None:
    """Keep round, disputes and draws, as far as these people are here; `ids` is e-mail → person."""
    talks = attempts.list_(person_ids=tuple(ids.values()), demo=True)
    for one in talks:
        double_readings.draw(simulator, one, scorecards.load(one.id))
    team_id = people.load(ids[RATERS[0][0]]).team_id
    old = [one for one in talks if one.closed_at and now - one.closed_at > timedelta(days=AGO)]
    if team_id is not None and len(old) >= TALKS:
        _round(simulator, ids, team_id, old[:: len(old) // TALKS][:TALKS], now)
    _dispute(simulator, ids, talks, now)


def _round(
    simulator: Simulator,
    ids: Mapping[str, int],
    team_id: int,
    talks: Sequence[Listing],
    now: datetime,
) -> None:
    opened = _back(simulator, now, AGO)
    raters = [ids[email] for email, _, _ in RATERS]
    due = (now - timedelta(days=AGO - 5)).date()
    plan = Plan(
        "First round (demo)", team_id, CRITERIA, raters, due, tuple(one.id for one in talks)
    )
    round_id = calibrations.open_(opened, raters[0], plan)
    rubric = rubrics.load(talks[0].rubric_version_id)
    for number, (email, often, way) in enumerate(RATERS):
        then = _back(simulator, now, AGO - 1 - number)
        for one in talks:
            marks = _marks(one, rubric, email, often, way)
            calibrations.save(then, ids[email], round_id, one.id, marks)
        calibrations.hand_in(then, ids[email], round_id)


def _marks(
    listing: Listing, rubric: Rubric, rater: str, often: float, way: int
) -> dict[str, Given]:
    """Mark as somebody would who mostly sees what the machine sees."""
    card = scorecards.load(listing.id).scorecard
    scores = {one.criterion: one for one in card.scores} if card else {}
    levels = {one.id: one.levels for one in rubric.criteria}
    marks = {}
    for criterion in CRITERIA:
        level = _level(scores[criterion], f"{rater}/{listing.id}", often, way)
        quotes = scores[criterion].evidence
        moved = level != scores[criterion].level
        because = levels[criterion][level] if level else ""
        marks[criterion] = Given(level, because, quotes[0].quote if quotes and moved else "")
    return marks


def _level(score: Score, key: str, often: float, way: int) -> int:
    if score.level is None:
        return 0
    unclear = score.criterion == UNCLEAR
    moves = chance(key, score.criterion) < (HOW_UNCLEAR if unclear else often)
    return min(5, max(1, score.level + way * (2 if unclear else 1) * moves))


def _dispute(
    simulator: Simulator, ids: Mapping[str, int], talks: Sequence[Listing], now: datetime
) -> None:
    for email, days, level in ((ANSWERED, 4, 1), (OPEN, 1, 2)):
        over = now - timedelta(days=days)
        mine = [
            one
            for one in talks
            if one.person_id == ids.get(email) and one.closed_at and one.closed_at < over
        ]
        found = next((one for one in mine if _weak(one)), None)
        if found is None:
            continue
        score, then = _weak(found)[0], _back(simulator, now, days)
        better = min(5, (score.level or 0) + level)
        quote = score.evidence[0].quote
        comment = "I did say this, and the case asks for it. I think that is worth more."
        objection = Objection(quote, comment, better)
        id = disputes.raise_(then, ids[email], found.id, score.criterion, objection)
        if email == ANSWERED:
            words = "You are right that it was said, and it helped. The level is one higher."
            decision = Decision("accepted", words, better)
            disputes.answer(_back(simulator, now, days - 1), ids[RATERS[0][0]], id, decision)


def _weak(listing: Listing) -> list[Score]:
    """List the middling levels of a talk that have a quote."""
    card = scorecards.load(listing.id).scorecard
    scores = card.scores if card else ()
    return [one for one in scores if one.level in {2, 3} and one.evidence]


def _back(simulator: Simulator, now: datetime, days: int) -> Simulator:
    return replace(simulator, clock=lambda: now - timedelta(days=days))

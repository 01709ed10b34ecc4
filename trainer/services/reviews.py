"""Let people rate what the machine is not sure of.

Whose talks a person may rate is `queries.sight`'s to say, at the door; one's own is a RuleError.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from trainer.core.errors import InputError, MissingError, RuleError
from trainer.core.language.tokens import clean
from trainer.core.scoring.review import Standing
from trainer.core.scoring.score import Evidence, Score
from trainer.services import audit as trail
from trainer.services import certificates, scoring
from trainer.simulator import Simulator
from trainer.store import attempts, audit, reviews, rubrics, scorecards
from trainer.store.attempts import Listing, Status
from trainer.store.database import writing
from trainer.store.reviews import Kept

BECAUSE_LIMIT = 1000
"""Characters of a because."""
MOST_QUOTES = 6
LONGEST = timedelta(minutes=30)
"""The most time that one sitting counts for; a page left open over night is no work."""
SHOWS_LEVELS = (
    "scorecard",
    "debrief",
    "dispute",
    "record (taken out)",
    "retries",
    "two ways of a talk",
    "talk, before signing",
)
"""Pages of a talk, as the trail names them, that show a level or the score that the machine gave it."""
SHOWS_TALKS = ("learner page", "learner report", "export: learner page")
"""Pages of a person that show the scores of the talks that are over."""


@dataclass(frozen=True, slots=True)
class Given:
    """Hold what a rater filled in: `quotes` are exact words of the talk, `opened` when they began.

    `together` is how many criteria were rated in that time, `shown` whether the machine's level
    stood beside the form, as it does where a dispute is answered.
    """

    level: int | None
    because: str
    quotes: Sequence[str] = ()
    opened: datetime | None = None
    together: int = 1
    shown: bool = False

    @property
    def empty(self) -> bool:
        """Tell whether nothing was filled in."""
        return self.level is None and not self.because.strip() and not any(self.quotes)


def save(
    simulator: Simulator,
    rater_id: int,
    attempt_id: int,
    criterion: str,
    given: Given,
    *,
    release: bool = False,
) -> Standing:
    """Keep a rating as a draft, or release it: then it stands over the machine's level.

    The level chosen first, before the machine's was shown, is kept beside a later one. A released
    rating stays released, and blind or not as it was at its release: see `_is_blind`. What is
    released leaves a line in the trail. InputError for a level that is not 1 to 5, a because that is missing at
    release or too long, and a quote that nobody said; RuleError for one's own talk, one that goes on,
    and a criterion that the talk gave no occasion for.
    """
    with writing():
        kept, moved = _save(simulator, rater_id, attempt_id, criterion, given, release=release)
        if not given.shown:  # the answer of a dispute has a line of its own
            _tell(rater_id, attempt_id, [moved], kept.saved_at)
    return kept.status


def save_all(
    simulator: Simulator,
    rater_id: int,
    attempt_id: int,
    given: Mapping[str, Given],
    *,
    release: bool = False,
) -> int:
    """Keep the ratings of a whole talk, all or none, and give how many there are.

    What was left empty is left alone. At release each needs a level and a because. InputError names
    every criterion that is wrong; see `save` for what is refused.
    """
    before = reviews.of_rater(attempt_id, rater_id)
    filled = {one: each for one, each in given.items() if not each.empty or one in before}
    if release and not filled:
        raise InputError("Choose at least one level and write why: the trainee reads it.")
    names = _names(attempt_id)
    moved: list[bool | None] = []
    wrong: dict[str, list[str]] = {}
    with writing():
        for criterion, each in filled.items():
            rated = replace(each, together=len(filled))
            try:
                found = _save(simulator, rater_id, attempt_id, criterion, rated, release=release)
                moved.append(found[1])
            except InputError as error:
                wrong.setdefault(str(error), []).append(names.get(criterion, criterion))
        if wrong:
            told = (f"{', '.join(named)}: {why}" for why, named in wrong.items())
            raise InputError(" ".join(told))
        _tell(rater_id, attempt_id, moved, simulator.clock())
    return len(filled)


def _save(
    simulator: Simulator,
    rater_id: int,
    attempt_id: int,
    criterion: str,
    given: Given,
    *,
    release: bool,
) -> tuple[Kept, bool | None]:
    """Keep one rating, and say whether its release changed the level; None where none was released."""
    listing = attempts.listing(attempt_id)
    score = _rateable(listing, rater_id, criterion)
    before = reviews.find(attempt_id, criterion, rater_id)
    earlier = before is not None and before.status is Standing.RELEASED
    released = release or earlier
    words = _checked(given, released=released)
    evidence = _placed(attempt_id, given.quotes)
    now = simulator.clock()
    begun = before or _begun(listing, rater_id, score, given.opened or now)
    kept = replace(
        begun,
        status=Standing.RELEASED if released else Standing.DRAFT,
        level=given.level,
        first_level=begun.first_level or given.level,
        blind=begun.blind if earlier else begun.blind and _is_blind(rater_id, listing, given),
        because=words,
        evidence=evidence,
        seconds=begun.seconds + _spent(given.opened, now) / given.together,
        saved_at=now,
        released_at=now if released else None,
    )
    reviews.save(kept)
    if released:
        _follow(listing)
        certificates.settle(simulator, attempt_id)
    stood = begun.level if earlier else begun.machine
    changed = given.level != stood
    return kept, (changed if released and (changed or not earlier) else None)


def _tell(rater_id: int, attempt_id: int, moved: Sequence[bool | None], now: datetime) -> None:
    """Write into the trail what was released, once for a talk; a draft leaves no line."""
    found = [one for one in moved if one is not None]
    if found:
        criteria = "criterion" if len(found) == 1 else "criteria"
        about = f"attempt {attempt_id}: {len(found)} {criteria}, {sum(found)} changed"
        of_id = attempts.listing(attempt_id).person_id
        audit.add(rater_id, "rating released", about, now, of_id=of_id)


def _names(attempt_id: int) -> dict[str, str]:
    rubric = rubrics.load(attempts.listing(attempt_id).rubric_version_id)
    return {one.id: one.name for one in rubric.criteria}


def _rateable(listing: Listing, rater_id: int, criterion: str) -> Score:
    """Give the machine's score of what may be rated."""
    if listing.person_id == rater_id:
        raise RuleError("This is your own talk. Somebody else has to rate it.")
    if listing.status is not Status.CLOSED:
        raise RuleError("A talk is rated once it is over.")
    card = scorecards.load(listing.id).scorecard
    found = [one for one in card.scores if one.criterion == criterion] if card else []
    if not found:
        raise MissingError("There is no such criterion on this card.")
    if not found[0].applicable:
        raise RuleError("The talk gave no occasion for this, so there is nothing to rate.")
    return found[0]


def _checked(given: Given, *, released: bool) -> str:
    """Check what was filled in, and give the because as it is kept."""
    if given.level is not None and given.level not in range(1, 6):
        raise InputError("Choose a level from 1 to 5.")
    words = clean(given.because).strip()
    if len(words) > BECAUSE_LIMIT:
        raise InputError(f"The reason has {len(words)} characters; at most {BECAUSE_LIMIT} fit.")
    if released and (given.level is None or not words):
        raise InputError("Choose a level and write why: the trainee reads it.")
    return words


def _placed(attempt_id: int, quotes: Sequence[str]) -> tuple[Evidence, ...]:
    """Find each quote in the talk: the first turn that has its words."""
    turns = attempts.load(attempt_id).transcript.turns
    found: list[Evidence] = []
    for quote in dict.fromkeys(one.strip() for one in quotes if one.strip()):
        turn = next((one for one in turns if quote in one.text), None)
        if turn is None:
            raise InputError(f"Nobody said “{quote[:80]}” in this talk. Quote the words exactly.")
        found.append(Evidence(turn.position, quote, turn.text.index(quote)))
    if len(found) > MOST_QUOTES:
        raise InputError(f"At most {MOST_QUOTES} quotes fit.")
    return tuple(found)


def _begun(listing: Listing, rater_id: int, score: Score, at: datetime) -> Kept:
    """Begin a review: what the machine says now is kept with it."""
    return Kept(
        attempt_id=listing.id,
        criterion=score.criterion,
        rater_id=rater_id,
        rater="",
        status=Standing.DRAFT,
        level=None,
        first_level=None,
        blind=True,
        because="",
        evidence=(),
        machine=score.level,
        certainty=score.certainty,
        engine=listing.engine,
        rubric_version_id=listing.rubric_version_id,
        seconds=0.0,
        begun_at=at,
        saved_at=at,
        released_at=None,
    )


def _is_blind(rater_id: int, listing: Listing, given: Given) -> bool:
    """Tell whether a rater had not seen the machine's figure of this talk when a rating was saved.

    This is the one rule: the last save before or at release decides, the trail of looks is the proof.
    The same look is written down once an hour only, so one at the person's page within the hour before
    the talk was over may have been repeated after it: in doubt nobody is blind.
    """
    if given.shown:
        return False
    over = (listing.closed_at or listing.started_at) - trail.EVERY
    looks = [(trail.about(page, listing.id), listing.started_at) for page in SHOWS_LEVELS]
    looks += [(page, over) for page in SHOWS_TALKS]
    return not any(
        audit.seen_since(rater_id, listing.person_id, trail.SEEN, about, since)
        for about, since in looks
    )


def _spent(opened: datetime | None, now: datetime) -> float:
    if opened is None or opened > now:
        return 0.0
    return min(LONGEST, now - opened).total_seconds()


def _follow(listing: Listing) -> None:
    rubric = rubrics.load(listing.rubric_version_id)
    attempt, graded = attempts.load(listing.id), scorecards.load(listing.id)
    scoring.follow(listing, attempt, rubric, graded)

"""Compare two cards of one talk by two rubrics: what would change, and for better or worse."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from trainer.core.scoring.rubric import Criterion, Rubric
from trainer.core.scoring.score import Score
from trainer.core.scoring.scorecard import Result, Scorecard

WEIGHT = "weight"


@dataclass(frozen=True, slots=True)
class Moved:
    """Hold one criterion that is not as before, and what moved in a few words.

    `before` and `after` are levels 1–5, None where it was not rated, or not asked.
    """

    criterion: str
    name: str
    before: int | None
    after: int | None
    said: str

    @property
    def weighs_only(self) -> bool:
        """Tell whether only its weight is another."""
        return self.before == self.after and self.said.startswith(WEIGHT)


@dataclass(frozen=True, slots=True)
class Comparison:
    """Hold what another rubric makes of a talk; scores 0–100 or None where unscored.

    `before` is None where the talk had no card.
    """

    before: Scorecard | None
    after: Scorecard
    moved: tuple[Moved, ...] = ()

    @property
    def gain(self) -> int | None:
        """Give the points that the headline moves by; None where either card has none."""
        old = self.before.headline if self.before else None
        return None if old is None or self.after.headline is None else self.after.headline - old

    @property
    def flips(self) -> bool:
        """Tell whether the result is another: what passed fails, or the other way round."""
        return self.before is None or self.before.result is not self.after.result

    @property
    def changes(self) -> bool:
        """Tell whether the person would see another number or another result."""
        return self.flips or self.gain != 0


@dataclass(frozen=True, slots=True)
class Sum:
    """Hold what changes over many talks: how many, up and down, and how many results."""

    talks: int
    up: int
    down: int
    now_pass: int
    now_below: int


def compared(old: Rubric, before: Scorecard | None, new: Rubric, after: Scorecard) -> Comparison:
    """Compare `after`, made by `new`, with `before`, made by `old`, criterion by criterion.

    In the order of the new rubric, with what is no longer asked at the end.
    """
    was, now = _by_id(old), _by_id(new)
    levels = {one.criterion: one for one in before.scores} if before else {}
    moved = [
        found
        for criterion in new.criteria
        if (found := _moved(criterion, was, levels, after.of(criterion.id)))
    ]
    gone = [
        Moved(one.id, one.name, _level(levels.get(one.id)), None, "no longer asked")
        for one in old.criteria
        if one.id not in now
    ]
    return Comparison(before, after, (*moved, *gone))


def sum_of(found: Iterable[tuple[Result, Result, int | None]]) -> Sum:
    """Add up results before and after, and the points between; None where there are none."""
    rows = list(found)
    return Sum(
        talks=len(rows),
        up=sum((gain or 0) > 0 for _, _, gain in rows),
        down=sum((gain or 0) < 0 for _, _, gain in rows),
        now_pass=sum(_passes(then, now) for then, now, _ in rows),
        now_below=sum(_passes(now, then) for then, now, _ in rows),
    )


def same_question(old: Criterion | None, new: Criterion) -> bool:
    """Tell whether a reader who answered `old` has answered `new` too."""
    if old is None:
        return False
    return (old.name, old.about, dict(old.levels)) == (new.name, new.about, dict(new.levels))


def still_answered(answers: Iterable[Score], old: Rubric, new: Rubric) -> tuple[Score, ...]:
    """Leave out answers to questions that `new` asks in other words, or not at all."""
    was, now = _by_id(old), _by_id(new)
    return tuple(
        one
        for one in answers
        if one.criterion in now and same_question(was.get(one.criterion), now[one.criterion])
    )


def _passes(then: Result, now: Result) -> bool:
    return then is not Result.PASS and now is Result.PASS


def _moved(
    criterion: Criterion, was: Mapping[str, Criterion], levels: Mapping[str, Score], now: Score
) -> Moved | None:
    old, before = was.get(criterion.id), levels.get(criterion.id)
    if old is None:
        said = ["new", *_fails(criterion, now)]
        return Moved(criterion.id, criterion.name, None, now.level, ", ".join(said))
    said = [] if old.fails_at == criterion.fails_at else list(_fails(criterion, now))
    if before is not None and before.applicable != now.applicable:
        said.append("applies now" if now.applicable else "no longer applies")
    if old.weight != criterion.weight:
        said.append(f"{WEIGHT} {old.weight:g} → {criterion.weight:g}")
    level = _level(before)
    if not said and level == now.level:
        return None
    return Moved(criterion.id, criterion.name, level, now.level, ", ".join(said))


def _fails(criterion: Criterion, now: Score) -> Iterator[str]:
    """Say that the talk fails by this criterion alone, where it does."""
    if now.level is not None and now.level <= criterion.fails_at:
        yield f"critical: level {criterion.fails_at} or less fails the talk"


def _level(score: Score | None) -> int | None:
    return score.level if score else None


def _by_id(rubric: Rubric) -> dict[str, Criterion]:
    return {one.id: one for one in rubric.criteria}

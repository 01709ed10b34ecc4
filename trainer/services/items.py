"""Keep what talks tell of scenarios: the levels given in them, and how hard a case is."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from trainer.core.learning.equating import (
    Difficulty,
    Gap,
    author_points,
    difficulty_of,
    guess_variance,
)
from trainer.core.scoring.certainty import needs_person
from trainer.core.scoring.scorecard import Scorecard
from trainer.store import items, observations, remembered
from trainer.store.attempts import Listing
from trainer.store.items import Told


def keep(attempt_id: int, card: Scorecard) -> None:
    """Keep the levels of a talk that counts where they can be counted."""
    items.save(attempt_id, ((one.criterion, one.level, needs_person(one)) for one in card.scores))


def harder(listing: Listing, level: int) -> float | None:
    """Say by how many points an attempt's scenario is harder than a usual one; None while unknown.

    What was said when the talk was first scored stands, so that nothing learnt from it moves later.
    The person's own talks are left out. `level` is the author's.
    """
    kept = observations.harder_of(listing.id)
    if kept or listing.demo:
        return kept[0] if kept else None
    others = [one for one in items.told() if one.shown.person != listing.person_id]
    found = difficulties(others).get(listing.slug)
    return found.points - author_points(found.author) + author_points(level) if found else None


def levels() -> dict[str, int]:
    """Name the level of each scenario that talks enough tell of; others keep their author's."""
    return {slug: one.level for slug, one in estimated().items()}


def estimated() -> Mapping[str, Difficulty]:
    """Estimate how hard each scenario is that enough real talks tell of; others keep their author's.

    It is worked out anew once another talk is scored.
    """
    return remembered.once("difficulties", lambda: difficulties(items.told()))


def difficulties(told: Sequence[Told]) -> dict[str, Difficulty]:
    """Estimate how hard the scenarios are that talks enough tell of."""
    levels = {one.slug: one.level for one in sorted(told, key=lambda one: one.version_id)}
    gaps = _gaps(told)
    variance = guess_variance([(levels[slug], found) for slug, found in gaps.items()])
    found = {slug: difficulty_of(levels[slug], gaps[slug], variance) for slug in gaps}
    return {slug: one for slug, one in found.items() if one is not None}


def _gaps(told: Sequence[Told]) -> dict[str, list[Gap]]:
    """Set each person's scores at a scenario against their other talks, brought to a usual case."""
    here: dict[tuple[str, int], tuple[int, float, float]] = {}
    whole: dict[int, tuple[int, float]] = {}
    harder = {level: author_points(level) for level in {one.level for one in told}}
    for slug, _, level, (person, count, *_), total in told:
        usual = total + count * harder[level]
        talks, usually, points = here.get((slug, person), (0, 0.0, 0.0))
        here[slug, person] = (talks + count, usually + usual, points + total)
        talks, usually = whole.get(person, (0, 0.0))
        whole[person] = (talks + count, usually + usual)
    gaps: dict[str, list[Gap]] = defaultdict(list)
    for (slug, person), (count, usual, total) in here.items():
        talks, usually = whole[person]
        if talks > count:
            gaps[slug].append(Gap((usually - usual) / (talks - count) - total / count, count))
    return dict(gaps)

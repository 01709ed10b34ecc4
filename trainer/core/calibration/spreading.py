"""Choose talks for a calibration round so that weak, middling and strong ones are all there."""

from collections.abc import Sequence

from trainer.core.customer.dice import chance


def spread_over(scored: Sequence[tuple[int, int]], count: int, key: str) -> tuple[int, ...]:
    """Choose `count` of (attempt, score 0–100), one from each of as many equal slices of the scores.

    Within a slice chance by `key` decides; all are given where there are no more. The order tells
    nothing of the scores.
    """
    ranked = sorted(scored, key=lambda one: (one[1], one[0]))
    slices = min(count, len(ranked))
    chosen = []
    for number in range(slices):
        begin, end = number * len(ranked) // slices, (number + 1) * len(ranked) // slices
        chosen.append(min(ranked[begin:end], key=lambda one: chance(key, f"talk {one[0]}"))[0])
    return tuple(sorted(chosen, key=lambda id: chance(key, f"place {id}")))

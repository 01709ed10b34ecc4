"""Make one reading of several answers to the same question: their median, and how far they spread."""

from collections.abc import Mapping, Sequence
from statistics import median_low

from trainer.core.scoring.certainty import DISPUTED
from trainer.core.scoring.judge import SAMPLES, Sample, sound
from trainer.core.scoring.score import Score, abstain

LEAST = 2
"""Sound answers that a reading takes."""
AGREED = (0.9, 0.75)
"""The certainty of answers that are all the same, and of answers a level apart."""
FAILED = "The reading failed, so this is not scored – try again."


def reading_of(criterion: str, samples: Sequence[Sample]) -> Score:
    """Take the median level, with the words of the first answer at that level.

    Answers two levels apart or more need a person. With fewer than two sound answers it abstains.
    """
    found = sound(samples)
    levels = [one.level for one in found if one.level is not None]
    if len(levels) < LEAST:
        return abstain(criterion, FAILED)
    level, spread = median_low(levels), max(levels) - min(levels)
    told = next(one for one in found if one.level == level)
    return Score(
        criterion,
        level,
        told.because,
        told.evidence,
        told.missed,
        certainty=AGREED[spread] if spread < len(AGREED) else DISPUTED,
        estimate=sum(levels) / len(levels),
    )


def readings_of(samples: Mapping[str, Sequence[Sample]]) -> tuple[Score, ...]:
    """Make the readings of the criteria that were asked about as often as they are to be."""
    return tuple(
        reading_of(criterion, given) for criterion, given in samples.items() if is_whole(given)
    )


def is_whole(samples: Sequence[Sample]) -> bool:
    """Tell whether a question was asked as often as it is to be."""
    return len(samples) >= SAMPLES


def has_failed(samples: Sequence[Sample]) -> bool:
    """Tell whether a question was asked as often as it is to be, and came to nothing."""
    return is_whole(samples) and len(sound(samples)) < LEAST

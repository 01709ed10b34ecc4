"""Hold one line of the table of agreement with people."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """Hold how well one measure agrees with people's labels on one corpus.

    `dimension` is what is measured, `corpus` its folder, `metric` its name ("macro-F1", "r", "AUC",
    "rho", "QWK"), `how` how it came about ("as shipped, nothing fitted", "5-fold by post",
    "official split"). `figure` is the measurement with the half width `half` of its 95 %
    interval; `baseline`, `published`, `people` and `aim` are figures to stand beside it, None where
    nothing is known. `n` counts labelled items, `ms` milliseconds for one of them on one core.
    """

    dimension: str
    corpus: str
    metric: str
    how: str
    figure: float
    half: float
    n: int
    ms: float
    aim: float | None = None
    baseline: float | None = None
    published: float | None = None
    people: float | None = None

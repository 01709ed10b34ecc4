"""Be the plug for scorers: a function, its name, and its options."""

from collections.abc import Callable
from dataclasses import dataclass
from inspect import Parameter, signature

from trainer.core.scoring.rubric import Option
from trainer.core.scoring.score import Score


@dataclass(frozen=True, slots=True)
class Scorer:
    """Hold a scorer: its name is the name of its file and function and the word in a rubric."""

    name: str
    function: Callable[..., Score]
    """Called as (talk, criterion, **options); it never raises: it abstains."""
    options: dict[str, Option]
    """Each option with its default."""


SCORERS: dict[str, Scorer] = {}
"""Every scorer by its name; filled by importing `scoring/scorers`."""


def scorer(function: Callable[..., Score]) -> Callable[..., Score]:
    """Register a scorer; its keyword-only parameters, all with defaults, are its options."""
    options = {
        parameter.name: parameter.default
        for parameter in signature(function).parameters.values()
        if parameter.kind is Parameter.KEYWORD_ONLY
    }
    SCORERS[function.__name__] = Scorer(function.__name__, function, options)
    return function

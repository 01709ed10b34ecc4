"""Keep a quote together with its place."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Span:
    """Hold a quote: `whole[start:end] == text`, offsets in characters of the text as it was sent."""

    start: int
    end: int
    text: str


def span_of(whole: str, start: int, end: int) -> Span:
    """Cut `whole[start:end]` out, with its place."""
    return Span(start, end, whole[start:end])

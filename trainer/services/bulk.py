"""Grade any number of transcripts: a pure function of a batch, for one process or many machines."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from pathlib import Path

from trainer.content.library import Library
from trainer.core.errors import InputError, TrainerError
from trainer.core.scenario.scenario import Scenario
from trainer.core.scoring.grade import grade
from trainer.core.scoring.rubric import Rubric
from trainer.exchange.cards import card_of
from trainer.exchange.json_text import write
from trainer.exchange.parts import Unread
from trainer.exchange.transcripts import Imported, read_line

SIZE = 100
"""Transcripts of a batch: half a second's work, so that handing it over weighs nothing."""


@dataclass(frozen=True, slots=True)
class Entry:
    """Hold one thing to grade: where it stands, and the line, the talk, or why it is not readable."""

    place: str
    found: str | Imported | Unread


@dataclass(frozen=True, slots=True)
class Graded:
    """Hold what came of a batch of `size`: lines of JSON, and the bad ones with their place."""

    size: int
    cards: tuple[str, ...]
    faults: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Desk:
    """Hold what a batch is graded with, wherever that happens: the rubric and the two folders."""

    rubric: Rubric
    scenarios: Path
    rubrics: Path

    def grade(self, batch: tuple[Entry, ...]) -> Graded:
        """Grade a batch; a bad entry is told with its place and does not stop the rest."""
        scenarios = _scenarios(self.scenarios, self.rubrics)
        cards: list[str] = []
        faults: list[str] = []
        for one in batch:
            try:
                cards.append(_card(one.found, self.rubric, scenarios))
            except TrainerError as error:
                faults.append(f"{one.place}: {error}")
        return Graded(len(batch), tuple(cards), tuple(faults))


def batches(entries: Iterable[Entry], size: int = SIZE) -> Iterator[tuple[Entry, ...]]:
    """Cut entries into batches, reading no further than the next one."""
    rest = iter(entries)
    while batch := tuple(islice(rest, size)):
        yield batch


def _card(
    found: str | Imported | Unread, rubric: Rubric, scenario: Callable[[str], Scenario]
) -> str:
    if isinstance(found, Unread):
        raise InputError(found.because)
    talk = read_line(found) if isinstance(found, str) else found
    card = grade(talk.transcript, rubric, scenario(talk.scenario) if talk.scenario else None)
    return write({"id": talk.id, **card_of(card)})


@lru_cache(maxsize=4)
def _scenarios(scenarios: Path, rubrics: Path) -> Callable[[str], Scenario]:
    """Open the library of this process; a scenario stays as it was when it was first needed."""
    return lru_cache(maxsize=None)(Library(scenarios, rubrics).load)

"""Keep the built-in exercises, and the talks for the grader's seat, from one folder.

They are read when first asked for, and again when a file, or a scenario that they are on, changes.
A broken file is listed with its faults and not offered.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path
from threading import Lock
from typing import Any

from trainer.content import texts
from trainer.content.files import Kind, Paper, Stamp, list_files, read_file
from trainer.content.library import Filed, Library, once
from trainer.content.nodes import Places
from trainer.core.errors import Fault, MissingError
from trainer.core.exercise.exercise import Exercise
from trainer.core.exercise.seat import Seat

SEATS = "seats"
RUBRIC = "default"
"""The rubric that the grader's seat marks by."""

_Seen = tuple[dict[Path, Stamp], tuple[str, ...]]


class Exercises:
    """Be the exercises and seats, as the files are now; safe to share between threads."""

    def __init__(self, folder: Path, library: Library) -> None:
        """Take the folder, and the library whose cases and rubric they are on."""
        self._folder = folder
        self._library = library
        self._lock = Lock()
        self._seen: _Seen | None = None
        self._filed: tuple[Filed, ...] = ()

    def list_(self) -> tuple[Exercise, ...]:
        """List the exercises that are in order, by their paths."""
        return tuple(one.value for one in self.list_filed(Kind.EXERCISE) if one.value is not None)

    def list_seats(self) -> tuple[Seat, ...]:
        """List the talks for the grader's seat that are in order."""
        return tuple(one.value for one in self.list_filed(Kind.SEAT) if one.value is not None)

    def load(self, slug: str) -> Exercise:
        """Load an exercise; MissingError when there is none, or it is broken."""
        exercise: Exercise = self.filed(slug, Kind.EXERCISE).value
        return exercise

    def seat(self, slug: str) -> Seat:
        """Load a talk for the grader's seat; MissingError as `load`."""
        seat: Seat = self.filed(slug, Kind.SEAT).value
        return seat

    def filed(self, slug: str, kind: Kind) -> Filed:
        """Load a file that is in order, with its hash; MissingError as `load`."""
        for one in self.list_filed(kind):
            if one.slug == slug and one.value is not None:
                return one
        raise MissingError(f"There is no {kind.value} “{slug}” here.")

    def list_filed(self, kind: Kind) -> tuple[Filed, ...]:
        """List all files of a kind, broken ones too, in the order of their paths."""
        with self._lock:
            self._refresh()
            return tuple(one for one in self._filed if one.kind is kind)

    def faults(self) -> tuple[Fault, ...]:
        """List the faults of all files, in the order of files and lines."""
        kinds = (Kind.EXERCISE, Kind.SEAT)
        return tuple(
            fault for kind in kinds for one in self.list_filed(kind) for fault in one.faults
        )

    def _refresh(self) -> None:
        stamps = dict(list_files(self._folder))
        cases = tuple(one.hash for one in self._library.list_filed())
        if self._seen == (stamps, cases):
            return
        root = self._folder.parent
        papers = [
            read_file(path, path.relative_to(root).as_posix(), _kind(path)) for path in stamps
        ]
        self._filed = tuple(once(list(examined(papers, self._library))))
        self._seen = (stamps, cases)


def examined(papers: Sequence[Paper], library: Library) -> Iterator[Filed]:
    """Examine files of exercises and seats by what they may refer to in `library`."""
    known = library.known()
    scenarios = {one.id: one for one in library.list_scenarios()}
    rubrics = {one.slug: one.value for one in library.list_filed(Kind.RUBRIC)}
    for paper in papers:
        if paper.faults:
            yield _filed(paper, None, paper.faults, Places(paper.source, {}))
            continue
        if paper.kind is Kind.SEAT:
            result = texts.examine_seat(paper.text, paper.source, rubrics.get(RUBRIC))
        else:
            result = texts.examine_exercise(paper.text, paper.source, known, scenarios)
        misplaced = _misplaced(result.value, paper.path, result.places) if result.value else ()
        yield _filed(paper, result.value, (*misplaced, *result.faults), result.places)


def _filed(paper: Paper, value: Any, faults: tuple[Fault, ...], places: Places) -> Filed:
    return Filed(
        slug=value.id if value else paper.path.stem,
        kind=paper.kind,
        path=paper.path,
        source=paper.source,
        text=paper.text,
        hash=texts.fingerprint(paper.text),
        value=value,
        faults=faults,
        places=places,
    )


def _misplaced(value: Exercise | Seat, path: Path, places: Places) -> tuple[Fault, ...]:
    if path.stem == value.id:
        return ()
    what = f"the file is called `{path.stem}`, its id is `{value.id}`"
    return (places.fault("id", what, f"call the file {value.id}.yaml", warning=True),)


def _kind(path: Path) -> Kind:
    return Kind.SEAT if path.parent.name == SEATS else Kind.EXERCISE

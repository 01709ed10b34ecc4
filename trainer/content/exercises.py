"""Keep the exercises, the talks for the grader's seat and the learning paths of one folder.

They are read when first asked for, and again when a file, or a scenario that they are on, changes.
A broken file is listed with its faults and not offered.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from pathlib import Path
from threading import Lock
from typing import Any

from trainer.content import texts
from trainer.content.checks.path import There
from trainer.content.files import Kind, Paper, Stamp, kind_of, list_files, read_file
from trainer.content.known import Known
from trainer.content.library import Filed, Library, laid_over, once
from trainer.content.nodes import Places
from trainer.core.errors import Fault, MissingError
from trainer.core.exercise.exercise import Exercise
from trainer.core.exercise.seat import Seat
from trainer.core.learning.path import LearningPath, StepKind

RUBRIC = "default"
"""The rubric that the grader's seat marks by."""

_NAMED = frozenset({Kind.SEAT, Kind.PATH})
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
        self._over: tuple[Paper, ...] = ()
        self.mark = ""
        """Names what was last laid over the files."""

    def lay_over(self, mark: str, papers: Sequence[Paper]) -> None:
        """Let texts stand for the files of the same kind and id, in place of those before."""
        with self._lock:
            self._over, self._seen, self.mark = tuple(papers), None, mark

    def beside(self, papers: Iterable[Paper], library: Library) -> "Exercises":
        """Give what these would be with other texts too, on another library; these stay."""
        other = Exercises(self._folder, library)
        with self._lock:
            other._over = (*self._over, *papers)
        return other

    def list_(self) -> tuple[Exercise, ...]:
        """List the exercises that are in order, by their paths."""
        return tuple(one.value for one in self.list_filed(Kind.EXERCISE) if one.value is not None)

    def list_seats(self) -> tuple[Seat, ...]:
        """List the talks for the grader's seat that are in order."""
        return tuple(one.value for one in self.list_filed(Kind.SEAT) if one.value is not None)

    def list_paths(self) -> tuple[LearningPath, ...]:
        """List the learning paths that are in order, by their titles."""
        there = [one.value for one in self.list_filed(Kind.PATH) if one.value is not None]
        return tuple(sorted(there, key=lambda one: one.title.casefold()))

    def load(self, slug: str) -> Exercise:
        """Load an exercise; MissingError when there is none, or it is broken."""
        exercise: Exercise = self.filed(slug, Kind.EXERCISE).value
        return exercise

    def seat(self, slug: str) -> Seat:
        """Load a talk for the grader's seat; MissingError as `load`."""
        seat: Seat = self.filed(slug, Kind.SEAT).value
        return seat

    def path(self, slug: str) -> LearningPath:
        """Load a learning path; MissingError as `load`."""
        path: LearningPath = self.filed(slug, Kind.PATH).value
        return path

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
        kinds = (Kind.EXERCISE, Kind.SEAT, Kind.PATH)
        return tuple(
            fault for kind in kinds for one in self.list_filed(kind) for fault in one.faults
        )

    def _refresh(self) -> None:
        stamps = dict(list_files(self._folder))
        on = (Kind.SCENARIO, Kind.ARTICLE)
        cases = tuple(one.hash for kind in on for one in self._library.list_filed(kind))
        if self._seen == (stamps, cases):
            return
        root = self._folder.parent
        papers = [
            read_file(path, path.relative_to(root).as_posix(), _kind(path)) for path in stamps
        ]
        filed: list[Filed] = []
        for paths in (False, True):  # paths come last: they name the others
            files, over = (
                [one for one in some if (one.kind is Kind.PATH) is paths]
                for some in (papers, self._over)
            )
            found = (_examined(some, self._library, tuple(filed)) for some in (files, over))
            filed += once(laid_over(*found))
        self._filed = tuple(filed)
        self._seen = (stamps, cases)


def examined(
    papers: Sequence[Paper], library: Library, beside: Exercises | None = None
) -> Iterator[Filed]:
    """Examine files of exercises, seats and paths by what they may refer to in `library`.

    A path may name what is `beside` it, and the exercises and seats among the papers.
    """
    kinds = (Kind.EXERCISE, Kind.SEAT)
    there = [one for kind in kinds for one in beside.list_filed(kind)] if beside else []
    ordered = sorted(papers, key=lambda one: one.kind is Kind.PATH)
    yield from _examined(ordered, library, there)


def _examined(papers: Sequence[Paper], library: Library, there: Sequence[Filed]) -> Iterator[Filed]:
    known = library.known()
    named = list(there)
    scenarios = library.cases()
    rubrics = {one.slug: one.value for one in library.list_filed(Kind.RUBRIC)}
    for paper in papers:
        if paper.faults:
            yield _filed(paper, None, paper.faults, Places(paper.source, {}))
            continue
        if paper.kind is Kind.PATH:
            ids = _ids(named, scenarios, known)
            result = texts.examine_path(paper.text, paper.source, ids)
        elif paper.kind is Kind.SEAT:
            result = texts.examine_seat(paper.text, paper.source, rubrics.get(RUBRIC))
        else:
            result = texts.examine_exercise(paper.text, paper.source, known, scenarios)
        misplaced = _misplaced(result.value, paper.path, result.places) if result.value else ()
        named.append(_filed(paper, result.value, (*misplaced, *result.faults), result.places))
        yield named[-1]


def _ids(named: Sequence[Filed], scenarios: Collection[str], known: Known) -> There:
    """List what a step of a path may name."""
    return {
        StepKind.SCENARIO: scenarios,
        StepKind.ARTICLE: known.articles,
        StepKind.EXERCISE: [one.slug for one in named if one.kind is Kind.EXERCISE],
        StepKind.SEAT: [one.slug for one in named if one.kind is Kind.SEAT],
    }


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


def _misplaced(
    value: Exercise | Seat | LearningPath, path: Path, places: Places
) -> tuple[Fault, ...]:
    if path.stem == value.id:
        return ()
    what = f"the file is called `{path.stem}`, its id is `{value.id}`"
    return (places.fault("id", what, f"call the file {value.id}.yaml", warning=True),)


def _kind(path: Path) -> Kind:
    kind = kind_of(path)
    return kind if kind in _NAMED else Kind.EXERCISE

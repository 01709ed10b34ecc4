"""Check files wherever they lie, as the command `check` and the authors of cases need it."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from trainer.content.exercises import Exercises, examined
from trainer.content.files import Kind, kind_of, list_files, read_file
from trainer.content.known import Known
from trainer.content.library import PERSONAS, Filed, Library, examine, known_of, linked, once
from trainer.content.nodes import Places
from trainer.content.preflight import preflight
from trainer.core.errors import ContentError, Fault
from trainer.core.scenario.scenario import Scenario

_PROJECT = Path(__file__).resolve().parents[2]
_PRACTICE = (Kind.EXERCISE, Kind.SEAT, Kind.PATH)


def check_paths(
    paths: Iterable[Path] = (),
    library: Library | None = None,
    exercises: Exercises | None = None,
) -> tuple[Fault, ...]:
    """Check files, and every `*.yaml` in folders, of whatever kind.

    Without paths the whole library is checked, and `exercises`.

    What they may refer to (personas, skills) is what `library` has (absent: that of the project),
    besides personas in a folder `personas` beside them or above. Faults come in the order of
    files and lines; those marked as warnings stop nothing.
    """
    library = library or Library(_PROJECT / "scenarios", _PROJECT / "rubrics")
    if not (paths := list(paths)):
        return tuple(
            fault for kind in Kind for one in library.list_filed(kind) for fault in _all(one)
        ) + (exercises.faults() if exercises else ())
    absent = tuple(_no_such(path) for path in paths if not path.exists())
    return absent + tuple(
        fault for one in filed_in(paths, library, exercises) for fault in _all(one)
    )


def filed_in(
    paths: Iterable[Path], library: Library, exercises: Exercises | None = None
) -> tuple[Filed, ...]:
    """Examine files, and every `*.yaml` in folders; paths that are not there are passed over."""
    found = [file for path in paths if path.exists() for file in _files(path)]
    known = _with_own(library.known(), found)
    papers = [read_file(path, str(path), kind_of(path)) for path in dict.fromkeys(found)]
    filed = [examine(paper, known) for paper in papers if paper.kind not in _PRACTICE]
    practice = [paper for paper in papers if paper.kind in _PRACTICE]
    filed += examined(practice, library, exercises)
    return tuple(linked(list(once(filed)), library.list_scenarios()))


def load_file(path: Path, library: Library) -> Scenario:
    """Load one scenario from a file that need not lie in the library; ContentError with its faults."""
    known = _with_own(library.known(), [path])
    filed = examine(read_file(path, str(path), Kind.SCENARIO), known)
    if not isinstance(filed.value, Scenario):
        raise ContentError(filed.faults)
    return filed.value


def _all(filed: Filed) -> tuple[Fault, ...]:
    """Give the faults of a file, and those that only show when its model answer is played."""
    if isinstance(filed.value, Scenario):
        return (*filed.faults, *preflight(filed.value, filed.places))
    return filed.faults


def _files(path: Path) -> list[Path]:
    return [found for found, _ in list_files(path)] if path.is_dir() else [path]


def _with_own(known: Known, found: list[Path]) -> Known:
    """Add the personas that lie beside the files."""
    folders = {near / PERSONAS for path in found for near in (path.parent, path.parent.parent)}
    beside = [path for folder in sorted(folders) for path, _ in list_files(folder)]
    own: list[Filed] = [examine(read_file(path, str(path), Kind.PERSONA), known) for path in beside]
    return replace(known, personas={**known.personas, **known_of(own).personas})


def _no_such(path: Path) -> Fault:
    return Places(str(path), {}).fault("", "there is no such file", "look at the path")

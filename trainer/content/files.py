"""Find and read the files of a library, and tell what each one is by its place.

<scenarios>/<domain>/<slug>.yaml    a scenario
<scenarios>/personas/<slug>.yaml    a persona
<scenarios>/articles/<slug>.yaml    an article that scenarios may cite
<rubrics>/skills.yaml               the skills
<rubrics>/<name>.yaml               a rubric
<exercises>/<domain>/<slug>.yaml    an exercise
<exercises>/seats/<slug>.yaml       a talk for the grader's seat
<exercises>/paths/<slug>.yaml       a learning path
"""

import os
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from pathlib import Path

from trainer.content.nodes import Mark, Places
from trainer.content.yaml_text import MOST_BYTES, decode
from trainer.core.errors import ContentError, Fault


class Kind(StrEnum):
    """Say what a file holds."""

    SCENARIO = "scenario"
    PERSONA = "persona"
    RUBRIC = "rubric"
    SKILLS = "skills"
    EXERCISE = "exercise"
    SEAT = "seat"
    ARTICLE = "article"
    PATH = "path"


FOLDERS = {
    Kind.SCENARIO: "scenarios",
    Kind.PERSONA: "personas",
    Kind.RUBRIC: "rubrics",
    Kind.SKILLS: "rubrics",
    Kind.EXERCISE: "exercises",
    Kind.SEAT: "seats",
    Kind.ARTICLE: "articles",
    Kind.PATH: "paths",
}
"""The folder whose files are of a kind; scenarios and exercises lie in folders within theirs."""

_TELLING = {FOLDERS[kind]: kind for kind in (Kind.PERSONA, Kind.SEAT, Kind.ARTICLE, Kind.PATH)}

_path = lru_cache(maxsize=2**12)(Path)
"""A path is taken apart once: libraries are listed at every page, and their paths compared."""


@dataclass(frozen=True, slots=True)
class Stamp:
    """Hold what changes when a file does: time of change in nanoseconds, size in bytes."""

    changed: int
    size: int


@dataclass(frozen=True, slots=True)
class Paper:
    """Hold a file as read: its text, or the faults that kept it from being read."""

    path: Path
    source: str
    kind: Kind
    text: str
    faults: tuple[Fault, ...] = ()


def list_files(folder: Path) -> Iterator[tuple[Path, Stamp]]:
    """List every `*.yaml` under `folder` in the order of names, hidden ones left out."""
    for place, folders, names in os.walk(
        folder
    ):  # asked at every page: `rglob` takes ten times as long
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if name.endswith(".yaml") and not name.startswith("."):
                path = _path(place, name)
                with suppress(FileNotFoundError):  # gone since it was listed
                    stat = path.stat()
                    yield path, Stamp(stat.st_mtime_ns, stat.st_size)


def kind_of(path: Path) -> Kind:
    """Tell by name and folder what a file holds; a scenario when nothing says otherwise."""
    if path.name == "skills.yaml":
        return Kind.SKILLS
    if path.parent.name in _TELLING:
        return _TELLING[path.parent.name]
    if path.parent.parent.name == "exercises":
        return Kind.EXERCISE
    return Kind.RUBRIC if path.parent.name == "rubrics" else Kind.SCENARIO


def read_file(path: Path, source: str, kind: Kind) -> Paper:
    """Read a file; whatever keeps it from being read is a fault of it."""
    try:
        if path.stat().st_size > MOST_BYTES:
            what = f"the file has more than {MOST_BYTES // 1000} kB"
            return Paper(
                path, source, kind, "", (Places(source, {}).fault("", what, "shorten it"),)
            )
        return Paper(path, source, kind, decode(path.read_bytes(), source))
    except ContentError as error:
        return Paper(path, source, kind, "", error.faults)
    except OSError as error:
        what = f"the file cannot be read ({error.strerror})"
        fault = Places(source, {"": Mark(1, 1)}).fault("", what, "look at its name and its rights")
        return Paper(path, source, kind, "", (fault,))

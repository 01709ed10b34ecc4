"""Walk the project's own files: all but what .gitignore names and Git itself."""

import ast
import os
from fnmatch import fnmatch
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


@cache
def files(room: str = ".", *suffixes: str) -> tuple[Path, ...]:
    """List the files of one room in order, those with one of the suffixes if any is given."""
    found = [
        Path(folder) / name for folder, _, names in _walk(ROOT / room) for name in sorted(names)
    ]
    return tuple(path for path in found if not suffixes or path.suffix in suffixes)


@cache
def text(path: Path) -> str:
    """Read a file as UTF-8."""
    return path.read_text(encoding="utf-8")


@cache
def parsed(path: Path) -> ast.Module:
    """Parse a Python file."""
    return ast.parse(text(path), filename=str(path))


def shown(path: Path) -> str:
    """Name a file as seen from the root, with forward slashes."""
    return path.relative_to(ROOT).as_posix()


def _walk(room: Path) -> list[tuple[str, list[str], list[str]]]:
    walked = []
    for folder, folders, names in os.walk(room):
        folders[:] = sorted(name for name in folders if not _ignored(Path(folder) / name))
        kept = [name for name in names if not _ignored(Path(folder) / name)]
        walked.append((folder, folders, kept))
    return walked


def _ignored(path: Path) -> bool:
    place = path.relative_to(ROOT).as_posix()
    return path.name == ".git" or any(
        fnmatch(place, pattern[1:]) if pattern.startswith("/") else fnmatch(path.name, pattern)
        for pattern in _patterns()
    )


@cache
def _patterns() -> tuple[str, ...]:
    lines = (ROOT / ".gitignore").read_text(encoding="utf-8").splitlines()
    return tuple(line.rstrip("/") for line in lines if line and not line.startswith("#"))

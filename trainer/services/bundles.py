"""Say what it would do to take in a zip of texts, and do nothing yet."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256
from pathlib import Path

from trainer.content.bundle import examine_bundle, paper_of
from trainer.content.changes import Difference, differences
from trainer.content.files import Kind, Paper
from trainer.content.library import Filed
from trainer.core.errors import InputError
from trainer.exchange.manifest import NAME, Folder, Manifest, read_manifest
from trainer.exchange.zip_reading import MOST_BYTES, Member, read_zip
from trainer.services import content, documents
from trainer.simulator import Simulator
from trainer.store import documents as kept
from trainer.store import scenarios
from trainer.store.scenarios import Origin, Status

__all__ = (
    "MOST_BYTES",
    "Change",
    "Piece",
    "Plan",
    "drafted",
    "name_of",
    "plan",
    "standing",
    "titled",
)

_ORDER = (
    Kind.PERSONA,
    Kind.SKILLS,
    Kind.ARTICLE,
    Kind.RUBRIC,
    Kind.SCENARIO,
    Kind.EXERCISE,
    Kind.SEAT,
    Kind.PATH,
)
"""Kinds in an order in which each names only those before it, or its own."""
_SUFFIXES = (".yaml", ".yml")
_PASSED_OVER = ("README.md", "README.txt", "LICENSE", "LICENSE.txt")


class Change(StrEnum):
    """Say what an import would do with a text."""

    ADDED = "added"
    CHANGED = "changed"
    SAME = "same"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Piece:
    """Hold one text of a zip; `before` is the hash of what is offered here under its id, or empty.

    `drafted`: the same text is kept here as a draft. `differences` of a changed text may be none:
    then what it takes from its persona or its articles has changed.
    """

    filed: Filed
    change: Change
    before: str = ""
    drafted: bool = False
    differences: tuple[Difference, ...] = ()

    @property
    def title(self) -> str:
        """Name it for people."""
        return titled(self.filed)


@dataclass(frozen=True, slots=True)
class Plan:
    """Hold what an import would do; `broken` are texts here that it would leave with faults.

    `engine` is the scoring version of the place that the zip comes from, empty where it does not
    say. `edited` are files that are not as they were when the zip was made.
    """

    pieces: tuple[Piece, ...]
    broken: tuple[Filed, ...]
    folders: tuple[Folder, ...]
    passed_over: tuple[str, ...]
    engine: str
    edited: tuple[str, ...]

    def of_(self, change: Change) -> tuple[Piece, ...]:
        """List the texts with which this would be done."""
        return tuple(one for one in self.pieces if one.change is change)

    @property
    def mark(self) -> str:
        """Name the plan: it is another where the texts, or what stands here, are others."""
        lines = (f"{one.filed.source} {one.filed.hash} {one.before}" for one in self.pieces)
        return sha256("\n".join(lines).encode()).hexdigest()


def plan(simulator: Simulator, data: bytes) -> Plan:
    """Say what an import would do, and do nothing; InputError for a zip that cannot be taken.

    A text whose faults are its own is refused, and so is one that names a refused one and finds
    nothing here in its place.
    """
    members = read_zip(data)
    manifest = _manifest(members)
    texts = [one for one in members if one.path.endswith(_SUFFIXES)]
    if not texts:
        raise InputError("There is no YAML in this zip. Export a library to see how one is made.")
    papers = [paper_of(one.path, one.data) for one in texts]
    there, refused = _authored_papers(), dict[str, Filed]()
    while True:
        examined = examine_bundle(papers, simulator.library, simulator.exercises, there)
        bad = {one.source: one for one in examined.filed if one.value is None}
        if not bad:
            break
        # What names others may do better once these are gone: what is here takes their place.
        first = min(_ORDER.index(one.kind) for one in bad.values())
        gone = {path: one for path, one in bad.items() if _ORDER.index(one.kind) == first}
        refused |= gone
        papers = [one for one in papers if one.source not in gone]
    fine = {one.source: one for one in examined.filed}
    stands = standing(simulator)
    pieces = tuple(
        _piece(simulator, fine[one.path], stands)
        if one.path in fine
        else Piece(refused[one.path], Change.REFUSED)
        for one in texts
    )
    told = {one.path: one.hash for one in manifest.items}
    return Plan(
        pieces=pieces,
        broken=examined.broken,
        folders=manifest.collections,
        passed_over=_passed_over(members),
        engine=manifest.engine,
        edited=tuple(path for path, one in fine.items() if told.get(path, one.hash) != one.hash),
    )


def standing(simulator: Simulator) -> dict[tuple[Kind, str], str]:
    """Give the hash of everything that is offered here, archived or not."""
    found = {
        (kind, one.slug): one.hash
        for kind in Kind
        for one in documents.list_filed(simulator, kind)
        if one.value is not None
    }
    for one in reversed(scenarios.list_(status=Status.PUBLISHED, origin=Origin.AUTHORED)):
        found[(Kind.SCENARIO, one.slug)] = one.hash
    return found


def drafted(filed: Filed) -> bool:
    """Tell whether the same text is kept here as a draft."""
    if filed.kind is Kind.SCENARIO:
        drafts = scenarios.list_(slug=filed.slug, status=Status.DRAFT)
        return any(one.hash == filed.hash for one in drafts)
    others = kept.list_(kind=filed.kind.value, slug=filed.slug, status=Status.DRAFT)
    return any(one.hash == filed.hash for one in others)


def titled(filed: Filed) -> str:
    """Name a text for people."""
    value = filed.value
    return getattr(value, "title", "") or getattr(value, "name", "") or filed.slug


def name_of(filed: Filed) -> tuple[Kind, str]:
    """Name a text by its kind and id."""
    return (filed.kind, filed.slug)


def _piece(simulator: Simulator, filed: Filed, stands: Mapping[tuple[Kind, str], str]) -> Piece:
    before = stands.get(name_of(filed), "")
    is_drafted = drafted(filed)
    if not before:
        return Piece(filed, Change.ADDED, drafted=is_drafted)
    if before == filed.hash:
        return Piece(filed, Change.SAME, before)
    if filed.kind is Kind.SCENARIO:
        old = content.text_of(simulator, filed.slug)
    else:
        old = documents.text_of(simulator, filed.kind, filed.slug)
    return Piece(filed, Change.CHANGED, before, is_drafted, differences(old, filed.text))


def _authored_papers() -> Sequence[Paper]:
    """Give the scenarios that authors published, as texts that stand here besides the files."""
    return [
        Paper(
            Path("published", f"{one.slug}.yaml"), f"published/{one.slug}.yaml", Kind.SCENARIO, text
        )
        for one in scenarios.list_(status=Status.PUBLISHED, origin=Origin.AUTHORED)
        if (text := scenarios.text(one.id))
    ]


def _manifest(members: Iterable[Member]) -> Manifest:
    """Read the manifest that lies least deep; a zip packed by hand has none."""
    there = [one for one in members if one.path.rpartition("/")[2] == NAME]
    first = min(there, key=lambda one: one.path.count("/"), default=None)
    return read_manifest(first.data) if first else Manifest()


def _passed_over(members: Iterable[Member]) -> tuple[str, ...]:
    known = (NAME, *_PASSED_OVER)
    names = (one.path for one in members if not one.path.endswith(_SUFFIXES))
    return tuple(name for name in names if name.rpartition("/")[2] not in known)

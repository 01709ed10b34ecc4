"""Read a set of texts that came from elsewhere, beside the library that they are to join.

They are examined as they would stand there: a scenario finds the persona that came with it, and a
text that is here already is looked at again where what it names has come anew.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from trainer.content.checks.names import slug_faults
from trainer.content.exercises import Exercises
from trainer.content.files import Kind, Paper, kind_of
from trainer.content.library import Filed, Library
from trainer.content.nodes import Places
from trainer.content.yaml_text import MOST_BYTES, decode
from trainer.core.errors import ContentError

_PRACTICE = (Kind.EXERCISE, Kind.SEAT, Kind.PATH)


@dataclass(frozen=True, slots=True)
class Examined:
    """Hold the texts as examined, in the order given, and the texts here that they would break."""

    filed: tuple[Filed, ...]
    broken: tuple[Filed, ...]


def paper_of(path: str, data: bytes) -> Paper:
    """Take a file as a text; what keeps it from being read is a fault of it."""
    where = Path(path)
    kind = kind_of(where)
    places = Places(path, {})
    if len(data) > MOST_BYTES:
        what = f"the file has {len(data) // 1000} kB; {MOST_BYTES // 1000} kB is the most"
        return Paper(where, path, kind, "", (places.fault("", what, "shorten it"),))
    try:
        return Paper(where, path, kind, decode(data, path))
    except ContentError as error:
        return Paper(where, path, kind, "", error.faults)


def examine_bundle(
    papers: Sequence[Paper], library: Library, exercises: Exercises, there: Sequence[Paper] = ()
) -> Examined:
    """Examine texts; `there` are texts that stand here besides those of `library`.

    Of two of the same kind and id the second in the order of paths is refused.
    """
    texts = [*there, *papers]
    joined = library.beside([one for one in texts if one.kind not in _PRACTICE])
    with_them = exercises.beside([one for one in texts if one.kind in _PRACTICE], joined)
    found = {one.source: one for one in _all(joined, with_them)}
    sources = {one.source for one in papers}
    fine = {(one.kind, one.slug) for one in _all(library, exercises) if one.value is not None}
    broken = (
        one
        for one in found.values()
        if one.value is None and one.source not in sources and (one.kind, one.slug) in fine
    )
    filed = (found.get(one.source) or _doubled(one) for one in papers)
    return Examined(tuple(_called(one) for one in filed), tuple(broken))


def _all(library: Library, exercises: Exercises) -> list[Filed]:
    return [
        one
        for kind in Kind
        for one in (exercises if kind in _PRACTICE else library).list_filed(kind)
    ]


def _called(filed: Filed) -> Filed:
    """Refuse a text whose name, that of its file where it has no id, cannot stand in an address."""
    found = tuple(slug_faults(filed.slug, "id", filed.places)) if filed.value is not None else ()
    return replace(filed, value=None, faults=(*found, *filed.faults)) if found else filed


def _doubled(paper: Paper) -> Filed:
    """Stand for a text that another of the same kind and id took the place of."""
    places = Places(paper.source, {})
    what = f"another {paper.kind.value} of the zip has the same id"
    fault = places.fault("id", what, "give one of them another id")
    filed = Filed(
        paper.path.stem, paper.kind, paper.path, paper.source, paper.text, "", None, (), places
    )
    return replace(filed, faults=(fault,))

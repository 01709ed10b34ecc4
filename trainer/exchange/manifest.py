"""Write and read what a packed library says of itself: its items with their hashes, its collections."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from typing import Any

from trainer.core.errors import InputError
from trainer.exchange.json_text import read_object

NAME = "manifest.json"
FORMAT = "rapport-library"
VERSION = 1


@dataclass(frozen=True, slots=True)
class Packed:
    """Hold one item: where it lies in the zip, and the hash that names this version of its text."""

    path: str
    kind: str
    slug: str
    title: str
    hash: str


@dataclass(frozen=True, slots=True)
class Folder:
    """Hold a collection: pairs of kind and id."""

    slug: str
    title: str
    about: str
    items: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Manifest:
    """Hold a manifest; `engine` is the scoring version of the place that it comes from."""

    engine: str = ""
    items: tuple[Packed, ...] = ()
    collections: tuple[Folder, ...] = ()


def write_manifest(manifest: Manifest) -> bytes:
    """Write a manifest as JSON, for people to read as well."""
    whole = {"format": FORMAT, "version": VERSION, **asdict(manifest)}
    return json.dumps(whole, ensure_ascii=False, indent=1).encode() + b"\n"


def read_manifest(data: bytes) -> Manifest:
    """Read a manifest; InputError for another format, a later version, or anything misshapen."""
    try:
        return _manifest(read_object(data.decode("utf-8-sig")))
    except UnicodeDecodeError:
        raise InputError(f"{NAME} cannot be read: it is not UTF-8 text.") from None
    except InputError as error:
        raise InputError(f"{NAME} cannot be read: {error}.") from None


def _manifest(found: Mapping[str, Any]) -> Manifest:
    if found.get("format") != FORMAT:
        raise InputError("it is not that of a Rapport library")
    if found.get("version") != VERSION:
        raise InputError("it comes from a later Rapport than this one")
    return Manifest(
        engine=_word(found, "engine"),
        items=tuple(Packed(**_words(one, Packed)) for one in _list(found, "items")),
        collections=tuple(_folder(one) for one in _list(found, "collections")),
    )


def _folder(found: Mapping[str, Any]) -> Folder:
    items = tuple(_pair(one) for one in _list(found, "items"))
    return Folder(_word(found, "slug"), _word(found, "title"), _word(found, "about"), items)


def _pair(found: object) -> tuple[str, str]:
    if isinstance(found, list) and len(found) == 2 and all(isinstance(one, str) for one in found):
        return found[0], found[1]
    raise InputError("what lies in a collection is a pair of kind and id")


def _list(found: Mapping[str, Any], key: str) -> Iterable[Any]:
    there = found.get(key, []) if isinstance(found, dict) else None
    if not isinstance(there, list):
        raise InputError(f"`{key}` is a list")
    return there


def _words(found: Any, schema: type[Packed]) -> dict[str, str]:
    return {name: _word(found, name) for name in schema.__dataclass_fields__}


def _word(found: Any, key: str) -> str:
    there = found.get(key, "") if isinstance(found, dict) else None
    if not isinstance(there, str):
        raise InputError(f"`{key}` is a text")
    return there

import json

import pytest

from trainer.core.errors import InputError
from trainer.exchange.manifest import Folder, Manifest, Packed, read_manifest, write_manifest

MANIFEST = Manifest(
    engine="6",
    items=(Packed("scenarios/a/b.yaml", "scenario", "b", "B – é", "0f"),),
    collections=(Folder("first", "First", "", (("scenario", "b"),)),),
)


def test_a_manifest_is_read_as_it_was_written() -> None:
    assert read_manifest(write_manifest(MANIFEST)) == MANIFEST


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"\xff\xfe", "not UTF-8"),
        (b"{", "not JSON"),
        (b"[]", "one JSON object"),
        (b"{}", "not that of a Rapport library"),
        (b'{"format": "rapport-library", "version": 2}', "a later Rapport"),
        (b'{"format": "rapport-library", "version": 1, "engine": 7}', "`engine` is a text"),
        (b'{"format": "rapport-library", "version": 1, "items": {}}', "`items` is a list"),
        (b'{"format": "rapport-library", "version": 1, "items": [3]}', "`path` is a text"),
        (b'{"format": "rapport-library", "version": 1, "collections": [3]}', "`items` is a list"),
    ],
)
def test_what_is_no_manifest_is_refused(data: bytes, said: str) -> None:
    with pytest.raises(InputError, match=said):
        read_manifest(data)


def test_a_collection_holds_pairs() -> None:
    whole = json.loads(write_manifest(MANIFEST))
    whole["collections"][0]["items"] = [["scenario", 3]]
    with pytest.raises(InputError, match="a pair of kind and id"):
        read_manifest(json.dumps(whole).encode())

"""A zip is believed in nothing: what would do harm is refused whole, with a clear word."""

import stat
import struct
from collections.abc import Callable
from io import BytesIO
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZIP_LZMA, ZipFile, ZipInfo

import pytest

from trainer.core.errors import InputError
from trainer.exchange import zip_reading
from trainer.exchange.zip_reading import Member, read_zip
from trainer.exchange.zip_writing import write_zip

TEXT = b"id: a\n"


def test_what_is_packed_comes_out_by_path_and_packs_to_the_same_bytes() -> None:
    members = (Member("b/two.yaml", b"2"), Member("a.yaml", TEXT))
    packed = write_zip(members)

    assert read_zip(packed) == tuple(reversed(members))
    assert write_zip(reversed(members)) == packed


def test_folders_and_what_systems_add_are_passed_over() -> None:
    packed = zipped({"a/": b"", "a/x.yaml": TEXT, "__MACOSX/a/._x.yaml": b"?", "a/.DS_Store": b"?"})

    assert [one.path for one in read_zip(packed)] == ["a/x.yaml"]


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("../x.yaml", "leads out"),
        ("a/../../x.yaml", "leads out"),
        ("/etc/x.yaml", "leads out"),
        ("C:/x.yaml", "leads out"),
        ("a\\..\\x.yaml", "leads out"),
        ("a\x07.yaml", "signs in its name"),
        ("a\u202e.yaml", "signs in its name"),
    ],
)
def test_a_path_that_leads_out_or_hides_is_refused(name: str, said: str) -> None:
    with pytest.raises(InputError, match=said):
        read_zip(zipped({name: TEXT}))


@pytest.mark.parametrize("kind", [stat.S_IFLNK, stat.S_IFCHR])
def test_a_link_or_a_device_is_refused(kind: int) -> None:
    entry = ZipInfo("link.yaml")
    entry.external_attr = (kind | 0o777) << 16
    with pytest.raises(InputError, match="a link or a device"):
        read_zip(zipped({entry: b"/etc/passwd"}))


@pytest.mark.parametrize("inner", [b"PK\x03\x04rest", b"\x1f\x8brest"])
def test_a_zip_within_a_zip_is_refused(inner: bytes) -> None:
    with pytest.raises(InputError, match="is packed itself"):
        read_zip(zipped({"more.yaml": inner}))


def test_the_same_path_twice_is_refused_also_in_capitals() -> None:
    with pytest.raises(InputError, match="twice"):
        read_zip(zipped({"a.yaml": TEXT, "A.yaml": TEXT}))


def test_a_bomb_is_refused_by_its_ratio_and_where_its_sizes_lie() -> None:
    bomb = zipped({"bomb.yaml": bytes(4_000_000)})
    with pytest.raises(InputError, match="far larger than it is packed"):
        read_zip(bomb)
    honest = struct.pack("<I", 4_000_000)
    assert bomb.count(honest) == 2
    lying = bomb.replace(honest, struct.pack("<I", 1000))
    with pytest.raises(InputError):
        read_zip(lying)


def test_more_than_can_be_text_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(InputError, match="more than 5 MB"):
        read_zip(zipped({"a.yaml": bytes(5_000_001)}))
    with pytest.raises(InputError, match="holds more than 20 MB"):
        read_zip(zipped({f"{number}.yaml": bytes(4_900_000) for number in range(5)}))
    with pytest.raises(InputError, match="more than 20 MB"):
        read_zip(bytes(20_000_001))
    monkeypatch.setattr(zip_reading, "MOST_ENTRIES", 2)
    with pytest.raises(InputError, match="3 entries"):
        read_zip(zipped({f"{number}.yaml": TEXT for number in range(3)}))


def encrypted(packed: bytes) -> bytes:
    """Set the flag of encryption in both headers of the only entry."""
    local, central = packed.index(b"PK\x03\x04") + 6, packed.index(b"PK\x01\x02") + 8
    found = bytearray(packed)
    found[local] |= 1
    found[central] |= 1
    return bytes(found)


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (encrypted, "encrypted"),
        (lambda packed: packed[:40], "not a zip file"),
        (lambda _: b"id: a\n", "not a zip file"),
        (lambda _: b"", "not a zip file"),
        (lambda packed: packed.replace(b"words", b"sword"), "not a zip file"),
    ],
)
def test_what_is_no_zip_or_a_broken_one_is_refused(
    spoil: Callable[[bytes], bytes], said: str
) -> None:
    plain = BytesIO()
    with ZipFile(plain, "w") as made:
        made.writestr("a.yaml", b"words words words")
    with pytest.raises(InputError, match=said):
        read_zip(spoil(plain.getvalue()))


def zipped(files: dict[str, bytes] | dict[ZipInfo, bytes]) -> bytes:
    packed = BytesIO()
    with ZipFile(packed, "w", ZIP_DEFLATED) as made:
        for name, data in files.items():
            made.writestr(name, data)
    return packed.getvalue()


@pytest.mark.parametrize("packing", [ZIP_LZMA, ZIP_BZIP2])
def test_a_broken_packing_of_another_kind_is_no_zip_that_can_be_read(packing: int) -> None:
    packed = BytesIO()
    with ZipFile(packed, "w", packing) as made:
        made.writestr("a.yaml", TEXT * 50)
    data = bytearray(packed.getvalue())
    data[44:60] = b"\xff" * 16

    with pytest.raises(InputError, match="not a zip file that can be read"):
        read_zip(bytes(data))

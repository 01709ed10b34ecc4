"""Open a zip that somebody sent, believing nothing that it says of itself.

Refused as a whole (InputError): what is no zip, is encrypted, holds too much, or is so made that it
would do harm where it is unpacked: a path that leads out, a link, the same path twice. Nothing is
ever written to a disk, and no entry is read further than it may be long.
"""

import re
import stat
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from lzma import LZMAError
from zipfile import BadZipFile, LargeZipFile, ZipFile, ZipInfo

from trainer.core.errors import InputError

MOST_BYTES = 20_000_000
"""Bytes of the file as sent, and of all that is in it."""
MOST_ENTRIES = 3_000
LONGEST_ENTRY = 5_000_000
STEEPEST = 100
"""How many times larger than packed an entry may be, once it is larger than FREE bytes: text packs
to a tenth at most, a bomb to a thousandth."""
FREE = 100_000
_PIECE = 65_536
_ENCRYPTED = 0x1
_PACKED = (b"PK\x03\x04", b"PK\x05\x06", b"\x1f\x8b", b"BZh", b"\xfd7zXZ", b"7z\xbc\xaf", b"Rar!")
_DRIVE = re.compile(r"[A-Za-z]:")
_STRAY = ("__MACOSX/", ".DS_Store", "Thumbs.db", "desktop.ini")
"""What systems add of their own accord; passed over without a word."""


@dataclass(frozen=True, slots=True)
class Member:
    """Hold one file of a zip: its path, with `/`, and its bytes."""

    path: str
    data: bytes


def read_zip(data: bytes) -> tuple[Member, ...]:
    """Read all files of a zip, by path; InputError for one that is broken or would do harm."""
    if len(data) > MOST_BYTES:
        raise InputError(f"The file has more than {MOST_BYTES // 1_000_000} MB.")
    try:
        with ZipFile(BytesIO(data)) as packed:
            return tuple(sorted(_members(packed), key=lambda one: one.path))
    except (
        BadZipFile,
        LargeZipFile,
        EOFError,
        LZMAError,
        NotImplementedError,
        OSError,
        RuntimeError,
        ValueError,
        zlib.error,
    ) as error:
        # RuntimeError is how zipfile asks for a password, NotImplementedError an unknown packing,
        # OSError broken bzip2.
        raise InputError("This is not a zip file that can be read. Export it once more.") from error


def _members(packed: ZipFile) -> Iterator[Member]:
    entries = packed.infolist()
    if len(entries) > MOST_ENTRIES:
        raise InputError(f"The zip has {len(entries)} entries; {MOST_ENTRIES} are the most.")
    if sum(one.file_size for one in entries) > MOST_BYTES:
        raise InputError(_too_much())
    seen: set[str] = set()
    total = 0
    for entry in entries:
        _refuse(entry)
        if entry.is_dir() or _stray(entry.filename):
            continue
        key = entry.filename.casefold()
        if key in seen:
            raise InputError(f"The zip has {_named(entry)} twice.")
        seen.add(key)
        data = _read(packed, entry)
        total += len(data)
        if total > MOST_BYTES:
            raise InputError(_too_much())
        yield Member(entry.filename, data)


def _refuse(entry: ZipInfo) -> None:
    """Refuse a whole zip for one entry that an honest program does not make."""
    name = entry.orig_filename
    parts = name.replace("\\", "/").split("/")
    if name.startswith(("/", "\\")) or _DRIVE.match(name) or ".." in parts or "\\" in name:
        raise InputError(f"{_named(entry)} leads out of the zip. Nothing of it is taken.")
    if not name.isprintable():
        raise InputError(f"{_named(entry)} has signs in its name that no file should have.")
    kind = stat.S_IFMT(entry.external_attr >> 16)
    if kind and not (stat.S_ISREG(kind) or stat.S_ISDIR(kind)):
        raise InputError(f"{_named(entry)} is a link or a device, not a file. Nothing is taken.")
    if entry.flag_bits & _ENCRYPTED:
        raise InputError("The zip is encrypted. Make one without a password.")
    if entry.file_size > LONGEST_ENTRY:
        most = LONGEST_ENTRY // 1_000_000
        raise InputError(f"{_named(entry)} has more than {most} MB. No text is so long.")
    if entry.file_size > FREE and entry.file_size > STEEPEST * max(1, entry.compress_size):
        raise InputError(_bomb(entry))


def _read(packed: ZipFile, entry: ZipInfo) -> bytes:
    """Read an entry, no further than it says that it is long: the sizes may be a lie."""
    found = bytearray()
    with packed.open(entry) as stream:
        while piece := stream.read(_PIECE):
            found += piece
            if len(found) > LONGEST_ENTRY:
                raise InputError(_bomb(entry))
    data = bytes(found)
    if data.startswith(_PACKED):
        raise InputError(f"{_named(entry)} is packed itself. Unpack it first; nothing is taken.")
    return data


def _stray(path: str) -> bool:
    return path.startswith(_STRAY[0]) or path.rpartition("/")[2] in _STRAY[1:]


def _bomb(entry: ZipInfo) -> str:
    return f"{_named(entry)} is far larger than it is packed: this is no library. Nothing is taken."


def _too_much() -> str:
    return f"The zip holds more than {MOST_BYTES // 1_000_000} MB. Send it in parts."


def _named(entry: ZipInfo) -> str:
    name = "".join(sign if sign.isprintable() else "?" for sign in entry.orig_filename[:80])
    return f"“{name}”"

"""Pack files into a zip: the same files give the same bytes, whenever they are packed."""

from collections.abc import Iterable
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from trainer.exchange.zip_reading import Member

_ERA = (1980, 1, 1, 0, 0, 0)
"""The time of every entry: the earliest that a zip can tell."""
_RIGHTS = 0o100644


def write_zip(members: Iterable[Member]) -> bytes:
    """Pack files, by path."""
    packed = BytesIO()
    with ZipFile(packed, "w", ZIP_DEFLATED) as made:
        for one in sorted(members, key=lambda one: one.path):
            entry = ZipInfo(one.path, _ERA)
            entry.compress_type = ZIP_DEFLATED
            entry.external_attr = _RIGHTS << 16
            made.writestr(entry, one.data)
    return packed.getvalue()

"""Make room for digests and erasure: a part of revision 0006."""


def make() -> None:
    """Make the tables."""


def drop() -> None:
    """Drop them."""

"""Make room for notes of coaching talks and readiness: a part of revision 0006."""


def make() -> None:
    """Make the tables."""


def drop() -> None:
    """Drop them."""

"""Make room for assignments and certificates: a part of revision 0006."""


def make() -> None:
    """Make the tables."""


def drop() -> None:
    """Drop them."""

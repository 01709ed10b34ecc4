"""Make room for the figures kept with each card: a part of revision 0006."""


def make() -> None:
    """Make the tables."""


def drop() -> None:
    """Drop them."""

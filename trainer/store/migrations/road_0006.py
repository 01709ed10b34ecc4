"""Make room for goals, kudos and opt-outs: a part of revision 0006."""


def make() -> None:
    """Make the tables."""


def drop() -> None:
    """Drop them."""

"""Give the first words of what is folded, so that it is known without opening it."""

from trainer.content.editing.spans import Branch, Chain, Leaf, Tree

MOST = 120
"""Characters that stand beside a name in one line."""


def teaser_of(there: Tree | None) -> str:
    """Give the first two texts of a record, else the first of each list in it."""
    if isinstance(there, Leaf):
        return shortened(there.shown)
    inner = [one.value for one in there.pairs] if isinstance(there, Branch) else []
    firsts = [one.items[0] for one in inner if isinstance(one, Chain) and one.items]
    leaves = [one for one in inner if isinstance(one, Leaf)] or firsts
    texts = [one.shown for one in leaves if isinstance(one, Leaf) and one.shown]
    return shortened(" · ".join(texts[:2]))


def shortened(words: str) -> str:
    """Cut what is long between two words."""
    return words if len(words) <= MOST else f"{words[:MOST].rpartition(' ')[0]} …"

"""Pack regressions in the form that core/language/regressions.py reads."""

from collections.abc import Sequence
from typing import Any

import numpy as np

from trainer.core.language.regressions import HEAD, MAGIC, OFFSET


def packed(
    names: Sequence[str], features: Sequence[str], rarity: Any, sparse: Any, dense: Any, bias: Any
) -> bytes:
    """Pack: head; names; scales, bias, dense weights, rarity; figures, feature by feature.

    `sparse` (names, features) are the weights times the rarity, `dense` (names, dimensions) those of
    the direction of meaning; `rarity` (features) is 0 where a feature has none. Figures have 8 bits.
    """
    scales = np.abs(sparse).max(1) / OFFSET
    figures = (np.rint(sparse / scales[:, None]).T + OFFSET).astype("<u2")
    listed = "\n".join([*names, *features]).encode()
    head = HEAD.pack(MAGIC, len(names), len(features), dense.shape[1], len(listed))
    numbers = [scales.astype("<f4"), bias.astype("<f4"), dense.astype("<f2"), rarity.astype("<f2")]
    parts = [*numbers, np.ascontiguousarray(figures)]
    return head + listed + b"".join(bytes(one.tobytes()) for one in parts)

"""Gather the parts of talks that lie apart in a file, with the memory of a few talks."""

from collections import OrderedDict
from collections.abc import Iterable, Iterator

from trainer.exchange.parts import Raw, Unread

OPEN_TALKS = 5_000
"""So many talks are open at once; then the one that was silent for longest is taken as whole."""
OPEN_SIGNS = 50_000_000
"""So many characters are held at once."""


def gathered(found: Iterable[tuple[Raw, bool] | Unread]) -> Iterator[Raw | Unread]:
    """Give whole talks; of each found, the flag says whether more of it may follow.

    They come in the order of their last parts; one of which there was nothing is dropped. A talk
    whose parts lie further apart than memory reaches comes as two, of the same id.
    """
    waiting: OrderedDict[str, Raw] = OrderedDict()
    held = 0
    for one in found:
        if isinstance(one, Unread):
            yield one
            continue
        raw, goes_on = one
        if not goes_on:
            yield raw
            continue
        held += _signs(raw)
        _join(waiting, raw)
        while len(waiting) > OPEN_TALKS or (held > OPEN_SIGNS and len(waiting) > 1):
            whole = waiting.popitem(last=False)[1]
            held -= _signs(whole)
            yield whole
    yield from (raw for raw in waiting.values() if raw.parts or raw.left_out)


def _join(waiting: OrderedDict[str, Raw], raw: Raw) -> None:
    key = str(raw.id)
    there = waiting.setdefault(key, raw)
    waiting.move_to_end(key)
    if there is not raw:
        there.parts.extend(raw.parts)
        there.left_out.update(raw.left_out)
        there.people.extend(one for one in raw.people if one not in there.people)
        there.channel = there.channel or raw.channel


def _signs(raw: Raw) -> int:
    return sum(len(part.text) for part in raw.parts)

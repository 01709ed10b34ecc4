"""Be a reply in the making: pieces of a model's answer go in, and only checked words come out."""

from dataclasses import dataclass, field
from time import monotonic

from trainer.core.customer.guard import check_part, check_whole, lacks, rest_of
from trainer.core.customer.guard_bounds import Bounds, Fault
from trainer.core.customer.guard_clauses import first
from trainer.core.customer.voice import Hear

MOST_QUOTED = 120
"""Characters of refused words that are kept, for those who see to the model."""
_OPENING, _CLOSING = "\"“‘'", "\"”’'"


@dataclass(slots=True)
class Reply:
    """Hold what is shown so far, what waits to be checked, and what it took.

    `head` and `foot` are the greeting and the signature of a letter, which stand as authored.
    `first` is when the first words were shown, by the monotonic clock; `ours` how many seconds of
    the wait for them were our own.
    """

    bounds: Bounds
    hear: Hear
    head: str = ""
    foot: str = ""
    shown: str = ""
    first: float = 0.0
    ours: float = 0.0
    tries: int = 0
    faults: list[str] = field(default_factory=list)
    refused: list[tuple[str, str]] = field(default_factory=list)
    _rest: str = ""
    _arrived: float = 0.0

    @property
    def text(self) -> str:
        """Give everything that was heard."""
        return f"{self.head}{self.shown}{self.foot}"

    def begin(self, ours: float) -> None:
        """Begin a try, `ours` seconds after the customer's turn came."""
        self.tries += 1
        self.ours = ours
        self._rest = ""

    def take(self, piece: str) -> tuple[Fault, ...]:
        """Take a piece; show every sentence that it makes whole, up to one with faults: those."""
        self._arrived = monotonic()
        self._rest += piece if self.bounds.letter else piece.replace("\n", " ")
        if not self.shown:
            self._rest = self._rest.lstrip()
        # A reply between quotes is checked once both are there.
        while not (not self.shown and self._rest.startswith(tuple(_OPENING))):
            sentence, rest = first(self._rest)
            if not sentence:
                break
            faults = check_part(self.shown, sentence, self.bounds)
            if faults:
                return self._noted(faults)
            self._rest = rest
            self._show(sentence)
        return ()

    def end(self, *, cut_off: bool = False) -> tuple[Fault, ...]:
        """Check and show the last words, left out where the answer was `cut_off`; then the whole."""
        last = "" if cut_off else self._rest.rstrip()
        if not self.shown:
            last = _unwrapped(last)
            faults = check_whole(last, self.bounds)
            if not faults:
                self._show(last)
            return self._noted(faults)
        faults = check_part(self.shown, last, self.bounds) if last else ()
        if last and not faults:
            self._show(last)
        return self._noted((*faults, *lacks(self.shown, self.bounds)))

    def complete(self) -> None:
        """Say in authored words what is not said yet, and end."""
        rest = rest_of(self.shown, self.bounds)
        if rest:
            self._show(f" {rest}" if self.shown else rest)
        if self.foot:
            self.hear(self.foot)

    def _show(self, words: str) -> None:
        if not self.shown:
            self.first = monotonic()
            self.ours += self.first - self._arrived if self._arrived else 0.0
        piece = words if self.shown else f"{self.head}{words}"
        self.shown += words
        self.hear(piece)

    def _noted(self, faults: tuple[Fault, ...]) -> tuple[Fault, ...]:
        self.faults.extend(dict.fromkeys(fault.kind for fault in faults))
        quoted = ((fault.kind, fault.quote[:MOST_QUOTED]) for fault in faults if fault.quote)
        self.refused.extend(dict.fromkeys(quoted))
        return faults


def _unwrapped(text: str) -> str:
    wrapped = text[:1] in set(_OPENING) and text[-1:] in set(_CLOSING) and len(text) > 1
    return text[1:-1].strip() if wrapped else text

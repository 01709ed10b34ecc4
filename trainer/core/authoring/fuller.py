"""Take what a model adds to a draft, and nothing that the ticket does not bear out.

A model may word how the customer is and how they put things. It adds no fact: every figure and
every name in its words has to stand in the ticket or in the draft already. What stays is marked
until a person accepts it.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol

from trainer.core.authoring.noted import Note, Noted, Origin, Tree, bare
from trainer.core.authoring.ticket import is_kind
from trainer.core.conversation.transcript import Transcript
from trainer.core.language.tokens import clean

LINES: Mapping[str, tuple[str, str]] = {
    "vent_angry": ("vent", "hot"),
    "vent_worried": ("vent", "worried"),
    "reject": ("reject", "any"),
    "pushback": ("pushback", "any"),
    "accept": ("accept", "any"),
    "nudge": ("nudge", "any"),
}
"""What a model is asked for → the act and the mood under which it stands in a scenario."""
MOST_LINES = 4
MOST_CHARACTERS = 160
MOST_ABOUT = 240
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_NAME = re.compile(r"(?<=[a-z,;’'] )[A-Z][a-z]+|\b[A-Z]{2,}\b")
_NO_NAMES = frozenset({"I", "OK", "TV", "UK", "English"})
_FOREIGN = re.compile(r"[{}<>\[\]`*_#|\\]|https?:|www\.")
_ROLE = re.compile(
    r"\b(?:as an ai|language model|system prompt|instructions?|ignore (?:all|previous|the)|json)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Fuller:
    """Hold what a model wrote: about the customer, their manner, lines by key of `LINES`.

    `fault` says why there is nothing, empty where there is. `refused` counts texts left out.
    """

    about: str = ""
    voice: str = ""
    strong: str = ""
    lines: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    fault: str = ""
    refused: int = 0


class Drafter(Protocol):
    """Add to a draft from a ticket; `present` is false where there is no model."""

    @property
    def present(self) -> bool:
        """Tell whether there is anybody to ask."""
        ...

    def add(self, talk: Transcript, company: str) -> Fuller:
        """Write what may be added for a talk without personal data; it never raises."""
        ...


@dataclass(frozen=True, slots=True)
class PlainDrafter:
    """Add nothing: the draft is what the rules made of it."""

    present: bool = False

    def add(self, talk: Transcript, company: str) -> Fuller:  # noqa: ARG002 - the face of Drafter
        """Add nothing."""
        return Fuller()


def borne_out(fuller: Fuller, talk: Transcript, tree: Tree) -> Fuller:
    """Leave out every text with a figure or a name that neither ticket nor draft has."""
    known = " ".join((*(turn.text for turn in talk.turns), *_texts(bare(tree))))
    checked = _Checked(frozenset(_NUMBER.findall(known)), known.lower())
    lines = {key: tuple(checked.all(fuller.lines.get(key, ()))) for key in LINES}
    about = checked.one(fuller.about, MOST_ABOUT)
    voice = checked.one(fuller.voice, MOST_CHARACTERS)
    strong = checked.one(fuller.strong, 2 * MOST_ABOUT)
    if strong and not is_kind(strong):
        strong, checked.refused = "", checked.refused + 1
    return Fuller(about, voice, strong, lines, fuller.fault, checked.refused)


def laid_over(tree: Tree, fuller: Fuller, model: str) -> dict[str, Any]:
    """Put what is borne out into a draft, each line marked as the model's."""
    note = Note(Origin.MODEL, f"{model}; accept it or change it")
    customer = dict(tree["customer"])
    for name, text in (("about", fuller.about), ("voice", fuller.voice)):
        if text and "persona" not in customer:
            customer[name] = Noted(text, note)
    lines = {act: dict(moods) for act, moods in tree.get("lines", {}).items()}
    for key, texts in fuller.lines.items():
        act, mood = LINES[key]
        if texts:
            there = lines.setdefault(act, {}).setdefault(mood, [])
            lines[act][mood] = [*there, *(Noted(one, note) for one in texts)]
    model_answer = dict(tree["model"])
    if fuller.strong:
        model_answer["strong"] = Noted(fuller.strong, note)
    whole = {**tree, "customer": customer, "model": model_answer}
    return {**whole, "lines": lines} if lines else whole


@dataclass(slots=True)
class _Checked:
    numbers: frozenset[str]
    known: str
    refused: int = 0

    def all(self, texts: tuple[str, ...]) -> Iterator[str]:
        for text in dict.fromkeys(texts[:MOST_LINES]):
            if fit := self.one(text, MOST_CHARACTERS):
                yield fit

    def one(self, text: str, most: int) -> str:
        flat = " ".join(clean(text).split())
        if not flat:
            return ""
        names = set(_NAME.findall(flat)) - _NO_NAMES
        fits = (
            len(flat) <= most
            and set(_NUMBER.findall(flat)) <= self.numbers
            and all(name.lower() in self.known for name in names)
            and not _FOREIGN.search(flat)
            and not _ROLE.search(flat)
        )
        self.refused += not fits
        return flat if fits else ""


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, Mapping):
        value = list(value.values())
    if isinstance(value, list):
        for one in value:
            yield from _texts(one)
    else:
        yield str(value)

"""Put placeholders in the place of personal data, the same one for the same thing of a talk.

What carries the talk's meaning stays: amounts, days of delivery, times, products, companies. The
original is not kept anywhere; what it looked like is told by its shape only ("xxxx@xxxx.xx").
"""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import replace

from trainer.core.conversation.redacted import Change, Redaction
from trainer.core.conversation.turn import Turn
from trainer.exchange.redaction.companies import companies_in
from trainer.exchange.redaction.kinds import Hit, Kind
from trainer.exchange.redaction.names import names_in, names_told
from trainer.exchange.redaction.numbers import numbers_in
from trainer.exchange.redaction.places import places_in
from trainer.exchange.transcripts import Imported

SHAPE_LIMIT = 40
_ORDER = {kind: place for place, kind in enumerate((Kind.LINK, Kind.EMAIL, Kind.CODE, *Kind))}
"""Of two that stand in the same place the longer wins, then the one that is named first here."""


class Placeholders:
    """Give each thing of a talk its placeholder, in the order in which they are met."""

    def __init__(self) -> None:
        self._given: dict[tuple[Kind, str], str] = {}
        self._numbers: Counter[Kind] = Counter()

    def of(self, kind: Kind, key: str) -> str:
        """Give the placeholder of a thing, such as "[NAME 2]"."""
        known = self._given.get((kind, key))
        if known is None:
            self._numbers[kind] += 1
            known = self._given[kind, key] = f"[{kind.value} {self._numbers[kind]}]"
        return known


def redact(found: Imported, company: str = "") -> tuple[Imported, Redaction]:
    """Redact every turn of a talk, its subjects and its id; names told beside it are dropped.

    `agent` stays as it was: whoever keeps the talk has to make a pseudonym of it. `company` is a name
    that is taken out besides (`companies.company_in`).
    """
    turns = found.transcript.turns
    texts = (*(turn.text for turn in turns), *(turn.subject for turn in turns if turn.subject))
    told = names_told(found.people, texts)
    given = Placeholders()
    counts: Counter[str] = Counter()
    changes: list[Change] = []
    redacted: list[Turn] = []
    before = ""
    for turn in turns:
        subject, _ = _replaced(turn.subject, before, told, given, counts, company=company)
        text, made = _replaced(turn.text, before, told, given, counts, company=company)
        changes.extend(replace(one, position=turn.position) for one in made)
        redacted.append(replace(turn, subject=subject, text=text))
        before = turn.text
    id = found.id
    if isinstance(id, str):
        id = _replaced(id, "", told, given, Counter(), kinds=(Kind.EMAIL, Kind.NAME))[0]
    transcript = replace(found.transcript, turns=tuple(redacted))
    return (
        replace(found, id=id, transcript=transcript, people=()),
        Redaction(dict(counts), tuple(changes)),
    )


def redacted(text: str) -> tuple[str, Redaction]:
    """Redact one text that is no talk, such as an article."""
    counts: Counter[str] = Counter()
    told = names_told((), (text,))
    plain, changes = _replaced(text, "", told, Placeholders(), counts)
    return plain, Redaction(dict(counts), tuple(changes))


def hits_in(text: str, before: str, told: Mapping[str, str], company: str = "") -> tuple[Hit, ...]:
    """Find all personal data of a message, none over another, in its order."""
    found = [*places_in(text, before), *numbers_in(text), *names_in(text, told)]
    found += companies_in(text, company)
    found.sort(key=lambda hit: (hit.start, -hit.end, _ORDER[hit.kind]))
    kept: list[Hit] = []
    for hit in sorted(found, key=lambda hit: (hit.start - hit.end, _ORDER[hit.kind], hit.start)):
        if all(hit.end <= one.start or one.end <= hit.start for one in kept):
            kept.append(hit)
    return tuple(sorted(kept, key=lambda hit: hit.start))


def _replaced(
    text: str,
    before: str,
    told: Mapping[str, str],
    given: Placeholders,
    counts: Counter[str],
    kinds: tuple[Kind, ...] = tuple(Kind),
    company: str = "",
) -> tuple[str, list[Change]]:
    pieces: list[str] = []
    changes: list[Change] = []
    done = length = 0
    for hit in hits_in(text, before, told, company):
        if hit.kind not in kinds:
            continue
        placeholder = given.of(hit.kind, hit.key)
        pieces += [text[done : hit.start], placeholder]
        length += hit.start - done
        changes.append(Change(0, length, placeholder, _shape(text[hit.start : hit.end])))
        length += len(placeholder)
        counts[hit.kind.value] += 1
        done = hit.end
    pieces.append(text[done:])
    return "".join(pieces), changes


def _shape(said: str) -> str:
    """Show what something looked like without telling it: letters as x, digits as 0."""
    return re.sub(r"[^\W\d_]", "x", re.sub(r"\d", "0", said))[:SHAPE_LIMIT]

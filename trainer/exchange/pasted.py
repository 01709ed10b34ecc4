"""Read one conversation out of what a person pastes: a chat log, an e-mail thread, or an export.

Chat logs are lines of `Name: words`, with or without a time before them. Threads are messages that
each begin with a line `From:`. Everything else goes to the readers of `formats`.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from io import BytesIO
from itertools import islice, takewhile

from trainer.core.conversation.channels import CHANNELS
from trainer.core.conversation.transcript import Transcript
from trainer.core.conversation.turn import Speaker
from trainer.core.errors import InputError
from trainer.core.language.lexicons.function_words import FUNCTION_WORDS
from trainer.core.language.tokens import words
from trainer.exchange.decoding import decoded
from trainer.exchange.formats import AUTO, read_talks, sniffed
from trainer.exchange.html_text import text_of_html
from trainer.exchange.log_heads import STAMP, header_sides, times_of
from trainer.exchange.parts import SIDES, Legend, Part, Raw, Unread, assembled
from trainer.exchange.transcripts import Imported

MOST_BYTES = 1_000_000
"""Bytes that are taken: a ticket has a thousandth of it, an export of a few hundred fits."""
MOST_TALKS = 500
MOST_PEOPLE = 100
LETTERS = next(name for name, one in CHANNELS.items() if one.has_subject)
"""The channel of a thread."""
_LINE = re.compile(rf"^({STAMP})([A-Za-z\[][^:\n<>]{{0,48}}?) ?: ?(\S.*)?$")
_FROM = re.compile(r"^[>* ]*(?:From|Von|De)\*?: *(.+)$", re.MULTILINE)
_HEAD = re.compile(r"^[>* ]*(From|Date|Sent|To|Cc|Subject|Reply-To)\*?: *(.*)$", re.IGNORECASE)
_WROTE = re.compile(r"^[> ]*On .{6,120} wrote:\s*$", re.MULTILINE)
_AGENT = re.compile(
    r"\b(?:support|service|services|help ?desk|help|care|team|desk|agent|advis[eo]r|info|contact|hello"
    r"|noreply|no-reply|office|complaints|orders|customer (?:service|care|relations))\b",
    re.IGNORECASE,
)
_NO_NAME = re.compile(
    r"^(?:https?|re|fw|fwd|ps|note|nb|subject|order|total|date|time|tel|phone)$", re.IGNORECASE
)
_SENTENCE = re.compile(r"^[^;\t|]{30,}?[a-z)][.!?] [A-Z]")
"""A sentence and the next, where a table has the names of its columns: it is prose."""
_TAG = re.compile(r"</?[a-z][^<>]{0,500}>", re.IGNORECASE)
_ENGLISH = 0.22
"""Share of small English words below which a talk is in another language; English has about half."""
_FEWEST = 25
"""Words below which the language cannot be told."""


def read_pasted(data: bytes, legend: Legend, number: int = 1) -> Imported | Unread:
    """Read the `number`th conversation of some bytes.

    Gives an Unread that names the speakers whose side has to be told. Refuses (InputError) what is
    empty, too large, no conversation, of one speaker only, or not in English.
    """
    if len(data) > MOST_BYTES:
        raise InputError(
            f"This is larger than {MOST_BYTES // 1_000_000} MB. One conversation is enough."
        )
    text, head = decoded(BytesIO(data))
    if not head.strip():
        raise InputError("There is nothing in it. Paste a conversation, or choose a file.")
    whole = text.read()
    raw = _raw(whole)
    if raw and len(raw.people) > MOST_PEOPLE:
        raise InputError(
            f"More than {MOST_PEOPLE} people speak in this. One conversation has a few: send one alone."
        )
    found = (
        assembled(_sided(raw, legend), legend) if raw else _exported(data, whole, legend, number)
    )
    if isinstance(found, Unread):
        if found.speakers:
            return found
        raise InputError(f"No conversation was found in it: {found.because}.")
    return _checked(replace(found, transcript=_plain(found)))


def _plain(found: Imported) -> Transcript:
    """Take marks of HTML and script out of every message."""
    turns = tuple(
        replace(turn, text=text_of_html(turn.text) if _TAG.search(turn.text) else turn.text)
        for turn in found.transcript.turns
    )
    kept = tuple(turn for turn in turns if turn.text.strip())
    renumbered = (replace(turn, position=position) for position, turn in enumerate(kept))
    return replace(found.transcript, turns=tuple(renumbered))


def _checked(found: Imported) -> Imported:
    sides = {turn.speaker for turn in found.transcript.turns}
    if sides != set(Speaker):
        lacking = "the agent" if Speaker.CUSTOMER in sides else "the customer"
        raise InputError(
            f"Only one side speaks in this: {lacking} says nothing. It takes a question and an answer. "
            "To begin from a complaint alone, choose a situation, and put it under “What happened?”."
        )
    said = [one for turn in found.transcript.turns for one in words(turn.text.lower())]
    small = sum(one in FUNCTION_WORDS for one in said)
    if len(said) >= _FEWEST and small < _ENGLISH * len(said):
        raise InputError(
            "This does not read as English, and only English can be made a draft of. Translate it first."
        )
    return found


def _raw(text: str) -> Raw | None:
    """Read a thread or a chat log; None where the text is neither."""
    if text.lstrip("\ufeff \t\r\n").startswith(("{", "[{")):
        return None
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    parts = list(_thread(text)) if len(_FROM.findall(text)) > 1 or _WROTE.search(text) else []
    channel = LETTERS if parts else ""
    parts = parts or list(_log(text))
    if len(parts) < 2:
        return None
    return Raw("1", "the text", channel, parts, people=_people(parts))


def _people(parts: Sequence[Part]) -> list[str]:
    return list(dict.fromkeys(one.name for one in parts if one.name))


def _log(text: str) -> Iterator[Part]:
    """Give the messages of a chat log: a line that names no speaker goes on with the one before.

    A name speaks where it has several lines, is a word for a side, stands in the header, or comes
    after a time as another line does.
    """
    lines = text.split("\n")
    found = [_LINE.match(line.strip()) for line in lines]
    named = [one if one and not _NO_NAME.match(one[2].strip()) else None for one in found]
    heads = header_sides([(one[2].strip(), one[3] or "") if one else ("", "") for one in named])
    sides = dict(heads.values())
    names = [one[2].strip() for place, one in enumerate(named) if one and place not in heads]
    known = {name for name, times in Counter(names).items() if times > 1 or _side(name)} | {*sides}
    times = times_of([one[1] if one else "" for one in named])
    timed = [one[2].strip() for place, one in enumerate(named) if one and times[place] is not None]
    known |= {*timed} if len(timed) > 1 else set()
    told: list[tuple[str, list[str], float | None]] = []
    for place, one in enumerate(named):
        if place in heads:
            continue
        if one and one[2].strip() in known:
            told.append((one[2].strip(), [one[3] or ""], times[place]))
        elif told:
            told[-1][1].append(lines[place].strip())
    for who, rows, at in told:
        if said := "\n".join(rows).strip():
            yield Part(sides.get(who), said, at=at, author=who, name=_name(who))


def _thread(text: str) -> Iterator[Part]:
    """Give the messages of an e-mail thread, the oldest first."""
    if len(_FROM.findall(text)) < 2:
        text = _WROTE.sub(lambda found: f"\nFrom: {_writer(found[0])}\n", text)
    starts = [one.start() for one in _FROM.finditer(text)]
    blocks = [text[at:end] for at, end in zip(starts, [*starts[1:], len(text)], strict=True)]
    parts = [part for block in blocks if (part := _mail(block)) is not None]
    quoted = bool(
        re.search(
            r"^-{3,} ?(?:original|forwarded)|^>|^On .* wrote:", text, re.IGNORECASE | re.MULTILINE
        )
    )
    return iter(parts[::-1] if quoted else parts)


def _writer(line: str) -> str:
    """Give the name out of "On 3 May 2026 at 10:12, Ann Lee <ann@example.com> wrote:"."""
    before = line.rsplit("wrote", 1)[0].strip(" ,>")
    return re.split(r",|\d\d:\d\d(?: ?[AP]M)?", before)[-1].strip()


def _mail(block: str) -> Part | None:
    lines = [line.lstrip("> ").rstrip() for line in block.split("\n")]
    found = list(takewhile(bool, map(_HEAD.match, lines)))
    heads = {one[1].lower(): one[2].strip() for one in found if one}
    body = re.sub(r"(?m)^-{3,}.*$", "", "\n".join(lines[len(found) :])).strip()
    if not body:
        return None
    sender = heads["from"]
    name = re.sub(r"<.*?>|[\[(]?mailto:.*|[\"']", "", sender).strip() or sender
    return Part(None, body, author=sender, name=name, subject=heads.get("subject", ""))


def _sided(raw: Raw, legend: Legend) -> Raw:
    """Say whose side the speakers are on, as far as their names tell."""
    names = list(dict.fromkeys(part.author for part in raw.parts))
    sides: dict[str, Speaker | None] = {name: _side(name) for name in names}
    sides |= {part.author: part.speaker for part in raw.parts if part.speaker}
    told: Mapping[str, str] = legend.speakers
    open_ = [name for name in names if sides[name] is None and name.casefold() not in told]
    settled = {side for side in sides.values() if side}
    if len(names) == 2 and len(open_) == 1 and len(settled) == 1:
        other = Speaker.AGENT if Speaker.CUSTOMER in settled else Speaker.CUSTOMER
        sides[open_[0]] = other
    parts = [replace(part, speaker=sides[part.author]) for part in raw.parts]
    return replace(raw, parts=parts)


def _side(name: str) -> Speaker | None:
    known = SIDES.get(name.casefold())
    if known:
        return Speaker(known)
    return Speaker.AGENT if _AGENT.search(name) else None


def _name(who: str) -> str:
    """Give a name that may be personal; empty for a word that only names a side."""
    return "" if who.casefold() in SIDES else who


def _exported(data: bytes, whole: str, legend: Legend, number: int) -> Imported | Unread:
    """Read an export; a text that is none has no conversation in it."""
    form = sniffed(whole)
    first = whole.lstrip("\ufeff\r\n ").split("\n", 1)[0]
    if form == "csv" and (not re.search(r"[,;\t|]", first) or _SENTENCE.search(first)):
        raise InputError(
            "Nobody can be told apart in this. Begin each message with who speaks: "
            "“Customer: …”, “Agent: …”. Of notes about a talk begin with a situation, and put what "
            "the customer said under “What happened?”."
        )
    faults: list[Unread] = []
    talks = 0
    for one in islice(read_talks(BytesIO(data), AUTO, legend), MOST_TALKS):
        if isinstance(one, Unread):
            faults.append(one)
            continue
        talks += 1
        if talks == number:
            return one
    if talks:
        raise InputError(
            f"There are {talks} conversations in it. Choose one of them by its number."
        )
    return faults[0] if faults else Unread("the file", "it is empty")

"""Hold what an importer found of a talk, and make a transcript of it."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from trainer.core.conversation.channels import CHANNELS, USUAL
from trainer.core.conversation.transcript import Transcript
from trainer.core.conversation.turn import Speaker, Turn
from trainer.core.errors import InputError
from trainer.core.language.tokens import clean
from trainer.exchange.transcripts import TEXT_LIMIT, TURN_LIMIT, Imported

SKIP = "skip"
"""What a legend says of an author whose words belong to neither side."""
SIDES = {
    **dict.fromkeys(("customer", "client", "user", "caller", "visitor", "guest"), Speaker.CUSTOMER),
    **dict.fromkeys(("contact", "lead", "end-user", "enduser", "requester"), Speaker.CUSTOMER),
    **dict.fromkeys(("agent", "advisor", "adviser", "representative", "rep"), Speaker.AGENT),
    **dict.fromkeys(("operator", "support", "staff", "admin", "assistant"), Speaker.AGENT),
}
"""What systems call the two sides; every other word is asked for, not guessed."""
_CALLED = {word: name for name, channel in CHANNELS.items() for word in (name, *channel.called)}
"""What systems call a channel → our name of it."""
_ASKED = 20
"""So many unknown speakers of a talk are named."""


class Left(StrEnum):
    """Name what of a talk is left out, and counted."""

    PRIVATE = "private notes"
    SYSTEM = "system messages"
    MACHINE = "messages of a machine"
    EMPTY = "messages without words"
    SKIPPED = "messages of others"


@dataclass(frozen=True, slots=True)
class Legend:
    """Say how to read what a file leaves open.

    `speakers` maps an author, by id or name in whatever case, to `customer`, `agent` or `skip`.
    `columns` maps `speaker`, `text`, `time`, `talk`, `agent` and `channel` to a column of a CSV file.
    `swap` exchanges the two sides. `channel` is that of talks which do not name theirs.
    """

    speakers: Mapping[str, str] = field(default_factory=dict)
    columns: Mapping[str, str] = field(default_factory=dict)
    swap: bool = False
    channel: str = ""


@dataclass(frozen=True, slots=True)
class Unread:
    """Hold what could not be read: where, why, and the `speakers` whose side has to be told."""

    place: str
    because: str
    speakers: tuple[str, ...] = ()

    def __str__(self) -> str:
        """Write it as `place: because`."""
        return f"{self.place}: {self.because}"


@dataclass(frozen=True, slots=True)
class Part:
    """Hold one message as a system kept it; `speaker` is None where the system does not say.

    `at` is seconds since 1970 or None. `author` is the id that the system gives, `name` what people
    call them.
    """

    speaker: Speaker | None
    text: str
    at: float | None = None
    author: str = ""
    name: str = ""
    subject: str = ""


@dataclass(slots=True)
class Raw:
    """Hold a talk while its parts are gathered; `people` are names that the system tells."""

    id: str | int
    place: str
    channel: str = ""
    parts: list[Part] = field(default_factory=list)
    left_out: Counter[Left] = field(default_factory=Counter)
    people: list[str] = field(default_factory=list)


def assembled(raw: Raw, legend: Legend) -> Imported | Unread:
    """Make a talk of its parts: in the order of their times, parts of one side in a row as one turn.

    What cannot be made one is told, not raised: no message left, a speaker whose side nobody told,
    too many or too long messages.
    """
    left = Counter(raw.left_out)
    spoken, unknown = _spoken(raw.parts, legend, left)
    if unknown:
        asked = tuple(dict.fromkeys(unknown))[:_ASKED]
        return Unread(raw.place, f"say whose side {', '.join(asked)} is on", asked)
    if not spoken:
        return Unread(raw.place, "no message of the customer or the agent is in this talk")
    if any(len(part.text) > TEXT_LIMIT for part in spoken):
        return Unread(raw.place, f"a message is longer than {TEXT_LIMIT} characters")
    merged = _merged(spoken)
    if len(merged) > TURN_LIMIT:
        return Unread(raw.place, f"there are more than {TURN_LIMIT} turns")
    began = next((part.at for part in merged if part.at is not None), None)
    turns = tuple(
        Turn(
            position=position,
            speaker=part.speaker or Speaker.CUSTOMER,
            text=part.text,
            at=None if part.at is None or began is None else part.at - began,
            subject=part.subject,
        )
        for position, part in enumerate(merged)
    )
    agents = Counter(
        who for part in spoken if part.speaker is Speaker.AGENT and (who := _who(part))
    )
    return Imported(
        id=raw.id,
        scenario="",
        transcript=Transcript(channel_of(raw.channel) or legend.channel or USUAL.name, turns),
        place=raw.place,
        began=began,
        agent=agents.most_common(1)[0][0] if agents else "",
        people=_people(raw, spoken),
        left_out={one.value: number for one, number in left.items() if number},
    )


def legend_of(
    speakers: Iterable[str] = (),
    columns: Iterable[str] = (),
    channel: str = "",
    *,
    swap: bool = False,
) -> Legend:
    """Read a legend from `NAME=side` and `field=COLUMN` as a person types them.

    Refuses (InputError) what has no `=`, another side than customer, agent or skip, another field
    than the six, and a channel that there is not.
    """
    sides = dict(_pair(one) for one in speakers)
    fields = dict(_pair(one) for one in columns)
    for side in sides.values():
        if side not in {*Speaker, SKIP}:
            raise InputError(f"'{side[:30]}' is no side: write NAME=customer, =agent or =skip")
    for name in fields:
        if name not in FIELDS:
            raise InputError(f"'{name[:30]}' is none of {', '.join(FIELDS)}")
    if channel and channel not in CHANNELS:
        raise InputError(f"channel '{channel[:30]}' is not one of {', '.join(CHANNELS)}")
    return Legend({name.casefold(): side for name, side in sides.items()}, fields, swap, channel)


FIELDS = ("talk", "speaker", "text", "time", "agent", "channel")
"""What a column of a CSV file may be."""


def channel_of(word: str) -> str:
    """Give our name of a channel; empty where the word says nothing."""
    return _CALLED.get(word.strip().casefold(), "")


def _pair(typed: str) -> tuple[str, str]:
    name, equals, value = typed.rpartition("=")
    if not equals or not name.strip() or not value.strip():
        raise InputError(f"'{typed[:60]}' must be written as NAME=VALUE")
    return name.strip(), value.strip()


def _spoken(parts: list[Part], legend: Legend, left: Counter[Left]) -> tuple[list[Part], list[str]]:
    """Settle who speaks; give the parts with words, and the authors whose side nobody told."""
    spoken: list[Part] = []
    unknown: list[str] = []
    for part in parts:
        text = clean(part.text).strip()
        told = _told(part, legend)
        if told == SKIP or not text:
            left[Left.SKIPPED if told == SKIP else Left.EMPTY] += 1
            continue
        speaker = Speaker(told) if told else part.speaker
        if speaker is None:
            unknown.append(part.name or part.author or "somebody without a name")
            continue
        if legend.swap:
            speaker = Speaker.AGENT if speaker is Speaker.CUSTOMER else Speaker.CUSTOMER
        subject = clean(part.subject).strip()
        spoken.append(replace(part, speaker=speaker, text=text, subject=subject))
    if all(part.at is not None for part in spoken):
        spoken.sort(key=lambda part: part.at or 0.0)
    return spoken, unknown


def _who(part: Part) -> str:
    """Name an author; a word for a side names nobody."""
    return part.name or ("" if part.author.casefold() in SIDES else part.author)


def _told(part: Part, legend: Legend) -> str:
    known = (legend.speakers.get(word.casefold()) for word in (part.author, part.name) if word)
    return next((side for side in known if side), "")


def _merged(parts: list[Part]) -> list[Part]:
    merged: list[Part] = []
    for part in parts:
        last = merged[-1] if merged else None
        if last is None or last.speaker is not part.speaker or _too_long(last, part):
            merged.append(part)
        else:
            merged[-1] = replace(last, text=f"{last.text}\n{part.text}")
    return merged


def _too_long(last: Part, part: Part) -> bool:
    return len(last.text) + len(part.text) >= TEXT_LIMIT


def _people(raw: Raw, spoken: list[Part]) -> tuple[str, ...]:
    names = (*raw.people, *(part.name for part in spoken))
    return tuple(dict.fromkeys(clean(name).strip() for name in names if name.strip()))

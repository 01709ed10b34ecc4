"""Choose a ready line for an act, never one that was said before, nor the same in other small words.

The scenario's own go first, then the persona's and those that fit just what was said, then those
for every act and mood, and last a lead and a core of that act put together.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from trainer.core.conversation.acts import CustomerAct
from trainer.core.conversation.channels import CHANNELS
from trainer.core.conversation.mood import Band
from trainer.core.customer.dice import chance, pick
from trainer.core.customer.intent import Intent
from trainer.core.customer.lines.cues import CUED
from trainer.core.customer.lines.leanings import SPOKEN_LEANINGS, WRITTEN_CUED, WRITTEN_LEANINGS
from trainer.core.customer.lines.situations import SITUATIONS
from trainer.core.customer.lines.spoken_answers import SPOKEN_ANSWERS
from trainer.core.customer.lines.spoken_moods import SPOKEN_MOODS
from trainer.core.customer.lines.tails import CORES, LEADS, MANNERS
from trainer.core.customer.lines.written import WRITTEN
from trainer.core.customer.manner import fitting, in_full, is_polite
from trainer.core.customer.objecting import OBJECTIONS
from trainer.core.customer.slots import SLOT, fillable
from trainer.core.customer.small_talk import SMALL_TALK, WISH
from trainer.core.scenario.persona import Lines, Style
from trainer.core.scenario.scenario import Scenario

Table = Mapping[str, Mapping[str, str]]

SPOKEN: Table = {**SPOKEN_MOODS, **SPOKEN_ANSWERS, **SPOKEN_LEANINGS, **SITUATIONS}
LETTERS: Table = {**WRITTEN, **WRITTEN_LEANINGS, **SITUATIONS}
NEAR: Mapping[Band, tuple[Band, ...]] = {
    Band.HOT: (Band.TENSE,),
    Band.TENSE: (Band.WORRIED, Band.CALM),
    Band.WORRIED: (Band.CALM, Band.TENSE),
    Band.CALM: (Band.WORRIED, Band.TENSE),
}
"""Bands whose lines still suit: one never sounds hotter than one is, nor kinder when hot."""
ANSWERED_FIRST = frozenset(
    {"canned", "late", "greeting", "heap", "care", "sorry", "claimed", WISH, SMALL_TALK}
)
"""Cues that even a scenario's own lines for the act would miss."""
_IN_WRITING = re.compile(
    r"\b(?:read (?:it|what|that|back|my)|(?:what|that|things) i (?:wrote|write|typed)|i did not write"
    r"|scroll|typing|copied and pasted|up there|in my (?:message|e-?mail|letter)s?)\b",
    re.IGNORECASE,
)
"""What nobody says where nothing is written."""
TO_THE_POINT = 0.6
"""Chance that a line for just this cue goes before the persona's own for the act."""
_KEPT = 4096
_WORD = re.compile(r"[\w']+|\{\w+\}")
_SMALL = frozenset({"ok", "okay", "right", "well", "so", "and", "but", "hm", "oh", "look"})
"""What a line may begin with and be the same line: "So what happens now?"."""
_MANNER_OF = {act: manner for manner, acts in MANNERS.items() for act in acts.split()}


def choose(  # noqa: PLR0913 - what a line depends on
    act: CustomerAct,
    intent: Intent,
    scenario: Scenario,
    style: Style,
    used: set[str],
    known: Mapping[str, str],
    dice: str,
    *,
    thanked: bool = False,
) -> str:
    """Choose a line that is not in `used` and whose slots are all in `known`.

    `thanked`: they were polite in what they said last.
    """
    said = {_gist(line) for line in used}
    for variants in _pools(act, intent, scenario, dice):
        free = [line for line in variants if _gist(line) not in said and fillable(line, known)]
        if CHANNELS[scenario.channel].spoken:
            free = [line for line in free if not _IN_WRITING.search(line)]
        if free and not (thanked and all(is_polite(line) for line in free)):
            naming = [line for line in free if SLOT.search(line)]
            return pick(dice, act, fitting(naming or free, style, thanked=thanked))
    return _composed(_key(act, intent), scenario, used, dice)


@lru_cache(maxsize=1024)
def lines_in(text: str) -> tuple[str, ...]:
    """List the lines of a table's cell."""
    return tuple(part.strip() for part in text.split(" | ") if part.strip())


def _pools(
    act: CustomerAct, intent: Intent, scenario: Scenario, dice: str
) -> Iterator[Sequence[str]]:
    letter, band = CHANNELS[scenario.channel].has_subject, intent.band
    situation = _situation(act, intent)
    if not situation:
        own = tuple(_here(scenario.customer.lines, act, band))
        table = WRITTEN_CUED if letter else CUED
        cued = tuple(_there(table, f"{act}/{intent.cue}", band))
        if intent.cue in ANSWERED_FIRST:
            yield from cued
        yield from _here(scenario.lines, act, band)
        yield from (*cued, *own) if chance(dice, "cue") < TO_THE_POINT else (*own, *cued)
        for lines in (scenario.lines, scenario.customer.lines):
            yield from (lines.get(act, {}).get(near, ()) for near in NEAR[band])
    yield from _there(LETTERS if letter else SPOKEN, _key(act, intent), band)


def _here(lines: Lines, act: str, band: Band) -> Iterator[Sequence[str]]:
    bands = lines.get(act, {})
    yield (*bands.get(band, ()), *bands.get("any", ()))


def _there(table: Table, key: str, band: Band) -> Iterator[Sequence[str]]:
    bands = table.get(key, {})
    yield (*lines_in(bands.get(band, "")), *lines_in(bands.get("any", "")))
    for near in NEAR[band]:
        yield lines_in(bands.get(near, ""))


def _key(act: CustomerAct, intent: Intent) -> str:
    if situation := _situation(act, intent):
        return situation
    return "concede" if act is CustomerAct.ACCEPT and intent.grudging else act.value


def _situation(act: CustomerAct, intent: Intent) -> str:
    """Name the lines of a situation in which the usual ones for this act would be beside the point."""
    if act is CustomerAct.DUNNO and intent.unsure:
        return "unsure"
    if act is CustomerAct.REPEAT and intent.place:
        return "recalled"
    if act is CustomerAct.WITHHOLD and (intent.hurt or intent.openly):
        return "retreat" if intent.hurt else "in_public"
    if intent.line in OBJECTIONS:
        return intent.line if intent.line in SITUATIONS and OBJECTIONS[intent.line] is act else ""
    if intent.line and act is CustomerAct.LEAVE:
        return "hung_up"
    return intent.line


def _composed(key: str, scenario: Scenario, used: set[str], dice: str) -> str:
    """Put a lead before a core of this act; the pair is new as long as any is left."""
    letter = CHANNELS[scenario.channel].has_subject
    leads = lines_in(LEADS["letter" if letter else _MANNER_OF.get(key, "no")])
    cores = [in_full(core) if letter else core for core in lines_in(CORES[key])]
    said = {core: sum(line.endswith(f" {core}") for line in used) for core in cores}
    rarest = [core for core in cores if said[core] == min(said.values())]
    pairs = [f"{lead} {core}" for core in rarest for lead in leads]
    return pick(dice, f"composed {key}", [pair for pair in pairs if pair not in used] or pairs)


@lru_cache(maxsize=_KEPT)
def _gist(line: str) -> str:
    """Give a line without its stops and the small words that it begins with."""
    said = _WORD.findall(in_full(line).lower())
    start = next((at for at, word in enumerate(said) if word not in _SMALL), 0)
    return " ".join(said[start:])

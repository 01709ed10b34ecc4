"""Word an intent without a model: the scenario's own lines, else ready lines for every act and mood.

No line is said twice in a talk, no reply is empty, and nothing is said that the intent does not hold.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from trainer.core.conversation.acts import CustomerAct
from trainer.core.conversation.channels import CHANNELS
from trainer.core.conversation.mood import Band
from trainer.core.customer.dice import chance
from trainer.core.customer.intent import Intent
from trainer.core.customer.lines.spoken_answers import SPOKEN_ANSWERS
from trainer.core.customer.lines.spoken_moods import SPOKEN_MOODS
from trainer.core.customer.lines.tails import CORES, KINDS, LEADS
from trainer.core.customer.lines.written import GREETINGS, SIGN_OFFS, WRITTEN
from trainer.core.customer.manner import Manner, adapt, likeness, manner_of
from trainer.core.customer.voice import Said
from trainer.core.scenario.scenario import Scenario

Lines = Mapping[str, Mapping[str, str]]

_SPOKEN: Lines = {**SPOKEN_MOODS, **SPOKEN_ANSWERS}
_FACTS = frozenset({CustomerAct.TELL, CustomerAct.VOLUNTEER})
_NEAR: Mapping[Band, tuple[Band, ...]] = {
    Band.HOT: (Band.TENSE,),
    Band.TENSE: (Band.WORRIED, Band.CALM),
    Band.WORRIED: (Band.CALM, Band.TENSE),
    Band.CALM: (Band.WORRIED, Band.TENSE),
}
"""Bands whose lines still suit: one never sounds hotter than one is, nor kinder when hot."""


class ScriptedVoice:
    """Word intents from authored lines; needs nothing outside."""

    def say(self, intent: Intent, scenario: Scenario, used: Sequence[str], dice: str) -> Said:
        """Word `intent`; see `Voice`."""
        parts: list[str] = []
        lines: list[str] = []
        facts_said = False
        for act in intent.acts:
            if act in _FACTS:
                if not facts_said:
                    parts.extend(intent.facts)
                facts_said = True
                continue
            line, text = _word(act, intent, scenario, {*used, *lines}, dice)
            parts.append(text)
            lines.append(line)
        if not CHANNELS[scenario.channel].has_subject:
            return Said(_joined(parts), tuple(lines))
        return _letter(parts, lines, intent, scenario, used, dice)


def _word(
    act: CustomerAct, intent: Intent, scenario: Scenario, used: set[str], dice: str
) -> tuple[str, str]:
    """Choose a line for one act: its template, and what it says here."""
    manner = manner_of(scenario.customer.voice)
    unsure = act is CustomerAct.DUNNO and intent.unsure
    own = {} if unsure else scenario.lines.get(act, {})
    for variants in _own(own, intent.band):
        free = _free(variants, intent, used)
        if free:
            line = _pick(free, dice, act)
            return line, _filled(line, intent)
    key = "concede" if act is CustomerAct.ACCEPT and intent.grudging else act.value
    key = "unsure" if unsure else key
    table = WRITTEN if CHANNELS[scenario.channel].has_subject else _SPOKEN
    for variants in _ready(table, key, intent.band):
        free = _free(variants, intent, used)
        if free:
            line = _pick(_best(free, manner), dice, act)
            return line, adapt(_filled(line, intent), manner)
    line = _composed(key, used, dice)
    return line, adapt(line, manner)


def _own(own: Mapping[str, Sequence[str]], band: Band) -> Iterator[Sequence[str]]:
    yield (*own.get(band, ()), *own.get("any", ()))
    for near in _NEAR[band]:
        yield own.get(near, ())


def _ready(table: Lines, key: str, band: Band) -> Iterator[Sequence[str]]:
    bands = table[key]
    yield (*_parts(bands.get(band, "")), *_parts(bands.get("any", "")))
    for near in _NEAR[band]:
        yield _parts(bands[near])


@lru_cache(maxsize=512)
def _parts(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(" | ") if part.strip())


def _free(variants: Iterable[str], intent: Intent, used: set[str]) -> list[str]:
    """List what was not said yet and has all that it needs; what names the matter goes first."""
    free = [
        line
        for line in variants
        if line not in used
        and ("{asks_for}" not in line or intent.asks_for)
        and ("{term}" not in line or intent.term)
    ]
    naming = [line for line in free if "{" in line]
    return naming or free


def _best(lines: Sequence[str], manner: Manner) -> list[str]:
    scores = {line: likeness(line, manner) for line in lines}
    top = max(scores.values())
    return [line for line in lines if scores[line] == top]


def _pick(lines: Sequence[str], dice: str, purpose: str) -> str:
    return lines[int(chance(dice, purpose) * len(lines))]


def _filled(line: str, intent: Intent) -> str:
    return line.replace("{asks_for}", intent.asks_for).replace("{term}", intent.term)


def _composed(key: str, used: set[str], dice: str) -> str:
    """Put a lead before a core; the pair is new as long as any is left."""
    cores = CORES[KINDS[key]]
    pairs = [lead + core for core in cores for lead in LEADS]
    free = [pair for pair in pairs if pair not in used] or pairs
    return _pick(free, dice, f"composed {key}")


def _letter(
    parts: Sequence[str],
    lines: Sequence[str],
    intent: Intent,
    scenario: Scenario,
    used: Sequence[str],
    dice: str,
) -> Said:
    """Make a letter: greeting, the matter, and a sign-off with the name."""
    hot = _parts(SIGN_OFFS["hot"]) if intent.band is Band.HOT else ()
    greeting = _unused(GREETINGS, used, dice, "greeting")
    sign_off = _unused(hot or _parts(SIGN_OFFS["any"]), used, dice, "sign-off")
    text = f"{greeting}\n\n{_joined(parts)}\n\n{sign_off}\n{scenario.customer.name}"
    return Said(text, (*lines, greeting, sign_off))


def _unused(choices: Sequence[str], used: Sequence[str], dice: str, purpose: str) -> str:
    free = [one for one in choices if one not in used] or list(choices)
    return _pick(free, dice, purpose)


def _joined(parts: Sequence[str]) -> str:
    """Put parts after one another, with a stop between where the person wrote none."""
    closed = [
        part if part.endswith((".", "?", "!", "…", "*", ")")) else f"{part}." for part in parts
    ]
    return " ".join((*closed[:-1], *parts[-1:]))

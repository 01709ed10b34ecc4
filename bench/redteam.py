"""Print how much can be gained by gaming the score, and whether good work in other forms keeps its own.

Use: `python bench/redteam.py [--scenarios N] [--json FILE] [--show N] [--no-play]`. Each attack alters the agent's
messages of a poor, a cold, a middling and a good talk of N built-in cases. It is graded in three
forms: with its scenario as the talk stands, as an imported talk of no scenario, and played anew so that the
customer reacts. An item is one altered talk; its gain is the score with the attack less the score
without. Talks that are nothing but tricks, with a case and without one, are held against a talk in which the agent
says "ok" and no more: what they gain is what they score above it, or above 20 where it has less, and no criterion may
come above 2. Aims: no item gains more than 2 points; as the talk stands, no criterion rises by more than a level; shuffled
turns lower resolution where words tell, right words with the wrong deeds do not pass; good work in
unusual words, in few, or in a second language loses no more than 2 points against its plain
version. The exit code is 1 when an aim is missed.
"""

import argparse
import json
import sys
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from bench.variants.attacks import attacks, shuffled, wrong_deeds  # noqa: E402 - the root first
from bench.variants.bases import LIBRARY, Base, altered, bases, imported, replay  # noqa: E402
from bench.variants.kept import kept  # noqa: E402
from bench.variants.only_tricks import in_case, kinds, without_case  # noqa: E402
from trainer.core.conversation.transcript import Transcript  # noqa: E402
from trainer.core.scenario.scenario import Scenario  # noqa: E402
from trainer.core.scoring.grade import ENGINE, grade  # noqa: E402
from trainer.core.scoring.scorecard import Result, Scorecard  # noqa: E402

RUBRIC = LIBRARY.rubric("default")
MOST = 2.0
"""Points that an item may gain, or a kept talk lose."""
RISE = 1
"""Levels that a criterion may rise."""
SAID_NOTHING, HIGHEST = 20, 2
"""Points, and the level of any criterion, that a talk may have in which nothing was said."""
TRICKS = "nothing but tricks"
FORMS = ("scenario", "imported", "played")


@dataclass(slots=True)
class Row:
    """Gather the items of one attack in one form."""

    gains: list[int] = field(default_factory=list)
    rose: int = 0
    broke: int = 0
    """Items that missed an aim of their own: resolution not lowered, wrong deeds passed."""

    @property
    def over(self) -> int:
        """Count the items that gained too much."""
        return sum(gain > MOST for gain in self.gains)

    @property
    def met(self) -> bool:
        """Tell whether the aims hold."""
        return not (self.over or self.rose or self.broke)


def main(count: int, file: str, show: int, *, plays: bool) -> int:
    """Attack, print the tables, and say by the exit code whether the aims were met."""
    slugs = tuple(one.id for one in LIBRARY.list_scenarios())
    rows: dict[tuple[str, str], Row] = defaultdict(Row)
    shown: list[tuple[float, str]] = []
    for base in bases(slugs[:: max(1, len(slugs) // count)][:count]):
        for name, form, before, after in _cards(base, plays=plays):
            row = rows[name, form]
            gain = _gain(before, after)
            rose = [one for one in _rises(before, after) if one[1] > RISE]
            row.gains.append(gain)
            row.rose += bool(rose) and form != "played"  # there the talk itself takes another way
            row.broke += _breaks(name, form, base.kind, before, after)
            if gain > MOST or (rose and form != "played"):
                what = ", ".join(f"{id} +{up}" for id, up in _rises(before, after))
                shown.append((gain, f"{name} [{form}] {base.scenario.id} {base.kind}: {what}"))
    _only_tricks(slugs[:: max(1, len(slugs) // count)][:count], rows, shown)
    holds = _kept_rows()
    _print(rows, holds)
    for most, text in sorted(shown, reverse=True)[:show]:
        print(f"{most:+.0f} {text}")
    met = all(row.met for row in rows.values()) and all(one["met"] for one in holds)
    if file:
        found = {
            "engine": ENGINE,
            "met": met,
            "redteam": [_figures(*key, row) for key, row in rows.items()],
            "kept": holds,
        }
        Path(file).write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")
    return 0 if met else 1


def _cards(base: Base, *, plays: bool) -> Iterator[tuple[str, str, Scorecard, Scorecard]]:
    """Grade every altered talk of a base: the attack, its form, the card without it and with it."""
    scenario = base.scenario
    there, bare = _card(base.transcript, scenario), _card(imported(base.transcript))
    for attack in attacks():
        changed = altered(base.transcript, attack.alter)
        plain = altered(base.transcript, attack.plain) if attack.plain else base.transcript
        before = (_card(plain, scenario), _card(imported(plain))) if attack.plain else (there, bare)
        yield attack.name, "scenario", before[0], _card(changed, scenario)
        yield attack.name, "imported", before[1], _card(imported(changed))
        if plays:
            told = replay(scenario, base.messages, attack.alter)
            first = replay(scenario, base.messages, attack.plain) if attack.plain else None
            held = _card(first, scenario) if first else there
            yield attack.name, "played", held, _card(told, scenario)
    for moved in shuffled(base.transcript):
        yield "shuffled turns", "scenario", there, _card(moved, scenario)
        yield "shuffled turns", "imported", bare, _card(imported(moved))
    for wrong in wrong_deeds(base) if base.kind == "good" else ():
        yield "right words, wrong deeds", "played", there, _card(wrong, scenario)


def _only_tricks(
    slugs: tuple[str, ...], rows: dict[tuple[str, str], Row], shown: list[tuple[float, str]]
) -> None:
    """Hold talks that are nothing but tricks against the same talks with nothing said."""
    for what, form, nothing, tricks in _trick_cards(slugs):
        gain = _points(tricks) - max(_points(nothing), SAID_NOTHING)
        high = [one.criterion for one in tricks.scores if (one.level or 0) > HIGHEST]
        row = rows[TRICKS, form]
        row.gains.append(gain)
        row.rose += bool(high)
        if gain > MOST or high:
            shown.append((gain, f"{TRICKS} [{form}] {what}: {', '.join(high)}"))


def _trick_cards(slugs: tuple[str, ...]) -> Iterator[tuple[str, str, Scorecard, Scorecard]]:
    for kind in kinds():
        for slug in slugs:
            scenario = LIBRARY.load(slug)
            nothing, tricks = in_case(scenario, kind)
            what = f"{kind}: {slug}"
            yield what, "played", _card(nothing, scenario), _card(tricks, scenario)
            yield what, "imported", _bare(nothing), _bare(tricks)
        for number, (nothing, tricks) in enumerate(without_case(kind)):
            yield f"{kind}: no case, {number}", "imported", _card(nothing), _card(tricks)


def _bare(transcript: Transcript) -> Scorecard:
    return _card(imported(transcript))


def _breaks(name: str, form: str, kind: str, before: Scorecard, after: Scorecard) -> bool:
    if name == "right words, wrong deeds":
        return after.result is Result.PASS and _points(after) >= _points(before)
    if name == "shuffled turns" and form == "imported" and kind in {"good", "middling"}:
        was, now = before.of("resolution").level, after.of("resolution").level
        return was is not None and was > 2 and now is not None and now >= was
    return False


def _rises(before: Scorecard, after: Scorecard) -> list[tuple[str, int]]:
    pairs = ((one, after.of(one.criterion).level) for one in before.scores)
    return [
        (one.criterion, level - one.level)
        for one, level in pairs
        if level is not None and one.level is not None and level > one.level
    ]


def _card(transcript: Transcript, scenario: Scenario | None = None) -> Scorecard:
    return grade(transcript, RUBRIC, scenario)


def _gain(before: Scorecard, after: Scorecard) -> int:
    """Say how many points of the true score and of the headline were gained, the larger of both.

    Where either talk had too little to be scored there is nothing to compare.
    """
    if before.score is None or after.score is None:
        return 0
    return max(after.score - before.score, _points(after) - _points(before))


def _points(card: Scorecard) -> int:
    return card.headline or 0


def _kept_rows() -> list[dict[str, object]]:
    found: dict[str, list[int]] = defaultdict(list)
    for kind, plain, other in kept():
        found[kind].append(_points(_card(*other)) - _points(_card(*plain)))
    return [
        {
            "kind": kind,
            "items": len(gains),
            "worst": min(gains),
            "mean": round(sum(gains) / len(gains), 2),
            "under": sum(gain < -MOST for gain in gains),
            "met": all(gain >= -MOST for gain in gains),
        }
        for kind, gains in found.items()
    ]


def _figures(name: str, form: str, row: Row) -> dict[str, object]:
    return {
        "attack": name,
        "form": form,
        "items": len(row.gains),
        "worst": max(row.gains),
        "mean": round(sum(row.gains) / len(row.gains), 2),
        "over": row.over,
        "rose": row.rose,
        "broke": row.broke,
        "met": row.met,
    }


def _print(rows: dict[tuple[str, str], Row], holds: list[dict[str, object]]) -> None:
    print("| attack | form | items | worst gain | mean | over 2 | a criterion up > 1 | other |")
    print("|---|---|---:|---:|---:|---:|---:|---:|")
    for (name, form), row in sorted(rows.items()):
        one = _figures(name, form, row)
        print(
            f"| {name} | {form} | {one['items']} | {one['worst']:+} | {one['mean']:+} "
            f"| {row.over} | {row.rose} | {row.broke} |"
        )
    print("\n| good work | items | worst change | mean | lost over 2 |\n|---|---:|---:|---:|---:|")
    for kind in holds:
        print(
            f"| {kind['kind']} | {kind['items']} | {kind['worst']:+} | {kind['mean']:+} | {kind['under']} |"
        )


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--scenarios", type=int, default=10)
    parser.add_argument("--json", default="")
    parser.add_argument("--show", type=int, default=30)
    parser.add_argument("--no-play", action="store_true")
    asked = parser.parse_args()
    sys.exit(main(asked.scenarios, asked.json, asked.show, plays=not asked.no_play))

"""Say in plain words what another version of a rubric changed."""

from collections.abc import Iterator

from trainer.core.scoring.rubric import Criterion, Rubric

_WORDS = {
    "name": "name",
    "skill": "skill",
    "scorer": "how it is rated",
    "about": "what it asks",
    "when": "when it applies",
}

_TICKS = {
    "off": ("switched off", "switched on"),
    "conditional": ("outside the sum of weights", "part of the sum of weights"),
    "second_opinion": ("read a second time", "not read a second time"),
}
"""Field → what is said where it is true now, and where it is not."""


def changes(old: Rubric, new: Rubric) -> tuple[str, ...]:
    """List what changed, in the order of the new rubric; nothing where they ask the same."""
    return (*_whole(old, new), *_criteria(old, new), *_fails(old, new))


def _whole(old: Rubric, new: Rubric) -> Iterator[str]:
    if old.title != new.title:
        yield f"Title: {old.title} → {new.title}"
    if old.about != new.about:
        yield "What the rubric is about is worded anew."
    if old.pass_mark != new.pass_mark:
        yield f"Pass mark: {old.pass_mark} → {new.pass_mark}"


def _criteria(old: Rubric, new: Rubric) -> Iterator[str]:
    was = {one.id: one for one in old.criteria}
    now = {one.id: one for one in new.criteria}
    for one in new.criteria:
        if one.id not in was:
            yield f"{one.name}: new, weight {one.weight:g}"
            continue
        yield from (f"{one.name}: {said}" for said in _criterion(was[one.id], one))
    yield from (f"{one.name}: taken out" for one in old.criteria if one.id not in now)
    kept = [one.id for one in new.criteria if one.id in was]
    if kept != [one.id for one in old.criteria if one.id in now]:
        yield "The criteria stand in another order."


def _criterion(old: Criterion, new: Criterion) -> Iterator[str]:
    if old.weight != new.weight:
        yield f"weight {old.weight:g} → {new.weight:g}"
    yield from _ticks(old, new)
    for name, word in _WORDS.items():
        before, after = getattr(old, name), getattr(new, name)
        if before != after:
            yield f"{word}: {before or 'nothing'} → {after or 'nothing'}"
    if old.fails_at != new.fails_at:
        yield f"level {new.fails_at} or less fails the talk" if new.fails_at else "fails no talk"
    if set(old.channels) != set(new.channels):
        yield f"asked on {' and '.join(new.channels) or 'all channels'}"
    for level in range(1, 6):
        before, after = old.levels.get(level, ""), new.levels.get(level, "")
        if before != after:
            yield f"level {level}: {before or 'nothing'} → {after or 'nothing'}"
    for option in sorted(old.options.keys() | new.options.keys()):
        if old.options.get(option) != new.options.get(option):
            there = [one.options.get(option, "as built in") for one in (old, new)]
            yield f"option {option}: {there[0]} → {there[1]}"


def _ticks(old: Criterion, new: Criterion) -> Iterator[str]:
    for name, (on, off) in _TICKS.items():
        if getattr(old, name) != getattr(new, name):
            yield on if getattr(new, name) else off


def _fails(old: Rubric, new: Rubric) -> Iterator[str]:
    was = {one.rule: one.text for one in old.auto_fail}
    now = {one.rule: one.text for one in new.auto_fail}
    yield from (f"Fails a talk now: {text}" for rule, text in now.items() if rule not in was)
    yield from (f"Fails no talk any more: {text}" for rule, text in was.items() if rule not in now)
    yield from (
        f"Auto-fail: {was[rule]} → {text}"
        for rule, text in now.items()
        if was.get(rule, text) != text
    )

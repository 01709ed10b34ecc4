"""Draft a drill: three minutes on nothing but what has changed in an article.

What trips people up after a change is the old rule, which they know well, so the old figure or
sentence is always among the answers to choose from. Source: proactive interference, Underwood 1957;
refutation of what one held to be true, Tippett 2010.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from trainer.core.exercise.exercise import Exercise, Kind, Option, Question
from trainer.core.scenario.changing import Edit, edits, said_in
from trainer.core.scenario.figures import Figure
from trainer.core.scenario.record import Article

MOST = 6
"""Questions that fit into three minutes."""
MINUTES = 3
BLANK = "…"
_TYPED = frozenset({"money", "share", "span"})
_STEPS = (1.5, 0.5, 2.0, 3.0)
"""By what a figure is multiplied to make one that is as plausible."""
_HOUR = 60
_DAY = 24 * _HOUR
NO_RULE = "There is no rule about this"


@dataclass(frozen=True, slots=True)
class Place:
    """Hold what a drill is called and what it is on: `scenario` is a case that cites the article, or empty."""

    id: str
    domain: str
    scenario: str = ""


def drill(before: Article, after: Article, place: Place) -> Exercise | None:
    """Draft the questions on what `after` changes; None where its words stay the same.

    For a figure: which one holds now, and the figure itself. For a sentence: which one holds. Last
    comes what one tells a customer.
    """
    changes = edits(before.text, after.text)
    standing = tuple(
        one for one in said_in(after.text) if one not in {edit.after for edit in changes}
    )
    if not changes:
        return None
    standing = standing or said_in(after.text)
    asked = (question for edit in changes for question in _about(edit, standing))
    return Exercise(
        id=place.id,
        kind=Kind.QUIZ.value,
        title=f"What has changed: {after.title}",
        domain=place.domain,
        scenario=place.scenario,
        level=1,
        about=f"Three minutes on what is different now in “{after.title}”. Nothing else is asked.",
        minutes=MINUTES,
        article=after.id,
        questions=(*_varied(asked), _told(changes[0], after, standing)),
    )


def _varied(asked: Iterable[Question]) -> tuple[Question, ...]:
    """Leave out what is answered the same way once more, and what there is no time for."""
    kept: dict[object, Question] = {}
    for one in asked:
        kept.setdefault(one.options or (one.number, one.unit), one)
    return tuple(kept.values())[: MOST - 1]


def _about(edit: Edit, standing: tuple[str, ...]) -> Iterator[Question]:
    swapped = [pair for pair in edit.swapped if _others(*pair)]
    for old, now in swapped:
        yield from _about_figure(edit, old, now)
    if not edit.after:
        yield from _about_gone(edit, standing)
    elif not swapped:
        others = (edit.before,) if edit.before else _beside(edit, standing)
        yield Question(
            ask="Which of these holds now?" if edit.before else "Which of these is new?",
            quote=edit.after,
            options=_shuffled({edit.after: True} | dict.fromkeys(others, False)),
        )
        yield _holds(edit)


def _about_figure(edit: Edit, old: Figure, now: Figure) -> Iterator[Question]:
    gap = _without(edit.after, now)
    why = f"It was {old.said.text} before. The article now says: “{edit.after}”"
    options = {now.said.text: True, old.said.text: False}
    options |= dict.fromkeys(_others(old, now), False)
    yield Question(
        ask=f"What holds now? “{gap}”",
        quote=edit.after,
        options=tuple(Option(say, right) for say, right in sorted(options.items(), key=_in_order)),
        why=why,
    )
    if now.kind in _TYPED and now.number is not None:
        unit = {"£": "pounds", "$": "dollars", "€": "euros", "%": "per cent"}.get(
            now.unit, f"{now.unit}s"
        )
        yield Question(
            ask=f"Write the figure: “{gap}”",
            quote=edit.after,
            number=now.number,
            unit=unit,
            why=why,
        )
    else:
        yield _holds(edit)


def _about_gone(edit: Edit, standing: tuple[str, ...]) -> Iterator[Question]:
    why = f"This was taken out: “{edit.before}”"
    yield Question(
        ask="Which of these does not hold any more?",
        quote=standing[0],
        options=_shuffled({edit.before: True} | dict.fromkeys(standing[:2], False)),
        why=why,
    )
    yield Question(
        ask=f"Does this still hold? “{edit.before}”",
        quote=standing[0],
        options=(Option("Yes"), Option("No, it was taken out", right=True)),
        why=why,
    )


def _holds(edit: Edit) -> Question:
    return Question(
        ask=f"Does this hold now? “{edit.before or edit.after}”",
        quote=edit.after,
        options=(
            Option("Yes", right=not edit.before),
            Option("No, it has been changed", right=bool(edit.before)),
        ),
    )


def _beside(edit: Edit, standing: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(one for one in standing if one != edit.after)[:2] or (NO_RULE,)


def _told(edit: Edit, article: Article, standing: tuple[str, ...]) -> Question:
    """Ask what a customer is told, with the old rule and no answer at all beside it."""
    right = f"“{edit.after}”" if edit.after else "“That used to be so, but it is not any more.”"
    wrong = [f"“{edit.before}”"] if edit.before else ["“Nothing has changed about that.”"]
    for old, now in edit.swapped[:1]:
        wrong += [f"“{_with(edit.after, now, other)}”" for other in _others(old, now)[:1]]
    wrong.append("“I am not sure. It may be the one or the other.”")
    return Question(
        ask=f"A customer asks about it: {article.title}. What do you tell them?",
        quote=edit.after or standing[0],
        options=_shuffled({right: True} | dict.fromkeys(wrong, False)),
        why=f"{edit.words}." if edit.swapped else edit.words,
    )


def _shuffled(options: dict[str, bool]) -> tuple[Option, ...]:
    """Put options in the order of their words, which tells nothing."""
    listed = sorted(options.items(), key=lambda one: one[0].casefold())
    return tuple(Option(say, right) for say, right in listed)


def _in_order(option: tuple[str, bool]) -> tuple[float, str]:
    said = "".join(sign for sign in option[0] if sign.isdigit() or sign == ".")
    return (float(said) if said.count(".") < 2 and said.strip(".") else 0.0, option[0])


def _others(old: Figure, now: Figure) -> tuple[str, ...]:
    """Make up to two figures that are neither, written as the new one is; none for a date."""
    if now.kind == "clock":
        return tuple(_clocks(old, now))[:2]
    if now.number is None:
        return ()
    taken = {old.value, now.value}
    found: list[str] = []
    for step in _STEPS:
        value = now.number * step
        value = float(round(value)) if now.number >= 2 and now.number == int(now.number) else value
        written = f"{value:.2f}" if now.kind == "money" else f"{value:.4g}"
        if f"{float(written):.10g}" not in taken:
            taken.add(f"{float(written):.10g}")
            found.append(_as_written(now.said.text, written))
    return tuple(found[:2])


def _clocks(old: Figure, now: Figure) -> Iterator[str]:
    hours, minutes = (int(part) for part in now.value.split(":"))
    for shift in (_HOUR, -_HOUR, 2 * _HOUR, -2 * _HOUR):
        at = (hours * _HOUR + minutes + shift) % _DAY
        written = f"{at // _HOUR:02}:{at % _HOUR:02}"
        if written != old.value:
            yield written


def _as_written(said: str, number: str) -> str:
    """Put another number into a figure's words: "£12.50" and "18.75" give "£18.75"."""
    first = next((at for at, sign in enumerate(said) if sign.isdigit()), None)
    if first is None:
        return f"{number} {said.partition(' ')[2]}".strip()
    end = first
    while end < len(said) and (said[end].isdigit() or said[end] in ".,"):
        end += 1
    return f"{said[:first]}{number}{said[end:]}"


def _without(sentence: str, figure: Figure) -> str:
    return _with(sentence, figure, BLANK)


def _with(sentence: str, figure: Figure, other: str) -> str:
    return f"{sentence[: figure.said.start]}{other}{sentence[figure.said.end :]}"

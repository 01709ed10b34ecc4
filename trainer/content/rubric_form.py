"""Show a rubric's text as a form, and put what a form says back into the text.

The text is the one truth: a form is a view of it, whatever faults it has, and only what was changed
in the form is changed in the text. Fields are called as faults name them: `criteria.2.weight`.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from trainer.content.editing.chains import add, move, remove
from trainer.content.editing.spans import Branch, Chain, Leaf, Path, Tree, find, grow
from trainer.content.editing.splice import drop, put
from trainer.content.editing.written import Data
from trainer.core.errors import InputError
from trainer.core.scoring.autofail import RULES
from trainer.core.scoring.judge import JUDGE
from trainer.core.scoring.options import settings_of

Sent = Mapping[str, str]
"""Field → value, as a form sends them; of several of one name, joined by line ends."""
Edit = tuple[Path, Data | None, tuple[str, ...]]
"""Where something is to be put, what (None: nothing any more), and the order of fields there."""

MOST_SHOWN = 60
"""Criteria of a form: twice what a rubric may have, so that what is too much can be taken out."""
TOP = ("id", "title", "about", "pass_mark", "criteria", "auto_fail")
TEXTS = ("name", "about", "skill", "weight", "scorer", "when", "fails_at")
TICKS = ("conditional", "second_opinion", "off")
ORDER = (
    "id", "name", "skill", "weight", "off", "conditional", "channels", "when", "fails_at",
    "scorer", "options", "second_opinion", "about", "levels",
)  # fmt: skip
LEVELS = ("1", "2", "3", "4", "5")
UNWRITTEN = {"pass_mark": "70", "fails_at": "0"}
"""What the form shows for a field that is not written."""
NEEDED = frozenset({"title", "name", "skill", "weight", "scorer", "pass_mark"})
"""Fields that stay, empty, where nothing is written: the fault then stands at them."""
FAILS = {
    "abuse": "The customer was insulted or abused.",
    "disclosed_before_check": "Account details were given or changed before the identity check.",
    "false_promise": "Something was promised that policy does not allow.",
    "beyond_authority": "Something was done beyond the agent's authority.",
    "forbidden": "Something was done that this case rules out.",
    "abandoned": "The customer was left with the matter open.",
    "unbacked_action": "Something was said to be done that was not done.",
}
"""Rule → what a card says where nothing else is written."""
_TRUE = frozenset({"true", "yes", "on"})


@dataclass(frozen=True, slots=True)
class CriterionForm:
    """Hold one criterion as it is written; `number` counts from 1, `options` by name."""

    number: int
    id: str
    texts: Mapping[str, str]
    ticks: frozenset[str]
    channels: tuple[str, ...]
    levels: Mapping[str, str]
    options: Mapping[str, str]

    @property
    def own(self) -> bool:
        """Tell whether it is a question of the author's own, which no scorer answers."""
        return self.texts["scorer"] == JUDGE

    @property
    def sometimes(self) -> bool:
        """Tell whether it applies to some talks only, so that it stands outside the sum."""
        return bool("conditional" in self.ticks or self.channels or self.texts["when"])


@dataclass(frozen=True, slots=True)
class FailForm:
    """Hold one rule that may fail a talk: whether it does, and in which words."""

    rule: str
    on: bool
    text: str


@dataclass(frozen=True, slots=True)
class RubricForm:
    """Hold a rubric as it is written."""

    id: str
    title: str
    about: str
    pass_mark: str
    criteria: tuple[CriterionForm, ...]
    fails: tuple[FailForm, ...] = field(default_factory=tuple)


def form_of(text: str) -> RubricForm:
    """Show a text; ContentError where it cannot be parsed, InputError where it is no rubric's."""
    tree = grow(text)
    rules, many = _rules(tree), _many(find(tree, ("criteria",)))
    if many > MOST_SHOWN:
        raise InputError(f"The text has {many} criteria; a form shows {MOST_SHOWN} at most.")
    return RubricForm(
        id=_shown(tree, ("id",)),
        title=_shown(tree, ("title",)),
        about=_shown(tree, ("about",)),
        pass_mark=_shown(tree, ("pass_mark",)) or UNWRITTEN["pass_mark"],
        criteria=tuple(_criterion(tree, at) for at in range(many)),
        fails=tuple(
            FailForm(rule, rule in rules, rules[rule][1] if rule in rules else FAILS[rule])
            for rule in RULES
        ),
    )


def with_form(text: str, sent: Sent) -> str:
    """Put what a form says into a text; what the form does not speak of stays as it is."""
    tree = grow(text)
    edits = [_edit(tree, (one,), sent.get(one), TOP) for one in ("title", "about", "pass_mark")]
    for at in range(_many(find(tree, ("criteria",)))):
        if f"criteria.{at + 1}.name" in sent:
            edits += _edits(tree, at, sent)
    for edit in edits:
        text = _done(text, edit)
    return _with_fails(text, sent) if sent.get("fails") else text


def changed(text: str, act: str, skills: tuple[str, ...] = ()) -> str:
    """Do what a button says: `add`, or `remove`, `up`, `down` with a number (`up.3`).

    An act that is unknown or leads past the ends changes nothing.
    """
    what, _, number = act.partition(".")
    at = int(number) - 1 if number.isdecimal() and len(number) < 5 else -1
    criteria = find(grow(text), ("criteria",))
    if what == "add":
        fresh = _fresh(form_of(text), skills)
        if isinstance(criteria, Chain):
            return add(text, ("criteria",), fresh)
        return put(text, ("criteria",), [fresh], TOP)
    if not 0 <= at < _many(criteria):
        return text
    if what == "remove":
        return remove(text, ("criteria",), at)
    if what in {"up", "down"}:
        return move(text, ("criteria",), at, -1 if what == "up" else 1)
    return text


def _criterion(tree: Tree, at: int) -> CriterionForm:
    path: Path = ("criteria", at)
    channels, options = find(tree, (*path, "channels")), find(tree, (*path, "options"))
    return CriterionForm(
        number=at + 1,
        id=_shown(tree, (*path, "id")),
        texts={name: _shown(tree, (*path, name)) for name in TEXTS},
        ticks=frozenset(one for one in TICKS if _shown(tree, (*path, one)).lower() in _TRUE),
        channels=_list(channels),
        levels={level: _shown(tree, (*path, "levels", level)) for level in LEVELS},
        options={
            pair.key.text: pair.value.shown
            for pair in (options.pairs if isinstance(options, Branch) else ())
            if isinstance(pair.value, Leaf)
        },
    )


def _edits(tree: Tree, at: int, sent: Sent) -> Iterator[Edit | None]:
    """List what a form changes of one criterion."""
    path: Path = ("criteria", at)
    before, said = _criterion(tree, at), f"criteria.{at + 1}."
    scorer = sent.get(f"{said}scorer", before.texts["scorer"])
    for name in TEXTS:
        yield _edit(tree, (*path, name), sent.get(f"{said}{name}"), ORDER)
    for name in TICKS:
        ticked = (f"{said}{name}" in sent) if name != "off" else (f"{said}on" not in sent)
        if ticked != (name in before.ticks):
            yield (*path, name), "true" if ticked else None, ORDER
    channels = tuple(sent.get(f"{said}channels", "").split())
    if channels != before.channels:
        yield (*path, "channels"), list(channels) or None, ORDER
    for level in LEVELS:
        yield _edit(tree, (*path, "levels", level), sent.get(f"{said}levels.{level}"), LEVELS)
    if scorer != before.texts["scorer"]:
        yield (*path, "options"), None, ORDER
        return
    for one in settings_of(scorer):
        value = sent.get(f"{said}options.{one.name}")
        if one.name in before.options or value is None or value.strip() != f"{one.default:g}":
            yield _edit(tree, (*path, "options", one.name), value, ())


def _edit(tree: Tree, path: Path, value: str | None, order: tuple[str, ...]) -> Edit | None:
    """Say what is to be done where another value is sent; an empty one goes, unless needed."""
    if value is None:
        return None
    value = value.replace("\r\n", "\n").strip()
    there = find(tree, path)
    shown = there.shown if isinstance(there, Leaf) else ""
    if value == shown or (there is None and value == UNWRITTEN.get(str(path[-1]))):
        return None
    return path, value if value or path[-1] in NEEDED else None, order


def _done(text: str, edit: Edit | None) -> str:
    if edit is None:
        return text
    path, data, order = edit
    return drop(text, path) if data is None else put(text, path, data, order)


def _with_fails(text: str, sent: Sent) -> str:
    rules = _rules(grow(text))
    for rule in RULES:
        there = rules.get(rule)
        on, words = f"fails.{rule}" in sent, sent.get(f"fails.{rule}.text", "") or FAILS[rule]
        if on is (there is not None) and (not there or there[1] == words):
            continue
        if on and there is None:
            fresh: Data = {"id": rule, "rule": rule, "text": words}
            several = isinstance(find(grow(text), ("auto_fail",)), Chain)
            text = add(text, ("auto_fail",), fresh) if several else _first_fail(text, fresh)
        elif on and there is not None:
            text = _done(text, _edit(grow(text), ("auto_fail", there[0], "text"), words, ()))
        elif there is not None:
            text = remove(text, ("auto_fail",), there[0])
        rules = _rules(grow(text))
    return text


def _first_fail(text: str, fresh: Data) -> str:
    return put(text, ("auto_fail",), [fresh], TOP)


def _fresh(form: RubricForm, skills: tuple[str, ...]) -> Data:
    """Begin a question of the author's own, under an id that is not taken."""
    taken = {one.id for one in form.criteria}
    number = next(n for n in range(1, len(taken) + 2) if f"own_{n}" not in taken)
    return {
        "id": f"own_{number}",
        "name": "New question",
        "skill": skills[0] if skills else "",
        "weight": "0",
        "scorer": JUDGE,
        "levels": dict.fromkeys(LEVELS, ""),
    }


def _rules(tree: Tree) -> dict[str, tuple[int, str]]:
    """Find where each rule stands in the list, and in which words; the first of two."""
    found: dict[str, tuple[int, str]] = {}
    for at in range(_many(find(tree, ("auto_fail",)))):
        rule = _shown(tree, ("auto_fail", at, "rule"))
        found.setdefault(rule, (at, _shown(tree, ("auto_fail", at, "text"))))
    return found


def _many(there: Tree | None) -> int:
    if there is None or (isinstance(there, Leaf) and there.nothing):
        return 0
    if not isinstance(there, Chain) or not all(isinstance(one, Branch) for one in there.items):
        raise InputError("This text is no list of criteria, so there is no form for it.")
    return len(there.items)


def _shown(tree: Tree, path: Path) -> str:
    there = find(tree, path)
    return there.shown if isinstance(there, Leaf) else ""


def _list(there: Tree | None) -> tuple[str, ...]:
    if isinstance(there, Leaf):
        return (there.shown,) if there.shown else ()
    items = there.items if isinstance(there, Chain) else ()
    return tuple(one.shown for one in items if isinstance(one, Leaf))

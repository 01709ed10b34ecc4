"""Name every field of a form in a trainer's words, and say beside it what it is for.

The forms are made from the schemas; this table only adds the words. A `*` in a path stands for an
item of a list, or for a name that the author chooses.
"""

from dataclasses import dataclass

from trainer.content.editing.spans import Path
from trainer.content.editing.words_of_others import OTHERS
from trainer.content.editing.words_of_persona import PERSONA
from trainer.content.editing.words_of_scenario import SCENARIO
from trainer.content.files import Kind


@dataclass(frozen=True, slots=True)
class Words:
    """Hold what a field is called and its help; `rows` is the height of its box, 0 for one line."""

    label: str
    help: str = ""
    rows: int = 0


@dataclass(frozen=True, slots=True)
class Section:
    """Hold a part of a form: its title, what it is about, and the fields in it."""

    id: str
    title: str
    about: str
    fields: tuple[str, ...]
    rare: bool = False
    """Few documents need it: it is folded."""


_TABLES = {
    Kind.SCENARIO: {
        **SCENARIO,
        **{f"customer.{path}": words for path, words in PERSONA.items()},
        **{f"articles.*.{path}": words for path, words in OTHERS[Kind.ARTICLE].items()},
    },
    Kind.PERSONA: PERSONA,
    **OTHERS,
}
_FREE = frozenset({"lines", "jargon", "later", "levels"})
"""Tables whose entries have names that the author, or the trade, gives them."""
SECTIONS = {
    Kind.SCENARIO: (
        Section("situation", "The situation", "What it is about, and what the trainee reads first.",
                ("title", "id", "company", "domain", "channel", "level", "minutes", "practise", "brief",
                 "subject", "opening", "warning")),
        Section("customer", "The customer", "Who comes: a person from the library, or one of this case only.",
                ("customer",)),
        Section("facts", "What the customer knows", "Each fact with the questions that bring it out.",
                ("facts",)),
        Section("actions", "What the trainee can do", "The buttons beside the conversation.", ("actions",)),
        Section("outcomes", "How it can end", "Each way out with what it is worth to the customer. Mark the right ones.",
                ("outcomes",)),
        Section("record", "Record and articles", "What the trainee can look up.", ("record", "articles")),
        Section("policy", "What the company asks", "What must happen, and what never may.", ("must", "never")),
        Section("model", "How it is done well", "The example that a trainee sees afterwards, and that is played before publishing.",
                ("model",)),
        Section("lines", "The customer's own words", "Only where the usual words do not fit. Leave this empty to begin with.",
                ("lines", "jargon"), rare=True),
        Section("before-and-after", "Before and after", "Only for a case of several talks, or to tell what came of it.",
                ("follows", "openings", "later"), rare=True),
        Section("shelf", "Where it is found", "", ("tags", "language", "rubric"), rare=True),
    ),
}  # fmt: skip
"""Kind → the parts of its form; a kind without an entry has one part with every field."""


def words_of(kind: Kind, path: Path) -> Words:
    """Find the words for a field; its name made readable where there are none."""
    steps = ["*" if isinstance(step, int) else step for step in path]
    table = _TABLES.get(kind, {})
    found = table.get(".".join(steps)) or table.get(_with_star(steps, -1))
    found = found or table.get(_with_star(steps, -2))
    if found:
        return Words(*found)
    name = str(path[-1]) if path else kind.value
    return Words(name.replace("_", " ").replace("-", " ").capitalize())


def label_of(kind: Kind, path: Path) -> str:
    """Name a place by the table alone, with the name an author chose where it has one; '' if none."""
    steps = ["*" if isinstance(step, int) else step for step in path]
    table = _TABLES.get(kind, {})
    found = table.get(".".join(steps))
    if found or not steps:
        return found[0] if found else ""
    chosen = steps[-1].replace("_", " ")
    if steps[-2:-1] and steps[-2] in _FREE:
        found = table.get(".".join([*steps[:-1], "*"]))
    elif steps[-3:-2] and steps[-3] in _FREE:
        found = table.get(".".join([*steps[:-2], "*", steps[-1]]))
        chosen = "" if found else chosen
        found = found or table.get(".".join([*steps[:-2], "*", "*"]))
    return f"{found[0]} {chosen}".rstrip() if found else ""


def labels_ending(kind: Kind, key: str) -> tuple[str, ...]:
    """List what the fields of this name are called, wherever they stand."""
    table = _TABLES.get(kind, {})
    return tuple(words[0] for path, words in table.items() if f".{path}".endswith(f".{key}"))


def _with_star(steps: list[str], at: int) -> str:
    if len(steps) < -at:
        return ""
    return ".".join([*steps[:at], "*", *steps[len(steps) + at + 1 :]])

"""Fill the forms of authored texts, and complete what is typed, by what this place has."""

from collections.abc import Sequence
from functools import partial

from trainer.content.editing import complete, filling
from trainer.content.editing.complete import Completion
from trainer.content.editing.filling import Sent
from trainer.content.editing.form import form_of
from trainer.content.editing.parts import Form
from trainer.content.editing.references import Named
from trainer.content.files import Kind
from trainer.content.marks import rewritten
from trainer.core.errors import Fault
from trainer.core.exercise.behaviours import BEHAVIOURS
from trainer.core.scenario.persona import Persona
from trainer.core.scenario.record import Article
from trainer.services import content, shelves
from trainer.simulator import Simulator
from trainer.store.scenarios import Status


def form(simulator: Simulator, kind: Kind, text: str, faults: Sequence[Fault]) -> Form:
    """Show a text as a form with its faults at their fields; ContentError where it has none."""
    return form_of(kind, text, named_in(simulator), faults)


def filled(simulator: Simulator, kind: Kind, text: str, sent: Sent) -> str:
    """Put what was filled in into a text; ContentError where it cannot be shown as a form.

    A line that was to be checked, and is another now, is the author's own.
    """
    return rewritten(text, filling.fill(kind, text, sent, named_in(simulator)))


def rearranged(simulator: Simulator, kind: Kind, text: str, deed: str) -> tuple[str, str]:
    """Add, remove or move an item; give the text, and the name of the part to look at next."""
    return filling.rearrange(kind, text, deed, named_in(simulator))


def completed(simulator: Simulator, kind: Kind, text: str, line: int, column: int) -> Completion:
    """List what may be typed at a place; `line` and `column` count from 1."""
    return complete.complete(kind, text, line, column, named_in(simulator))


def named_in(simulator: Simulator) -> Named:
    """List what this place has that a text may name."""
    known = simulator.library.known()
    titles = partial(_titles, simulator)
    return Named(
        personas={slug: one.name for slug, one in known.personas.items()},
        skills={one.id: one.name for one in simulator.library.skills()},
        articles={slug: one.title for slug, one in known.articles.items()},
        scenarios={**titles(Kind.SCENARIO), **_published()},
        exercises=titles(Kind.EXERCISE),
        seats=titles(Kind.SEAT),
        rubrics=titles(Kind.RUBRIC),
        criteria={one.id: one.name for one in simulator.library.rubric().criteria},
        behaviours={name: one.says for name, one in BEHAVIOURS.items()},
        values={
            **{(Persona, slug): one for slug, one in known.personas.items()},
            **{(Article, slug): one for slug, one in known.articles.items()},
        },
    )


def _titles(simulator: Simulator, kind: Kind) -> dict[str, str]:
    filed = shelves.list_filed(simulator, kind)
    return {one.slug: one.value.title for one in filed if one.value is not None}


def _published() -> dict[str, str]:
    return {one.slug: one.title for one in content.versions() if one.status is Status.PUBLISHED}

"""Let authors go back over their saves, and forward again."""

from trainer.content.files import Kind
from trainer.core.errors import RuleError
from trainer.services import shelves
from trainer.services.shelves import Kept
from trainer.simulator import Simulator
from trainer.store import draft_steps
from trainer.store.database import writing
from trainer.store.draft_steps import DraftStep, Whose


def remember(simulator: Simulator, whose: Whose, before: str, after: str) -> None:
    """Add a step to `after`; first one to `before`, where the draft stood at nothing known."""
    with writing():
        live = _live(whose)
        now = simulator.clock()
        if not live or draft_steps.text(live[-1].id) != before:
            draft_steps.add(whose, before, now)
        if after != before:
            draft_steps.add(whose, after, now)


def can_undo(whose: Whose) -> bool:
    """Tell whether there is a save to go back over."""
    return len(_live(whose)) > 1


def can_redo(whose: Whose) -> bool:
    """Tell whether something was undone that can be had again."""
    return any(one.undone for one in draft_steps.list_(whose))


def undo(simulator: Simulator, whose: Whose) -> Kept:
    """Give the draft the text that it had before the last save; RuleError when there is none."""
    with writing():
        live = _live(whose)
        if len(live) < 2:
            raise RuleError("There is nothing to undo.")
        draft_steps.mark(live[-1].id, undone=True)
        return _stand_at(simulator, whose, live[-2])


def redo(simulator: Simulator, whose: Whose) -> Kept:
    """Give the draft the text that was undone last; RuleError when there is none."""
    with writing():
        undone = [one for one in draft_steps.list_(whose) if one.undone]
        if not undone:
            raise RuleError("There is nothing to do again.")
        draft_steps.mark(undone[0].id, undone=False)
        return _stand_at(simulator, whose, undone[0])


def _stand_at(simulator: Simulator, whose: Whose, step: DraftStep) -> Kept:
    return shelves.save_draft(
        simulator,
        whose.author_id,
        Kind(whose.kind),
        draft_steps.text(step.id),
        whose.slug,
        stay=True,
    )


def _live(whose: Whose) -> list[DraftStep]:
    return [one for one in draft_steps.list_(whose) if not one.undone]

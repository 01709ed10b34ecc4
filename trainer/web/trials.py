"""Be the talk beside the editor: said to the draft as it stands, and said again once it is changed."""

from typing import Any

from flask import Blueprint, make_response, render_template, request
from werkzeug.wrappers import Response

from trainer.api.problems import status_of
from trainer.content.files import Kind
from trainer.core.errors import ContentError, Fault, InputError, RuleError
from trainer.core.rehearsal.spread import AS_WRITTEN
from trainer.queries import trials as pages
from trainer.queries.editing import FORM, Asked
from trainer.queries.trials import SEED, Step, Trial, Wanted
from trainer.store.scenarios import Version
from trainer.web import sheets
from trainer.web.current import simulator

bp = Blueprint("trials", __name__, url_prefix="/authoring/scenarios/<slug>/trial-talk")


@bp.post("")
def say(slug: str) -> sheets.Answer:
    """Keep the text as a draft, and say to it all that was said, and what is new."""
    try:
        draft = sheets.saved(Kind.SCENARIO, slug)
    except (InputError, RuleError, ContentError) as error:
        if _by_htmx():
            return _panel(slug, None, error=str(error)), 200
        return sheets.refused(Kind.SCENARIO, slug, error)
    assert isinstance(draft, Version)  # noqa: S101 - what a scenario is kept as
    faults: tuple[Fault, ...] = ()
    try:
        return _answer(draft, pages.trial(simulator(), draft.slug, draft.id, _wanted(new=True)))
    except ContentError as error:
        faults, words, status = error.faults, "", status_of(error)
    except (InputError, RuleError) as error:
        words, status = str(error), status_of(error)
    last = None if faults else pages.trial(simulator(), draft.slug, draft.id, _wanted(new=False))
    said = request.form.get("try_text", "")
    to_mend = sheets.worded(Kind.SCENARIO, sheets.errors_in(faults))
    return _answer(draft, last, status, error=words, to_mend=to_mend, said=said)


def _answer(
    draft: Version, trial: Trial | None, status: int = 200, **more: Any
) -> Response | tuple[str, int]:
    if _by_htmx():  # what is refused stands in the panel, which is shown whatever came of it
        state = sheets.state(Kind.SCENARIO, draft.slug, oob=True)
        return make_response(_panel(draft.slug, trial, **more) + state)
    asked = Asked(Kind.SCENARIO, draft.id, view=request.form.get("view", FORM))
    more |= {"trial": trial, "tried": True, "formed": asked.view == FORM}
    return sheets.show(Kind.SCENARIO, draft.slug, asked, **more), status


def _panel(slug: str, trial: Trial | None, **more: Any) -> str:
    formed = request.form.get("view") == FORM
    values = {"slug": slug, "kind": "scenario", "trial": trial, "tried": True, "formed": formed}
    values |= more
    return render_template("authoring/_try.html", **values)


def _wanted(*, new: bool) -> Wanted:
    """Read what the panel holds; without `new`, as it stood before the button was pressed."""
    form, deed = request.form, request.form.get("try", "")
    fields = ("try_said", "try_deed", "try_was")
    said = zip(*([_plain(one) for one in form.getlist(name)] for name in fields), strict=False)
    steps = tuple(Step(*one) for one in said)
    seed = form.get("try_seed", SEED, type=int)
    if deed == "restart":
        steps = ()
    elif new and deed == "back":
        steps = steps[:-1]
    elif new and deed == "say":
        steps = (*steps, Step(_plain(form.get("try_text", "")), form.get("try_action", "")))
    return Wanted(steps, form.get("try_kind", AS_WRITTEN) if new else AS_WRITTEN, seed)


def _plain(text: str) -> str:
    """Give every line the end that it was shown with; a form sends others."""
    return text.replace("\r\n", "\n")


def _by_htmx() -> bool:
    return request.headers.get("HX-Request") == "true"

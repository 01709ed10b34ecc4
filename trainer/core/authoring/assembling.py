"""Make a whole draft of a beginning: who comes, on which channel, and in what mood."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from trainer.core.authoring.beginning import Beginning, asked
from trainer.core.authoring.filling import ANSWERED, filled, first_name, plain
from trainer.core.authoring.keeping import KEPT, kept
from trainer.core.authoring.noted import Note, Noted, Origin, assumed, taken
from trainer.core.conversation.channels import CHANNELS, USUAL

MOODS: Mapping[str, Mapping[str, int]] = {
    "": {},
    "angry": {"heat": 68, "worry": 34, "trust": 32},
    "worried": {"heat": 34, "worry": 66, "trust": 42},
    "calm": {"heat": 26, "worry": 28, "trust": 50},
}
"""How they come in, in a word → what that is on the dials; the empty word leaves the beginning's."""
ORDER = (
    "id", "title", "domain", "company", "channel", "level", "minutes", "practise", "warning",
    "subject", "brief", "customer", "record", "articles", "opening", "facts", "actions", "outcomes",
    "lines", "jargon", "must", "never", "model",
)  # fmt: skip
"""The order in which a draft is written, and best read."""
_SALUTE = re.compile(r"^Hello [^,]{1,60}, I'm [^.]{1,40}\. ")


@dataclass(frozen=True, slots=True)
class Setting:
    """Hold what is chosen besides the answers.

    `persona` is the slug of a customer of the library, empty for one of the draft's own; `name` is
    their name either way. `mood` is a key of `MOODS`. `agent` is who serves in the model answer.
    `domain` and `level` (1 to 4, 4 the hardest) are empty and 0 where nobody chose them.
    """

    slug: str
    title: str
    channel: str = USUAL.name
    name: str = "Robin Hale"
    persona: str = ""
    mood: str = ""
    agent: str = "Sam"
    domain: str = ""
    level: int = 0


def assembled(
    beginning: Beginning,
    setting: Setting,
    answers: Mapping[str, str],
    told: Mapping[str, Note] | None = None,
) -> dict[str, Any]:
    """Fill a beginning, for this customer and channel; the fields come in the order of `ORDER`.

    `told` says of each gap where its answer comes from; where it is not given, an answer other than
    the beginning's own is noted as the trainer's, and what is kept of the beginning as to check.
    """
    who = {"name": setting.name, "first": first_name(setting.name), "agent": setting.agent}
    example = told is None
    told = _told(beginning, answers) if told is None else told
    tree = filled(beginning.scenario, {**answers, **who}, told)
    tree = kept(beginning.scenario, tree, every=example)
    opening = answers["happened"]
    tree |= {
        "id": setting.slug,
        "title": setting.title,
        "domain": _chosen(setting.domain, tree["domain"], "What line of business it is"),
        "company": answers["company"],
        "channel": setting.channel,
        "level": _chosen(setting.level, tree["level"], "How hard it is"),
        "opening": Noted(opening, told.get("happened", KEPT)),
        "customer": _customer(tree["customer"], setting),
    }
    if CHANNELS[setting.channel].has_subject:
        tree = _by_letter(tree, setting, answers)
    return {field: tree[field] for field in ORDER if field in tree}


def _chosen(chosen: str | int, usual: object, label: str) -> Noted:
    if chosen:
        return taken(chosen, f"{ANSWERED} to “{label}”")
    return assumed(usual, "it comes with the situation; nobody was asked")


def _told(beginning: Beginning, answers: Mapping[str, str]) -> dict[str, Note]:
    return {
        one.name: Note(Origin.FROM, f"{ANSWERED} to “{one.label}”")
        for one in asked(beginning)
        if answers[one.name] != beginning.fields[one.name]
    }


def _customer(own: Mapping[str, Any], setting: Setting) -> dict[str, Any]:
    start = MOODS[setting.mood]
    if setting.persona:
        return {"persona": setting.persona, **({"start": dict(start)} if start else {})}
    return {"name": setting.name, **own, "start": {**own["start"], **start}}


def _by_letter(
    tree: Mapping[str, Any], setting: Setting, answers: Mapping[str, str]
) -> dict[str, Any]:
    """Write the opening and the model answer as letters."""
    subject = f"About {answers['thing']}"
    first = first_name(setting.name)
    foot = f"Kind regards,\n{setting.agent}\n{answers['company']}"
    steps = [
        {**step, "subject": f"Re: {subject}", "say": _letter(step["say"], f"Dear {first},", foot)}
        for step in tree["model"]["talk"]
    ]
    return {
        **tree,
        "subject": subject,
        "opening": _letter(tree["opening"], "Hello,", f"Kind regards,\n{setting.name}"),
        "model": {**tree["model"], "talk": steps},
    }


def _letter(said: Any, head: str, foot: str) -> Any:
    if isinstance(said, Noted):
        return Noted(_letter(said.value, head, foot), said.note)
    return f"{head}\n\n{_SALUTE.sub('', plain(said))}\n\n{foot}"

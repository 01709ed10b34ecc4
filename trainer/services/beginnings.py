"""Let trainers begin a scenario: from a situation, or from a real ticket.

Of a ticket nothing is kept before it is redacted. What is made is a draft like any other: it lies
with the author, and goes on in the editor.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from trainer.content import beginnings as situations
from trainer.content.draft_text import draft_text
from trainer.content.preflight import preflight
from trainer.content.texts import examine_scenario
from trainer.core.authoring.assembling import MOODS, Setting, assembled
from trainer.core.authoring.beginning import Beginning, asked
from trainer.core.authoring.deriving import Case, derived
from trainer.core.authoring.filling import ANSWERED, answers_of
from trainer.core.authoring.fuller import borne_out, laid_over
from trainer.core.authoring.guessing import Guesses, guesses, is_sure, likely, reads_english
from trainer.core.authoring.made_up import made_up
from trainer.core.authoring.noted import Note, Origin, Tree
from trainer.core.authoring.renaming import names, renamed, renamed_talk, renamed_tree
from trainer.core.authoring.ticket import Ticket, read_ticket
from trainer.core.conversation import channels
from trainer.core.conversation.transcript import Transcript
from trainer.core.errors import InputError, MissingError
from trainer.core.language.tokens import clean
from trainer.core.rehearsal.plan import QUICK
from trainer.core.scenario.situation import SHORTEST
from trainer.core.scoring.grade import grade
from trainer.exchange.parts import Legend, Unread
from trainer.exchange.pasted import read_pasted
from trainer.exchange.redaction.companies import company_in
from trainer.exchange.redaction.redact import redact
from trainer.services import content, real_names
from trainer.simulator import Simulator
from trainer.store import beginnings
from trainer.store.beginnings import Begun
from trainer.store.database import rest, writing
from trainer.store.scenarios import Version

LEAST = 900
"""Characters that a message of a model answer needs at most; a public post has fewer."""
CHANNELS = tuple(
    name for name, one in channels.CHANNELS.items() if not 0 < one.message_limit < LEAST
)
"""Where a begun scenario may take place."""
NAME = "Robin Hale"
TITLE_LIMIT = 120
NAME_LIMIT = 60
SLUG_LIMIT = 50
DOMAIN_LIMIT = 40
WHOLE = frozenset({"happened", "good"})
LEVELS = {"1": "1: easy", "2": "2: fair", "3": "3: hard", "4": "4: very hard"}
"""How hard a case may be, and the words for it."""
COMPANY = "[COMPANY 1]"
_NO_SLUG = re.compile(r"[^a-z0-9]+")
_NAME = re.compile(r"[^\W\d_][\w .’'-]*")
_CHOSEN = frozenset({"situation", "channel", "persona", "mood", "level", "looked", "real_company"})
"""Fields of the form that are no text which goes into the draft."""


@dataclass(frozen=True, slots=True)
class Speakers:
    """Hold who speaks in a ticket where their sides have to be told; nothing of it is kept."""

    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Read:
    """Hold a ticket as the rules read it, with made-up values for what was redacted.

    `sure`: its situation was named, or fits clearly better than any other.
    """

    transcript: Transcript
    ticket: Ticket
    beginning: Beginning
    guesses: Guesses
    sure: bool = True


@dataclass(frozen=True, slots=True)
class Made:
    """Hold a draft that was made, and why the model added nothing to it, if it was to."""

    version: Version
    fault: str = ""
    refused: int = 0


def begin(simulator: Simulator, author_id: int, situation: str, form: Mapping[str, str]) -> Version:
    """Make a draft of a situation; InputError for what does not fit."""
    beginning = situations.load(situation)
    setting = _setting(simulator, form, beginning)
    tree = assembled(beginning, setting, answers_of(beginning, _short(beginning, form)))
    head = (
        f"Begun from the situation “{beginning.title}”.\n"
        "“to check” comes from there: see whether it fits your case. All of it may be changed."
    )
    return content.save_draft(simulator, author_id, draft_text(tree, head), setting.slug)


def read(
    simulator: Simulator, author_id: int, data: bytes, legend: Legend, number: int = 1
) -> int | Speakers:
    """Redact and keep a ticket, and grade who served in it; give its id.

    InputError for what is no conversation. Nothing is kept while a speaker's side has to be told.
    """
    found = read_pasted(data, legend, number)
    if isinstance(found, Unread):
        return Speakers(found.speakers)
    company = company_in(found.transcript)
    talk, redaction = redact(found, company)
    if company:
        redaction = replace(redaction, companies=(company,))
    try:
        card = grade(talk.transcript, simulator.library.rubric(content.RUBRIC))
    except (ArithmeticError, ValueError, LookupError):
        card = None  # what cannot be graded can still be begun from
    with writing():
        return beginnings.add(author_id, talk.transcript, redaction, card, simulator.clock())


def load(author_id: int, id: int) -> Begun:
    """Load a ticket that this person brought; MissingError otherwise."""
    one = beginnings.load(id)
    if one.author_id != author_id:
        raise MissingError("There is no such ticket.")
    return one


def find(slug: str) -> Begun | None:
    """Find the ticket that a draft was made of."""
    return beginnings.find(slug)


def drop(author_id: int, id: int) -> None:
    """Delete a ticket; the draft made of it stays, and what it must not name (`real_names`)."""
    one = load(author_id, id)
    with writing():
        beginnings.drop(id, names=real_names.outlive(one))


def reading(one: Begun, situation: str = "", name: str = NAME, swap: str = "") -> Read:
    """Read a ticket for a situation, or for the one that it fits best.

    `name` is what its customer is called; `swap` is "real name=made-up name" of the company.
    """
    plain, known = made_up(one.transcript, name), situations.list_()
    ticket = read_ticket(plain)
    beginning = situations.load(situation) if situation else likely(plain, ticket, known)[0]
    real, _, made = swap.partition("=")
    company = made or beginning.fields["company"]
    transcript = renamed_talk(made_up(one.transcript, name, company), real, company)
    ticket = read_ticket(transcript)
    sure = bool(situation) or is_sure(plain, ticket, known)
    found = guesses(transcript, ticket, beginning)
    return Read(transcript, ticket, beginning, found, sure=sure)


def draft(simulator: Simulator, author_id: int, id: int, form: Mapping[str, str]) -> Made:
    """Make a draft of a ticket and of what the trainer answered; InputError for what does not fit.

    Of the ways to begin its model answer the first is taken with which pre-flight finds no error.
    """
    one = load(author_id, id)
    situation = situations.load(form.get("situation", ""))
    real = form.get("real_company", "").strip()
    form = _without(real, form, situation)
    setting = _setting(simulator, form, situation)
    if not reads_english(one.transcript) and form.get("looked") != "1":
        raise InputError("Look for names of people in the ticket first, and say that you have.")
    swap = f"{real}={form.get('company', '').strip()}"
    found = reading(one, situation.id, setting.name, swap)
    given = _short(situation, form)
    shown, company = situation.fields["company"], given.get("company", "").strip()
    if company and any(COMPANY in turn.text for turn in one.transcript.turns):
        # The page told the answers with the example's name in the place of the real one.
        given = {name: text.replace(shown, company) for name, text in given.items()}
    answers, told = _answered(found, given)
    rest()  # playing takes a while, and holds nobody up
    case = Case(found.transcript, found.ticket, found.beginning, situations.frame())
    trees = [derived(case, setting, answers, told, own_lines=own) for own in (True, False)]
    tree = next((tree for tree in trees if _plays(simulator, tree)), trees[-1])
    whole, fault, refused = _fuller(simulator, tree, found, answers["company"])
    head = (
        "Begun from a real ticket, redacted. Behind each line stands where it came from.\n"
        "“to check” was assumed: nobody said it. What has no note comes from the situation\n"
        f"“{situation.title}”. Names, numbers and the company are made up."
    )
    whole = renamed_tree(whole, real, answers["company"])
    version = content.save_draft(simulator, author_id, draft_text(whole, head), setting.slug)
    with writing():
        beginnings.name(id, version.slug, " ".join(real.split()))
    return Made(version, fault, refused)


def _setting(simulator: Simulator, form: Mapping[str, str], beginning: Beginning) -> Setting:
    personas = simulator.library.known().personas
    persona, mood = form.get("persona", ""), form.get("mood", "")
    channel = form.get("channel", "") or channels.USUAL.name
    if channel not in CHANNELS or mood not in MOODS or (persona and persona not in personas):
        raise InputError("Choose the channel, the customer and the mood from the lists.")
    title = " ".join(clean(form.get("title", "")).split()) or beginning.title
    if len(title) > TITLE_LIMIT:
        raise InputError(f"A title has at most {TITLE_LIMIT} characters.")
    name = personas[persona].name if persona else _name(form)
    domain = _NO_SLUG.sub("-", clean(form.get("domain", "")).lower()).strip("-")[:DOMAIN_LIMIT]
    level = form.get("level", "")
    if level not in ("", *LEVELS):
        raise InputError("Choose how hard it is from the list.")
    return Setting(
        _free(simulator, title), title, channel, name, persona, mood,
        domain=domain.strip("-"), level=int(level or 0),
    )  # fmt: skip


def _name(form: Mapping[str, str]) -> str:
    name = " ".join(clean(form.get("name", "")).split()) or NAME
    if len(name) > NAME_LIMIT or not _NAME.fullmatch(name):
        raise InputError("Give the customer a made-up name of letters, such as Robin Hale.")
    return name


def _free(simulator: Simulator, title: str) -> str:
    """Make an id of a title that nothing has yet."""
    base = _NO_SLUG.sub("-", title.lower()).strip("-")[:SLUG_LIMIT].strip("-") or "draft"
    slug, number = base, 2
    while content.versions(slug) or any(one.slug == slug for one in simulator.library.list_filed()):
        slug, number = f"{base}-{number}", number + 1
    return slug


def _short(beginning: Beginning, form: Mapping[str, str]) -> dict[str, str]:
    """Take the answers of a form; InputError for one that is too long, or too short to be said."""
    for one in asked(beginning):
        few = len(form.get(one.name, "").split()) < SHORTEST
        if one.name in WHOLE and form.get(one.name, "").strip() and few:
            raise InputError(
                f"“{one.label}” has under {SHORTEST} words. Write what is said there in a sentence."
            )
        if len(form.get(one.name, "")) > one.most:
            raise InputError(f"“{one.label}” may have {one.most} characters. Please shorten it.")
    return {one.name: form.get(one.name, "") for one in asked(beginning)}


def _answered(found: Read, given: Mapping[str, str]) -> tuple[dict[str, str], dict[str, Note]]:
    """Put what the trainer changed in the place of what the ticket gave, with its provenance."""
    labels = {one.name: one.label for one in asked(found.beginning)}
    guessed = found.guesses.answers
    whole = replace(found.beginning, fields=guessed)
    answers = answers_of(whole, given)
    told = dict(found.guesses.notes)
    for name in told:
        if " ".join(given.get(name, "").split()) not in {"", guessed[name]}:
            told[name] = Note(Origin.FROM, f"{ANSWERED} to “{labels[name]}”")
    return answers, told


def _without(real: str, form: Mapping[str, str], beginning: Beginning) -> dict[str, str]:
    """Put the made-up company for the real one in all that was typed; what was chosen stays.

    InputError where the made-up name has the real one in it.
    """
    made = form.get("company", "").strip() or beginning.fields["company"]
    if names(made, real):
        raise InputError("The made-up name of the company has its real name in it. Choose another.")
    return {
        name: text if name in _CHOSEN else renamed(text, real, made) for name, text in form.items()
    }


def _plays(simulator: Simulator, tree: Tree) -> bool:
    result = examine_scenario(draft_text(tree), "draft", simulator.library.known())
    if result.value is None:
        return False
    rubric = simulator.library.rubric(content.RUBRIC)
    plan = min(QUICK, simulator.plan, key=len)
    found = preflight(result.value, result.places, rubric, plan)
    return all(fault.warning for fault in found)


def _fuller(simulator: Simulator, tree: Tree, found: Read, company: str) -> tuple[Tree, str, int]:
    """Let a model add to a draft, where there is one; what it may not say is left out."""
    if not simulator.drafter.present:
        return tree, "", 0
    told = borne_out(simulator.drafter.add(found.transcript, company), found.transcript, tree)
    whole = laid_over(tree, told, "a model")
    return (whole if _plays(simulator, whole) else tree), told.fault, told.refused

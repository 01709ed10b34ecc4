"""Print whether what is begun holds: every situation and every ticket, played before it is shown.

Use: `python bench/beginnings.py [--full] [--personas] [NAME…]`. Every situation is begun on every
channel and in every mood, with `--personas` also with every customer of the library; every ticket of
tests/data/tickets is read, redacted and drafted. Each draft is checked and played as a file is;
with `--full` by all agents, as before a publication. A row says what was found: errors keep a draft
from being offered, warnings ask for a reason.
"""

import sys
from argparse import ArgumentParser
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from trainer.content import beginnings  # noqa: E402 - the root must be on the path first
from trainer.content.draft_text import draft_text  # noqa: E402
from trainer.content.library import Library  # noqa: E402
from trainer.content.preflight import preflight  # noqa: E402
from trainer.content.texts import examine_scenario  # noqa: E402
from trainer.core.authoring.assembling import MOODS, Setting, assembled  # noqa: E402
from trainer.core.authoring.deriving import Case, derived  # noqa: E402
from trainer.core.authoring.filling import answers_of  # noqa: E402
from trainer.core.authoring.guessing import guesses, likely  # noqa: E402
from trainer.core.authoring.made_up import made_up  # noqa: E402
from trainer.core.authoring.noted import Tree  # noqa: E402
from trainer.core.authoring.ticket import read_ticket  # noqa: E402
from trainer.core.conversation.channels import USUAL  # noqa: E402
from trainer.core.rehearsal.plan import CHECK, FULL  # noqa: E402
from trainer.core.scoring.grade import grade  # noqa: E402
from trainer.exchange.parts import Legend, Unread  # noqa: E402
from trainer.exchange.pasted import read_pasted  # noqa: E402
from trainer.exchange.redaction.redact import redact  # noqa: E402
from trainer.services.beginnings import CHANNELS, NAME  # noqa: E402

TICKETS = ROOT / "tests" / "data" / "tickets"


def main() -> None:
    """Begin everything, play it, and print a row for each."""
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*")
    parser.add_argument("--full", action="store_true")
    parser.add_argument("--personas", action="store_true")
    told = parser.parse_args()
    library = Library(ROOT / "scenarios", ROOT / "rubrics")
    began, count, held = perf_counter(), 0, 0
    for name, how, tree in (*_situations(library, personas=told.personas), *_tickets(library)):
        if told.names and name not in told.names:
            continue
        errors, warnings = _played(tree, library, full=told.full)
        count, held = count + 1, held + (not errors)
        print(f"{name:24} {how:34} {'holds' if not errors else 'FAILS':6} {len(warnings)} warnings")
        for one in (*errors, *warnings):
            print(f"    {one}")
    print(f"\n{held} of {count} drafts hold, {perf_counter() - began:.0f} s")


def _situations(library: Library, *, personas: bool) -> Iterator[tuple[str, str, Tree]]:
    for one in beginnings.list_():
        settings = [Setting("a-b", "A title", channel) for channel in CHANNELS]
        settings += [Setting("a-b", "A title", mood=mood) for mood in MOODS if mood]
        if personas:
            known = library.known().personas.items()
            settings += [
                Setting("a-b", "A title", USUAL.name, who.name, slug) for slug, who in known
            ]
        for setting in settings:
            how = setting.persona or f"{setting.channel} {setting.mood}"
            yield one.id, how, assembled(one, setting, answers_of(one, {}))


def _tickets(library: Library) -> Iterator[tuple[str, str, Tree]]:
    for path in sorted(TICKETS.iterdir()):
        found = read_pasted(path.read_bytes(), Legend())
        if isinstance(found, Unread):
            raise SystemExit(f"{path.name}: {found}")
        talk = redact(found)[0].transcript
        card = grade(talk, library.rubric())
        transcript = made_up(talk, NAME)
        ticket = read_ticket(transcript)
        one = likely(transcript, ticket, beginnings.list_())[0]
        guessed = guesses(transcript, ticket, one)
        case = Case(transcript, ticket, one, beginnings.frame())
        channel = talk.channel if talk.channel in CHANNELS else USUAL.name
        for own in (True, False):
            setting = Setting("a-b", "A title", channel)
            tree = derived(case, setting, guessed.answers, guessed.notes, own_lines=own)
            how = f"{one.id}, agent {card.headline}, {'own lines' if own else 'mended'}"
            yield path.stem, how, tree


def _played(tree: Tree, library: Library, *, full: bool) -> tuple[list[str], list[str]]:
    result = examine_scenario(draft_text(tree), "draft", library.known())
    found = list(result.faults)
    if result.value is not None:
        rubric = library.rubric() if full else None
        found += preflight(result.value, result.places, rubric, FULL if full else CHECK)
    errors = [f"{one.field}: {one.what}" for one in found if not one.warning]
    return errors, [f"{one.field}: {one.what} (warning)" for one in found if one.warning]


if __name__ == "__main__":
    main()

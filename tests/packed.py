"""Pack a quiz with its case, some of whose files are other or more, and plan to take it in."""

from collections.abc import Callable, Sequence

from tests.fakes import SLUG
from trainer.exchange.manifest import Manifest, read_manifest
from trainer.exchange.zip_reading import Member, read_zip
from trainer.exchange.zip_writing import write_zip
from trainer.services import bundles, exchanges
from trainer.services.bundles import Plan
from trainer.simulator import Simulator
from trainer.store.collections import Item

CASE = f"scenarios/billing/{SLUG}.yaml"
QUIZ = ("exercise", "quiz-after-cancelling")
PATH = b"id: mine\ntitle: Mine\nabout: Mine.\nsteps:\n  - exercise: quiz-after-cancelling\n"

Edits = dict[str, Callable[[bytes], bytes]]


def plan(simulator: Simulator, edits: Edits, items: Sequence[Item] = (QUIZ,)) -> Plan:
    """Plan the import of a quiz and its case, some of whose files are other or more."""
    packed = {one.path: one.data for one in read_zip(exchanges.export(simulator, items))}
    packed |= {path: edit(packed.get(path, b"")) for path, edit in edits.items()}
    members = (Member(path, data) for path, data in packed.items())
    return bundles.plan(simulator, write_zip(members))


def told(data: bytes) -> Manifest:
    """Read what a zip says of itself."""
    return read_manifest(next(one.data for one in read_zip(data) if one.path == "manifest.json"))

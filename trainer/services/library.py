"""Keep the library in order: collections, the archive, and what somebody marks for themselves.

Tags and language stand in the texts and travel with them; what is kept here is of this place.
"""

import re
import unicodedata
from collections.abc import Iterable

from trainer.content.files import Kind
from trainer.core.errors import InputError, MissingError
from trainer.core.language.tokens import clean
from trainer.services import content, documents
from trainer.simulator import Simulator
from trainer.store import archive as archived_ones
from trainer.store import audit, collections, favourites
from trainer.store.collections import Collection, Item
from trainer.store.database import writing

SHELVED = (Kind.SCENARIO, Kind.EXERCISE, Kind.SEAT, Kind.ARTICLE, Kind.PATH)
"""The kinds that lie in collections and can be archived: those that somebody chooses from."""
TITLE_LIMIT = 80
ABOUT_LIMIT = 400
COLLECTIONS_LIMIT = 200
_SLUG_LIMIT = 60
_NAME = re.compile(r"(?=.{1,60}$)[a-z0-9]+(-[a-z0-9]+)*")


def there(simulator: Simulator) -> frozenset[Item]:
    """Give all there is of these kinds, archived or not."""
    cases = {(Kind.SCENARIO, one.slug) for one in content.offered(simulator, archived=True)}
    others = {
        (kind, one.slug)
        for kind in SHELVED
        if kind is not Kind.SCENARIO
        for one in documents.list_filed(simulator, kind)
        if one.value is not None
    }
    return frozenset((kind.value, slug) for kind, slug in cases | others)


def archive(simulator: Simulator, by: int | None, items: Iterable[Item]) -> int:
    """Offer things no longer, and give how many that were offered; attempts made keep theirs."""
    wanted = _known(simulator, items)
    with writing():
        now = simulator.clock()
        done = [(kind, slug) for kind, slug in wanted if archived_ones.add(kind, slug, by, now)]
        for kind, slug in done:
            audit.add(by, f"{kind} archived", slug, now)
    return len(done)


def restore(simulator: Simulator, by: int | None, items: Iterable[Item]) -> int:
    """Offer archived things again, and give how many that were archived."""
    with writing():
        now = simulator.clock()
        done = [(kind, slug) for kind, slug in set(items) if archived_ones.remove(kind, slug)]
        for kind, slug in done:
            audit.add(by, f"{kind} restored", slug, now)
    return len(done)


def archived(kind: Kind) -> frozenset[str]:
    """Give the ids of a kind that are archived."""
    return archived_ones.of_kind(kind.value)


def make_collection(simulator: Simulator, title: str, about: str = "") -> str:
    """Make an empty collection, and give its name in addresses.

    InputError without a title, for one that is taken, and for more than anybody looks through.
    """
    title, about = _line(title, TITLE_LIMIT, "title"), _line(about, ABOUT_LIMIT, "description")
    with writing():
        _refuse_title(title)
        if len(collections.list_()) >= COLLECTIONS_LIMIT:
            raise InputError(f"There are {COLLECTIONS_LIMIT} collections: delete one first.")
        slug = _free(title)
        collections.add(slug, title, about, simulator.clock())
    return slug


def change_collection(slug: str, title: str, about: str) -> None:
    """Give a collection another title and description; its address stays. InputError as above."""
    title, about = _line(title, TITLE_LIMIT, "title"), _line(about, ABOUT_LIMIT, "description")
    with writing():
        _refuse_title(title, but=slug)
        collections.rename(slug, title, about)


def delete_collection(slug: str) -> None:
    """Take a collection away; what lay in it stays."""
    with writing():
        collections.remove(slug)


def put(simulator: Simulator, slug: str, items: Iterable[Item]) -> int:
    """Put things into a collection, and give how many did not lie there."""
    wanted = _known(simulator, items)
    with writing():
        before = collections.load(slug).items
        collections.put(slug, wanted)
    return len(wanted - before)


def take_out(slug: str, items: Iterable[Item]) -> int:
    """Take things out of a collection, and give how many lay there."""
    wanted = frozenset(items)
    with writing():
        before = collections.load(slug).items
        collections.take_out(slug, wanted)
    return len(wanted & before)


def receive(
    simulator: Simulator, slug: str, title: str, about: str, items: frozenset[Item]
) -> bool:
    """Take in a collection from elsewhere, or what was added to it; false where nothing is new.

    What is here already keeps its title. One that has no proper name in addresses gets one.
    """
    title = " ".join(clean(title).split())[:TITLE_LIMIT]
    about = " ".join(clean(about).split())[:ABOUT_LIMIT]
    if not (items and title):
        return False
    named = {one.slug: one for one in collections.list_()}
    if slug not in named:
        titled = (one.slug for one in named.values() if one.title.casefold() == title.casefold())
        slug = next(titled, "") or (slug if _NAME.fullmatch(slug) else _free(title))
    with writing():
        if slug not in named:
            collections.add(slug, title, about, simulator.clock())
        elif items <= named[slug].items:
            return False
        collections.put(slug, items)
    return True


def collection(slug: str) -> Collection:
    """Load a collection; MissingError when there is none."""
    return collections.load(slug)


def mark(simulator: Simulator, person_id: int, slug: str, *, on: bool) -> None:
    """Mark a scenario for oneself, or take the mark away; MissingError for one not offered."""
    if on:
        content.find(simulator, slug)
    with writing():
        (favourites.mark if on else favourites.unmark)(person_id, slug)


def _known(simulator: Simulator, items: Iterable[Item]) -> frozenset[Item]:
    wanted = frozenset(items)
    if wanted - there(simulator):
        raise MissingError("Something of what you chose is not in the library any more.")
    return wanted


def _refuse_title(title: str, but: str = "") -> None:
    if not title:
        raise InputError("Give the collection a title.")
    for one in collections.list_():
        if one.title.casefold() == title.casefold() and one.slug != but:
            raise InputError(f"There is a collection “{title}” already.")


def _line(text: str, limit: int, what: str) -> str:
    text = " ".join(clean(text).split())
    if len(text) > limit:
        raise InputError(f"A {what} has at most {limit} characters; this one has {len(text)}.")
    return text


def _free(title: str) -> str:
    """Make a name for addresses out of a title."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    stem = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:_SLUG_LIMIT] or "collection"
    taken = {one.slug for one in collections.list_()}
    numbered = (f"{stem}-{number}" for number in range(2, COLLECTIONS_LIMIT + 3))
    return stem if stem not in taken else next(one for one in numbered if one not in taken)

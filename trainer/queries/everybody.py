"""Show the people of the place, a page at a time."""

from dataclasses import dataclass

from trainer.core.language.tokens import clean
from trainer.store import people
from trainer.store.people import Person

PAGE = 100


@dataclass(frozen=True, slots=True)
class Page:
    """Hold a page of the people whose name or address holds `words`: of all where it is empty."""

    people: tuple[Person, ...]
    words: str
    total: int
    number: int
    pages: int


def page(words: str = "", number: int = 1) -> Page:
    """Gather a page of people by name; a number that there is not gives the nearest page."""
    words = clean(words).strip()
    total = people.count(words)
    pages = max(1, -(-total // PAGE))
    number = min(max(1, number), pages)
    found = people.search(words, PAGE, (number - 1) * PAGE)
    return Page(found, words, total, number, pages)

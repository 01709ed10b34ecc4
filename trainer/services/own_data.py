"""Let somebody take away what is kept about them, and write down that they did."""

from collections.abc import Mapping, Sequence

from trainer.exchange.own_data import pack
from trainer.simulator import Simulator
from trainer.store import audit, people
from trainer.store.database import writing

ABOUT = (
    "All that Rapport keeps about you and may show you: your talks with every turn and card, private "
    "ones too, ratings, exercises, notes shared with you and your settings. The same is in json/ for "
    "programs and in csv/ for sheets. Passwords and keys are not in it, nor is what leaders note among "
    "themselves. Times are in UTC."
)


def take(
    simulator: Simulator, person_id: int, sections: Mapping[str, Sequence[Mapping[str, object]]]
) -> bytes:
    """Pack a person's own data as a zip."""
    person, now = people.load(person_id), simulator.clock()
    with writing():
        audit.add(person_id, "own data taken out", "", now, of_id=person_id)
    return pack(f"What Rapport keeps about {person.name}", ABOUT, sections)

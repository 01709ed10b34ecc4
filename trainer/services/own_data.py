"""Let somebody take away what is kept about them, and write down that they did."""

from collections.abc import Sequence

from trainer.exchange.own_data import Part, pack
from trainer.services import assigning
from trainer.simulator import Simulator
from trainer.store import audit, people
from trainer.store.database import writing

ABOUT = (
    "This is all that Rapport keeps about you and may show you, private talks too. Keep it where only "
    "you look.\n"
    "Each part is here three times: in “to-read” for you, in “sheets” as CSV for a spreadsheet, and in "
    "“programs” as JSON. Parts about talks name the talk by its number, attempt id; the part Talks says "
    "which talk that is.\n"
    "Passwords and keys are not in it, nor is what leaders note among themselves. Of an exam that you can "
    "still take the marks are here, and not what would have been better.\n"
)


def take(simulator: Simulator, person_id: int, parts: Sequence[Part]) -> bytes:
    """Pack a person's own data as a zip."""
    person, now = people.load(person_id), simulator.clock()
    zone = assigning.zone_of(person.time_zone)
    with writing():
        audit.add(person_id, "own data taken out", "", now, of_id=person_id)
    times = (
        f"Times are those of your zone, {zone.key}, as 2026-03-02 09:00:00 and the zone’s short name; in "
        f"“programs” they are in ISO 8601. Taken on {now.astimezone(zone):%Y-%m-%d at %H:%M %Z}."
    )
    return pack(f"What Rapport keeps about {person.name}", ABOUT + times, parts, zone)

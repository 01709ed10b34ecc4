"""Show what stands at the door: is there anybody, and are the demo sign-ins open?"""

from dataclasses import dataclass

from trainer.core.roles import Role
from trainer.services import demo, people
from trainer.store.people import Person


@dataclass(frozen=True, slots=True)
class Door:
    """Hold what the sign-in page shows.

    `empty`: nobody at all can sign in yet. `demo` pairs role and e-mail address of the demo people
    who may be tried with `demo_password`; empty once the demo team is removed.
    """

    empty: bool
    demo: tuple[tuple[Role, Person], ...]
    demo_password: str


def door() -> Door:
    """Gather the sign-in page."""
    made_up = {person.email: person for person in people.list_(demo=True) if person.active}
    return Door(
        empty=people.first_run_needed(),
        demo=tuple((role, made_up[email]) for role, email in demo.SIGN_INS if email in made_up),
        demo_password=demo.PASSWORD,
    )

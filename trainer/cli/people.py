"""Let people in from the terminal: `token EMAIL`, `person EMAIL`, `demo load`, `demo remove`."""

import click
from flask.cli import with_appcontext

from trainer.cli.current import plainly, simulator
from trainer.core.roles import Role
from trainer.services import demo, people, set_up, tokens


@click.command("token")
@click.argument("email")
@with_appcontext
def token(email: str) -> None:
    """Make a personal API token for EMAIL and print it; it is shown this once."""
    with plainly():
        set_up.refuse_unless_migrated(simulator())
        click.echo(tokens.make_for(simulator(), email))


@click.command("person")
@click.argument("email")
@click.option("--name", required=True, help="As colleagues see it.")
@click.option(
    "--role",
    type=click.Choice([role.value for role in Role]),
    default=Role.TRAINEE.value,
    show_default=True,
)
@click.option("--team", default="", help="The name of a team; made when there is none.")
@click.password_option(help="Asked for, unseen, when it is not given.")
@with_appcontext
def person(email: str, name: str, role: str, team: str, password: str) -> None:
    """Make a person who signs in with EMAIL and a password."""
    with plainly():
        set_up.refuse_unless_migrated(simulator())
        team_id = _team(team) if team else None
        made = people.add(simulator(), email, name, Role(role), team_id, password)
    click.echo(f"{made.name} <{made.email}> can sign in as {made.role}.")


@click.group("demo")
def demo_group() -> None:
    """Load or remove the demo team."""


@demo_group.command("load")
@with_appcontext
def load_demo() -> None:
    """Load the labelled demo team, with a history that is played and graded for it."""
    with plainly():
        set_up.refuse_unless_migrated(simulator())
        demo.load(simulator())
    click.echo("The demo team is loaded.")


@demo_group.command("remove")
@with_appcontext
def remove_demo() -> None:
    """Remove the demo team and all that it did, and nothing else."""
    with plainly():
        set_up.refuse_unless_migrated(simulator())
        demo.remove(simulator(), None)
    click.echo("The demo team is removed.")


def _team(name: str) -> int:
    known = next((one for one in people.list_teams() if one.name.lower() == name.lower()), None)
    return (known or people.make_team(simulator(), None, name)).id


COMMANDS = (token, person, demo_group)

"""Erase from the terminal: a person with `erase EMAIL`, old talks with `retention`."""

import click
from flask.cli import with_appcontext

from trainer.cli.current import plainly, simulator
from trainer.queries import erasing as showing
from trainer.services import erasing, retention, set_up


@click.command("erase")
@click.argument("email")
@click.option("--name", default="", help="Their name, to show that it is them you mean.")
@click.option("--dry-run", is_flag=True, help="Say what would go and what stays; erase nothing.")
@with_appcontext
def erase(email: str, name: str, dry_run: bool) -> None:  # noqa: FBT001 - click hands it over
    """Erase the person with EMAIL for good, and all that is theirs."""
    with plainly():
        set_up.refuse_unless_migrated(simulator())
        person = erasing.find(email)
        if dry_run:
            page = showing.of_(None, person.id)
            for label, lines in (("goes", page.going), ("stays", page.staying)):
                for told, count in lines:
                    click.echo(f"{label}: {count} × {told}")
            return
        erasing.erase(simulator(), None, person.id, name)
    click.echo("Erased: one person, with all that was theirs.")


@click.command("retention")
@click.option("--dry-run", is_flag=True, help="Say what is old; erase nothing.")
@with_appcontext
def keep(dry_run: bool) -> None:  # noqa: FBT001 - click hands it over
    """Erase talks older than RAPPORT_KEEP_TALKS_DAYS."""
    with plainly():
        set_up.refuse_unless_migrated(simulator())
        found = retention.due(simulator()) if dry_run else retention.run(simulator())
    click.echo(
        f"{'Older' if dry_run else 'Erased'}: {found.talks} talks of {found.people} people and "
        f"{found.imports} imports from before {found.before.date()}."
    )


COMMANDS = (erase, keep)

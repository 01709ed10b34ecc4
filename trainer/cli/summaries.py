"""Sum up talks again from the terminal: `summaries rebuild`."""

import click
from flask.cli import with_appcontext

from trainer.cli.current import plainly, simulator
from trainer.services import set_up
from trainer.services import summaries as doing

summaries = click.Group("summaries", help="What pages read of talks, kept with each card.")


@summaries.command("rebuild")
@with_appcontext
def rebuild() -> None:
    """Sum up everybody's talks again from their cards; harmless, and the figures stay the same."""
    with plainly():
        set_up.refuse_unless_migrated(simulator())
        count = doing.rebuild()
    click.echo(f"Summed up again: {count} {'person' if count == 1 else 'people'}.")


COMMANDS = (summaries,)

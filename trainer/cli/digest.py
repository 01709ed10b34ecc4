"""Send the weekly digest from the terminal: `digest send [--dry-run]`."""

import click
from flask.cli import with_appcontext

from trainer.cli.current import letters, plainly, simulator
from trainer.services import digests as doing
from trainer.services import set_up
from trainer.services.digests import Round

digest = click.Group("digest", help="The weekly mail of what is due and what waits.")


@digest.command("send")
@click.option("--dry-run", is_flag=True, help="Say who would get what, and when; send nothing.")
@with_appcontext
def send(dry_run: bool) -> None:  # noqa: FBT001 - click hands it over
    """Send what is due now: each digest once, in its receiver's own morning.

    For cron, every hour; `serve` does it by itself.
    """
    with plainly():
        set_up.refuse_unless_migrated(simulator())
        if dry_run:
            _tell()
            return
        done = doing.send(simulator(), letters())
    click.echo(told(done))
    if done.failed:
        raise click.exceptions.Exit(1)


def told(done: Round) -> str:
    """Write what came of it: 'Sent: 3. Nothing to say: 2. Failed: 0.'."""
    words = f"Sent: {done.sent}. Nothing to say: {done.quiet}. Failed: {done.failed}."
    return f"{words} {done.because}".rstrip()


def _tell() -> None:
    for turn in doing.readers(simulator()):
        letter = letters()(turn.person)
        subject = letter.subject if letter else "nothing to say"
        click.echo(f"{turn.occasion.at:%a %d %b %H:%M %Z}  {turn.person.email}  {subject}")


COMMANDS = (digest,)

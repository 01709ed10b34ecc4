"""Try the scorer on what people upheld against it: `disputes [--demo]`."""

import click
from flask.cli import with_appcontext

from trainer.cli.current import plainly
from trainer.core.scoring.grade import ENGINE
from trainer.services import disputes as services


@click.command("disputes")
@click.option("--demo", is_flag=True, help="Those of the made-up team in place of the real ones.")
@click.pass_context
@with_appcontext
def disputes(context: click.Context, *, demo: bool) -> None:
    """Grade every upheld dispute again, and print the machine's level against the upheld one.

    The talks are kept without names. The exit code is 1 where the running version gets one wrong.
    """
    with plainly():
        found = services.items(demo=demo, again=True)
    click.echo(f"{'dispute':>7}  {'criterion':<16} {'then':>4} {'now':>4} {'upheld':>6}")
    for one in found:
        then, now = ("-" if level is None else str(level) for level in (one.was, one.machine))
        verdict = "right" if one.right else "wrong"
        click.echo(f"{one.id:>7}  {one.criterion:<16} {then:>4} {now:>4} {one.level:>6}  {verdict}")
    right = sum(one.right for one in found)
    click.echo(f"scoring version {ENGINE}: {right} of {len(found)} right")
    context.exit(0 if right == len(found) else 1)


COMMANDS = (disputes,)
